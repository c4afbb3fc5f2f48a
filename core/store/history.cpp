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
    auto database = Database::open(journalPath, journalSchema());
    if (!database)
        return fail(database);
    return std::unique_ptr<History>(new History(std::move(*database)));
}

History::History(std::unique_ptr<Database> database) : m_database(std::move(database)) {}

History::~History() = default;

Result<QList<MigrationRecord>> History::migrations(const HistoryFilter &filter) const
{
    // instr rather than LIKE: no character of the text has a meaning. An empty text is found in everything.
    const QString condition = u"WHERE %1 AND instr(lower(instance_name || ' ' || source || ' ' || destination || ' ' || error), ?)"
                              " ORDER BY created DESC, rowid DESC LIMIT ? OFFSET ?"_s.arg(ended());
    return m_database->read([&](QSqlDatabase &database) {
        return migrationrows::select(database, condition, {sqlText(filter.text.toLower()), filter.limit > 0 ? filter.limit : -1, filter.offset});
    });
}

Result<QList<StageRecord>> History::stages(const QString &migrationId) const
{
    return m_database->read([&](QSqlDatabase &database) { return migrationrows::stages(database, migrationId); });
}

Result<QHash<QString, QList<StageRecord>>> History::stages() const
{
    return m_database->read([](QSqlDatabase &database) { return migrationrows::stages(database); });
}

Result<void> History::remove(const QString &migrationId)
{
    return m_database->write([&](QSqlDatabase &database) -> Result<void> {
        const auto record = migrationrows::byPrefix(database, migrationId);
        if (!record)
            return fail(record);
        if (record->isUnfinished())
            return fail(Kind::Conflict, u"The migration %1 has not ended. Resume it or roll it back first."_s.arg(record->id));
        return changeSql(database, u"DELETE FROM migrations WHERE id = ?"_s, {record->id});
    });
}

Result<int> History::prune(const QDateTime &before)
{
    return m_database->write([&](QSqlDatabase &database) -> Result<int> {
        const auto query = runSql(database, u"DELETE FROM migrations WHERE %1 AND ended < ?"_s.arg(ended()), {before.toMSecsSinceEpoch()});
        if (!query)
            return fail(query);
        return query->numRowsAffected();
    });
}

}  // namespace trescca
