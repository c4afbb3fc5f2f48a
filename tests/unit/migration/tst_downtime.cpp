// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/stagetime.h"
#include "tests/unit/migration/movescene.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Since when a guest stands still, and how long a move has worked at its stages.
class TestDowntime final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What is packed before the guest is stopped (a kernel, say) is sent while it runs.
    void downTimeCountsFromTheStandstill()
    {
        MoveScene scene;
        QDateTime stopsAfter;
        scene.atCall = [&](const QString &line) {
            if (!line.startsWith(u"save "))
                return;
            stopsAfter = QDateTime::currentDateTimeUtc().addMSecs(200);
            QTest::qSleep(300);
        };
        const auto record = scene.move();
        QVERIFY2(record, record ? "" : qPrintable(record.error().what));
        QVERIFY(record->downtimeMs >= 0);
        QVERIFY(record->downtimeMs <= stopsAfter.msecsTo(record->ended));
        const QList<StageRecord> stages = scene.journal->stages(record->id).value();
        const auto save = std::ranges::find(stages, u"save"_s, &StageRecord::name);
        QVERIFY(save != stages.end() && save->beginMs >= stopsAfter.toMSecsSinceEpoch());
        const auto transfer = std::ranges::find(stages, u"transfer"_s, &StageRecord::name);
        QVERIFY(transfer != stages.end() && transfer->beginMs < save->beginMs);
    }

    /// It tells nothing of when: at the latest it stands still since it was asked to.
    void aSiteThatTellsNothingStopsAtOnce()
    {
        MoveScene scene;
        scene.laptop->streams = false;
        const auto record = scene.move();
        QVERIFY2(record, record ? "" : qPrintable(record.error().what));
        QVERIFY(record->downtimeMs >= 0);
        const QList<StageRecord> stages = scene.journal->stages(record->id).value();
        QCOMPARE(std::ranges::count(stages, u"save"_s, &StageRecord::name), 1);
    }

    void whatNeverStoodStillHasNoDownTime()
    {
        MoveScene scene;
        scene.atCall = [&](const QString &line) {
            if (line.startsWith(u"save "))
                QVERIFY(scene.laptop->fence(scene.record().id, {}));  // refused before it is stopped
        };
        QVERIFY(!scene.move());
        QVERIFY(scene.runsAtLaptop());
        QCOMPARE(scene.record().downtimeMs, 0);
        MoveScene early;
        early.factory->failNext(u"upload"_s, {Kind::NoRoom, u"There is no room."_s, {}});
        QVERIFY(!early.move());
        QCOMPARE(early.record().state, MigrationState::RolledBack);
        QCOMPARE(early.record().downtimeMs, 0);
    }

    /// It ran there since the answer was lost, whenever somebody resumes the move.
    void whatIsFoundRunningThereHasNoKnownDownTime()
    {
        MoveScene scene;
        QVERIFY(!scene.moveCutAtRestore(FakeSite::When::After));
        QCOMPARE(scene.factory->runningCount(), 1);
        const auto resumed = scene.engine->resume(scene.record().id, {}, agreed);
        QVERIFY2(resumed, resumed ? "" : qPrintable(resumed.error().what));
        QCOMPARE(resumed->downtimeMs, -1);
    }

    /// Nor what went on by itself at the source; what the undo lets go on stood still till then.
    void whatIsFoundRunningHereHasNoKnownDownTime()
    {
        for (const bool wentOn : {false, true}) {
            MoveScene scene;
            QVERIFY(!scene.moveCutAtRestore(FakeSite::When::Before));
            QCOMPARE(scene.record().state, MigrationState::Interrupted);
            if (wentOn)
                QVERIFY(scene.laptop->resumeHeld(scene.instance.id, scene.record().id, {}));
            const auto back = scene.engine->rollBack(scene.record().id, {}, agreed);
            QVERIFY2(back, back ? "" : qPrintable(back.error().what));
            QVERIFY(scene.runsAtLaptop());
            QCOMPARE(scene.record().downtimeMs >= 0, !wentOn);
        }
    }

    /// Who follows it is told what the journal keeps.
    void aListenerHearsTheStages()
    {
        MoveScene scene;
        QString id;
        QStringList heard;
        const MoveListener listener{.begun = [&](const MigrationRecord &record) { id = record.id; },
            .stage = [&](const StageRecord &stage) { heard.append(stage.name + (stage.endMs > 0 ? u" ends"_s : u" begins"_s)); }};
        const auto plan = scene.engine->plan(scene.request(), {});
        QVERIFY(plan);
        QVERIFY(scene.engine->migrate(*plan, {}, listener));
        QCOMPARE(id, scene.record().id);
        QCOMPARE(heard,
            (QStringList{u"base begins"_s, u"base ends"_s, u"transfer begins"_s, u"save begins"_s, u"save ends"_s, u"transfer ends"_s,
                u"restore begins"_s, u"restore ends"_s, u"commit begins"_s, u"commit ends"_s}));
    }

    /// The time in which no program worked at it is none of a stage's.
    void aStageIsTheTimeThatWasWorked()
    {
        const QList<StageRecord> once{
            {u"base"_s, 1, 100, 200, 0, u"ok"_s}, {u"base"_s, 2, 200, 400, 0, u"ok"_s}, {u"save"_s, 1, 400, 900, 0, u"ok"_s}};
        QCOMPARE(stageTime(once, u"save"), 500);
        QCOMPARE(stageTime(once, u"base"), 300);
        QCOMPARE(stageTime(once, u"restore"), -1);
        QVERIFY(!wasResumed(once));
        const QList<StageRecord> cut{{u"save"_s, 1, 1000, 2000, 0, u"unreachable"_s}, {u"transfer"_s, 1, 1000, 0, 0, {}},
            {u"save"_s, 2, 150'000, 153'000, 0, u"ok"_s}, {u"transfer"_s, 2, 150'000, 154'000, 0, u"ok"_s}};
        QCOMPARE(stageTime(cut, u"save"), 4000);
        QCOMPARE(stageTime(cut, u"transfer"), 4000);
        QVERIFY(wasResumed(cut));
    }
};

QTEST_GUILESS_MAIN(TestDowntime)
#include "tst_downtime.moc"
