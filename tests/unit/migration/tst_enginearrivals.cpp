// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/migration/movescene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What has come to life at the destination, and maybe ended there, before the move was: it is not thrown away unasked.
class TestEngineArrivals final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Only the answer was lost: the move goes on with what runs there.
    void aLostAnswerThrowsNothingAway()
    {
        MoveScene scene;
        scene.factory->failNext(u"restore"_s, {Kind::Unreachable, u"factory does not answer."_s, {}}, FakeSite::When::After);
        const auto moved = scene.move();
        QVERIFY2(moved, moved ? "" : qPrintable(moved.error().what));
        QVERIFY(scene.runsAtFactory() && !scene.twoRan);
        QCOMPARE(scene.record().state, MigrationState::Done);
    }

    /// A person who stops the move while the destination does not answer wants it back.
    void aStopWhileItIsAskedForBringsBack()
    {
        MoveScene scene;
        std::stop_source stop;
        const Error silent{Kind::Unreachable, u"factory does not answer."_s, {}};
        scene.factory->failNext(u"restore"_s, silent, FakeSite::When::After);
        scene.atCall = [&, restored = false](const QString &line) mutable {
            restored = restored || line.startsWith(u"restore ");
            if (!restored || !line.startsWith(u"instances") || stop.stop_requested())
                return;
            stop.request_stop();
            scene.factory->failNext(u"instances"_s, silent);
        };
        const auto moved = scene.move({}, stop.get_token());
        scene.atCall = {};
        QVERIFY(!moved && moved.error().kind == Kind::Cancelled);
        QVERIFY(scene.runsAtLaptop() && !scene.twoRan);
        QCOMPARE(scene.record().state, MigrationState::Cancelled);
    }

    /// It says twice that it failed: whom to believe is for a person.
    void whatLivesAndIsSaidToHaveFailedIsLeftToAPerson()
    {
        MoveScene scene;
        auto when = FakeSite::When::After;
        scene.atCall = [&](const QString &line) {
            if (line.startsWith(u"restore "))
                scene.factory->failNext(u"restore"_s, {Kind::NoRoom, u"The disk is full."_s, {}}, std::exchange(when, FakeSite::When::Before));
        };
        const auto moved = scene.move();
        scene.atCall = {};
        QVERIFY(!moved && moved.error().what.contains(u"tresccac resume") && moved.error().what.contains(u"tresccac rollback"));
        QCOMPARE(scene.factory->runningCount(), 1);
        QCOMPARE(scene.record().state, MigrationState::Interrupted);
        QVERIFY(scene.engine->resume(scene.record().id, {}, agreed));
        QVERIFY(scene.runsAtFactory() && !scene.twoRan);
    }

    /// The answer to a restore is no proof: a guest that is off by the time it is looked at is not committed. Nor is what it has done
    /// there thrown away unasked.
    void whatArrivedAndIsOffIsLeftToAPerson()
    {
        MoveScene scene;
        enum { Before, Restored, Off } at = Before;
        scene.atCall = [&](const QString &line) {
            if (line.startsWith(u"restore "))
                at = Restored;
            if (at != Restored || !line.startsWith(u"instance "))
                return;
            at = Off;
            Instance arrived = scene.factory->instances({}).value().first();
            arrived.state = InstanceState::Off;
            arrived.fault = u"It hung up."_s;
            scene.factory->put(arrived);
        };
        const auto moved = scene.move();
        QVERIFY(!moved);
        QCOMPARE(moved.error().kind, Kind::Conflict);
        for (const QString &word :
            {u"is off there now. It hung up."_s, u"`tresccac --cloud factory start %1`"_s.arg(scene.instance.id.left(8)), u"`tresccac rollback "_s})
            QVERIFY2(moved.error().what.contains(word), qPrintable(moved.error().what));
        QVERIFY(!scene.laptop->calls().contains(u"release"_s));
        QCOMPARE(scene.record().state, MigrationState::Interrupted);
        QVERIFY(scene.engine->rollBack(scene.record().id, {}, agreed));
        QVERIFY(scene.runsAtLaptop());
        QVERIFY(scene.factory->instances({}).value().isEmpty());
        QVERIFY(!scene.twoRan);
    }

    /// Somebody started the source by hand after the last look: nothing is let go, and a person says which is to stay.
    void whatRunsAtBothIsNotCommitted()
    {
        MoveScene scene;
        scene.atCall = [&](const QString &line) {
            if (line.startsWith(u"restore "))
                scene.laptop->put(scene.instance);
        };
        const auto moved = scene.move();
        scene.atCall = {};
        QVERIFY(!moved && moved.error().kind == Kind::Conflict);
        for (const QString &word : {u"web-1 runs at laptop and at factory"_s, u"tresccac resume "_s,
                 u"--cloud factory delete --force %1`"_s.arg(scene.instance.id.left(8)), u"tresccac rollback "_s})
            QVERIFY2(moved.error().what.contains(word), qPrintable(moved.error().what));
        QVERIFY(!scene.laptop->calls().contains(u"release"_s));
        const auto refused = scene.engine->rollBack(scene.record().id, {}, agreed);
        QVERIFY2(!refused && refused.error().what.contains(u"delete --force "), qPrintable(refused ? QString() : refused.error().what));
        Instance arrived = scene.factory->instances({}).value().first();
        arrived.state = InstanceState::Off;
        scene.factory->put(arrived);
        const auto resumed = scene.engine->resume(scene.record().id, {}, agreed);
        QVERIFY2(!resumed && resumed.error().what.contains(u"end it with that one"), qPrintable(resumed ? QString() : resumed.error().what));
        const auto back = scene.engine->rollBack(scene.record().id, {}, agreed);
        QVERIFY2(back, back ? "" : qPrintable(back.error().what));
        QVERIFY(scene.runsAtLaptop());
        QVERIFY(scene.factory->instances({}).value().isEmpty());
    }

    /// Only the marks of the move are left to be struck: what is off there is not rolled back, though a kept source was started since.
    void whatWasLetGoIsNotRolledBack()
    {
        MoveScene scene;
        MigrationOptions options;
        options.keepSource = true;
        scene.factory->failNext(u"adopt"_s, {Kind::Unreachable, u"factory does not answer."_s, {}});
        QVERIFY(!scene.move(options));
        Instance arrived = scene.factory->instances({}).value().first();
        arrived.state = InstanceState::Off;
        scene.factory->put(arrived);
        QVERIFY(scene.laptop->act(scene.instance.id, InstanceAction::Start, {}));
        const auto back = scene.engine->rollBack(scene.record().id, {}, agreed);
        QVERIFY2(!back && back.error().what.contains(u"is not brought back any more"), qPrintable(back ? QString() : back.error().what));
        QCOMPARE(scene.factory->instances({}).value().size(), 1);
    }

    /// Its source does not answer when it is looked at before it is let go: that is told, and nothing else is blamed.
    void aSilentSourceIsTold()
    {
        MoveScene scene;
        scene.atCall = [&](const QString &line) {
            if (line.startsWith(u"restore "))
                scene.laptop->failNext(u"instance"_s, {Kind::Unreachable, u"laptop does not answer."_s, {}});
        };
        const auto moved = scene.move();
        scene.atCall = {};
        QVERIFY(!moved);
        QVERIFY2(moved.error().what.contains(u"is held at laptop still, as the last look at both sites failed: laptop does not answer."),
            qPrintable(moved.error().what));
        QVERIFY(scene.engine->resume(scene.record().id, {}, agreed));
        QVERIFY(scene.runsAtFactory() && !scene.twoRan);
    }

    /// Its letting go was begun and is still whole: the way on is told by both.
    void whatIsOffWhileItIsLetGoIsStartedFirst()
    {
        MoveScene scene;
        scene.laptop->failNext(u"release"_s, {Kind::Unreachable, u"laptop does not answer."_s, {}});
        QVERIFY(!scene.move());
        Instance arrived = scene.factory->instances({}).value().first();
        arrived.state = InstanceState::Off;
        scene.factory->put(arrived);
        const auto back = scene.engine->rollBack(scene.record().id, {}, agreed);
        const auto resumed = scene.engine->resume(scene.record().id, {}, agreed);
        QVERIFY(!back && !resumed);
        for (const Error &error : {back.error(), resumed.error()})
            QVERIFY2(
                error.what.contains(u"`tresccac --cloud factory start %1`"_s.arg(scene.instance.id.left(8))) && !error.what.contains(u"rollback"),
                qPrintable(error.what));
    }

    /// Its newest state lies there: neither is that thrown away nor the old memory let go without a word.
    void whatWasSwitchedOffThereIsNotUndoneByResume()
    {
        MoveScene scene;
        QVERIFY(!scene.moveCutAtRestore(FakeSite::When::After));
        Instance arrived = scene.factory->instances({}).value().first();
        arrived.state = InstanceState::Off;
        scene.factory->put(arrived);
        const auto refused = scene.engine->resume(scene.record().id, {}, agreed);
        QVERIFY(!refused);
        for (const QString &word :
            {u"is off there now"_s, u"`tresccac --cloud factory start %1`"_s.arg(scene.instance.id.left(8)), u"`tresccac rollback "_s})
            QVERIFY2(refused.error().what.contains(word), qPrintable(refused.error().what));
        QCOMPARE(scene.factory->instances({}).value().size(), 1);
        QCOMPARE(scene.laptop->runningCount(), 0);
        QStringList asked;
        const auto unsure = scene.engine->rollBack(scene.record().id, {}, [&](const QString &question) {
            asked << question;
            return fail(Kind::Cancelled, u"Nothing was done."_s);
        });
        QVERIFY(!unsure && asked.size() == 1 && asked.first().contains(u"off at factory already"));
        for (const QString &told : {unsure.error().what, scene.record().error})
            QVERIFY2(
                told.contains(u"Nothing was done. web-1 is off at factory, and what was saved of it is kept at laptop. To keep it, start it there"),
                qPrintable(told));
        QCOMPARE(scene.factory->instances({}).value().size(), 1);
        arrived.state = InstanceState::Running;
        scene.factory->put(arrived);
        QVERIFY(scene.engine->resume(scene.record().id, {}, agreed));
        QVERIFY(scene.runsAtFactory() && !scene.twoRan);
    }

    /// Whichever question to the destination stays without an answer: what lives there is not thrown away unasked.
    void whatLivesThereIsNotUndoneUnasked_data()
    {
        QTest::addColumn<bool>("resumes");
        QTest::newRow("by resume") << true;
        QTest::newRow("by a roll back that is refused") << false;
    }
    void whatLivesThereIsNotUndoneUnasked()
    {
        QFETCH(bool, resumes);
        bool failed = true;
        for (int nth = 1; failed; ++nth) {
            MoveScene scene;
            QVERIFY(!scene.moveCutAtRestore(FakeSite::When::After));
            int calls = 0;
            scene.factory->onCall([&](const QString &line) {
                if (++calls == nth)
                    scene.factory->failNext(line.section(u' ', 0, 0), {Kind::Unreachable, u"factory does not answer."_s, {}});
            });
            const auto refusal = [](const QString &) { return fail(Kind::Cancelled, u"Nothing was done."_s); };
            const bool done = resumes ? scene.engine->resume(scene.record().id, {}, agreed).has_value()
                                      : scene.engine->rollBack(scene.record().id, {}, refusal).has_value();
            failed = calls >= nth;
            scene.factory->onCall({});
            QCOMPARE(done, resumes && !failed);
            QVERIFY2(scene.runsAtFactory(), qPrintable(QString::number(nth)));
            QVERIFY(done || scene.engine->resume(scene.record().id, {}, agreed));
            QVERIFY(scene.runsAtFactory());
        }
    }

    /// It ended between the last look and the letting go: nothing was let go, and the way back is open.
    void whatEndedInTheCommitGoesBack()
    {
        MoveScene scene;
        int looks = 0;
        scene.atCall = [&](const QString &) {
            const auto moves = scene.journal->migrations({}).value();
            if (moves.isEmpty() || moves.first().stage != u"commit" || looks++ > 0)
                return;
            Instance arrived = scene.factory->instances({}).value().first();
            arrived.state = InstanceState::Off;
            scene.factory->put(arrived);
        };
        QVERIFY(!scene.move());
        scene.atCall = {};
        QCOMPARE(scene.record().stage, u"commit"_s);
        const auto refused = scene.engine->resume(scene.record().id, {}, agreed);
        for (const QString &word :
            {u"is off there now"_s, u"`tresccac --cloud factory start %1`"_s.arg(scene.instance.id.left(8)), u"`tresccac rollback "_s})
            QVERIFY2(!refused && refused.error().what.contains(word), qPrintable(refused.error().what));
        const auto back = scene.engine->rollBack(scene.record().id, {}, agreed);
        QVERIFY2(back, back ? "" : qPrintable(back.error().what));
        QVERIFY(scene.runsAtLaptop() && !scene.twoRan);
    }
};

QTEST_GUILESS_MAIN(TestEngineArrivals)
#include "tst_enginearrivals.moc"
