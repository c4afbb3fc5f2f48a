// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/disturbedmove.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QLibraryInfo>
#include <QSaveFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// Debian's lies in a folder of the machine's kind, as Qt does.
QString fakeTimeLibrary() { return QLibraryInfo::path(QLibraryInfo::LibrariesPath) + u"/faketime/libfaketimeMT.so.1"_s; }

}  // namespace

/// Somebody, or a time server, sets the clock in the middle of a real move: the programs' or the daemon's. The guest counts on at its
/// destination, and what is told of the time that things took is as if nothing had been done.
class TestClock final : public QObject {
    Q_OBJECT
    MovingScene m_scene;
    DisturbedMove m_move{m_scene, u"laptop"_s, u"cloud"_s};

    [[nodiscard]] QString clockFile(const QString &whose) const { return m_scene.folder() + u'/' + whose + u".clock"_s; }
    /// `by`: as libfaketime takes it ("-1h", "+365d").
    void setClock(const QString &whose, const QString &by) const
    {
        QSaveFile file(clockFile(whose));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(by.toLatin1() + '\n') > 0 && file.commit());
    }
    /// What is started from now on goes by this one's clock.
    void goBy(const QString &whose) const
    {
        setClock(whose, u"+0"_s);
        qputenv("FAKETIME_TIMESTAMP_FILE", clockFile(whose).toLocal8Bit());
    }

    static void addRows()
    {
        QTest::addColumn<QString>("whose");
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("point");
    }
    static void addRow(const char *whose, const char *by, const char *point)
    {
        QTest::addRow("%s clock by %s at %s", whose, by, point)
            << QString::fromLatin1(whose) << QString::fromLatin1(by) << QString::fromLatin1(point);
    }

    /// Of the last move. No guest was longer on its way than the test.
    [[nodiscard]] QString timesAreSound() const
    {
        constexpr double most = 600'000;
        const QJsonObject move = m_scene.tresccac({u"history"_s, u"--limit"_s, u"1"_s}).json()[u"migrations"][0].toObject();
        const auto time = [&](const QString &field) { return QDateTime::fromString(move[field].toString(), Qt::ISODateWithMs); };
        QStringList wrong;
        const auto check = [&](const QString &what, double milliseconds) {
            if (milliseconds < 0 || milliseconds > most)
                wrong << u"%1 %2 ms"_s.arg(what).arg(milliseconds);
        };
        check(u"down time"_s, move[u"downtime_ms"].toDouble(-1));
        check(u"move"_s, static_cast<double>(time(u"created"_s).msecsTo(time(u"ended"_s))));
        const QJsonArray stages = move[u"stages"].toArray();
        for (const auto &stage : stages)
            if (stage[u"end_ms"].toDouble() != 0)  // the program was killed in it
                check(stage[u"name"].toString(), stage[u"end_ms"].toDouble() - stage[u"begin_ms"].toDouble());
        return wrong.join(u", "_s);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QFile::exists(fakeTimeLibrary()), "Install Debian's package faketime.");
        qputenv("LD_PRELOAD", fakeTimeLibrary().toLocal8Bit());
        qputenv("FAKETIME_NO_CACHE", "1");
        qputenv("FAKETIME_DONT_FAKE_MONOTONIC", "1");
        qputenv("NO_FAKE_STAT", "1");
        qputenv("FAKETIME_DISABLE_SHM", "1");  // a semaphore named by pid: what is killed leaves it, and perhaps locked
        goBy(u"daemon"_s);
        REQUIRE_SOUND(m_scene.setUp());
        goBy(u"program"_s);
    }
    void init()
    {
        for (const QString &whose : {u"daemon"_s, u"program"_s})
            setClock(whose, u"+0"_s);
    }

    void isSetInTheMiddle_data()
    {
        addRows();
        addRow("program", "-1h", "upload:1MiB");
        addRow("program", "-365d", "save:done");
        addRow("program", "+365d", "restore:begin");
        addRow("daemon", "-365d", "upload:1MiB");
        addRow("daemon", "+365d", "save:done");
        addRow("daemon", "+1h", "restore:begin");
        addRow("daemon", "-1h", "restore:done");
    }
    void isSetInTheMiddle()
    {
        QFETCH(QString, whose);
        QFETCH(QString, by);
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.prepare());
        const auto mover = m_scene.heldMover({u"laptop"_s, u"cloud"_s, u"counter"_s, point});
        QVERIFY(mover);
        setClock(whose, by);
        const auto moved = MovingScene::outcomeOf(*mover);
        QVERIFY2(moved.exitCode == 0, qPrintable(moved.text() + m_scene.daemonLog()));
        REQUIRE_SOUND(timesAreSound());
        REQUIRE_SOUND(m_move.oneCounting(u"cloud"_s));
    }

    void isSetBetweenTheMoveAndItsEnd_data()
    {
        addRows();
        addRow("program", "-365d", "resume");
        addRow("program", "-1h", "rollback");
        addRow("daemon", "+365d", "resume");
        addRow("daemon", "-365d", "rollback");
    }
    void isSetBetweenTheMoveAndItsEnd()
    {
        QFETCH(QString, whose);
        QFETCH(QString, by);
        QFETCH(QString, point);
        REQUIRE_SOUND(m_move.prepare());
        m_move.strike(u"restore:begin"_s, u"die"_s);
        REQUIRE_SOUND(m_move.struck());
        setClock(whose, by);
        REQUIRE_SOUND(m_move.finishBy(point));
        REQUIRE_SOUND(timesAreSound());
        REQUIRE_SOUND(m_move.oneCounting(point == u"resume" ? u"cloud"_s : u"laptop"_s));
    }

    /// The last one begun is the last one told of, whatever it says of its time.
    void theLastMoveIsToldOfFirst()
    {
        REQUIRE_SOUND(m_move.prepare());
        setClock(u"program"_s, u"-365d"_s);
        const auto moved = m_scene.tresccac({u"migrate"_s, u"counter"_s, u"--source"_s, u"laptop"_s, u"--dest"_s, u"cloud"_s});
        QVERIFY2(moved.exitCode == 0, qPrintable(moved.text()));
        const auto told = m_scene.tresccac({u"history"_s, u"--limit"_s, u"1"_s}).json()[u"migrations"][0];
        QCOMPARE(told[u"id"].toString(), moved.json()[u"id"].toString());
        REQUIRE_SOUND(timesAreSound());
    }
};

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
