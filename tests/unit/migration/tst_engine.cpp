// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/migration/movescene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// A move that nothing disturbs: the order of its steps, and what is left where.
class TestEngine final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void streamsAndCommitsInOrder()
    {
        MoveScene scene;
        const auto record = scene.move();
        QVERIFY2(record, record ? "" : qPrintable(record.error().what));
        QCOMPARE(record->state, MigrationState::Done);
        QVERIFY(scene.runsAtFactory());
        QCOMPARE(scene.laptop->calls(), (QStringList{u"publishBase"_s, u"download"_s, u"save"_s, u"release"_s}));
        QCOMPARE(scene.factory->calls(),
            (QStringList{u"upload"_s, u"uploadFinish"_s, u"upload"_s, u"uploadFinish"_s, u"restore"_s, u"adopt"_s, u"removeImage"_s}));
        QVERIFY(!scene.twoRan);
        QVERIFY(!scene.laptop->stateOf(scene.instance.id));
        QCOMPARE(scene.factory->imageCount(), 1);  // the base stays for the next move
    }

    /// The save that was cut had let it run on: it stands still since the second alone.
    void downTimeCountsFromTheLastStop()
    {
        MoveScene scene;
        const Error silent{Kind::Unreachable, u"laptop does not answer."_s, {}};
        scene.laptop->failNext(u"save"_s, silent);
        scene.laptop->failNext(u"resumeHeld"_s, silent);
        QVERIFY(!scene.move());
        QCOMPARE(scene.record().state, MigrationState::Interrupted);
        QTest::qSleep(50);
        const auto resumed = scene.engine->resume(scene.record().id, {}, agreed);
        QVERIFY2(resumed, resumed ? "" : qPrintable(resumed.error().what));
        QList<std::int64_t> stops;
        const QList<JournalEntry> entries = scene.journal->entries(resumed->id).value();
        for (const JournalEntry &entry : entries)
            if (entry.effect == u"stop" && entry.phase == EffectPhase::Before)
                stops << entry.timeMs;
        QCOMPARE(stops.size(), 2);
        QVERIFY(resumed->downtimeMs >= 0);
        QVERIFY(resumed->downtimeMs <= resumed->ended.toMSecsSinceEpoch() - stops.last());
    }

    /// Since the program before wrote its last row. (What is done to it in the middle of one program, tst_clock tells.)
    void aClockSetBackMakesNoTimeNegative()
    {
        MoveScene scene;
        const Error silent{Kind::Unreachable, u"laptop does not answer."_s, {}};
        scene.laptop->failNext(u"save"_s, silent);
        scene.laptop->failNext(u"resumeHeld"_s, silent);
        QVERIFY(!scene.move());
        const QString id = scene.record().id;
        const std::int64_t later = QDateTime::currentMSecsSinceEpoch() + 3'600'000;
        QVERIFY(scene.journal->entry(
            {.migrationId = id, .seq = 0, .timeMs = later, .stage = u"save"_s, .effect = u"stop"_s, .phase = EffectPhase::Before, .data = {}}));
        const auto resumed = scene.engine->resume(id, {}, agreed);
        QVERIFY2(resumed, resumed ? "" : qPrintable(resumed.error().what));
        QVERIFY(resumed->ended.toMSecsSinceEpoch() >= later);
        QVERIFY(resumed->downtimeMs >= 0 && resumed->downtimeMs < 3'600'000);
        const QList<StageRecord> stages = scene.journal->stages(id).value();
        for (const StageRecord &stage : stages)
            QVERIFY(stage.endMs == 0 || stage.endMs >= stage.beginMs);
        std::int64_t last = 0;
        const QList<JournalEntry> entries = scene.journal->entries(id).value();
        for (const JournalEntry &entry : entries) {
            QVERIFY(entry.timeMs >= last);
            last = entry.timeMs;
        }
    }

    void recordTellsStagesAndBytes()
    {
        MoveScene scene;
        const auto record = scene.move();
        QVERIFY(record);
        QVERIFY(record->packageBytes >= scene.laptop->packageSize);
        QVERIFY(record->bytesSent > record->packageBytes);  // and the base
        QCOMPARE(record->bytesMemory, scene.laptop->packageSize);
        QCOMPARE(record->bytesDisk, scene.instance.disks.first().fileSize);
        QVERIFY(record->downtimeMs >= 0);
        QStringList names;
        const QList<StageRecord> stages = scene.journal->stages(record->id).value();
        for (const StageRecord &stage : stages) {
            QCOMPARE(stage.result, u"ok"_s);
            QVERIFY(stage.endMs >= stage.beginMs);
            names.append(stage.name);
        }
        names.sort();
        QCOMPARE(names, (QStringList{u"base"_s, u"commit"_s, u"restore"_s, u"save"_s, u"transfer"_s}));
    }

    void baseIsSentOnce()
    {
        MoveScene scene;
        QVERIFY(scene.move());
        const Instance second = scene.laptop->addInstance(u"web-2"_s, QString(64, u'b'));
        scene.instance = second;
        QVERIFY(scene.move());
        QVERIFY(!scene.laptop->calls().contains(u"publishBase"_s));
    }

    void destinationPullsWhereItCan()
    {
        MoveScene scene;
        scene.laptop->streams = false;
        scene.factory->factsToTell.pulls = true;
        const auto record = scene.move();
        QVERIFY2(record, record ? "" : qPrintable(record.error().what));
        QVERIFY(scene.factory->calls().contains(u"pull"_s));
        QVERIFY(scene.runsAtFactory());
        QCOMPARE(scene.laptop->imageCount(), 1);  // the published base; the package is gone
    }

    void relaysWhereTheDestinationCannotReachTheSource()
    {
        MoveScene scene;
        scene.laptop->streams = false;
        scene.factory->factsToTell.pulls = true;
        scene.factory->failNext(u"pull"_s, {Kind::Unreachable, u"laptop does not answer."_s, {}});
        const auto record = scene.move();
        QVERIFY2(record, record ? "" : qPrintable(record.error().what));
        QCOMPARE(scene.laptop->calls().count(u"download"_s), 2);
        QVERIFY(scene.runsAtFactory());
    }

    /// What the destination fetches by itself, nobody here can slow down.
    void relaysWhereARateIsToBeKept()
    {
        MoveScene scene;
        scene.laptop->streams = false;
        scene.factory->factsToTell.pulls = true;
        MigrationOptions options;
        options.bytesPerSecond = 1ULL << 40U;
        QCOMPARE(scene.engine->plan(scene.request(options), {})->transfer, u"relay"_s);
        const auto record = scene.move(options);
        QVERIFY2(record, record ? "" : qPrintable(record.error().what));
        QVERIFY(!scene.factory->calls().contains(u"pull"_s));
        QVERIFY(scene.runsAtFactory());
    }

    /// The rate of all moves together is asked for at the time.
    void relaysWhereAllMovesKeepARate()
    {
        for (const std::uint64_t rate : {std::uint64_t(0), std::uint64_t(1) << 40U}) {
            MoveScene scene;
            scene.laptop->streams = false;
            scene.factory->factsToTell.pulls = true;
            const auto shared = std::make_shared<Throttle>(1);
            scene.engine->shareThrottle(shared);
            shared->setRate(rate);
            QCOMPARE(scene.engine->plan(scene.request(), {})->transfer, rate == 0 ? u"pull"_s : u"relay"_s);
            const auto record = scene.move();
            QVERIFY2(record, record ? "" : qPrintable(record.error().what));
            QCOMPARE(scene.factory->calls().contains(u"pull"_s), rate == 0);
            QVERIFY(scene.runsAtFactory());
        }
    }

    /// What is sent goes through it: a move that has no rate any more waits until it has one again.
    void allMovesShareOneThrottle()
    {
        MoveScene scene;
        const auto shared = std::make_shared<Throttle>(1);
        scene.engine->shareThrottle(shared);
        std::stop_source stop;
        (void)shared->book(1'000'000, Throttle::Clock::now());  // days' worth
        std::jthread cut([&] { stop.request_stop(); });
        const auto record = scene.move({}, stop.get_token());
        QVERIFY(!record);
        QCOMPARE(record.error().kind, Kind::Cancelled);
        QVERIFY(scene.runsAtLaptop());
        shared->setRate(0);
        QVERIFY(scene.move());
        QVERIFY(scene.runsAtFactory());
    }

    /// Whatever the way, the history tells the same of it: what was saved, what it became, what went over the wire.
    void bytesOfSavesIntoAnImageAreTold_data()
    {
        QTest::addColumn<bool>("pulls");
        QTest::newRow("pulled") << true;
        QTest::newRow("relayed") << false;
    }
    void bytesOfSavesIntoAnImageAreTold()
    {
        QFETCH(bool, pulls);
        MoveScene scene;
        scene.laptop->streams = false;
        scene.factory->factsToTell.pulls = pulls;
        scene.instance = scene.laptop->addInstance(u"web-2"_s);  // without a base, which would count too
        const auto record = scene.move();
        QVERIFY2(record, record ? "" : qPrintable(record.error().what));
        QCOMPARE(record->bytesMemory, scene.instance.memory);
        QCOMPARE(record->bytesDisk, scene.instance.disks.first().fileSize);
        QCOMPARE(record->packageBytes, scene.laptop->packageSize);
        QCOMPARE(record->bytesSent, scene.laptop->packageSize);
        const QList<StageRecord> stages = scene.journal->stages(record->id).value();
        for (const StageRecord &stage : stages)
            if (stage.name == u"save")
                QCOMPARE(stage.bytes, scene.instance.memory);
            else if (stage.name == u"transfer")
                QCOMPARE(stage.bytes, scene.laptop->packageSize);
    }

    void bytesOfACutTransferCount()
    {
        MoveScene scene;
        scene.laptop->failNext(u"save"_s, {Kind::Unreachable, u"gone"_s, {}});  // halfway
        scene.instance = scene.laptop->addInstance(u"web-2"_s);
        QVERIFY(!scene.move());
        QCOMPARE(scene.record().bytesSent, scene.laptop->packageSize / 2);
        QCOMPARE(scene.record().packageBytes, 0U);
    }

    void nameAtTheDestinationIsKept()
    {
        MoveScene scene;
        (void)scene.factory->addInstance(u"web-1"_s, {}, InstanceState::Off);
        const auto record = scene.move();
        QVERIFY2(record, record ? "" : qPrintable(record.error().what));
        QCOMPARE(record->instanceName, u"web-1"_s);
        QCOMPARE(record->destinationName, u"web-1-2"_s);
        QCOMPARE(scene.record().destinationName, u"web-1-2"_s);
    }

    void keepsWhatWasAskedFor()
    {
        MoveScene scene;
        MigrationOptions options;
        options.keepSource = true;
        options.keepPackage = true;
        options.name = u"web-moved"_s;
        const auto record = scene.move(options);
        QVERIFY(record);
        QCOMPARE(scene.laptop->stateOf(scene.instance.id), InstanceState::Off);
        QCOMPARE(scene.factory->imageCount(), 2);
        QCOMPARE(scene.factory->instance(record->destinationInstance, {}).value().name, u"web-moved"_s);
    }

    void whatIsToBePausedArrivesSo()
    {
        MoveScene scene;
        const auto record = scene.move({.paused = true});
        QVERIFY2(record, record ? "" : qPrintable(record.error().what));
        QCOMPARE(record->state, MigrationState::Done);
        QCOMPARE(scene.factory->stateOf(record->destinationInstance), InstanceState::Paused);
        QVERIFY(!scene.laptop->stateOf(scene.instance.id));
        QVERIFY(record->options[u"paused"].toBool());
    }

    /// The choice is kept with the move: whoever goes on with it starts nothing that was to wait.
    void whatIsGoneOnWithArrivesPausedToo()
    {
        MoveScene scene;
        const Error silent{Kind::Unreachable, u"laptop does not answer."_s, {}};
        scene.laptop->failNext(u"save"_s, silent);
        scene.laptop->failNext(u"resumeHeld"_s, silent);
        QVERIFY(!scene.move({.paused = true}));
        QCOMPARE(scene.record().state, MigrationState::Interrupted);
        const auto resumed = scene.engine->resume(scene.record().id, {}, agreed);
        QVERIFY2(resumed, resumed ? "" : qPrintable(resumed.error().what));
        QCOMPARE(scene.factory->stateOf(resumed->destinationInstance), InstanceState::Paused);
        QCOMPARE(scene.laptop->runningCount() + scene.factory->runningCount(), 0);
    }

    void blockedMoveTouchesNothing()
    {
        MoveScene scene;
        scene.factory->factsToTell.freeMemory = 1;
        const auto record = scene.move();
        QVERIFY(!record);
        QCOMPARE(record.error().kind, Kind::NoRoom);
        QVERIFY(scene.laptop->calls().isEmpty());
        QVERIFY(scene.factory->calls().isEmpty());
        QVERIFY(scene.runsAtLaptop());
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
