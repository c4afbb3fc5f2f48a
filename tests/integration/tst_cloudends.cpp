// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/disturbedmove.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// The cloud's tresccad is killed in each stage of a real move, either way: afterwards the guest runs exactly once, its counter
/// unbroken, and nothing is left behind.
class TestCloudEnds final : public QObject {
    Q_OBJECT
    MovingScene m_scene;

private Q_SLOTS:
    void initTestCase() { REQUIRE_SOUND(m_scene.setUp()); }

    void killed_data()
    {
        addPointsByTurns({"upload:open", "upload:16MiB", "upload:finish", "cloud:unpacking", "cloud:restoring", "restore:done", "release:begin"},
            {"cloud:saving", "cloud:storing", "save:done", "download:16MiB", "laptop:restoring", "release:begin"});
    }
    /// As the destination it is away until the program has given up. As the source it starts again at once, while the program still tries.
    void killed()
    {
        QFETCH(QString, source);
        QFETCH(QString, point);
        DisturbedMove move(m_scene, source);
        if (source == u"laptop") {
            REQUIRE_SOUND(move.daemonKilled(point));
            return;
        }
        REQUIRE_SOUND(move.prepare());
        move.strike(point, u"kill"_s, QString::number(m_scene.daemonPid()), [this] {
            m_scene.killDaemon();
            m_scene.startDaemon();
        });
        REQUIRE_SOUND(move.finishWhatIsLeft());
    }

    void sourceIsAway_data() { addPoints({}, {"cloud:storing", "release:begin"}); }
    void sourceIsAway()
    {
        QFETCH(QString, source);
        QFETCH(QString, point);
        REQUIRE_SOUND(DisturbedMove(m_scene, source).daemonKilled(point));
    }
};

QTEST_GUILESS_MAIN(TestCloudEnds)
#include "tst_cloudends.moc"
