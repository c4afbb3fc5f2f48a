// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccad/daemonfixture.h"

#include <QTest>

#include <algorithm>
#include <semaphore>
#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What a move has begun is done once, found again by that move, and left alone by all others.
class TestMoveOwnership final : public QObject {
    Q_OBJECT

    int remove(const QString &path, const QByteArray &migration)
    {
        return m_daemon->send("DELETE", path, QByteArray(), {std::pair("X-Trescca-Migration"_ba, migration)}).status;
    }

private Q_SLOTS:
    void init() { m_daemon = std::make_unique<DaemonFixture>(); }
    void cleanup() { m_daemon.reset(); }

    void sameMigrationIsDoneOnce()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        const QString image = m_daemon->save(guest.id, u"m1"_s);
        QCOMPARE(m_daemon->save(guest.id, u"m1"_s), image);
        QTRY_COMPARE(m_daemon->image(image)["status"_L1].toString(), u"active"_s);
        QCOMPARE(m_daemon->save(guest.id, u"m1"_s), image);
        QCOMPARE(m_daemon->site().calls().count(u"save"_s), 1);
        const QString first = m_daemon->restore(image, u"m2"_s);
        QTRY_COMPARE(m_daemon->server(first)["status"_L1].toString(), u"ACTIVE"_s);
        const QString id = m_daemon->server(first)["id"_L1].toString();
        const QString second = m_daemon->restore(image, u"m2"_s);
        QTRY_COMPARE(m_daemon->server(second)["id"_L1].toString(), id);
        m_daemon->restart();
        QCOMPARE(m_daemon->send("DELETE", u"/image/v2/images/"_s + image).status, 204);
        const QString third = m_daemon->restore(image, u"m2"_s);
        QTRY_COMPARE(m_daemon->server(third)["id"_L1].toString(), id);
        QCOMPARE(m_daemon->site().runningCount(), 1);
    }

    /// A move that is undone by another program than the one that began it has to find what may yet come to life.
    void aRestoreAtWorkIsFoundByItsMigration()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        const QString image = m_daemon->save(guest.id, u"m1"_s);
        QTRY_COMPARE(m_daemon->image(image)["status"_L1].toString(), u"active"_s);
        std::binary_semaphore reached(0), go(0);
        m_daemon->site().onCall([&](const QString &line) {
            if (!line.startsWith("restore "_L1))
                return;
            reached.release();
            go.acquire();
        });
        const QString provisional = m_daemon->restore(image, u"m2"_s);
        reached.acquire();
        const QJsonArray servers = m_daemon->send("GET", u"/compute/v2.1/servers/detail"_s).json()["servers"_L1].toArray();
        const auto found = std::ranges::find_if(
            servers, [](const QJsonValue &server) { return server["metadata"_L1]["trescca_migration"_L1].toString() == "m2"_L1; });
        QVERIFY(found != servers.end());
        QCOMPARE((*found)["id"_L1].toString(), provisional);
        std::jthread later([&] { go.release(); });
        QCOMPARE(remove(u"/compute/v2.1/servers/"_s + provisional, "m2"), 204);
        QCOMPARE(m_daemon->site().runningCount(), 0);
    }

    /// A server that boots from a disk that a move has brought, from its order on.
    void aServerMadeForAMoveIsTheMovesAlone()
    {
        const QString image = m_daemon->upload(u"disk"_s, "content");
        std::binary_semaphore reached(0), go(0);
        m_daemon->site().onCall([&](const QString &line) {
            if (!line.startsWith("spawn "_L1))
                return;
            reached.release();
            go.acquire();
        });
        const QJsonObject server{
            {u"name"_s, u"web"_s}, {u"imageRef"_s, image}, {u"flavorRef"_s, u"1"_s}, {u"metadata"_s, QJsonObject{{u"trescca_migration"_s, u"m1"_s}}}};
        const auto made = m_daemon->send("POST", u"/compute/v2.1/servers"_s, QJsonObject{{u"server"_s, server}});
        QCOMPARE(made.status, 202);
        const QString path = u"/compute/v2.1/servers/"_s + made.json()["server"_L1]["id"_L1].toString();
        const auto migration = [&] { return m_daemon->send("GET", path).json()["server"_L1]["metadata"_L1]["trescca_migration"_L1].toString(); };
        reached.acquire();
        QCOMPARE(migration(), u"m1"_s);
        go.release();
        QTRY_COMPARE(m_daemon->send("GET", path).json()["server"_L1]["status"_L1].toString(), u"ACTIVE"_s);
        QCOMPARE(migration(), u"m1"_s);
        QCOMPARE(remove(path, "other"), 409);
        QCOMPARE(remove(path + u"/metadata/trescca_migration"_s, "m1"), 204);
        QCOMPARE(migration(), QString());
        QCOMPARE(remove(path, {}), 204);
    }

    /// Its provisional id stays known as long as what it made is there.
    void aRestoresIdStaysAsLongAsWhatItMade()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        const QString image = m_daemon->save(guest.id, u"m1"_s);
        QTRY_COMPARE(m_daemon->image(image)["status"_L1].toString(), u"active"_s);
        const QString path = u"/compute/v2.1/servers/"_s + m_daemon->restore(image, u"m2"_s);
        QTRY_COMPARE(m_daemon->send("GET", path).json()["server"_L1]["status"_L1].toString(), u"ACTIVE"_s);
        QCOMPARE(remove(path, {}), 409);
        QCOMPARE(remove(path, "m1"), 409);
        QCOMPARE(m_daemon->send("GET", path).status, 200);
        QCOMPARE(remove(path, "m2"), 204);
        QCOMPARE(m_daemon->site().runningCount(), 0);
    }

    void whatIsTakenOutOfAMovesHandsIsRemembered()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        const QString image = m_daemon->save(guest.id, u"m1"_s);
        QTRY_COMPARE(m_daemon->image(image)["status"_L1].toString(), u"active"_s);
        const auto takenOver = [&](const QString &move) {
            return m_daemon->send("GET", u"/compute/v2.1/trescca/moves/"_s + move).json()["move"_L1]["taken_over"_L1];
        };
        for (const auto &[move, byItself] : {std::pair(u"m2"_s, true), std::pair(u"m3"_s, false)}) {
            const QString provisional = m_daemon->restore(image, move);
            QTRY_COMPARE(m_daemon->server(provisional)["status"_L1].toString(), u"ACTIVE"_s);
            const QString id = m_daemon->server(provisional)["id"_L1].toString();
            QCOMPARE(remove(u"/compute/v2.1/servers/%1/metadata/trescca_migration"_s.arg(id), byItself ? move.toLatin1() : QByteArray()), 204);
            QCOMPARE(takenOver(move), QJsonValue(!byItself));
            QCOMPARE(remove(u"/compute/v2.1/servers/"_s + id, {}), 204);
        }
    }

    void whatAMoveHoldsIsLeftToThatMove()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        QTRY_COMPARE(m_daemon->image(m_daemon->save(guest.id, u"m1"_s))["status"_L1].toString(), u"active"_s);
        const QString path = u"/compute/v2.1/servers/"_s + guest.id;
        const auto remove = [&](const QByteArray &migration) {
            return m_daemon->send("DELETE", path, QByteArray(), {std::pair("X-Trescca-Migration"_ba, migration)});
        };
        const Answer plain = m_daemon->send("DELETE", path);
        QCOMPARE(plain.status, 409);
        for (const auto &word : {"m1"_ba, "tresccac rollback"_ba, "tresccac resume"_ba})
            QVERIFY2(plain.body.contains(word), plain.body.constData());
        QCOMPARE(remove("m2").status, 409);
        for (const QString &name : {u"pause"_s, u"unpause"_s, u"resume"_s, u"os-start"_s, u"suspend"_s, u"os-stop"_s, u"trescca-release"_s})
            QCOMPARE(m_daemon->action(guest.id, name, QJsonValue::Null), 409);
        QCOMPARE(m_daemon->action(guest.id, u"reboot"_s, QJsonObject{{u"type"_s, u"HARD"_s}}), 409);
        QCOMPARE(m_daemon->action(guest.id, u"createImage"_s, QJsonObject{{u"name"_s, u"copy"_s}}), 409);
        QCOMPARE(m_daemon->site().stateOf(guest.id), InstanceState::Saved);
        QCOMPARE(remove("m1").status, 204);
        QVERIFY(!m_daemon->site().stateOf(guest.id));
    }

    void whatAMoveBroughtIsLeftToThatMove()
    {
        Instance guest = m_daemon->site().addInstance(u"web"_s);
        guest.migration = u"m1"_s;
        m_daemon->site().put(guest);
        const QString path = u"/compute/v2.1/servers/"_s + guest.id;
        for (const auto &[method, about, body] : {std::tuple("DELETE"_ba, path, QByteArray()), {"POST"_ba, path + u"/save"_s, "{}"_ba}}) {
            const Answer refused = m_daemon->send(method, about, body);
            QVERIFY2(refused.status == 409 && refused.body.contains("tresccac rollback"), refused.body.constData());
        }
        QCOMPARE(m_daemon->send("DELETE", path, QByteArray(), {std::pair("X-Trescca-Migration"_ba, "m2"_ba)}).status, 409);
        QCOMPARE(m_daemon->site().stateOf(guest.id), InstanceState::Running);
        QCOMPARE(m_daemon->send("DELETE", path + u"/metadata/trescca_migration"_s).status, 204);
        QCOMPARE(m_daemon->send("DELETE", path).status, 204);
        guest = m_daemon->site().addInstance(u"web"_s);
        guest.migration = u"m1"_s;
        m_daemon->site().put(guest);
        QCOMPARE(
            m_daemon->send("DELETE", u"/compute/v2.1/servers/"_s + guest.id, QByteArray(), {std::pair("X-Trescca-Migration"_ba, "m1"_ba)}).status,
            204);
    }

    void aMoveDoesNotDeleteWhatRunsAgain()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        const Answer late =
            m_daemon->send("DELETE", u"/compute/v2.1/servers/"_s + guest.id, QByteArray(), {std::pair("X-Trescca-Migration"_ba, "m1"_ba)});
        QCOMPARE(late.status, 409);
        QCOMPARE(m_daemon->site().stateOf(guest.id), InstanceState::Running);
    }

private:
    std::unique_ptr<DaemonFixture> m_daemon;
};

QTEST_GUILESS_MAIN(TestMoveOwnership)
#include "tst_moveownership.moc"
