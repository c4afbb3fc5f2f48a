// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/migration/movescene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

const MigrationOptions diskOnly{.mode = MoveMode::DiskOnly};

}  // namespace

/// A move without memory that was cut, or that others came between: never two that run, never none that is wanted.
class TestDiskRunEnds final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A program that dies leaves its journal alone: a new one goes on with the move, or undoes it.
    void aKilledMoveIsEnded_data()
    {
        QTest::addColumn<QString>("call");
        QTest::addColumn<bool>("resume");
        for (const QString &call : {u"act"_s, u"copyDisk"_s, u"upload"_s, u"uploadFinish"_s, u"spawn"_s, u"adopt"_s}) {
            QTest::newRow(qPrintable(call + u" resumed"_s)) << call << true;
            if (call != u"adopt"_s)
                QTest::newRow(qPrintable(call + u" rolled back"_s)) << call << false;
        }
    }
    void aKilledMoveIsEnded()
    {
        QFETCH(QString, call);
        QFETCH(bool, resume);
        MoveScene scene;
        scene.dieAt(call, diskOnly);
        QCOMPARE(scene.record().state, MigrationState::Interrupted);
        const QString id = scene.record().id;
        if (resume) {
            const auto record = scene.engine->resume(id, {}, agreed);
            QVERIFY2(record, record ? "" : qPrintable(record.error().what));
            QVERIFY(scene.runsAtFactory());
            QCOMPARE(scene.laptop->stateOf(scene.instance.id), InstanceState::Off);
        } else {
            const auto back = scene.engine->rollBack(id, {}, agreed);
            QVERIFY2(back, back ? "" : qPrintable(back.error().what));
            QVERIFY(back->whereabouts.isBack());
            QVERIFY(scene.runsAtLaptop());
            QCOMPARE(scene.factory->instances({}).value().size(), 0);
        }
        QVERIFY(!scene.twoRan);
        QCOMPARE(scene.factory->imageCount(), 0);
    }

    /// Somebody has started it since: what was copied is old, so it is copied anew.
    void aCopyOfWhatRanSinceIsMadeAnew()
    {
        MoveScene scene;
        scene.dieAt(u"spawn"_s, diskOnly);
        QVERIFY(scene.laptop->act(scene.instance.id, InstanceAction::Start, {}));
        const auto record = scene.engine->resume(scene.record().id, {}, agreed);
        QVERIFY2(record, record ? "" : qPrintable(record.error().what));
        QCOMPARE(scene.laptop->calls().count(u"copyDisk"_s), 2);
        QVERIFY(scene.runsAtFactory());
        QVERIFY(!scene.twoRan);
    }

    /// What was asked to shut down cannot be asked to stay: it is waited for, and booted again.
    void oneThatShutsDownAfterACancelBootsAgain()
    {
        MoveScene scene;
        scene.havePatience({.reconnectSeconds = 0, .shutDownSeconds = 600});
        scene.laptop->ignoresShutDown = true;
        std::stop_source stop;
        int looks = 0;
        scene.atCall = [&](const QString &line) {
            if (line.startsWith(u"act "))
                stop.request_stop();
            const bool asked = stop.stop_requested() && line.startsWith(u"instance ");
            if (!asked || ++looks != 4)
                return;
            Instance off = scene.instance;
            off.state = InstanceState::Off;
            scene.laptop->put(off);
        };
        QVERIFY(!scene.move(diskOnly, stop.get_token()));
        QCOMPARE(scene.record().state, MigrationState::Cancelled);
        QVERIFY(looks > 4);
        QVERIFY(scene.runsAtLaptop());
        QCOMPARE(scene.laptop->calls(), (QStringList{u"act"_s, u"act"_s}));
    }

    /// Started by hand while the copy was on its way: no second one is started beside it.
    void oneThatWasStartedMeanwhileStaysTheOnly()
    {
        MoveScene scene;
        scene.atCall = [&](const QString &line) {
            if (line.startsWith(u"uploadFinish"))
                QVERIFY(scene.laptop->act(scene.instance.id, InstanceAction::Start, {}));
        };
        const auto record = scene.move(diskOnly);
        QVERIFY(!record);
        QCOMPARE(record.error().kind, Kind::Conflict);
        QVERIFY(scene.runsAtLaptop());
        QVERIFY(!scene.factory->calls().contains(u"spawn"_s));
    }

    /// It may run elsewhere by now: the source does not boot beside it unasked.
    void whatArrivedAndIsGoneIsForAPerson()
    {
        MoveScene scene;
        scene.dieAt(u"adopt"_s, diskOnly);
        MigrationRecord record = scene.record();
        record.stage = u"restore"_s;
        QVERIFY(scene.factory->removeInstance(record.destinationInstance, true, {}, record.id));
        QVERIFY(!scene.engine->rollBack(record.id, {}, agreed));
        QCOMPARE(scene.laptop->stateOf(scene.instance.id), InstanceState::Off);
    }

    void aSecondMoveOfItIsRefused()
    {
        MoveScene scene;
        scene.dieAt(u"copyDisk"_s, diskOnly);
        const auto plan = scene.engine->plan(scene.request(diskOnly), {});
        QVERIFY(plan);
        QVERIFY(!plan->possible());
        QVERIFY(requirePossible(*plan).error().what.contains(scene.record().id.left(8)));
    }
};

QTEST_GUILESS_MAIN(TestDiskRunEnds)
#include "tst_diskrunends.moc"
