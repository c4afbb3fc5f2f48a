// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"
#include "core/store/history.h"
#include "core/store/journal.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace trescca;
using namespace Qt::StringLiterals;

class TestJournal : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;

    QString path() const { return m_dir->filePath(u"sub/journal.db"_s); }
    static MigrationRecord record(const QString &id)
    {
        MigrationRecord made;
        made.id = id;
        made.instanceName = u"wéb"_s;
        made.source = u"local"_s;
        made.destination = u"cloud"_s;
        made.options = {{u"keepSource"_s, true}};
        return made;
    }
    /// Another process begins the migration and lives until it is killed or told to end.
    void beginElsewhere(QProcess &process, const QString &id)
    {
        process.start(QCoreApplication::applicationFilePath(), {u"--begin"_s, path(), id});
        QVERIFY(process.waitForReadyRead(20'000));
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void survivesReopening();
    void entriesAreNumbered();
    void findsByPrefix();
    void claimsFromTheDeadOnly();
    void claimsInterruptedOnce();
    void anInstanceIsMovedOnceAtATime();
    void threadsShareIt();
    void programsShareIt();
    void historyShowsAndForgets();
    void olderFilesAreUpdated();
    void newerOrDamagedFilesAreRefused();
};

void TestJournal::survivesReopening()
{
    MigrationRecord made = record(newId());
    {
        const auto journal = Journal::open(path());
        QVERIFY2(journal, qPrintable(journal ? QString() : journal.error().what));
        QVERIFY((*journal)->begin(made));
        QCOMPARE((*journal)->begin(made).error().kind, Kind::Conflict);
        made.state = MigrationState::Failed;
        made.errorKind = u"no_room"_s;
        made.bytesSent = 1ULL << 53U;
        made.downtimeMs = 812;
        made.destinationName = u"web-1-2"_s;
        QVERIFY((*journal)->update(made));
        QCOMPARE((*journal)->update(record(u"none"_s)).error().kind, Kind::NotFound);
        QVERIFY((*journal)->stage(made.id, {u"save"_s, 1, 10, 0, 0, {}}));
        QVERIFY((*journal)->stage(made.id, {u"save"_s, 1, 10, 20, 5, u"ok"_s}));
    }
    QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    const auto journal = Journal::open(path());
    const auto read = (*journal)->migration(made.id);
    QVERIFY(read && read->state == MigrationState::Failed && read->ended.isValid() && read->created.isValid());
    QCOMPARE(read->bytesSent, made.bytesSent);
    QCOMPARE(read->downtimeMs, 812);
    QCOMPARE(read->destinationName, made.destinationName);
    QCOMPARE(read->options, made.options);
    QCOMPARE(read->instanceName, made.instanceName);
    QVERIFY(read->ownerAlive && read->pid == QCoreApplication::applicationPid());
    QCOMPARE((*journal)->stages(made.id)->size(), 1);
    QCOMPARE((*journal)->stages(made.id)->first().endMs, 20);
}

void TestJournal::entriesAreNumbered()
{
    const auto journal = Journal::open(path());
    QVERIFY((*journal)->begin(record(u"a"_s)) && (*journal)->begin(record(u"b"_s)));
    JournalEntry entry{u"a"_s, 0, 0, u"save"_s, u"hold"_s, EffectPhase::Before, {}};
    QVERIFY((*journal)->entry(entry));
    entry.phase = EffectPhase::After;
    entry.data = {{u"image"_s, u"x"_s}};
    QVERIFY((*journal)->entry(entry));
    entry.migrationId = u"b"_s;
    QVERIFY((*journal)->entry(entry));
    const auto rows = (*journal)->entries(u"a"_s);
    QCOMPARE(rows->size(), 2);
    QVERIFY(rows->at(0).seq == 1 && rows->at(1).seq == 2 && rows->at(1).phase == EffectPhase::After);
    QVERIFY(rows->at(1).data == entry.data && rows->at(0).timeMs > 0);
    QCOMPARE((*journal)->entries(u"b"_s)->first().seq, 1);
    entry.migrationId = u"none"_s;
    QCOMPARE((*journal)->entry(entry).error().kind, Kind::NotFound);
}

void TestJournal::findsByPrefix()
{
    const auto journal = Journal::open(path());
    for (const QString &id : {u"ab-1"_s, u"ab-12"_s, u"c%d"_s})
        QVERIFY((*journal)->begin(record(id)));
    QCOMPARE((*journal)->migration(u"ab"_s).error().kind, Kind::Ambiguous);
    QCOMPARE((*journal)->migration(u"ab-1"_s)->id, u"ab-1"_s);
    QCOMPARE((*journal)->migration(u"c%"_s)->id, u"c%d"_s);
    QCOMPARE((*journal)->migration(u"%"_s).error().kind, Kind::NotFound);
    QCOMPARE((*journal)->migration({}).error().kind, Kind::InvalidInput);
    QCOMPARE((*journal)->migrations()->first().id, u"c%d"_s);
    QCOMPARE((*journal)->migrations({true, 2})->size(), 2);
}

void TestJournal::claimsFromTheDeadOnly()
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

void TestJournal::claimsInterruptedOnce()
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

void TestJournal::anInstanceIsMovedOnceAtATime()
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
void TestJournal::programsShareIt()
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

void TestJournal::threadsShareIt()
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

void TestJournal::historyShowsAndForgets()
{
    const auto journal = Journal::open(path());
    MigrationRecord done = record(u"done"_s);
    QVERIFY((*journal)->begin(done) && (*journal)->begin(record(u"running"_s)));
    done.state = MigrationState::Done;
    QVERIFY((*journal)->update(done));
    const auto history = History::open(path());
    QCOMPARE((*history)->migrations()->size(), 1);
    QCOMPARE((*history)->migrations({u"CLOUD"_s, 0, 0})->size(), 1);
    QCOMPARE((*history)->migrations({u"%"_s, 0, 0})->size(), 0);
    QCOMPARE((*history)->remove(u"running"_s).error().kind, Kind::Conflict);
    QCOMPARE(*(*history)->prune(QDateTime::currentDateTimeUtc().addDays(1)), 1);
    QCOMPARE((*journal)->migrations()->size(), 1);
}

void TestJournal::olderFilesAreUpdated()
{
    QVERIFY((*Journal::open(path()))->begin(record(u"old"_s)));
    {
        QSqlDatabase raw = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s);
        raw.setDatabaseName(path());
        QVERIFY(raw.open());
        QVERIFY(QSqlQuery(raw).exec(u"ALTER TABLE migrations DROP COLUMN destination_name"_s));
        QVERIFY(QSqlQuery(raw).exec(u"PRAGMA user_version = 1"_s));
    }
    QSqlDatabase::removeDatabase(u"raw"_s);
    const auto journal = Journal::open(path());
    QVERIFY2(journal, qPrintable(journal ? QString() : journal.error().what));
    const auto read = (*journal)->migration(u"old"_s);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().what));
    QCOMPARE(read->instanceName, record(u"old"_s).instanceName);
    QVERIFY(read->destinationName.isEmpty());
}

void TestJournal::newerOrDamagedFilesAreRefused()
{
    const QString file = m_dir->filePath(u"other.db"_s);
    QVERIFY(Journal::open(file));
    QFile raw(file);
    QVERIFY(raw.open(QIODevice::ReadWrite) && raw.seek(60));
    QCOMPARE(raw.write(QByteArray("\0\0\0\x63", 4)), 4);  // user_version in SQLite's header
    raw.close();
    QCOMPARE(Journal::open(file).error().kind, Kind::Unsupported);
    QVERIFY(raw.open(QIODevice::WriteOnly | QIODevice::Truncate) && raw.write(QByteArray(4096, 'x')) == 4096);
    raw.close();
    QCOMPARE(Journal::open(file).error().kind, Kind::InvalidInput);
    QVERIFY(!Journal::open(u"/proc/none/journal.db"_s));
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
    TestJournal test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_journal.moc"
