// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccad/daemonfixture.h"

#include <QTest>

#include <semaphore>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What is done to servers leaves traces, for who looks later: events, the time of the last change, and those that are gone.
class TestServerTraces final : public QObject {
    Q_OBJECT
    std::unique_ptr<DaemonFixture> m_daemon;

    /// A server of yesterday.
    Instance old(const QString &name)
    {
        Instance guest = m_daemon->site().addInstance(name);
        guest.created = QDateTime::currentDateTimeUtc().addDays(-1);
        m_daemon->site().put(guest);
        return guest;
    }
    QJsonArray listed(const QString &query)
    {
        return m_daemon->send("GET", u"/compute/v2.1/servers/detail?"_s + query).json()["servers"_L1].toArray();
    }
    QJsonArray changedLately()
    {
        return listed(u"changes-since="_s + QDateTime::currentDateTimeUtc().addSecs(-3600).toString(u"yyyy-MM-dd'T'HH:mm:ss'Z'"_s));
    }
    QJsonArray events(const QString &id)
    {
        return m_daemon->send("GET", u"/compute/v2.1/servers/%1/os-instance-actions"_s.arg(id)).json()["instanceActions"_L1].toArray();
    }
    QStringList actions(const QString &id)
    {
        QStringList words;
        for (const QJsonValue &event : events(id))
            words << event["action"_L1].toString();
        return words;
    }
    QString saved(const QString &instance, const QString &migration)
    {
        const QString image = m_daemon->save(instance, migration);
        m_daemon->jobs().wait(m_daemon->moves().imageJob(image).value_or(JobView{}).id);
        return image;
    }
    void byAdministrator() { m_daemon->useToken(m_daemon->token(u"queen"_s, u"of hearts"_s)); }

private Q_SLOTS:
    void init() { m_daemon = std::make_unique<DaemonFixture>(); }
    void cleanup() { m_daemon.reset(); }

    void aSaveAndItsResumeAreEvents()
    {
        const Instance guest = old(u"web"_s);
        QVERIFY(changedLately().isEmpty());
        QVERIFY(!saved(guest.id, u"m1"_s).isEmpty());
        QCOMPARE(actions(guest.id), QStringList{u"save"_s});
        QCOMPARE(changedLately().first()["id"_L1].toString(), guest.id);
        QVERIFY(!saved(guest.id, u"m1"_s).isEmpty());  // the answer was lost: nothing is done again
        QCOMPARE(actions(guest.id), QStringList{u"save"_s});
        const QJsonObject forMove{{u"migration_id"_s, u"m1"_s}};
        QCOMPARE(m_daemon->action(guest.id, u"resume"_s, forMove), 202);
        QCOMPARE(m_daemon->action(guest.id, u"resume"_s, forMove), 202);
        QCOMPARE(actions(guest.id), (QStringList{u"resume"_s, u"save"_s}));
    }

    void anEventTellsWhyItFailed()
    {
        const Instance guest = old(u"web"_s);
        m_daemon->site().failNext(u"save"_s, {Kind::NoRoom, u"The disk is full."_s, {}});
        QVERIFY(!saved(guest.id, {}).isEmpty());
        QCOMPARE(events(guest.id).first()["message"_L1].toString(), u"The disk is full."_s);
        QVERIFY(!saved(guest.id, {}).isEmpty());
        QVERIFY(events(guest.id).first()["message"_L1].isNull());
        m_daemon->site().failNext(u"resumeHeld"_s, {Kind::Conflict, u"A disk was changed."_s, {}});
        QCOMPARE(m_daemon->action(guest.id, u"resume"_s, QJsonValue::Null), 202);
        QTRY_COMPARE(events(guest.id).first()["message"_L1].toString(), u"A disk was changed."_s);
        QCOMPARE(events(guest.id).first()["action"_L1].toString(), u"resume"_s);
    }

    /// Who asks after a save that failed is told why, until it is tried again.
    void theNextSaveClearsAwayWhatFailed()
    {
        const Instance guest = old(u"web"_s), other = old(u"db"_s);
        QStringList failed;
        for (const auto &[id, migration] : {std::pair(guest.id, QString()), {other.id, QString()}, {guest.id, u"m1"_s}, {guest.id, u"m2"_s}}) {
            m_daemon->site().failNext(u"save"_s, {Kind::NoRoom, u"The disk is full."_s, {}});
            failed << saved(id, migration);
        }
        const auto kept = [&] {
            QList<bool> there;
            for (const QString &id : failed)
                there << m_daemon->store().get(id).has_value();
            return there;
        };
        QCOMPARE(kept(), (QList<bool>{false, true, true, true}));  // a move may still ask for its own
        QVERIFY(!saved(guest.id, u"m2"_s).isEmpty());
        QCOMPARE(kept(), (QList<bool>{false, true, true, true}));
        QCOMPARE(m_daemon->image(failed[3])["status"_L1].toString(), u"active"_s);
        QCOMPARE(m_daemon->image(failed[1])["trescca_error"_L1].toString(), u"The disk is full."_s);
    }

    void aRestoreIsAnEventOfWhatItMade()
    {
        const Instance guest = old(u"web"_s);
        const QString image = saved(guest.id, u"m1"_s);
        QVERIFY(m_daemon->site().release(guest.id, false, {}));
        const QString provisional = m_daemon->restore(image, u"m2"_s);
        QTRY_COMPARE(m_daemon->server(provisional)["status"_L1].toString(), u"ACTIVE"_s);
        QCOMPARE(m_daemon->server(provisional)["id"_L1].toString(), guest.id);
        QCOMPARE(actions(guest.id), (QStringList{u"restore"_s, u"save"_s}));
        QCOMPARE(actions(provisional), actions(guest.id));
        QCOMPARE(changedLately().size(), 1);
    }

    void nothingIsDoneBeforeItIs()
    {
        std::binary_semaphore told(0), go(0);
        const auto work = [&](const Context &context) -> Result<QString> {
            context.report(u"restore"_s, 10, 10);
            told.release();
            go.acquire();
            return QString();
        };
        const auto id = m_daemon->jobs().start(u"restore"_s, m_daemon->upload(u"package"_s, "content"), work);
        QVERIFY(id);
        told.acquire();
        const QJsonObject server = m_daemon->server(*id);
        go.release();
        m_daemon->jobs().wait(*id);
        QCOMPARE(server["status"_L1].toString(), u"BUILD"_s);
        QCOMPARE(server["progress"_L1].toInt(), 99);
    }

    void aDeletedServerIsAmongWhatHasChanged()
    {
        const Instance guest = old(u"web"_s);
        QCOMPARE(m_daemon->send("DELETE", u"/compute/v2.1/servers/"_s + guest.id).status, 204);
        QVERIFY(listed({}).isEmpty());
        QVERIFY(listed(u"deleted=true"_s).isEmpty());  // that is not for everybody
        const QJsonValue last = changedLately().first();
        QCOMPARE(last["id"_L1].toString(), guest.id);
        QCOMPARE(last["name"_L1].toString(), u"web"_s);
        QCOMPARE(last["status"_L1].toString(), u"DELETED"_s);
        QCOMPARE(last["OS-EXT-STS:vm_state"_L1].toString(), u"deleted"_s);
        QVERIFY(!last["OS-SRV-USG:terminated_at"_L1].toString().isEmpty());
        QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/servers/"_s + guest.id).status, 404);
    }

    void administratorsListDeletedServers()
    {
        const Instance guest = old(u"web"_s);
        (void)old(u"db"_s);
        QCOMPARE(m_daemon->send("DELETE", u"/compute/v2.1/servers/"_s + guest.id).status, 204);
        QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/servers?status=deleted"_s).status, 403);
        byAdministrator();
        for (const QString &query : {u"deleted=true"_s, u"status=deleted"_s}) {
            QCOMPARE(listed(query).size(), 1);
            QCOMPARE(listed(query).first()["id"_L1].toString(), guest.id);
        }
        QCOMPARE(listed(u"deleted=false&changes-since=2001-01-01T00:00:00Z"_s).size(), 1);
        QCOMPARE(listed(u"changes-since=2001-01-01T00:00:00Z"_s).size(), 2);
    }

    void whatCameBackIsNotDeleted()
    {
        const Instance guest = old(u"web"_s);
        const QString image = saved(guest.id, u"m1"_s);
        QCOMPARE(m_daemon->action(guest.id, u"trescca-release"_s, QJsonObject{{u"keep"_s, false}, {u"migration_id"_s, u"m1"_s}}), 202);
        QCOMPARE(changedLately().first()["status"_L1].toString(), u"DELETED"_s);
        const QString provisional = m_daemon->restore(image, u"m2"_s);
        QTRY_COMPARE(m_daemon->server(provisional)["status"_L1].toString(), u"ACTIVE"_s);
        QCOMPARE(changedLately().size(), 1);
        QCOMPARE(changedLately().first()["status"_L1].toString(), u"ACTIVE"_s);
    }
};

QTEST_GUILESS_MAIN(TestServerTraces)
#include "tst_servertraces.moc"
