// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccad/daemonfixture.h"

#include <QTest>

#include <semaphore>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What a client is told that asks for a save or a restore again, or has to clean up after one.
class TestRetries final : public QObject {
    Q_OBJECT
    std::unique_ptr<DaemonFixture> m_daemon;

    Answer saveOf(const Instance &guest, const QString &migration = {})
    {
        const QJsonObject asked = migration.isEmpty() ? QJsonObject() : QJsonObject{{u"migration_id"_s, migration}};
        return m_daemon->send("POST", u"/compute/v2.1/servers/%1/save"_s.arg(guest.id), QJsonObject{{u"save"_s, asked}});
    }
    /// The image once it is whole; empty when it does not become so.
    QString saved(const Instance &guest, const QString &migration = {})
    {
        const QString image = m_daemon->save(guest.id, migration);
        return QTest::qWaitFor([&] { return m_daemon->image(image)["status"_L1] == "active"_L1; }) ? image : QString();
    }

private Q_SLOTS:
    void init() { m_daemon = std::make_unique<DaemonFixture>(); }
    void cleanup() { m_daemon.reset(); }

    /// Else the client would restore the older state elsewhere, and the guest would run twice.
    void aGuestThatHasRunOnIsNoRetry()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        const QString image = saved(guest, u"m1"_s);
        QCOMPARE(m_daemon->save(guest.id, u"m1"_s), image);
        QCOMPARE(m_daemon->action(guest.id, u"resume"_s, QJsonObject{{u"migration_id"_s, u"m1"_s}}), 202);
        QTRY_COMPARE(m_daemon->server(guest.id)["status"_L1].toString(), u"ACTIVE"_s);
        const Answer refused = saveOf(guest, u"m1"_s);
        QCOMPARE(refused.status, 409);
        QVERIFY2(refused.body.contains(image.toLatin1()) && refused.body.contains("it is running"), refused.body);
        QCOMPARE(m_daemon->server(guest.id)["status"_L1].toString(), u"ACTIVE"_s);
        QCOMPARE(m_daemon->send("DELETE", u"/image/v2/images/"_s + image).status, 204);
        const QString anew = saved(guest, u"m1"_s);
        QVERIFY(!anew.isEmpty() && anew != image);
        QCOMPARE(m_daemon->server(guest.id)["status"_L1].toString(), u"SUSPENDED"_s);
    }

    void aGuestThatIsHeldForAnotherMoveIsNoRetry()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        const QString image = saved(guest, u"m1"_s);
        Instance held = *m_daemon->site().instance(guest.id, {});
        held.heldFor = u"m2"_s;
        m_daemon->site().put(held);
        QCOMPARE(saveOf(guest, u"m1"_s).status, 409);
        QCOMPARE(saveOf(guest, u"m2"_s).status, 202);
    }

    /// It would be lost when the move has arrived.
    void whatIsHeldForAMoveTakesNoOtherWords()
    {
        Instance held = m_daemon->site().addInstance(u"web"_s, {}, InstanceState::Saved);
        held.heldFor = u"m1"_s;
        m_daemon->site().put(held);
        const QString server = u"/compute/v2.1/servers/"_s + held.id;
        const QJsonObject name{{u"server"_s, QJsonObject{{u"name"_s, u"other"_s}}}}, word{{u"metadata"_s, QJsonObject{{u"note"_s, u"kept"_s}}}};
        QCOMPARE(m_daemon->send("PUT", server, name).status, 409);
        QCOMPARE(m_daemon->send("POST", server + u"/metadata"_s, word).status, 409);
        QCOMPARE(m_daemon->server(held.id)["name"_L1].toString(), u"web"_s);
        held.state = InstanceState::Running;
        held.heldFor.clear();
        m_daemon->site().put(held);
        QCOMPARE(m_daemon->send("PUT", server, name).status, 200);
        QCOMPARE(m_daemon->send("POST", server + u"/metadata"_s, word).status, 200);
    }

    void aRefusedSaveTellsThePackage()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        std::binary_semaphore go(0);
        m_daemon->site().onCall([&](const QString &line) {
            if (line.startsWith("save "_L1))
                go.acquire();
        });
        const QString image = m_daemon->save(guest.id, {});
        const Answer meanwhile = saveOf(guest);
        go.release();
        QCOMPARE(meanwhile.status, 409);
        QVERIFY2(meanwhile.body.contains(image.toLatin1()), meanwhile.body);
        QTRY_COMPARE(m_daemon->image(image)["status"_L1].toString(), u"active"_s);
        const Answer afterwards = saveOf(guest);
        QCOMPARE(afterwards.status, 409);
        QVERIFY2(afterwards.body.contains(image.toLatin1()) && afterwards.body.contains("Start it first."), afterwards.body);
    }

    void aFailedRestoreBearsTheNameThatWasAsked()
    {
        const QString image = saved(m_daemon->site().addInstance(u"web"_s));
        m_daemon->site().failNext(u"restore"_s, {Kind::NoRoom, u"No room."_s, {}});
        const Answer asked = m_daemon->send("POST", u"/compute/v2.1/servers/restore"_s, QJsonObject{{u"image_id"_s, image}, {u"name"_s, u"copy"_s}});
        const QString server = asked.json()["server"_L1]["id"_L1].toString();
        QTRY_COMPARE(m_daemon->server(server)["status"_L1].toString(), u"ERROR"_s);
        QCOMPARE(m_daemon->server(server)["name"_L1].toString(), u"copy"_s);
        m_daemon->restart();
        QCOMPARE(m_daemon->server(server)["name"_L1].toString(), u"copy"_s);
    }

    void aPublishedBaseIsTheProjects()
    {
        const QString digest(64, u'a'), old(64, u'b');
        Image own;
        own.properties = {{u"trescca_kind"_s, u"base"_s}, {u"trescca_base_digest"_s, old}};
        (void)m_daemon->site().addImage(own, "content");
        const QString project = m_daemon->image(m_daemon->queued())["owner"_L1].toString();
        QVERIFY(!project.isEmpty());
        for (const auto &[base, owner] : {std::pair(digest, project), std::pair(old, QString())}) {
            const Instance guest = m_daemon->site().addInstance(u"web"_s, base);
            const Answer made = m_daemon->send("POST", u"/compute/v2.1/servers/%1/publish_base"_s.arg(guest.id), QJsonObject{{u"digest"_s, base}});
            QCOMPARE(m_daemon->store().get(made.json()["image_id"_L1].toString())->owner, owner);
        }
    }
};

QTEST_GUILESS_MAIN(TestRetries)
#include "tst_retries.moc"
