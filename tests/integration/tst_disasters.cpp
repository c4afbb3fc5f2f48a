// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/disturbedmove.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// The plug is pulled in each stage of a real move to the cloud: afterwards the guest runs exactly once, its counter
/// unbroken, and nothing is left behind.
class TestDisasters final : public QObject {
    Q_OBJECT
    MovingScene m_scene;
    DisturbedMove m_move{m_scene, u"laptop"_s, u"cloud"_s};

    static void addPoints(std::initializer_list<const char *> points)
    {
        QTest::addColumn<QString>("point");
        for (const char *point : points)
            QTest::addRow("%s", point) << QString::fromLatin1(point);
    }

private Q_SLOTS:
    void initTestCase() { REQUIRE_SOUND(m_scene.setUp()); }

    void cancelled_data() { addPoints({"upload:open", "upload:16MiB", "save:done", "upload:finished", "cloud:unpacking", "cloud:restoring", "restore:done"}); }
    void cancelled()
    {
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.prepare());
        const auto &moved = m_move.strike(point, u"cancel"_s);
        QVERIFY2(moved.exitCode == 1 && moved.err.contains(u"cancelled"), qPrintable(moved.text()));
        REQUIRE_SOUND(m_move.oneCounting(u"laptop"_s));
    }

    void killedThenResumed_data() { addPoints({"save:begin", "upload:16MiB", "save:done", "upload:finished", "cloud:unpacking", "cloud:restoring", "restore:done", "release:begin", "release:done"}); }
    void killedThenResumed()
    {
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.prepare());
        m_move.strike(point, u"die"_s);
        REQUIRE_SOUND(m_move.struck());
        REQUIRE_SOUND(m_move.finishBy(u"resume"_s));
        REQUIRE_SOUND(m_move.oneCounting(u"cloud"_s));
    }

    void killedThenRolledBack_data() { addPoints({"save:begin", "upload:16MiB", "save:done", "upload:finished", "cloud:unpacking", "cloud:restoring", "restore:done"}); }
    void killedThenRolledBack()
    {
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.prepare());
        m_move.strike(point, u"die"_s);
        REQUIRE_SOUND(m_move.struck());
        REQUIRE_SOUND(m_move.finishBy(u"rollback"_s));
        REQUIRE_SOUND(m_move.oneCounting(u"laptop"_s));
    }

    void destinationKilled_data() { addPoints({"upload:open", "upload:16MiB", "upload:finish", "cloud:unpacking", "cloud:restoring", "restore:done", "release:begin"}); }
    void destinationKilled()
    {
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.prepare());
        m_move.strike(point, u"kill"_s, QString::number(m_scene.daemonPid()));
        m_scene.killDaemon();
        m_scene.startDaemon();
        REQUIRE_SOUND(m_move.finishWhatIsLeft());
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

    void connectionCut_data() { destinationKilled_data(); }
    void connectionCut()
    {
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.prepare());
        m_move.strike(point, u"kill"_s, QString::number(m_scene.plugPid()));
        m_scene.pullPlug();
        m_scene.plugIn();
        REQUIRE_SOUND(m_move.finishWhatIsLeft());
    }

    void diskFull_data()
    {
        QTest::addColumn<QString>("site");
        QTest::addColumn<QString>("point");
        for (const auto &[site, points] : {std::pair("laptop", QList{"upload:open", "upload:16MiB", "restore:done", "release:begin"}),
                                           std::pair("cloud", QList{"upload:16MiB", "upload:finish", "restore:begin", "restore:done"})})
            for (const char *point : points)
                QTest::addRow("%s %s", site, point) << QString::fromLatin1(site) << QString::fromLatin1(point);
    }
    void diskFull()
    {
        QFETCH(QString, site);
        if (!MovingScene::hasSmallDisks())
            QSKIP("No small file system could be mounted here, and nobody's real one is filled.");
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.prepare());
        const QString filler = m_scene.siteFolder(site) + u"/filler"_s;
        m_move.strike(point, u"fill"_s, filler);
        QVERIFY(QFile::remove(filler));
        REQUIRE_SOUND(m_move.finishWhatIsLeft());
    }
};

QTEST_GUILESS_MAIN(TestDisasters)
#include "tst_disasters.moc"
