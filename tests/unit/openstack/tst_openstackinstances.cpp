// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakecloud.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

class tst_OpenStackInstances : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsAServerOfANewNova();
    void readsAServerOfAnOldNova();
    void negotiatesTheMicroversion();
    void listsAllPages();
    void actsByState();
    void actsUntilItIsDone();
    void spawnsTheSmallestThatFits();
    void tellsBeforehandWhatItWouldNotSpawn();
    void takenNamesMatterToATresccadOnly();
    void aFailedSpawnTellsWhyAndLeavesNothing();
    void renames();
    void aReaderIsToldItsRole();
    void aLockIsAnObstacleButForAdministrators();
};

void tst_OpenStackInstances::readsAServerOfANewNova()
{
    FakeCloud cloud;
    const QJsonObject address{{u"addr"_s, u"10.0.0.7"_s}, {u"OS-EXT-IPS-MAC:mac_addr"_s, u"fa:16:3e:00:00:01"_s}};
    cloud.answer("GET /v2.1/p1/servers/s1",
        {FakeCloud::server(u"PAUSED"_s,
            {{u"flavor"_s, QJsonObject{{u"ram"_s, 512}, {u"vcpus"_s, 2}, {u"disk"_s, 1}, {u"original_name"_s, u"small"_s}}},
                {u"addresses"_s, QJsonObject{{u"net1"_s, QJsonArray{address}}}}, {u"OS-EXT-STS:task_state"_s, u"saving"_s},
                {u"metadata"_s, QJsonObject{{u"trescca_migration"_s, u"m1"_s}}}, {u"created"_s, u"2026-01-02T03:04:05Z"_s}})});
    const auto instance = cloud.site()->instance(u"s1"_s, {});
    QVERIFY2(instance, instance ? "" : qPrintable(instance.error().what));
    QCOMPARE(instance->state, InstanceState::Paused);
    QCOMPARE(instance->memory, 512ULL << 20U);
    QCOMPARE(instance->vcpus, 2);
    QCOMPARE(instance->addresses, QStringList{u"10.0.0.7"_s});
    QCOMPARE(instance->nics.first().network, u"net1"_s);
    QCOMPARE(instance->task, u"saving"_s);
    QCOMPARE(instance->migration, u"m1"_s);
    QCOMPARE(instance->disks.first().virtualSize, 1ULL << 30U);
    QVERIFY(instance->created.isValid());
}

void tst_OpenStackInstances::readsAServerOfAnOldNova()
{
    FakeCloud cloud;
    cloud.answer("GET /v2.1/p1/servers/s1", {FakeCloud::server(u"ACTIVE"_s, {{u"flavor"_s, QJsonObject{{u"id"_s, u"f1"_s}}}})});
    cloud.answer("GET /v2.1/p1/flavors/f1", {FakeCloud::json({{u"flavor"_s, QJsonObject{{u"id"_s, u"f1"_s}, {u"ram"_s, 64}, {u"vcpus"_s, 1}}}})});
    const auto site = cloud.site();
    QCOMPARE(site->instance(u"s1"_s, {}).value().memory, 64ULL << 20U);
    QCOMPARE(site->instance(u"s1"_s, {}).value().memory, 64ULL << 20U);
    QCOMPARE(cloud.http->count("GET", "/v2.1/p1/flavors/f1"), 1);
    QCOMPARE(site->instance(u"../../x"_s, {}).error().kind, Kind::InvalidInput);
}

void tst_OpenStackInstances::negotiatesTheMicroversion()
{
    for (const auto &[offered, used] :
        {std::pair(u"2.96"_s, QByteArray("compute 2.79")), std::pair(u"2.60"_s, QByteArray("compute 2.60")), std::pair(u""_s, QByteArray())}) {
        FakeCloud cloud;
        cloud.answer("GET /v2.1/", {FakeCloud::json({{u"version"_s, QJsonObject{{u"version"_s, offered}}}})});
        cloud.answer("GET /v2.1/p1/servers/s1", {FakeCloud::server(u"ACTIVE"_s)});
        QVERIFY(cloud.site()->instance(u"s1"_s, {}));
        QCOMPARE(cloud.http->log().last().headers.value("openstack-api-version"), used);
    }
}

void tst_OpenStackInstances::listsAllPages()
{
    FakeCloud cloud;
    const auto page = [](const QString &id, bool more) {
        QJsonObject json{{u"servers"_s, QJsonArray{QJsonObject{{u"id"_s, id}, {u"status"_s, u"ACTIVE"_s}}}}};
        if (more)
            json.insert(u"servers_links"_s,
                QJsonArray{QJsonObject{{u"rel"_s, u"next"_s}, {u"href"_s, u"http://inner.invalid/servers/detail?marker="_s + id}}});
        return FakeCloud::json(json);
    };
    cloud.answer("GET /v2.1/p1/servers/detail", {page(u"a"_s, true), page(u"b"_s, false)});
    const auto all = cloud.site()->instances({});
    QVERIFY(all);
    QCOMPARE(all->size(), 2);
    QCOMPARE(cloud.http->log().last().path, "/v2.1/p1/servers/detail?marker=a");
}

void tst_OpenStackInstances::actsByState()
{
    FakeCloud cloud;
    cloud.answer("POST /v2.1/p1/servers/s1/action", {FakeCloud::status(202)});
    const auto site = cloud.site();
    const auto sent = [&](const QString &state, InstanceAction action) {
        cloud.answer("GET /v2.1/p1/servers/s1", {FakeCloud::server(state), FakeCloud::server(u"ACTIVE"_s)});
        const auto before = cloud.http->log().size();
        if (!site->act(u"s1"_s, action, {}))
            return QByteArray("failed");
        const auto log = cloud.http->log().sliced(before);
        const auto order = std::ranges::find_if(log, [](const ScriptedRequest &each) { return each.path.endsWith("/action"); });
        return order == log.end() ? QByteArray() : order->body;
    };
    QCOMPARE(sent(u"PAUSED"_s, InstanceAction::Resume), R"({"unpause":null})");
    QCOMPARE(sent(u"SUSPENDED"_s, InstanceAction::Resume), R"({"resume":null})");
    QCOMPARE(sent(u"SHUTOFF"_s, InstanceAction::Start), R"({"os-start":null})");
    QCOMPARE(sent(u"ACTIVE"_s, InstanceAction::Reboot), R"({"reboot":{"type":"SOFT"}})");
    QCOMPARE(sent(u"ACTIVE"_s, InstanceAction::Start), "");  // nothing to do
}

void tst_OpenStackInstances::actsUntilItIsDone()
{
    FakeCloud cloud;
    cloud.answer("POST /v2.1/p1/servers/s1/action", {FakeCloud::status(202)});
    const auto site = cloud.site();
    const auto busy = FakeCloud::server(u"SHUTOFF"_s, {{u"OS-EXT-STS:task_state"_s, u"powering-on"_s}});
    const auto looks = [&] {
        const auto log = cloud.http->log();
        return std::ranges::count_if(log, [](const ScriptedRequest &each) { return each.method == "GET" && each.path.endsWith("/servers/s1"); });
    };
    cloud.answer("GET /v2.1/p1/servers/s1", {FakeCloud::server(u"SHUTOFF"_s), busy, busy, FakeCloud::server(u"ACTIVE"_s)});
    QVERIFY(site->act(u"s1"_s, InstanceAction::Start, {}));
    QCOMPARE(looks(), 4);
    // Nova tells nothing but the state when the compute host could not do it.
    cloud.answer("GET /v2.1/p1/servers/s1", {FakeCloud::server(u"SHUTOFF"_s), busy, FakeCloud::server(u"SHUTOFF"_s)});
    const auto stayedOff = site->act(u"s1"_s, InstanceAction::Start, {});
    QCOMPARE(stayedOff.error().kind, Kind::Conflict);
    QVERIFY2(stayedOff.error().what.contains(u"is off now"_s), qPrintable(stayedOff.error().what));
    const QJsonObject fault{{u"fault"_s, QJsonObject{{u"message"_s, u"No valid host was found."_s}}}};
    cloud.answer("GET /v2.1/p1/servers/s1", {FakeCloud::server(u"SHUTOFF"_s), busy, FakeCloud::server(u"ERROR"_s, fault)});
    const auto broke = site->act(u"s1"_s, InstanceAction::Start, {});
    QVERIFY2(broke.error().what.contains(u"No valid host"_s), qPrintable(broke.error().what));
}

void tst_OpenStackInstances::spawnsTheSmallestThatFits()
{
    FakeCloud cloud;
    cloud.putImage(u"i1"_s, "disk");
    const auto flavor = [](const QString &id, int ram, int disk) {
        return QJsonObject{{u"id"_s, id}, {u"ram"_s, ram}, {u"vcpus"_s, 1}, {u"disk"_s, disk}};
    };
    cloud.answer("GET /v2.1/p1/flavors/detail",
        {FakeCloud::json({{u"flavors"_s, QJsonArray{flavor(u"big"_s, 4096, 20), flavor(u"fits"_s, 512, 1), flavor(u"tiny"_s, 64, 1)}}})});
    cloud.answer("POST /v2.1/p1/servers", {FakeCloud::json({{u"server"_s, QJsonObject{{u"id"_s, u"s1"_s}}}}, 202)});
    cloud.answer("GET /v2.1/p1/servers/s1", {FakeCloud::server(u"BUILD"_s), FakeCloud::server(u"ACTIVE"_s)});
    SpawnRequest request;
    request.name = u"web"_s;
    request.imageId = u"i1"_s;
    const auto site = cloud.site();
    const auto instance = site->spawn(request, {});
    QVERIFY2(instance, instance ? "" : qPrintable(instance.error().what));
    QCOMPARE(instance->state, InstanceState::Running);
    const auto log = cloud.http->log();
    const auto sent =
        std::ranges::find_if(log, [](const ScriptedRequest &entry) { return entry.method == "POST" && entry.path.endsWith("/servers"); });
    QVERIFY(sent->body.contains(R"("flavorRef":"fits")"));
    QVERIFY(sent->body.contains(R"("networks":"auto")"));
    request.card = false;
    QVERIFY(site->spawn(request, {}));
    QVERIFY(std::ranges::any_of(cloud.http->log(), [](const ScriptedRequest &entry) { return entry.body.contains(R"("networks":"none")"); }));
    request.memory = 64ULL << 30U;
    QCOMPARE(site->spawn(request, {}).error().kind, Kind::NoRoom);
}

void tst_OpenStackInstances::tellsBeforehandWhatItWouldNotSpawn()
{
    FakeCloud cloud;
    cloud.answer("GET /v2.1/p1/flavors/detail",
        {FakeCloud::json({{u"flavors"_s,
            QJsonArray{QJsonObject{{u"id"_s, u"f"_s}, {u"name"_s, u"m1.small"_s}, {u"ram"_s, 1024}, {u"vcpus"_s, 1}, {u"disk"_s, 1}}}}})});
    const auto site = cloud.site();
    SpawnRequest request;
    request.name = u"web"_s;
    QCOMPARE(site->checkSpawn(request, 0, {}).value_or(QString()), u"m1.small"_s);
    QCOMPARE(site->checkSpawn(request, 2ULL << 30U, {}).error().kind, Kind::NoRoom);  // its disk is smaller
    request.flavor = u"m1.large"_s;
    QCOMPARE(site->checkSpawn(request, 0, {}).error().kind, Kind::NotFound);
    request.flavor = u"m1.small"_s;
    request.network = u"none"_s;
    QCOMPARE(site->checkSpawn(request, 0, {}).error().kind, Kind::NotFound);
    request.network.clear();
    request.kernel = u"/boot/vmlinuz"_s;
    QCOMPARE(site->checkSpawn(request, 0, {}).error().kind, Kind::Unsupported);
}

void tst_OpenStackInstances::takenNamesMatterToATresccadOnly()
{
    FakeCloud cloud;
    cloud.answer("GET /v2.1/p1/flavors/detail",
        {FakeCloud::json({{u"flavors"_s, QJsonArray{QJsonObject{{u"id"_s, u"f"_s}, {u"ram"_s, 1024}, {u"vcpus"_s, 1}}}}})});
    cloud.answer("GET /v2.1/p1/servers/detail",
        {FakeCloud::json({{u"servers"_s, QJsonArray{QJsonObject{{u"id"_s, u"s1"_s}, {u"name"_s, u"web"_s}, {u"status"_s, u"ACTIVE"_s}}}}})});
    SpawnRequest request;
    request.name = u"web"_s;
    QVERIFY(cloud.site()->checkSpawn(request, 0, {}));
    cloud.answer("GET /v2.1/p1/trescca", {FakeCloud::json({{u"trescca"_s, QJsonObject{{u"hypervisor"_s, u"QEMU 10.0.2"_s}}}})});
    QCOMPARE(cloud.site()->checkSpawn(request, 0, {}).error().kind, Kind::Conflict);
    request.name = u"other"_s;
    QVERIFY(cloud.site()->checkSpawn(request, 0, {}));
}

void tst_OpenStackInstances::aFailedSpawnTellsWhyAndLeavesNothing()
{
    FakeCloud cloud;
    cloud.putImage(u"i1"_s, "disk");
    cloud.answer("GET /v2.1/p1/flavors/detail",
        {FakeCloud::json({{u"flavors"_s, QJsonArray{QJsonObject{{u"id"_s, u"f"_s}, {u"ram"_s, 1024}, {u"vcpus"_s, 1}}}}})});
    cloud.answer("POST /v2.1/p1/servers", {FakeCloud::json({{u"server"_s, QJsonObject{{u"id"_s, u"s1"_s}}}}, 202)});
    cloud.answer(
        "GET /v2.1/p1/servers/s1", {FakeCloud::server(u"ERROR"_s, {{u"fault"_s, QJsonObject{{u"message"_s, u"No valid host was found."_s}}}})});
    cloud.answer("DELETE /v2.1/p1/servers/s1", {FakeCloud::status(204)});
    SpawnRequest request;
    request.imageId = u"i1"_s;
    const auto instance = cloud.site()->spawn(request, {});
    QVERIFY(instance.error().what.contains(u"No valid host was found."_s));
    QCOMPARE(cloud.http->count("DELETE", "/v2.1/p1/servers/s1"), 1);
}

void tst_OpenStackInstances::renames()
{
    FakeCloud cloud;
    cloud.answer("PUT /v2.1/p1/servers/s1", {FakeCloud::server(u"ACTIVE"_s)});
    QVERIFY(cloud.site()->rename(u"s1"_s, u"shop"_s, {}));
    QCOMPARE(cloud.http->log().last().body, R"({"server":{"name":"shop"}})"_ba);
    const auto sent = cloud.http->log().size();
    for (const QString &name : {QString(), u"a\nb"_s, u" a"_s, QString(256, u'a')})
        QCOMPARE(cloud.site()->rename(u"s1"_s, name, {}).error().kind, Kind::InvalidInput);
    QCOMPARE(cloud.http->log().size(), sent);
    cloud.answer("PUT /v2.1/p1/servers/s1", {FakeCloud::status(403)});
    QCOMPARE(cloud.site()->rename(u"s1"_s, u"shop"_s, {}).error().kind, Kind::Forbidden);
}

/// Instead of the cloud's words for it.
void tst_OpenStackInstances::aReaderIsToldItsRole()
{
    FakeCloud cloud;
    const QByteArray refused = R"({"forbidden": {"message": "Policy doesn't allow it.", "code": 403}})";
    cloud.answer("PUT /v2.1/p1/servers/s1", {FakeCloud::status(403, refused)});
    cloud.answer("DELETE /v2.1/p1/servers/s1", {FakeCloud::status(403, refused)});
    for (const QString &role : {u"reader"_s, u"member"_s}) {
        cloud.roles = {role};
        const auto site = cloud.site();
        for (const auto &done : {site->rename(u"s1"_s, u"shop"_s, {}), site->removeInstance(u"s1"_s, true, {})}) {
            QCOMPARE(done.error().kind, Kind::Forbidden);
            QCOMPARE(done.error().what.startsWith(u"Your only role at"), role == u"reader"_s);
        }
    }
}

void tst_OpenStackInstances::aLockIsAnObstacleButForAdministrators()
{
    FakeCloud cloud;
    cloud.answer("GET /v2.1/p1/servers/s1", {FakeCloud::server(u"ACTIVE"_s, {{u"name"_s, u"web"_s}, {u"locked"_s, true}})});
    cloud.answer("GET /v2.1/p1/servers/s1/trescca", {FakeCloud::json({{u"forecast"_s, QJsonObject()}})});
    QVERIFY(cloud.site()->instance(u"s1"_s, {}).value().locked);
    cloud.roles = {u"member"_s, u"reader"_s};
    const QStringList obstacles = cloud.site()->forecast(u"s1"_s, {}).value().obstacles;
    QVERIFY2(obstacles.value(0).startsWith(u"web is locked at") && obstacles.first().contains(u"Unlock it first"), qPrintable(obstacles.join(u' ')));
    cloud.roles = {u"admin"_s};
    QCOMPARE(cloud.site()->forecast(u"s1"_s, {}).value().obstacles, QStringList());
    cloud.roles = {u"member"_s};
    cloud.answer("GET /v2.1/p1/servers/s1", {FakeCloud::server(u"SUSPENDED"_s, {{u"locked"_s, true}})});
    QCOMPARE(cloud.site()->forecast(u"s1"_s, {}).value().obstacles, QStringList());  // what holds it is not kept from letting it go
}

QTEST_GUILESS_MAIN(tst_OpenStackInstances)
#include "tst_openstackinstances.moc"
