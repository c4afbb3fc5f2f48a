// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/instancename.h"
#include "tests/integration/filldisk.h"
#include "tests/integration/movingscene.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// The main job on real libvirt and QEMU: a running guest moves to another host over HTTPS, and back, and counts on.
class TestMove final : public QObject {
    Q_OBJECT
    MovingScene m_scene;

private Q_SLOTS:
    void initTestCase()
    {
        const QString trouble = m_scene.setUp();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        const QString missing = m_scene.bringHome();
        QVERIFY2(missing.isEmpty(), qPrintable(missing));
    }

    void dryRunTouchesNothing()
    {
        const auto plan = m_scene.tresccac({u"migrate"_s, u"counter"_s, u"--source"_s, u"laptop"_s, u"--dest"_s, u"cloud"_s, u"--dry-run"_s});
        QVERIFY2(plan.exitCode == 0, qPrintable(plan.out + plan.err));
        QVERIFY(plan.json()[u"possible"].toBool());
        for (const QString &check : {u"architecture"_s, u"cpu"_s, u"machine"_s, u"memory"_s, u"room"_s, u"base"_s})
            QVERIFY2(plan.out.contains(u"\"%1\""_s.arg(check)), qPrintable(check + u" was not looked at: "_s + plan.out));
        QCOMPARE(plan.json()[u"transfer"].toString(), u"stream"_s);
        QCOMPARE(m_scene.runningAt(u"a"_s), QStringList{u"counter"_s});
        QVERIFY(m_scene.runningAt(u"b"_s).isEmpty());
    }

    void movesThereAndBack()
    {
        for (const auto &[from, to, host] : {std::tuple{u"laptop"_s, u"cloud"_s, u"b"_s}, {u"cloud"_s, u"laptop"_s, u"a"_s},
                 {u"laptop"_s, u"cloud"_s, u"b"_s}, {u"cloud"_s, u"laptop"_s, u"a"_s}}) {
            const auto moved = m_scene.tresccac({u"migrate"_s, u"counter"_s, u"--source"_s, from, u"--dest"_s, to});
            QVERIFY2(moved.exitCode == 0, qPrintable(moved.out + moved.err + m_scene.daemonLog()));
            QCOMPARE(m_scene.runningAt(host), QStringList{u"counter"_s});
            QCOMPARE(m_scene.copiesRunning(), 1);
            const QString wrong = m_scene.countsOn();
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
    }

    void whatIsPausedMovesAndStaysSo()
    {
        QCOMPARE(m_scene.virsh(u"a"_s, {u"suspend"_s, u"counter"_s}).exitCode, 0);
        for (const auto &[from, to, host] : {std::tuple{u"laptop"_s, u"cloud"_s, u"b"_s}, {u"cloud"_s, u"laptop"_s, u"a"_s}}) {
            const auto moved = m_scene.tresccac({u"migrate"_s, u"counter"_s, u"--source"_s, from, u"--dest"_s, to});
            QVERIFY2(moved.exitCode == 0, qPrintable(moved.out + moved.err + m_scene.daemonLog()));
            QCOMPARE(m_scene.virsh(host, {u"domstate"_s, u"counter"_s}).out.trimmed(), u"paused"_s);
            QCOMPARE(m_scene.copiesRunning(), 0);
        }
        QCOMPARE(m_scene.virsh(u"a"_s, {u"resume"_s, u"counter"_s}).exitCode, 0);
        const QString wrong = m_scene.countsOn();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    /// libvirt gets what it can hold of such a name; the tresccad shows it whole.
    void aNameOfAnyScriptMayBeAskedFor_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("marks") << u"Läden: 2 (test)"_s;
        QTest::newRow("long Chinese") << QString(40, QChar(0x4e2d));
    }
    void aNameOfAnyScriptMayBeAskedFor()
    {
        QFETCH(QString, name);
        const auto moved = m_scene.tresccac({u"migrate"_s, u"counter"_s, u"--source"_s, u"laptop"_s, u"--dest"_s, u"cloud"_s, u"--name"_s, name});
        QVERIFY2(moved.exitCode == 0, qPrintable(moved.text() + m_scene.daemonLog()));
        const auto there = m_scene.tresccac({u"--cloud"_s, u"cloud"_s, u"list"_s}).json()[u"instances"].toArray();
        QCOMPARE(there.size(), 1);
        QCOMPARE(there.first()[u"name"].toString(), name);
        QCOMPARE(m_scene.runningAt(u"b"_s), QStringList{arrivingInstanceName(name)});
        const auto back = m_scene.tresccac({u"migrate"_s, name, u"--source"_s, u"cloud"_s, u"--dest"_s, u"laptop"_s, u"--name"_s, u"counter"_s});
        QVERIFY2(back.exitCode == 0, qPrintable(back.text() + m_scene.daemonLog()));
        QCOMPARE(m_scene.runningAt(u"a"_s), QStringList{u"counter"_s});
        const QString wrong = m_scene.countsOn();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void whatIsToBePausedArrivesSoAndGoesOnWhenItIsStarted()
    {
        for (const auto &[from, to, host] : {std::tuple{u"laptop"_s, u"cloud"_s, u"b"_s}, {u"cloud"_s, u"laptop"_s, u"a"_s}}) {
            const auto moved = m_scene.tresccac({u"migrate"_s, u"counter"_s, u"--source"_s, from, u"--dest"_s, to, u"--paused"_s});
            QVERIFY2(moved.exitCode == 0, qPrintable(moved.out + moved.err + m_scene.daemonLog()));
            QVERIFY2(moved.json()[u"options"][u"paused"].toBool(), qPrintable(moved.out));
            QCOMPARE(m_scene.virsh(host, {u"domstate"_s, u"counter"_s}).out.trimmed(), u"paused"_s);
            const auto started = m_scene.tresccac({u"--cloud"_s, to, u"start"_s, u"counter"_s});
            QVERIFY2(started.exitCode == 0, qPrintable(started.text()));
            QCOMPARE(m_scene.runningAt(host), QStringList{u"counter"_s});
            const QString wrong = m_scene.countsOn();
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
    }

    /// QEMU pauses what cannot write: that is told, and it goes on where it stopped.
    void aFullDiskPausesTheGuest()
    {
        if (!MovingScene::hasSmallDisks())
            QSKIP("No small file system could be mounted here, and nobody's real one is filled.");
        const QString filler = m_scene.siteFolder(u"laptop"_s) + u"/filler"_s;
        QVERIFY(fillDisk(filler));
        const auto told = [this] { return m_scene.tresccac({u"--cloud"_s, u"laptop"_s, u"list"_s}).text(); };
        QTRY_VERIFY2_WITH_TIMEOUT(told().contains(u"mostly there is no room left"), qPrintable(told()), 300'000);
        QVERIFY(QFile::remove(filler));
        const auto started = m_scene.tresccac({u"--cloud"_s, u"laptop"_s, u"start"_s, u"counter"_s});
        QVERIFY2(started.exitCode == 0, qPrintable(started.text()));
        const QString wrong = m_scene.countsOn();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void counterIsUnbroken()
    {
        const QString wrong = m_scene.diskIsUnbroken();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void nothingIsLeftBehind()
    {
        for (const QString &site : {u"laptop"_s, u"cloud"_s}) {
            const auto list = m_scene.tresccac({u"--cloud"_s, site, u"list"_s});
            QCOMPARE(list.exitCode, 0);
            for (const auto &image : list.json()[u"images"].toArray())
                QVERIFY2(image[u"kind"].toString() != u"package", qPrintable(list.out));
        }
        const auto history = m_scene.tresccac({u"history"_s});
        QCOMPARE(history.json()[u"migrations"].toArray().size(), 12);
    }

    void savedPackageIsSoundAndRestores()
    {
        const auto saved = m_scene.tresccac({u"--cloud"_s, u"laptop"_s, u"save"_s, u"counter"_s, u"--remove"_s, u"--name"_s, u"tuesday"_s});
        QVERIFY2(saved.exitCode == 0, qPrintable(saved.out + saved.err));
        const QString image = saved.json()[u"image_id"].toString();
        const QString file = m_scene.folder() + u"/counter.trescca"_s;
        QCOMPARE(m_scene.copiesRunning(), 0);
        QCOMPARE(m_scene.tresccac({u"--cloud"_s, u"laptop"_s, u"pull"_s, image, u"-o"_s, file}).exitCode, 0);
        const auto verified = m_scene.tresccac({u"verify"_s, file});
        QVERIFY2(verified.exitCode == 0, qPrintable(verified.out));
        QCOMPARE(m_scene.run(u"unzip"_s, {u"-tq"_s, file}).exitCode, 0);
        // By hand through the cloud: push, restore there, and the memory goes on.
        const auto pushed = m_scene.tresccac({u"--cloud"_s, u"cloud"_s, u"push"_s, file});
        QVERIFY2(pushed.exitCode == 0, qPrintable(pushed.out + pushed.err));
        const auto restored = m_scene.tresccac({u"--cloud"_s, u"cloud"_s, u"restore"_s, pushed.json()[u"image_id"].toString()});
        QVERIFY2(restored.exitCode == 0, qPrintable(restored.out + restored.err + m_scene.daemonLog()));
        QCOMPARE(restored.json()[u"name"].toString(), u"counter"_s);  // its own, not the package's
        const QString wrong = m_scene.countsOn();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QCOMPARE(m_scene.copiesRunning(), 1);
    }

    /// The package is there still, its base is not: the sentence tells what to do, and doing it helps.
    void aMissingBaseIsPushed_data()
    {
        QTest::addColumn<QString>("site");
        QTest::newRow("through the daemon") << u"cloud"_s;
        QTest::newRow("at a local site") << u"beside"_s;
    }
    void aMissingBaseIsPushed()
    {
        QFETCH(QString, site);
        const auto at = [&](const QStringList &words) { return m_scene.tresccac(QStringList{u"--cloud"_s, site} + words); };
        QString package;
        QStringList bases;
        const auto listed = at({u"list"_s}).json();
        for (const auto &instance : listed[u"instances"].toArray())
            QCOMPARE(at({u"delete"_s, instance[u"id"].toString()}).exitCode, 0);
        for (const auto &image : listed[u"images"].toArray()) {
            if (image[u"kind"].toString() == u"package")
                package = image[u"id"].toString();
            else
                bases << image[u"id"].toString();
        }
        for (const QString &base : std::as_const(bases)) {
            QCOMPARE(at({u"--yes"_s, u"delete"_s, base}).exitCode, 5);  // the package needs it
            for (const QString &end : {QString(), u".json"_s})
                QVERIFY(QFile::remove(m_scene.siteFolder(site) + u"/images/"_s + base + end));
        }
        const auto refused = at({u"restore"_s, package});
        const QString sentence = refused.json()[u"error"][u"what"].toString();
        QVERIFY2(refused.exitCode != 0 && sentence.contains(u"is not at "_s + site), qPrintable(refused.out + refused.err));
        const QString advice = site == u"cloud" ? u"Upload it there as an image"_s : u"`tresccac --cloud %1 push FILE`"_s.arg(site);
        QVERIFY2(sentence.contains(advice), qPrintable(sentence));
        QCOMPARE(m_scene.copiesRunning(), 0);
        const auto pushed = at({u"push"_s, qEnvironmentVariable("TRESCCA_GUEST") + u"/base.qcow2"_s});
        QVERIFY2(pushed.exitCode == 0, qPrintable(pushed.out + pushed.err));
        const auto restored = at({u"restore"_s, package});
        QVERIFY2(restored.exitCode == 0, qPrintable(restored.out + restored.err + m_scene.daemonLog()));
        const QString wrong = m_scene.countsOn() + m_scene.diskIsUnbroken();
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void aBaseSaysWhatItIs()
    {
        const auto pushed =
            m_scene.tresccac({u"--cloud"_s, u"cloud"_s, u"push"_s, qEnvironmentVariable("TRESCCA_GUEST") + u"/base.qcow2"_s, u"--base"_s});
        QVERIFY2(pushed.exitCode == 0, qPrintable(pushed.out + pushed.err));
        QStringList digests;
        for (const auto &image : m_scene.tresccac({u"--cloud"_s, u"cloud"_s, u"list"_s}).json()[u"images"].toArray())
            if (image[u"kind"].toString() == u"base")
                digests << image[u"properties"][u"trescca_base_digest"].toString();
        // The one that was found by its content, and the one that told its own.
        QCOMPARE(digests.size(), 2);
        QCOMPARE(digests[0], digests[1]);
    }
};

QTEST_GUILESS_MAIN(TestMove)
#include "tst_move.moc"
