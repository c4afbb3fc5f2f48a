// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud.h"
#include "serverroutes.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::test;

/// What is held goes on or is let go; what was saved is restored.
class tst_OpenStackMoves : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resumesWhatIsHeld();
    void whatWasEndedIsNotBootedAfresh();
    void whatAPersonSavedIsNotWoken();
    void releasesOnlyWhatIsHeld();
    void aReleaseNamesItsMove();
    void releaseCanBeRepeated();
    void restores();
    void whatWasPausedArrivesPaused();
    void theWaitEndsWhereSomebodySwitchedItOff();
    void adoptingStrikesTheMove();
    void aFailedRestoreLeavesNothing();
    void aRestoreThatTheCloudTellsOfAsCutLeavesNothing();
    void aLostRestoreIsFoundByItsMigration();
};

void tst_OpenStackMoves::resumesWhatIsHeld()
{
    FakeCloud cloud;
    cloud.answer(get, {FakeCloud::server(u"ACTIVE"_s)});
    const auto site = cloud.site();
    QVERIFY(site->resumeHeld(u"s1"_s, {}, {}));
    QCOMPARE(cloud.http->count("POST", "/v2.1/p1/servers/s1/action"), 0);
    cloud.answer(get, {FakeCloud::server(u"SUSPENDED"_s), FakeCloud::server(u"SUSPENDED"_s), FakeCloud::server(u"ACTIVE"_s)});
    cloud.answer(act, {FakeCloud::status(202)});
    QVERIFY(site->resumeHeld(u"s1"_s, {}, {}));
    QCOMPARE(cloud.http->count("POST", "/v2.1/p1/servers/s1/action"), 1);
}

void tst_OpenStackMoves::whatWasEndedIsNotBootedAfresh()
{
    FakeCloud cloud;
    cloud.answer(get, {FakeCloud::server(u"SHUTOFF"_s)});
    const auto resumed = cloud.site()->resumeHeld(u"s1"_s, u"m1"_s, {});
    QCOMPARE(resumed.error().kind, Kind::Conflict);
    QCOMPARE(cloud.http->count("POST", "/v2.1/p1/servers/s1/action"), 0);
}

// It was still being saved when the move came for it.
void tst_OpenStackMoves::whatAPersonSavedIsNotWoken()
{
    FakeCloud cloud;
    const QJsonObject saving{{u"OS-EXT-STS:task_state"_s, u"image_snapshot"_s}};
    const QJsonObject held{{u"metadata"_s, QJsonObject{{u"trescca_held_for"_s, u"m1"_s}}}};
    cloud.answer(get,
        {FakeCloud::server(u"ACTIVE"_s, saving), FakeCloud::server(u"SUSPENDED"_s), FakeCloud::server(u"SUSPENDED"_s, held),
            FakeCloud::server(u"ACTIVE"_s)});
    cloud.answer(act, {FakeCloud::status(202)});
    const auto site = cloud.site();
    const auto refused = site->resumeHeld(u"s1"_s, u"m1"_s, {});
    QVERIFY(!refused && refused.error().kind == Kind::Conflict);
    QVERIFY2(refused.error().what.contains(u"web was saved at fake by a person"), qPrintable(refused.error().what));
    QCOMPARE(cloud.http->count("POST", "/v2.1/p1/servers/s1/action"), 0);
    QVERIFY(site->resumeHeld(u"s1"_s, u"m1"_s, {}));
    QCOMPARE(cloud.http->count("POST", "/v2.1/p1/servers/s1/action"), 1);
}

namespace {

/// Body of the last action.
QByteArray lastOrder(const FakeCloud &cloud)
{
    const auto log = cloud.http->log();
    const auto sent = std::find_if(log.crbegin(), log.crend(), [](const ScriptedRequest &request) { return request.method == "POST"; });
    return sent == log.crend() ? QByteArray() : sent->body;
}

}  // namespace

void tst_OpenStackMoves::releasesOnlyWhatIsHeld()
{
    FakeCloud cloud;
    cloud.answer(act, {FakeCloud::status(202)});
    cloud.answer(removal, {FakeCloud::status(204)});
    const auto site = cloud.site();
    for (const QString &state : {u"ACTIVE"_s, u"PAUSED"_s, u"ERROR"_s}) {
        cloud.answer(get, {FakeCloud::server(state)});
        QCOMPARE(site->release(u"s1"_s, false, {}).error().kind, Kind::Conflict);
        QCOMPARE(site->release(u"s1"_s, true, {}).error().kind, Kind::Conflict);
    }
    QCOMPARE(cloud.http->count("DELETE", "/v2.1/p1/servers/s1"), 0);
    cloud.answer(get, {FakeCloud::server(u"SUSPENDED"_s), FakeCloud::server(u"SHUTOFF"_s)});
    QVERIFY(site->release(u"s1"_s, true, {}));
    QCOMPARE(lastOrder(cloud), R"({"trescca-release":{"keep":true}})");
    cloud.answer(get, {FakeCloud::server(u"SUSPENDED"_s)});  // it was told so, and has not done it
    QCOMPARE(site->release(u"s1"_s, true, {}).error().kind, Kind::Conflict);
    cloud.answer(get, {FakeCloud::server(u"SUSPENDED"_s), FakeCloud::status(404)});
    QVERIFY(site->release(u"s1"_s, false, {}));
    QCOMPARE(cloud.http->count("DELETE", "/v2.1/p1/servers/s1"), 1);
}

void tst_OpenStackMoves::aReleaseNamesItsMove()
{
    FakeCloud cloud;
    const QJsonObject held{{u"metadata"_s, QJsonObject{{u"trescca_held_for"_s, u"m1"_s}}}};
    cloud.answer(act, {FakeCloud::status(202)});
    cloud.answer(removal, {FakeCloud::status(204)});
    cloud.answer(get,
        {FakeCloud::server(u"SUSPENDED"_s, held), FakeCloud::server(u"SHUTOFF"_s), FakeCloud::server(u"SUSPENDED"_s, held), FakeCloud::status(404)});
    const auto site = cloud.site();
    QVERIFY(site->release(u"s1"_s, true, {}));
    QCOMPARE(lastOrder(cloud), R"({"trescca-release":{"keep":true,"migration_id":"m1"}})");
    QVERIFY(site->release(u"s1"_s, false, {}));
    const auto log = cloud.http->log();
    const auto sent = std::ranges::find_if(log, [](const ScriptedRequest &request) { return request.method == "DELETE"; });
    QCOMPARE(sent->headers.value("x-trescca-migration"), "m1"_ba);
}

void tst_OpenStackMoves::releaseCanBeRepeated()
{
    FakeCloud cloud;
    const auto site = cloud.site();
    QVERIFY(site->release(u"s1"_s, false, {}));  // gone
    cloud.answer(get, {FakeCloud::server(u"SHUTOFF"_s)});
    QVERIFY(site->release(u"s1"_s, true, {}));
}

void tst_OpenStackMoves::restores()
{
    FakeCloud cloud;
    cloud.answer("POST /v2.1/p1/servers/restore", {FakeCloud::status(503), FakeCloud::json({{u"server"_s, QJsonObject{{u"id"_s, u"s1"_s}}}}, 202)});
    cloud.answer(get, {FakeCloud::server(u"BUILD"_s), FakeCloud::server(u"ACTIVE"_s)});
    const auto instance =
        cloud.site()->restore(u"i1"_s, {.name = u"n"_s, .keepId = true, .flavor = {}, .network = {}, .paused = false, .migrationId = u"m1"_s}, {});
    QVERIFY2(instance, instance ? "" : qPrintable(instance.error().what));
    QCOMPARE(instance->state, InstanceState::Running);
    const auto log = cloud.http->log();
    const auto sent = std::ranges::find_if(log, [](const ScriptedRequest &request) { return request.path.endsWith("/restore"); });
    const QJsonObject body = QJsonDocument::fromJson(sent->body).object();
    QCOMPARE(body.value("image_id"_L1).toString(), u"i1"_s);
    QCOMPARE(body.value("migration_id"_L1).toString(), u"m1"_s);
    QVERIFY(!body.contains("flavor"_L1));
}

void tst_OpenStackMoves::whatWasPausedArrivesPaused()
{
    FakeCloud cloud;
    cloud.answer("POST /v2.1/p1/servers/restore", {FakeCloud::json({{u"server"_s, QJsonObject{{u"id"_s, u"s1"_s}}}}, 202)});
    cloud.answer(get, {FakeCloud::server(u"BUILD"_s), FakeCloud::server(u"PAUSED"_s)});
    QCOMPARE(cloud.site()->restore(u"i1"_s, {}, {})->state, InstanceState::Paused);
}

// It had arrived, and its disk may be newer than the package: it is not removed here.
void tst_OpenStackMoves::theWaitEndsWhereSomebodySwitchedItOff()
{
    FakeCloud cloud;
    cloud.answer("POST /v2.1/p1/servers/restore", {FakeCloud::json({{u"server"_s, QJsonObject{{u"id"_s, u"s1"_s}}}}, 202)});
    cloud.answer(get, {FakeCloud::server(u"SHUTOFF"_s)});
    const auto site = cloud.site();
    const auto restored = site->restore(u"i1"_s, {}, {});
    QCOMPARE(restored.error().kind, Kind::Conflict);
    QCOMPARE(restored.error().what, u"web arrived at fake, but it is off there."_s);
    QCOMPARE(cloud.http->count("DELETE", "/v2.1/p1/servers/s1"), 0);
    cloud.answer(get, {FakeCloud::server(u"SUSPENDED"_s), FakeCloud::server(u"SHUTOFF"_s)});
    cloud.answer(act, {FakeCloud::status(202)});
    QCOMPARE(site->resumeHeld(u"s1"_s, {}, {}).error().kind, Kind::Conflict);
}

void tst_OpenStackMoves::adoptingStrikesTheMove()
{
    const QByteArray mark = "DELETE /v2.1/p1/servers/s1/metadata/trescca_migration";
    FakeCloud cloud;
    cloud.answer(mark, {FakeCloud::status(204), FakeCloud::status(404), FakeCloud::status(409)});
    const auto site = cloud.site();
    QVERIFY(site->adopt(u"s1"_s, u"m1"_s, {}));
    QVERIFY2(site->adopt(u"s1"_s, u"m1"_s, {}), "it may be repeated");
    QCOMPARE(site->adopt(u"s1"_s, u"m1"_s, {}).error().kind, Kind::Conflict);
}

void tst_OpenStackMoves::aFailedRestoreLeavesNothing()
{
    FakeCloud cloud;
    cloud.answer("POST /v2.1/p1/servers/restore", {FakeCloud::json({{u"server"_s, QJsonObject{{u"id"_s, u"s1"_s}}}}, 202)});
    cloud.answer(get, {FakeCloud::server(u"ERROR"_s, {{u"fault"_s, QJsonObject{{u"message"_s, u"The CPU does not fit."_s}}}})});
    cloud.answer(removal, {FakeCloud::status(204)});
    const auto instance = cloud.site()->restore(u"i1"_s, {}, {});
    QVERIFY(instance.error().what.contains(u"The CPU does not fit."_s));
    QCOMPARE(cloud.http->count("DELETE", "/v2.1/p1/servers/s1"), 1);
}

void tst_OpenStackMoves::aRestoreThatTheCloudTellsOfAsCutLeavesNothing()
{
    FakeCloud cloud;
    cloud.answer("POST /v2.1/p1/servers/restore", {FakeCloud::json({{u"server"_s, QJsonObject{{u"id"_s, u"s1"_s}}}}, 202)});
    cloud.answer(get,
        {FakeCloud::server(u"ERROR"_s,
            {{u"metadata"_s, QJsonObject{{u"trescca_error"_s, u"Its host was restarted."_s}, {u"trescca_error_kind"_s, u"unreachable"_s}}}})});
    cloud.answer(removal, {FakeCloud::status(204)});
    const auto instance = cloud.site()->restore(u"i1"_s, {}, {});
    QVERIFY(instance.error().what.contains(u"Its host was restarted."_s));
    QCOMPARE(cloud.http->count("DELETE", "/v2.1/p1/servers/s1"), 1);
}

void tst_OpenStackMoves::aLostRestoreIsFoundByItsMigration()
{
    FakeCloud cloud;
    auto silent = FakeCloud::status(202);
    silent.silent = true;
    cloud.answer("POST /v2.1/p1/servers/restore", {silent});
    cloud.answer("GET /v2.1/p1/servers/detail",
        {FakeCloud::json({{u"servers"_s,
            QJsonArray{QJsonObject{{u"id"_s, u"s0"_s}, {u"status"_s, u"ACTIVE"_s}},
                QJsonObject{{u"id"_s, u"s1"_s}, {u"status"_s, u"ACTIVE"_s}, {u"metadata"_s, QJsonObject{{u"trescca_migration"_s, u"m1"_s}}}}}}})});
    cloud.answer(removal, {FakeCloud::status(204)});
    std::stop_source stop;
    std::jthread stopper([&] {
        while (cloud.http->count("POST", "/v2.1/p1/servers/restore") == 0)
            std::this_thread::yield();
        stop.request_stop();
    });
    const auto instance =
        cloud.site()->restore(u"i1"_s, {.name = {}, .keepId = true, .flavor = {}, .network = {}, .paused = false, .migrationId = u"m1"_s},
            {.stop = stop.get_token(), .progress = {}});
    QCOMPARE(instance.error().kind, Kind::Cancelled);
    QCOMPARE(cloud.http->count("DELETE", "/v2.1/p1/servers/s1"), 1);
    QCOMPARE(cloud.http->count("DELETE", "/v2.1/p1/servers/s0"), 0);
}

QTEST_GUILESS_MAIN(tst_OpenStackMoves)
#include "tst_openstackmoves.moc"
