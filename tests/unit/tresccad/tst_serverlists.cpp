// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/servernotes.h"
#include "tests/unit/tresccad/daemonfixture.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What clients find out about several servers: their usage in pages, their addresses, their ages, their names.
class TestServerLists final : public QObject {
    Q_OBJECT
    std::unique_ptr<DaemonFixture> m_daemon;

    Answer at(const QByteArray &version, const QString &path)
    {
        return m_daemon->send("GET", u"/compute/v2.1"_s + path, QByteArray(), {std::pair("OpenStack-API-Version"_ba, "compute " + version)});
    }
    QString project() { return m_daemon->image(m_daemon->queued())["owner"_L1].toString(); }
    QStringList addServers(int count)
    {
        QStringList ids;
        for (int i = 0; i < count; ++i)
            ids << m_daemon->site().addInstance(u"web-%1"_s.arg(i)).id;
        std::ranges::sort(ids);
        return ids;
    }
    static QStringList idsOf(const QJsonValue &usage)
    {
        QStringList ids;
        for (const QJsonValue &server : usage["server_usages"_L1].toArray())
            ids << server["instance_id"_L1].toString();
        return ids;
    }
    QJsonArray found(const QString &query) { return at("2.1", u"/servers?"_s + query).json()["servers"_L1].toArray(); }
    Answer create(const QString &image, const QString &name)
    {
        const QJsonObject server{{u"name"_s, name}, {u"imageRef"_s, image}, {u"flavorRef"_s, u"1"_s}};
        return m_daemon->send("POST", u"/compute/v2.1/servers"_s, QJsonObject{{u"server"_s, server}});
    }

private Q_SLOTS:
    void init() { m_daemon = std::make_unique<DaemonFixture>(); }
    void cleanup() { m_daemon.reset(); }

    /// As novaclient and Horizon do it: until a page is empty.
    void usageIsReadToItsEnd()
    {
        const QStringList ids = addServers(5);
        const QString path = u"/os-simple-tenant-usage/"_s + project();
        QStringList told;
        QString marker;
        for (int pages = 0; pages < 10; ++pages) {
            const QString query = u"?limit=2"_s + (marker.isEmpty() ? QString() : u"&marker="_s + marker);
            const QStringList page = idsOf(at("2.40", path + query).json()["tenant_usage"_L1]);
            if (page.isEmpty())
                break;
            told += page;
            marker = page.last();
        }
        QCOMPARE(told, ids);
        QCOMPARE(at("2.40", path + "?marker="_L1 + ids.last()).json()["tenant_usage"_L1].toObject(), QJsonObject());
    }

    void usageEndsNow()
    {
        Instance guest = m_daemon->site().addInstance(u"web"_s);
        guest.created = QDateTime::currentDateTimeUtc().addSecs(-7200);
        m_daemon->site().put(guest);
        const QString tomorrow = QDateTime::currentDateTimeUtc().addDays(1).toString(u"yyyy-MM-dd'T'HH:mm:ss"_s);
        const QJsonObject usage = at("2.40", u"/os-simple-tenant-usage/%1?end=%2"_s.arg(project(), tomorrow)).json()["tenant_usage"_L1].toObject();
        const QDateTime after = QDateTime::currentDateTimeUtc();
        const double hours = usage["total_hours"_L1].toDouble();
        QVERIFY2(hours >= 2 && hours <= static_cast<double>(guest.created.secsTo(after)) / 3600.0, qPrintable(QString::number(hours)));
        QVERIFY2(
            QDateTime::fromString(usage["stop"_L1].toString().left(23) + u'Z', Qt::ISODateWithMs) <= after, qPrintable(usage["stop"_L1].toString()));
    }

    void usageLinksItsNextPage()
    {
        const QStringList ids = addServers(3);
        const QString path = u"/os-simple-tenant-usage/"_s + project();
        const QJsonObject first = at("2.40", path + "?limit=2"_L1).json();
        const QString next = first["tenant_usage_links"_L1][0]["href"_L1].toString();
        QVERIFY2(next.contains("limit=2"_L1) && next.endsWith("marker="_L1 + ids[1]), qPrintable(next));
        const QJsonObject last = at("2.40", path + "?limit=2&marker="_L1 + ids[1]).json();
        QCOMPARE(idsOf(last["tenant_usage"_L1]), QStringList{ids[2]});
        QVERIFY(!last.contains("tenant_usage_links"_L1));
        QCOMPARE(idsOf(at("2.40", path + "?limit=0"_L1).json()["tenant_usage"_L1]), ids);
    }

    void wrongPagesOfUsageAreRefused()
    {
        (void)addServers(1);
        const QString path = u"/os-simple-tenant-usage/"_s + project();
        for (const QString &query : {u"?limit=x"_s, u"?limit=-1"_s, u"?marker=00000000-0000-0000-0000-000000000000"_s}) {
            QCOMPARE(at("2.40", path + query).status, 400);
            QCOMPARE(at("2.39", path + query).status, 200);
        }
        QCOMPARE(idsOf(at("2.39", path + "?limit=0"_L1).json()["tenant_usage"_L1]).size(), 1);
    }

    void anAdministratorListsUsage()
    {
        const QStringList ids = addServers(3);
        m_daemon->useToken(m_daemon->token(u"queen"_s, u"of hearts"_s));
        const QJsonObject brief = at("2.40", u"/os-simple-tenant-usage?limit=2"_s).json();
        QCOMPARE(brief["tenant_usages"_L1].toArray().size(), 1);
        QVERIFY(!brief["tenant_usages"_L1][0].toObject().contains("server_usages"_L1));
        QVERIFY(brief["tenant_usages_links"_L1][0]["href"_L1].toString().endsWith("marker="_L1 + ids[1]));
        const QString rest = u"/os-simple-tenant-usage?detailed=1&marker="_s + ids[1];
        QCOMPARE(idsOf(at("2.40", rest).json()["tenant_usages"_L1][0]), QStringList{ids[2]});
        QCOMPARE(at("2.40", u"/os-simple-tenant-usage?marker="_s + ids[2]).json()["tenant_usages"_L1].toArray().size(), 0);
    }

    void serversAreFoundByTheirAddresses()
    {
        Instance guest = m_daemon->site().addInstance(u"web"_s);
        guest.nics = {Nic{}};
        m_daemon->site().put(guest);
        QCOMPARE(found(u"ip=10.0.2.15"_s).size(), 1);  // the one that it is told to have
        QCOMPARE(found(u"ip=%5E10%5C.0%5C."_s).size(), 1);
        QCOMPARE(found(u"ip=10.0.2.16"_s).size(), 0);
        QCOMPARE(found(u"ip6=10"_s).size(), 0);
        guest.addresses = {u"192.0.2.7"_s, u"2001:db8::7"_s};
        m_daemon->site().put(guest);
        QCOMPARE(found(u"ip=10.0.2.15"_s).size(), 0);
        QCOMPARE(found(u"ip=192.0.2"_s).size(), 1);
        QCOMPARE(found(u"ip6=db8"_s).size(), 1);
        for (const QString &query : {u"ip=%5B"_s, u"ip6=%28"_s})
            QCOMPARE(at("2.1", u"/servers?"_s + query).status, 400);
    }

    void timesAreReadAsIsoWritesThem()
    {
        (void)addServers(1);
        for (const QString &kind : {u"/servers"_s, u"/images"_s}) {
            for (const QString &time : {u"2011-01-01T12:34:00Z"_s, u"2011-01-01T12:34:00.123456"_s, u"2011-01-01%2012:34:00"_s, u"2011-01-01"_s})
                QCOMPARE(at("2.1", kind + u"?changes-since="_s + time).status, 200);
            for (const QString &time : {u"2011/01/01"_s, u"2011.01.01T12:34:00Z"_s, u"2011-01-01T"_s, u"2011-13-01"_s, u"now"_s})
                QCOMPARE(at("2.1", kind + u"?changes-since="_s + time).status, 400);
        }
    }

    /// Free memory comes and goes.
    void aQuotaDoesNotFollowWhatIsFree()
    {
        m_daemon->site().factsToTell.memory = 8ULL << 30U;
        for (const std::uint64_t free : {4ULL << 30U, 3ULL << 30U}) {
            m_daemon->site().factsToTell.freeMemory = free;
            (void)addServers(1);
            for (const QString &path : {u"/os-quota-sets/"_s + project(), u"/os-quota-sets/%1/defaults"_s.arg(project())})
                QCOMPARE(at("2.1", path).json()["quota_set"_L1]["ram"_L1].toInt(), 8192);
            QCOMPARE(at("2.1", u"/limits"_s).json()["limits"_L1]["absolute"_L1]["maxTotalRAMSize"_L1].toInt(), 8192);
        }
        m_daemon->site().factsToTell.memory.reset();
        QCOMPARE(at("2.1", u"/limits"_s).json()["limits"_L1]["absolute"_L1]["maxTotalRAMSize"_L1].toInt(), -1);
    }

    /// Whoever asks is told the same.
    void aServersUserIsWhoMadeIt()
    {
        const auto user = [&](const QString &id) { return m_daemon->server(id)["user_id"_L1].toString(); };
        const Instance found = m_daemon->site().addInstance(u"found"_s);
        const QString made = create(m_daemon->upload(u"disk"_s, "content"), u"made"_s).json()["server"_L1]["id"_L1].toString();
        m_daemon->jobs().wait(made);
        const QString alice = user(made), nobody(32, u'0');
        QVERIFY(!alice.isEmpty() && alice != nobody);
        QCOMPARE(user(found.id), nobody);
        const QString image = m_daemon->save(found.id, {});
        QTRY_COMPARE(m_daemon->image(image)["status"_L1].toString(), u"active"_s);
        m_daemon->useToken(m_daemon->token(u"queen"_s, u"of hearts"_s));
        const QString restoring = m_daemon->restore(image, {});
        const QString queen = user(restoring);
        QVERIFY(queen != alice && queen != nobody);
        m_daemon->jobs().wait(restoring);
        const QString restored = m_daemon->server(restoring)["id"_L1].toString();
        m_daemon->restart();
        m_daemon->useToken(m_daemon->token());
        QCOMPARE(user(restored), queen);
        QCOMPARE(user(found.id), nobody);
        QCOMPARE(user(made), alice);
        const auto count = [&](const QString &query) { return at("2.79", u"/servers?"_s + query).json()["servers"_L1].toArray().size(); };
        const qsizetype all = count({});
        for (const QString &query : {u"user_id="_s + queen, u"uuid="_s + made, u"vm_state=stopped"_s, u"availability_zone=mars"_s})
            QCOMPARE(count(query), all);
        m_daemon->useToken(m_daemon->token(u"queen"_s, u"of hearts"_s));
        QCOMPARE(count(u"user_id="_s + queen), 1);
        QCOMPARE(count(u"uuid="_s + made), 1);
        QCOMPARE(count(u"availability_zone=mars"_s), 0);
    }

    void accessAddressesAreToldInTheirShortestForm()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        for (const auto &[written, told] : {std::pair(u"::babe:220.12.22.2"_s, u"::babe:dc0c:1602"_s), {u"2001:0DB8::1"_s, u"2001:db8::1"_s},
                 {u"::ffff:1.2.3.4"_s, u"::ffff:1.2.3.4"_s}, {QString(), QString()}}) {
            const QJsonObject asked{{u"accessIPv6"_s, written}, {u"accessIPv4"_s, u"192.0.2.7"_s}};
            const Answer answer = m_daemon->send("PUT", u"/compute/v2.1/servers/"_s + guest.id, QJsonObject{{u"server"_s, asked}});
            QCOMPARE(answer.json()["server"_L1]["accessIPv6"_L1].toString(), told);
            QCOMPARE(m_daemon->server(guest.id)["accessIPv6"_L1].toString(), told);
            QCOMPARE(m_daemon->server(guest.id)["accessIPv4"_L1].toString(), u"192.0.2.7"_s);
        }
    }

    /// libvirt knows no age of what another program made: it is as old as it is known here, whatever becomes of the daemon.
    void agesOutliveTheDaemon()
    {
        Instance guest = m_daemon->site().addInstance(u"web"_s);
        guest.created = {};
        m_daemon->site().put(guest);
        const auto created = [&] { return QDateTime::fromString(m_daemon->server(guest.id)["created"_L1].toString(), Qt::ISODate); };
        const QDateTime first = created();
        const QDateTime noted = ServerNotes(m_daemon->folder()).get(guest.id).seen;
        QCOMPARE(noted.toSecsSinceEpoch(), first.toSecsSinceEpoch());
        const QDateTime earlier = first.addDays(-3);
        QVERIFY(ServerNotes(m_daemon->folder()).change(guest.id, [&](ServerNote &note) { note.seen = earlier; }));
        m_daemon->restart();
        QCOMPARE(created(), earlier);
        QVERIFY(m_daemon->server(guest.id)["OS-SRV-USG:launched_at"_L1].toString().startsWith(earlier.toString(u"yyyy-MM-dd'T'HH:mm:ss"_s)));
        const QJsonObject usage = at("2.1", u"/os-simple-tenant-usage/"_s + project()).json()["tenant_usage"_L1].toObject();
        QVERIFY(usage["server_usages"_L1][0]["started_at"_L1].toString().startsWith(earlier.toString(u"yyyy-MM-dd'T'HH:mm:ss"_s)));
    }

    /// Several that are asked for at once choose one name before any of them has it.
    void aNameThatIsTakenMeanwhileIsNoFailure()
    {
        const QString image = m_daemon->upload(u"disk"_s, "content");
        m_daemon->site().failNext(u"spawn"_s, {Kind::Conflict, u"There is an instance web already."_s, {}});
        const QString id = create(image, u"web"_s).json()["server"_L1]["id"_L1].toString();
        QTRY_VERIFY(m_daemon->server(id)["status"_L1].toString() != "BUILD"_L1);
        QCOMPARE(m_daemon->server(id)["status"_L1].toString(), u"ACTIVE"_s);
        QCOMPARE(m_daemon->server(id)["name"_L1].toString(), u"web"_s);
        QCOMPARE(m_daemon->site().spawned.name, u"web-"_s + id.left(8));
        m_daemon->site().failNext(u"checkSpawn"_s, {Kind::Conflict, u"There is an instance www already."_s, {}});
        QCOMPARE(create(image, u"www"_s).status, 202);
    }
};

QTEST_GUILESS_MAIN(TestServerLists)
#include "tst_serverlists.moc"
