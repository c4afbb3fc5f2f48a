// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/instancename.h"
#include "tests/unit/tresccac/clifixture.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// migrate, resume, rollback and history as they are typed and answered.
class TestMoveVerbs final : public QObject {
    Q_OBJECT
    static QStringList migrate(const QStringList &more = {}) { return QStringList{u"migrate"_s, u"web"_s, u"--dest"_s, u"cloud"_s} + more; }

    static QStringList levels(const QJsonObject &answer)
    {
        QStringList found;
        for (const QJsonValue &finding : answer[u"findings"].toArray())
            found.append(finding[u"level"].toString() + u' ' + finding[u"check"].toString());
        return found;
    }

private Q_SLOTS:
    void whatWasPausedDoesNotRun()
    {
        CliFixture cli;
        const Instance web = cli.local->addInstance(u"web"_s, {}, InstanceState::Paused);
        QVERIFY(cli.run(QStringList{u"migrate"_s, u"web"_s, u"--dest"_s, u"cloud"_s, u"--source"_s, u"local"_s, u"--dry-run"_s})
                .all()
                .contains(u"stays paused"));
        cli.cloud->onCall([&](const QString &line) {
            if (!line.startsWith(u"adopt "))
                return;
            Instance arrived = cli.cloud->instances({}).value().first();
            arrived.state = InstanceState::Paused;
            cli.cloud->put(arrived);
        });
        const auto moved = cli.run(migrate());
        QVERIFY2(moved.out.startsWith(u"web is paused at cloud now (%1).\n"_s.arg(web.id)), qPrintable(moved.all()));
    }

    void itIsLeftPausedWhereThatIsAsked()
    {
        CliFixture cli;
        const Instance web = cli.local->addInstance(u"web"_s);
        QVERIFY(cli.run(migrate({u"--paused"_s, u"--dry-run"_s})).out.contains(u"it keeps its memory, and is left paused there."));
        const auto moved = cli.run(migrate({u"--paused"_s}));
        QVERIFY2(moved.out.startsWith(u"web is paused at cloud now (%1).\n"_s.arg(web.id)), qPrintable(moved.all()));
        QVERIFY(cli.cloud->restored.paused);
        QVERIFY(cli.run({u"--json"_s, u"history"_s}).json()[u"migrations"][0][u"options"][u"paused"].toBool());
    }

    void renamedIsToldByItsNewName()
    {
        CliFixture cli;
        const Instance web = cli.local->addInstance(u"web"_s);
        (void)cli.cloud->addInstance(u"web"_s, {}, InstanceState::Off);
        const auto moved = cli.run(migrate());
        QCOMPARE(moved.exitCode, 0);
        QVERIFY2(moved.out.startsWith(u"web runs at cloud now as web-2 (%1): renamed, because its name is taken there.\n"_s.arg(web.id)),
            qPrintable(moved.out));
        QVERIFY2(cli.run({u"history"_s}).out.contains(u"web (as web-2)"), qPrintable(cli.run({u"history"_s}).out));
    }

    void theReasonOfARenameIsTold_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("taken");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("reason");
        const QString letters = u"some of its letters cannot be in a name there"_s;
        QTest::newRow("taken") << u"web"_s << true << u"web-2"_s << u"its name is taken there"_s;
        QTest::newRow("odd letters") << u"we&ird <x>"_s << false << u"we-ird -x-"_s << letters;
        QTest::newRow("odd letters, and taken") << u"we&ird <x>"_s << true << u"we-ird -x--2"_s << letters;
        QTest::newRow("long") << QString(70, u'a') << false << QString(64, u'a') << u"a name there has at most 64 letters"_s;
        QTest::newRow("long with odd letters") << u"a&"_s + QString(70, u'a') << false << u"a-"_s + QString(62, u'a') << letters;
    }
    void theReasonOfARenameIsTold()
    {
        QFETCH(QString, name);
        QFETCH(bool, taken);
        QFETCH(QString, now);
        QFETCH(QString, reason);
        CliFixture cli;
        const Instance guest = cli.local->addInstance(name);
        if (taken)
            (void)cli.cloud->addInstance(plainInstanceName(name), {}, InstanceState::Off);
        const auto moved = cli.run({u"migrate"_s, guest.id, u"--dest"_s, u"cloud"_s});
        const QString told = u"%1 runs at cloud now as %2 (%3): renamed, because %4.\n"_s.arg(name, now, guest.id, reason);
        QVERIFY2(moved.out.startsWith(told), qPrintable(moved.all()));
    }

    void nameThatWasAskedForIsNoSurprise()
    {
        CliFixture cli;
        const Instance web = cli.local->addInstance(u"web"_s);
        const auto moved = cli.run(migrate({u"--name"_s, u"shop"_s}));
        QVERIFY2(moved.out.startsWith(u"web runs at cloud now as shop (%1).\n"_s.arg(web.id)), qPrintable(moved.all()));
    }

    void sameNameIsToldOnce()
    {
        CliFixture cli;
        const Instance web = cli.local->addInstance(u"web"_s);
        const auto moved = cli.run(migrate({u"--json"_s}));
        QCOMPARE(moved.exitCode, 0);
        QCOMPARE(moved.json()[u"destination_name"].toString(), u"web"_s);
        QCOMPARE(moved.json()[u"destination_instance"].toString(), web.id);
    }

    void warningsAreToldOnceBeforeTheMove()
    {
        CliFixture cli;
        (void)cli.local->addInstance(u"web"_s);
        (void)cli.cloud->addInstance(u"web"_s, {}, InstanceState::Off);
        QStringList toldBefore;
        const auto moved = cli.run(migrate());
        QCOMPARE(moved.err.count(u"cloud already has an instance named web"), 1);
        QVERIFY2(moved.err.indexOf(u"[! ]") < moved.err.indexOf(u"save"), qPrintable(moved.err));
        QVERIFY2(!moved.out.contains(u"[! ]") && !moved.err.contains(u"[ok]"), qPrintable(moved.all()));
    }

    void warningsAreInTheAnswer()
    {
        CliFixture cli;
        (void)cli.local->addInstance(u"web"_s);
        (void)cli.cloud->addInstance(u"web"_s, {}, InstanceState::Off);
        const auto moved = cli.run(migrate({u"--json"_s}));
        QCOMPARE(moved.exitCode, 0);
        QVERIFY2(levels(moved.json()).contains(u"warning name"_s), qPrintable(moved.out));
        QCOMPARE(moved.json()[u"destination_name"].toString(), u"web-2"_s);
        QVERIFY2(moved.err.isEmpty(), qPrintable(moved.err));
    }

    void dryRunEndsAsTheMoveWould()
    {
        CliFixture cli;
        const Instance web = cli.local->addInstance(u"web"_s);
        cli.cloud->factsToTell.freeMemory = 1;
        for (const QStringList &more : {QStringList{u"--dry-run"_s}, QStringList{}}) {
            const auto told = cli.run(migrate(more + QStringList{u"--json"_s}));
            QCOMPARE(told.exitCode, 7);
            QVERIFY2(told.error().contains(u"memory"), qPrintable(told.all()));
            QCOMPARE(cli.run(migrate(more)).exitCode, 7);
        }
        const QString refused = cli.run(migrate()).err;
        QVERIFY2(refused.count(u"of memory") == 1, qPrintable(refused));  // told once
        QCOMPARE(cli.local->stateOf(web.id), InstanceState::Running);
        cli.cloud->factsToTell.freeMemory = 1ULL << 40U;
        const auto possible = cli.run(migrate({u"--dry-run"_s, u"--json"_s}));
        QCOMPARE(possible.exitCode, 0);
        QVERIFY(!possible.json().contains(u"error"));
    }

    void everythingThatBlocksIsTold()
    {
        CliFixture cli;
        (void)cli.local->addInstance(u"web"_s);
        cli.cloud->factsToTell.freeMemory = 1;
        cli.cloud->factsToTell.architectures = {u"riscv64"_s};
        const auto told = cli.run(migrate());
        // Each once: the first as the error.
        QVERIFY2(told.err.count(u"[no]") == 1 && told.err.count(u"of memory left") == 1 && told.err.count(u"no x86_64 instances") == 1,
            qPrintable(told.err));
    }

    void sitesAreCheckedBeforeAnybodyIsAsked()
    {
        CliFixture cli;
        (void)cli.local->addInstance(u"web"_s);
        const auto same = cli.run({u"migrate"_s, u"web"_s, u"--dest"_s, u"local"_s});
        QCOMPARE(same.exitCode, 2);
        QVERIFY2(same.err.contains(u"both local") && same.err.contains(u"--dest") && same.err.contains(u"--source"), qPrintable(same.err));
        QCOMPARE(cli.run({u"migrate"_s, u"web"_s, u"--dest"_s, u"nowhere"_s}).exitCode, 3);
        QVERIFY2(cli.local->log().isEmpty(), qPrintable(cli.local->log().join(u'\n')));
    }

    void historyTellsSizesBeforeAndAfter()
    {
        CliFixture cli;
        QCOMPARE(cli.run({u"history"_s}).out, u"No move has been made yet.\n"_s);
        const Instance web = cli.local->addInstance(u"web"_s);
        cli.local->packageSize = 3'000'000;
        QCOMPARE(cli.run(migrate()).exitCode, 0);
        const QString table = cli.run({u"history"_s}).out;
        for (const QString &word : {u"BEFORE"_s, u"PACKAGE"_s, u"SENT"_s, u"11.4 MB"_s, u"3.0 MB"_s})  // 3.0 MB of memory, 8 MiB of disk
            QVERIFY2(table.contains(word), qPrintable(word + u'\n' + table));
        const QJsonObject record = cli.run({u"history"_s, u"--json"_s}).json()[u"migrations"].toArray().first().toObject();
        for (const QString &key : {u"id"_s, u"instance_id"_s, u"instance_name"_s, u"source"_s, u"destination"_s, u"mode"_s, u"options"_s, u"state"_s,
                 u"stage"_s, u"source_image"_s, u"destination_image"_s, u"destination_instance"_s, u"destination_name"_s, u"error"_s, u"error_kind"_s,
                 u"created"_s, u"ended"_s, u"bytes_memory"_s, u"bytes_disk"_s, u"bytes_sent"_s, u"package_bytes"_s, u"downtime_ms"_s, u"pid"_s,
                 u"owner_alive"_s, u"stages"_s})
            QVERIFY2(record.contains(key), qPrintable(key));
        QCOMPARE(record[u"bytes_memory"].toInteger(), 3'000'000);
        QCOMPARE(record[u"bytes_disk"].toInteger(), static_cast<qint64>(web.disks.first().fileSize));
        QCOMPARE(record[u"stages"].toArray().size(), 4);
    }

    void unfinishedMovesAreEnded_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<bool>("arrives");
        QTest::newRow("resume") << u"resume"_s << true;
        QTest::newRow("rollback") << u"rollback"_s << false;
    }
    void unfinishedMovesAreEnded()
    {
        QFETCH(QString, verb);
        QFETCH(bool, arrives);
        CliFixture cli;
        const auto nothing = cli.run({verb});
        QCOMPARE(nothing.exitCode, 3);
        QVERIFY2(nothing.err.contains(u"history"), qPrintable(nothing.err));
        (void)cli.local->addInstance(u"web"_s);
        cli.cloud->failNext(u"restore"_s, {Kind::Internal, u"It does not start."_s, {}});
        cli.local->failNext(u"resumeHeld"_s, {Kind::Conflict, u"Not now."_s, {}});
        const auto moved = cli.run(migrate());
        QVERIFY2(moved.err.contains(u"tresccac resume"), qPrintable(moved.all()));
        const auto foretold = cli.run({verb, u"--dry-run"_s, u"--json"_s});
        QVERIFY2(foretold.exitCode == 0 && foretold.json()[u"state"].toString() == u"interrupted", qPrintable(foretold.all()));
        for (const auto &site : {cli.local, cli.cloud}) {
            site->failNext(u"facts"_s, {Kind::Unreachable, u"It does not answer."_s, {}});
            QCOMPARE(cli.run({verb, u"--dry-run"_s}).exitCode, 8);
        }
        const auto ended = cli.run({verb, u"--json"_s});
        QVERIFY2(ended.exitCode == 0, qPrintable(ended.all()));
        QCOMPARE(ended.json()[u"state"].toString(), arrives ? u"done"_s : u"rolled_back"_s);
        QVERIFY(!ended.json()[u"stages"].toArray().isEmpty());
        QCOMPARE(cli.cloud->runningCount(), arrives ? 1 : 0);
        QCOMPARE(cli.local->runningCount(), arrives ? 0 : 1);
        const auto again = cli.run({verb, u"--dry-run"_s, ended.json()[u"id"].toString()});
        QCOMPARE(again.exitCode, 5);
        if (arrives) {
            const auto done = cli.run({u"rollback"_s, ended.json()[u"id"].toString()});
            QVERIFY2(done.exitCode == 5 && done.err.contains(u"nothing to roll back. `tresccac migrate web --source cloud --dest local`"),
                qPrintable(done.all()));
        }
    }

    void rollbackTellsWhereTheInstanceIs_data()
    {
        QTest::addColumn<bool>("ended");
        QTest::newRow("it runs") << false;
        QTest::newRow("somebody ended it") << true;
    }
    void rollbackTellsWhereTheInstanceIs()
    {
        QFETCH(bool, ended);
        for (const bool json : {false, true}) {
            CliFixture cli;
            Instance web = cli.local->addInstance(u"web"_s);
            cli.cloud->failNext(u"uploadFinish"_s, {Kind::Internal, u"It does not arrive."_s, {}});
            cli.local->failNext(u"resumeHeld"_s, {Kind::Conflict, u"Not now."_s, {}});
            QVERIFY(cli.run(migrate()).err.contains(u"tresccac rollback"));
            web.state = InstanceState::Off;
            if (ended)
                cli.local->put(web);
            const auto told = cli.run(json ? QStringList{u"rollback"_s, u"--json"_s} : QStringList{u"rollback"_s});
            QCOMPARE(told.exitCode, ended ? 5 : 0);
            if (!json) {
                QCOMPARE(told.out,
                    ended
                        ? u"web is off at local. Nothing of this move was left to be brought back. `tresccac --cloud local start %1` boots it afresh.\n"_s
                              .arg(web.id.left(8))
                        : u"web goes on running at local.\n"_s);
                continue;
            }
            const QJsonObject whereabouts = told.json()[u"whereabouts"].toObject();
            QCOMPARE(whereabouts[u"site"].toString(), u"local"_s);
            QCOMPARE(whereabouts[u"state"].toString(), ended ? u"off"_s : u"running"_s);
            QVERIFY2(whereabouts[u"what"].toString().startsWith(u"web "), qPrintable(told.out));
            QCOMPARE(told.json()[u"state"].toString(), u"rolled_back"_s);
            QCOMPARE(told.json().contains(u"error"_s) && told.json()[u"error"].isObject(), ended);
        }
    }

    void cancelledSaysWhereItRuns()
    {
        CliFixture cli;
        const Instance web = cli.local->addInstance(u"web"_s);
        cli.local->onCall([&](const QString &line) {
            if (line.startsWith(u"save "))
                cli.stop.request_stop();
        });
        const auto told = cli.run(migrate());
        QCOMPARE(told.exitCode, 130);
        QVERIFY2(told.err.contains(u"Cancelled: web goes on running at local."), qPrintable(told.err));
        QCOMPARE(cli.local->stateOf(web.id), InstanceState::Running);
    }
};

QTEST_GUILESS_MAIN(TestMoveVerbs)
#include "tst_moveverbs.moc"
