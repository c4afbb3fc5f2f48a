// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/movingscene.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Moves without memory on real libvirt and QEMU: the guest is shut down, its disk goes over, it boots there; what it had written is there.
class TestDiskMoves final : public QObject {
    Q_OBJECT
    MovingScene m_scene;

    [[nodiscard]] QString stateAt(const QString &host) const { return m_scene.virsh(host, {u"domstate"_s, u"counter"_s}).out.trimmed(); }

    [[nodiscard]] MovingScene::Outcome move(const QString &from, const QString &to, const QStringList &more = {}) const
    {
        return m_scene.tresccac(QStringList{u"migrate"_s, u"counter"_s, u"--source"_s, from, u"--dest"_s, to, u"--mode"_s, u"disk-only"_s} + more);
    }

    [[nodiscard]] qsizetype imagesAtCloud() const { return QDir(m_scene.siteFolder(u"cloud"_s) + u"/images"_s).entryList({u"*.json"_s}).size(); }

    /// What the guest has written to its disk: how many memories have done so, one after the other, each from 1 on. 0: it is broken.
    [[nodiscard]] int memoriesOnDisk(const QString &site) const
    {
        QDirIterator overlays(m_scene.siteFolder(site) + u"/instances"_s, {u"*.qcow2"_s}, QDir::Files, QDirIterator::Subdirectories);
        const auto read = overlays.hasNext() ? m_scene.run(QStringLiteral(TRESCCA_SOURCE_DIR "/installer/lib/guest.sh"), {u"log"_s, overlays.next()})
                                             : MovingScene::Outcome{};
        static const QRegularExpression form(u"\\ATICK (\\d+) (boot=\\S+ mem=\\S+)\\z"_s);
        QString words;
        qint64 last = 0;
        int memories = 0;
        for (const QString &line : read.out.split(u'\n', Qt::SkipEmptyParts)) {
            const auto tick = form.match(line);
            const bool anew = tick.captured(2) != words;
            const qint64 expected = anew ? 1 : last + 1;
            if (!tick.hasMatch() || tick.captured(1).toLongLong() != expected)
                return 0;
            memories += anew ? 1 : 0;
            words = tick.captured(2);
            last = expected;
        }
        return memories;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString trouble = m_scene.setUp();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }

    /// Each test begins with the guest at the laptop, freshly spawned.
    void init()
    {
        for (const QString &site : {u"laptop"_s, u"cloud"_s})
            (void)m_scene.tresccac({u"--cloud"_s, site, u"delete"_s, u"--instance"_s, u"counter"_s});
        const QString disk = qEnvironmentVariable("TRESCCA_GUEST") + u"/bootable.qcow2"_s;
        const auto spawned = m_scene.tresccac({u"--cloud"_s, u"laptop"_s, u"spawn"_s, disk, u"--name"_s, u"counter"_s, u"--memory"_s, u"128M"_s});
        QVERIFY2(spawned.exitCode == 0, qPrintable(spawned.text()));
        const QString wrong = Counter({m_scene.siteFolder(u"laptop"_s)}).countsOn();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void dryRunSaysThatItReboots()
    {
        const auto plan = move(u"laptop"_s, u"cloud"_s, {u"--dry-run"_s});
        QVERIFY2(plan.exitCode == 0, qPrintable(plan.text()));
        QVERIFY2(plan.out.contains(u"counter is shut down and boots at cloud: programs and what is in memory end."), qPrintable(plan.out));
        QCOMPARE(stateAt(u"a"_s), u"running"_s);
    }

    /// There; and back, when what stayed is deleted, from a cloud, by its snapshot.
    void bootsThereAndBack()
    {
        int memories = 1;
        for (const auto &[from, to, left, host] : {std::tuple{u"laptop"_s, u"cloud"_s, u"a"_s, u"b"_s}, {u"cloud"_s, u"laptop"_s, u"b"_s, u"a"_s}}) {
            const auto moved = move(from, to);
            QVERIFY2(moved.exitCode == 0, qPrintable(moved.text() + m_scene.daemonLog()));
            QCOMPARE(moved.json()[u"mode"].toString(), u"disk-only"_s);
            QCOMPARE(stateAt(host), u"running"_s);
            QCOMPARE(stateAt(left), u"shut off"_s);
            const QString wrong = Counter({m_scene.siteFolder(to)}).countsOn();
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            QCOMPARE(memoriesOnDisk(to), ++memories);
            const auto deleted = m_scene.tresccac({u"--cloud"_s, from, u"delete"_s, u"--instance"_s, u"counter"_s});
            QVERIFY2(deleted.exitCode == 0, qPrintable(deleted.text()));
        }
    }

    /// Killed while the disk is on its way; what was shut down boots where it was, or the move goes on.
    void killedThenEnded_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("host");
        QTest::newRow("resumed") << u"resume"_s << u"b"_s;
        QTest::newRow("rolled back") << u"rollback"_s << u"a"_s;
    }
    void killedThenEnded()
    {
        QFETCH(QString, verb);
        QFETCH(QString, host);
        const qsizetype before = imagesAtCloud();  // a host keeps what its instances build on
        const auto program = m_scene.startTresccac({u"--limit-rate"_s, u"500K"_s, u"migrate"_s, u"counter"_s, u"--source"_s, u"laptop"_s, u"--dest"_s,
            u"cloud"_s, u"--mode"_s, u"disk-only"_s});
        QTRY_VERIFY_WITH_TIMEOUT(imagesAtCloud() > before, 120'000);
        QCOMPARE(::kill(static_cast<pid_t>(program->processId()), SIGKILL), 0);
        QVERIFY(program->waitForFinished(30'000));
        QCOMPARE(stateAt(u"a"_s), u"shut off"_s);
        const auto ended = m_scene.tresccac({verb});
        QVERIFY2(ended.exitCode == 0, qPrintable(ended.text() + m_scene.daemonLog()));
        QCOMPARE(m_scene.runningAt(host), QStringList{u"counter"_s});
        QCOMPARE(m_scene.copiesRunning(), 1);
    }
};

QTEST_GUILESS_MAIN(TestDiskMoves)
#include "tst_diskmoves.moc"
