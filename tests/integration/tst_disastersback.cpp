// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/disturbedmove.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// The plug is pulled in each stage of a real move from the cloud, which saves into an image that is then downloaded:
/// afterwards the guest runs exactly once, its counter unbroken, and nothing is left behind.
class TestDisastersBack final : public QObject {
    Q_OBJECT
    MovingScene m_scene;
    DisturbedMove m_move{m_scene, u"cloud"_s, u"laptop"_s};

    static void addPoints(std::initializer_list<const char *> points)
    {
        QTest::addColumn<QString>("point");
        for (const char *point : points)
            QTest::addRow("%s", point) << QString::fromLatin1(point);
    }

private Q_SLOTS:
    void initTestCase() { REQUIRE_SOUND(m_scene.setUp()); }

    void cancelled_data() { addPoints({"save:begin", "cloud:storing", "save:done", "download:16MiB", "laptop:unpacking", "restore:done"}); }
    void cancelled()
    {
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.prepare());
        const auto &moved = m_move.strike(point, u"cancel"_s);
        QVERIFY2(moved.exitCode == 1 && moved.err.contains(u"cancelled"), qPrintable(moved.text()));
        REQUIRE_SOUND(m_move.oneCounting(u"cloud"_s));
    }

    void killedThenResumed_data() { addPoints({"cloud:saving", "cloud:storing", "save:done", "download:16MiB", "upload:finished", "laptop:restoring", "restore:done", "release:begin", "release:done"}); }
    void killedThenResumed()
    {
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.prepare());
        m_move.strike(point, u"die"_s);
        REQUIRE_SOUND(m_move.struck());
        REQUIRE_SOUND(m_move.finishBy(u"resume"_s));
        REQUIRE_SOUND(m_move.oneCounting(u"laptop"_s));
    }

    void killedThenRolledBack_data() { addPoints({"cloud:saving", "cloud:storing", "save:done", "download:16MiB", "laptop:unpacking", "laptop:restoring", "restore:done"}); }
    void killedThenRolledBack()
    {
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.prepare());
        m_move.strike(point, u"die"_s);
        REQUIRE_SOUND(m_move.struck());
        REQUIRE_SOUND(m_move.finishBy(u"rollback"_s));
        REQUIRE_SOUND(m_move.oneCounting(u"cloud"_s));
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

    /// It stays away until the program has given up.
    void sourceGone_data() { addPoints({"cloud:storing", "release:begin"}); }
    void sourceGone()
    {
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.prepare());
        m_move.strike(point, u"kill"_s, QString::number(m_scene.daemonPid()));
        m_scene.killDaemon();
        m_scene.startDaemon();
        REQUIRE_SOUND(m_move.finishWhatIsLeft());
    }

    void connectionCut_data() { addPoints({"cloud:storing", "download:16MiB", "restore:begin", "release:begin"}); }
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
        for (const auto &[site, points] : {std::pair("cloud", QList{"save:begin", "cloud:storing", "save:done", "release:begin"}),
                                           std::pair("laptop", QList{"upload:open", "download:16MiB", "restore:begin", "restore:done"})})
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

QTEST_GUILESS_MAIN(TestDisastersBack)
#include "tst_disastersback.moc"
