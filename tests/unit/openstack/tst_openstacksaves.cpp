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

/// A save, what is told before it, and the way back from one that failed.
class tst_OpenStackSaves : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void savesIntoAnImage();
    void whatThePluginNotesIsTold();
    void thePluginTellsHowFarItIs();
    void aSaveThatNobodyCarriesOutAnyMoreFails();
    void aPackageOfOneThatRunsIsNone();
    void aFailedSaveBringsTheInstanceBack();
    void aCancelledSaveBringsTheInstanceBack();
    void aSaveAtADyingCloudTellsTheWayBack();
    void aSaveThatAPersonWasBeforeWakesNobody();
    void savesIntoAStream();
    void forecastsOfATresccad();
    void forecastsOfAPlainCloud();
};

void tst_OpenStackSaves::savesIntoAnImage()
{
    FakeCloud cloud;
    cloud.answer("POST /v2.1/p1/servers/s1/save", {FakeCloud::json({{u"image_id"_s, u"i1"_s}}, 202)});
    cloud.answer("GET /v2/images/i1",
        {FakeCloud::json(
             {{u"id"_s, u"i1"_s}, {u"status"_s, u"saving"_s}, {u"trescca_progress_done"_s, u"5"_s}, {u"trescca_progress_total"_s, u"10"_s}}),
            FakeCloud::json({{u"id"_s, u"i1"_s}, {u"status"_s, u"active"_s}})});
    cloud.answer(get, {FakeCloud::server(u"ACTIVE"_s, {{u"OS-EXT-STS:task_state"_s, u"image_uploading"_s}}), FakeCloud::server(u"SUSPENDED"_s)});
    Progress last;
    const auto id = cloud.site()->saveToImage(u"s1"_s, {.packageName = u"p"_s, .selfContained = true, .compressionLevel = 3, .migrationId = u"m1"_s},
        {.stop = {}, .progress = [&last](const Progress &progress) { last = progress; }});
    QCOMPARE(id.value(), u"i1"_s);
    QCOMPARE(last.done, 5ULL);
    QCOMPARE(last.total, 10ULL);
    const auto log = cloud.http->log();
    const auto sent = std::ranges::find_if(log, [](const ScriptedRequest &request) { return request.path.endsWith("/save"); });
    const QJsonObject body = QJsonDocument::fromJson(sent->body).object().value("save"_L1).toObject();
    QCOMPARE(body.value("name"_L1).toString(), u"p"_s);
    QCOMPARE(body.value("migration_id"_L1).toString(), u"m1"_s);
    QVERIFY(body.value("self_contained"_L1).toBool());
}

// Nova removes the image of a save that failed; its plugin notes the reason with the instance.
void tst_OpenStackSaves::whatThePluginNotesIsTold()
{
    FakeCloud cloud;
    cloud.answer("POST /v2.1/p1/servers/s1/save", {FakeCloud::json({{u"image_id"_s, u"i1"_s}}, 202)});
    cloud.answer("GET /v2/images/i1", {FakeCloud::status(404)});
    cloud.answer("DELETE /v2/images/i1", {FakeCloud::status(404)});
    const QJsonObject noted{{u"trescca_error"_s, u"Its host is full."_s}, {u"trescca_error_kind"_s, u"no_room"_s}};
    cloud.answer(get, {FakeCloud::server(u"ACTIVE"_s, {{u"metadata"_s, noted}})});
    const auto id = cloud.site()->saveToImage(u"s1"_s, {}, {});
    QCOMPARE(id.error().what, u"Its host is full."_s);
    QCOMPARE(id.error().kind, Kind::NoRoom);
}

void tst_OpenStackSaves::thePluginTellsHowFarItIs()
{
    FakeCloud cloud;
    cloud.answer("POST /v2.1/p1/servers/s1/save", {FakeCloud::json({{u"image_id"_s, u"i1"_s}}, 202)});
    cloud.answer("GET /v2/images/i1",
        {FakeCloud::json({{u"id"_s, u"i1"_s}, {u"status"_s, u"queued"_s}}), FakeCloud::json({{u"id"_s, u"i1"_s}, {u"status"_s, u"active"_s}})});
    cloud.answer(get,
        {FakeCloud::server(
             u"ACTIVE"_s, {{u"OS-EXT-STS:task_state"_s, u"image_uploading"_s}, {u"progress"_s, 50}, {u"flavor"_s, QJsonObject{{u"ram"_s, 128}}}}),
            FakeCloud::server(u"SUSPENDED"_s)});
    Progress last;
    QVERIFY(cloud.site()->saveToImage(u"s1"_s, {}, {.stop = {}, .progress = [&last](const Progress &progress) { last = progress; }}));
    QVERIFY(last.total > 0);
    QCOMPARE(last.done, last.total / 2);
}

// Its host has died: Nova puts the instance right when that comes back, and the image stays queued for ever.
void tst_OpenStackSaves::aSaveThatNobodyCarriesOutAnyMoreFails()
{
    for (const QJsonObject &noted :
        {QJsonObject(), QJsonObject{{u"trescca_error"_s, u"It goes on."_s}, {u"trescca_error_kind"_s, u"unreachable"_s}}}) {
        FakeCloud cloud;
        cloud.answer("POST /v2.1/p1/servers/s1/save", {FakeCloud::json({{u"image_id"_s, u"i1"_s}}, 202)});
        cloud.answer("GET /v2/images/i1", {FakeCloud::json({{u"id"_s, u"i1"_s}, {u"status"_s, u"queued"_s}})});
        cloud.answer("DELETE /v2/images/i1", {FakeCloud::status(204)});
        cloud.answer(get,
            {FakeCloud::server(u"ACTIVE"_s, {{u"OS-EXT-STS:task_state"_s, u"image_uploading"_s}}),
                FakeCloud::server(u"ACTIVE"_s, {{u"metadata"_s, noted}})});
        const auto id = cloud.site()->saveToImage(u"s1"_s, {}, {});
        QCOMPARE(id.error().kind, Kind::Unreachable);
        QVERIFY2(id.error().what.contains(noted.isEmpty() ? u"ended without a package"_s : u"It goes on."_s), qPrintable(id.error().what));
        QCOMPARE(cloud.http->count("DELETE", "/v2/images/i1"), 1);
    }
}

// Before the cloud has noted that the instance stands still, it may yet have it go on.
void tst_OpenStackSaves::aPackageOfOneThatRunsIsNone()
{
    FakeCloud cloud;
    cloud.answer("POST /v2.1/p1/servers/s1/save", {FakeCloud::json({{u"image_id"_s, u"i1"_s}}, 202)});
    cloud.answer("GET /v2/images/i1", {FakeCloud::json({{u"id"_s, u"i1"_s}, {u"status"_s, u"active"_s}})});
    cloud.answer("DELETE /v2/images/i1", {FakeCloud::status(204)});
    cloud.answer(get, {FakeCloud::server(u"ACTIVE"_s)});
    QCOMPARE(cloud.site()->saveToImage(u"s1"_s, {}, {}).error().kind, Kind::Conflict);
    QCOMPARE(cloud.http->count("DELETE", "/v2/images/i1"), 1);
}

void tst_OpenStackSaves::aFailedSaveBringsTheInstanceBack()
{
    FakeCloud cloud;
    cloud.answer("POST /v2.1/p1/servers/s1/save", {FakeCloud::json({{u"image_id"_s, u"i1"_s}}, 202)});
    cloud.answer("GET /v2/images/i1", {FakeCloud::json({{u"id"_s, u"i1"_s}, {u"status"_s, u"queued"_s}, {u"trescca_error"_s, u"No space left."_s}})});
    cloud.answer("DELETE /v2/images/i1", {FakeCloud::status(204)});
    cloud.answer(get, {FakeCloud::server(u"SUSPENDED"_s), FakeCloud::server(u"ACTIVE"_s)});
    cloud.answer(act, {FakeCloud::status(202)});
    const auto id = cloud.site()->saveToImage(u"s1"_s, {}, {});
    QCOMPARE(id.error().what, u"No space left."_s);
    QCOMPARE(cloud.http->count("POST", "/v2.1/p1/servers/s1/action"), 1);
    QCOMPARE(cloud.http->count("DELETE", "/v2/images/i1"), 1);
}

void tst_OpenStackSaves::aCancelledSaveBringsTheInstanceBack()
{
    FakeCloud cloud;
    cloud.answer("POST /v2.1/p1/servers/s1/save", {FakeCloud::json({{u"image_id"_s, u"i1"_s}}, 202)});
    cloud.answer("GET /v2/images/i1", {FakeCloud::json({{u"id"_s, u"i1"_s}, {u"status"_s, u"saving"_s}})});
    cloud.answer("DELETE /v2/images/i1", {FakeCloud::status(204)});
    cloud.answer(get,
        {FakeCloud::server(u"ACTIVE"_s, {{u"OS-EXT-STS:task_state"_s, u"saving"_s}}), FakeCloud::server(u"SUSPENDED"_s),
            FakeCloud::server(u"ACTIVE"_s)});
    cloud.answer(act, {FakeCloud::status(202)});
    std::stop_source stop;
    std::jthread stopper([&] {
        while (cloud.http->count("GET", "/v2/images/i1") == 0)
            std::this_thread::yield();
        stop.request_stop();
    });
    QCOMPARE(cloud.site()->saveToImage(u"s1"_s, {}, {.stop = stop.get_token(), .progress = {}}).error().kind, Kind::Cancelled);
    QCOMPARE(cloud.http->count("POST", "/v2.1/p1/servers/s1/action"), 1);
}

void tst_OpenStackSaves::aSaveAtADyingCloudTellsTheWayBack()
{
    FakeCloud cloud;
    cloud.answer("POST /v2.1/p1/servers/s1/save", {FakeCloud::json({{u"image_id"_s, u"i1"_s}}, 202)});
    cloud.answer("GET /v2/images/i1",
        {FakeCloud::json({{u"id"_s, u"i1"_s}, {u"status"_s, u"queued"_s}, {u"trescca_error"_s, u"The host burns."_s},
            {u"trescca_error_kind"_s, u"unreachable"_s}})});
    cloud.answer("DELETE /v2/images/i1", {FakeCloud::status(404)});
    cloud.answer(get, {FakeCloud::server(u"SUSPENDED"_s)});
    cloud.answer(act, {FakeCloud::status(500)});
    const Error plain = cloud.site()->saveToImage(u"s1"_s, {}, {}).error();
    QCOMPARE(plain.kind, Kind::Unreachable);
    cloud.answer(get, {FakeCloud::server(u"SUSPENDED"_s, {{u"metadata"_s, QJsonObject{{u"trescca_held_for"_s, u"12345678-move"_s}}}})});
    QVERIFY2(plain.what.startsWith(u"The host burns."_s) && plain.what.contains(u"`tresccac --cloud fake start s1`"_s), qPrintable(plain.what));
    const Error moved =
        cloud.site()
            ->saveToImage(u"s1"_s, {.packageName = {}, .selfContained = false, .compressionLevel = 3, .migrationId = u"12345678-move"_s}, {})
            .error();
    QCOMPARE(moved.what, u"The host burns."_s);
    for (const QString &way : {u"tresccac resume 12345678"_s, u"tresccac rollback 12345678"_s, u"start s1 --force"_s})
        QVERIFY2(moved.detail.contains(way), qPrintable(moved.detail));
}

// He may run it elsewhere by now, and nothing of the move is left to be resumed.
void tst_OpenStackSaves::aSaveThatAPersonWasBeforeWakesNobody()
{
    FakeCloud cloud;
    cloud.answer("POST /v2.1/p1/servers/s1/save", {FakeCloud::json({{u"image_id"_s, u"i1"_s}}, 202)});
    cloud.answer("GET /v2/images/i1",
        {FakeCloud::json({{u"id"_s, u"i1"_s}, {u"status"_s, u"queued"_s}, {u"trescca_error"_s, u"web was saved by a person."_s},
            {u"trescca_error_kind"_s, u"conflict"_s}})});
    cloud.answer("DELETE /v2/images/i1", {FakeCloud::status(204)});
    cloud.answer(get, {FakeCloud::server(u"SUSPENDED"_s)});
    cloud.answer(act, {FakeCloud::status(202)});
    const Error refused = cloud.site()->saveToImage(u"s1"_s, {.migrationId = u"12345678-move"_s}, {}).error();
    QVERIFY2(refused.kind == Kind::Conflict && refused.what == u"web was saved by a person.", qPrintable(refused.what));
    QVERIFY2(!refused.detail.contains(u"start s1"), qPrintable(refused.detail));
    QCOMPARE(cloud.http->count("POST", "/v2.1/p1/servers/s1/action"), 0);
}

void tst_OpenStackSaves::savesIntoAStream()
{
    class Sink final : public ByteSink {
    public:
        Result<void> write(ConstBytes more) override
        {
            bytes.append(reinterpret_cast<const char *>(more.data()), static_cast<qsizetype>(more.size()));
            return {};
        }
        Result<void> finish() override { return {}; }
        QByteArray bytes;
    };
    FakeCloud cloud;
    cloud.putImage(u"i1"_s, "package");
    cloud.answer("POST /v2.1/p1/servers/s1/save", {FakeCloud::json({{u"image_id"_s, u"i1"_s}}, 202)});
    cloud.answer(get, {FakeCloud::server(u"SUSPENDED"_s)});
    Sink sink;
    QVERIFY(cloud.site()->save(u"s1"_s, {}, sink, {}));
    QCOMPARE(sink.bytes, "package");
    QCOMPARE(cloud.imageCount(), 0);
}

void tst_OpenStackSaves::forecastsOfATresccad()
{
    FakeCloud cloud;
    cloud.answer(get, {FakeCloud::server(u"ACTIVE"_s)});
    cloud.answer(get + "/trescca",
        {FakeCloud::json({{u"forecast"_s,
            QJsonObject{{u"needed_bases"_s, QJsonArray{u"d1"_s}}, {u"memory_bytes"_s, 1000}, {u"disk_bytes"_s, 20},
                {u"obstacles"_s, QJsonArray{u"It has a host device."_s}}, {u"arch"_s, u"x86_64"_s}, {u"machine"_s, u"pc-q35-10.0"_s},
                {u"bases"_s, QJsonArray{QJsonObject{{u"target"_s, u"vda"_s}, {u"digest"_s, u"d1"_s}, {u"size"_s, 4096}}}}}}})});
    const auto forecast = cloud.site()->forecast(u"s1"_s, {});
    QVERIFY(forecast);
    QCOMPARE(forecast->neededBases, QStringList{u"d1"_s});
    QCOMPARE(forecast->memoryBytes, 1000ULL);
    QCOMPARE(forecast->obstacles.size(), 1);
    QCOMPARE(forecast->instance.machine, u"pc-q35-10.0"_s);
    QCOMPARE(forecast->instance.disks.first().baseSize, 4096ULL);
}

void tst_OpenStackSaves::forecastsOfAPlainCloud()
{
    FakeCloud cloud;
    cloud.answer(get, {FakeCloud::server(u"ACTIVE"_s, {{u"flavor"_s, QJsonObject{{u"ram"_s, 512}, {u"disk"_s, 2}}}})});
    const auto forecast = cloud.site()->forecast(u"s1"_s, {});
    QVERIFY(forecast);
    QCOMPARE(forecast->memoryBytes, 512ULL << 20U);
    QCOMPARE(forecast->diskBytes, 2ULL << 30U);
    QVERIFY2(forecast->obstacles.join(u' ').contains(u"no Trescca plugin"_s), qPrintable(forecast->obstacles.join(u' ')));
    const auto saved = cloud.site()->saveToImage(u"s1"_s, {}, {});
    QCOMPARE(saved.error().kind, Kind::Unsupported);
    QVERIFY2(saved.error().what.contains(u"no Trescca plugin"_s), qPrintable(saved.error().what));
    // One with the plugin refuses a restore of nothing.
    cloud.answer("POST /v2.1/p1/servers/restore", {FakeCloud::status(400, R"({"badRequest": {"message": "image_id is missing"}})")});
    QCOMPARE(cloud.site()->forecast(u"s1"_s, {})->obstacles, QStringList());
    QCOMPARE(cloud.site()->forecast(u"absent"_s, {}).error().kind, Kind::NotFound);
}

QTEST_GUILESS_MAIN(tst_OpenStackSaves)
#include "tst_openstacksaves.moc"
