// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/databaseworker.h"
#include "core/base/digest.h"

#include <QSqlError>
#include <QSqlQuery>

#include <chrono>
#include <thread>
#include <utility>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr int busyTries = 500;
constexpr std::chrono::milliseconds busyPause{20};

Result<void> prepare(QSqlDatabase &database, const Schema &schema, const QString &path)
{
    for (const QString &pragma : {u"PRAGMA journal_mode=WAL"_s, u"PRAGMA synchronous=FULL"_s, u"PRAGMA foreign_keys=ON"_s})
        if (const auto done = runSql(database, pragma); !done)
            return fail(done);
    return updateSchema(database, schema, path);
}

}  // namespace

Database::Worker::Worker(QString path, const Schema &schema) : m_path(std::move(path)), m_schema(schema) {}

Database::Worker::~Worker()
{
    {
        const std::lock_guard guard(m_mutex);
        m_ended = true;
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

Result<void> Database::Worker::start()
{
    std::promise<Result<void>> ready;
    auto answer = ready.get_future();
    m_thread = std::thread([this, promise = std::move(ready)]() mutable { live(std::move(promise)); });
    return answer.get();
}

Result<void> Database::Worker::run(const Work &work)
{
    Task task([&work](QSqlDatabase &database) { return work(database); });
    auto answer = task.get_future();
    {
        const std::lock_guard guard(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_changed.notify_one();
    return answer.get();
}

void Database::Worker::live(std::promise<Result<void>> ready)
{
    const QString name = u"trescca-"_s + newId();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        const auto connected = connect(database);
        ready.set_value(connected);
        if (connected)
            serve(database);
        database.close();
    }
    QSqlDatabase::removeDatabase(name);
}

void Database::Worker::serve(QSqlDatabase &database)
{
    while (true) {
        std::unique_lock guard(m_mutex);
        m_changed.wait(guard, [this] { return m_ended || !m_tasks.empty(); });
        if (m_tasks.empty())
            return;
        Task task = std::move(m_tasks.front());
        m_tasks.pop_front();
        guard.unlock();
        task(database);
    }
}

Result<void> Database::Worker::connect(QSqlDatabase &database) const
{
    if (!database.isValid())
        return fail(Kind::Unsupported, u"Qt's SQLite driver is missing. Install the package libqt6sql6-sqlite."_s);
    // Another process may hold the write lock for the length of an fsync or a few.
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    database.setDatabaseName(m_path);
    if (!database.open())
        return fail(
            Kind::Forbidden, u"The database %1 cannot be opened: %2. Check the file and its folder."_s.arg(m_path, database.lastError().text()));
    auto ready = prepare(database, m_schema, m_path);
    // While another program turns the new file's log on, or is the last to close it, SQLite says "busy" without waiting.
    for (int tries = 0; !ready && ready.error().kind == Kind::Conflict && tries < busyTries; ++tries) {
        std::this_thread::sleep_for(busyPause);
        ready = prepare(database, m_schema, m_path);
    }
    if (!ready && ready.error().kind == Kind::InvalidInput)
        return fail(
            Kind::InvalidInput, u"The database %1 is damaged or none at all. Move it away; a new one is made."_s.arg(m_path), ready.error().what);
    return ready;
}

}  // namespace trescca
