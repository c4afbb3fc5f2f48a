// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/disturbedmove.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// A host's daemons end in the middle of a real move and come again; its guests live on. Afterwards the guest runs
/// exactly once, its counter unbroken, and nothing is left behind.
class TestHostRestarts final : public QObject {
    Q_OBJECT
    MovingScene m_scene;

    static void addPointsAt(const char *site, Points points)
    {
        for (const char *point : points)
            QTest::addRow("%s %s", site, point) << QString::fromLatin1(site) << QString::fromLatin1(point);
    }

private Q_SLOTS:
    void initTestCase() { REQUIRE_SOUND(m_scene.setUp()); }

    void libvirtdKilled_data()
    {
        QTest::addColumn<QString>("site");
        QTest::addColumn<QString>("point");
        addPointsAt("laptop", {"upload:1MiB", "upload:16MiB", "save:done", "restore:begin", "release:begin"});
        addPointsAt("cloud", {"upload:16MiB", "restore:begin", "cloud:unpacking", "cloud:restoring", "restore:done"});
    }
    void libvirtdKilled()
    {
        QFETCH(QString, site);
        QFETCH(QString, point);
        DisturbedMove move(m_scene, u"laptop"_s);
        REQUIRE_SOUND(move.prepare());
        const LibvirtHost host = m_scene.hostOf(site);
        move.strike(point, u"kill"_s, QString::number(host.pid()));
        REQUIRE_SOUND(host.restart());
        REQUIRE_SOUND(move.finishWhatIsLeft());
    }

    /// A service manager starts it again at once, while the program still works.
    void libvirtdRestarted_data()
    {
        QTest::addColumn<QString>("site");
        QTest::addColumn<QString>("point");
        addPointsAt("laptop", {"upload:1MiB", "upload:16MiB", "save:done", "restore:begin", "release:begin"});
        addPointsAt("cloud", {"cloud:unpacking", "cloud:restoring", "restore:done"});
    }
    void libvirtdRestarted()
    {
        QFETCH(QString, site);
        QFETCH(QString, point);
        DisturbedMove move(m_scene, u"laptop"_s);
        REQUIRE_SOUND(move.prepare());
        const LibvirtHost host = m_scene.hostOf(site);
        QString wrong;
        move.strike(point, u"kill"_s, QString::number(host.pid()), [&] { wrong = host.restart(); });
        REQUIRE_SOUND(wrong);
        REQUIRE_SOUND(move.finishWhatIsLeft());
    }

    /// By SIGTERM, as a service manager stops it, and started again at once.
    void tresccadStopped_data()
    {
        addPointsByTurns({"upload:16MiB", "cloud:unpacking", "cloud:restoring", "restore:done"},
            {"cloud:saving", "cloud:storing", "download:16MiB", "release:begin"});
    }
    void tresccadStopped()
    {
        QFETCH(QString, source);
        QFETCH(QString, point);
        DisturbedMove move(m_scene, source);
        REQUIRE_SOUND(move.prepare());
        move.strike(point, u"stop"_s, QString::number(m_scene.daemonPid()), [this] {
            m_scene.stopDaemonGently();
            m_scene.startDaemon();
        });
        REQUIRE_SOUND(move.finishWhatIsLeft());
    }

    /// With the patience that it has unless told otherwise, and more: the move comes to its end first.
    void tresccadWaitsForTheMove_data() { addPointsByTurns({"upload:16MiB", "cloud:unpacking"}, {"cloud:saving", "download:16MiB"}); }
    void tresccadWaitsForTheMove()
    {
        QFETCH(QString, source);
        QFETCH(QString, point);
        m_scene.cloud().configure("stop_seconds: 600\n");
        m_scene.stopDaemonGently();
        m_scene.startDaemon();
        DisturbedMove move(m_scene, source);
        REQUIRE_SOUND(move.prepare());
        bool ended = false;
        move.strike(point, u"stop"_s, QString::number(m_scene.daemonPid()), [&] { ended = m_scene.cloud().waitForEnd(600); });
        m_scene.cloud().configure({});
        m_scene.startDaemon();
        QVERIFY(ended);
        REQUIRE_SOUND(move.struck());
        QVERIFY2(move.outcome().exitCode == 0, qPrintable(move.outcome().text()));
        REQUIRE_SOUND(move.oneCounting(source == u"laptop" ? u"cloud"_s : u"laptop"_s));
    }
};

QTEST_GUILESS_MAIN(TestHostRestarts)
#include "tst_hostrestarts.moc"
