// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memorysink.h"
#include "core/disk/imagestore.h"
#include "core/libvirt/packagecheck.h"
#include "core/package/packagereader.h"
#include "tests/integration/emptydomain.h"
#include "tests/integration/foreignguests.h"
#include "tests/integration/twositestest.h"
#include "tests/support/failsink.h"

#include <QFile>
#include <QProcess>

#include <functional>
#include <utility>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// Keeps the first MiB.
class HeadSink final : public ByteSink {
public:
    Result<void> write(ConstBytes more) override
    {
        constexpr qsizetype longest = 1 << 20;
        bytes.append(reinterpret_cast<const char *>(more.data()), std::min<qsizetype>(static_cast<qsizetype>(more.size()), longest - bytes.size()));
        return {};
    }
    Result<void> finish() override { return {}; }
    QByteArray bytes;
};

/// Does something at its first byte: when the instance is planned, and runs still.
class ActingSink final : public ByteSink {
public:
    explicit ActingSink(std::function<void()> act) : m_act(std::move(act)) {}
    Result<void> write(ConstBytes bytes) override
    {
        if (const auto act = std::exchange(m_act, {}))
            act();
        return package.write(bytes);
    }
    Result<void> finish() override { return {}; }
    MemorySink package;

private:
    std::function<void()> m_act;
};

}  // namespace

/// What is to be minded in instances that belong to a person: passwords, autostart, files that no package has.
class TestLibvirtCare final : public TwoSitesTest {
    Q_OBJECT
    ForeignGuests m_guests{m_sites};

    [[nodiscard]] bool autostarts(const QString &id, const QByteArray &word) const
    {
        return m_guests.virshA({u"dominfo"_s, id}).value_or(QByteArray()).simplified().contains("Autostart: " + word);
    }

private Q_SLOTS:
    // A host that restarts must not start what is held.
    void anAutostartedGuestIsHeldWithoutIt()
    {
        const auto id = m_guests.start({.name = u"tst-site-autostart"_s, .memory = 32, .counts = false});
        REQUIRE_OK(id);
        REQUIRE_OK(m_guests.virshA({u"autostart"_s, *id}));
        test::FailSink room(UINT64_MAX);
        REQUIRE_OK(m_sites.a().save(*id, {}, room, {}));
        QVERIFY(autostarts(*id, "disable"));
        REQUIRE_OK(m_sites.a().resumeHeld(*id, {}, {}));
        QVERIFY(autostarts(*id, "enable"));
    }

    // It was added with --config while the guest ran, so no package has it.
    void aDiskForTheNextStartIsNotLost()
    {
        const auto disk = m_guests.image(u"now.qcow2"_s, 1 << 20);
        const auto next = m_guests.image(u"next.qcow2"_s, 1 << 20);
        REQUIRE_OK(disk);
        REQUIRE_OK(next);
        ForeignShape shape{.name = u"tst-site-next"_s, .memory = 32, .counts = false};
        shape.devices = ForeignGuests::disk(*disk, "qcow2", "vda", "virtio");
        const auto id = m_guests.start(shape);
        REQUIRE_OK(id);
        REQUIRE_OK(m_guests.virshA({u"attach-disk"_s, *id, *next, u"vdb"_s, u"--config"_s, u"--subdriver"_s, u"qcow2"_s}));
        test::FailSink room(UINT64_MAX);
        REQUIRE_OK(m_sites.a().save(*id, {}, room, {}));
        REQUIRE_OK(m_sites.a().release(*id, false, {}));
        QVERIFY(!m_sites.a().instance(*id, {}));
        QVERIFY(!QFile::exists(*disk));
        QVERIFY(QFile::exists(*next));
    }

    // What the guest writes from then on lies in another file than was planned.
    void aDiskThatIsChangedMeanwhileIsNoticed()
    {
        const auto disk = m_guests.image(u"before.qcow2"_s, 1 << 20);
        REQUIRE_OK(disk);
        ForeignShape shape{.name = u"tst-site-changed"_s, .memory = 32, .counts = false};
        shape.devices = ForeignGuests::disk(*disk, "qcow2", "vda", "virtio");
        const auto id = m_guests.start(shape);
        REQUIRE_OK(id);
        Result<QByteArray> snapshot;
        ActingSink sink([&] { snapshot = m_guests.virshA({u"snapshot-create-as"_s, *id, u"later"_s, u"--disk-only"_s, u"--no-metadata"_s}); });
        const auto saved = m_sites.a().save(*id, {.migrationId = u"m1"_s}, sink, {});
        REQUIRE_OK(snapshot);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Kind::Conflict);
        QVERIFY2(saved.error().what.contains(u"vda"), qPrintable(saved.error().what));
        QCOMPARE(m_sites.a().instance(*id, {})->state, InstanceState::Running);
        QVERIFY(m_sites.entries(u"a/held"_s).isEmpty());
    }

    // By any other program, before libvirt begins to save: the package is of the guest as it was saved.
    void aCardThatIsPluggedInMeanwhileIsInThePackage()
    {
        const auto id = m_guests.start({.name = u"tst-site-plugged"_s, .machine = u"pc"_s, .memory = 32, .counts = false});
        REQUIRE_OK(id);
        QFile card(m_sites.path(u"card.xml"_s));
        QVERIFY(card.open(QIODevice::WriteOnly));
        card.write("<interface type='user'><mac address='52:54:00:0f:0f:0f'/><model type='virtio'/></interface>");
        card.close();
        Result<QByteArray> plugged;
        ActingSink sink([&] { plugged = m_guests.virshA({u"attach-device"_s, *id, card.fileName(), u"--live"_s}); });
        REQUIRE_OK(m_sites.a().save(*id, {}, sink, {}));
        REQUIRE_OK(plugged);
        ActingSink again([] {});
        REQUIRE_OK(m_sites.a().save(*id, {}, again, {}));
        for (const ActingSink *saved : {&sink, &again}) {
            QFile file(m_sites.path(u"plugged.zip"_s));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(saved->package.bytes()) > 0);
            file.close();
            const auto package = PackageReader::open(file.fileName());
            REQUIRE_OK(package);
            QVERIFY((*package)->domainXml()->contains("52:54:00:0f:0f:0f"));
            const auto findings = PackageCheck(**package, u"plugged"_s).all({});
            REQUIRE_OK(findings);
            QVERIFY2(findings->isEmpty(), qPrintable(findings->isEmpty() ? QString() : findings->first().what));
        }
        REQUIRE_OK(m_sites.a().resumeHeld(*id, {}, {}));
        QVERIFY(m_guests.virshA({u"dumpxml"_s, *id})->contains("52:54:00:0f:0f:0f"));
    }

    // The manifest is on its way by then.
    void aDiskThatIsPluggedInMeanwhileEndsTheSave()
    {
        const auto disk = m_guests.image(u"plugged.qcow2"_s, 1 << 20);
        REQUIRE_OK(disk);
        const auto id = m_guests.start({.name = u"tst-site-more"_s, .machine = u"pc"_s, .memory = 32, .counts = false});
        REQUIRE_OK(id);
        Result<QByteArray> plugged;
        ActingSink sink([&] { plugged = m_guests.virshA({u"attach-disk"_s, *id, *disk, u"vdb"_s, u"--live"_s, u"--subdriver"_s, u"qcow2"_s}); });
        const auto saved = m_sites.a().save(*id, {}, sink, {});
        REQUIRE_OK(plugged);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Kind::Conflict);
        QCOMPARE(saved.error().what, u"tst-site-more was changed after it was looked at (disks), so it is not packed. Try again."_s);
        QCOMPARE(m_sites.a().instance(*id, {})->state, InstanceState::Running);
        QVERIFY(m_sites.entries(u"a/held"_s).isEmpty());
    }

    // For the sake of the snapshot libvirt keeps the guest defined: anybody could start it while the move goes on.
    void whatCannotBeHiddenRunsOn()
    {
        const auto id = m_guests.start({.name = u"tst-site-visible"_s, .memory = 32, .counts = false});
        REQUIRE_OK(id);
        Result<QByteArray> snapshot;
        ActingSink sink([&] { snapshot = m_guests.noteSnapshot(*id, "late"); });
        const auto saved = m_sites.a().save(*id, {.migrationId = u"m1"_s}, sink, {});
        REQUIRE_OK(snapshot);
        QVERIFY(!saved);
        QVERIFY2(saved.error().what.contains(u"tst-site-visible could be started by libvirt's own tools"), qPrintable(saved.error().what));
        QCOMPARE(m_sites.a().instance(*id, {})->state, InstanceState::Running);
        QVERIFY(m_sites.entries(u"a/held"_s).isEmpty());
        QCOMPARE(m_guests.virshA({u"snapshot-list"_s, *id, u"--name"_s})->trimmed(), QByteArray("late"));
        REQUIRE_OK(m_guests.virshA({u"snapshot-delete"_s, *id, u"late"_s, u"--metadata"_s}));
    }

    // Two sites may stand for one host. The second must not take the guest out of the first one's hands.
    void aSiteWithAnotherFolderHeedsTheLocks()
    {
        const auto id = m_guests.start({.name = u"tst-site-rival"_s, .memory = 32, .counts = false});
        REQUIRE_OK(id);
        const auto other = LibvirtSite::open(TwoSites::endpointOf(u"other"_s, m_sites.uriA(), m_sites.path(u"other"_s)));
        REQUIRE_OK(other);
        Result<void> rival;
        QString task;
        ActingSink sink([&] {
            test::FailSink room(UINT64_MAX);
            rival = (*other)->save(*id, {.migrationId = u"m2"_s}, room, {});
            task = (*other)->instance(*id, {}).value_or(Instance()).task;
        });
        REQUIRE_OK(m_sites.a().save(*id, {.migrationId = u"m1"_s}, sink, {}));
        QVERIFY(!rival);
        QCOMPARE(rival.error().kind, Kind::Conflict);
        QVERIFY2(rival.error().what.startsWith(u"tst-site-rival is being saved"), qPrintable(rival.error().what));
        QCOMPARE(task, u"saving"_s);
        REQUIRE_OK(m_sites.a().resumeHeld(*id, u"m1"_s, {}));
        QCOMPARE((*other)->instance(*id, {})->state, InstanceState::Running);
    }

    void aGuestPausedMeanwhileStaysPaused()
    {
        const auto id = m_guests.start({.name = u"tst-site-paused"_s, .memory = 32, .counts = false});
        REQUIRE_OK(id);
        ActingSink sink([&] { (void)m_guests.virshA({u"suspend"_s, *id}); });
        REQUIRE_OK(m_sites.a().save(*id, {}, sink, {}));
        REQUIRE_OK(m_sites.a().resumeHeld(*id, {}, {}));
        QCOMPARE(m_sites.a().instance(*id, {})->state, InstanceState::Paused);
    }

    // Nobody who waits for the save asked for that: it is no cancelling.
    void aSaveThatSomebodyAbortsIsNotCancelled()
    {
        const QString name = u"tst-site-aborted"_s;
        const auto id = m_guests.start({.name = name});
        REQUIRE_OK(id);
        QVERIFY(m_guests.countsTo(name, 2));
        QFile words(m_sites.path(u"words"_s));
        QVERIFY(words.open(QIODevice::WriteOnly));
        words.write(QByteArray("domjobabort %1\n").replace("%1", id->toUtf8()).repeated(200'000));  // most come before or after the job
        words.close();
        QProcess virsh;
        virsh.setStandardInputFile(words.fileName());
        virsh.setStandardOutputFile(QProcess::nullDevice());
        virsh.setStandardErrorFile(QProcess::nullDevice());
        ActingSink sink([&] { virsh.start(u"virsh"_s, {u"-q"_s, u"-c"_s, m_sites.uriA()}); });
        const auto saved = m_sites.a().save(*id, {}, sink, {});
        virsh.kill();
        virsh.waitForFinished();
        QVERIFY(!saved);
        QVERIFY2(saved.error().kind == Kind::Conflict, qPrintable(saved.error().what));
        for (const QString &word : {u"Somebody aborted the save of "_s + name, m_sites.a().endpoint().name, u"domjobabort"_s, u"try again"_s})
            QVERIFY2(saved.error().what.contains(word), qPrintable(saved.error().what));
        QCOMPARE(m_sites.a().instance(*id, {})->state, InstanceState::Running);
        QVERIFY(m_guests.countsOn(name));
        QVERIFY(m_sites.entries(u"a/held"_s).isEmpty());
    }

    // It is held as before, so that it can be tried again, or packed again.
    void aResumeThatFailedIsTriedAgain()
    {
        const auto id = m_guests.start({.name = u"tst-site-again"_s, .memory = 32, .counts = false});
        REQUIRE_OK(id);
        test::FailSink room(UINT64_MAX);
        REQUIRE_OK(m_sites.a().save(*id, {.migrationId = u"m1"_s}, room, {}));
        const EmptyDomain rival{u"tst-site-again"_s, m_sites.path(u"rival.xml"_s)};
        QVERIFY(rival.write());
        REQUIRE_OK(m_guests.virshA({u"define"_s, rival.file}));
        QVERIFY(!m_sites.a().resumeHeld(*id, u"m1"_s, {}));
        REQUIRE_OK(m_guests.virshA({u"undefine"_s, rival.id}));
        QCOMPARE(m_sites.a().instance(*id, {})->state, InstanceState::Saved);
        const auto forecast = m_sites.a().forecast(*id, {});
        REQUIRE_OK(forecast);
        QVERIFY2(forecast->obstacles.isEmpty(), qPrintable(forecast->obstacles.join(u' ')));
        REQUIRE_OK(m_sites.a().save(*id, {.migrationId = u"m1"_s}, room, {}));
        REQUIRE_OK(m_sites.a().resumeHeld(*id, u"m1"_s, {}));
        QCOMPARE(m_sites.a().instance(*id, {})->state, InstanceState::Running);
    }

    void noPasswordIsInThePackage()
    {
        ForeignShape shape{.name = u"tst-site-vnc"_s, .memory = 32, .counts = false};
        shape.devices = "<graphics type='vnc' autoport='yes' passwd='passw0rd'/>";
        const auto id = m_guests.start(shape);
        REQUIRE_OK(id);
        for (int again = 0; again < 2; ++again) {
            const auto image = TwoSites::package(m_sites.a(), *id, m_sites.b());
            REQUIRE_OK(image);
            const auto package = PackageReader::open(m_sites.b().imageStore().path(*image));
            REQUIRE_OK(package);
            HeadSink head;
            REQUIRE_OK((*package)->peek(u"snapshot"_s, head, {}));
            QVERIFY(head.bytes.contains("tst-site-vnc"));
            QVERIFY(!head.bytes.contains("passw0rd"));
            QVERIFY(!(*package)->domainXml()->contains("passw0rd"));
        }
        REQUIRE_OK(m_sites.a().resumeHeld(*id, {}, {}));
        QVERIFY(m_guests.virshA({u"dumpxml"_s, u"--security-info"_s, *id})->contains("passw0rd"));
    }
};

QTEST_GUILESS_MAIN(TestLibvirtCare)
#include "tst_libvirtcare.moc"
