// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/movingscene.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// The plug is pulled in each stage of a real move: afterwards the guest runs exactly once, its counter unbroken.
class TestDisasters final : public QObject {
    Q_OBJECT
    MovingScene m_scene;

    static QString explain(const MovingScene::Outcome &outcome) { return outcome.out + outcome.err; }

    void prepare()
    {
        const QString wrong = m_scene.bringHome();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void expectOneCounting(const QString &host)
    {
        QCOMPARE(m_scene.runningAt(host), QStringList{u"counter"_s});
        QCOMPARE(m_scene.copiesRunning(), 1);
        const QString wrong = m_scene.countsOn() + m_scene.diskIsUnbroken();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QVERIFY2(m_scene.tresccac({u"history"_s, u"--unfinished"_s}).json()[u"migrations"].toArray().isEmpty(), "a move is left unfinished");
    }

    /// Resumes the move if it is unfinished; then one copy counts, wherever it ended.
    void finishWhatIsLeft(const MovingScene::Outcome &moved)
    {
        if (!m_scene.tresccac({u"history"_s, u"--unfinished"_s}).json()[u"migrations"].toArray().isEmpty()) {
            const auto resumed = m_scene.tresccac({u"resume"_s});
            QVERIFY2(resumed.exitCode == 0, qPrintable(explain(moved) + explain(resumed) + m_scene.daemonLog()));
        }
        expectOneCounting(m_scene.runningAt(u"a"_s).isEmpty() ? u"b"_s : u"a"_s);
    }

    static void addPoints(std::initializer_list<const char *> points)
    {
        QTest::addColumn<QString>("point");
        for (const char *point : points)
            QTest::addRow("%s", point) << QString::fromLatin1(point);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString trouble = m_scene.setUp();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }

    void cancelled_data() { addPoints({"upload:open", "save:begin", "upload:1MiB", "upload:16MiB", "upload:20MiB", "save:done", "upload:finish", "upload:finished", "restore:begin", "restore:done"}); }
    void cancelled()
    {
        QFETCH(QString, point);
        prepare();
        const auto moved = m_scene.mover({u"laptop"_s, u"cloud"_s, u"counter"_s, point, u"cancel"_s});
        QVERIFY2(moved.exitCode == 1 && moved.err.contains(u"cancelled"), qPrintable(explain(moved)));
        expectOneCounting(u"a"_s);
    }

    void killedThenResumed_data() { addPoints({"upload:open", "save:begin", "upload:1MiB", "upload:16MiB", "upload:20MiB", "save:done", "upload:finished", "restore:begin", "restore:done", "release:begin", "release:done"}); }
    void killedThenResumed()
    {
        QFETCH(QString, point);
        prepare();
        const auto moved = m_scene.mover({u"laptop"_s, u"cloud"_s, u"counter"_s, point, u"die"_s});
        QVERIFY2(moved.exitCode == -1, qPrintable(explain(moved)));
        QVERIFY(m_scene.copiesRunning() <= 1);
        const auto resumed = m_scene.tresccac({u"resume"_s});
        QVERIFY2(resumed.exitCode == 0, qPrintable(explain(resumed) + m_scene.daemonLog()));
        expectOneCounting(u"b"_s);
    }

    void killedThenRolledBack_data() { addPoints({"upload:open", "save:begin", "upload:1MiB", "upload:16MiB", "upload:20MiB", "save:done", "upload:finished", "restore:begin", "restore:done"}); }
    void killedThenRolledBack()
    {
        QFETCH(QString, point);
        prepare();
        const auto moved = m_scene.mover({u"laptop"_s, u"cloud"_s, u"counter"_s, point, u"die"_s});
        QVERIFY2(moved.exitCode == -1, qPrintable(explain(moved)));
        const auto back = m_scene.tresccac({u"rollback"_s});
        QVERIFY2(back.exitCode == 0, qPrintable(explain(back) + m_scene.daemonLog()));
        expectOneCounting(u"a"_s);
    }

    void destinationKilled_data() { addPoints({"upload:open", "upload:1MiB", "upload:16MiB", "upload:20MiB", "upload:finish", "restore:begin", "restore:done", "release:begin"}); }
    void destinationKilled()
    {
        QFETCH(QString, point);
        prepare();
        const auto moved = m_scene.mover({u"laptop"_s, u"cloud"_s, u"counter"_s, point, u"kill"_s, QString::number(m_scene.daemonPid())});
        QVERIFY(m_scene.copiesRunning() <= 1);
        m_scene.killDaemon();
        m_scene.startDaemon();
        finishWhatIsLeft(moved);
    }

    /// The destination may be about to run it: only the move itself may let it go on.
    void heldForAMoveIsNotStartedByHand()
    {
        prepare();
        const auto moved = m_scene.mover({u"laptop"_s, u"cloud"_s, u"counter"_s, u"restore:begin"_s, u"die"_s});
        QVERIFY2(moved.exitCode == -1, qPrintable(explain(moved)));
        const auto started = m_scene.tresccac({u"--cloud"_s, u"laptop"_s, u"start"_s, u"counter"_s});
        QVERIFY2(started.exitCode == 5, qPrintable(explain(started)));
        QCOMPARE(m_scene.copiesRunning(), 0);
        const auto back = m_scene.tresccac({u"rollback"_s});
        QVERIFY2(back.exitCode == 0, qPrintable(explain(back)));
        expectOneCounting(u"a"_s);
    }

    void connectionCut_data() { destinationKilled_data(); }
    void connectionCut()
    {
        QFETCH(QString, point);
        prepare();
        const auto moved = m_scene.mover({u"laptop"_s, u"cloud"_s, u"counter"_s, point, u"kill"_s, QString::number(m_scene.plugPid())});
        QVERIFY(m_scene.copiesRunning() <= 1);
        m_scene.pullPlug();
        m_scene.plugIn();
        finishWhatIsLeft(moved);
    }

    void diskFull_data()
    {
        QTest::addColumn<QString>("site");
        QTest::addColumn<QString>("point");
        for (const char *site : {"laptop", "cloud"})
            for (const char *point : {"upload:open", "save:begin", "upload:16MiB", "upload:finish", "restore:begin", "restore:done", "release:begin"})
                QTest::addRow("%s %s", site, point) << QString::fromLatin1(site) << QString::fromLatin1(point);
    }
    void diskFull()
    {
        QFETCH(QString, site);
        QFETCH(QString, point);
        prepare();
        const QString filler = m_scene.siteFolder(site) + u"/filler"_s;
        const auto moved = m_scene.mover({u"laptop"_s, u"cloud"_s, u"counter"_s, point, u"fill"_s, filler});
        QVERIFY(QFile::remove(filler));
        QVERIFY(m_scene.copiesRunning() <= 1);
        finishWhatIsLeft(moved);
    }
};

QTEST_GUILESS_MAIN(TestDisasters)
#include "tst_disasters.moc"
