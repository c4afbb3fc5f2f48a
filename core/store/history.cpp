// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history.h"
#include "core/store/database.h"
#include "core/store/migrationrows.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <utility>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {
const QString &ended()
{
    static const QString condition = u"state NOT IN ('running', 'interrupted')"_s;
    return condition;
}
}  // namespace

Result<std::unique_ptr<History>> History::open(const QString &journalPath)
{
    auto database = Database::open(journalPath);
    if (!database)
        return fail(database);
    return std::unique_ptr<History>(new History(std::move(*database)));
}

History::History(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{
}

History::~History() = default;

Result<QList<MigrationRecord>> History::migrations(const HistoryFilter &filter) const
{
    // instr rather than LIKE: no character of the text has a meaning. An empty text is found in everything.
    const QString text = filter.text.isNull() ? u""_s : filter.text.toLower();
    Result<QList<MigrationRecord>> found;
    const auto done = m_database->read([&](QSqlDatabase &database) -> Result<void> {
        found = migrationrows::select(database, u"WHERE %1 AND instr(lower(instance_name || ' ' || source || ' ' || destination || ' ' || error), ?)"
                                                " ORDER BY created DESC, rowid DESC LIMIT ? OFFSET ?"_s.arg(ended()),
                                      {text, filter.limit > 0 ? filter.limit : -1, filter.offset});
        return {};
    });
    if (!done)
        return fail(done);
    return found;
}

Result<QList<StageRecord>> History::stages(const QString &migrationId) const
{
    Result<QList<StageRecord>> found;
    const auto done = m_database->read([&](QSqlDatabase &database) -> Result<void> {
        found = migrationrows::stages(database, migrationId);
        return {};
    });
    if (!done)
        return fail(done);
    return found;
}

Result<void> History::remove(const QString &migrationId)
{
    return m_database->write([&](QSqlDatabase &database) -> Result<void> {
        const auto record = migrationrows::byPrefix(database, migrationId);
        if (!record)
            return fail(record);
        if (record->isUnfinished())
            return fail(Kind::Conflict, u"The migration %1 has not ended. Resume it or roll it back first."_s.arg(record->id));
        const auto done = runSql(database, u"DELETE FROM migrations WHERE id = ?"_s, {record->id});
        if (!done)
            return fail(done);
        return {};
    });
}

Result<int> History::prune(const QDateTime &before)
{
    int count = 0;
    const auto done = m_database->write([&](QSqlDatabase &database) -> Result<void> {
        const auto query = runSql(database, u"DELETE FROM migrations WHERE %1 AND ended < ?"_s.arg(ended()), {before.toMSecsSinceEpoch()});
        if (!query)
            return fail(query);
        count = query->numRowsAffected();
        return {};
    });
    if (!done)
        return fail(done);
    return count;
}

}  // namespace trescca
