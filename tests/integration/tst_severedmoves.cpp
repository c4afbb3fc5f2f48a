// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/disturbedmove.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// The cable between the client and the cloud is severed in each stage of a real move, either way: afterwards the guest runs exactly
/// once, its counter unbroken, and nothing is left behind.
class TestSeveredMoves final : public QObject {
    Q_OBJECT
    MovingScene m_scene;

private Q_SLOTS:
    void initTestCase() { REQUIRE_SOUND(m_scene.setUp()); }

    void severed_data()
    {
        addPointsByTurns({"upload:open", "upload:16MiB", "upload:finish", "cloud:unpacking", "cloud:restoring", "restore:done", "release:begin"},
            {"cloud:storing", "download:16MiB", "restore:begin", "release:begin"});
    }
    void severed()
    {
        QFETCH(QString, source);
        QFETCH(QString, point);
        REQUIRE_SOUND(DisturbedMove(m_scene, source).connectionCut(point));
    }

    /// What lives at a destination that does not answer is neither given up nor doubled; it is finished once that is back.
    void nothingIsUndoneAtASilentDestination()
    {
        DisturbedMove move(m_scene, u"laptop"_s);
        REQUIRE_SOUND(move.prepare());
        move.strike(u"restore:done"_s, u"die"_s);
        REQUIRE_SOUND(move.struck());
        m_scene.pullPlug();
        for (const QString &verb : {u"resume"_s, u"rollback"_s}) {
            const auto refused = m_scene.tresccac({verb});
            QVERIFY2(refused.exitCode == 8 && refused.text().contains(u"tresccac resume"), qPrintable(refused.text()));
            QCOMPARE(m_scene.runningAt(u"b"_s), QStringList{u"counter"_s});
            QCOMPARE(m_scene.copiesRunning(), 1);
        }
        m_scene.plugIn();
        REQUIRE_SOUND(move.finishBy(u"resume"_s));
        REQUIRE_SOUND(move.oneCounting(u"cloud"_s));
    }
};

QTEST_GUILESS_MAIN(TestSeveredMoves)
#include "tst_severedmoves.moc"
