// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/disturbedmove.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// A site's disk is full in a stage of a real move, either way: afterwards the guest runs exactly once, its counter unbroken, and
/// nothing is left behind.
class TestFullDisks final : public QObject {
    Q_OBJECT
    MovingScene m_scene;

private Q_SLOTS:
    void initTestCase()
    {
        if (!MovingScene::hasSmallDisks())
            QSKIP("No small file system could be mounted here, and nobody's real one is filled.");
        REQUIRE_SOUND(m_scene.setUp());
    }

    void laptopIsFull_data()
    {
        addPointsByTurns(
            {"upload:open", "upload:16MiB", "restore:done", "release:begin"}, {"upload:open", "download:16MiB", "restore:begin", "restore:done"});
    }
    void laptopIsFull()
    {
        QFETCH(QString, source);
        QFETCH(QString, point);
        REQUIRE_SOUND(DisturbedMove(m_scene, source).diskFull(u"laptop"_s, point));
    }

    void cloudIsFull_data()
    {
        addPointsByTurns(
            {"upload:16MiB", "upload:finish", "restore:begin", "restore:done"}, {"save:begin", "cloud:storing", "save:done", "release:begin"});
    }
    void cloudIsFull()
    {
        QFETCH(QString, source);
        QFETCH(QString, point);
        REQUIRE_SOUND(DisturbedMove(m_scene, source).diskFull(u"cloud"_s, point));
    }
};

QTEST_GUILESS_MAIN(TestFullDisks)
#include "tst_fulldisks.moc"
