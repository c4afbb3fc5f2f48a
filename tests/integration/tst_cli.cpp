// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/movingscene.h"
#include "tests/support/pseudoterminal.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// The command line on real hosts: what only they can show.
class TestCli final : public QObject {
    Q_OBJECT
    MovingScene m_scene;

    static QString explain(const MovingScene::Outcome &outcome) { return outcome.out + outcome.err; }
    [[nodiscard]] MovingScene::Outcome atLaptop(const QStringList &words) const
    {
        return m_scene.tresccac(QStringList{u"--cloud"_s, u"laptop"_s} + words);
    }
    [[nodiscard]] QString state(const QString &name) const { return atLaptop({u"show"_s, name}).json()[u"instance"][u"state"].toString(); }
    [[nodiscard]] QProcessEnvironment environment() const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"XDG_STATE_HOME"_s, m_scene.folder() + u"/state"_s);
        environment.insert(u"OS_CLIENT_CONFIG_FILE"_s, m_scene.folder() + u"/clouds.yaml"_s);
        environment.insert(u"TERM"_s, u"xterm"_s);
        return environment;
    }
    [[nodiscard]] QString program() const { return QCoreApplication::applicationDirPath() + u"/../bin/tresccac"_s; }
    [[nodiscard]] QStringList withConfig(const QStringList &words) const { return QStringList{u"--config"_s, m_scene.configPath()} + words; }

private Q_SLOTS:
    void initTestCase()
    {
        const QString trouble = m_scene.setUp();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        const QString missing = m_scene.bringHome();
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
    }

    void pausedGoesOnWhereItStood()
    {
        const auto paused = atLaptop({u"pause"_s, u"counter"_s});
        QVERIFY2(paused.exitCode == 0, qPrintable(explain(paused)));
        QCOMPARE(state(u"counter"_s), u"paused"_s);
        QCOMPARE(atLaptop({u"start"_s, u"counter"_s}).exitCode, 0);
        const QString counts = m_scene.countsOn();
        QVERIFY2(counts.isEmpty(), qPrintable(counts));
    }

    void theConsoleIsFollowed()
    {
        PseudoTerminal terminal(
            program(), withConfig({u"--cloud"_s, u"laptop"_s, u"console"_s, u"counter"_s, u"-f"_s, u"--lines"_s, u"1"_s}), environment());
        for (int line = 0; line < 3; ++line)
            QVERIFY2(terminal.shows("TICK "), terminal.output().constData());
        terminal.type(PseudoTerminal::controlC);
        QCOMPARE(terminal.end(), 0);
    }

    /// As `| head` and a loop that breaks off leave it.
    void whatIsFollowedEndsWithItsReader_data()
    {
        QTest::addColumn<QStringList>("verb");
        QTest::newRow("goes on printing") << QStringList{u"--cloud"_s, u"laptop"_s, u"console"_s, u"counter"_s, u"-f"_s, u"--lines"_s, u"1"_s};
        QTest::newRow("says nothing more") << QStringList{u"watch"_s, u"laptop"_s, u"--interval"_s, u"900"_s};
    }
    void whatIsFollowedEndsWithItsReader()
    {
        QFETCH(QStringList, verb);
        QProcess shell;
        shell.setProcessEnvironment(environment());
        const QStringList words = withConfig(verb);
        shell.start(u"bash"_s, QStringList{u"-c"_s, u"\"$0\" \"$@\" | head -n1; echo \"ended ${PIPESTATUS[0]}\""_s, program()} + words);
        QVERIFY2(shell.waitForFinished(60'000), "it goes on");
        const QByteArray told = shell.readAllStandardOutput();
        QVERIFY2(told.endsWith("ended 141\n"), told.constData());
    }

    /// Told by libvirt: looking would take a quarter of an hour.
    void changesAreSeenAtOnce()
    {
        PseudoTerminal terminal(program(), withConfig({u"watch"_s, u"laptop"_s, u"--interval"_s, u"900"_s, u"--json"_s}), environment(), 4000);
        QVERIFY2(terminal.shows("\"event\":\"listed\""), terminal.output().constData());
        QCOMPARE(atLaptop({u"pause"_s, u"counter"_s}).exitCode, 0);
        QVERIFY2(terminal.shows("\"event\":\"changed\""), terminal.output().constData());
        QVERIFY2(terminal.shows("\"state\":\"paused\""), terminal.output().constData());
        QCOMPARE(atLaptop({u"start"_s, u"counter"_s}).exitCode, 0);
        QVERIFY2(terminal.shows("\"state\":\"running\""), terminal.output().constData());
        terminal.type(PseudoTerminal::controlC);
        QCOMPARE(terminal.end(), 0);
    }

    void controlCLeavesTheSourceRunning()
    {
        PseudoTerminal terminal(program(),
            withConfig({u"migrate"_s, u"counter"_s, u"--source"_s, u"laptop"_s, u"--dest"_s, u"cloud"_s, u"--limit-rate"_s, u"500K"_s}),
            environment(), 120);
        QVERIFY2(terminal.shows("save ") && terminal.shows("transfer "), terminal.output().constData());
        terminal.type(PseudoTerminal::controlC);
        const int exitCode = terminal.end();
        QVERIFY2(exitCode == 130, terminal.output().constData());
        QVERIFY2(terminal.output().contains("goes on running at laptop"), terminal.output().constData());
        QCOMPARE(m_scene.runningAt(u"a"_s), QStringList{u"counter"_s});
        QVERIFY(m_scene.runningAt(u"b"_s).isEmpty());
        const QString counts = m_scene.countsOn();
        QVERIFY2(counts.isEmpty(), qPrintable(counts));
    }

    void theDoctorLooksAtARealHost()
    {
        const auto told = atLaptop({u"doctor"_s});
        QStringList good;
        for (const auto &finding : told.json()[u"findings"].toArray())
            if (finding[u"level"].toString() == u"ok")
                good << finding[u"check"].toString();
        for (const QString &check : {u"libvirt"_s, u"qemu"_s, u"network"_s})
            QVERIFY2(good.contains(check), qPrintable(check + u" is not good: "_s + explain(told)));
        QVERIFY(told.exitCode == 0 || told.exitCode == 10);
        QCOMPARE(told.json()[u"healthy"].toBool(), told.exitCode == 0);
        const auto cloud = m_scene.tresccac({u"--cloud"_s, u"cloud"_s, u"doctor"_s});
        QCOMPARE(cloud.exitCode, 10);
        QVERIFY2(cloud.json()[u"error"][u"what"].toString().contains(u"`tresccac cloud test cloud`"), qPrintable(explain(cloud)));
    }

    void aSiteIsTested()
    {
        for (const QString &site : {u"laptop"_s, u"cloud"_s}) {
            const auto told = m_scene.tresccac({u"cloud"_s, u"test"_s, site});
            QVERIFY2(told.exitCode == 0 && told.json()[u"ok"].toBool(), qPrintable(explain(told)));
        }
    }

    /// From what a cloud offers: compressed, and with data for the guest. The disk with the data travels along, as it is part of
    /// the machine.
    void aPackedImageIsSpawnedWithUserData()
    {
        const QString image = m_scene.folder() + u"/tiny.qcow2"_s;
        QVERIFY(QFile::copy(qEnvironmentVariable("TRESCCA_GUEST") + u"/base.qcow2"_s, image));
        QCOMPARE(m_scene.run(u"xz"_s, {u"-0"_s, image}).exitCode, 0);
        QFile data(m_scene.folder() + u"/data"_s);
        QVERIFY(data.open(QIODevice::WriteOnly) && data.write("#cloud-config\n") > 0);
        data.close();
        for (const QString &site : {u"laptop"_s, u"cloud"_s}) {
            const auto spawned =
                m_scene.tresccac({u"--cloud"_s, site, u"spawn"_s, image + u".xz"_s, u"--memory"_s, u"64M"_s, u"--user-data"_s, data.fileName()});
            QVERIFY2(spawned.exitCode == 0, qPrintable(explain(spawned) + m_scene.daemonLog()));
            QCOMPARE(spawned.json()[u"name"].toString(), u"tiny"_s);
            // A site that was sent it once is not sent it again.
            const auto pushed = m_scene.tresccac({u"--cloud"_s, site, u"push"_s, image + u".xz"_s});
            QVERIFY2(pushed.exitCode == 0 && !pushed.json()[u"uploaded"].toBool(true), qPrintable(explain(pushed)));
            QCOMPARE(pushed.json()[u"image_id"], spawned.json()[u"image_id"]);
        }
        QStringList devices;
        for (const auto &disk : atLaptop({u"show"_s, u"tiny"_s}).json()[u"instance"][u"disks"].toArray())
            devices << disk[u"device"].toString();
        QCOMPARE(devices, (QStringList{u"disk"_s, u"cdrom"_s}));
        const auto moved = m_scene.tresccac({u"migrate"_s, u"tiny"_s, u"--source"_s, u"laptop"_s, u"--dest"_s, u"cloud"_s});
        QVERIFY2(moved.exitCode == 0, qPrintable(explain(moved) + m_scene.daemonLog()));
        QCOMPARE(moved.json()[u"destination_name"].toString(), u"tiny-2"_s);
        const auto stopped = m_scene.tresccac({u"--cloud"_s, u"cloud"_s, u"stop"_s, u"--force"_s, u"tiny"_s, u"tiny-2"_s});
        QVERIFY2(stopped.exitCode == 0, qPrintable(explain(stopped) + m_scene.daemonLog()));
        const auto deleted = m_scene.tresccac({u"--cloud"_s, u"cloud"_s, u"delete"_s, u"tiny"_s, u"tiny-2"_s});
        QVERIFY2(deleted.exitCode == 0, qPrintable(explain(deleted) + m_scene.daemonLog()));
    }
};

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
