// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/restorerecords.h"
#include "tests/unit/tresccad/daemonfixture.h"

#include <QRegularExpression>
#include <QTest>

#include <semaphore>
#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;

/// The daemon ends amid a save or a restore. The next one tells truly what became of it, and a retry ends in one image, one server.
class TestCutMoves final : public QObject {
    Q_OBJECT

    /// Ends the daemon once this call has reached the site, which gives it up then.
    void stopAmid(const QString &call, const std::function<QString()> &ask)
    {
        Jobs &jobs = m_daemon->jobs();
        m_daemon->site().failNext(call, {Kind::Cancelled, u"It was stopped."_s, {}});
        std::binary_semaphore reached(0);
        m_daemon->site().onCall([&](const QString &line) {
            if (!line.startsWith(call + u' '))
                return;
            reached.release();
            while (!jobs.isClosed())
                std::this_thread::yield();
        });
        QVERIFY(!ask().isEmpty());
        reached.acquire();
        m_daemon->restart();
        m_daemon->site().onCall({});
    }
    /// What a daemon that is killed amid a restore leaves.
    void leaveRestore(const QString &id, const QString &image, const QString &migration)
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(RestoreRecords(m_daemon->folder()).put({id, image, migration, now, {}, {}, {}}));
    }
    QJsonArray servers() { return m_daemon->send("GET", u"/compute/v2.1/servers/detail"_s).json()["servers"_L1].toArray(); }
    qsizetype packages() { return m_daemon->send("GET", u"/image/v2/images?trescca_kind=package"_s).json()["images"_L1].toArray().size(); }
    QString savedImage(const Instance &guest)
    {
        const QString image = m_daemon->save(guest.id, {});
        const bool active = QTest::qWaitFor([&] { return m_daemon->image(image)["status"_L1] == "active"_L1; });
        const bool gone = QTest::qWaitFor([&] { return m_daemon->send("DELETE", u"/compute/v2.1/servers/"_s + guest.id).status == 204; });
        return active && gone ? image : QString();
    }

private Q_SLOTS:
    void init() { m_daemon = std::make_unique<DaemonFixture>(); }
    void cleanup() { m_daemon.reset(); }

    void aSaveThatIsAskedAgainFillsTheSameImage()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        QString image;
        stopAmid(u"save"_s, [&] { return image = m_daemon->save(guest.id, u"m1"_s); });
        QCOMPARE(m_daemon->image(image)["status"_L1].toString(), u"queued"_s);
        QCOMPARE(m_daemon->image(image)["trescca_error_kind"_L1].toString(), u"unreachable"_s);
        QCOMPARE(m_daemon->server(guest.id)["status"_L1].toString(), u"ACTIVE"_s);
        QCOMPARE(m_daemon->save(guest.id, u"m1"_s), image);
        QVERIFY(!m_daemon->image(image).contains("trescca_error"_L1));
        QTRY_COMPARE(m_daemon->image(image)["status"_L1].toString(), u"active"_s);
        QCOMPARE(packages(), 1);
    }

    void aSaveIsTakenWhileItsGuestIsBroughtBack()
    {
        Instance guest = m_daemon->site().addInstance(u"web"_s, {}, InstanceState::Saved);
        guest.heldFor = u"m1"_s;
        m_daemon->site().put(guest);
        Image cut;
        cut.properties = {
            {u"trescca_kind"_s, u"package"_s}, {u"trescca_instance"_s, guest.id}, {u"trescca_migration"_s, u"m1"_s}, {u"trescca_task"_s, u"save"_s}};
        const QString image = m_daemon->store().create(cut)->id;
        std::binary_semaphore go(0);
        m_daemon->site().onCall([&](const QString &line) {
            if (line.startsWith("resumeHeld "_L1))
                go.acquire();
        });
        m_daemon->restart();
        const QString again = m_daemon->save(guest.id, u"m1"_s);
        const QString atOnce = m_daemon->save(guest.id, u"m1"_s);
        go.release();
        QCOMPARE(again, image);
        QCOMPARE(atOnce, image);
        QTRY_COMPARE(m_daemon->image(image)["status"_L1].toString(), u"active"_s);
        QVERIFY(m_daemon->site().calls().indexOf(u"save"_s) > m_daemon->site().calls().indexOf(u"resumeHeld"_s));
        QCOMPARE(packages(), 1);
    }

    void aRefusedRetryLeavesWhatIsTold()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        QString image;
        stopAmid(u"save"_s, [&] { return image = m_daemon->save(guest.id, u"m1"_s); });
        Instance off = *m_daemon->site().instance(guest.id, {});
        off.state = InstanceState::Off;
        m_daemon->site().put(off);
        QVERIFY(m_daemon->save(guest.id, u"m1"_s).isEmpty());
        QVERIFY(m_daemon->image(image).contains("trescca_error"_L1));
    }

    void aRestoreThatWasCutIsAnErrorUntilItIsAskedAgain()
    {
        const QString image = savedImage(m_daemon->site().addInstance(u"web"_s));
        QString server;
        stopAmid(u"restore"_s, [&] { return server = m_daemon->restore(image, u"m2"_s); });
        QTRY_COMPARE(m_daemon->server(server)["status"_L1].toString(), u"ERROR"_s);
        const QString why = m_daemon->server(server)["fault"_L1]["message"_L1].toString();
        QVERIFY2(why.startsWith("tresccad was stopped"_L1) && !why.contains("image"_L1), qPrintable(why));  // which the move may have removed
        QVERIFY(!m_daemon->server(server)["metadata"_L1].toObject().contains("trescca_migration"_L1));      // nothing of it lives
        QCOMPARE(m_daemon->site().runningCount(), 0);
        QCOMPARE(m_daemon->restore(image, u"m2"_s), server);
        QTRY_COMPARE(m_daemon->server(server)["status"_L1].toString(), u"ACTIVE"_s);
        QCOMPARE(servers().size(), 1);
        QCOMPARE(m_daemon->restore(image, u"m2"_s), server);
        m_daemon->restart();
        QCOMPARE(m_daemon->server(server)["status"_L1].toString(), u"ACTIVE"_s);  // who was told this id has it still
        QCOMPARE(m_daemon->restore(image, u"m2"_s), server);
        QCOMPARE(m_daemon->site().calls().count(u"restore"_s), 2);
        QCOMPARE(servers().size(), 1);
    }

    void whatAKilledDaemonBeganIsLookedAt_data()
    {
        QTest::addColumn<QString>("migration");
        QTest::newRow("a move's") << u"m2"_s;
        QTest::newRow("a person's") << QString();
    }
    void whatAKilledDaemonBeganIsLookedAt()
    {
        QFETCH(QString, migration);
        const QString image = savedImage(m_daemon->site().addInstance(u"web"_s));
        leaveRestore(u"0a"_s, image, migration);
        Instance half = m_daemon->site().addInstance(u"web"_s, {}, InstanceState::Busy);
        half.migration = migration;
        half.image = image;
        half.created = QDateTime::currentDateTimeUtc();
        m_daemon->site().put(half);
        m_daemon->restart();
        QCOMPARE(m_daemon->server(u"0a"_s)["status"_L1].toString(), u"BUILD"_s);
        QCOMPARE(m_daemon->server(u"0a"_s)["metadata"_L1]["trescca_migration"_L1].toString(), migration);  // to be undone, it is found
        half.state = InstanceState::Running;
        m_daemon->site().put(half);
        QTRY_COMPARE(m_daemon->server(u"0a"_s)["status"_L1].toString(), u"ACTIVE"_s);
        QCOMPARE(m_daemon->server(u"0a"_s)["id"_L1].toString(), half.id);
        QCOMPARE(servers().size(), 1);
    }

    void aServerOfAPackageThatIsGoneHasANameStill()
    {
        const QString image = savedImage(m_daemon->site().addInstance(u"web"_s));
        QString server;
        stopAmid(u"restore"_s, [&] { return server = m_daemon->restore(image, u"m2"_s); });
        leaveRestore(u"0a"_s, u"00000000-0000-0000-0000-000000000000"_s, {});
        QVERIFY(m_daemon->store().remove(image));
        m_daemon->restart();
        QTRY_COMPARE(m_daemon->server(u"0a"_s)["status"_L1].toString(), u"ERROR"_s);
        QCOMPARE(m_daemon->server(u"0a"_s)["name"_L1].toString(), u"0a"_s);
        QCOMPARE(m_daemon->server(server)["name"_L1].toString(), u"web"_s);
    }

    void nothingIsMadeOfWhatWasThereBefore()
    {
        const QString image = savedImage(m_daemon->site().addInstance(u"web"_s));
        Instance other = m_daemon->site().addInstance(u"web"_s);
        other.image = image;
        other.created = QDateTime::currentDateTimeUtc().addSecs(-60);
        m_daemon->site().put(other);
        leaveRestore(u"0a"_s, image, {});
        m_daemon->restart();
        QTRY_COMPARE(m_daemon->server(u"0a"_s)["status"_L1].toString(), u"ERROR"_s);
        QCOMPARE(m_daemon->site().runningCount(), 1);
    }

    /// A move that is undone removes its package; what failed of it is in nobody's list then.
    void aFailedRestoreIsForgottenWithItsPackage()
    {
        const QString image = savedImage(m_daemon->site().addInstance(u"web"_s));
        QString server;
        stopAmid(u"restore"_s, [&] { return server = m_daemon->restore(image, u"m2"_s); });
        QTRY_COMPARE(m_daemon->server(server)["status"_L1].toString(), u"ERROR"_s);
        QCOMPARE(m_daemon->send("DELETE", u"/image/v2/images/"_s + image).status, 204);
        QCOMPARE(servers().size(), 0);
        m_daemon->restart();
        QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/servers/"_s + server).status, 404);
    }

    void damagedRecordsKeepNobodyFromWorking()
    {
        const QString image = savedImage(m_daemon->site().addInstance(u"web"_s));
        QFile file(m_daemon->folder() + "/restores.json"_L1);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("[{]") > 0);
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"restores\\.json cannot be read or is damaged"_s));
        m_daemon->restart();
        const QString server = m_daemon->restore(image, u"m2"_s);
        QTRY_COMPARE(m_daemon->server(server)["status"_L1].toString(), u"ACTIVE"_s);
        QCOMPARE(QFile::permissions(file.fileName()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

private:
    std::unique_ptr<DaemonFixture> m_daemon;
};

QTEST_GUILESS_MAIN(TestCutMoves)
#include "tst_cutmoves.moc"
