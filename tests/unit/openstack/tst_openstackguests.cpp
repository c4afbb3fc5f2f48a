// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/userdata.h"
#include "fakecloud.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What passes between a person and a guest at a cloud: console, screen, user data, and the plug.
class TestOpenStackGuests final : public QObject {
    Q_OBJECT

    /// What was sent last to a route.
    static QJsonObject lastBody(const FakeCloud &cloud, const QByteArray &path)
    {
        QJsonObject body;
        for (const ScriptedRequest &request : cloud.http->log())
            if (request.method == "POST" && request.path == path)
                body = QJsonDocument::fromJson(request.body).object();
        return body;
    }

private Q_SLOTS:
    void aConsoleHasALogAndAnAddress()
    {
        FakeCloud cloud;
        cloud.answer("POST /v2.1/p1/servers/s1/action", {FakeCloud::json({{u"output"_s, u"boot\nlogin:"_s}})});
        cloud.answer("POST /v2.1/p1/servers/s1/remote-consoles",
            {FakeCloud::json({{u"remote_console"_s, QJsonObject{{u"url"_s, u"https://cloud/vnc?token=x"_s}}}})});
        QCOMPARE(cloud.site()->consoleLog(u"s1"_s, 6, {}).value(), QByteArray("login:"));
        QCOMPARE(cloud.site()->consoleUrl(u"s1"_s, {}).value(), u"https://cloud/vnc?token=x"_s);
        cloud.answer("POST /v2.1/p1/servers/s1/remote-consoles",
            {FakeCloud::status(409, R"({"conflictingRequest": {"message": "It is off.", "code": 409}})")});
        QCOMPARE(cloud.site()->consoleUrl(u"s1"_s, {}).error().kind, Kind::Conflict);
        QCOMPARE(cloud.site()->consoleLog(u"../x"_s, 6, {}).error().kind, Kind::InvalidInput);
    }

    void anOldNovaHasAnActionForEachScreen()
    {
        FakeCloud cloud;
        cloud.answer("POST /v2.1/p1/servers/s1/action",
            {FakeCloud::status(400), FakeCloud::json({{u"console"_s, QJsonObject{{u"url"_s, u"https://cloud/spice"_s}}}})});
        QCOMPARE(cloud.site()->consoleUrl(u"s1"_s, {}).value(), u"https://cloud/spice"_s);
        cloud.answer("POST /v2.1/p1/servers/s1/action", {FakeCloud::status(400)});
        QCOMPARE(cloud.site()->consoleUrl(u"s1"_s, {}).error().kind, Kind::Unsupported);
    }

    void userDataIsSentAsItIs()
    {
        FakeCloud cloud;
        cloud.putImage(u"i1"_s, "image");
        cloud.answer("GET /v2.1/p1/flavors/detail",
            {FakeCloud::json({{u"flavors"_s, QJsonArray{QJsonObject{{u"id"_s, u"f1"_s}, {u"ram"_s, 512}, {u"vcpus"_s, 1}, {u"disk"_s, 1}}}}})});
        cloud.answer("POST /v2.1/p1/servers", {FakeCloud::json({{u"server"_s, QJsonObject{{u"id"_s, u"s1"_s}}}}, 202)});
        cloud.answer("GET /v2.1/p1/servers/s1", {FakeCloud::server(u"ACTIVE"_s)});
        SpawnRequest request;
        request.name = u"web"_s;
        request.imageId = u"i1"_s;
        request.userData = "#cloud-config\n\xff";
        const auto made = cloud.site()->spawn(request, {});
        QVERIFY2(made, made ? "" : qPrintable(made.error().what));
        const QJsonObject sent = lastBody(cloud, "/v2.1/p1/servers")[u"server"].toObject();
        QCOMPARE(QByteArray::fromBase64(sent[u"user_data"].toString().toLatin1()), request.userData);
    }

    void keysGoWithTheUserData()
    {
        const QString key = u"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOMqqnkVzrm0SdG6UOoqKLsabgH5C9okWi0dh2l9GKJl me@here"_s;
        QCOMPARE(userDataOf({}, {key}), "#cloud-config\nssh_authorized_keys:\n  - \"" + key.toUtf8() + "\"\n");
        const QByteArray script = "#!/bin/sh\necho hello\n", both = userDataOf(script, {key});
        QVERIFY2(both.startsWith("Content-Type: multipart/mixed; boundary="), both.constData());
        QVERIFY(both.contains("text/x-shellscript") && both.contains("text/cloud-config") && both.contains(script.toBase64()));
        FakeCloud cloud;
        SpawnRequest request;
        request.userData = both;
        request.publicKeys = {key};
        QCOMPARE(cloud.site()->spawn(request, {}).error().kind, Kind::InvalidInput);
        QVERIFY(cloud.http->log().isEmpty());
    }

    void onlyATresccadIsToldToPullThePlug()
    {
        FakeCloud cloud;
        cloud.answer("GET /v2.1/p1/servers/s1", {FakeCloud::server(u"ACTIVE"_s)});
        cloud.answer("POST /v2.1/p1/servers/s1/action", {FakeCloud::status(202)});
        QVERIFY(cloud.site()->act(u"s1"_s, InstanceAction::ForceOff, {}));
        QCOMPARE(lastBody(cloud, "/v2.1/p1/servers/s1/action"), (QJsonObject{{u"os-stop"_s, QJsonValue::Null}}));
        cloud.answer("GET /v2.1/p1/trescca", {FakeCloud::json({{u"trescca"_s, QJsonObject{}}})});
        QVERIFY(cloud.site()->act(u"s1"_s, InstanceAction::ForceOff, {}));
        QVERIFY(lastBody(cloud, "/v2.1/p1/servers/s1/action")[u"os-stop"][u"force"].toBool());
    }

    // Nova refuses any other stop until its own time for the first is over; only it can say how long.
    void aCloudThatWaitsForAGuestIsNotAskedAgain()
    {
        FakeCloud cloud;
        cloud.answer("GET /v2.1/p1/servers/s1", {FakeCloud::server(u"ACTIVE"_s, {{u"OS-EXT-STS:task_state"_s, u"powering-off"_s}})});
        const auto refused = cloud.site()->act(u"s1"_s, InstanceAction::ForceOff, {});
        QVERIFY(!refused);
        QVERIFY2(
            refused.error().kind == Kind::Conflict && refused.error().what.contains(u"switches it off itself"), qPrintable(refused.error().what));
        QVERIFY(lastBody(cloud, "/v2.1/p1/servers/s1/action").isEmpty());
    }

    // A flavor's disk is not the server's at a tresccad.
    void disksAreThoseThatATresccadTells()
    {
        FakeCloud cloud;
        const QJsonObject flavor{{u"ram"_s, 512}, {u"vcpus"_s, 1}, {u"disk"_s, 2}, {u"original_name"_s, u"small"_s}};
        const QJsonObject disk{{u"target"_s, u"vda"_s}, {u"device"_s, u"disk"_s}, {u"format"_s, u"qcow2"_s}, {u"virtual_size"_s, 64 << 20}};
        cloud.answer("GET /v2.1/p1/servers/s1", {FakeCloud::server(u"ACTIVE"_s, {{u"flavor"_s, flavor}, {u"trescca:disks"_s, QJsonArray{disk}}})});
        const auto one = cloud.site()->instance(u"s1"_s, {});
        QVERIFY(one && one->disks.size() == 1);
        QCOMPARE(one->disks.first().virtualSize, 64ULL << 20U);
        cloud.answer("GET /v2.1/p1/servers/s1", {FakeCloud::server(u"ACTIVE"_s, {{u"flavor"_s, flavor}, {u"trescca:disks"_s, QJsonArray{}}})});
        QVERIFY(cloud.site()->instance(u"s1"_s, {}).value().disks.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOpenStackGuests)
#include "tst_openstackguests.moc"
