// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/disturbedmove.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// The program of a real move, either way, is killed in each of its stages, and the move resumed: afterwards the guest runs exactly
/// once, at its destination, its counter unbroken, and nothing is left behind.
class TestResumedMoves final : public QObject {
    Q_OBJECT
    MovingScene m_scene;

private Q_SLOTS:
    void initTestCase() { REQUIRE_SOUND(m_scene.setUp()); }

    void resumed_data()
    {
        addPointsByTurns({"save:begin", "upload:16MiB", "save:done", "upload:finished", "cloud:unpacking", "cloud:restoring", "restore:done",
                             "release:begin", "release:done"},
            {"cloud:saving", "cloud:storing", "save:done", "download:16MiB", "upload:finished", "laptop:restoring", "restore:done", "release:begin",
                "release:done"});
    }
    void resumed()
    {
        QFETCH(QString, source);
        QFETCH(QString, point);
        REQUIRE_SOUND(DisturbedMove(m_scene, source).killed(point, u"resume"_s));
    }
};

QTEST_GUILESS_MAIN(TestResumedMoves)
#include "tst_resumedmoves.moc"
