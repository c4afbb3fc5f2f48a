// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/restorerecords.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr qsizetype mostRecords = 1000;
constexpr qint64 keepSeconds = 3600;

QDateTime timeOf(const QJsonValue &value) { return QDateTime::fromString(value.toString(), Qt::ISODateWithMs); }

QString textOf(const QDateTime &time) { return time.toUTC().toString(Qt::ISODateWithMs); }

QJsonObject toJson(const RestoreRecord &one)
{
    QJsonObject json{{u"id"_s, one.id}, {u"image"_s, one.imageId}, {u"migration"_s, one.migration}, {u"started"_s, textOf(one.started)},
        {u"ended"_s, textOf(one.ended)}, {u"result"_s, one.result}, {u"name"_s, one.name}, {u"user"_s, one.user}};
    if (one.failure) {
        json.insert(u"error"_s, one.failure->what);
        json.insert(u"error_kind"_s, kindName(one.failure->kind));
    }
    return json;
}

RestoreRecord fromJson(const QJsonObject &json)
{
    RestoreRecord one{json["id"_L1].toString(), json["image"_L1].toString(), json["migration"_L1].toString(), timeOf(json["started"_L1]),
        timeOf(json["ended"_L1]), json["result"_L1].toString(), {}, json["name"_L1].toString(), json["user"_L1].toString()};
    if (json.contains("error"_L1))
        one.failure = Error{kindOfName(json["error_kind"_L1].toString()).value_or(Kind::Internal), json["error"_L1].toString(), {}};
    return one;
}

/// As long ago as jobs are remembered. (One that is yet to come tells of a clock that was set back.)
bool isOld(const RestoreRecord &one) { return one.ended.isValid() && std::abs(one.ended.secsTo(QDateTime::currentDateTimeUtc())) > keepSeconds; }

}  // namespace

RestoreRecords::RestoreRecords(const QString &stateFolder) : m_file(stateFolder + "/restores.json"_L1, u"records of restores"_s)
{
    for (const QJsonValue &value : m_file.load().value_or(QJsonArray())) {
        RestoreRecord one = fromJson(value.toObject());
        if (!one.id.isEmpty() && one.started.isValid() && !isOld(one))
            m_records << std::move(one);
    }
}

QList<RestoreRecord> RestoreRecords::list() const
{
    const std::lock_guard lock(m_mutex);
    return m_records;
}

std::optional<RestoreRecord> RestoreRecords::find(const QString &id) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::ranges::find(m_records, id, &RestoreRecord::id);
    return found == m_records.end() ? std::nullopt : std::optional(*found);
}

std::optional<RestoreRecord> RestoreRecords::of(const QString &migration) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = std::ranges::find(m_records, migration, &RestoreRecord::migration);
    return migration.isEmpty() || found == m_records.end() ? std::nullopt : std::optional(*found);
}

Result<void> RestoreRecords::put(const RestoreRecord &record) { return replace(record.id, record); }

Result<void> RestoreRecords::remove(const QString &id) { return replace(id, std::nullopt); }

Result<void> RestoreRecords::replace(const QString &id, const std::optional<RestoreRecord> &by)
{
    const std::lock_guard lock(m_mutex);
    QList<RestoreRecord> changed = m_records;
    changed.removeIf([&](const RestoreRecord &one) { return one.id == id || isOld(one); });
    if (by)
        changed << *by;
    if (changed.size() > mostRecords)
        changed.remove(0, changed.size() - mostRecords);
    QJsonArray array;
    for (const RestoreRecord &one : std::as_const(changed))
        array << toJson(one);
    if (const auto saved = m_file.save(array); !saved)
        return saved;
    m_records = changed;
    return {};
}

}  // namespace trescca
