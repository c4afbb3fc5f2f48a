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

#include <cerrno>
#include <mutex>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

/// SQLite's primary result codes that a user can do something about.
Kind kindOfCode(int code)
{
    switch (code) {
    case 5:
    case 6: return Kind::Conflict;  // BUSY, LOCKED
    case 3:
    case 8:
    case 14: return Kind::Forbidden;  // PERM, READONLY, CANTOPEN
    case 10:
    case 13: return Kind::NoRoom;  // IOERR: mostly that of a full disk; FULL
    case 11:
    case 26: return Kind::InvalidInput;  // CORRUPT, NOTADB
    default: return Kind::Internal;
    }
}

/// Some of SQLite's files it does not extend by writing: then a full disk is an I/O error like any other.
bool isFull(const QString &folder)
{
    constexpr std::uint64_t least = 1U << 20U;
    struct statvfs facts{};
    return ::statvfs(QFile::encodeName(folder).constData(), &facts) == 0 && static_cast<std::uint64_t>(facts.f_bavail) * facts.f_frsize < least;
}

std::unexpected<Error> failToWrite(const QString &path, bool full, const QString &reason, const QString &detail = {})
{
    const QString folder = QFileInfo(path).absolutePath();
    if (full || isFull(folder))
        return fail(Kind::NoRoom,
            u"The database %1 cannot be written, for the disk of its folder %2 is full: %3. Make room there, then try again."_s.arg(
                QFileInfo(path).fileName(), folder, reason),
            detail);
    return fail(Kind::Forbidden,
        u"The database %1 cannot be written in its folder %2: %3. Check that its disk is sound and not full, and that this user "
        "may write there (df, ls -ld), then try again."_s.arg(QFileInfo(path).fileName(), folder, reason),
        detail);
}

std::unexpected<Error> failSql(const QSqlDatabase &database, const QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    const QString reason = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    const QString detail = u"SQLite code %1"_s.arg(error.nativeErrorCode());
    constexpr int codeFull = 13;
    const int code = error.nativeErrorCode().toInt() & 0xff;
    const Kind kind = kindOfCode(code);
    if (kind == Kind::NoRoom || kind == Kind::Forbidden)
        return failToWrite(database.databaseName(), code == codeFull, reason, detail);
    return fail(kind, u"The database %1 failed: %2"_s.arg(database.databaseName(), reason), detail);
}

/// SQLite would make the file readable for all; its -wal and -shm files take the mode from it.
///
/// One that is there is not opened here: closing it would end all locks that this process's other connections have on it (POSIX), and
/// the next program to go would take the -wal file away with what they are yet to write (sqlite.org/howtocorrupt.html, section 2.2).
Result<void> makeFile(const QString &path)
{
    static std::mutex oneAtATime;  // so that nobody connects between the making and the close
    const std::lock_guard lock(oneAtATime);
    if (const QString folder = QFileInfo(path).absolutePath(); !QDir().mkpath(folder))
        return failToWrite(path, errno == ENOSPC, qt_error_string(errno));
    const QByteArray name = QFile::encodeName(path);
    if (const int fd = ::open(name.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600); fd >= 0) {
        ::close(fd);
        return {};
    }
    if (errno != EEXIST || ::access(name.constData(), R_OK | W_OK) != 0)
        return failToWrite(path, errno == ENOSPC, qt_error_string(errno));
    (void)::chmod(name.constData(), 0600);  // who may not change it, has another's
    return {};
}

}  // namespace

Result<QSqlQuery> runSql(QSqlDatabase &database, const QString &statement, const QList<QVariant> &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return failSql(database, query);
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return failSql(database, query);
    return query;
}

Result<void> changeSql(QSqlDatabase &database, const QString &statement, const QList<QVariant> &values)
{
    const auto done = runSql(database, statement, values);
    return done ? Result<void>() : fail(done);
}

Result<bool> nextRow(const QSqlDatabase &database, QSqlQuery &query)
{
    if (query.next())
        return true;
    return query.lastError().isValid() ? Result<bool>(failSql(database, query)) : false;
}

QVariant sqlText(const QString &value) { return value.isNull() ? u""_s : value; }

Result<std::unique_ptr<Database>> Database::open(const QString &path, const Schema &schema)
{
    if (const auto made = makeFile(path); !made)
        return fail(made);
    auto worker = std::make_unique<Worker>(path, schema);
    if (const auto ready = worker->start(); !ready)
        return fail(ready);
    return std::unique_ptr<Database>(new Database(std::move(worker)));
}

Database::Database(std::unique_ptr<Worker> worker) : m_worker(std::move(worker)) {}

Database::~Database() = default;

Result<void> Database::run(const Work &work) const { return m_worker->run(work); }

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
