// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/place.h"
#include "tests/support/failsink.h"
#include "tests/unit/migration/movescene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What comes too late: an old package after the instance has moved on, a request after the move has ended.
class TestEngineFences final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The source was started by hand and moved on: what is left of the old package may not become a second one.
    void whatTheSourceHasNoMoreIsNotRestored()
    {
        MoveScene scene;
        QVERIFY(!scene.moveCutAtRestore(FakeSite::When::Before));
        QVERIFY(scene.laptop->release(scene.instance.id, false, {}));
        const auto refused = scene.engine->resume(scene.record().id, {}, agreed);
        QVERIFY(!refused);
        for (const auto word : {u"web-1 is not at laptop any more", u"is not started at factory", u"Its package stays at factory"})
            QVERIFY2(refused.error().what.contains(word), qPrintable(refused.error().what));
        QVERIFY(scene.factory->instances({}).value().isEmpty());
        QVERIFY(scene.factory->image(scene.record().destinationImage, {}));
        QCOMPARE(scene.record().state, MigrationState::RolledBack);
    }

    /// A request to save that is late on its way may come after all has ended: it finds nothing to be done.
    void nothingIsSavedForAMoveThatWasUndone()
    {
        MoveScene scene;
        scene.laptop->streams = false;  // as a cloud
        scene.factory->failNext(u"restore"_s, {Kind::NoRoom, u"factory has no room."_s, {}});
        QVERIFY(!scene.move());
        QVERIFY(scene.runsAtLaptop());
        test::FailSink room(UINT64_MAX);
        const auto late = scene.laptop->save(scene.instance.id, {.migrationId = scene.record().id}, room, {});
        QVERIFY(!late && late.error().kind == Kind::Conflict);
        QVERIFY(scene.runsAtLaptop());
    }

    /// Once the source may go on at any moment there is no way forward.
    void aMoveOnItsWayBackIsNotResumed()
    {
        MoveScene scene;
        scene.laptop->streams = false;  // as a cloud
        scene.factory->failNext(u"restore"_s, {Kind::NoRoom, u"factory has no room."_s, {}});
        scene.laptop->failNext(u"resumeHeld"_s, {Kind::Unreachable, u"laptop does not answer."_s, {}}, FakeSite::When::After);
        QVERIFY(!scene.move());
        const auto back = scene.engine->resume(scene.record().id, {}, agreed);
        QVERIFY(!back && back.error().what.contains(u"on its way back"));
        QVERIFY(scene.runsAtLaptop() && !scene.twoRan);
        QCOMPARE(scene.record().state, MigrationState::RolledBack);
    }

    /// Whose account may change nothing there began nothing there, and leaves no move behind.
    void aMoveThatMayNotBeginIsOver()
    {
        MoveScene scene;
        scene.laptop->streams = false;  // as a cloud
        const Error reader{Kind::Forbidden, u"This user may only read."_s, {}};
        for (const QString &call : {u"saveToImage"_s, u"fence"_s})
            scene.laptop->failNext(call, reader);
        const auto moved = scene.move();
        QVERIFY(!moved && moved.error().kind == Kind::Forbidden);
        QCOMPARE(scene.record().state, MigrationState::RolledBack);
        QVERIFY(scene.runsAtLaptop());
        QVERIFY(!scene.laptop->calls().contains(u"resumeHeld"_s));
    }

    /// The same, but the account was taken its rights away while the move held the instance: that is not over.
    void aMoveThatHoldsStaysOpenWithoutRights()
    {
        MoveScene scene;
        scene.laptop->streams = false;
        scene.factory->failNext(u"restore"_s, {Kind::NoRoom, u"factory has no room."_s, {}});
        scene.laptop->failNext(u"fence"_s, {Kind::Forbidden, u"This user may only read."_s, {}});
        QVERIFY(!scene.move());
        QCOMPARE(scene.record().state, MigrationState::Interrupted);
        QVERIFY(scene.engine->rollBack(scene.record().id, {}, agreed));
        QVERIFY(scene.runsAtLaptop());
    }

    /// What it holds is not seen in another folder, and not taken for gone.
    void aSiteThatIsAnotherPlaceSinceIsToldOf()
    {
        MoveScene scene;
        scene.laptop->liveIn(u"/here"_s);
        QVERIFY(!scene.moveCutAtRestore(FakeSite::When::Before));
        scene.factory->clearLog();
        scene.laptop->liveIn(u"/elsewhere"_s);
        const auto resumed = scene.engine->resume(scene.record().id, {}, agreed);
        const auto back = scene.engine->rollBack(scene.record().id, {}, agreed);
        for (const Error &error : {resumed ? Error() : resumed.error(), back ? Error() : back.error()}) {
            QCOMPARE(error.kind, Kind::Conflict);
            QVERIFY2(error.what.contains(u"laptop is another place than when the move of web-1 began: it was /here and is /elsewhere."),
                qPrintable(error.what));
        }
        QVERIFY(scene.factory->calls().isEmpty());
        QCOMPARE(scene.record().state, MigrationState::Interrupted);
        scene.laptop->liveIn(u"/here"_s);
        QVERIFY(scene.engine->rollBack(scene.record().id, {}, agreed));
        QVERIFY(scene.runsAtLaptop());
    }

    /// At another address is another machine, whatever its projects are called; users and paths of the address may change.
    void aCloudAtAnotherAddressIsAnotherPlace()
    {
        Endpoint cloud;
        cloud.kind = SiteKind::OpenStack;
        cloud.uri = u"https://factory:8774/v3"_s;
        cloud.auth = {{u"project_name"_s, u"default"_s}, {u"username"_s, u"me"_s}};
        const QJsonObject before = placeOf(cloud);
        cloud.uri = u"https://factory:8774/"_s;
        cloud.auth[u"username"_s] = u"you"_s;
        cloud.auth[u"project_id"_s] = u"7"_s;
        QVERIFY(!otherPlace(before, cloud));
        for (const QString &uri : {u"https://factory:8775/v3"_s, u"https://office:8774/v3"_s, u"https://factory/v3"_s}) {
            cloud.uri = uri;
            QVERIFY2(otherPlace(before, cloud), qPrintable(uri));
        }
        cloud.uri = u"https://factory:8774/v3"_s;
        cloud.auth[u"project_name"_s] = u"other"_s;
        QCOMPARE(otherPlace(before, cloud)->is, u"other"_s);
        QVERIFY(otherPlace(placeOf(Endpoint{.name = u"x"_s}), cloud) && !otherPlace({}, cloud));
    }

    /// Its names are those that the journal knows; who renamed one by hand is told what to do, and nothing is touched before.
    void aSiteThatWasRenamedSinceIsToldOf()
    {
        MoveScene scene;
        QVERIFY(!scene.moveCutAtRestore(FakeSite::When::Before));
        scene.factory->clearLog();
        Engine renamed(*scene.journal,
            [&scene](const QString &name) -> Result<std::shared_ptr<Site>> {
                return name == u"laptop" ? Result<std::shared_ptr<Site>>(scene.laptop) : fail(Kind::NotFound, u"There is no site \"factory\"."_s);
            },
            {.reconnectSeconds = 0, .shutDownSeconds = 0});
        const auto resumed = renamed.resume(scene.record().id, {}, agreed);
        const auto back = renamed.rollBack(scene.record().id, {}, agreed);
        for (const Error &error : {resumed ? Error() : resumed.error(), back ? Error() : back.error()}) {
            QCOMPARE(error.kind, Kind::NotFound);
            QVERIFY2(error.what.contains(u"give the site its old name"), qPrintable(error.what));
            QCOMPARE(error.detail, u"There is no site \"factory\"."_s);
        }
        QVERIFY(scene.factory->calls().isEmpty());
        QCOMPARE(scene.record().state, MigrationState::Interrupted);
        QVERIFY(scene.engine->rollBack(scene.record().id, {}, agreed));
    }
};

QTEST_GUILESS_MAIN(TestEngineFences)
#include "tst_enginefences.moc"
