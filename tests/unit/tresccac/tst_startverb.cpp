// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/output/toldcommands.h"
#include "tests/unit/tresccac/clifixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// start: what runs on from its memory, and what is booted afresh without it.
class TestStartVerb final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSuspendedInstanceRunsOn()
    {
        CliFixture cli;
        (void)cli.local->addInstance(u"web"_s, {}, InstanceState::Saved);
        const auto told = cli.run({u"--cloud"_s, u"local"_s, u"start"_s, u"web"_s});
        QCOMPARE(told.all(), u"exit code 0\nweb runs.\n"_s);
        QCOMPARE(cli.local->calls(), QStringList{u"resumeHeld"_s});
    }

    // What was restored of it has its cards.
    void aCopyThatRunsIsAskedAbout()
    {
        CliFixture cli;
        Instance web = cli.local->addInstance(u"web"_s, {}, InstanceState::Saved), copy = cli.local->addInstance(u"copy"_s);
        web.nics = copy.nics = {Nic{.mac = u"52:54:00:46:84:ae"_s}};
        cli.local->put(web);
        cli.local->put(copy);
        cli.answer = u"n"_s;
        QVERIFY(cli.run({u"--cloud"_s, u"local"_s, u"start"_s, u"web"_s}).exitCode != 0);
        QCOMPARE(cli.local->calls(), QStringList());
        cli.answer = u"y"_s;
        QCOMPARE(cli.run({u"--cloud"_s, u"local"_s, u"start"_s, u"web"_s}).exitCode, 0);
        QVERIFY2(cli.asked.join(u' ').contains(u"copy is running at local already"), qPrintable(cli.asked.join(u' ')));
    }

    // The journal knows, though at this site nothing tells.
    void whatWasMovedAndKeptIsAskedAbout()
    {
        CliFixture cli;
        (void)cli.local->addInstance(u"web"_s);
        const auto moved = cli.run({u"migrate"_s, u"web"_s, u"--dest"_s, u"cloud"_s, u"--keep-source"_s});
        QVERIFY2(moved.exitCode == 0, qPrintable(moved.all()));
        cli.answer = u"n"_s;
        QVERIFY(cli.run({u"start"_s, u"web"_s}).exitCode != 0);
        QVERIFY2(cli.asked.join(u' ').contains(u"web is running at cloud. Start a second one at local?"), qPrintable(cli.asked.join(u' ')));
        QCOMPARE(cli.local->runningCount(), 0);
        const auto dry = cli.run({u"start"_s, u"web"_s, u"--dry-run"_s});
        QVERIFY2(dry.exitCode == 0 && dry.out.contains(u"You would be asked: web is running at cloud"), qPrintable(dry.all()));
        cli.answer = u"y"_s;
        QCOMPARE(cli.run({u"start"_s, u"web"_s}).exitCode, 0);
        QCOMPARE(cli.local->runningCount(), 1);
    }

    // No move has brought it there; a site that is silent keeps nothing back.
    void aCopyAtAnotherSiteIsAskedAbout()
    {
        CliFixture cli;
        const Instance web = cli.local->addInstance(u"web"_s, {}, InstanceState::Off);
        const Instance copy = cli.cloud->addInstance(u"web"_s, {}, InstanceState::Running, web.id);
        cli.answer = u"n"_s;
        QVERIFY(cli.run({u"start"_s, u"web"_s}).exitCode != 0);
        QVERIFY2(cli.asked.join(u' ').contains(u"web is running at cloud. Start a second one at local?"), qPrintable(cli.asked.join(u' ')));
        cli.cloud->failNext(u"instances"_s, {Kind::Unreachable, u"cloud does not answer."_s, {}});
        QCOMPARE(cli.run({u"start"_s, u"web"_s}).exitCode, 0);
    }

    // What is agreed to needs no journal.
    void aJournalThatCannotBeReadIsAskedAbout()
    {
        CliFixture cli;
        (void)cli.local->addInstance(u"web"_s, {}, InstanceState::Off);
        (void)cli.file(u"journal.sqlite"_s, QByteArray(5000, 'x'));
        cli.answer = u"n"_s;
        QVERIFY(cli.run({u"start"_s, u"web"_s}).exitCode != 0);
        QVERIFY2(cli.asked.join(u' ').startsWith(u"Where moves have left web is not known: "), qPrintable(cli.asked.join(u' ')));
        QCOMPARE(cli.run({u"--yes"_s, u"start"_s, u"web"_s}).exitCode, 0);
    }

    // Whoever starts it wants it to run; and says at which site it is.
    void whatComesBackPausedIsLetRun()
    {
        CliFixture cli;
        Instance web = cli.cloud->addInstance(u"web"_s, {}, InstanceState::Saved);
        cli.cloud->onCall([&](const QString &line) {
            if (web.state == InstanceState::Saved && cli.cloud->calls().contains(u"resumeHeld"_s) && line.startsWith(u"instance ")) {
                web.state = InstanceState::Paused;
                cli.cloud->put(web);
            }
        });
        QCOMPARE(cli.run({u"--cloud"_s, u"cloud"_s, u"start"_s, u"web"_s}).all(), u"exit code 0\nweb runs.\n"_s);
        QCOMPARE(cli.cloud->calls(), QStringList({u"resumeHeld"_s, u"act"_s}));
        QCOMPARE(cli.cloud->runningCount(), 1);
    }

    // A site does not know by which name its user calls it.
    void toldCommandsNameTheSite()
    {
        CliFixture cli;
        (void)cli.cloud->addInstance(u"web"_s, {}, InstanceState::Saved);
        cli.cloud->failNext(u"resumeHeld"_s, {Kind::Conflict, u"Only if it runs nowhere: `tresccac start --force web`."_s, {}});
        const auto refused = cli.run({u"--cloud"_s, u"cloud"_s, u"start"_s, u"web"_s});
        QVERIFY2(refused.err.contains(u"`tresccac --cloud cloud start --force web`"), qPrintable(refused.err));
        const Ends ends{u"my laptop"_s, u"factory"_s};
        QCOMPARE(withSites(u"`tresccac start x`, `tresccac restore y`, `tresccac --cloud z start x`, `tresccac resume`"_s, ends),
            u"`tresccac --cloud 'my laptop' start x`, `tresccac --cloud factory restore y`, `tresccac --cloud z start x`, `tresccac resume`"_s);
    }

    // Where its memory is of no use (a disk was changed) this is the way on.
    void afreshGivesTheMemoryUp()
    {
        CliFixture cli;
        (void)cli.local->addInstance(u"web"_s, {}, InstanceState::Saved);
        cli.answer = u"n"_s;
        QVERIFY(cli.run({u"--cloud"_s, u"local"_s, u"start"_s, u"--afresh"_s, u"web"_s}).exitCode != 0);
        QVERIFY(cli.local->calls().isEmpty());
        QVERIFY2(cli.asked.constFirst().contains(u"memory"), qPrintable(cli.asked.constFirst()));
        const auto told = cli.run({u"--cloud"_s, u"local"_s, u"--yes"_s, u"start"_s, u"--afresh"_s, u"web"_s});
        QCOMPARE(told.all(), u"exit code 0\nweb runs.\n"_s);
        QCOMPARE(cli.local->calls(), QStringList({u"release"_s, u"act"_s}));
    }

    void afreshIsNoWayAroundAMove()
    {
        CliFixture cli;
        Instance web = cli.local->addInstance(u"web"_s, {}, InstanceState::Saved);
        web.heldFor = u"move1"_s;
        cli.local->put(web);
        const auto refused = cli.run({u"--cloud"_s, u"local"_s, u"--yes"_s, u"start"_s, u"--afresh"_s, u"web"_s});
        QCOMPARE(refused.exitCode, 5);
        QVERIFY2(refused.err.contains(u"move1") && refused.err.contains(u"--force"), qPrintable(refused.err));
        QVERIFY(cli.local->calls().isEmpty());
        QCOMPARE(cli.run({u"--cloud"_s, u"local"_s, u"--yes"_s, u"start"_s, u"--afresh"_s, u"--force"_s, u"web"_s}).exitCode, 0);
        QCOMPARE(cli.local->runningCount(), 1);
    }

    void aDryRunTakesNothingFromAMove()
    {
        CliFixture cli;
        Instance web = cli.local->addInstance(u"web"_s, {}, InstanceState::Saved);
        const QStringList words{u"start"_s, u"--afresh"_s, u"--force"_s, u"--dry-run"_s, u"web"_s};
        const auto told = cli.run(words);
        QVERIFY2(told.exitCode == 0 && told.out.contains(u"memory would be lost"), qPrintable(told.all()));
        web.state = InstanceState::Running;
        web.migration = u"move1"_s;
        cli.local->put(web);
        QVERIFY2(cli.run(words).out.contains(u"runs already"), qPrintable(cli.run(words).all()));
        QVERIFY(cli.local->calls().isEmpty() && cli.asked.isEmpty());
    }

    void afreshOfWhatIsOffIsAnOrdinaryStart()
    {
        CliFixture cli;
        (void)cli.local->addInstance(u"web"_s, {}, InstanceState::Off);
        QCOMPARE(cli.run({u"--cloud"_s, u"local"_s, u"start"_s, u"--afresh"_s, u"web"_s}).exitCode, 0);
        QCOMPARE(cli.local->calls(), QStringList{u"act"_s});
    }
};

QTEST_GUILESS_MAIN(TestStartVerb)
#include "tst_startverb.moc"
