// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/disturbedmove.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Somebody else lays hands on the instance while it is moved: a second program, a person with virsh. Whatever he does, two
/// copies never run, and everybody is told clearly.
class TestRivals final : public QObject {
    Q_OBJECT
    MovingScene m_scene;
    DisturbedMove m_move{m_scene, u"laptop"_s, u"cloud"_s};

    /// What libvirt's own tools say to it; the guest's name is "counter".
    MovingScene::Outcome byHand(const QString &deed) const
    {
        return m_scene.virsh(u"a"_s, deed == u"domrename" ? QStringList{deed, u"counter"_s, u"other"_s} : QStringList{deed, u"counter"_s});
    }

    /// What a letting go has done before it takes the disk's neighbours and the memory.
    QString letGoInHalf() const
    {
        QDirIterator records(m_scene.siteFolder(u"laptop"_s) + u"/held"_s, {u"held.json"_s}, QDir::Files, QDirIterator::Subdirectories);
        QFile record(records.next());
        if (!record.open(QIODevice::ReadOnly))
            return u"Nothing is held."_s;
        const QByteArray before = record.readAll();
        record.close();
        const QByteArray after = QByteArray(before).replace("\"held\"", "\"releasing\"");
        if (after == before || !record.open(QIODevice::WriteOnly) || record.write(after) != after.size())
            return u"The phase cannot be changed."_s;
        for (QDirIterator disks(m_scene.siteFolder(u"laptop"_s) + u"/instances"_s, {u"*.qcow2"_s}, QDir::Files, QDirIterator::Subdirectories);
            disks.hasNext();)
            QFile::remove(disks.next());
        return {};
    }

    static void addDeeds()
    {
        QTest::addColumn<QString>("deed");
        for (const char *deed : {"start", "undefine", "domrename"})
            QTest::addRow("%s", deed) << QString::fromLatin1(deed);
    }

private Q_SLOTS:
    void initTestCase() { REQUIRE_SOUND(m_scene.setUp()); }

    void twoProgramsAtOnce_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("destination");
        QTest::addColumn<QString>("journal");
        QTest::newRow("of one person, from the laptop") << u"laptop"_s << u"cloud"_s << u"state"_s;
        QTest::newRow("of two, from the cloud") << u"cloud"_s << u"laptop"_s << u"state-2"_s;
        QTest::newRow("of two, from the laptop") << u"laptop"_s << u"cloud"_s << u"state-2"_s;
        QTest::newRow("of one person, from the cloud") << u"cloud"_s << u"laptop"_s << u"state"_s;
    }
    void twoProgramsAtOnce()
    {
        QFETCH(QString, source);
        QFETCH(QString, destination);
        QFETCH(QString, journal);
        m_scene.useJournal(u"state"_s);
        DisturbedMove move(m_scene, source, destination);
        REQUIRE_SOUND(move.prepare());
        const QStringList words{u"migrate"_s, u"counter"_s, u"--source"_s, source, u"--dest"_s, destination};
        const auto first = m_scene.startTresccac(words);
        m_scene.useJournal(journal);
        const auto second = m_scene.startTresccac(words);
        const auto one = MovingScene::outcomeOf(*first);
        const auto other = MovingScene::outcomeOf(*second);
        QVERIFY2((one.exitCode == 0) != (other.exitCode == 0), qPrintable(one.text() + other.text()));
        const auto &loser = one.exitCode == 0 ? other : one;
        qInfo("%s", qPrintable(loser.json()[u"error"][u"what"].toString()));
        QVERIFY2(loser.exitCode == 5 && loser.text().contains(u"counter"), qPrintable(loser.text()));
        REQUIRE_SOUND(move.oneCounting(destination));
        m_scene.useJournal(u"state"_s);
        REQUIRE_SOUND(move.oneCounting(destination));
    }

    void heldIsOutOfReachOfVirsh_data() { addDeeds(); }
    void heldIsOutOfReachOfVirsh()
    {
        QFETCH(QString, deed);
        REQUIRE_SOUND(m_move.prepare());
        for (const QString &point : {u"save:done"_s, u"restore:done"_s}) {
            REQUIRE_SOUND(m_scene.bringHome());
            const auto mover = m_scene.heldMover({u"laptop"_s, u"cloud"_s, u"counter"_s, point});
            QVERIFY(mover);
            const auto refused = byHand(deed);
            QVERIFY2(refused.exitCode != 0 && refused.err.contains(u"counter"), qPrintable(refused.text()));
            QVERIFY(m_scene.copiesRunning() <= 1);
            const auto moved = MovingScene::outcomeOf(*mover);
            QVERIFY2(moved.exitCode == 0, qPrintable(moved.text()));
            REQUIRE_SOUND(m_move.oneCounting(u"cloud"_s));
        }
    }

    void rolledBackAllTheSame_data() { addDeeds(); }
    void rolledBackAllTheSame()
    {
        QFETCH(QString, deed);
        REQUIRE_SOUND(m_move.prepare());
        const auto mover = m_scene.heldMover({u"laptop"_s, u"cloud"_s, u"counter"_s, u"restore:begin"_s});
        QVERIFY(mover);
        std::ignore = byHand(deed);
        mover->kill();
        QVERIFY(mover->waitForFinished());
        REQUIRE_SOUND(m_move.finishBy(u"rollback"_s));
        REQUIRE_SOUND(m_move.oneCounting(u"laptop"_s));
        QVERIFY(m_scene.virsh(u"a"_s, {u"list"_s, u"--name"_s, u"--persistent"_s}).out.contains(u"counter"));
    }

    /// It may have been the source's own daemon, or a person with the site's own command.
    void heldIsNotDeletedByHand()
    {
        REQUIRE_SOUND(m_move.prepare());
        m_move.strike(u"restore:begin"_s, u"die"_s);
        REQUIRE_SOUND(m_move.struck());
        for (const QString &deed : {u"delete"_s, u"start"_s}) {
            const auto refused = m_scene.tresccac({u"--cloud"_s, u"laptop"_s, deed, u"counter"_s});
            QVERIFY2(refused.exitCode == 5 && refused.text().contains(u"tresccac rollback"), qPrintable(refused.text()));
        }
        QCOMPARE(m_scene.copiesRunning(), 0);
        REQUIRE_SOUND(m_move.finishBy(u"resume"_s));
        REQUIRE_SOUND(m_move.oneCounting(u"cloud"_s));
    }

    /// It may not know that it is there until the move's own program is back.
    void whatArrivedIsNotMovedOnByAnother()
    {
        for (const QString &verb : {u"rollback"_s, u"resume"_s}) {
            m_scene.useJournal(u"state"_s);
            REQUIRE_SOUND(m_move.prepare());
            m_move.strike(u"restore:done"_s, u"die"_s);
            REQUIRE_SOUND(m_move.struck());
            m_scene.useJournal(u"state-2"_s);
            for (const QStringList &words : {QStringList{u"migrate"_s, u"counter"_s, u"--source"_s, u"cloud"_s, u"--dest"_s, u"laptop"_s},
                     {u"--cloud"_s, u"cloud"_s, u"save"_s, u"counter"_s}, {u"--cloud"_s, u"cloud"_s, u"delete"_s, u"--instance"_s, u"counter"_s}}) {
                const auto refused = m_scene.tresccac(words);
                QVERIFY2(refused.exitCode == 5 && refused.text().contains(u"tresccac rollback"), qPrintable(refused.text()));
            }
            m_scene.useJournal(u"state"_s);
            REQUIRE_SOUND(m_move.finishBy(verb));
            REQUIRE_SOUND(m_move.oneCounting(verb == u"resume" ? u"cloud"_s : u"laptop"_s));
        }
        m_scene.useJournal(u"state-2"_s);
        const auto moved = m_scene.tresccac({u"migrate"_s, u"counter"_s, u"--source"_s, u"cloud"_s, u"--dest"_s, u"laptop"_s});
        m_scene.useJournal(u"state"_s);
        QVERIFY2(moved.exitCode == 0, qPrintable(moved.text()));
        REQUIRE_SOUND(m_move.oneCounting(u"laptop"_s));
    }

    /// The program died before it was answered; then a person made what had come to life his own.
    void whatWasTakenOverStartsNoSecond()
    {
        m_scene.useJournal(u"state"_s);
        REQUIRE_SOUND(m_move.prepare());
        m_move.strike(u"cloud:restoring"_s, u"die"_s);
        REQUIRE_SOUND(m_move.struck());
        QTRY_COMPARE_WITH_TIMEOUT(m_scene.runningAt(u"b"_s), QStringList{u"counter"_s}, 120'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_scene.tresccac({u"--cloud"_s, u"cloud"_s, u"start"_s, u"--force"_s, u"counter"_s}).exitCode, 0, 60'000);
        for (const QString &verb : {u"resume"_s, u"rollback"_s}) {
            const auto refused = m_scene.tresccac({verb});
            QVERIFY2(refused.exitCode == 5 && refused.text().contains(u"delete --force "), qPrintable(refused.text()));
        }
        QCOMPARE(m_scene.copiesRunning(), 1);
        const auto released = m_scene.tresccac({u"--cloud"_s, u"laptop"_s, u"delete"_s, u"--force"_s, u"counter"_s});
        QVERIFY2(released.exitCode == 0, qPrintable(released.text()));
        const auto closed = m_scene.tresccac({u"rollback"_s});
        QVERIFY2(closed.text().contains(u"counter is not at laptop any more"), qPrintable(closed.text()));
        REQUIRE_SOUND(m_move.oneCounting(u"cloud"_s));
    }

    /// Its newest state lies there; it is neither run on from its old memory nor thrown away.
    void whatWasSwitchedOffThereIsNotUndoneByResume()
    {
        m_scene.useJournal(u"state"_s);
        REQUIRE_SOUND(m_move.prepare());
        m_move.strike(u"restore:done"_s, u"die"_s);
        REQUIRE_SOUND(m_move.struck());
        QCOMPARE(m_scene.virsh(u"b"_s, {u"destroy"_s, u"counter"_s}).exitCode, 0);
        const auto refused = m_scene.tresccac({u"resume"_s});
        QVERIFY2(refused.exitCode == 5 && refused.text().contains(u"is off there now"), qPrintable(refused.text()));
        QCOMPARE(m_scene.copiesRunning(), 0);
        REQUIRE_SOUND(m_move.finishBy(u"rollback"_s));
        REQUIRE_SOUND(m_move.oneCounting(u"laptop"_s));
    }

    /// The program died while it let the source go, and then what had arrived was lost: no told step is a dead end, and the package
    /// brings it back.
    void whatWasLetGoInHalfComesBackFromItsPackage_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::newRow("resume") << u"resume"_s;
        QTest::newRow("rollback") << u"rollback"_s;
    }
    void whatWasLetGoInHalfComesBackFromItsPackage()
    {
        QFETCH(QString, verb);
        m_scene.useJournal(u"state"_s);
        REQUIRE_SOUND(m_move.prepare());
        m_move.strike(u"release:begin"_s, u"die"_s);
        REQUIRE_SOUND(m_move.struck());
        REQUIRE_SOUND(letGoInHalf());
        for (const QString &deed : {u"destroy"_s, u"undefine"_s})
            QCOMPARE(m_scene.virsh(u"b"_s, {deed, u"counter"_s}).exitCode, 0);
        QVERIFY(QDir(m_scene.siteFolder(u"cloud"_s) + u"/instances"_s).removeRecursively());
        const QStringList start{u"--cloud"_s, u"laptop"_s, u"start"_s, u"counter"_s};
        for (const QStringList &more : {QStringList{}, {u"--force"_s}, {u"--afresh"_s}, {u"--afresh"_s, u"--force"_s}}) {
            const auto refused = m_scene.tresccac(start + more);
            QVERIFY2(refused.exitCode == 5 && refused.text().contains(u"counter was being let go"), qPrintable(refused.text()));
        }
        const auto closed = m_scene.tresccac({verb});
        QVERIFY2(closed.text().contains(u"counter cannot go on at laptop") && !m_move.isUnfinished(), qPrintable(closed.text()));
        static const QRegularExpression told(u"`tresccac (--cloud cloud restore --force \\S+)`"_s);
        const auto step = told.match(closed.text());
        QVERIFY2(step.hasMatch(), qPrintable(closed.text()));
        const auto restored = m_scene.tresccac(step.captured(1).split(u' '));
        QVERIFY2(restored.exitCode == 0, qPrintable(restored.text()));
        REQUIRE_SOUND(m_scene.countsOn());
        QCOMPARE(m_scene.tresccac({u"--cloud"_s, u"laptop"_s, u"delete"_s, u"--force"_s, u"counter"_s}).exitCode, 0);
        QCOMPARE(m_scene.tresccac({u"--cloud"_s, u"cloud"_s, u"delete"_s, step.captured(1).section(u' ', -1)}).exitCode, 0);
        REQUIRE_SOUND(m_move.oneCounting(u"cloud"_s));
    }

    void aTakenNameGetsANumber()
    {
        REQUIRE_SOUND(m_move.prepare());
        const auto mover = m_scene.heldMover({u"laptop"_s, u"cloud"_s, u"counter"_s, u"restore:begin"_s});
        QVERIFY(mover);
        const auto taken = m_scene.tresccac({u"--cloud"_s, u"cloud"_s, u"spawn"_s, qEnvironmentVariable("TRESCCA_GUEST") + u"/base.qcow2"_s,
            u"--name"_s, u"counter"_s, u"--memory"_s, u"64M"_s});
        QVERIFY2(taken.exitCode == 0, qPrintable(taken.text()));
        const auto named = m_scene.tresccac({u"migrate"_s, u"counter"_s, u"--source"_s, u"laptop"_s, u"--dest"_s, u"cloud"_s, u"--dry-run"_s});
        QVERIFY2(named.text().contains(u"already has an instance named counter") || named.text().contains(u"being moved already"),
            qPrintable(named.text()));
        const auto moved = MovingScene::outcomeOf(*mover);
        QVERIFY2(moved.exitCode == 0, qPrintable(moved.text() + m_scene.daemonLog()));
        QStringList there = m_scene.runningAt(u"b"_s);
        there.sort();
        QCOMPARE(there, (QStringList{u"counter"_s, u"counter-2"_s}));
        REQUIRE_SOUND(m_scene.countsOn());
        QVERIFY(m_scene.tresccac({u"--cloud"_s, u"cloud"_s, u"delete"_s, taken.json()[u"id"_s].toString()}).exitCode == 0);
        const auto back =
            m_scene.tresccac({u"migrate"_s, u"counter-2"_s, u"--source"_s, u"cloud"_s, u"--dest"_s, u"laptop"_s, u"--name"_s, u"counter"_s});
        QVERIFY2(back.exitCode == 0, qPrintable(back.text()));
        REQUIRE_SOUND(m_move.oneCounting(u"laptop"_s));
    }

    /// Then its memory is gone, by the will of who did it. It is told so, and nothing is in the way of another start.
    void endedWhileItIsSaved_data()
    {
        QTest::addColumn<bool>("byVirsh");
        QTest::addColumn<bool>("programDies");
        QTest::newRow("by virsh") << true << false;
        QTest::newRow("by a signal") << false << false;
        QTest::newRow("and the program dies") << false << true;
    }
    void endedWhileItIsSaved()
    {
        QFETCH(bool, byVirsh);
        QFETCH(bool, programDies);
        REQUIRE_SOUND(m_move.prepare());
        const auto qemu = static_cast<pid_t>(m_scene.hostOf(u"laptop"_s).guestPid(u"counter"_s));
        QVERIFY(qemu > 0);
        // Frozen it cannot come to the end of its save, however slow we are.
        const auto mover = m_move.begin(u"laptop:saving"_s, u"freeze"_s, QString::number(qemu));
        if (programDies)
            mover->kill();
        QVERIFY(byVirsh ? byHand(u"destroy"_s).exitCode == 0 : ::kill(qemu, SIGKILL) == 0);
        const auto moved = MovingScene::outcomeOf(*mover);
        const auto told = programDies ? m_scene.tresccac({u"rollback"_s}) : moved;
        QVERIFY2(
            told.exitCode == (programDies ? 5 : 1) && told.text().contains(u"counter is off at laptop."), qPrintable(moved.text() + told.text()));
        QVERIFY2(!moved.text().contains(u"runs on"), qPrintable(moved.text()));  // the log of the program that saved it too
        QCOMPARE(m_scene.copiesRunning(), 0);
        REQUIRE_SOUND(m_scene.leftovers());
        QVERIFY(m_scene.tresccac({u"history"_s, u"--unfinished"_s}).json()[u"migrations"].toArray().isEmpty());
        const auto started = m_scene.tresccac({u"--cloud"_s, u"laptop"_s, u"start"_s, u"counter"_s});
        QVERIFY2(started.exitCode == 0, qPrintable(started.text()));
        QCOMPARE(m_scene.runningAt(u"a"_s), QStringList{u"counter"_s});
        // Another memory counts in it now, which is not what the next test looks for.
        QVERIFY(m_scene.tresccac({u"--cloud"_s, u"laptop"_s, u"delete"_s, u"--instance"_s, u"counter"_s}).exitCode == 0);
    }
};

QTEST_GUILESS_MAIN(TestRivals)
#include "tst_rivals.moc"
