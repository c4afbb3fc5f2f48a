// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccad/daemonfixture.h"

#include <QSet>
#include <QTest>

#include <array>
#include <semaphore>
#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;

class TestSaveRestoreApi : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_daemon = std::make_unique<DaemonFixture>(); }
    void cleanup() { m_daemon.reset(); }

    void savedAndRestored()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        const QString image = m_daemon->save(guest.id, u"m1"_s);
        QTRY_COMPARE(m_daemon->image(image)["status"_L1].toString(), u"active"_s);
        QCOMPARE(m_daemon->image(image)["trescca_instance"_L1].toString(), guest.id);
        QCOMPARE(m_daemon->image(image)["trescca_saved_memory"_L1].toString().toULongLong(), m_daemon->site().packageSize);
        QCOMPARE(m_daemon->image(image)["trescca_saved_disk"_L1].toString().toULongLong(), guest.disks.first().fileSize);
        QCOMPARE(m_daemon->server(guest.id)["status"_L1].toString(), u"SUSPENDED"_s);
        QCOMPARE(m_daemon->action(guest.id, u"trescca-release"_s, QJsonObject{{u"keep"_s, false}, {u"migration_id"_s, u"m1"_s}}), 202);
        QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/servers/"_s + guest.id).status, 404);
        const QString provisional = m_daemon->restore(image, u"m2"_s);
        QTRY_COMPARE(m_daemon->server(provisional)["status"_L1].toString(), u"ACTIVE"_s);
        const QJsonObject server = m_daemon->server(provisional);
        QCOMPARE(server["id"_L1].toString(), guest.id);
        QCOMPARE(server["name"_L1].toString(), u"web"_s);
        QCOMPARE(server["metadata"_L1]["trescca_migration"_L1].toString(), u"m2"_s);
    }

    void aDeactivatedImageBecomesNoServer()
    {
        const QString package = m_daemon->save(m_daemon->site().addInstance(u"web"_s).id, u"m1"_s);
        QTRY_COMPARE(m_daemon->image(package)["status"_L1].toString(), u"active"_s);
        const QString disk = m_daemon->upload(u"disk"_s, "content");
        for (const QString &image : {package, disk})
            QCOMPARE(m_daemon->send("POST", u"/image/v2/images/%1/actions/deactivate"_s.arg(image)).status, 204);
        const Answer restored = m_daemon->send("POST", u"/compute/v2.1/servers/restore"_s, QJsonObject{{u"image_id"_s, package}});
        QCOMPARE(restored.status, 409);
        QVERIFY2(restored.body.contains("is deactivated"), restored.body);
        const QJsonObject server{{u"name"_s, u"x"_s}, {u"imageRef"_s, disk}, {u"flavorRef"_s, u"1"_s}};
        const Answer made = m_daemon->send("POST", u"/compute/v2.1/servers"_s, QJsonObject{{u"server"_s, server}});
        QCOMPARE(made.status, 400);
        QVERIFY2(made.body.contains("is not active"), made.body);
    }

    void manyAtOnceForOneMoveAreOne()
    {
        constexpr int clients = 8;
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        const auto atOnce = [](const auto &ask) {
            std::array<QString, clients> answers;
            {
                std::array<std::jthread, clients> threads;
                for (std::size_t i = 0; i < clients; ++i)
                    threads[i] = std::jthread([&answers, &ask, i] { answers[i] = ask(); });
            }
            return QSet<QString>(answers.begin(), answers.end());
        };
        const QSet<QString> images = atOnce([&] { return m_daemon->save(guest.id, u"m1"_s); });
        QCOMPARE(images.size(), 1);
        const QString image = *images.begin();
        QTRY_COMPARE(m_daemon->image(image)["status"_L1].toString(), u"active"_s);
        QCOMPARE(m_daemon->site().calls().count(u"save"_s), 1);
        const QSet<QString> servers = atOnce([&] {
            const QString id = m_daemon->restore(image, u"m2"_s);
            return id.isEmpty() ? id : u"restored"_s;  // the provisional id, or already the instance's own
        });
        QCOMPARE(servers, QSet<QString>{u"restored"_s});
        QTRY_COMPARE(m_daemon->send("GET", u"/compute/v2.1/servers?status=ACTIVE"_s).json()["servers"_L1].toArray().size(), 1);
        QCOMPARE(m_daemon->site().runningCount(), 1);
    }

    void whatARequestDoesNotKnowIsRefused()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        const QString save = u"/compute/v2.1/servers/%1/save"_s.arg(guest.id);
        for (const QByteArray &body :
            {R"({"save": {"colour": 1}})"_ba, R"({"save": {"compression_level": 99}})"_ba, R"({"save": {"migration_id": 5}})"_ba, "[]"_ba})
            QCOMPARE(m_daemon->send("POST", save, body).status, 400);
        for (const QByteArray &body : {"{}"_ba, R"({"image_id": 5})"_ba, R"({"image_id": "x", "paused": "yes"})"_ba})
            QCOMPARE(m_daemon->send("POST", u"/compute/v2.1/servers/restore"_s, body).status, 400);
        QVERIFY(m_daemon->site().calls().isEmpty());
    }

    void aRestoreAtWorkIsListedOnce_data()
    {
        QTest::addColumn<QString>("migration");
        QTest::newRow("a person's") << QString();
        QTest::newRow("a move's") << u"m2"_s;
    }
    void aRestoreAtWorkIsListedOnce()
    {
        QFETCH(QString, migration);
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        const QString image = m_daemon->save(guest.id, QString());
        QTRY_COMPARE(m_daemon->image(image)["status"_L1].toString(), u"active"_s);
        QVERIFY(m_daemon->server(guest.id)["OS-EXT-STS:task_state"_L1].isNull());
        QCOMPARE(m_daemon->send("DELETE", u"/compute/v2.1/servers/"_s + guest.id).status, 204);
        Instance half;
        std::binary_semaphore reached(0), go(0);
        m_daemon->site().onCall([&](const QString &line) {
            if (!line.startsWith("restore "_L1))
                return;
            half = m_daemon->site().addInstance(u"web"_s, {}, InstanceState::Busy);  // as a host shows it while it comes up
            half.task = u"restoring"_s;
            half.image = image;
            half.migration = migration;
            m_daemon->site().put(half);
            reached.release();
            go.acquire();
        });
        const QString provisional = m_daemon->restore(image, migration);
        reached.acquire();
        const QJsonArray servers = m_daemon->send("GET", u"/compute/v2.1/servers/detail"_s).json()["servers"_L1].toArray();
        QVERIFY(m_daemon->site().removeInstance(half.id, true, {}, half.migration));
        go.release();
        QTRY_COMPARE(m_daemon->server(provisional)["status"_L1].toString(), u"ACTIVE"_s);
        QCOMPARE(servers.size(), 1);
        QCOMPARE(servers.first()["id"_L1].toString(), provisional);
        QCOMPARE(servers.first()["OS-EXT-STS:task_state"_L1].toString(), u"spawning"_s);
    }

    void secondSaveMeanwhileIsAConflict()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        std::binary_semaphore go(0);
        m_daemon->site().onCall([&](const QString &line) {
            if (line.startsWith("save "_L1))
                go.acquire();
        });
        const QString image = m_daemon->save(guest.id, u"m1"_s);
        QCOMPARE(m_daemon->send("POST", u"/compute/v2.1/servers/%1/save"_s.arg(guest.id), QByteArray("{}")).status, 409);
        QCOMPARE(m_daemon->send("DELETE", u"/compute/v2.1/servers/"_s + guest.id).status, 409);
        QTRY_COMPARE(m_daemon->image(image)["status"_L1].toString(), u"saving"_s);
        QVERIFY(m_daemon->image(image).contains("trescca_progress_done"_L1));
        go.release();
        QTRY_COMPARE(m_daemon->image(image)["status"_L1].toString(), u"active"_s);
    }

    void failedSaveTellsWhyAndTheGuestRunsOn()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        m_daemon->site().failNext(u"save"_s, {Kind::NoRoom, u"The disk is full."_s, {}});
        const QString image = m_daemon->save(guest.id, u"m1"_s);
        QTRY_COMPARE(m_daemon->image(image)["trescca_error"_L1].toString(), u"The disk is full."_s);
        QCOMPARE(m_daemon->image(image)["status"_L1].toString(), u"queued"_s);
        QCOMPARE(m_daemon->server(guest.id)["status"_L1].toString(), u"ACTIVE"_s);
    }

    void deletingTheImageStopsTheSave()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        std::counting_semaphore<> go(0);
        m_daemon->site().packageSize = 8 << 20;
        m_daemon->site().onCall([&](const QString &line) {
            if (line.startsWith("save "_L1))
                go.acquire();
        });
        const QString image = m_daemon->save(guest.id, {});
        QTRY_COMPARE(m_daemon->image(image)["status"_L1].toString(), u"saving"_s);
        std::jthread later([&] { go.release(); });
        const int status = m_daemon->send("DELETE", u"/image/v2/images/"_s + image).status;
        QVERIFY2(status == 204, QByteArray::number(status).constData());
        QCOMPARE(m_daemon->send("GET", u"/image/v2/images/"_s + image).status, 404);
    }

    void failedRestoreIsAnErrorWithItsReason()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        const QString image = m_daemon->save(guest.id, {});
        QTRY_COMPARE(m_daemon->image(image)["status"_L1].toString(), u"active"_s);
        m_daemon->site().failNext(u"restore"_s, {Kind::Unsupported, u"The machine type is not known here."_s, {}});
        const QString provisional = m_daemon->restore(image, u"m3"_s);
        QTRY_COMPARE(m_daemon->server(provisional)["status"_L1].toString(), u"ERROR"_s);
        QCOMPARE(m_daemon->server(provisional)["fault"_L1]["message"_L1].toString(), u"The machine type is not known here."_s);
        QCOMPARE(m_daemon->action(guest.id, u"resume"_s, QJsonValue::Null), 202);
        QTRY_COMPARE(m_daemon->server(guest.id)["status"_L1].toString(), u"ACTIVE"_s);
        QCOMPARE(m_daemon->send("DELETE", u"/compute/v2.1/servers/"_s + provisional).status, 204);
        QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/servers/"_s + provisional).status, 404);
    }

    void stoppingTheDaemonLetsTheGuestRunOn()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        m_daemon->site().packageSize = 8 << 20;
        std::binary_semaphore reached(0);
        m_daemon->site().onCall([&](const QString &line) {
            if (line.startsWith("save "_L1))
                reached.release();
        });
        const QString image = m_daemon->save(guest.id, {});
        reached.acquire();
        m_daemon->restart();
        const QString status = m_daemon->image(image)["status"_L1].toString();
        if (status != "active"_L1) {
            QVERIFY(!m_daemon->image(image)["trescca_error"_L1].toString().isEmpty());
            QCOMPARE(m_daemon->server(guest.id)["status"_L1].toString(), u"ACTIVE"_s);
        }
    }

    void aSecondDaemonLeavesARunningSaveAlone()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        std::binary_semaphore reached(0), goOn(0);
        m_daemon->site().onCall([&](const QString &line) {
            if (!line.startsWith("save "_L1))
                return;
            reached.release();
            goOn.acquire();
        });
        const QString image = m_daemon->save(guest.id, {});
        reached.acquire();
        const auto second = m_daemon->startAnother();
        goOn.release();
        QVERIFY(!second);
        QCOMPARE(second.error().kind, Kind::Conflict);
        QVERIFY2(second.error().what.startsWith(u"Another tresccad uses the folder /"_s), qPrintable(second.error().what));
        QTRY_COMPARE(m_daemon->image(image)["status"_L1].toString(), u"active"_s);
        QVERIFY(!m_daemon->image(image).contains("trescca_error"_L1));
        QCOMPARE(m_daemon->site().calls().count(u"resumeHeld"_s), 0);
    }

    void aGuestWhoseSaveWasCutByAKillRunsOn()
    {
        Instance guest = m_daemon->site().addInstance(u"web"_s, {}, InstanceState::Saved);
        guest.heldFor = u"m1"_s;
        m_daemon->site().put(guest);
        const QMap<QString, QString> cut{{u"trescca_instance"_s, guest.id}, {u"trescca_migration"_s, u"m1"_s}, {u"trescca_task"_s, u"save"_s}};
        const QString image = m_daemon->store().create({.properties = cut})->id;
        m_daemon->restart();
        QTRY_COMPARE(m_daemon->server(guest.id)["status"_L1].toString(), u"ACTIVE"_s);
        QCOMPARE(m_daemon->image(image)["trescca_error_kind"_L1].toString(), u"unreachable"_s);
    }

    void whatAnotherSiteOfTheHostHoldsIsLeftAlone()
    {
        Instance guest = m_daemon->site().addInstance(u"web"_s, {}, InstanceState::Saved);
        guest.fault = u"Its memory is kept by another site."_s;
        m_daemon->site().put(guest);
        for (const QString &word : {u"resume"_s, u"os-start"_s, u"os-stop"_s, u"createImage"_s}) {
            const QJsonValue value = word == "createImage"_L1 ? QJsonValue(QJsonObject{{u"name"_s, u"copy"_s}}) : QJsonValue();
            const Answer refused = m_daemon->send("POST", u"/compute/v2.1/servers/%1/action"_s.arg(guest.id), QJsonObject{{word, value}});
            QCOMPARE(refused.status, 409);
            QVERIFY2(refused.body.contains("by another site"), refused.body);
        }
        QCOMPARE(m_daemon->send("DELETE", u"/compute/v2.1/servers/"_s + guest.id).status, 409);
        QVERIFY(m_daemon->save(guest.id, {}).isEmpty());
        QVERIFY(m_daemon->site().calls().isEmpty());
    }

    void restoreWithoutAnImageIsRefused()
    {
        QCOMPARE(m_daemon->send("POST", u"/compute/v2.1/servers/restore"_s, QByteArray("{}")).status, 400);
        QCOMPARE(m_daemon->send("POST", u"/compute/v2.1/servers/restore"_s, QJsonObject{{u"image_id"_s, u"none"_s}}).status, 404);
    }

    void forecastFactsAndBases()
    {
        const QString digest(64, u'a');
        const Instance guest = m_daemon->site().addInstance(u"web"_s, digest);
        const QJsonObject forecast = m_daemon->send("GET", u"/compute/v2.1/servers/%1/trescca"_s.arg(guest.id)).json()["forecast"_L1].toObject();
        QCOMPARE(forecast["needed_bases"_L1][0].toString(), digest);
        QCOMPARE(forecast["bases"_L1][0]["target"_L1].toString(), u"vda"_s);
        const Answer published = m_daemon->send("POST", u"/compute/v2.1/servers/%1/publish_base"_s.arg(guest.id), QJsonObject{{u"digest"_s, digest}});
        QCOMPARE(published.status, 200);
        QCOMPARE(m_daemon->image(published.json()["image_id"_L1].toString())["trescca_base_digest"_L1].toString(), digest);
        const QJsonObject facts = m_daemon->send("GET", u"/compute/v2.1/trescca"_s).json()["trescca"_L1].toObject();
        QVERIFY(facts["keeps_state"_L1].toBool() && facts["pulls"_L1].toBool());
    }

    void microversionsAreNegotiated()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        const auto get = [&](const QByteArray &version) {
            return m_daemon->send(
                "GET", u"/compute/v2.1/servers/"_s + guest.id, QByteArray(), {std::pair("OpenStack-API-Version"_ba, "compute " + version)});
        };
        QVERIFY(get("2.79").json()["server"_L1]["flavor"_L1].toObject().contains("ram"_L1));
        QVERIFY(get("2.1").json()["server"_L1]["flavor"_L1].toObject().contains("id"_L1));
        QCOMPARE(get("2.60").headers.value("openstack-api-version"), "compute 2.60"_ba);
        QCOMPARE(get("2.999").status, 406);
    }

private:
    std::unique_ptr<DaemonFixture> m_daemon;
};

QTEST_GUILESS_MAIN(TestSaveRestoreApi)
#include "tst_saverestoreapi.moc"
