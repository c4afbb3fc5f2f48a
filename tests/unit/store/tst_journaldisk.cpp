// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"
#include "core/store/database.h"
#include "core/store/journal.h"
#include "tests/support/sizelimit.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace trescca;
using namespace Qt::StringLiterals;

/// A journal that cannot be written is the machine's trouble, no defect, and is told so that it can be mended.
class TestJournalDisk final : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    QString path(const QString &name) const { return m_dir.filePath(name + u"/journal.db"_s); }

private Q_SLOTS:
    void aFullDiskIsSaid()
    {
        const auto database = Database::open(path(u"full"_s), journalSchema());
        QVERIFY(database);
        const auto done = (*database)->write([](QSqlDatabase &raw) -> Result<void> {
            // The least that SQLite takes is what the file has now.
            if (const auto limited = changeSql(raw, u"PRAGMA max_page_count = 1"_s); !limited)
                return limited;
            return changeSql(raw, u"CREATE TABLE more AS SELECT randomblob(100000) AS bytes"_s);
        });
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Kind::NoRoom);
        QVERIFY2(done.error().what.contains(m_dir.filePath(u"full"_s)) && done.error().what.contains(u"is full"_s), qPrintable(done.error().what));
    }

    void anErrorOfTheDiskIsSaid()
    {
        const auto journal = Journal::open(path(u"failing"_s));
        QVERIFY(journal);
        MigrationRecord record;
        record.id = newId();
        Result<void> done;
        {
            const SizeLimit limit(1);
            done = (*journal)->begin(record);
        }
        QVERIFY(!done);
        QCOMPARE(done.error().kind, Kind::Forbidden);
        QVERIFY2(
            done.error().what.contains(m_dir.filePath(u"failing"_s)) && done.error().what.contains(u"not full"_s), qPrintable(done.error().what));
        QVERIFY((*journal)->begin(record));  // and once it is mended, it goes on
    }

    void aJournalThatCannotBeMadeIsSaid()
    {
        QFile file(m_dir.filePath(u"file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto journal = Journal::open(path(u"file"_s));
        QVERIFY(!journal);
        QCOMPARE(journal.error().kind, Kind::Forbidden);
        QVERIFY2(journal.error().what.contains(m_dir.filePath(u"file"_s)), qPrintable(journal.error().what));
    }
};

QTEST_GUILESS_MAIN(TestJournalDisk)
#include "tst_journaldisk.moc"
