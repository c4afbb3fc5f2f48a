// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/imagestore.h"
#include "tests/integration/handmade.h"
#include "tests/integration/hostprocesses.h"
#include "tests/integration/twositestest.h"
#include "tests/support/failsink.h"

#include <QFile>
#include <QFileInfo>

#include <thread>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Packages of one real host come to life on another.
class TestLibvirtRestore final : public TwoSitesTest {
    Q_OBJECT

    [[nodiscard]] static bool isToldToEnd(pid_t pid)
    {
        QFile status(u"/proc/%1/status"_s.arg(pid));
        if (!status.open(QIODevice::ReadOnly))
            return false;
        const QByteArray text = status.readAll();
        const QByteArray pending = text.mid(text.indexOf("ShdPnd:") + 7, 18).trimmed();
        return (pending.toULongLong(nullptr, 16) & (1ULL << (SIGTERM - 1))) != 0;
    }

private Q_SLOTS:
    void aGuestMovesAndComesBack()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const QString &id = *guest;
        LibvirtSite *from = &m_sites.a();
        LibvirtSite *to = &m_sites.b();
        for (int leg = 0; leg < 2; ++leg) {
            REQUIRE_OK(TwoSites::sendBases(*from, id, *to));
            const auto image = TwoSites::package(*from, id, *to);
            REQUIRE_OK(image);
            const Counted before = readCounter(*from, id);
            QCOMPARE(from->instance(id, {})->state, InstanceState::Saved);
            const auto restored = to->restore(*image, {}, {});
            REQUIRE_OK(restored);
            QCOMPARE(restored->id, id);
            QCOMPARE(restored->name, u"tst-site"_s);
            QCOMPARE(restored->state, InstanceState::Running);
            QVERIFY2(countsTo(*to, id, before.last + 3), "the guest does not count on");
            const Counted after = readCounter(*to, id);
            QCOMPARE(after.first, before.last + 1);
            QVERIFY(after.gapless);
            QCOMPARE(after.words, before.words);
            REQUIRE_OK(from->release(id, false, {}));
            REQUIRE_OK(from->release(id, false, {}));
            QVERIFY(!from->instance(id, {}));
            QVERIFY(!m_sites.entries(leg == 0 ? u"a/instances"_s : u"b/instances"_s).contains(id));
            std::swap(from, to);
        }
    }

    void aGuestWithoutNetworkCardMoves()
    {
        SpawnRequest request;
        request.name = u"tst-site-cardless"_s;
        request.memory = 64U << 20U;
        request.kernel = m_sites.guestFolder() + u"/vmlinuz"_s;
        request.card = false;
        const auto guest = m_sites.a().spawn(request, {});
        REQUIRE_OK(guest);
        QVERIFY(guest->nics.isEmpty());
        const auto image = TwoSites::package(m_sites.a(), guest->id, m_sites.b());
        REQUIRE_OK(image);
        const auto restored = m_sites.b().restore(*image, {}, {});
        REQUIRE_OK(restored);
        QVERIFY(restored->nics.isEmpty());
        REQUIRE_OK(m_sites.a().release(guest->id, false, {}));
    }

    void aRestoreCanBeRepeated()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const QString &id = *guest;
        REQUIRE_OK(TwoSites::sendBases(m_sites.a(), id, m_sites.b()));
        const auto image = TwoSites::package(m_sites.a(), id, m_sites.b());
        REQUIRE_OK(image);
        const qint64 last = readCounter(m_sites.a(), id).last;
        for (int i = 0; i < 2; ++i) {
            const auto restored = m_sites.b().restore(*image, {}, {});
            REQUIRE_OK(restored);
            QVERIFY(countsTo(m_sites.b(), restored->id, last + 3));
            QCOMPARE(readCounter(m_sites.b(), restored->id).first, last + 1);
            REQUIRE_OK(m_sites.b().removeInstance(restored->id, true, {}));
        }
    }

    /// The move may start the instance at any moment, here or by going back: a second copy must not come of a restore by hand.
    void thePackageOfAMoveIsThatMovesToRestore()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        REQUIRE_OK(TwoSites::sendBases(m_sites.a(), *guest, m_sites.b()));
        const auto image = TwoSites::package(m_sites.a(), *guest, m_sites.b());
        REQUIRE_OK(image);
        REQUIRE_OK(m_sites.b().imageStore().change(*image, [](Image &package) -> Result<void> {
            package.properties[QLatin1StringView(property::migration)] = u"move-1"_s;
            return {};
        }));
        RestoreOptions options;
        QCOMPARE(m_sites.b().restore(*image, options, {}).error().kind, Kind::Conflict);
        options.migrationId = u"move-2"_s;
        QCOMPARE(m_sites.b().restore(*image, options, {}).error().kind, Kind::Conflict);
        options.migrationId = u"move-1"_s;
        REQUIRE_OK(m_sites.b().restore(*image, options, {}));
    }

    void whatARestoreWouldRefuseIsKnownBefore()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const auto image = TwoSites::package(m_sites.a(), *guest, m_sites.b());
        REQUIRE_OK(image);
        LibvirtSite &site = m_sites.b();
        QCOMPARE(site.checkRestore(*image, {}, {}).error().kind, Kind::NotFound);  // its base
        REQUIRE_OK(TwoSites::sendBases(m_sites.a(), *guest, site));
        RestoreOptions options;
        options.network = u"nowhere"_s;
        QCOMPARE(site.checkRestore(*image, options, {}).error().kind, Kind::NotFound);
        const auto sound = site.checkRestore(*image, {}, {});
        REQUIRE_OK(sound);
        QCOMPARE(*sound, QStringList());
        QCOMPARE(m_sites.entries(u"b/instances"_s), QStringList());
        QVERIFY(!site.instance(*guest, {}));
        REQUIRE_OK(site.restore(*image, {}, {}));
    }

    void aSelfContainedPackageNeedsNoBase()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const QString &id = *guest;
        SaveOptions options;
        options.selfContained = true;
        const auto image = TwoSites::package(m_sites.a(), id, m_sites.b(), options);
        REQUIRE_OK(image);
        const auto restored = m_sites.b().restore(*image, {}, {});
        REQUIRE_OK(restored);
        QVERIFY(restored->disks.constFirst().basePath.isEmpty());
        QVERIFY(countsTo(m_sites.b(), restored->id, readCounter(m_sites.a(), id).last + 2));
    }

    // The reference system's form: virsh save and zip -9; the base is known by its file name.
    void aPackageMadeByHandIsRestored()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const QString &id = *guest;
        test::FailSink room(UINT64_MAX);
        REQUIRE_OK(m_sites.a().save(id, {}, room, {}));
        const QString base = QFileInfo(m_sites.a().instance(id, {})->disks.constFirst().basePath).fileName();
        const QTemporaryDir folder;
        const QString wrong = packByHand(m_sites, id, folder);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        Image spec;
        spec.name = u"by hand"_s;
        spec.properties[QLatin1StringView(property::kind)] = u"package"_s;
        const auto image = TwoSites::uploadFile(m_sites.b(), folder.filePath(u"package.zip"_s), spec);
        REQUIRE_OK(image);
        QCOMPARE(m_sites.b().checkRestore(*image, {}, {}).error().kind, Kind::NotFound);
        QStringList stages;  // nothing is unpacked for that
        QCOMPARE(
            m_sites.b().restore(*image, {}, {{}, [&stages](const Progress &progress) { stages << progress.stage; }}).error().kind, Kind::NotFound);
        QVERIFY2(!stages.contains(u"restore"), qPrintable(stages.join(u' ')));
        QVERIFY(m_sites.entries(u"b/instances"_s).isEmpty());
        spec = {};
        spec.name = base;
        spec.diskFormat = u"qcow2"_s;
        REQUIRE_OK(TwoSites::uploadFile(m_sites.b(), m_sites.guestFolder() + u"/base.qcow2"_s, spec));
        const qint64 last = readCounter(m_sites.a(), id).last;
        const auto restored = m_sites.b().restore(*image, {}, {});
        REQUIRE_OK(restored);
        QVERIFY(countsTo(m_sites.b(), restored->id, last + 3));
        QCOMPARE(readCounter(m_sites.b(), restored->id).first, last + 1);
    }

    void aPausedGuestIsRestoredPaused()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const QString &id = *guest;
        REQUIRE_OK(TwoSites::sendBases(m_sites.a(), id, m_sites.b()));
        const auto image = TwoSites::package(m_sites.a(), id, m_sites.b());
        REQUIRE_OK(image);
        RestoreOptions options;
        options.paused = true;
        options.keepId = false;
        options.name = u"tst-site-paused"_s;
        const auto restored = m_sites.b().restore(*image, options, {});
        REQUIRE_OK(restored);
        QCOMPARE(restored->state, InstanceState::Paused);
        QVERIFY(restored->id != id);
        const auto again = m_sites.b().restore(*image, options, {});
        QCOMPARE(again.error().kind, Kind::Conflict);
        REQUIRE_OK(m_sites.b().act(restored->id, InstanceAction::Resume, {}));
        QVERIFY(countsTo(m_sites.b(), restored->id, readCounter(m_sites.a(), id).last + 2));
    }

    // A QEMU that is stopped stands for a memory that takes for ever to read.
    void aRestoreThatHangsIsCancelled()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const QString &id = *guest;
        REQUIRE_OK(TwoSites::sendBases(m_sites.a(), id, m_sites.b()));
        const auto image = TwoSites::package(m_sites.a(), id, m_sites.b());
        REQUIRE_OK(image);
        // On a busy machine QEMU may be stopped too early (libvirt waits for its monitor) or too late: then once more.
        bool told = false;
        Result<Instance> restored;
        for (int attempt = 0; attempt < 3 && !told; ++attempt) {
            if (restored && !restored->id.isEmpty())
                REQUIRE_OK(m_sites.b().removeInstance(restored->id, true, {}));
            std::stop_source stop;
            std::jthread restoring([&] { restored = m_sites.b().restore(*image, {}, {stop.get_token(), {}}); });
            const pid_t qemu = HostProcesses::ofSession(qEnvironmentVariable("TRESCCA_SCENE") + u"/b"_s).freezeArriving(u"tst-site"_s);
            stop.request_stop();
            told = qemu != 0 && QTest::qWaitFor([&] { return isToldToEnd(qemu); }, 30000);
            if (qemu != 0)
                ::kill(qemu, SIGCONT);
            restoring.join();
        }
        QVERIFY2(told, "the new guest was not ended while its restore hung");
        QVERIFY(!restored);
        QCOMPARE(restored.error().kind, Kind::Cancelled);
        QVERIFY(m_sites.b().instances({})->isEmpty());
        QVERIFY(m_sites.entries(u"b/instances"_s).isEmpty());
        REQUIRE_OK(m_sites.a().resumeHeld(id, {}, {}));
        QVERIFY(countsOn(m_sites.a(), id));
    }

    void aSecondCallFindsTheSameInstance()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const QString &id = *guest;
        REQUIRE_OK(TwoSites::sendBases(m_sites.a(), id, m_sites.b()));
        const auto image = TwoSites::package(m_sites.a(), id, m_sites.b());
        REQUIRE_OK(image);
        RestoreOptions options;
        options.migrationId = u"5d4e9f3c-0000-4000-8000-000000000001"_s;
        Result<Instance> other;
        std::thread twin([&] { other = m_sites.b().restore(*image, options, {}); });
        const auto restored = m_sites.b().restore(*image, options, {});
        twin.join();
        REQUIRE_OK(restored);
        REQUIRE_OK(other);
        QCOMPARE(restored->id, other->id);
        QCOMPARE(m_sites.b().instance(restored->id, {})->migration, options.migrationId);
    }
};

QTEST_GUILESS_MAIN(TestLibvirtRestore)
#include "tst_libvirtrestore.moc"
