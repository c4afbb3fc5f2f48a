// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/databaseworker.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

#include <fcntl.h>
#include <unistd.h>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

/// SQLite's primary result codes that a user can do something about.
Kind kindOfCode(int code)
{
    switch (code & 0xff) {
    case 5: case 6: return Kind::Conflict;           // BUSY, LOCKED
    case 3: case 8: case 14: return Kind::Forbidden;  // PERM, READONLY, CANTOPEN
    case 13: return Kind::NoRoom;                     // FULL
    case 11: case 26: return Kind::InvalidInput;      // CORRUPT, NOTADB
    default: return Kind::Internal;
    }
}

/// SQLite would make the file readable for all; its -wal and -shm files take the mode from it.
Result<void> makeFile(const QString &path)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return fail(Kind::Forbidden, u"The folder of %1 cannot be made. Check its permissions."_s.arg(path));
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return failErrno(u"The journal %1 cannot be opened"_s.arg(path));
    ::close(fd);
    return {};
}

}  // namespace

std::unexpected<Error> failSql(const QSqlQuery &query, const QString &context)
{
    const QSqlError error = query.lastError();
    const QString reason = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return fail(kindOfCode(error.nativeErrorCode().toInt()), u"%1: %2"_s.arg(context, reason),
                u"SQLite code %1"_s.arg(error.nativeErrorCode()));
}

Result<QSqlQuery> runSql(QSqlDatabase &database, const QString &statement, const QList<QVariant> &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return failSql(query, u"The journal's database refused a statement"_s);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return failSql(query, u"The journal's database failed"_s);
    return query;
}

Result<void> changeSql(QSqlDatabase &database, const QString &statement, const QList<QVariant> &values)
{
    const auto done = runSql(database, statement, values);
    return done ? Result<void>() : fail(done);
}

QVariant sqlText(const QString &value)
{
    return value.isNull() ? u""_s : value;
}

Result<std::unique_ptr<Database>> Database::open(const QString &path)
{
    if (const auto made = makeFile(path); !made)
        return fail(made);
    auto worker = std::make_unique<Worker>(path);
    if (const auto ready = worker->start(); !ready)
        return fail(ready);
    return std::unique_ptr<Database>(new Database(std::move(worker)));
}

Database::Database(std::unique_ptr<Worker> worker)
    : m_worker(std::move(worker))
{
}

Database::~Database() = default;

Result<void> Database::run(const Work &work) const
{
    return m_worker->run(work);
}

Result<void> Database::runDurably(const Work &work) const
{
    return m_worker->run([&work](QSqlDatabase &database) -> Result<void> {
        if (const auto begun = runSql(database, u"BEGIN IMMEDIATE"_s); !begun)
            return fail(begun);
        auto done = work(database);
        if (done) {
            const auto committed = runSql(database, u"COMMIT"_s);
            if (committed)
                return {};
            done = fail(committed);
        }
        // After some errors (disk full) SQLite has rolled back by itself: then this one's failure means nothing.
        (void)runSql(database, u"ROLLBACK"_s);
        return done;
    });
}

}  // namespace trescca
