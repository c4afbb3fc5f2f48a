// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"
#include "core/store/database.h"
#include "core/store/migrationrows.h"

#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>

#include <utility>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

Result<void> mustExist(QSqlDatabase &database, const QString &id)
{
    auto query = runSql(database, u"SELECT 1 FROM migrations WHERE id = ?"_s, {id});
    if (!query)
        return fail(query);
    if (!query->next())
        return fail(Kind::NotFound, u"There is no move %1 in the journal: it was never begun, or was removed."_s.arg(id));
    return {};
}

/// One instance is moved by one program at a time.
Result<void> mustNotMove(QSqlDatabase &database, const MigrationRecord &record)
{
    const auto others = migrationrows::select(database, u"WHERE state = ? AND instance_id = ? AND source = ?"_s,
        {migrationStateName(MigrationState::Running), sqlText(record.instanceId), sqlText(record.source)});
    if (!others)
        return fail(others);
    for (const MigrationRecord &other : *others)
        if (other.ownerAlive && !record.instanceId.isEmpty())
            return fail(Kind::Conflict,
                u"%1 is being moved to %2 already, by process %3 (move %4). Wait for it, or stop that program."_s
                    .arg(other.instanceName, other.destination)
                    .arg(other.pid)
                    .arg(other.id.left(8)));
    return {};
}

JournalEntry entryOf(const QString &migrationId, const QSqlQuery &query)
{
    JournalEntry entry;
    entry.migrationId = migrationId;
    entry.seq = query.value(0).toLongLong();
    entry.timeMs = query.value(1).toLongLong();
    entry.stage = query.value(2).toString();
    entry.effect = query.value(3).toString();
    entry.phase = query.value(4).toString() == u"after"_s ? EffectPhase::After : EffectPhase::Before;
    entry.data = QJsonDocument::fromJson(query.value(5).toString().toUtf8()).object();
    return entry;
}

}  // namespace

Result<std::unique_ptr<Journal>> Journal::open(const QString &path)
{
    auto database = Database::open(path, journalSchema());
    if (!database)
        return fail(database);
    return std::unique_ptr<Journal>(new Journal(std::move(*database)));
}

Journal::Journal(std::unique_ptr<Database> database) : m_database(std::move(database)) {}

Journal::~Journal() = default;

Result<void> Journal::begin(const MigrationRecord &record)
{
    if (record.id.isEmpty())
        return fail(Kind::InvalidInput, u"A migration cannot begin without an id."_s);
    return m_database->write([&record](QSqlDatabase &database) -> Result<void> {
        if (mustExist(database, record.id))
            return fail(Kind::Conflict, u"The migration %1 is in the journal already. Resume it, or begin one with another id."_s.arg(record.id));
        if (const auto free = mustNotMove(database, record); !free)
            return free;
        return migrationrows::insert(database, record);
    });
}

Result<void> Journal::update(const MigrationRecord &record)
{
    return m_database->write([&record](QSqlDatabase &database) { return migrationrows::update(database, record); });
}

Result<void> Journal::entry(const JournalEntry &entry)
{
    return m_database->write([&entry](QSqlDatabase &database) -> Result<void> {
        if (const auto there = mustExist(database, entry.migrationId); !there)
            return there;
        const qint64 time = entry.timeMs != 0 ? entry.timeMs : QDateTime::currentMSecsSinceEpoch();
        return changeSql(database,
            u"INSERT INTO journal(migration_id, seq, time_ms, stage, effect, phase, data)"
            " SELECT ?, coalesce(max(seq), 0) + 1, ?, ?, ?, ?, ? FROM journal WHERE migration_id = ?"_s,
            {entry.migrationId, time, sqlText(entry.stage), sqlText(entry.effect), entry.phase == EffectPhase::Before ? u"before"_s : u"after"_s,
                QString::fromUtf8(QJsonDocument(entry.data).toJson(QJsonDocument::Compact)), entry.migrationId});
    });
}

Result<void> Journal::stage(const QString &migrationId, const StageRecord &stage)
{
    return m_database->write([&](QSqlDatabase &database) -> Result<void> {
        if (const auto there = mustExist(database, migrationId); !there)
            return there;
        return changeSql(database,
            u"INSERT OR REPLACE INTO stages(migration_id, name, attempt, begin_ms, end_ms, bytes, result)"
            " VALUES(?, ?, ?, ?, ?, ?, ?)"_s,
            {migrationId, sqlText(stage.name), stage.attempt, static_cast<qlonglong>(stage.beginMs), static_cast<qlonglong>(stage.endMs),
                static_cast<qlonglong>(stage.bytes), sqlText(stage.result)});
    });
}

Result<MigrationRecord> Journal::migration(const QString &idOrPrefix) const
{
    return m_database->read([&](QSqlDatabase &database) { return migrationrows::byPrefix(database, idOrPrefix); });
}

Result<QList<MigrationRecord>> Journal::migrations(const MigrationFilter &filter) const
{
    const QString condition = filter.unfinishedOnly ? u"WHERE state IN ('running', 'interrupted') "_s : QString();
    return m_database->read([&](QSqlDatabase &database) {
        return migrationrows::select(database, condition + u"ORDER BY rowid DESC LIMIT ?"_s, {filter.limit > 0 ? filter.limit : -1});
    });
}

Result<QList<JournalEntry>> Journal::entries(const QString &migrationId) const
{
    return m_database->read([&](QSqlDatabase &database) -> Result<QList<JournalEntry>> {
        auto query =
            runSql(database, u"SELECT seq, time_ms, stage, effect, phase, data FROM journal WHERE migration_id = ? ORDER BY seq"_s, {migrationId});
        if (!query)
            return fail(query);
        QList<JournalEntry> found;
        while (query->next())
            found << entryOf(migrationId, *query);
        return found;
    });
}

Result<QList<StageRecord>> Journal::stages(const QString &migrationId) const
{
    return m_database->read([&](QSqlDatabase &database) { return migrationrows::stages(database, migrationId); });
}

Result<void> Journal::renameSite(const QString &name, const QString &newName)
{
    return m_database->write([&](QSqlDatabase &database) -> Result<void> {
        for (const QString &end : {u"source"_s, u"destination"_s})
            if (const auto done = changeSql(database, u"UPDATE migrations SET %1 = ? WHERE %1 = ?"_s.arg(end), {newName, name}); !done)
                return done;
        return {};
    });
}

Result<bool> Journal::claim(const QString &id)
{
    // The immediate transaction is what makes it atomic: nobody else writes between the look and the taking.
    return m_database->write([&](QSqlDatabase &database) -> Result<bool> {
        const auto record = migrationrows::byPrefix(database, id);
        if (!record)
            return fail(record);
        if (!record->isUnfinished())
            return false;
        if (record->state == MigrationState::Running && record->ownerAlive)
            return fail(Kind::Conflict,
                u"The migration %1 is being worked on by process %2. Wait for it, or stop that program."_s.arg(record->id).arg(record->pid));
        const auto taken = migrationrows::takeOver(database, record->id);
        return taken ? Result<bool>(true) : fail(taken);
    });
}

}  // namespace trescca
