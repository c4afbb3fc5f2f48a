// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/instancename.h"
#include "tests/integration/movingscene.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// While one program moves an instance of a local site, others work at the same site: with everything else.
class TestTogether final : public QObject {
    Q_OBJECT
    MovingScene m_scene;

    static QString explain(const MovingScene::Outcome &outcome) { return outcome.out + outcome.err; }
    QString base() const { return qEnvironmentVariable("TRESCCA_GUEST") + u"/base.qcow2"_s; }
    MovingScene::Outcome atLaptop(const QStringList &words) const { return m_scene.tresccac(QStringList{u"--cloud"_s, u"laptop"_s} + words); }
    MovingScene::Outcome migrate(const QString &name, const QString &from, const QString &to) const
    {
        return m_scene.tresccac({u"migrate"_s, name, u"--source"_s, from, u"--dest"_s, to});
    }

    void expectListed()
    {
        const auto listed = atLaptop({u"list"_s});
        QVERIFY2(listed.exitCode == 0, qPrintable(explain(listed)));
        QStringList names;
        for (const auto &instance : listed.json()[u"instances"].toArray())
            names << instance[u"name"].toString();
        names.sort();
        QCOMPARE(names, (QStringList{u"counter"_s, u"second"_s}));
    }

    void expectImagesWork()
    {
        const auto pushed = atLaptop({u"push"_s, base(), u"--name"_s, u"meanwhile"_s});
        QVERIFY2(pushed.exitCode == 0, qPrintable(explain(pushed)));
        const QString image = pushed.json()[u"image_id"].toString();
        const auto pulled = atLaptop({u"pull"_s, image, u"-o"_s, m_scene.folder() + u"/pulled.qcow2"_s});
        QVERIFY2(pulled.exitCode == 0, qPrintable(explain(pulled)));
        QVERIFY(QFile::remove(m_scene.folder() + u"/pulled.qcow2"_s));
        const auto removed = atLaptop({u"delete"_s, image});
        QVERIFY2(removed.exitCode == 0, qPrintable(explain(removed)));
    }

    /// Exit code 5 (conflict) and a sentence that says what the matter is.
    void expectRefused(const MovingScene::Outcome &outcome, const QString &word)
    {
        qInfo("%s", qPrintable(outcome.json()[u"error"][u"what"].toString()));
        QVERIFY2(outcome.exitCode == 5 && explain(outcome).contains(word), qPrintable(explain(outcome)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString trouble = m_scene.setUp();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        const QString missing = m_scene.bringHome();
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
        // It has nothing to boot from, so it costs no time.
        const auto spawned = atLaptop({u"spawn"_s, base(), u"--name"_s, u"second"_s, u"--memory"_s, u"64M"_s});
        QVERIFY2(spawned.exitCode == 0, qPrintable(explain(spawned)));
    }

    /// libvirt gets what it can hold of the name.
    void aNewOneMayHaveANameOfAnyScript()
    {
        const QString name = u"Läden: 2 (test)"_s;
        const auto spawned = atLaptop({u"spawn"_s, base(), u"--name"_s, name, u"--memory"_s, u"64M"_s});
        QVERIFY2(spawned.exitCode == 0, qPrintable(explain(spawned)));
        QCOMPARE(spawned.json()[u"name"].toString(), arrivingInstanceName(name));
        const auto deleted = atLaptop({u"delete"_s, spawned.json()[u"id"].toString(), u"--yes"_s});
        QVERIFY2(deleted.exitCode == 0, qPrintable(explain(deleted)));
    }

    void othersWorkDuringAMove_data()
    {
        QTest::addColumn<QString>("point");
        QTest::addColumn<QString>("reason");
        QTest::newRow("the guest runs still") << u"upload:1MiB"_s << u"saving"_s;
        QTest::newRow("its memory is sent") << u"upload:16MiB"_s << u"move"_s;
        QTest::newRow("it is suspended") << u"save:done"_s << u"move"_s;
        QTest::newRow("it is not restored yet") << u"restore:begin"_s << u"move"_s;
        QTest::newRow("it runs at the destination") << u"restore:done"_s << u"move"_s;
    }
    void othersWorkDuringAMove()
    {
        QFETCH(QString, point);
        QFETCH(QString, reason);
        const QString wrong = m_scene.bringHome();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        const auto mover = m_scene.heldMover({u"laptop"_s, u"cloud"_s, u"counter"_s, point});
        QVERIFY(mover);
        expectListed();
        expectImagesWork();
        expectRefused(migrate(u"counter"_s, u"laptop"_s, u"cloud"_s), reason);
        expectRefused(atLaptop({u"save"_s, u"counter"_s}), u"counter"_s);
        const auto there = migrate(u"second"_s, u"laptop"_s, u"cloud"_s);
        const auto back = migrate(u"second"_s, u"cloud"_s, u"laptop"_s);
        QVERIFY2(there.exitCode == 0 && back.exitCode == 0, qPrintable(explain(there) + explain(back) + m_scene.daemonLog()));
        mover->closeWriteChannel();
        QVERIFY(mover->waitForFinished(120'000));
        QVERIFY2(mover->exitStatus() == QProcess::NormalExit && mover->exitCode() == 0, mover->readAllStandardError().constData());
        QCOMPARE(m_scene.runningAt(u"a"_s), QStringList{u"second"_s});
        QCOMPARE(m_scene.runningAt(u"b"_s), QStringList{u"counter"_s});
        const QString counts = m_scene.countsOn();
        QVERIFY2(counts.isEmpty(), qPrintable(counts));
    }

    /// One host, two sites of different folders. What is told must not make anybody start a second copy.
    void anotherFolderIsNoOtherHost()
    {
        for (const QString &point : {u"upload:1MiB"_s, u"restore:begin"_s}) {
            const QString wrong = m_scene.bringHome();
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            const auto mover = m_scene.heldMover({u"laptop"_s, u"cloud"_s, u"counter"_s, point});
            QVERIFY(mover);
            const auto rival = migrate(u"counter"_s, u"elsewhere"_s, u"cloud"_s);
            const auto start = m_scene.tresccac({u"--cloud"_s, u"elsewhere"_s, u"start"_s, u"counter"_s});
            qInfo("%s", qPrintable(rival.json()[u"error"][u"what"].toString()));
            const bool goneFromHere = point == u"restore:begin";  // held in the other folder, and hidden from libvirt
            for (const auto &refused : {rival, start}) {
                QVERIFY2(refused.exitCode == (goneFromHere ? 3 : 5), qPrintable(explain(refused)));
                QVERIFY2(!explain(refused).contains(u"afresh")
                        && (goneFromHere || explain(refused).contains(u"being saved") || explain(refused).contains(u"(saving)")),
                    qPrintable(explain(refused)));
            }
            mover->closeWriteChannel();
            QVERIFY(mover->waitForFinished(120'000));
            QVERIFY2(mover->exitStatus() == QProcess::NormalExit && mover->exitCode() == 0, mover->readAllStandardError().constData());
            QVERIFY(!m_scene.runningAt(u"a"_s).contains(u"counter") && m_scene.runningAt(u"b"_s).contains(u"counter"));
        }
        const QString counts = m_scene.countsOn();
        QVERIFY2(counts.isEmpty(), qPrintable(counts));
    }

    /// What a person saved stays known to libvirt: a second site of the host must not boot it with the disks of its memory.
    void whatOneSiteHoldsAnotherLeavesAlone()
    {
        const QString wrong = m_scene.bringHome();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        const auto saved = atLaptop({u"save"_s, u"counter"_s});
        QVERIFY2(saved.exitCode == 0, qPrintable(explain(saved)));
        const auto elsewhere = [&](const QStringList &words) { return m_scene.tresccac(QStringList{u"--cloud"_s, u"elsewhere"_s} + words); };
        const QString image = saved.json()[u"image_id"].toString();
        for (const QStringList &words : {QStringList{u"start"_s, u"counter"_s}, {u"start"_s, u"counter"_s, u"--afresh"_s, u"--yes"_s},
                 {u"save"_s, u"counter"_s}, {u"delete"_s, u"counter"_s, u"--yes"_s}}) {
            const auto refused = elsewhere(words);
            QVERIFY2(refused.exitCode == 5, qPrintable(words.join(u' ') + explain(refused)));
        }
        QVERIFY(!m_scene.runningAt(u"a"_s).contains(u"counter"));
        const auto started = atLaptop({u"start"_s, u"counter"_s});
        QVERIFY2(started.exitCode == 0, qPrintable(explain(started)));
        const auto paused = elsewhere({u"pause"_s, u"counter"_s});
        QVERIFY2(paused.exitCode == 0, qPrintable(explain(paused)));
        const auto on = elsewhere({u"start"_s, u"counter"_s});
        QVERIFY2(on.exitCode == 0, qPrintable(explain(on)));
        const QString counts = m_scene.countsOn();
        QVERIFY2(counts.isEmpty(), qPrintable(counts));
        if (!image.isEmpty())
            QCOMPARE(atLaptop({u"delete"_s, image}).exitCode, 0);
    }

    /// It would be let go where it runs.
    void nothingMovesToItsOwnHost()
    {
        const QString wrong = m_scene.bringHome();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        const auto refused = migrate(u"counter"_s, u"laptop"_s, u"elsewhere"_s);
        QVERIFY2(refused.exitCode == 5 && explain(refused).contains(u"both sites are one host"), qPrintable(explain(refused)));
        const QString counts = m_scene.countsOn();
        QVERIFY2(counts.isEmpty(), qPrintable(counts));
    }

    void aDaemonSharesItsFolder()
    {
        const auto at = [this](const QString &site, const QStringList &words) { return m_scene.tresccac(QStringList{u"--cloud"_s, site} + words); };
        for (const auto &[one, other] : {std::pair{u"cloud"_s, u"beside"_s}, {u"beside"_s, u"cloud"_s}}) {
            const auto pushed = at(one, {u"push"_s, base(), u"--name"_s, u"shared"_s});
            QVERIFY2(pushed.exitCode == 0, qPrintable(explain(pushed)));
            const auto spawned = at(other, {u"spawn"_s, u"shared"_s, u"--name"_s, u"third"_s, u"--memory"_s, u"64M"_s});
            QVERIFY2(spawned.exitCode == 0, qPrintable(explain(spawned) + m_scene.daemonLog()));
            expectRefused(at(one, {u"delete"_s, u"shared"_s}), u"third"_s);
            for (const QString &name : {u"third"_s, u"shared"_s})
                QVERIFY2(at(one, {u"delete"_s, name}).exitCode == 0, qPrintable(m_scene.daemonLog()));
            QVERIFY(!explain(at(other, {u"list"_s})).contains(u"shared"));
        }
    }

    /// What a program that was killed had locked is free, and what it began is found by the next.
    void aKilledProgramBlocksNobody()
    {
        const QString wrong = m_scene.bringHome();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        const auto mover = m_scene.heldMover({u"laptop"_s, u"cloud"_s, u"counter"_s, u"upload:16MiB"_s});
        QVERIFY(mover);
        mover->kill();
        QVERIFY(mover->waitForFinished());
        expectListed();
        const auto resumed = m_scene.tresccac({u"resume"_s});
        QVERIFY2(resumed.exitCode == 0, qPrintable(explain(resumed) + m_scene.daemonLog()));
        QCOMPARE(m_scene.runningAt(u"b"_s), QStringList{u"counter"_s});
    }

    /// By hand and on purpose, past all fences (the last test, as it takes all guests): nothing of either is let go, and the told way
    /// keeps the one and ends the other.
    void whatSomebodyStartedBesideIsTold_data()
    {
        QTest::addColumn<QString>("point");
        for (const char *point : {"restore:begin", "release:begin"})
            QTest::addRow("%s", point) << QString::fromLatin1(point);
    }
    void whatSomebodyStartedBesideIsTold()
    {
        QFETCH(QString, point);
        const QString wrong = m_scene.bringHome();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        const auto mover = m_scene.heldMover({u"laptop"_s, u"cloud"_s, u"counter"_s, point});
        QVERIFY(mover);
        QDirIterator kept(m_scene.siteFolder(u"laptop"_s) + u"/held"_s, {u"definition.xml"_s}, QDir::Files, QDirIterator::Subdirectories);
        QCOMPARE(m_scene.virsh(u"a"_s, {u"define"_s, kept.next()}).exitCode, 0);
        QCOMPARE(m_scene.virsh(u"a"_s, {u"start"_s, u"counter"_s}).exitCode, 0);
        QVERIFY(MovingScene::outcomeOf(*mover).exitCode == 1);
        const auto told = m_scene.tresccac({u"resume"_s});
        QVERIFY2(told.exitCode == 5 && told.text().contains(u"counter runs at laptop and at cloud"), qPrintable(told.text()));
        for (const QStringList &words : {QStringList{u"--cloud"_s, u"cloud"_s, u"delete"_s, u"--force"_s, u"counter"_s}, {u"rollback"_s}}) {
            const auto done = m_scene.tresccac(words);
            QVERIFY2(done.exitCode == 0, qPrintable(told.text() + explain(done)));
        }
        QVERIFY(m_scene.runningAt(u"a"_s).contains(u"counter") && m_scene.runningAt(u"b"_s).isEmpty());
        QVERIFY(m_scene.tresccac({u"history"_s, u"--unfinished"_s}).json()[u"migrations"].toArray().isEmpty());
        QVERIFY(QDir(m_scene.siteFolder(u"laptop"_s) + u"/held"_s).isEmpty());
        // Another memory counts in it now, which is not what the next row looks for; where nothing runs it begins with a new guest.
        for (const QString &name : {u"counter"_s, u"second"_s})
            std::ignore = m_scene.tresccac({u"--cloud"_s, u"laptop"_s, u"delete"_s, name});
    }
};

QTEST_GUILESS_MAIN(TestTogether)
#include "tst_together.moc"
