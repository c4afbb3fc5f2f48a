// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/disturbedmove.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Between two clouds the destination fetches the package itself, or, where it cannot, the program hands it on. Whatever
/// happens meanwhile: the guest runs exactly once, its counter unbroken, and nothing is left behind.
class TestCloudToCloud final : public QObject {
    Q_OBJECT
    MovingScene m_scene;
    DisturbedMove m_move{m_scene, u"office"_s, u"cloud"_s};

    /// The images of a site that are there to stay.
    [[nodiscard]] qsizetype basesAt(const QString &site) const
    {
        return QDir(m_scene.siteFolder(site) + u"/images"_s).entryList({u"*.json"_s}).size();
    }

    [[nodiscard]] QString packageRecord() const
    {
        const QDir images(m_scene.siteFolder(u"office"_s) + u"/images"_s);
        for (const QString &name : images.entryList({u"*.json"_s})) {
            QFile file(images.filePath(name));
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains("\"package\""))
                return images.filePath(name);
        }
        return {};
    }

    void movesThereAndBack(bool byPull)
    {
        REQUIRE_SOUND(m_move.prepare());
        DisturbedMove back(m_scene, u"cloud"_s, u"office"_s);
        for (auto &[move, to] : {std::pair(&m_move, u"cloud"_s), std::pair(&back, u"office"_s)}) {
            const auto &moved = move->strike({}, u"nothing"_s);
            QVERIFY2(moved.exitCode == 0, qPrintable(moved.text() + m_scene.daemonLog()));
            QVERIFY2(move->passed(u"upload:open"_s) != byPull, qPrintable(moved.text() + m_scene.daemonLog()));
            REQUIRE_SOUND(move->oneCounting(to));
            QCOMPARE(basesAt(u"office"_s), 1);
            QCOMPARE(basesAt(u"cloud"_s), 1);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_scene.addOffice();
        REQUIRE_SOUND(m_scene.setUp());
    }

    void theDestinationFetches() { movesThereAndBack(true); }

    void theProgramHandsOnWhatTheDestinationCannotReach()
    {
        m_scene.between().pull();
        movesThereAndBack(false);
        m_scene.plugInBetween();
    }

    void cancelledWhileItFetches()
    {
        REQUIRE_SOUND(m_move.prepare());
        const auto &moved = m_move.strike(u"cloud:storing"_s, u"cancel"_s);
        QVERIFY2(moved.exitCode == 1 && moved.err.contains(u"cancelled"), qPrintable(moved.text()));
        REQUIRE_SOUND(m_move.oneCounting(u"office"_s));
    }

    void killedThenFinished_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("site");
        QTest::newRow("resumed") << u"resume"_s << u"cloud"_s;
        QTest::newRow("rolled back") << u"rollback"_s << u"office"_s;
    }
    void killedThenFinished()
    {
        QFETCH(QString, verb);
        QFETCH(QString, site);
        REQUIRE_SOUND(m_move.prepare());
        m_move.strike(u"cloud:storing"_s, u"die"_s);
        REQUIRE_SOUND(m_move.struck());
        REQUIRE_SOUND(m_move.finishBy(verb));
        REQUIRE_SOUND(m_move.oneCounting(site));
    }

    void aCloudKilled_data()
    {
        QTest::addColumn<QString>("site");
        QTest::addColumn<bool>("pulls");
        for (const bool pulls : {true, false})
            for (const auto &site : {u"office"_s, u"cloud"_s})
                QTest::addRow("%s, %s", qPrintable(site), pulls ? "pull" : "relay") << site << pulls;
    }
    void aCloudKilled()
    {
        QFETCH(QString, site);
        QFETCH(bool, pulls);
        REQUIRE_SOUND(m_move.prepare());
        if (!pulls)
            m_scene.between().pull();
        DaemonProcess &daemon = site == u"office" ? m_scene.office() : m_scene.cloud();
        m_move.strike(pulls ? u"cloud:storing"_s : u"download:16MiB"_s, u"kill"_s, QString::number(daemon.pid()), [&] {
            daemon.kill();
            daemon.start();
        });
        if (!pulls)
            m_scene.plugInBetween();
        REQUIRE_SOUND(m_move.finishWhatIsLeft());
    }

    void cutBetweenTheClouds()
    {
        REQUIRE_SOUND(m_move.prepare());
        const auto &moved = m_move.strike(u"cloud:storing"_s, u"kill"_s, QString::number(m_scene.between().pid()));
        m_scene.between().pull();
        m_scene.plugInBetween();
        QVERIFY2(moved.exitCode == 0 && m_move.passed(u"upload:finished"_s), qPrintable(moved.text() + m_scene.daemonLog()));
        REQUIRE_SOUND(m_move.oneCounting(u"cloud"_s));
    }

    /// There is room for the first 8 MiB of the package: its end is met amid the transfer, however fast that is.
    void diskFull()
    {
        if (!MovingScene::hasSmallDisks())
            QSKIP("No small file system could be mounted here, and nobody's real one is filled.");
        REQUIRE_SOUND(m_move.prepare());
        const QString filler = m_scene.siteFolder(u"cloud"_s) + u"/filler"_s;
        m_move.strike(u"pull:begin"_s, u"crowd"_s, filler);
        QVERIFY(QFile::remove(filler));
        REQUIRE_SOUND(m_move.struck());
        QVERIFY2(m_move.outcome().err.contains(u"no_room"), qPrintable(m_move.outcome().text()));
        REQUIRE_SOUND(m_move.oneCounting(u"office"_s));
    }

    /// The source's image is not what its record says any more: by a byte, or by its length.
    void falseImageIsRefused_data()
    {
        QTest::addColumn<qint64>("more");
        QTest::newRow("another byte") << qint64(0);
        QTest::newRow("longer than told") << qint64(1);
    }
    void falseImageIsRefused()
    {
        QFETCH(qint64, more);
        REQUIRE_SOUND(m_move.prepare());
        const auto mover = m_scene.heldMover({u"office"_s, u"cloud"_s, u"counter"_s, u"save:done"_s});
        QVERIFY(mover);
        spoil(packageRecord(), more);
        const auto moved = MovingScene::outcomeOf(*mover);
        QVERIFY2(moved.exitCode == 1 && moved.err.contains(u"untrusted"), qPrintable(moved.text()));
        REQUIRE_SOUND(m_move.oneCounting(u"office"_s));
    }

private:
    static void spoil(const QString &recordPath, qint64 more)
    {
        QFile bytes(recordPath.chopped(5));
        QVERIFY(bytes.open(QIODevice::ReadWrite));
        QVERIFY(bytes.seek(bytes.size() / 2));
        if (more == 0) {
            QVERIFY(bytes.write("\0\1\2\3\4\5\6\7", 8) == 8);
            return;
        }
        QFile record(recordPath);
        QVERIFY(record.open(QIODevice::ReadWrite));
        QJsonObject json = QJsonDocument::fromJson(record.readAll()).object();
        json[u"size"_s] = bytes.size() - more;
        QVERIFY(record.resize(0) && record.write(QJsonDocument(json).toJson()) > 0);
    }
};

QTEST_GUILESS_MAIN(TestCloudToCloud)
#include "tst_cloudtocloud.moc"
