// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/emptydomain.h"
#include "tests/integration/hostprocesses.h"
#include "tests/integration/listeninglog.h"
#include "tests/integration/twosites.h"

#include <QElapsedTimer>
#include <QLocalServer>
#include <QProcess>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What others do at a host, and what becomes of the host itself, is told without asking.
class TestLibvirtEvents final : public QObject {
    Q_OBJECT
    TwoSites m_sites;
    const EmptyDomain m_domain{u"tst-site-events"_s, m_sites.path(u"events.xml"_s)};

    [[nodiscard]] HostProcesses processes() const { return HostProcesses::ofSession(qEnvironmentVariable("TRESCCA_SCENE") + u"/a"_s); }
    /// Runs virsh at "a", one command a line; what it says is shown when it fails.
    [[nodiscard]] bool virsh(const QString &commands) const
    {
        QProcess process;
        process.start(u"virsh"_s, {u"-q"_s, u"-c"_s, m_sites.uriA(), commands});
        const bool done = process.waitForFinished(120000) && process.exitCode() == 0;
        if (!done)
            qWarning("%s", process.readAllStandardError().constData());
        return done;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString trouble = m_sites.setUp();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        QVERIFY(m_domain.write());
    }
    void init()
    {
        m_sites.closeA();
        REQUIRE_OK(m_sites.openA());
    }
    void cleanup() { m_sites.tidy(); }

    void whatOthersDoIsTold()
    {
        ListeningLog log(m_sites.a());
        QVERIFY(log.tells(u"up"_s));
        const auto &[name, file, id] = m_domain;
        for (const QString &deed : {u"define "_s + file, u"start "_s + name, u"suspend "_s + name, u"resume "_s + name, u"destroy "_s + name,
                 u"undefine "_s + name, u"create "_s + file, u"destroy "_s + name}) {
            QVERIFY2(virsh(deed), qPrintable(deed));
            QVERIFY2(log.tells(id), qPrintable(deed));
        }
        QVERIFY(!log.entries().contains(u"down"_s));
    }

    // The listener asks back each time, and is slower than what happens: it must see the last state, which comes but once, and
    // nothing may lock up.
    void aFloodOfChangesEndsWithTheLastState()
    {
        LibvirtSite &site = m_sites.a();
        std::atomic<InstanceState> seen = InstanceState::Error;
        site.onChange([&](const QString &id) {
            const auto instance = site.instance(id, {});
            seen = instance ? instance->state : InstanceState::Off;
        });
        REQUIRE_OK(site.instances({}));
        const QString flood = u"suspend %1; resume %1; "_s.arg(m_domain.name).repeated(25);
        QVERIFY(virsh(u"create %1; "_s.arg(m_domain.file) + flood + u"destroy "_s + m_domain.name));
        QTRY_COMPARE_WITH_TIMEOUT(seen.load(), InstanceState::Off, 60000);
        site.onChange({});
    }

    void aListenerMayEndItself()
    {
        LibvirtSite &site = m_sites.a();
        std::atomic<int> told = 0;
        site.onChange([&](const QString &) {
            site.onChange({});
            ++told;
        });
        REQUIRE_OK(site.instances({}));
        QVERIFY(virsh(u"create %1; suspend %2; resume %2; destroy %2"_s.arg(m_domain.file, m_domain.name)));
        QTRY_COMPARE_WITH_TIMEOUT(told.load(), 1, 60000);
        ListeningLog log(site);  // what came before is not told to the next one
        QVERIFY(log.tells(u"up"_s));
        QVERIFY(virsh(u"create %1; destroy %2"_s.arg(m_domain.file, m_domain.name)));
        QVERIFY(log.tells(m_domain.id));
        QCOMPARE(told.load(), 1);
    }

    void aDaemonThatIsKilledAndComesBackIsTold()
    {
        QVERIFY(virsh(u"create "_s + m_domain.file));
        HostProcesses processes = this->processes();
        const pid_t qemu = processes.guest(m_domain.name);
        QVERIFY(qemu > 0);
        ListeningLog log(m_sites.a());
        QVERIFY(log.tells(u"up"_s));
        QVERIFY(processes.killDaemon());
        QVERIFY(log.tells(u"down"_s));
        const auto asked = m_sites.a().instances({});
        QVERIFY(!asked);
        QCOMPARE(asked.error().kind, Kind::Unreachable);
        QVERIFY(processes.startDaemon());
        QVERIFY(log.tells(u"up"_s));
        QCOMPARE(processes.guest(m_domain.name), qemu);  // guests live on
        QCOMPARE(m_sites.a().instance(m_domain.id, {})->state, InstanceState::Running);
        QVERIFY(virsh(u"suspend "_s + m_domain.name));
        QVERIFY(log.tells(m_domain.id));
        QVERIFY(!log.entries().contains(u"down"_s));
    }

    void aHostThatIsDownIsWaitedFor()
    {
        HostProcesses processes = this->processes();
        QVERIFY(processes.killDaemon());
        ListeningLog log(m_sites.a());
        QVERIFY(log.tells(u"down"_s));
        QVERIFY(processes.startDaemon());
        QVERIFY(log.tells(u"up"_s));
        QVERIFY(log.entries().isEmpty());
    }

    void withoutAListenerTheNextCallConnectsAgain()
    {
        HostProcesses processes = this->processes();
        REQUIRE_OK(m_sites.a().instances({}));
        QVERIFY(processes.killDaemon());
        QVERIFY(processes.startDaemon());
        QTRY_VERIFY_WITH_TIMEOUT(m_sites.a().instances({}).has_value(), 60000);
    }

    // A daemon that takes the connection and says nothing, as one that hangs does.
    void aSilentHostIsGivenUpInTime()
    {
        QLocalServer silent;
        QVERIFY2(silent.listen(m_sites.path(u"silent"_s)), qPrintable(silent.errorString()));
        Endpoint endpoint = TwoSites::endpointOf(u"silent"_s, u"qemu:///session?socket="_s + m_sites.path(u"silent"_s), m_sites.path(u"s"_s));
        endpoint.timeoutSeconds = 1;
        QElapsedTimer watch;
        watch.start();
        {
            const auto site = LibvirtSite::open(endpoint);
            REQUIRE_OK(site);
            const auto asked = (*site)->instances({});
            QVERIFY(!asked);
            QCOMPARE(asked.error().kind, Kind::Unreachable);
            QVERIFY2(asked.error().what.contains(u"does not answer within 1 second"), qPrintable(asked.error().what));
        }
        endpoint.timeoutSeconds = 600;
        {
            const auto site = LibvirtSite::open(endpoint);
            (*site)->onChange([](const QString &) {});
        }  // goes at once, although its listener waits for the host
        QVERIFY2(watch.elapsed() < 60000, qPrintable(QString::number(watch.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestLibvirtEvents)
#include "tst_libvirtevents.moc"
