// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"
#include "core/store/history.h"
#include "tests/unit/store/journalfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace trescca;
using namespace trescca::test;
using namespace Qt::StringLiterals;

class TestJournal : public QObject, JournalFile {
    Q_OBJECT

private Q_SLOTS:
    void init() { empty(); }
    void survivesReopening();
    void entriesAreNumbered();
    void findsByPrefix();
    void aRenamedSiteStaysSo();
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

/// A move that began before knows the old name still, and writes what comes of it.
void TestJournal::aRenamedSiteStaysSo()
{
    const auto journal = Journal::open(path());
    QVERIFY(journal);
    MigrationRecord move = record(newId());
    QVERIFY((*journal)->begin(move));
    QVERIFY((*journal)->renameSite(move.source, u"notebook"_s));
    move.state = MigrationState::Done;
    move.bytesSent = 7;
    QVERIFY((*journal)->update(move));
    const auto kept = (*journal)->migration(move.id);
    QVERIFY(kept);
    QCOMPARE(kept->source, u"notebook"_s);
    QCOMPARE(kept->destination, move.destination);
    QCOMPARE(kept->state, MigrationState::Done);
    QCOMPARE(kept->bytesSent, 7U);
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
    QVERIFY((*journal)->stage(u"done"_s, {u"save"_s, 1, 1000, 3000, 7, u"ok"_s}));
    QVERIFY((*journal)->stage(u"done"_s, {u"restore"_s, 1, 3000, 4000, 0, u"ok"_s}));
    QVERIFY((*journal)->stage(u"running"_s, {u"save"_s, 1, 500, 0, 0, {}}));
    const auto stages = (*history)->stages();
    QCOMPARE(stages->size(), 2);
    QCOMPARE(stages->value(u"done"_s).size(), 2);
    QCOMPARE(stages->value(u"done"_s).first().endMs, 3000);
    QCOMPARE(stages->value(u"done"_s).first().bytes, 7U);
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

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
