// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"
#include "core/store/database.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

Result<int> versionOf(QSqlDatabase &database)
{
    auto query = runSql(database, u"PRAGMA user_version"_s);
    if (!query)
        return fail(query);
    return query->next() ? query->value(0).toInt() : 0;
}

Result<void> takeSteps(QSqlDatabase &database, const Schema &schema, const QString &path)
{
    const auto version = versionOf(database);
    if (!version)
        return fail(version);
    const int newest = static_cast<int>(schema.size());
    if (*version > newest || *version < 0)
        return fail(Kind::Unsupported,
            u"%1 was written by a newer Trescca (schema %2, this one knows %3). Use that version, or move the file away."_s.arg(path)
                .arg(*version)
                .arg(newest));
    for (int step = *version; step < newest; ++step)
        for (const QString &statement : schema.at(step))
            if (const auto done = runSql(database, statement); !done)
                return fail(done);
    if (*version == newest)
        return {};
    if (const auto done = runSql(database, u"PRAGMA user_version = %1"_s.arg(newest)); !done)
        return fail(done);
    return {};
}

}  // namespace

const Schema &journalSchema()
{
    static const Schema all{QStringList{
                                u"CREATE TABLE migrations(id TEXT PRIMARY KEY, instance_id TEXT NOT NULL, instance_name TEXT NOT NULL,"
                                " source TEXT NOT NULL, destination TEXT NOT NULL, mode TEXT NOT NULL, options TEXT NOT NULL, state TEXT NOT NULL,"
                                " stage TEXT NOT NULL, source_image TEXT NOT NULL, destination_image TEXT NOT NULL,"
                                " destination_instance TEXT NOT NULL, error_kind TEXT NOT NULL, error TEXT NOT NULL, created INTEGER NOT NULL,"
                                " ended INTEGER, bytes_memory INTEGER NOT NULL, bytes_disk INTEGER NOT NULL, bytes_sent INTEGER NOT NULL,"
                                " package_bytes INTEGER NOT NULL, downtime_ms INTEGER NOT NULL, pid INTEGER NOT NULL, boot TEXT NOT NULL,"
                                " process_start TEXT NOT NULL)"_s,
                                u"CREATE INDEX migrations_by_state ON migrations(state)"_s,
                                u"CREATE INDEX migrations_by_time ON migrations(created)"_s,
                                u"CREATE TABLE stages(migration_id TEXT NOT NULL REFERENCES migrations(id) ON DELETE CASCADE, name TEXT NOT NULL,"
                                " attempt INTEGER NOT NULL, begin_ms INTEGER NOT NULL, end_ms INTEGER NOT NULL, bytes INTEGER NOT NULL,"
                                " result TEXT NOT NULL, PRIMARY KEY(migration_id, name, attempt)) WITHOUT ROWID"_s,
                                u"CREATE TABLE journal(migration_id TEXT NOT NULL REFERENCES migrations(id) ON DELETE CASCADE, seq INTEGER NOT NULL,"
                                " time_ms INTEGER NOT NULL, stage TEXT NOT NULL, effect TEXT NOT NULL,"
                                " phase TEXT NOT NULL CHECK(phase IN ('before', 'after')), data TEXT NOT NULL,"
                                " PRIMARY KEY(migration_id, seq)) WITHOUT ROWID"_s,
                            },
        QStringList{
            u"ALTER TABLE migrations ADD COLUMN destination_name TEXT NOT NULL DEFAULT ''"_s,
        }};
    return all;
}

Result<void> updateSchema(QSqlDatabase &database, const Schema &schema, const QString &path)
{
    // Immediate: of two programs that start at the same time, the second waits and then finds the work done.
    if (const auto begun = runSql(database, u"BEGIN IMMEDIATE"_s); !begun)
        return fail(begun);
    const auto done = takeSteps(database, schema, path);
    const auto ended = runSql(database, done ? u"COMMIT"_s : u"ROLLBACK"_s);
    if (!done)
        return done;
    if (!ended)
        return fail(ended);
    return {};
}

}  // namespace trescca
