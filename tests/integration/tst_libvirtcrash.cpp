// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/hostprocesses.h"
#include "tests/integration/twositestest.h"
#include "tests/support/failsink.h"

#include <QFile>
#include <QProcess>

#include <csignal>
#include <functional>
#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// A sink that does something once, when what was written so far (or the file the guest is saved into) is far enough.
class ActingSink final : public ByteSink {
public:
    using Reached = std::function<bool(std::uint64_t written)>;
    ActingSink(Reached reached, std::function<void()> act) : m_reached(std::move(reached)), m_act(std::move(act)) {}
    Result<void> write(ConstBytes bytes) override
    {
        m_written += bytes.size();
        if (m_act && m_reached(m_written))
            std::exchange(m_act, {})();
        return {};
    }
    Result<void> finish() override { return {}; }
    [[nodiscard]] bool hasActed() const { return !m_act; }

private:
    Reached m_reached;
    std::function<void()> m_act;
    std::uint64_t m_written = 0;
};

bool isComplete(const QString &memoryFile)
{
    QFile file(memoryFile);
    return file.open(QIODevice::ReadOnly) && file.read(16) == "LibvirtQemudSave";
}

}  // namespace

/// libvirt's daemon, or whoever uses it, dies in the middle of a save or a restore, at one site: afterwards the guest runs exactly once,
/// or its held state is complete.
class TestLibvirtCrash final : public TwoSitesTest {
    Q_OBJECT
    HostProcesses m_a = HostProcesses::ofSession(qEnvironmentVariable("TRESCCA_SCENE") + u"/a"_s);
    HostProcesses m_b = HostProcesses::ofSession(qEnvironmentVariable("TRESCCA_SCENE") + u"/b"_s);

    [[nodiscard]] QString stateByVirsh(const QString &id) const
    {
        QProcess process;
        process.start(u"virsh"_s, {u"-q"_s, u"-c"_s, m_sites.uriA(), u"domstate"_s, id});
        process.waitForFinished(60000);
        return QString::fromLatin1(process.readAllStandardOutput()).trimmed();
    }
    [[nodiscard]] QString memoryFile(const QString &id) const { return m_sites.path(u"a/held/%1/memory.save"_s.arg(id)); }
    void expectToRunOn(const QString &id)
    {
        QVERIFY(countsOn(m_sites.a(), id));
        QVERIFY(m_sites.entries(u"a/held"_s).isEmpty());
    }

private Q_SLOTS:
    void aSaveIsCutAndTheDaemonComesBack_data()
    {
        QTest::addColumn<quint64>("after");
        QTest::newRow("before the guest is stopped") << quint64(1000);
        QTest::newRow("while the memory is written") << quint64(13ULL << 20U);
        QTest::newRow("later") << quint64(16ULL << 20U);
    }
    void aSaveIsCutAndTheDaemonComesBack()
    {
        QFETCH(quint64, after);
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        bool crashed = false;
        ActingSink sink([after](std::uint64_t written) { return written >= after; }, [&] { crashed = m_a.killDaemon() && m_a.startDaemon(); });
        const auto saved = m_sites.a().save(*guest, {}, sink, {});
        QVERIFY(crashed);
        if (saved) {  // it had come to its end already
            QCOMPARE(m_sites.a().instance(*guest, {})->state, InstanceState::Saved);
            REQUIRE_OK(m_sites.a().resumeHeld(*guest, {}, {}));
        } else {
            QVERIFY2(saved.error().kind == Kind::Unreachable, qPrintable(faultOf(saved)));
            QVERIFY2(!saved.error().what.contains(u"could not be brought back"), qPrintable(faultOf(saved)));
        }
        expectToRunOn(*guest);
    }

    // What libvirt does by itself when it comes back must not start what is being moved.
    void aDaemonThatComesBackStartsNothing()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        QString state;
        ActingSink sink([&](std::uint64_t) { return QFile(memoryFile(*guest)).size() > (1U << 20U); },
            [&] {
                if (m_a.killDaemon() && m_a.startDaemon())
                    (void)QTest::qWaitFor([&] { return !(state = stateByVirsh(*guest)).isEmpty(); }, 60000);
            });
        const auto saved = m_sites.a().save(*guest, {}, sink, {});
        QVERIFY2(state == "paused"_L1 || state == "shut off"_L1, qPrintable(state + faultOf(saved)));
        if (saved)
            REQUIRE_OK(m_sites.a().resumeHeld(*guest, {}, {}));
        expectToRunOn(*guest);
    }

    void aSaveIsCutAtItsVeryEnd()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        bool crashed = false;
        ActingSink sink([&](std::uint64_t) { return isComplete(memoryFile(*guest)); }, [&] { crashed = m_a.killDaemon() && m_a.startDaemon(); });
        const auto saved = m_sites.a().save(*guest, {}, sink, {});
        QVERIFY(crashed);
        if (saved) {
            QCOMPARE(m_sites.a().instance(*guest, {})->state, InstanceState::Saved);
            REQUIRE_OK(m_sites.a().resumeHeld(*guest, {}, {}));
        }
        expectToRunOn(*guest);
    }

    void aSaveIsCutAndTheDaemonStaysAway()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        m_sites.closeA();
        Endpoint impatient = TwoSites::endpointOf(u"a"_s, m_sites.uriA(), m_sites.path(u"a"_s));
        impatient.timeoutSeconds = 1;
        const auto site = LibvirtSite::open(impatient);
        REQUIRE_OK(site);
        bool crashed = false;
        ActingSink sink([](std::uint64_t written) { return written >= (13U << 20U); }, [&] { crashed = m_a.killDaemon(); });
        const auto saved = (*site)->save(*guest, {}, sink, {});
        QVERIFY(crashed);
        QVERIFY(m_a.startDaemon());
        REQUIRE_OK(m_sites.openA());
        if (!saved) {
            QVERIFY2(saved.error().what.contains(u"tresccac start "_s + guest->left(8)), qPrintable(faultOf(saved)));
            QTRY_VERIFY_WITH_TIMEOUT(m_sites.a().instance(*guest, {}).has_value(), 60000);
            // QEMU may have come to the end of it without the daemon.
            const InstanceState state = m_sites.a().instance(*guest, {})->state;
            QVERIFY2(state == InstanceState::Paused || state == InstanceState::Saved, qPrintable(stateName(state)));
        }
        REQUIRE_OK(m_sites.a().act(*guest, InstanceAction::Start, {}));
        expectToRunOn(*guest);
    }

    // The daemon died after the state was complete, and before it had ended the guest: it is there, stopped, beside its state.
    void whatIsLeftOfASaveIsTheHeldInstance()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const SaveOptions options{.migrationId = u"5d4e9f3c-0000-4000-8000-000000000002"_s};
        for (const bool comesBack : {true, false}) {
            test::FailSink room(UINT64_MAX);
            REQUIRE_OK(m_sites.a().save(*guest, options, room, {}));
            (void)m_sites.a().instance(*guest, {});
            QTRY_COMPARE_WITH_TIMEOUT(stateByVirsh(*guest), QString(), 60000);  // held for a move, libvirt does not know it
            QProcess leave;
            leave.start(u"virsh"_s, {u"-q"_s, u"-c"_s, m_sites.uriA(), u"restore"_s, memoryFile(*guest), u"--paused"_s});
            QVERIFY(leave.waitForFinished(60000) && leave.exitCode() == 0);
            QCOMPARE(m_sites.a().instance(*guest, {})->state, InstanceState::Saved);
            QCOMPARE(m_sites.a().instance(*guest, {})->heldFor, options.migrationId);
            QCOMPARE(m_sites.a().act(*guest, InstanceAction::Resume, {}).error().kind, Kind::Conflict);
            if (comesBack) {
                REQUIRE_OK(m_sites.a().resumeHeld(*guest, options.migrationId, {}));
                expectToRunOn(*guest);
            } else {
                REQUIRE_OK(m_sites.a().release(*guest, false, {}));
                QVERIFY(!m_sites.a().instance(*guest, {}));
            }
        }
    }

    void aRestoreIsCut_data()
    {
        QTest::addColumn<bool>("back");
        QTest::newRow("and the daemon comes back") << true;
        QTest::newRow("and the daemon stays away") << false;
    }
    void aRestoreIsCut()
    {
        QFETCH(bool, back);
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        REQUIRE_OK(TwoSites::sendBases(m_sites.a(), *guest, m_sites.b()));
        const auto image = TwoSites::package(m_sites.a(), *guest, m_sites.b());
        REQUIRE_OK(image);
        Endpoint endpoint = TwoSites::endpointOf(u"b"_s, m_sites.uriB(), m_sites.path(u"b"_s));
        endpoint.timeoutSeconds = back ? 30 : 1;
        const auto there = LibvirtSite::open(endpoint);
        REQUIRE_OK(there);
        Result<Instance> restored;
        std::jthread restoring([&] { restored = (*there)->restore(*image, {}, {}); });
        const pid_t qemu = m_b.freezeArriving(u"tst-site"_s);
        const bool killed = qemu > 0 && m_b.killDaemon();
        if (qemu > 0)
            ::kill(qemu, SIGCONT);
        const bool started = back && m_b.startDaemon();
        restoring.join();
        QVERIFY(killed);
        QVERIFY(started == back);
        QVERIFY(!restored);
        QVERIFY2(restored.error().kind == Kind::Unreachable, qPrintable(faultOf(restored)));
        if (!back) {
            QVERIFY2(restored.error().what.contains(u"cannot be told"_s), qPrintable(faultOf(restored)));
            QVERIFY(!m_sites.entries(u"b/instances"_s).isEmpty());  // for who may run
            QVERIFY(m_b.startDaemon());
            QTRY_VERIFY_WITH_TIMEOUT((*there)->instances({}).has_value(), 60000);
        }
        QTRY_VERIFY_WITH_TIMEOUT((*there)->instances({}).value_or(QList<Instance>{{}}).isEmpty(), 60000);
        const qint64 last = readCounter(m_sites.a(), *guest).last;
        const auto again = (*there)->restore(*image, {}, {});
        REQUIRE_OK(again);
        QVERIFY(countsTo(**there, again->id, last + 3));
        QCOMPARE(m_sites.entries(u"b/instances"_s).size(), 1);
    }

    /// The daemon of whoever restores it goes on when that program is dead.
    void aGuestThatComesUpIsWaitedFor()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        REQUIRE_OK(m_sites.a().act(*guest, InstanceAction::Suspend, {}));
        QProcess starting;
        starting.start(u"virsh"_s, {u"-q"_s, u"-c"_s, m_sites.uriA(), u"start"_s, *guest});
        const pid_t qemu = m_a.freezeArriving(u"tst-site"_s);
        QList<Result<void>> refused;
        for (const InstanceAction action : {InstanceAction::Start, InstanceAction::Resume, InstanceAction::Pause})
            refused << m_sites.a().act(*guest, action, {});
        const auto seen = m_sites.a().instance(*guest, {});
        if (qemu > 0)
            ::kill(qemu, SIGCONT);
        QVERIFY(starting.waitForFinished(60000) && starting.exitCode() == 0);
        QVERIFY(qemu > 0);
        for (const Result<void> &one : std::as_const(refused))
            QVERIFY2(!one && one.error().kind == Kind::Conflict && one.error().what.contains(u"Wait until it runs"), qPrintable(faultOf(one)));
        REQUIRE_OK(seen);
        QCOMPARE(seen->state, InstanceState::Busy);
        QVERIFY(countsOn(m_sites.a(), *guest));
    }

    void aResumeIsCut()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        test::FailSink room(UINT64_MAX);
        REQUIRE_OK(m_sites.a().save(*guest, {}, room, {}));
        Result<void> resumed;
        std::jthread resuming([&] { resumed = m_sites.a().resumeHeld(*guest, {}, {}); });
        const pid_t qemu = m_a.freezeArriving(u"tst-site"_s);
        const bool crashed = qemu > 0 && m_a.killDaemon();
        if (qemu > 0)
            ::kill(qemu, SIGCONT);
        resuming.join();
        QVERIFY(crashed && m_a.startDaemon());
        QVERIFY(!resumed);
        QCOMPARE(resumed.error().kind, Kind::Unreachable);
        QTRY_VERIFY_WITH_TIMEOUT(m_sites.a().instances({}).has_value(), 60000);
        REQUIRE_OK(m_sites.a().resumeHeld(*guest, {}, {}));
        expectToRunOn(*guest);
    }
};

QTEST_GUILESS_MAIN(TestLibvirtCrash)
#include "tst_libvirtcrash.moc"
