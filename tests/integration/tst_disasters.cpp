// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/disturbedmove.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// The plug is pulled in each stage of a real move to the cloud: afterwards the guest runs exactly once, its counter
/// unbroken, and nothing is left behind.
class TestDisasters final : public QObject {
    Q_OBJECT
    MovingScene m_scene;
    DisturbedMove m_move{m_scene, u"laptop"_s, u"cloud"_s};

private Q_SLOTS:
    void initTestCase() { REQUIRE_SOUND(m_scene.setUp()); }

    void cancelled_data()
    {
        addPoints({"upload:open", "upload:16MiB", "save:done", "upload:finished", "cloud:unpacking", "cloud:restoring", "restore:done"});
    }
    void cancelled()
    {
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.cancelled(point));
    }

    void killedThenResumed_data()
    {
        addPoints({"save:begin", "upload:16MiB", "save:done", "upload:finished", "cloud:unpacking", "cloud:restoring", "restore:done",
            "release:begin", "release:done"});
    }
    void killedThenResumed()
    {
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.killed(point, u"resume"_s));
    }

    void killedThenRolledBack_data()
    {
        addPoints({"save:begin", "upload:16MiB", "save:done", "upload:finished", "cloud:unpacking", "cloud:restoring", "restore:done"});
    }
    void killedThenRolledBack()
    {
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.killed(point, u"rollback"_s));
    }

    void destinationKilled_data()
    {
        addPoints({"upload:open", "upload:16MiB", "upload:finish", "cloud:unpacking", "cloud:restoring", "restore:done", "release:begin"});
    }
    void destinationKilled()
    {
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.daemonKilled(point));
    }

    /// The destination may be about to run it: only the move itself may let it go on.
    void heldForAMoveIsNotStartedByHand()
    {
        REQUIRE_SOUND(m_move.prepare());
        m_move.strike(u"restore:begin"_s, u"die"_s);
        REQUIRE_SOUND(m_move.struck());
        const auto started = m_scene.tresccac({u"--cloud"_s, u"laptop"_s, u"start"_s, u"counter"_s});
        QVERIFY2(started.exitCode == 5, qPrintable(started.text()));
        QCOMPARE(m_scene.copiesRunning(), 0);
        REQUIRE_SOUND(m_move.finishBy(u"rollback"_s));
        REQUIRE_SOUND(m_move.oneCounting(u"laptop"_s));
    }

    /// It may run elsewhere by now: neither a move nor its undo wakes it.
    void whatAPersonSavedIsNotMoved()
    {
        REQUIRE_SOUND(m_move.prepare());
        const auto saved = m_scene.tresccac({u"--cloud"_s, u"laptop"_s, u"save"_s, u"counter"_s});
        QVERIFY2(saved.exitCode == 0, qPrintable(saved.text()));
        for (const QStringList &more : {QStringList{}, QStringList{u"--dry-run"_s}}) {
            const auto refused =
                m_scene.tresccac(QStringList{u"migrate"_s, u"counter"_s, u"--source"_s, u"laptop"_s, u"--dest"_s, u"cloud"_s} + more);
            QVERIFY2(refused.exitCode == 5 && refused.text().contains(u"no running state"), qPrintable(refused.text()));
            QCOMPARE(m_scene.copiesRunning(), 0);
        }
        const auto started = m_scene.tresccac({u"--cloud"_s, u"laptop"_s, u"start"_s, u"counter"_s});
        QVERIFY2(started.exitCode == 0, qPrintable(started.text()));
        const auto tidied = m_scene.tresccac({u"--yes"_s, u"--cloud"_s, u"laptop"_s, u"delete"_s, u"--image"_s, u"counter"_s});
        QVERIFY2(tidied.exitCode == 0, qPrintable(tidied.text()));
        REQUIRE_SOUND(m_move.oneCounting(u"laptop"_s));
    }

    void connectionCut_data() { destinationKilled_data(); }
    void connectionCut()
    {
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.connectionCut(point));
    }

    /// What lives at a destination that does not answer is neither given up nor doubled; it is finished once that is back.
    void nothingIsUndoneAtASilentDestination()
    {
        REQUIRE_SOUND(m_move.prepare());
        m_move.strike(u"restore:done"_s, u"die"_s);
        REQUIRE_SOUND(m_move.struck());
        m_scene.pullPlug();
        for (const QString &verb : {u"resume"_s, u"rollback"_s}) {
            const auto refused = m_scene.tresccac({verb});
            QVERIFY2(refused.exitCode == 8 && refused.text().contains(u"tresccac resume"), qPrintable(refused.text()));
            QCOMPARE(m_scene.runningAt(u"b"_s), QStringList{u"counter"_s});
            QCOMPARE(m_scene.copiesRunning(), 1);
        }
        m_scene.plugIn();
        REQUIRE_SOUND(m_move.finishBy(u"resume"_s));
        REQUIRE_SOUND(m_move.oneCounting(u"cloud"_s));
    }

    void diskFull_data()
    {
        addPoints({{"laptop", {"upload:open", "upload:16MiB", "restore:done", "release:begin"}},
            {"cloud", {"upload:16MiB", "upload:finish", "restore:begin", "restore:done"}}});
    }
    void diskFull()
    {
        QFETCH(QString, site);
        if (!MovingScene::hasSmallDisks())
            QSKIP("No small file system could be mounted here, and nobody's real one is filled.");
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.diskFull(site, point));
    }
};

QTEST_GUILESS_MAIN(TestDisasters)
#include "tst_disasters.moc"
