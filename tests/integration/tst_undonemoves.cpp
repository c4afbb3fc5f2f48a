// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/disturbedmove.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// A real move, either way, is cancelled in each of its stages, or its program is killed and the move rolled back: afterwards the
/// guest runs exactly once, where it was, its counter unbroken, and nothing is left behind.
class TestUndoneMoves final : public QObject {
    Q_OBJECT
    MovingScene m_scene;
    DisturbedMove m_move{m_scene, u"laptop"_s};

private Q_SLOTS:
    void initTestCase() { REQUIRE_SOUND(m_scene.setUp()); }

    void cancelled_data()
    {
        addPoints({"upload:open", "upload:16MiB", "save:done", "upload:finished", "cloud:unpacking", "cloud:restoring", "restore:done"},
            {"save:begin", "cloud:storing", "save:done", "download:16MiB", "laptop:unpacking", "restore:done"});
    }
    void cancelled()
    {
        QFETCH(QString, source);
        QFETCH(QString, point);
        REQUIRE_SOUND(DisturbedMove(m_scene, source).cancelled(point));
    }

    void rolledBack_data()
    {
        addPoints({"save:begin", "upload:16MiB", "save:done", "upload:finished", "cloud:unpacking", "cloud:restoring", "restore:done"},
            {"cloud:saving", "cloud:storing", "save:done", "download:16MiB", "laptop:unpacking", "laptop:restoring", "restore:done"});
    }
    void rolledBack()
    {
        QFETCH(QString, source);
        QFETCH(QString, point);
        REQUIRE_SOUND(DisturbedMove(m_scene, source).killed(point, u"rollback"_s));
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
};

QTEST_GUILESS_MAIN(TestUndoneMoves)
#include "tst_undonemoves.moc"
