// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrationrows.h"
#include "core/store/database.h"
#include "core/store/processowner.h"

#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QTimeZone>

namespace trescca::migrationrows {

using namespace Qt::StringLiterals;

namespace {

/// All but what insert() alone writes, in the order of changing().
const QStringList &changingColumns()
{
    static const QStringList columns{u"instance_id"_s, u"instance_name"_s, u"source"_s, u"destination"_s, u"mode"_s, u"options"_s, u"state"_s,
        u"stage"_s, u"source_image"_s, u"destination_image"_s, u"destination_instance"_s, u"destination_name"_s, u"error_kind"_s, u"error"_s,
        u"ended"_s, u"bytes_memory"_s, u"bytes_disk"_s, u"bytes_sent"_s, u"package_bytes"_s, u"downtime_ms"_s};
    return columns;
}

QVariant number(std::uint64_t value) { return static_cast<qlonglong>(value); }

QVariant endOf(const MigrationRecord &record)
{
    if (record.isUnfinished())
        return QVariant(QMetaType::fromType<qlonglong>());
    return (record.ended.isValid() ? record.ended : QDateTime::currentDateTimeUtc()).toMSecsSinceEpoch();
}

QList<QVariant> changing(const MigrationRecord &record)
{
    const QString options = QString::fromUtf8(QJsonDocument(record.options).toJson(QJsonDocument::Compact));
    return {sqlText(record.instanceId), sqlText(record.instanceName), sqlText(record.source), sqlText(record.destination), sqlText(record.mode),
        options, migrationStateName(record.state), sqlText(record.stage), sqlText(record.sourceImage), sqlText(record.destinationImage),
        sqlText(record.destinationInstance), sqlText(record.destinationName), sqlText(record.errorKind), sqlText(record.error), endOf(record),
        number(record.bytesMemory), number(record.bytesDisk), number(record.bytesSent), number(record.packageBytes),
        static_cast<qlonglong>(record.downtimeMs)};
}

QDateTime time(const QVariant &value) { return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), QTimeZone::UTC); }

/// Reads columns one after the other.
struct Row {
    const QSqlQuery &query;
    int column = 0;
    QVariant next() { return query.value(column++); }
    QString text() { return next().toString(); }
    std::uint64_t number() { return next().toULongLong(); }
};

MigrationRecord recordOf(const QSqlQuery &query)
{
    Row row{query};
    MigrationRecord record;
    for (QString *field : {&record.id, &record.instanceId, &record.instanceName, &record.source, &record.destination, &record.mode})
        *field = row.text();
    record.options = QJsonDocument::fromJson(row.text().toUtf8()).object();
    record.state = migrationStateFromName(row.text());
    for (QString *field : {&record.stage, &record.sourceImage, &record.destinationImage, &record.destinationInstance, &record.destinationName,
             &record.errorKind, &record.error})
        *field = row.text();
    record.ended = time(row.next());
    for (std::uint64_t *field : {&record.bytesMemory, &record.bytesDisk, &record.bytesSent, &record.packageBytes})
        *field = row.number();
    record.downtimeMs = row.next().toLongLong();
    record.created = time(row.next());
    record.pid = row.next().toLongLong();
    const QString boot = row.text();
    record.ownerAlive = ProcessOwner{record.pid, boot, row.text()}.alive();
    return record;
}

constexpr auto stageColumns = "name, attempt, begin_ms, end_ms, bytes, result"_L1;

StageRecord stageOf(Row &row)
{
    StageRecord stage;
    stage.name = row.text();
    stage.attempt = row.next().toInt();
    stage.beginMs = row.next().toLongLong();
    stage.endMs = row.next().toLongLong();
    stage.bytes = row.number();
    stage.result = row.text();
    return stage;
}

}  // namespace

Result<void> insert(QSqlDatabase &database, const MigrationRecord &record)
{
    const ProcessOwner owner = ProcessOwner::self();
    const QDateTime created = record.created.isValid() ? record.created : QDateTime::currentDateTimeUtc();
    const QList<QVariant> values = QList<QVariant>{record.id} + changing(record)
        + QList<QVariant>{created.toMSecsSinceEpoch(), static_cast<qlonglong>(owner.pid), sqlText(owner.boot), sqlText(owner.start)};
    return changeSql(database,
        u"INSERT INTO migrations(id, %1, created, pid, boot, process_start) VALUES(?%2)"_s.arg(
            changingColumns().join(u", "_s), u", ?"_s.repeated(values.size() - 1)),
        values);
}

Result<void> takeOver(QSqlDatabase &database, const QString &id)
{
    const ProcessOwner self = ProcessOwner::self();
    return changeSql(database, u"UPDATE migrations SET pid = ?, boot = ?, process_start = ?, state = ?, ended = NULL WHERE id = ?"_s,
        {static_cast<qlonglong>(self.pid), sqlText(self.boot), sqlText(self.start), migrationStateName(MigrationState::Running), id});
}

Result<void> update(QSqlDatabase &database, const MigrationRecord &record)
{
    QStringList columns = changingColumns();
    QList<QVariant> values = changing(record);
    // The sites may have been renamed since whoever has the record began.
    for (const QString &site : {u"source"_s, u"destination"_s}) {
        values.removeAt(columns.indexOf(site));
        columns.removeOne(site);
    }
    const auto done =
        runSql(database, u"UPDATE migrations SET %1 = ? WHERE id = ?"_s.arg(columns.join(u" = ?, "_s)), values + QList<QVariant>{record.id});
    if (!done)
        return fail(done);
    if (done->numRowsAffected() == 0)
        return fail(Kind::NotFound, u"There is no move %1 in the journal: it was never begun, or was removed."_s.arg(record.id));
    return {};
}

Result<QList<MigrationRecord>> select(QSqlDatabase &database, const QString &condition, const QList<QVariant> &values)
{
    auto query = runSql(
        database, u"SELECT id, %1, created, pid, boot, process_start FROM migrations %2"_s.arg(changingColumns().join(u", "_s), condition), values);
    if (!query)
        return fail(query);
    QList<MigrationRecord> records;
    while (query->next())
        records << recordOf(*query);
    return records;
}

Result<QList<StageRecord>> stages(QSqlDatabase &database, const QString &migrationId)
{
    auto query =
        runSql(database, u"SELECT %1 FROM stages WHERE migration_id = ? ORDER BY begin_ms, attempt, name"_s.arg(stageColumns), {migrationId});
    if (!query)
        return fail(query);
    QList<StageRecord> records;
    while (query->next()) {
        Row row{*query};
        records << stageOf(row);
    }
    return records;
}

Result<QHash<QString, QList<StageRecord>>> stages(QSqlDatabase &database)
{
    auto query = runSql(database, u"SELECT migration_id, %1 FROM stages ORDER BY begin_ms, attempt, name"_s.arg(stageColumns));
    if (!query)
        return fail(query);
    QHash<QString, QList<StageRecord>> records;
    while (query->next()) {
        Row row{*query};
        const QString id = row.text();
        records[id] << stageOf(row);
    }
    return records;
}

Result<MigrationRecord> byPrefix(QSqlDatabase &database, const QString &idOrPrefix)
{
    if (idOrPrefix.isEmpty())
        return fail(Kind::InvalidInput, u"The id of the move is missing. Look for it among the past moves (`tresccac history`)."_s);
    // substr rather than LIKE: no character of the prefix has a meaning.
    const auto found = select(database, u"WHERE substr(id, 1, length(?)) = ? ORDER BY rowid DESC LIMIT 6"_s, {idOrPrefix, idOrPrefix});
    if (!found)
        return fail(found);
    QStringList names;
    for (const MigrationRecord &record : *found) {
        if (record.id == idOrPrefix || found->size() == 1)
            return record;
        names << record.id;
    }
    if (names.isEmpty())
        return fail(Kind::NotFound, u"There is no move %1 in the journal. Look for it among the past moves (`tresccac history`)."_s.arg(idOrPrefix));
    return fail(Kind::Ambiguous, u"\"%1\" fits several migrations: %2. Give more of the id."_s.arg(idOrPrefix, names.join(u", "_s)));
}

}  // namespace trescca::migrationrows
