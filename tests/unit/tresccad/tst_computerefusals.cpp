// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccad/daemonfixture.h"

#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What Nova, Glance and Keystone refuse, or take, where a host alone could do otherwise.
class TestComputeRefusals final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_daemon = std::make_unique<DaemonFixture>(); }
    void cleanup() { m_daemon.reset(); }

    void actionsWithoutSenseAreAnsweredAsByNova_data()
    {
        QTest::addColumn<QByteArray>("version");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &version, const QString &action, const QJsonValue &value, int status) {
            QTest::newRow(name) << version << action << value << status;
        };
        const QJsonValue null, object = QJsonObject(), adapter = QJsonObject{{u"networkId"_s, u"x"_s}};
        row("crash dump", "2.17", u"trigger_crash_dump"_s, null, 400);
        row("crash dump with words", "2.17", u"trigger_crash_dump"_s, object, 400);
        row("crash dump before there was one", "2.16", u"trigger_crash_dump"_s, null, 400);
        row("not resized: confirm", "2.1", u"confirmResize"_s, null, 409);
        row("not resized: revert", "2.1", u"revertResize"_s, null, 409);
        row("not rescued", "2.1", u"unrescue"_s, null, 409);
        row("not shelved", "2.1", u"unshelve"_s, null, 409);
        row("not deleted", "2.1", u"restore"_s, null, 409);
        row("resize", "2.1", u"resize"_s, object, 501);
        row("security group", "2.1", u"addSecurityGroup"_s, object, 501);
        row("backup without a type", "2.1", u"createBackup"_s, QJsonObject{{u"name"_s, u"x"_s}, {u"rotation"_s, 1}}, 400);
        row("backup that counts down", "2.1", u"createBackup"_s,
            QJsonObject{{u"name"_s, u"x"_s}, {u"backup_type"_s, u"daily"_s}, {u"rotation"_s, -1}}, 400);
        row("address", "2.43", u"addFixedIp"_s, adapter, 501);
        row("address since it is the network's", "2.44", u"addFixedIp"_s, adapter, 400);
        row("no action", "2.1", u"dance"_s, null, 400);
    }
    void actionsWithoutSenseAreAnsweredAsByNova()
    {
        QFETCH(QByteArray, version);
        QFETCH(QString, action);
        QFETCH(QJsonValue, value);
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        QTEST(act(version, guest.id, action, value).status, "status");
        QVERIFY(m_daemon->site().calls().isEmpty());
    }

    void aCrashDumpWantsAServerThatRuns()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s, {}, InstanceState::Off);
        QCOMPARE(act("2.17", guest.id, u"trigger_crash_dump"_s, {}).status, 409);
        QCOMPARE(act("2.17", u"00000000-0000-0000-0000-000000000000"_s, u"trigger_crash_dump"_s, {}).status, 404);
    }

    void aServerIsLookedForBeforeWhatIsToBeDone()
    {
        for (const QString &word :
            {u"resize"_s, u"rescue"_s, u"shelve"_s, u"changePassword"_s, u"addSecurityGroup"_s, u"os-resetState"_s, u"migrate"_s, u"forceDelete"_s})
            QCOMPARE(act("2.1", u"00000000-0000-0000-0000-000000000000"_s, word, QJsonObject()).status, 404);
    }

    void interfacesAreNeitherAttachedNorDetached()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        const QString path = u"/compute/v2.1/servers/%1/os-interface"_s;
        const Answer add = m_daemon->send("POST", path.arg(guest.id), QJsonObject{{u"interfaceAttachment"_s, QJsonObject()}}),
                     remove = m_daemon->send("DELETE", path.arg(guest.id) + u"/port"_s);
        QCOMPARE(add.status, 400);
        QCOMPARE(remove.status, 400);
        QCOMPARE(remove.json(), add.json());
        QCOMPARE(m_daemon->send("DELETE", path.arg(u"00000000-0000-0000-0000-000000000000"_s) + u"/port"_s).status, 404);
    }

    void aServerIsDeletedByForce()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s), locked = m_daemon->site().addInstance(u"db"_s);
        QCOMPARE(act("2.1", locked.id, u"lock"_s, {}).status, 202);
        QCOMPARE(act("2.1", locked.id, u"forceDelete"_s, {}).status, 409);
        QCOMPARE(act("2.1", guest.id, u"forceDelete"_s, {}).status, 202);
        QCOMPARE(get("2.1", u"servers/"_s + guest.id).status, 404);
    }

    // Nova's schemas take any value there.
    void actionsWithoutArgumentsTakeAnything()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        for (const auto &[action, value] : {std::pair(u"pause"_s, QJsonValue(QJsonObject())), {u"unpause"_s, u"now"_s}, {u"suspend"_s, 1}}) {
            QCOMPARE(act("2.1", guest.id, action, value).status, 202);
            m_daemon->jobs().wait(guest.id);
        }
        QTRY_COMPARE(m_daemon->server(guest.id)["status"_L1].toString(), u"SUSPENDED"_s);
        QCOMPARE(act("2.1", guest.id, u"resume"_s, QJsonArray()).status, 202);
    }

    void aNewServerHasNoMoreMetadataThanAnother()
    {
        const QString disk = m_daemon->upload(u"disk"_s, "0123456789");
        QJsonObject metadata;
        const auto status = [&] {
            const QJsonObject server{{u"name"_s, u"web"_s}, {u"imageRef"_s, disk}, {u"flavorRef"_s, u"1"_s}, {u"metadata"_s, metadata}};
            return m_daemon->send("POST", u"/compute/v2.1/servers"_s, QJsonObject{{u"server"_s, server}}).status;
        };
        for (int i = 0; i < 129; ++i)
            metadata.insert(QString::number(i), u"value"_s);
        QCOMPARE(status(), 403);
        metadata.remove(u"0"_s);
        QCOMPARE(status(), 202);
    }

    // The rest of the time that a guest has to shut down is nothing one could give up at Nova.
    void aForcedStopCutsTheWaitingShort()
    {
        const QJsonObject force{{u"force"_s, true}};
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        m_daemon->site().ignoresShutDown = true;
        QCOMPARE(act("2.1", guest.id, u"os-stop"_s, {}).status, 202);
        QTRY_COMPARE(m_daemon->server(guest.id)["OS-EXT-STS:task_state"_L1].toString(), u"powering-off"_s);
        QCOMPARE(act("2.1", guest.id, u"os-stop"_s, {}).status, 409);
        QCOMPARE(act("2.1", guest.id, u"pause"_s, force).status, 409);
        QCOMPARE(act("2.1", guest.id, u"os-stop"_s, force).status, 202);
        QCOMPARE(m_daemon->site().stateOf(guest.id), InstanceState::Off);
        QTRY_VERIFY(m_daemon->server(guest.id)["OS-EXT-STS:task_state"_L1].isNull());
        QCOMPARE(m_daemon->server(guest.id)["status"_L1].toString(), u"SHUTOFF"_s);
    }

    // A flavor is what a server may have; its disks may be far smaller.
    void ourOwnClientsAreToldTheDisks()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        const QJsonArray disks = m_daemon->send("GET", u"/compute/v2.1/servers/"_s + guest.id, QByteArray(), {{"X-Trescca-Details", "1"}})
                                     .json()["server"_L1]["trescca:disks"_L1]
                                     .toArray();
        QCOMPARE(disks.size(), 1);
        QCOMPARE(disks[0]["virtual_size"_L1].toInteger(), static_cast<qint64>(guest.disks.first().virtualSize));
        QVERIFY(!disks[0].toObject().contains("path"_L1));
    }

    void serversAreFilteredByTheirLock()
    {
        const Instance open = m_daemon->site().addInstance(u"open"_s), locked = m_daemon->site().addInstance(u"locked"_s);
        QCOMPARE(act("2.1", locked.id, u"lock"_s, {}).status, 202);
        const auto names = [&](const QByteArray &version, const QString &word) {
            QStringList found;
            for (const QJsonValue &server :
                get(version, u"servers?sort_key=display_name&sort_dir=asc&locked="_s + word).json()["servers"_L1].toArray())
                found << server["name"_L1].toString();
            return found;
        };
        QCOMPARE(names("2.73", u"true"_s), QStringList{u"locked"_s});
        QCOMPARE(names("2.73", u"0"_s), QStringList{u"open"_s});
        QCOMPARE(get("2.73", u"servers?locked=maybe"_s).status, 400);
        QCOMPARE(names("2.72", u"true"_s), (QStringList{u"locked"_s, u"open"_s}));  // no filter yet
        QCOMPARE(get("2.72", u"servers?locked=maybe"_s).status, 200);
    }

    /// Administrators pass it.
    void aLockTellsItsServerAndTheWay()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        const QString path = u"/compute/v2.1/servers/"_s + guest.id;
        QCOMPARE(act("2.1", guest.id, u"lock"_s, {}).status, 202);
        const auto save = [&] { return m_daemon->send("POST", path + "/save"_L1, QJsonObject{{u"save"_s, QJsonObject()}}); };
        for (const Answer &refused : {save(), act("2.1", guest.id, u"pause"_s, {}), m_daemon->send("DELETE", path),
                 m_daemon->send("PUT", path + "/metadata/a"_L1, QJsonObject{{u"meta"_s, QJsonObject{{u"a"_s, u"b"_s}}}})}) {
            QCOMPARE(refused.status, 409);
            QVERIFY2(refused.body.contains("Instance web is locked. Unlock it first"), refused.body.constData());
        }
        m_daemon->useToken(m_daemon->token(u"queen"_s, u"of hearts"_s));
        QCOMPARE(save().status, 202);
    }

    void aServerMayHaveNoNetworkCard()
    {
        const QJsonObject asked{
            {u"name"_s, u"web"_s}, {u"imageRef"_s, m_daemon->upload(u"disk"_s, "content")}, {u"flavorRef"_s, u"1"_s}, {u"networks"_s, u"none"_s}};
        QCOMPARE(post("2.36", u"servers"_s, {{u"server"_s, asked}}).status, 400);
        const Answer made = post("2.37", u"servers"_s, {{u"server"_s, asked}});
        QCOMPARE(made.status, 202);
        const QString id = made.json()["server"_L1]["id"_L1].toString();
        m_daemon->jobs().wait(id);
        QVERIFY(!m_daemon->site().spawned.card);
        QCOMPARE(m_daemon->server(id)["addresses"_L1].toObject(), QJsonObject());
    }

    void noPasswordIsToldAsNoneIsSet()
    {
        const QJsonObject asked{
            {u"name"_s, u"web"_s}, {u"imageRef"_s, m_daemon->upload(u"disk"_s, "content")}, {u"flavorRef"_s, u"1"_s}, {u"adminPass"_s, u"secret"_s}};
        const Answer made = m_daemon->send("POST", u"/compute/v2.1/servers"_s, QJsonObject{{u"server"_s, asked}});
        QCOMPARE(made.status, 202);
        QVERIFY2(!made.body.contains("adminPass"), made.body.constData());
    }

    void aLockHasAReasonSinceAMicroversion()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        const auto reason = [&] { return get("2.73", u"servers/"_s + guest.id).json()["server"_L1]["locked_reason"_L1]; };
        const QJsonObject why{{u"locked_reason"_s, u"busy"_s}};
        for (const QJsonValue &value : {QJsonValue(QJsonObject()), QJsonValue(why), QJsonValue(u"now"_s)})
            QCOMPARE(act("2.72", guest.id, u"lock"_s, value).status, 202);
        QVERIFY(reason().isNull());
        QCOMPARE(act("2.73", guest.id, u"lock"_s, u"now"_s).status, 400);
        QCOMPARE(act("2.73", guest.id, u"lock"_s, why).status, 202);
        QCOMPARE(reason().toString(), u"busy"_s);
    }

    void theOlderAddressHasNoMicroversions()
    {
        const QJsonArray versions = m_daemon->anonymous("GET", u"/compute/"_s).json()["versions"_L1].toArray();
        QCOMPARE(versions.size(), 2);
        QCOMPARE(versions[0]["id"_L1].toString(), u"v2.0"_s);
        QCOMPARE(versions[0]["status"_L1].toString(), u"SUPPORTED"_s);
        QCOMPARE(versions[1]["id"_L1].toString(), u"v2.1"_s);
        const QString old = versions[0]["links"_L1][0]["href"_L1].toString().section(QString::number(m_daemon->port()), 1);
        QCOMPARE(m_daemon->anonymous("GET", old).json()["version"_L1]["id"_L1].toString(), u"v2.0"_s);
        const QString path = old + u"servers/"_s + m_daemon->site().addInstance(u"web"_s).id;
        QCOMPARE(m_daemon->anonymous("GET", path).status, 401);
        const Answer told = m_daemon->send("GET", path, QByteArray(), {std::pair("OpenStack-API-Version"_ba, "compute 2.79"_ba)});
        QCOMPARE(told.json()["server"_L1]["name"_L1].toString(), u"web"_s);
        QVERIFY(!told.json()["server"_L1].toObject().contains("tags"_L1));
        QVERIFY(!told.headers.contains("openstack-api-version"));
    }

    void extensionsNameWhatHasAnAddress()
    {
        for (const QString &alias : {u"os-hosts"_s, u"os-hypervisors"_s, u"os-services"_s, u"os-aggregates"_s, u"os-migrations"_s, u"os-agents"_s}) {
            QCOMPARE(get("2.1", u"extensions/"_s + alias).status, 200);
            QCOMPARE(get("2.1", alias).status, 403);
        }
        QCOMPARE(get("2.1", u"extensions/os-cloudpipe"_s).status, 404);
    }

    void userModeIsANetworkAsAnyOther()
    {
        for (const QString &path : {u"os-networks"_s, u"os-tenant-networks"_s}) {
            const QJsonArray networks = get("2.35", path).json()["networks"_L1].toArray();
            QCOMPARE(networks.size(), 2);
            QCOMPARE(networks[1]["label"_L1].toString(), u"user"_s);
            const QString id = networks[1]["id"_L1].toString();
            QCOMPARE(get("2.35", path + u'/' + id).json()["network"_L1]["label"_L1].toString(), u"user"_s);
            const QJsonObject asked{{u"name"_s, path}, {u"imageRef"_s, m_daemon->upload(u"disk"_s, "content")}, {u"flavorRef"_s, u"1"_s},
                {u"networks"_s, QJsonArray{QJsonObject{{u"uuid"_s, id}}}}};
            m_daemon->jobs().wait(post("2.1", u"servers"_s, {{u"server"_s, asked}}).json()["server"_L1]["id"_L1].toString());
            QCOMPARE(m_daemon->site().spawned.network, u"user"_s);
        }
    }

    void topologyCameWithAMicroversion()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        QCOMPARE(get("2.77", u"servers/%1/topology"_s.arg(guest.id)).status, 404);
        QCOMPARE(get("2.78", u"servers/%1/topology"_s.arg(guest.id)).status, 200);
    }

    void tasksAreForAdministrators()
    {
        const QString one = u"/image/v2/tasks/00000000-0000-0000-0000-000000000000"_s;
        QCOMPARE(m_daemon->send("POST", u"/image/v2/tasks"_s, QJsonObject{{u"type"_s, u"import"_s}, {u"input"_s, QJsonObject()}}).status, 403);
        QCOMPARE(m_daemon->send("GET", u"/image/v2/tasks"_s).status, 403);
        QCOMPARE(m_daemon->send("GET", one).status, 403);
        QCOMPARE(m_daemon->send("DELETE", one).status, 403);
    }

private:
    Answer post(const QByteArray &version, const QString &path, const QJsonObject &body)
    {
        return m_daemon->send("POST", u"/compute/v2.1/"_s + path, QJsonDocument(body).toJson(),
            {std::pair("Content-Type"_ba, "application/json"_ba), std::pair("OpenStack-API-Version"_ba, "compute " + version)});
    }
    Answer act(const QByteArray &version, const QString &id, const QString &action, const QJsonValue &value)
    {
        return post(version, u"servers/%1/action"_s.arg(id), {{action, value}});
    }
    Answer get(const QByteArray &version, const QString &path)
    {
        return m_daemon->send("GET", u"/compute/v2.1/"_s + path, QByteArray(), {std::pair("OpenStack-API-Version"_ba, "compute " + version)});
    }

    std::unique_ptr<DaemonFixture> m_daemon;
};

QTEST_GUILESS_MAIN(TestComputeRefusals)
#include "tst_computerefusals.moc"
