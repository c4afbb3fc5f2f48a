// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/disturbedmove.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// The plug is pulled in each stage of a real move from the cloud, which saves into an image that is then downloaded:
/// afterwards the guest runs exactly once, its counter unbroken, and nothing is left behind.
class TestDisastersBack final : public QObject {
    Q_OBJECT
    MovingScene m_scene;
    DisturbedMove m_move{m_scene, u"cloud"_s, u"laptop"_s};

private Q_SLOTS:
    void initTestCase() { REQUIRE_SOUND(m_scene.setUp()); }

    void cancelled_data() { addPoints({"save:begin", "cloud:storing", "save:done", "download:16MiB", "laptop:unpacking", "restore:done"}); }
    void cancelled()
    {
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.cancelled(point));
    }

    void killedThenResumed_data()
    {
        addPoints({"cloud:saving", "cloud:storing", "save:done", "download:16MiB", "upload:finished", "laptop:restoring", "restore:done",
            "release:begin", "release:done"});
    }
    void killedThenResumed()
    {
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.killed(point, u"resume"_s));
    }

    void killedThenRolledBack_data()
    {
        addPoints({"cloud:saving", "cloud:storing", "save:done", "download:16MiB", "laptop:unpacking", "laptop:restoring", "restore:done"});
    }
    void killedThenRolledBack()
    {
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.killed(point, u"rollback"_s));
    }

    /// It starts again at once, while the program still tries.
    void sourceKilled_data() { addPoints({"cloud:saving", "cloud:storing", "save:done", "download:16MiB", "laptop:restoring", "release:begin"}); }
    void sourceKilled()
    {
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.prepare());
        m_move.strike(point, u"kill"_s, QString::number(m_scene.daemonPid()), [this] {
            m_scene.killDaemon();
            m_scene.startDaemon();
        });
        REQUIRE_SOUND(m_move.finishWhatIsLeft());
    }

    void sourceGone_data() { addPoints({"cloud:storing", "release:begin"}); }
    void sourceGone()
    {
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.daemonKilled(point));
    }

    void connectionCut_data() { addPoints({"cloud:storing", "download:16MiB", "restore:begin", "release:begin"}); }
    void connectionCut()
    {
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.connectionCut(point));
    }

    void diskFull_data()
    {
        addPoints({{"cloud", {"save:begin", "cloud:storing", "save:done", "release:begin"}},
            {"laptop", {"upload:open", "download:16MiB", "restore:begin", "restore:done"}}});
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

QTEST_GUILESS_MAIN(TestDisastersBack)
#include "tst_disastersback.moc"
