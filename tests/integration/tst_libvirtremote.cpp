// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/preflight.h"
#include "tests/integration/emptydomain.h"
#include "tests/integration/hostprocesses.h"
#include "tests/integration/listeninglog.h"
#include "tests/integration/systemscene.h"
#include "tests/support/failsink.h"

#include <QElapsedTimer>
#include <QScopeGuard>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

constexpr int inTime = 60000;  // an ssh that nobody bounds tries for over two minutes

/// A libvirt host behind ssh, as the URI of a user says it.
QString sshUri(const QString &path, const QString &parameters, const QString &key = qEnvironmentVariable("TRESCCA_SSH_KEY"))
{
    return u"qemu+ssh://%1%2?keyfile=%3%4"_s.arg(qEnvironmentVariable("TRESCCA_SSH"), path, key, parameters);
}

QString sessionUri()
{
    const QString socket = qEnvironmentVariable("TRESCCA_HOST_A").section(u"socket="_s, 1);
    return sshUri(u"/session"_s, u"&no_verify=1&socket="_s + socket);
}

/// The second process of nothingIsAskedOnATerminal: connects, and tells the kind of what went wrong.
int connectOnce(const QString &uri, const QString &folder)
{
    const auto site = LibvirtSite::open(TwoSites::endpointOf(u"remote"_s, uri, folder));
    const auto asked = site ? (*site)->instances({}) : fail(site);
    std::printf("%s\n", asked ? "connected" : qPrintable(kindName(asked.error().kind)));
    return 0;
}

}  // namespace

/// A libvirt host on another machine, over a real ssh: seen and acted on, and never moved from here.
class TestLibvirtRemote final : public QObject {
    Q_OBJECT
    TwoSites m_sites;  ///< "a" is that machine, as one sees it there
    std::unique_ptr<LibvirtSite> m_remote;
    QString m_guest;

    [[nodiscard]] Result<std::unique_ptr<LibvirtSite>> open(const QString &uri, int patience = 30) const
    {
        Endpoint endpoint = TwoSites::endpointOf(u"remote"_s, uri, m_sites.path(u"remote"_s));
        endpoint.timeoutSeconds = patience;
        return LibvirtSite::open(endpoint);
    }
    /// The error of a first call, which has to come in time.
    [[nodiscard]] Error refusal(const QString &uri, int patience = 30) const
    {
        QElapsedTimer watch;
        watch.start();
        const auto site = open(uri, patience);
        const auto asked = site ? (*site)->instances({}) : fail(site);
        if (watch.elapsed() > inTime)
            return {Kind::Internal, u"It took %1 ms."_s.arg(watch.elapsed()), {}};
        return asked ? Error{Kind::Internal, u"It was let in."_s, {}} : asked.error();
    }
    [[nodiscard]] static QString knownHosts() { return qEnvironmentVariable("HOME") + u"/.ssh/known_hosts"_s; }

private Q_SLOTS:
    void initTestCase()
    {
        const QString trouble = m_sites.setUp();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        m_guest = *guest;
        auto remote = open(sessionUri());
        REQUIRE_OK(remote);
        m_remote = std::move(*remote);
    }
    void cleanupTestCase() { m_sites.removeAll(); }

    void itsInstancesAreListedWithTheSizesOfTheirDisks()
    {
        const auto there = m_remote->instance(m_guest, {});
        REQUIRE_OK(there);
        const auto here = m_sites.a().instance(m_guest, {});
        REQUIRE_OK(here);
        QCOMPARE(there->name, here->name);
        QCOMPARE(there->state, InstanceState::Running);
        QCOMPARE(there->disks.size(), 1);
        QCOMPARE(there->disks[0].virtualSize, here->disks[0].virtualSize);
        QVERIFY(there->disks[0].fileSize > 0);
        REQUIRE_OK(m_remote->facts({}));
    }

    void theSystemHostIsReachedTheSameWay()
    {
        const auto site = open(sshUri(u"/system"_s, u"&no_verify=1"_s));
        REQUIRE_OK(site);
        const auto facts = (*site)->facts({});
        REQUIRE_OK(facts);
        QVERIFY(facts->networks.contains(u"default"_s));
    }

    void itsInstancesDoAsTheyAreTold()
    {
        ListeningLog log(*m_remote);
        QVERIFY(log.tells(u"up"_s));
        const std::pair<InstanceAction, InstanceState> deeds[] = {{InstanceAction::Pause, InstanceState::Paused},
            {InstanceAction::Resume, InstanceState::Running}, {InstanceAction::ShutDown, InstanceState::Off},
            {InstanceAction::Start, InstanceState::Running}, {InstanceAction::ForceOff, InstanceState::Off},
            {InstanceAction::Start, InstanceState::Running}};
        for (const auto &[action, state] : deeds) {
            if (action == InstanceAction::ShutDown)
                QVERIFY(countsOn(m_sites.a(), m_guest));  // it hears its power button
            REQUIRE_OK(m_remote->act(m_guest, action, {}));
            QVERIFY2(log.tells(m_guest), qPrintable(QString::number(static_cast<int>(action))));
            QTRY_COMPARE_WITH_TIMEOUT(m_remote->instance(m_guest, {})->state, state, 60000);
        }
    }

    void nothingOfItIsMovedFromHere()
    {
        test::FailSink sink(0);
        const qint64 counted = readCounter(m_sites.a(), m_guest).last;
        SpawnRequest request;
        request.name = u"tst-site-remote"_s;
        request.imageId = u"any"_s;
        const Result<void> refusals[] = {
            m_remote->save(m_guest, {}, sink, {}),
            m_remote->saveToImage(m_guest, {}, {}).transform([](const QString &) {}),
            m_remote->spawn(request, {}).transform([](const Instance &) {}),
            m_remote->checkSpawn(request, 0, {}).transform([](const QString &) {}),
            m_remote->restore(u"any"_s, {}, {}).transform([](const Instance &) {}),
            m_remote->upload({}, std::nullopt, {}).transform([](const auto &) {}),
            m_remote->removeInstance(m_guest, true, {}),
        };
        for (const Result<void> &refused : refusals) {
            QVERIFY(!refused);
            QVERIFY2(refused.error().kind == Kind::Unsupported, qPrintable(faultOf(refused)));
            QVERIFY2(refused.error().what.contains(u"another machine"_s), qPrintable(faultOf(refused)));
        }
        QVERIFY(countsTo(m_sites.a(), m_guest, counted + 3));
        QVERIFY(m_remote->images({})->isEmpty());
    }

    void aPlannedMoveIsToldSo()
    {
        const auto away = makePlan(*m_remote, m_sites.b(), {m_guest, u"remote"_s, u"b"_s, {}}, {});
        REQUIRE_OK(away);
        const auto impossible = requirePossible(*away);
        QVERIFY2(!impossible && impossible.error().what.contains(u"tresccad that runs there"_s), qPrintable(faultOf(impossible)));
        const auto there = makePlan(m_sites.a(), *m_remote, {m_guest, u"a"_s, u"remote"_s, {}}, {});
        REQUIRE_OK(there);
        const auto refused = requirePossible(*there);
        QVERIFY2(!refused && refused.error().what.contains(u"tresccad that runs there"_s), qPrintable(faultOf(refused)));
    }

    void itsDaemonGoesAwayAndComesBack()
    {
        const auto site = open(sshUri(u"/system"_s, u"&no_verify=1"_s));
        REQUIRE_OK(site);
        const EmptyDomain domain{u"tst-remote"_s, m_sites.path(u"remote.xml"_s)};
        QVERIFY(domain.write());
        HostProcesses processes = HostProcesses::ofSystem();
        ListeningLog log(**site);
        QVERIFY(log.tells(u"up"_s));
        QVERIFY(processes.killDaemon());
        QVERIFY(log.tells(u"down"_s));
        QVERIFY(processes.startDaemon());
        QVERIFY(log.tells(u"up"_s));
        for (const QStringList &words : {QStringList{u"create"_s, domain.file}, {u"destroy"_s, domain.name}}) {
            const QString trouble = SystemScene::virsh(words);
            QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
            QVERIFY(log.tells(domain.id));
        }
    }

    void aWrongKeyIsTold()
    {
        const QString key = m_sites.path(u"wrong_key"_s);
        QVERIFY(SystemScene::run(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, {}, u"-f"_s, key}).isEmpty());
        const Error refused = refusal(sshUri(u"/system"_s, u"&no_verify=1"_s, key));
        QVERIFY2(refused.kind == Kind::Unauthorized, qPrintable(refused.what));
        QVERIFY2(refused.what.contains(u"authorized_keys"_s), qPrintable(refused.what));
    }

    void aHostWhoseKeyIsUnknownIsNotTrusted()
    {
        QFile::remove(knownHosts());
        const Error refused = refusal(sshUri(u"/system"_s, {}));
        QVERIFY2(refused.kind == Kind::Untrusted, qPrintable(refused.what));
        QVERIFY2(refused.what.contains(u"by hand"_s), qPrintable(refused.what));
        QByteArray key;
        const QString port = qEnvironmentVariable("TRESCCA_SSH").section(u':', 1);
        QVERIFY(SystemScene::run(u"ssh-keyscan"_s, {u"-p"_s, port, u"127.0.0.1"_s}, &key).isEmpty());
        QFile file(knownHosts());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(key) > 0);
        file.close();
        REQUIRE_OK((*open(sshUri(u"/system"_s, {})))->instances({}));
    }

    void aHostThatDoesNotAnswerIsGivenUpInTime()
    {
        const Error closed = refusal(u"qemu+ssh://root@127.0.0.1:2023/system"_s);
        QVERIFY2(closed.kind == Kind::Unreachable && closed.what.contains(u"2023"_s), qPrintable(closed.what));
        const QStringList rule{u"INPUT"_s, u"-i"_s, u"lo"_s, u"-p"_s, u"tcp"_s, u"--dport"_s, u"2024"_s, u"-j"_s, u"DROP"_s};
        const QString trouble = SystemScene::run(u"iptables"_s, QStringList{u"-A"_s} + rule);
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        const Error swallowed = refusal(u"qemu+ssh://root@127.0.0.1:2024/system"_s, 2);
        QVERIFY(SystemScene::run(u"iptables"_s, QStringList{u"-D"_s} + rule).isEmpty());  // the ssh that was given up ends, too
        QVERIFY2(swallowed.kind == Kind::Unreachable, qPrintable(swallowed.what));
        QVERIFY2(swallowed.what.contains(u"does not answer within 2 seconds"_s), qPrintable(swallowed.what));
    }

    // Nobody ends its connection: only that its daemon answers no more tells that it is lost.
    void aHostThatFallsSilentIsGivenUpInTime()
    {
        auto site = open(sshUri(u"/system"_s, u"&no_verify=1"_s), 6);
        REQUIRE_OK(site);
        REQUIRE_OK((*site)->instances({}));
        const pid_t daemon = HostProcesses::ofSystem().daemon();
        QVERIFY(daemon > 0 && ::kill(daemon, SIGSTOP) == 0);
        const auto wakes = qScopeGuard([daemon] { ::kill(daemon, SIGCONT); });
        QElapsedTimer watch;
        watch.start();
        const auto asked = (*site)->instances({});
        QVERIFY2(!asked && asked.error().kind == Kind::Unreachable, qPrintable(faultOf(asked)));
        QVERIFY(watch.elapsed() < inTime);
        site->reset();  // and it is let go without being asked
        QVERIFY(watch.elapsed() < inTime);
    }

    // With a terminal ssh would ask for the password that this host takes, and wait.
    void nothingIsAskedOnATerminal()
    {
        QByteArray said;
        const QString command = u"'%1' --connect 'qemu+ssh://%2/system?keyfile=/nowhere&no_verify=1' '%3'"_s.arg(
            QCoreApplication::applicationFilePath(), qEnvironmentVariable("TRESCCA_SSH"), m_sites.path(u"tty"_s));
        const QString trouble = SystemScene::run(u"script"_s, {u"-qec"_s, command, u"/dev/null"_s}, &said);
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        QCOMPARE(said.trimmed(), QByteArray("unauthorized"));
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (const QStringList words = application.arguments(); words.value(1) == "--connect"_L1)
        return connectOnce(words.value(2), words.value(3));
    if (const int skipped = skippedWithoutSystemHost())
        return skipped;
    TestLibvirtRemote test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_libvirtremote.moc"
