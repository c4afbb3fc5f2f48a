// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudguest.h"
#include "tests/integration/movingscene.h"
#include "tests/integration/twosites.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::test;

/// Every verb of the command line that speaks to a cloud, at a real one with our plugin, as a member of the project "demo"; and moves between that
/// cloud and another one, a tresccad.
class tst_CloudVerbs : public QObject {
    Q_OBJECT
    MovingScene m_scene;
    QString m_boot;  ///< words of the counter that say which memory counts

    using Outcome = MovingScene::Outcome;
    [[nodiscard]] Outcome at(const QString &site, const QStringList &words) const
    {
        return m_scene.tresccac(QStringList{u"--cloud"_s, site} + words);
    }
    [[nodiscard]] Outcome atDemo(const QStringList &words) const { return at(u"demo"_s, words); }
    [[nodiscard]] Counted counted(const QString &site) const;
    /// Waits until the counter goes on at the site, by the memory it was first seen with. Empty, or what is wrong.
    [[nodiscard]] QString countsOn(const QString &site);
    [[nodiscard]] bool bootsAnew();
    [[nodiscard]] QString state() const { return atDemo({u"show"_s, u"counter"_s}).json()[u"instance"][u"state"].toString(); }
    /// Names of what a site lists: "instances" or "images".
    [[nodiscard]] QStringList namesOf(const QString &what, const QString &site) const;
    void moves(const QString &source, const QString &destination);

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cloudTellsWhatItIs();
    void theGuestComes();
    void showAndList();
    void consoleHasItsLogAndItsScreen();
    void pauseAndStart();
    void rename();
    void watchTellsWhatChanges();
    void saveAndRestore();
    void pullVerifyInspectUnpackPush();
    void pullFromCloudToCloud();
    void movesToAnotherCloudAndBack();
    void rebootAndStop();
    void spawn();
    void deleteLeavesNothing();
};

#define WORKS(outcome) QVERIFY2((outcome).exitCode == 0, qPrintable((outcome).text()))

void tst_CloudVerbs::initTestCase()
{
    if (!cloudEntry(u"demo"_s))
        QSKIP("OS_CLIENT_CONFIG_FILE names no test cloud: see tests/openstack/cloud up full");
    REQUIRE_OK(emptyProject(*test::site(u"demo"_s)));
    QFile clouds(qEnvironmentVariable("OS_CLIENT_CONFIG_FILE"));
    QVERIFY(clouds.open(QIODevice::ReadOnly));
    m_scene.addClouds(clouds.readAll());
    QCOMPARE(m_scene.setUp(), QString());
    QCOMPARE(m_scene.bringHome(), QString());
}

void tst_CloudVerbs::cleanupTestCase()
{
    if (cloudEntry(u"demo"_s))
        REQUIRE_OK(emptyProject(*test::site(u"demo"_s)));
}

Counted tst_CloudVerbs::counted(const QString &site) const
{
    return countIn(at(site, {u"console"_s, u"counter"_s, u"--lines"_s, u"0"_s}).json()[u"log"].toString().toUtf8());
}

QString tst_CloudVerbs::countsOn(const QString &site)
{
    const qint64 before = counted(site).last;
    Counted now;
    const auto further = [&] {
        now = counted(site);
        return now.last >= before + 2;
    };
    if (!QTest::qWaitFor(further, bootMillis))
        return u"The counter stands still at %1 of %2."_s.arg(before).arg(site);
    if (m_boot.isEmpty())
        m_boot = now.words;
    return now.words == m_boot ? QString() : u"Another memory counts at %1: %2, not %3."_s.arg(site, now.words, m_boot);
}

/// Waits until another memory than the last counts at the cloud.
bool tst_CloudVerbs::bootsAnew()
{
    const auto isAnother = [this] {
        const Counted now = counted(u"demo"_s);
        return now.last > 0 && now.words != m_boot;
    };
    const bool is = QTest::qWaitFor(isAnother, bootMillis);
    m_boot = counted(u"demo"_s).words;
    return is;
}

QStringList tst_CloudVerbs::namesOf(const QString &what, const QString &site) const
{
    QStringList names;
    for (const QJsonValue one : at(site, {u"list"_s}).json()[what].toArray())
        names << one[u"name"].toString();
    return names;
}

void tst_CloudVerbs::moves(const QString &source, const QString &destination)
{
    const Outcome moved = m_scene.tresccac({u"migrate"_s, u"counter"_s, u"--source"_s, source, u"--dest"_s, destination});
    QVERIFY2(moved.exitCode == 0, qPrintable(moved.text() + m_scene.daemonLog()));
    QCOMPARE(moved.json()[u"state"].toString(), u"done"_s);
    QCOMPARE(countsOn(destination), QString());
    QVERIFY(!namesOf(u"instances"_s, source).contains(u"counter"_s));
}

void tst_CloudVerbs::cloudTellsWhatItIs()
{
    const Outcome tested = m_scene.tresccac({u"cloud"_s, u"test"_s, u"demo"_s});
    WORKS(tested);
    QVERIFY2(tested.out.contains(u"save/restore"), qPrintable(tested.out));
    WORKS(m_scene.tresccac({u"cloud"_s, u"list"_s}));
}

void tst_CloudVerbs::theGuestComes()
{
    QCOMPARE(countsOn(u"laptop"_s), QString());
    const Outcome plan = m_scene.tresccac({u"migrate"_s, u"counter"_s, u"--source"_s, u"laptop"_s, u"--dest"_s, u"demo"_s, u"--dry-run"_s});
    WORKS(plan);
    moves(u"laptop"_s, u"demo"_s);
    const Outcome history = m_scene.tresccac({u"history"_s});
    WORKS(history);
    QVERIFY2(history.out.contains(u"demo"), qPrintable(history.out));
}

void tst_CloudVerbs::showAndList()
{
    QCOMPARE(namesOf(u"instances"_s, u"demo"_s), QStringList{u"counter"_s});
    const Outcome shown = atDemo({u"show"_s, u"counter"_s});
    WORKS(shown);
    QCOMPARE(shown.json()[u"instance"][u"state"].toString(), u"running"_s);
    QCOMPARE(shown.json()[u"instance"][u"memory"].toInteger() >> 20, 192);  // the flavor's
    QCOMPARE(atDemo({u"show"_s, u"nobody"_s}).exitCode, 3);
}

void tst_CloudVerbs::consoleHasItsLogAndItsScreen()
{
    const Outcome log = atDemo({u"console"_s, u"counter"_s, u"--lines"_s, u"3"_s});
    WORKS(log);
    QCOMPARE(log.json()[u"log"].toString().trimmed().count(u'\n'), 2);
    const Outcome url = atDemo({u"console"_s, u"counter"_s, u"--url"_s});
    QVERIFY2(url.exitCode == 0 || url.json()[u"error"][u"kind"] == u"unsupported"_s, qPrintable(url.text()));  // this cloud has no proxy for screens
}

void tst_CloudVerbs::pauseAndStart()
{
    WORKS(atDemo({u"pause"_s, u"counter"_s}));
    QCOMPARE(state(), u"paused"_s);
    WORKS(atDemo({u"start"_s, u"counter"_s}));
    QCOMPARE(countsOn(u"demo"_s), QString());
}

void tst_CloudVerbs::rename()
{
    WORKS(atDemo({u"rename"_s, u"counter"_s, u"another"_s}));
    QCOMPARE(namesOf(u"instances"_s, u"demo"_s), QStringList{u"another"_s});
    WORKS(atDemo({u"rename"_s, u"another"_s, u"counter"_s}));
}

void tst_CloudVerbs::watchTellsWhatChanges()
{
    const std::unique_ptr<QProcess> watching = m_scene.startTresccac({u"watch"_s, u"demo"_s, u"--interval"_s, u"1"_s});
    QByteArray told;
    const auto tells = [&](const char *what) {
        return QTest::qWaitFor(
            [&] {
                told += watching->readAllStandardOutput();
                watching->waitForReadyRead(50);
                return told.contains(what);
            },
            60'000);
    };
    QVERIFY2(tells("counter"), told.constData());
    told.clear();
    WORKS(atDemo({u"pause"_s, u"counter"_s}));
    QVERIFY2(tells("paused"), told.constData());
    WORKS(atDemo({u"start"_s, u"counter"_s}));
    watching->terminate();
    QVERIFY(watching->waitForFinished());
}

void tst_CloudVerbs::saveAndRestore()
{
    const Outcome saved = atDemo({u"save"_s, u"counter"_s, u"--remove"_s, u"--name"_s, u"kept"_s});
    WORKS(saved);
    QCOMPARE(namesOf(u"instances"_s, u"demo"_s), QStringList());
    const Outcome restored = atDemo({u"restore"_s, u"kept"_s});
    WORKS(restored);
    QCOMPARE(countsOn(u"demo"_s), QString());
}

void tst_CloudVerbs::pullVerifyInspectUnpackPush()
{
    const QString file = m_scene.folder() + u"/kept.zip"_s;
    WORKS(m_scene.tresccac({u"pull"_s, u"kept"_s, u"--source"_s, u"demo"_s, u"--output"_s, file}));
    WORKS(m_scene.tresccac({u"verify"_s, file}));
    const Outcome inspected = m_scene.tresccac({u"inspect"_s, file});
    WORKS(inspected);
    QVERIFY2(inspected.out.contains(u"snapshot.zst"), qPrintable(inspected.out));
    WORKS(m_scene.tresccac({u"unpack"_s, file, m_scene.folder() + u"/unpacked"_s}));
    WORKS(atDemo({u"delete"_s, u"--image"_s, u"kept"_s}));
    WORKS(atDemo({u"push"_s, file, u"--name"_s, u"pushed"_s}));
    QVERIFY(namesOf(u"images"_s, u"demo"_s).contains(u"pushed"_s));
    QVERIFY(!namesOf(u"images"_s, u"demo"_s).contains(u"kept"_s));
}

void tst_CloudVerbs::pullFromCloudToCloud()
{
    const Outcome pulled = m_scene.tresccac({u"pull"_s, u"pushed"_s, u"--source"_s, u"demo"_s, u"--dest"_s, u"cloud"_s});
    WORKS(pulled);
    QVERIFY2(namesOf(u"images"_s, u"cloud"_s).count(u"pushed"_s) == 1, qPrintable(pulled.text() + m_scene.daemonLog()));
    WORKS(at(u"cloud"_s, {u"delete"_s, u"--image"_s, u"pushed"_s}));
    WORKS(atDemo({u"delete"_s, u"--image"_s, u"pushed"_s}));
}

void tst_CloudVerbs::movesToAnotherCloudAndBack()
{
    moves(u"demo"_s, u"cloud"_s);
    moves(u"cloud"_s, u"demo"_s);
}

void tst_CloudVerbs::rebootAndStop()
{
    WORKS(atDemo({u"reboot"_s, u"counter"_s}));
    QVERIFY(bootsAnew());
    // The guest may be up before Nova is done with it, which takes no other order until then.
    QVERIFY(QTest::qWaitFor([this] { return atDemo({u"stop"_s, u"counter"_s, u"--force"_s}).exitCode == 0; }, bootMillis));
    QCOMPARE(state(), u"off"_s);
    WORKS(atDemo({u"start"_s, u"counter"_s}));
    QVERIFY(bootsAnew());
}

// By its disk alone, as a cloud's images are.
void tst_CloudVerbs::spawn()
{
    const Outcome spawned =
        atDemo({u"spawn"_s, qEnvironmentVariable("TRESCCA_GUEST") + u"/bootable.qcow2"_s, u"--name"_s, u"fresh"_s, u"--flavor"_s, u"tiny"_s});
    WORKS(spawned);
    const auto counts = [this] { return atDemo({u"console"_s, u"fresh"_s}).json()[u"log"].toString().contains(u"TICK "); };
    QVERIFY(QTest::qWaitFor(counts, bootMillis));
}

void tst_CloudVerbs::deleteLeavesNothing()
{
    WORKS(atDemo({u"delete"_s, u"counter"_s, u"fresh"_s}));
    for (const QString &image : namesOf(u"images"_s, u"demo"_s))
        WORKS(atDemo({u"delete"_s, u"--image"_s, image}));
    QCOMPARE(namesOf(u"instances"_s, u"demo"_s), QStringList());
    QCOMPARE(namesOf(u"images"_s, u"demo"_s), QStringList());
}

QTEST_GUILESS_MAIN(tst_CloudVerbs)
#include "tst_cloudverbs.moc"
