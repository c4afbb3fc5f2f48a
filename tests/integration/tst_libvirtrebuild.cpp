// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/imagestore.h"
#include "tests/integration/foreignguests.h"
#include "tests/integration/hostprocesses.h"
#include "tests/integration/twositestest.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <atomic>
#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Instances that are made anew from another image stay what they are, and lose their disk's content alone.
class TestLibvirtRebuild final : public TwoSitesTest {
    Q_OBJECT
    ForeignGuests m_guests{m_sites};
    QString m_first;
    QString m_second;

    Result<Instance> spawn(const QString &name)
    {
        SpawnRequest request;
        request.name = name;
        request.imageId = m_first;
        request.memory = 32U << 20U;
        request.userData = "#cloud-config";
        return m_sites.a().spawn(request, {});
    }
    [[nodiscard]] static RebuildRequest wanted(const Instance &guest, const QString &image)
    {
        RebuildRequest request;
        request.guest.id = guest.id;
        request.guest.imageId = image;
        request.keepSeed = true;
        return request;
    }
    [[nodiscard]] static QString seedOf(const Instance &guest)
    {
        for (const Disk &disk : guest.disks)
            if (disk.device == "cdrom"_L1)
                return disk.path;
        return {};
    }
    [[nodiscard]] QString baseOf(const Instance &guest) const { return QFileInfo(guest.disks.value(0).basePath).canonicalFilePath(); }
    [[nodiscard]] QString fileOf(const QString &image) { return QFileInfo(m_sites.a().imageStore().path(image)).canonicalFilePath(); }
    /// The files of an instance, those of its rebuilt self with their folder.
    [[nodiscard]] QStringList filesOf(const Instance &guest) const
    {
        QStringList files;
        const QDir folder(m_sites.path(u"a/instances/"_s + guest.id));
        for (const QFileInfo &entry : folder.entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name)) {
            if (!entry.isDir())
                files << entry.fileName();
            for (const QString &inner : entry.isDir() ? QDir(entry.filePath()).entryList(QDir::Files, QDir::Name) : QStringList())
                files << u"new/"_s + inner;
        }
        return files;
    }

private Q_SLOTS:
    void init()
    {
        const auto first = m_sites.uploadBase(m_sites.a()), second = m_sites.uploadBase(m_sites.a());
        REQUIRE_OK(first);
        REQUIRE_OK(second);
        m_first = *first;
        m_second = *second;
    }

    void oneThatRunsRunsFromTheNewImage()
    {
        const auto guest = spawn(u"tst-site-anew"_s);
        REQUIRE_OK(guest);
        QCOMPARE(baseOf(*guest), fileOf(m_first));
        const auto anew = m_sites.a().rebuild(wanted(*guest, m_second), {});
        REQUIRE_OK(anew);
        QCOMPARE(anew->id, guest->id);
        QCOMPARE(anew->name, guest->name);
        QCOMPARE(anew->memory, guest->memory);
        QCOMPARE(anew->nics.value(0).mac, guest->nics.value(0).mac);
        QCOMPARE(anew->state, InstanceState::Running);
        QCOMPARE(baseOf(*anew), fileOf(m_second));
        QCOMPARE(seedOf(*anew), seedOf(*guest));
        QCOMPARE(filesOf(*guest), (QStringList{u"console.log"_s, u"new/disk.qcow2"_s, u"seed.iso"_s}));
        REQUIRE_OK(m_sites.a().removeImage(m_first, {}));  // nothing builds on it any more
        REQUIRE_OK(m_sites.a().removeInstance(guest->id, true, {}));
        QVERIFY(filesOf(*guest).isEmpty());
    }

    void anotherSeedTakesTheOldOnesPlace()
    {
        const auto guest = spawn(u"tst-site-seeded"_s);
        REQUIRE_OK(guest);
        RebuildRequest request = wanted(*guest, m_second);
        request.keepSeed = false;
        request.guest.publicKeys = {u"ssh-ed25519 AAAA somebody"_s};
        const auto seeded = m_sites.a().rebuild(request, {});
        REQUIRE_OK(seeded);
        QCOMPARE(filesOf(*guest), (QStringList{u"console.log"_s, u"new/disk.qcow2"_s, u"new/seed.iso"_s}));
        QVERIFY(QFile::exists(seedOf(*seeded)));
        const auto kept = m_sites.a().rebuild(wanted(*guest, m_first), {});
        REQUIRE_OK(kept);
        QCOMPARE(seedOf(*kept), seedOf(*seeded));
        QVERIFY(QFile::exists(seedOf(*kept)));
        QVERIFY(!QFile::exists(seeded->disks.value(0).path));
        request.guest.publicKeys.clear();
        const auto bare = m_sites.a().rebuild(request, {});
        REQUIRE_OK(bare);
        QCOMPARE(seedOf(*bare), QString());
        QCOMPARE(filesOf(*guest), (QStringList{u"console.log"_s, u"new/disk.qcow2"_s}));
        REQUIRE_OK(m_sites.a().removeInstance(guest->id, true, {}));
    }

    void oneThatIsOffStaysOff()
    {
        const auto guest = spawn(u"tst-site-off"_s);
        REQUIRE_OK(guest);
        REQUIRE_OK(m_sites.a().act(guest->id, InstanceAction::ForceOff, {}));
        const auto anew = m_sites.a().rebuild(wanted(*guest, m_second), {});
        REQUIRE_OK(anew);
        QCOMPARE(anew->state, InstanceState::Off);
        REQUIRE_OK(m_sites.a().act(guest->id, InstanceAction::Start, {}));
        REQUIRE_OK(m_sites.a().removeInstance(guest->id, true, {}));
    }

    void oneThatDoesNotStartAnewIsTheOldOne()
    {
        const auto guest = spawn(u"tst-site-kept"_s);
        REQUIRE_OK(guest);
        const QStringList before = filesOf(*guest);
        QFile empty(m_sites.path(u"empty-kernel"_s));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        RebuildRequest request = wanted(*guest, m_second);
        request.guest.kernel = empty.fileName();  // QEMU ends at once
        QVERIFY(!m_sites.a().rebuild(request, {}));
        const auto now = m_sites.a().instance(guest->id, {});
        REQUIRE_OK(now);
        QCOMPARE(now->state, InstanceState::Running);
        QCOMPARE(baseOf(*now), fileOf(m_first));
        QCOMPARE(filesOf(*guest), before);
        const auto lacking = m_sites.a().rebuild(wanted(*guest, u"00000000-0000-0000-0000-000000000000"_s), {});
        QVERIFY(!lacking);
        QCOMPARE(lacking.error().kind, Kind::NotFound);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(m_sites.a().rebuild(wanted(*guest, m_second), {.stop = stop.get_token(), .progress = {}}).error().kind, Kind::Cancelled);
        QCOMPARE(filesOf(*guest), before);
        REQUIRE_OK(m_sites.a().removeInstance(guest->id, true, {}));
    }

    // Stopped when the new disk is there and killed then, it dies in whatever is asked of it next.
    void oneWhoseHostDiesMeanwhileRunsAfterwards()
    {
        const auto guest = spawn(u"tst-site-orphan"_s);
        REQUIRE_OK(guest);
        HostProcesses processes = HostProcesses::ofSession(qEnvironmentVariable("TRESCCA_SCENE") + u"/a"_s);
        const QDir folder(m_sites.path(u"a/instances/"_s + guest->id));
        std::atomic<bool> ended = false;
        Result<Instance> anew = fail(Kind::Internal, {});
        std::jthread rebuilding([&] {
            anew = m_sites.a().rebuild(wanted(*guest, m_second), {});
            ended = true;
        });
        while (!ended && folder.entryList({u"rebuilt-*"_s}, QDir::Dirs).isEmpty()) {}
        const bool crashed = ::kill(processes.daemon(), SIGSTOP) == 0 && processes.killDaemon() && processes.startDaemon();
        rebuilding.join();
        QVERIFY(crashed);
        const auto now = m_sites.a().instance(guest->id, {});
        REQUIRE_OK(now);
        QCOMPARE(now->state, InstanceState::Running);
        QCOMPARE(baseOf(*now), fileOf(anew ? m_second : m_first));
        QFile left(folder.filePath(u"rebuilt-cut0000/disk.qcow2"_s));  // of one that was cut for good
        QVERIFY(folder.mkdir(u"rebuilt-cut0000"_s) && left.open(QIODevice::WriteOnly));
        REQUIRE_OK(m_sites.a().rebuild(wanted(*guest, m_second), {}));
        QCOMPARE(filesOf(*guest), (QStringList{u"console.log"_s, u"new/disk.qcow2"_s, u"seed.iso"_s}));
        REQUIRE_OK(m_sites.a().removeInstance(guest->id, true, {}));
    }

    void whatIsKeptOrSomebodyElsesIsNoImages()
    {
        const auto guest = spawn(u"tst-site-suspended"_s);
        REQUIRE_OK(guest);
        REQUIRE_OK(m_sites.a().act(guest->id, InstanceAction::Suspend, {}));
        QCOMPARE(m_sites.a().rebuild(wanted(*guest, m_second), {}).error().kind, Kind::Conflict);
        REQUIRE_OK(m_sites.a().removeInstance(guest->id, true, {}));
        const auto noted = spawn(u"tst-site-noted"_s);
        REQUIRE_OK(noted);
        REQUIRE_OK(m_guests.noteSnapshot(noted->id, "before"));
        QCOMPARE(m_sites.a().rebuild(wanted(*noted, m_second), {}).error().kind, Kind::Conflict);
        const auto path = m_guests.overlay(u"precious.qcow2"_s, m_sites.guestFolder() + u"/base.qcow2"_s, u"qcow2"_s);
        REQUIRE_OK(path);
        const ForeignShape shape{.name = u"tst-site-foreign"_s, .devices = ForeignGuests::disk(*path, "qcow2", "vda", "virtio")};
        const auto foreign = m_guests.define(shape);
        REQUIRE_OK(foreign);
        Instance other;
        other.id = *foreign;
        const auto refused = m_sites.a().rebuild(wanted(other, m_second), {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Kind::Conflict);
        QVERIFY2(refused.error().what.contains(u"was not made from an image"), qPrintable(refused.error().what));
        QVERIFY(QFile::exists(*path));
    }
};

QTEST_GUILESS_MAIN(TestLibvirtRebuild)
#include "tst_libvirtrebuild.moc"
