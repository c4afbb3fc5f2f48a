// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history.h"
#include "tests/unit/store/journalfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <atomic>
#include <thread>

using namespace trescca;
using namespace trescca::test;
using namespace Qt::StringLiterals;

/// Threads and programs that write at once, and some that were killed.
class TestSharedJournal : public QObject, JournalFile {
    Q_OBJECT

    /// Another process begins the migration and lives until it is killed or told to end.
    void beginElsewhere(QProcess &process, const QString &id)
    {
        process.start(QCoreApplication::applicationFilePath(), {u"--begin"_s, path(), id});
        QVERIFY(process.waitForReadyRead(20'000));
    }

private Q_SLOTS:
    void init() { empty(); }
    void claimsFromTheDeadOnly();
    void claimsInterruptedOnce();
    void anInstanceIsMovedOnceAtATime();
    void programsShareIt();
    void theEndOfAnotherTakesNothingAway();
    void threadsShareIt();
};

void TestSharedJournal::claimsFromTheDeadOnly()
{
    QProcess other;
    beginElsewhere(other, u"cut"_s);
    const auto journal = Journal::open(path());
    QVERIFY((*journal)->migration(u"cut"_s)->ownerAlive);
    QCOMPARE((*journal)->claim(u"cut"_s).error().kind, Kind::Conflict);
    other.kill();
    QVERIFY(other.waitForFinished());
    QVERIFY(!(*journal)->migration(u"cut"_s)->ownerAlive);
    QCOMPARE((*journal)->migrations({true, 0})->size(), 1);
    QCOMPARE(*(*journal)->claim(u"cut"_s), true);
    QVERIFY((*journal)->migration(u"cut"_s)->ownerAlive);
    QCOMPARE((*journal)->claim(u"cut"_s).error().kind, Kind::Conflict);
    QCOMPARE((*journal)->claim(u"none"_s).error().kind, Kind::NotFound);
}

void TestSharedJournal::claimsInterruptedOnce()
{
    const auto journal = Journal::open(path());
    const auto second = Journal::open(path());
    MigrationRecord made = record(u"i"_s);
    QVERIFY((*journal)->begin(made));
    made.state = MigrationState::Interrupted;
    QVERIFY((*journal)->update(made));
    std::atomic<int> taken = 0;
    std::atomic<int> conflicts = 0;
    std::vector<std::thread> threads;
    for (int n = 0; n < 8; ++n)
        threads.emplace_back([&, n] {
            const auto got = (n % 2 == 0 ? *journal : *second)->claim(u"i"_s);
            got ? taken += *got : conflicts += got.error().kind == Kind::Conflict;
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(taken, 1);
    QCOMPARE(conflicts, 7);
    made.state = MigrationState::Done;
    QVERIFY((*journal)->update(made));
    QCOMPARE(*(*journal)->claim(u"i"_s), false);
}

void TestSharedJournal::anInstanceIsMovedOnceAtATime()
{
    QProcess other;
    beginElsewhere(other, u"first"_s);
    const auto journal = Journal::open(path());
    MigrationRecord second = record(u"second"_s);
    second.instanceId = u"moved"_s;
    const auto refused = (*journal)->begin(second);
    QCOMPARE(refused.error().kind, Kind::Conflict);
    QVERIFY2(refused.error().what.contains(QString::number(other.processId())), qPrintable(refused.error().what));
    MigrationRecord beside = record(u"beside"_s);
    beside.instanceId = u"another"_s;
    QVERIFY((*journal)->begin(beside));
    other.kill();
    QVERIFY(other.waitForFinished());
    QVERIFY((*journal)->begin(second));
}

/// All begin on a journal that is not there yet.
void TestSharedJournal::programsShareIt()
{
    for (int round = 0; round < 5; ++round) {
        std::vector<std::unique_ptr<QProcess>> programs;
        for (int n = 0; n < 8; ++n) {
            programs.push_back(std::make_unique<QProcess>());
            programs.back()->start(QCoreApplication::applicationFilePath(), {u"--work"_s, path(), u"%1-%2"_s.arg(round).arg(n)});
        }
        for (const auto &program : programs) {
            QVERIFY(program->waitForFinished(60'000));
            QVERIFY2(program->exitCode() == 0, program->readAllStandardError().constData());
        }
        const auto journal = Journal::open(path());
        QCOMPARE((*journal)->migrations()->size(), 8);
        for (int n = 0; n < 8; ++n)
            QCOMPARE((*journal)->entries(u"%1-%2"_s.arg(round).arg(n))->size(), 20);
        m_dir = std::make_unique<QTemporaryDir>();
    }
}

/// A program that has two connections goes on writing where all read, also after another program came and went.
void TestSharedJournal::theEndOfAnotherTakesNothingAway()
{
    const auto journal = Journal::open(path());
    QVERIFY((*journal)->begin(record(u"first"_s)));
    {
        const auto history = History::open(path());
        QCOMPARE(QProcess::execute(QCoreApplication::applicationFilePath(), {u"--work"_s, path(), u"theirs"_s}), 0);
        QCOMPARE((*journal)->migrations()->size(), 2);
    }
    QVERIFY((*journal)->begin(record(u"second"_s)));
    QCOMPARE(QProcess::execute(QCoreApplication::applicationFilePath(), {u"--work"_s, path(), u"theirs too"_s}), 0);
    QCOMPARE((*journal)->migrations()->size(), 4);
    QCOMPARE((*Journal::open(path()))->migrations()->size(), 4);
}

void TestSharedJournal::threadsShareIt()
{
    std::vector<std::thread> threads;
    std::atomic<int> good = 0;
    for (int n = 0; n < 4; ++n)
        threads.emplace_back([this, n, &good] {
            const auto journal = Journal::open(path());
            if (!journal || !(*journal)->begin(record(QString::number(n))))
                return;
            for (int row = 0; row < 20; ++row)
                good += (*journal)->entry({QString::number(n), 0, 0, u"s"_s, u"e"_s, EffectPhase::Before, {}}) ? 1 : 0;
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(good, 80);
}

/// A program that begins a migration and journals some effects of it.
static int work(const QString &path, const QString &id)
{
    MigrationRecord made;
    made.id = id;
    const auto journal = Journal::open(path);
    auto done = journal ? (*journal)->begin(made) : fail(journal);
    for (int row = 0; done && row < 20; ++row)
        done = (*journal)->entry({id, 0, 0, u"s"_s, u"e"_s, EffectPhase::Before, {}});
    if (!done)
        fprintf(stderr, "%s\n", qPrintable(done.error().what));
    return done ? 0 : 1;
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 4 && arguments[1] == u"--begin"_s) {
        MigrationRecord made;
        made.id = arguments[3];
        made.instanceId = u"moved"_s;
        made.source = u"local"_s;
        const auto journal = Journal::open(arguments[2]);
        if (!journal || !(*journal)->begin(made))
            return 1;
        QFile out;
        if (out.open(stdout, QIODevice::WriteOnly))
            out.write("begun\n");
        out.flush();
        std::this_thread::sleep_for(std::chrono::seconds(60));
        return 0;
    }
    if (arguments.size() == 4 && arguments[1] == u"--work"_s)
        return work(arguments[2], arguments[3]);
    TestSharedJournal test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sharedjournal.moc"
