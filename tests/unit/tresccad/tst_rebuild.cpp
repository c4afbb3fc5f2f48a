// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/serverfields.h"
#include "tests/unit/tresccad/daemonfixture.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSemaphore>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Servers that are made anew from another image.
class TestRebuild final : public QObject {
    Q_OBJECT
    std::unique_ptr<DaemonFixture> m_daemon;
    Instance m_guest;
    QString m_image;

    Answer ask(const QString &server, const QJsonObject &rebuild, const QByteArray &version = "2.79")
    {
        return m_daemon->send("POST", u"/compute/v2.1/servers/%1/action"_s.arg(server), QJsonDocument(QJsonObject{{u"rebuild"_s, rebuild}}).toJson(),
            {std::pair("OpenStack-API-Version"_ba, "compute " + version)});
    }
    Answer rebuild(const QJsonObject &more = {}, const QByteArray &version = "2.79")
    {
        QJsonObject asked = more;
        if (!asked.contains("imageRef"_L1))
            asked.insert(u"imageRef"_s, m_image);
        return ask(m_guest.id, asked, version);
    }
    QJsonObject now() { return m_daemon->server(m_guest.id); }
    void awaitEnd() { QTRY_COMPARE(now()["OS-EXT-STS:task_state"_L1], QJsonValue()); }
    QString addKey(const QString &name)
    {
        const QJsonObject pair{{u"keypair"_s, QJsonObject{{u"name"_s, name}}}};
        return m_daemon->send("POST", u"/compute/v2.1/os-keypairs"_s, pair).json()["keypair"_L1]["public_key"_L1].toString();
    }

private Q_SLOTS:
    void init()
    {
        m_daemon = std::make_unique<DaemonFixture>();
        m_guest = m_daemon->site().addInstance(u"web"_s);
        m_image = m_daemon->upload(u"next"_s, "content");
    }
    void cleanup() { m_daemon.reset(); }

    void aServerIsTheSameWithAnotherImage()
    {
        QSemaphore go;
        m_daemon->site().onCall([&](const QString &line) {
            if (line.startsWith("rebuild"_L1))
                go.acquire();
        });
        const QJsonObject metadata{{u"k"_s, u"v"_s}};
        const Answer answer = rebuild({{u"name"_s, u"anew"_s}, {u"metadata"_s, metadata}, {u"description"_s, u"d"_s}, {u"adminPass"_s, u"secret"_s}});
        QCOMPARE(answer.status, 202);
        QVERIFY(answer.headers["location"_ba].endsWith("/servers/" + m_guest.id.toLatin1()));
        const QJsonObject told = answer.json()["server"_L1].toObject();
        QCOMPARE(told["status"_L1].toString(), u"REBUILD"_s);
        QCOMPARE(told["image"_L1]["id"_L1].toString(), m_image);
        QCOMPARE(told["name"_L1].toString(), u"anew"_s);
        QVERIFY(told.contains("user_data"_L1) && told.contains("key_name"_L1) && told.contains("server_groups"_L1) && !told.contains("adminPass"_L1));
        QCOMPARE(now()["OS-EXT-STS:task_state"_L1].toString(), u"rebuilding"_s);
        QCOMPARE(m_daemon->action(m_guest.id, u"os-stop"_s, {}), 409);
        go.release();
        awaitEnd();
        QCOMPARE(now()["status"_L1].toString(), u"ACTIVE"_s);
        QCOMPARE(now()["name"_L1].toString(), u"anew"_s);
        QCOMPARE(now()["metadata"_L1].toObject(), metadata);
        QCOMPARE(m_daemon->site().rebuilt.guest.imageId, m_image);
        QVERIFY(m_daemon->site().rebuilt.keepSeed);
    }

    void beforeTheirMicroversionsItTellsLess()
    {
        m_guest.nics = {{u"52:54:00:00:00:01"_s, u"user"_s, u"virtio"_s}};
        m_daemon->site().put(m_guest);
        const QJsonObject told = rebuild({}, "2.1").json()["server"_L1].toObject();
        QVERIFY(!told.contains("user_data"_L1) && !told.contains("key_name"_L1) && !told.contains("server_groups"_L1));
        QVERIFY(!told.contains("OS-EXT-STS:vm_state"_L1));
        const QJsonObject networks = told["addresses"_L1].toObject();
        QVERIFY(!networks.isEmpty());
        const QJsonArray addresses = networks.begin()->toArray();
        for (const QJsonValue &address : addresses)
            QCOMPARE(address.toObject().keys(), (QStringList{u"addr"_s, u"version"_s}));
    }

    void keysAndUserDataMayChange()
    {
        const QString key = addKey(u"mine"_s);
        const Answer answer = rebuild({{u"key_name"_s, u"mine"_s}, {u"user_data"_s, u"aGVsbG8="_s}});
        QCOMPARE(answer.json()["server"_L1]["key_name"_L1].toString(), u"mine"_s);
        QCOMPARE(answer.json()["server"_L1]["user_data"_L1].toString(), u"aGVsbG8="_s);
        awaitEnd();
        const RebuildRequest first = m_daemon->site().rebuilt;
        QVERIFY(!first.keepSeed);
        QCOMPARE(first.guest.userData, "hello"_ba);
        QCOMPARE(first.guest.publicKeys, QStringList{key});
        QCOMPARE(rebuild({{u"key_name"_s, QJsonValue()}}).status, 202);
        awaitEnd();
        QCOMPARE(m_daemon->site().rebuilt.guest.publicKeys, QStringList());
        QCOMPARE(m_daemon->site().rebuilt.guest.userData, "hello"_ba);
        QCOMPARE(now()["key_name"_L1], QJsonValue());
    }

    void aFailureLeavesTheOldImage()
    {
        QCOMPARE(rebuild().status, 202);
        awaitEnd();
        const QString other = m_daemon->upload(u"other"_s, "more content");
        m_daemon->site().failNext(u"rebuild"_s, {Kind::Internal, u"broken"_s});
        const QJsonObject metadata{{u"k"_s, u"v"_s}};
        QCOMPARE(rebuild({{u"imageRef"_s, other}, {u"user_data"_s, u"aGVsbG8="_s}, {u"name"_s, u"anew"_s}, {u"metadata"_s, metadata},
                             {u"description"_s, u"d"_s}, {u"accessIPv4"_s, u"192.0.2.1"_s}})
                     .status,
            202);
        awaitEnd();
        QCOMPARE(now()["image"_L1]["id"_L1].toString(), m_image);
        QCOMPARE(now()["name"_L1].toString(), u"web"_s);
        QCOMPARE(now()["metadata"_L1].toObject(), QJsonObject());
        QVERIFY(now()["description"_L1] != "d"_L1 && now()["accessIPv4"_L1].toString().isEmpty());
        const QJsonArray events =
            m_daemon->send("GET", u"/compute/v2.1/servers/%1/os-instance-actions"_s.arg(m_guest.id)).json()["instanceActions"_L1].toArray();
        QCOMPARE(events[0]["action"_L1].toString(), u"rebuild"_s);
        QCOMPARE(events[0]["message"_L1].toString(), u"broken"_s);
        QCOMPARE(rebuild({}, "2.57").json()["server"_L1]["user_data"_L1], QJsonValue());
    }

    /// As at a Nova; else `openstack server rebuild --wait` would say that it is complete. The guest is what it was.
    void aFailureIsTold()
    {
        m_daemon->site().failNext(u"rebuild"_s, {Kind::Internal, u"broken"_s});
        QCOMPARE(rebuild().status, 202);
        awaitEnd();
        const auto tellsIt = [this] {
            const QJsonObject told = now();
            return told["status"_L1] == "ERROR"_L1 && told["OS-EXT-STS:vm_state"_L1] == "error"_L1 && told["OS-EXT-STS:power_state"_L1] == 1
                && told["fault"_L1]["message"_L1] == "broken"_L1;
        };
        QVERIFY2(tellsIt(), QJsonDocument(now()).toJson().constData());
        const QJsonObject ours = m_daemon->send("GET", u"/compute/v2.1/servers/"_s + m_guest.id, {}, {std::pair(QByteArray(detailsHeader), "1"_ba)})
                                     .json()["server"_L1]
                                     .toObject();
        QVERIFY(ours["status"_L1] == "ACTIVE"_L1 && ours["fault"_L1]["message"_L1] == "broken"_L1);
        const QJsonArray listed = m_daemon->send("GET", u"/compute/v2.1/servers?status=ERROR"_s).json()["servers"_L1].toArray();
        QCOMPARE(listed.size(), 1);
        QCOMPARE(m_daemon->action(m_guest.id, u"lock"_s, {}), 202);
        QCOMPARE(m_daemon->action(m_guest.id, u"unlock"_s, {}), 202);
        QVERIFY(tellsIt());
        QCOMPARE(m_daemon->action(m_guest.id, u"reboot"_s, QJsonObject{{u"type"_s, u"HARD"_s}}), 202);
        QCOMPARE(now()["status"_L1].toString(), u"ACTIVE"_s);
        QVERIFY(!now().contains("fault"_L1));
    }

    /// Nobody asks the daemon for that: it sees what became of the server, and the failure does not come back with the old state.
    void aFailureIsOverOnceAnotherProgramActed_data()
    {
        QTest::addColumn<InstanceState>("before");
        QTest::addColumn<InstanceState>("meanwhile");
        QTest::newRow("it was stopped") << InstanceState::Running << InstanceState::Off;
        QTest::newRow("it was paused") << InstanceState::Running << InstanceState::Paused;
        QTest::newRow("it was suspended") << InstanceState::Running << InstanceState::Saved;
        QTest::newRow("it was started") << InstanceState::Off << InstanceState::Running;
    }
    void aFailureIsOverOnceAnotherProgramActed()
    {
        QFETCH(InstanceState, before);
        QFETCH(InstanceState, meanwhile);
        const auto becomes = [this](InstanceState state) {
            m_guest.state = state;
            m_daemon->site().put(m_guest);
        };
        becomes(before);
        m_daemon->site().failNext(u"rebuild"_s, {Kind::Internal, u"broken"_s});
        QCOMPARE(rebuild().status, 202);
        awaitEnd();
        m_daemon->restart();
        QCOMPARE(now()["status"_L1].toString(), u"ERROR"_s);
        m_guest.task = u"in use"_s;  // for a moment, by who only looks at it
        becomes(InstanceState::Busy);
        QCOMPARE(now()["status"_L1].toString(), u"ERROR"_s);
        m_guest.task.clear();
        becomes(meanwhile);
        QVERIFY(now()["status"_L1].toString() != u"ERROR"_s);
        becomes(before);
        const QString status = before == InstanceState::Off ? u"SHUTOFF"_s : u"ACTIVE"_s;
        QCOMPARE(now()["status"_L1].toString(), status);
        QVERIFY(!now().contains("fault"_L1));
        m_daemon->restart();
        QCOMPARE(now()["status"_L1].toString(), status);
        m_daemon->site().failNext(u"rebuild"_s, {Kind::Internal, u"broken again"_s});
        QCOMPARE(rebuild().status, 202);
        awaitEnd();
        QCOMPARE(now()["fault"_L1]["message"_L1].toString(), u"broken again"_s);
    }

    /// Another program was faster to look at it: what it is seen as first is what the rebuild has left.
    void aFailureIsToldWhereItsEndWasNotSeen()
    {
        const auto becomes = [this](InstanceState state, const QString &task) {
            m_guest.state = state;
            m_guest.task = task;
            m_daemon->site().put(m_guest);
        };
        m_daemon->site().failNext(u"rebuild"_s, {Kind::Internal, u"broken"_s});
        m_daemon->site().onCall([&](const QString &line) {
            if (line.startsWith("rebuild"_L1))
                becomes(InstanceState::Busy, u"in use"_s);
        });
        QCOMPARE(rebuild().status, 202);
        const QString actions = u"/compute/v2.1/servers/%1/os-instance-actions"_s.arg(m_guest.id);
        QTRY_COMPARE(m_daemon->send("GET", actions).json()["instanceActions"_L1][0]["message"_L1].toString(), u"broken"_s);
        becomes(InstanceState::Off, {});
        QCOMPARE(now()["status"_L1].toString(), u"ERROR"_s);
        QCOMPARE(now()["OS-EXT-STS:power_state"_L1].toInt(), 4);
        becomes(InstanceState::Running, {});
        QCOMPARE(now()["status"_L1].toString(), u"ACTIVE"_s);
    }

    /// A 202 would promise what is known to fail.
    void whatAnotherProgramHoldsIsRefusedAtOnce()
    {
        m_daemon->site().occupy(m_guest.id, u"in use"_s, {});
        QCOMPARE(rebuild().status, 409);
        m_daemon->site().occupy(m_guest.id, {}, {});
        {
            const auto elsewhere = ImageStore::open(QFileInfo(m_daemon->store().path(m_image)).path());
            QVERIFY(elsewhere);
            int status = 0;
            (*elsewhere)->setRemovalCheck([&](const Image &) -> Result<void> {
                status = rebuild().status;
                return fail(Kind::Conflict, u"kept"_s);
            });
            QVERIFY(!(*elsewhere)->remove(m_image));
            QCOMPARE(status, 409);
        }
        QVERIFY(!m_daemon->site().calls().contains(u"rebuild"_s));
        QCOMPARE(rebuild().status, 202);
        awaitEnd();
    }

    void whatItDoesNotKnowIsRefused_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<QByteArray>("change");
        const auto row = [](const char *name, const char *version, const char *change) {
            QTest::newRow(name) << QByteArray(version) << QByteArray(change);
        };
        row("unknown word", "2.79", R"({"colour": "red"})");
        row("image of none", "2.79", R"({"imageRef": "00000000-0000-0000-0000-000000000000"})");
        row("no id", "2.79", R"({"imageRef": "next"})");
        row("name of spaces", "2.79", R"({"name": " "})");
        row("description before 2.19", "2.18", R"({"description": "d"})");
        row("key before 2.54", "2.53", R"({"key_name": null})");
        row("user data before 2.57", "2.56", R"({"user_data": null})");
        row("certificates before 2.63", "2.62", R"({"trusted_image_certificates": null})");
        row("files", "2.56", R"({"personality": [{"path": "/a", "contents": "YQ=="}]})");
        row("files from 2.57", "2.57", R"({"personality": []})");
        row("key of none", "2.79", R"({"key_name": "mine"})");
        row("user data in no base64", "2.79", R"({"user_data": "not base64!"})");
        row("certificates", "2.79", R"({"trusted_image_certificates": ["a"]})");
        row("disk config of none", "2.79", R"({"OS-DCF:diskConfig": "BOTH"})");
    }

    void whatItDoesNotKnowIsRefused()
    {
        QFETCH(QByteArray, version);
        QFETCH(QByteArray, change);
        const Answer answer = rebuild(QJsonDocument::fromJson(change).object(), version);
        QCOMPARE(answer.status, 400);
        QVERIFY(!m_daemon->site().calls().contains(u"rebuild"_s));
    }

    void theImageHasToFitTheServer()
    {
        const QString large = m_daemon->upload(u"large"_s, "content", {{u"min_ram"_s, 4096}}),
                      wide = m_daemon->upload(u"wide"_s, "content", {{u"min_disk"_s, 999}});
        QCOMPARE(rebuild({{u"imageRef"_s, large}}).status, 400);
        QCOMPARE(rebuild({{u"imageRef"_s, wide}}).status, 400);
        QCOMPARE(rebuild({{u"imageRef"_s, m_daemon->queued()}}).status, 400);
    }

    void onlyAServerThatRunsOrIsOff()
    {
        for (const auto &[state, status] : {std::pair(InstanceState::Off, 202), {InstanceState::Paused, 409}, {InstanceState::Saved, 409}}) {
            const Instance guest = m_daemon->site().addInstance(u"guest-%1"_s.arg(static_cast<int>(state)), {}, state);
            QCOMPARE(ask(guest.id, {{u"imageRef"_s, m_image}}).status, status);
        }
        QCOMPARE(m_daemon->action(m_guest.id, u"lock"_s, {}), 202);
        QCOMPARE(rebuild().status, 409);
        QCOMPARE(ask(u"00000000-0000-0000-0000-000000000000"_s, {{u"imageRef"_s, m_image}}).status, 404);
    }
};

QTEST_GUILESS_MAIN(TestRebuild)
#include "tst_rebuild.moc"
