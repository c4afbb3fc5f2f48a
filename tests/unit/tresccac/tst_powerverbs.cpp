// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccac/clifixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// start, stop, reboot, pause and save of what is in no state for it: the dry run says what the real call says.
class TestPowerVerbs final : public QObject {
    Q_OBJECT

    static QString put(CliFixture &cli, InstanceState state, const QString &task = {})
    {
        Instance web = cli.cloud->addInstance(u"web"_s, {}, state);
        web.task = task;
        cli.cloud->put(web);
        return web.id;
    }

private Q_SLOTS:
    void refusesWithTheWayOn_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<InstanceState>("state");
        QTest::addColumn<QString>("task");
        QTest::addColumn<QString>("why");
        for (const QString &verb : {u"reboot"_s, u"pause"_s, u"save"_s})
            QTest::addRow("%s off", qPrintable(verb)) << verb << InstanceState::Off << QString() << u"web is off, so it "_s;
        for (const QString &verb : {u"start"_s, u"reboot"_s, u"pause"_s, u"save"_s})
            QTest::addRow("%s shutting down", qPrintable(verb)) << verb << InstanceState::Running << u"powering-off"_s << u"web is being shut down"_s;
        QTest::addRow("reboot paused") << u"reboot"_s << InstanceState::Paused << QString() << u"web is paused, so it "_s;
        for (const QString &verb : {u"stop"_s, u"stop --force"_s})
            QTest::addRow("%s suspended", qPrintable(verb)) << verb << InstanceState::Saved << QString() << u"web is suspended, so it cannot be s"_s;
        QTest::addRow("pause suspended") << u"pause"_s << InstanceState::Saved << QString() << u"web is suspended, so it "_s;
    }
    void refusesWithTheWayOn()
    {
        QFETCH(QString, verb);
        QFETCH(InstanceState, state);
        QFETCH(QString, task);
        QFETCH(QString, why);
        CliFixture cli;
        // An id, as another may have the name.
        const QString way = u"`tresccac --cloud cloud start %1`"_s.arg(put(cli, state, task).left(8));
        for (const QStringList &more : {QStringList{}, {u"--dry-run"_s}}) {
            const auto told = cli.run(QStringList{u"--cloud"_s, u"cloud"_s} + verb.split(u' ') + QStringList{u"web"_s} + more);
            QCOMPARE(told.exitCode, 5);
            QVERIFY2(told.err.contains(why) && told.err.contains(way), qPrintable(told.err));
        }
        QVERIFY(cli.cloud->calls().isEmpty());
    }

    void whatAMoveHoldsIsRefused_data()
    {
        QTest::addColumn<InstanceState>("state");
        QTest::addColumn<QString>("task");
        for (const char *verb : {"start", "start --afresh", "stop", "stop --force", "reboot", "pause", "save"})
            QTest::addRow("%s", verb) << InstanceState::Saved << QString();
        for (const char *verb : {"start ", "stop ", "stop --force ", "reboot ", "pause ", "save "})
            QTest::addRow("%s", verb) << InstanceState::Error << QString();
        for (const char *verb : {"start  ", "stop  ", "reboot  ", "pause  ", "save  "})
            QTest::addRow("%s", verb) << InstanceState::Busy << u"saving"_s;
    }
    void whatAMoveHoldsIsRefused()
    {
        QFETCH(InstanceState, state);
        QFETCH(QString, task);
        CliFixture cli;
        Instance web = cli.cloud->addInstance(u"web"_s, {}, state);
        web.task = task;
        web.heldFor = u"0123456789"_s;
        cli.cloud->put(web);
        const QStringList verb = QString::fromLatin1(QTest::currentDataTag()).trimmed().split(u' ');
        const auto told = cli.run(QStringList{u"--cloud"_s, u"cloud"_s} + verb + QStringList{u"--dry-run"_s, u"web"_s});
        QCOMPARE(told.exitCode, 5);
        QVERIFY2(told.err.contains(u"the move 01234567"), qPrintable(told.err));
        QVERIFY2(verb != QStringList{u"save"_s} || task.isEmpty() || told.err.contains(u"Wait for that move"), qPrintable(told.err));
        QVERIFY(cli.cloud->calls().isEmpty());
    }

    void aReadersDryRunIsRefusedToo_data()
    {
        QTest::addColumn<InstanceState>("state");
        QTest::newRow("start") << InstanceState::Off;
        for (const char *verb : {"stop", "stop --force", "reboot", "pause", "save", "delete"})
            QTest::newRow(verb) << InstanceState::Running;
        QTest::newRow("start --afresh") << InstanceState::Saved;
    }
    void aReadersDryRunIsRefusedToo()
    {
        QFETCH(InstanceState, state);
        CliFixture cli;
        (void)put(cli, state);
        cli.cloud->factsToTell.store.readOnly = true;
        const QStringList verb = QString::fromLatin1(QTest::currentDataTag()).split(u' ');
        const auto told = cli.run(QStringList{u"--cloud"_s, u"cloud"_s} + verb + QStringList{u"--dry-run"_s, u"web"_s});
        QCOMPARE(told.exitCode, 6);
        QVERIFY2(told.err.contains(u"reader"), qPrintable(told.err));
        QVERIFY(cli.cloud->calls().isEmpty());
    }

    // Nova takes no second stop in between; a tresccad takes a forced one.
    void oneThatShutsDownIsWaitedForOrSwitchedOff()
    {
        CliFixture cli;
        const QString id = put(cli, InstanceState::Running, u"powering-off"_s);
        const auto waited = cli.run({u"--cloud"_s, u"cloud"_s, u"stop"_s, u"web"_s, u"--timeout"_s, u"1"_s});
        QCOMPARE(waited.exitCode, 5);
        QVERIFY2(waited.err.contains(u"`tresccac --cloud cloud stop --force %1` switches it off now"_s.arg(id.left(8))), qPrintable(waited.err));
        QVERIFY(cli.cloud->calls().isEmpty());
        cli.cloudKind = u"openstack"_s;
        const auto plain = cli.run({u"--cloud"_s, u"cloud"_s, u"stop"_s, u"web"_s, u"--timeout"_s, u"1"_s});
        QVERIFY2(!plain.err.contains(u"--force") && plain.err.contains(u"switches it off when its own time"), qPrintable(plain.err));
        QCOMPARE(cli.run({u"--cloud"_s, u"cloud"_s, u"stop"_s, u"--force"_s, u"web"_s}).exitCode, 0);
        QCOMPARE(cli.cloud->stateOf(id), InstanceState::Off);
    }
};

QTEST_GUILESS_MAIN(TestPowerVerbs)
#include "tst_powerverbs.moc"
