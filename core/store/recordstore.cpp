// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/recordstore.h"

#include "core/store/database.h"

#include <QFile>
#include <QSqlQuery>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

const Schema &recordSchema()
{
    static const Schema schema{QStringList{u"CREATE TABLE records(key BLOB PRIMARY KEY, content BLOB NOT NULL) WITHOUT ROWID"_s}};
    return schema;
}

Result<void> add(QSqlDatabase &database, const RecordStore::Records &records)
{
    for (auto it = records.begin(); it != records.end(); ++it)
        if (const auto done = changeSql(database, u"INSERT OR REPLACE INTO records(key, content) VALUES(?, ?)"_s, {it.key(), *it}); !done)
            return done;
    return {};
}

}  // namespace

Result<std::unique_ptr<RecordStore>> RecordStore::open(const QString &path)
{
    auto database = Database::open(path, recordSchema());
    if (!database)
        return fail(database);
    return std::unique_ptr<RecordStore>(new RecordStore(std::move(*database)));
}

bool RecordStore::remove(const QString &path)
{
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(path + suffix);
    return !QFile::exists(path);
}

RecordStore::RecordStore(std::unique_ptr<Database> database) : m_database(std::move(database)) {}

RecordStore::~RecordStore() = default;

Result<RecordStore::Records> RecordStore::all() const
{
    return m_database->read([](QSqlDatabase &database) -> Result<Records> {
        auto query = runSql(database, u"SELECT key, content FROM records"_s);
        if (!query)
            return fail(query);
        Records records;
        auto row = nextRow(database, *query);
        for (; row && *row; row = nextRow(database, *query))
            records.insert(query->value(0).toByteArray(), query->value(1).toByteArray());
        return row ? Result<Records>(records) : fail(row);
    });
}

Result<void> RecordStore::change(const QList<QByteArray> &removed, const Records &added) const
{
    return m_database->write([&](QSqlDatabase &database) -> Result<void> {
        for (const QByteArray &key : removed)
            if (const auto done = changeSql(database, u"DELETE FROM records WHERE key = ?"_s, {key}); !done)
                return done;
        return add(database, added);
    });
}

Result<void> RecordStore::replace(const Records &all) const
{
    return m_database->write([&](QSqlDatabase &database) -> Result<void> {
        const auto emptied = changeSql(database, u"DELETE FROM records"_s);
        return emptied ? add(database, all) : emptied;
    });
}

}  // namespace trescca
