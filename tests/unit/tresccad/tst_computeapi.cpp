// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccad/daemonfixture.h"

#include <QJsonDocument>
#include <QTest>

#include <semaphore>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Compute v2.1 as its clients meet it, over a fake site.
class TestComputeApi : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_daemon = std::make_unique<DaemonFixture>();
        m_image = m_daemon->upload(u"disk"_s, "content", {{u"os_shutdown_timeout"_s, u"0"_s}});
    }
    void cleanup() { m_daemon.reset(); }

    void aServerIsToldFromTheFirstMoment()
    {
        std::binary_semaphore go(0);
        m_daemon->site().onCall([&](const QString &line) {
            if (line.startsWith("spawn "_L1))
                go.acquire();
        });
        const Answer answer = create({{u"name"_s, u"web äöü"_s}, {u"metadata"_s, QJsonObject{{u"a"_s, u"b"_s}}}, {u"user_data"_s, u"aGVsbG8="_s}});
        QCOMPARE(answer.status, 202);
        const QString id = answer.json()["server"_L1]["id"_L1].toString();
        const QJsonObject building = m_daemon->server(id);
        QCOMPARE(building["status"_L1].toString(), u"BUILD"_s);
        QCOMPARE(building["OS-EXT-STS:task_state"_L1].toString(), u"spawning"_s);
        go.release();
        QTRY_COMPARE(m_daemon->server(id)["status"_L1].toString(), u"ACTIVE"_s);
        const QJsonObject server = m_daemon->server(id);
        QCOMPARE(server["name"_L1].toString(), u"web äöü"_s);
        QCOMPARE(server["image"_L1]["id"_L1].toString(), m_image);
        QCOMPARE(server["metadata"_L1]["a"_L1].toString(), u"b"_s);
        QVERIFY(!server.contains("trescca:nics"_L1));                  // for our own clients only: Nova has no such field
        QVERIFY(m_daemon->site().log().contains("spawn web----"_L1));  // the hypervisor takes plain names only
        QCOMPARE(m_daemon->site().spawned.userData, "hello"_ba);
    }

    void namesNeedNotBeUnique()
    {
        const QString first = made({{u"name"_s, u"web"_s}}), second = made({{u"name"_s, u"web"_s}});
        QVERIFY(first != second);
        QCOMPARE(m_daemon->server(second)["name"_L1].toString(), u"web"_s);
        QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/servers?name=%5Eweb%24"_s).json()["servers"_L1].toArray().size(), 2);
    }

    void aFailedServerTellsWhyUntilItIsDeleted()
    {
        m_daemon->site().failNext(u"spawn"_s, {Kind::NoRoom, u"No valid host was found."_s, {}});
        const QString id = create({{u"name"_s, u"web"_s}}).json()["server"_L1]["id"_L1].toString();
        QTRY_COMPARE(m_daemon->server(id)["status"_L1].toString(), u"ERROR"_s);
        QCOMPARE(m_daemon->server(id)["fault"_L1]["message"_L1].toString(), u"No valid host was found."_s);
        QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/servers?status=ERROR"_s).json()["servers"_L1].toArray().size(), 1);
        QCOMPARE(m_daemon->send("DELETE", u"/compute/v2.1/servers/"_s + id).status, 204);
        QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/servers/"_s + id).status, 404);
    }

    void severalServersBearOneReservation()
    {
        const Answer answer = create({{u"name"_s, u"web"_s}, {u"min_count"_s, 2}, {u"return_reservation_id"_s, true}});
        QCOMPARE(answer.status, 202);
        const QString query = u"/compute/v2.1/servers?reservation_id="_s + answer.json()["reservation_id"_L1].toString();
        QTRY_COMPARE(m_daemon->send("GET", query).json()["servers"_L1].toArray().size(), 2);
    }

    void whatTheReferenceDoesNotKnowIsRefused_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &change, int status = 400) { QTest::newRow(name) << change << status; };
        row("unknown word", R"({"colour": "red"})");
        row("name of spaces", R"({"name": " "})");
        row("name too long", R"({"name": ")" + QByteArray(256, 'x') + R"("})");
        row("image of none", R"({"imageRef": "00000000-0000-0000-0000-000000000000"})");
        row("flavor of none", R"({"flavorRef": "99"})");
        row("a volume", R"({"block_device_mapping_v2": [{"uuid": "x", "source_type": "volume", "destination_type": "volume", "boot_index": 0}]})");
        row("user data in no base64", R"({"user_data": "not base64!"})");
        row("config drive", R"({"config_drive": true})");
        row("key pair", R"({"key_name": "mine"})");
        row("port", R"({"networks": [{"port": "00000000-0000-0000-0000-000000000000"}]})");
        row("counts crossed", R"({"min_count": 2, "max_count": 1})");
        row("count of a wrong type", R"({"min_count": 1.5})");
        row("forced host", R"({"availability_zone": "nova:this"})", 403);
        row("tags before 2.52", R"({"tags": ["a"]})");
    }

    void whatTheReferenceDoesNotKnowIsRefused()
    {
        QFETCH(QByteArray, change);
        const Answer answer = create(QJsonDocument::fromJson(change).object());
        QFETCH(int, status);
        QCOMPARE(answer.status, status);
        QVERIFY2(answer.json().contains(status == 400 ? "badRequest"_L1 : "forbidden"_L1), answer.body.constData());
        QVERIFY(!m_daemon->site().calls().contains(u"spawn"_s));
    }

    void anActionWantsItsState_data()
    {
        QTest::addColumn<InstanceState>("state");
        QTest::addColumn<QString>("action");
        QTest::addColumn<int>("status");
        const QMap<InstanceState, QStringList> allowed{
            {InstanceState::Running, {u"os-stop"_s, u"pause"_s, u"suspend"_s, u"reboot"_s, u"createImage"_s}},
            {InstanceState::Paused, {u"os-stop"_s, u"unpause"_s, u"reboot"_s, u"createImage"_s}},
            {InstanceState::Off, {u"os-start"_s, u"reboot"_s, u"createImage"_s}}, {InstanceState::Saved, {u"resume"_s, u"createImage"_s}}};
        for (auto it = allowed.begin(); it != allowed.end(); ++it) {
            for (const QString &action :
                {u"os-start"_s, u"os-stop"_s, u"pause"_s, u"unpause"_s, u"suspend"_s, u"resume"_s, u"reboot"_s, u"createImage"_s})
                QTest::addRow("%s %s", qPrintable(stateName(it.key())), qPrintable(action))
                    << it.key() << action << (it->contains(action) ? 202 : 409);
        }
    }

    void anActionWantsItsState()
    {
        QFETCH(InstanceState, state);
        QFETCH(QString, action);
        const Instance guest = m_daemon->site().addInstance(u"web"_s, {}, state);
        const QJsonValue value = action == "reboot"_L1 ? QJsonValue(QJsonObject{{u"type"_s, u"HARD"_s}})
            : action == "createImage"_L1               ? QJsonValue(QJsonObject{{u"name"_s, u"copy"_s}})
                                                       : QJsonValue();
        QTEST(act(guest.id, action, value).status, "status");
    }

    void aGuestThatDoesNotListenIsSwitchedOff()
    {
        const QString id = made({{u"name"_s, u"web"_s}});  // its image gives it no time
        QCOMPARE(act(id, u"os-stop"_s).status, 202);
        QTRY_COMPARE(m_daemon->server(id)["status"_L1].toString(), u"SHUTOFF"_s);
    }

    void oneThingAtATimeIsDoneToAServer()
    {
        const QString id = made({{u"name"_s, u"web"_s}});
        std::binary_semaphore go(0);
        m_daemon->site().onCall([&](const QString &line) {
            if (line.startsWith("act "_L1))
                go.acquire();
        });
        QCOMPARE(act(id, u"suspend"_s).status, 202);
        QTRY_COMPARE(m_daemon->server(id)["OS-EXT-STS:task_state"_L1].toString(), u"suspending"_s);
        QCOMPARE(m_daemon->server(id)["status"_L1].toString(), u"ACTIVE"_s);
        QCOMPARE(act(id, u"os-stop"_s).status, 409);
        QCOMPARE(act(id, u"pause"_s).status, 409);
        go.release();
        QTRY_COMPARE(m_daemon->server(id)["status"_L1].toString(), u"SUSPENDED"_s);
        m_daemon->site().onCall({});
        QCOMPARE(act(id, u"resume"_s).status, 202);
        QTRY_COMPARE(m_daemon->server(id)["status"_L1].toString(), u"ACTIVE"_s);
    }

    void aLockedServerStaysAsItIs()
    {
        const QString id = made({{u"name"_s, u"web"_s}});
        QCOMPARE(act(id, u"lock"_s).status, 202);
        QCOMPARE(act(id, u"pause"_s).status, 409);
        QCOMPARE(m_daemon->send("POST", u"/compute/v2.1/servers/%1/save"_s.arg(id), QByteArray("{}")).status, 409);
        QCOMPARE(m_daemon->send("DELETE", u"/compute/v2.1/servers/"_s + id).status, 409);
        m_daemon->restart();
        QCOMPARE(act(id, u"pause"_s).status, 409);
        QCOMPARE(act(id, u"unlock"_s).status, 202);
        QCOMPARE(act(id, u"pause"_s).status, 202);
    }

    void wordsOutliveTheDaemon()
    {
        const QString id = made({{u"name"_s, u"web"_s}}), path = u"/compute/v2.1/servers/"_s + id;
        QCOMPARE(m_daemon->send("PUT", path, QJsonObject{{u"server"_s, QJsonObject{{u"name"_s, u"www"_s}}}}).status, 200);
        QCOMPARE(m_daemon->send("POST", path + "/metadata"_L1, QJsonObject{{u"metadata"_s, QJsonObject{{u"a"_s, u"b"_s}}}}).status, 200);
        QCOMPARE(at("2.26", "PUT", path + "/tags/blue"_L1).status, 201);
        m_daemon->restart();
        const QJsonObject server = at("2.26", "GET", path).json()["server"_L1].toObject();
        QCOMPARE(server["name"_L1].toString(), u"www"_s);
        QCOMPARE(server["metadata"_L1]["a"_L1].toString(), u"b"_s);
        QCOMPARE(server["tags"_L1][0].toString(), u"blue"_s);
    }

    void eventsAreKeptWithTheirEnd()
    {
        const QString id = made({{u"name"_s, u"web"_s}}), path = u"/compute/v2.1/servers/%1/os-instance-actions"_s.arg(id);
        m_daemon->site().failNext(u"act"_s, {Kind::Internal, u"It broke."_s, {}});
        const Answer broken = act(id, u"pause"_s);
        QCOMPARE(broken.status, 500);
        const QByteArray request = broken.headers.value("x-openstack-request-id");
        const QJsonObject event = m_daemon->send("GET", path + u'/' + QString::fromLatin1(request)).json()["instanceAction"_L1].toObject();
        QCOMPARE(event["action"_L1].toString(), u"pause"_s);
        QCOMPARE(event["events"_L1][0]["result"_L1].toString(), u"Error"_s);
        QCOMPARE(event["message"_L1].toString(), u"It broke."_s);
        QCOMPARE(m_daemon->send("DELETE", u"/compute/v2.1/servers/"_s + id).status, 204);
        QCOMPARE(m_daemon->send("GET", path).status, 404);
        QCOMPARE(at("2.21", "GET", path).json()["instanceActions"_L1].toArray().size(), 3);
    }

    void anImageIsMadeOfAServer()
    {
        const QString id = made({{u"name"_s, u"web"_s}});
        const Answer old = act(id, u"createImage"_s, QJsonObject{{u"name"_s, u"copy"_s}, {u"metadata"_s, QJsonObject{{u"image_type"_s, u"v"_s}}}});
        QCOMPARE(old.status, 202);
        const QString image = QString::fromLatin1(old.headers.value("location")).section(u'/', -1);
        QTRY_COMPARE(m_daemon->image(image)["status"_L1].toString(), u"active"_s);
        const QJsonObject copy = m_daemon->image(image);
        QCOMPARE(copy["disk_format"_L1].toString(), u"qcow2"_s);
        QCOMPARE(copy["base_image_ref"_L1].toString(), m_image);
        QCOMPARE(copy["image_type"_L1].toString(), u"v"_s);  // the caller's word comes before ours
        QCOMPARE(m_daemon->site().contentOf(image), "disk of web"_ba);
        m_daemon->site().failNext(u"copyDisk"_s, {Kind::NoRoom, u"full"_s, {}});
        QVERIFY(m_daemon->server(id)["OS-EXT-STS:task_state"_L1].isNull());
        const QJsonObject claim{{u"trescca_kind"_s, u"package"_s}};  // which its disk alone is not
        QCOMPARE(act(id, u"createImage"_s, QJsonObject{{u"name"_s, u"third"_s}, {u"metadata"_s, claim}}).status, 400);
        QCOMPARE(act(id, u"createImage"_s, QJsonObject{{u"name"_s, u"second"_s}}).status, 202);
        QTRY_COMPARE(m_daemon->store().list().size(), 2);  // what failed leaves none behind
    }

    void consolesAreReadAsLines()
    {
        const QString id = made({{u"name"_s, u"web"_s}});
        m_daemon->site().console = "one\ntwo\nthr\xff"
                                   "ee\n"_ba;
        QCOMPARE(act(id, u"os-getConsoleOutput"_s, QJsonObject{{u"length"_s, 2}}).json()["output"_L1].toString(), u"thr\ufffdee\n"_s);
        QCOMPARE(act(id, u"os-getConsoleOutput"_s, QJsonObject()).json()["output"_L1].toString().count(u'\n'), 3);
        QCOMPARE(act(id, u"os-getConsoleOutput"_s, QJsonObject{{u"length"_s, u"many"_s}}).status, 400);
        QCOMPARE(act(id, u"os-getVNCConsole"_s, QJsonObject{{u"type"_s, u"novnc"_s}}).status, 400);
    }

    void listsArePagedInOrder()
    {
        for (const QString &name : {u"b"_s, u"a"_s, u"c"_s})
            (void)made({{u"name"_s, name}});
        QStringList names;
        QString path = u"/compute/v2.1/servers?limit=2&sort_key=display_name&sort_dir=asc"_s;
        while (!path.isEmpty()) {
            const QJsonObject body = m_daemon->send("GET", path).json();
            for (const QJsonValue &server : body["servers"_L1].toArray())
                names << server["name"_L1].toString();
            path = body["servers_links"_L1][0]["href"_L1].toString().section(QString::number(m_daemon->port()), 1);
        }
        QCOMPARE(names, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    }

    void routesComeAndGoWithMicroversions()
    {
        QCOMPARE(at("2.35", "GET", u"/compute/v2.1/os-networks"_s).status, 200);
        QCOMPARE(at("2.36", "GET", u"/compute/v2.1/os-networks"_s).status, 404);
        QCOMPARE(at("2.100", "GET", u"/compute/v2.1/servers"_s).status, 406);
        QCOMPARE(at("two", "GET", u"/compute/v2.1/servers"_s).status, 400);
        QCOMPARE(at("2.75", "GET", u"/compute/v2.1/servers?colour=red"_s).status, 400);
        const Answer listed =
            m_daemon->send("GET", u"/compute/v2.1/servers"_s, QByteArray(), {std::pair("OpenStack-API-Version"_ba, "image 2.9, compute 2.60"_ba)});
        QCOMPARE(listed.headers.value("openstack-api-version"), "compute 2.60"_ba);
        QCOMPARE(listed.headers.value("x-compute-request-id"), listed.headers.value("x-openstack-request-id"));
    }

    void whatAnAdministratorDoesIsForbidden()
    {
        for (const QString &path : {u"/os-hypervisors"_s, u"/os-services"_s, u"/os-simple-tenant-usage"_s, u"/servers/detail?all_tenants=1"_s})
            QCOMPARE(m_daemon->send("GET", u"/compute/v2.1"_s + path).status, 403);
        QCOMPARE(
            m_daemon->send("POST", u"/compute/v2.1/servers"_s, QByteArray("<x/>"), {std::pair("Content-Type"_ba, "application/xml"_ba)}).status, 415);
    }

private:
    Answer create(const QJsonObject &change)
    {
        QJsonObject server{{u"name"_s, u"web"_s}, {u"imageRef"_s, m_image}, {u"flavorRef"_s, u"1"_s}};
        for (auto it = change.begin(); it != change.end(); ++it)
            server.insert(it.key(), it.value());
        return m_daemon->send("POST", u"/compute/v2.1/servers"_s, QJsonObject{{u"server"_s, server}});
    }
    /// Id of a server that runs.
    QString made(const QJsonObject &change)
    {
        const QString id = create(change).json()["server"_L1]["id"_L1].toString();
        m_daemon->jobs().wait(id);
        return id;
    }
    Answer act(const QString &id, const QString &name, const QJsonValue &value = {})
    {
        return m_daemon->send("POST", u"/compute/v2.1/servers/%1/action"_s.arg(id), QJsonObject{{name, value}});
    }
    Answer at(const QByteArray &version, const QByteArray &method, const QString &path)
    {
        return m_daemon->send(method, path, QByteArray(), {std::pair("OpenStack-API-Version"_ba, "compute " + version)});
    }

    std::unique_ptr<DaemonFixture> m_daemon;
    QString m_image;
};

QTEST_GUILESS_MAIN(TestComputeApi)
#include "tst_computeapi.moc"
