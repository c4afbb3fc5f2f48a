// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/migration/movescene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// One side loses what the move counts on: the last copy, whichever it is, is never given up.
class TestEngineLosses final : public QObject {
    Q_OBJECT

    static bool hasPackage(FakeSite &site)
    {
        const QList<Image> images = site.images({}).value();
        return std::ranges::any_of(images, &Image::isPackage);
    }

    /// The destination loses the instance after it was seen running, and before the source lets it go.
    static void loseAtCommit(MoveScene &scene)
    {
        auto looks = std::make_shared<int>(-1);
        scene.atCall = [&scene, looks](const QString &line) {
            if (line.startsWith(u"restore "))
                *looks = 0;
            if (*looks < 0 || !line.startsWith(u"instance ") || ++*looks != 2)
                return;
            *looks = -1;
            QVERIFY(scene.factory->removeInstance(scene.instance.id, true, {}, scene.record().id));
        };
    }

    /// The destination goes away as soon as it has restored, and the move stops there.
    static void cutAfterRestore(MoveScene &scene)
    {
        scene.atCall = [&scene](const QString &line) {
            if (line.startsWith(u"restore "))
                for (const QString &call : {u"instance"_s, u"instances"_s})
                    scene.factory->failNext(call, {Kind::Unreachable, u"factory does not answer."_s, {}});
        };
    }

private Q_SLOTS:
    void whatTheDestinationLostIsNotLetGo()
    {
        MoveScene scene;
        loseAtCommit(scene);
        const auto moved = scene.move();
        QVERIFY(!moved);
        QVERIFY2(moved.error().what.contains(u"is held at laptop still"), qPrintable(moved.error().what));
        QVERIFY(!scene.laptop->calls().contains(u"release"_s));
        const auto resumed = scene.engine->resume(scene.record().id, {}, agreed);
        QVERIFY2(!resumed && !scene.laptop->calls().contains(u"release"_s), "a second look must not let it go either");
        const auto refused = scene.engine->rollBack(scene.record().id, {}, agreed);
        QVERIFY2(!refused && refused.error().what.contains(u"start --force"), "who took it there may have its newer state");
        QVERIFY(scene.laptop->resumeHeld(scene.instance.id, QString::fromLatin1(anyMigration), {}));
        const auto back = scene.engine->rollBack(scene.record().id, {}, agreed);
        QVERIFY2(back, back ? "" : qPrintable(back.error().what));
        QVERIFY(scene.runsAtLaptop());
        QVERIFY(!scene.twoRan);
    }

    /// Cut while it let go, then lost there and started here (or deleted here): there is nothing left that the move could do.
    void whatOthersHaveEndedIsClosed_data()
    {
        QTest::addColumn<bool>("started");
        QTest::addColumn<bool>("resumes");
        for (const bool started : {true, false})
            for (const bool resumes : {true, false})
                QTest::addRow("%s, then %s", started ? "started" : "deleted", resumes ? "resume" : "rollback") << started << resumes;
    }
    void whatOthersHaveEndedIsClosed()
    {
        QFETCH(bool, started);
        QFETCH(bool, resumes);
        MoveScene scene;
        scene.laptop->failNext(u"release"_s, {Kind::Unreachable, u"laptop does not answer."_s, {}});
        QVERIFY(!scene.move());
        QVERIFY(scene.factory->removeInstance(scene.instance.id, true, {}, scene.record().id));
        QVERIFY(!scene.engine->resume(scene.record().id, {}, agreed));  // laptop holds it still: a person has to say what is to be
        QCOMPARE(scene.record().state, MigrationState::Interrupted);
        if (started)
            QVERIFY(scene.laptop->resumeHeld(scene.instance.id, QString::fromLatin1(anyMigration), {}));
        else
            QVERIFY(scene.laptop->release(scene.instance.id, false, {}));
        QString told;
        if (resumes)
            told = scene.engine->resume(scene.record().id, {}, agreed).error().what;
        else
            told = scene.engine->rollBack(scene.record().id, {}, agreed).value().whereabouts.sentence;
        QVERIFY2(told.contains(started ? u"goes on running at laptop" : u"restore --force"), qPrintable(told));
        QCOMPARE(scene.record().state, MigrationState::RolledBack);
        QCOMPARE(hasPackage(*scene.factory), !started);
        QCOMPARE(scene.laptop->runningCount(), started ? 1 : 0);
        QVERIFY(!scene.twoRan);
    }

    /// Cut while it was let go, the source has pieces of it only; and what had arrived was lost. The package is the last of it.
    void whatTheLettingGoHasLeftIsNoWayBack_data()
    {
        QTest::addColumn<bool>("resumes");
        QTest::newRow("resume") << true;
        QTest::newRow("rollback") << false;
    }
    void whatTheLettingGoHasLeftIsNoWayBack()
    {
        QFETCH(bool, resumes);
        MoveScene scene;
        scene.laptop->failNext(u"release"_s, {Kind::Unreachable, u"laptop does not answer."_s, {}});
        QVERIFY(!scene.move());
        Instance pieces = scene.laptop->instance(scene.instance.id, {}).value();
        pieces.state = InstanceState::Error;
        pieces.fault = u"Its disk is gone already."_s;
        scene.laptop->put(pieces);
        QVERIFY(scene.factory->removeInstance(scene.instance.id, true, {}, scene.record().id));
        const auto told = resumes ? scene.engine->resume(scene.record().id, {}, agreed).error().what
                                  : scene.engine->rollBack(scene.record().id, {}, agreed).value().whereabouts.sentence;
        for (const auto word : {u"web-1 cannot go on at laptop: Its disk is gone already.", u"restore --force"})
            QVERIFY2(told.contains(word), qPrintable(told));
        QCOMPARE(scene.record().state, MigrationState::RolledBack);
        QVERIFY(hasPackage(*scene.factory));
        QVERIFY(!scene.twoRan);
    }

    /// What arrived and was not committed was moved on or deleted by somebody else: it may run there, with a newer state.
    void whatArrivedAndIsGoneIsNotBroughtBack()
    {
        MoveScene scene;
        cutAfterRestore(scene);
        QVERIFY(!scene.move());
        QCOMPARE(scene.record().stage, u"restore"_s);
        const Instance arrived = scene.factory->instances({}).value().first();
        QCOMPARE(scene.factory->removeInstance(arrived.id, true, {}).error().kind, Kind::Conflict);
        QVERIFY(scene.factory->removeInstance(arrived.id, true, {}, arrived.migration));
        const auto back = scene.engine->rollBack(scene.record().id, {}, agreed);
        const auto resumed = scene.engine->resume(scene.record().id, {}, agreed);
        QVERIFY(!back && !resumed);
        for (const Error &error : {back.error(), resumed.error()}) {
            QCOMPARE(error.kind, Kind::Conflict);
            QVERIFY2(error.what.startsWith(u"web-1 arrived at factory and is not there any more"), qPrintable(error.what));
            QVERIFY2(error.what.count(u"start --force") == 1, qPrintable(error.what));
        }
        QCOMPARE(scene.laptop->runningCount() + scene.factory->runningCount(), 0);
        QVERIFY(scene.laptop->resumeHeld(arrived.id, QString::fromLatin1(anyMigration), {}));
        QVERIFY(scene.engine->rollBack(scene.record().id, {}, agreed));
        QVERIFY(scene.runsAtLaptop());
    }

    /// The move's own undo removes it too, and may be cut then: that is no reason to refuse.
    void whatTheUndoRemovedIsNotMissed()
    {
        MoveScene scene;
        cutAfterRestore(scene);
        QVERIFY(!scene.move());
        scene.laptop->failNext(u"resumeHeld"_s, {Kind::Unreachable, u"laptop does not answer."_s, {}});
        QVERIFY(!scene.engine->rollBack(scene.record().id, {}, agreed));
        QVERIFY(scene.factory->instances({}).value().isEmpty());
        const auto back = scene.engine->rollBack(scene.record().id, {}, agreed);
        QVERIFY2(back, back ? "" : qPrintable(back.error().what));
        QVERIFY(scene.runsAtLaptop() && !scene.twoRan);
    }

    /// Its removal was cut after it was ended: it has lost its memory there, so the move goes on backwards, whatever is asked.
    void whatTheUndoBeganToRemoveIsNotGoneOnWith()
    {
        MoveScene scene;
        cutAfterRestore(scene);
        QVERIFY(!scene.move());
        scene.factory->failNext(u"removeInstance"_s, {Kind::Unreachable, u"factory does not answer."_s, {}});
        QVERIFY(!scene.engine->rollBack(scene.record().id, {}, agreed));
        Instance ended = scene.factory->instances({}).value().first();
        ended.state = InstanceState::Off;
        scene.factory->put(ended);
        const auto resumed = scene.engine->resume(scene.record().id, {}, agreed);
        QVERIFY2(!resumed && resumed.error().what.contains(u"goes on running at laptop"), qPrintable(resumed ? QString() : resumed.error().what));
        QVERIFY(scene.runsAtLaptop() && !scene.twoRan);
        QVERIFY(scene.factory->instances({}).value().isEmpty());
    }

    /// Its restore was begun and never answered: only the destination can know that it came to life, and left.
    void whatWasTakenOverStartsNoSecond_data()
    {
        QTest::addColumn<bool>("movedOn");
        QTest::newRow("runs there still") << false;
        QTest::newRow("has moved on") << true;
    }
    void whatWasTakenOverStartsNoSecond()
    {
        QFETCH(bool, movedOn);
        MoveScene scene;
        QVERIFY(!scene.moveCutAtRestore(FakeSite::When::After));
        const QString id = scene.factory->instances({}).value().first().id;
        QVERIFY(scene.factory->adopt(id, {}, {}));
        if (movedOn)
            QVERIFY(scene.factory->removeInstance(id, true, {}));
        for (const bool resumes : {true, false}) {
            const auto refused = resumes ? scene.engine->resume(scene.record().id, {}, agreed).transform([](const auto &) {})
                                         : scene.engine->rollBack(scene.record().id, {}, agreed).transform([](const auto &) {});
            QVERIFY(!refused && refused.error().kind == Kind::Conflict);
            const QString guest = scene.instance.id.left(8);
            for (const QString &word : {u"taken out of this move's hands at factory"_s, u"`tresccac --cloud laptop delete --force %1`"_s.arg(guest),
                     u"start --force %1`"_s.arg(guest)})
                QVERIFY2(refused.error().what.contains(word), qPrintable(refused.error().what));
        }
        QCOMPARE(scene.laptop->runningCount(), 0);
        // Let go by hand, the move can be brought to its end.
        QVERIFY(scene.laptop->release(scene.instance.id, false, {}));
        const auto back = scene.engine->rollBack(scene.record().id, {}, agreed);
        QVERIFY2(back, back ? "" : qPrintable(back.error().what));
        QCOMPARE(scene.factory->runningCount(), movedOn ? 0 : 1);
        QVERIFY(!scene.twoRan);
    }

    void whatWasCommittedMayBeMovedOn()
    {
        MoveScene scene;
        scene.factory->failNext(u"adopt"_s, {Kind::Unreachable, u"factory does not answer."_s, {}});
        QVERIFY(!scene.move());
        const QString id = scene.factory->instances({}).value().first().id;
        QVERIFY(!scene.engine->plan({id, u"factory"_s, u"laptop"_s, {}}, {}).value().possible());
        const auto resumed = scene.engine->resume(scene.record().id, {}, agreed);
        QVERIFY2(resumed, resumed ? "" : qPrintable(resumed.error().what));
        QVERIFY(scene.engine->plan({id, u"factory"_s, u"laptop"_s, {}}, {}).value().possible());
        QVERIFY(scene.runsAtFactory() && !scene.twoRan);
    }

    void aCommittedMoveIsNotRolledBackWhileItIsThere()
    {
        MoveScene scene;
        scene.laptop->failNext(u"release"_s, {Kind::Unreachable, u"laptop does not answer."_s, {}});
        QVERIFY(!scene.move());
        const auto back = scene.engine->rollBack(scene.record().id, {}, agreed);
        QVERIFY(!back && back.error().kind == Kind::Conflict);
        QVERIFY(scene.runsAtFactory());
    }

    void thePackageStaysWhenTheSourceCannotGoOn()
    {
        MoveScene scene;
        scene.atCall = [&scene](const QString &line) {
            if (line.startsWith(u"restore "))
                scene.laptop->obstacles = {u"Its disk was changed."_s};
        };
        scene.factory->failNext(u"restore"_s, {Kind::NoRoom, u"factory has no room."_s, {}});
        const auto moved = scene.move();
        QVERIFY(!moved);
        QVERIFY2(moved.error().what.contains(u"Its disk was changed."), qPrintable(moved.error().what));
        QVERIFY(hasPackage(*scene.factory));
        const auto back = scene.engine->rollBack(scene.record().id, {}, agreed);
        QVERIFY(!back && hasPackage(*scene.factory));
        QString asked;
        const auto unsure = scene.engine->resume(scene.record().id, {}, [&](const QString &question) {
            asked = question;
            return fail(Kind::Cancelled, u"Nothing was done."_s);
        });
        QVERIFY2(!unsure && asked.contains(u"Its disk was changed. Go on"), qPrintable(asked));
        QCOMPARE(scene.laptop->runningCount() + scene.factory->runningCount(), 0);
        const auto resumed = scene.engine->resume(scene.record().id, {}, agreed);
        QVERIFY2(resumed, resumed ? "" : qPrintable(resumed.error().what));
        QVERIFY(scene.runsAtFactory());
    }

    void thePackageStaysWhenTheSourceWasSwitchedOff()
    {
        MoveScene scene;
        scene.atCall = [&scene](const QString &line) {
            if (!line.startsWith(u"restore "))
                return;
            Instance off = scene.instance;
            off.state = InstanceState::Off;
            scene.laptop->put(off);
        };
        scene.factory->failNext(u"restore"_s, {Kind::NoRoom, u"factory has no room."_s, {}});
        const auto moved = scene.move();
        QVERIFY2(!moved && moved.error().what.contains(u"its memory is gone"), qPrintable(moved ? QString() : moved.error().what));
        QVERIFY(hasPackage(*scene.factory));
    }
};

QTEST_GUILESS_MAIN(TestEngineLosses)
#include "tst_enginelosses.moc"
