// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/servernotes.h"

#include "core/base/bytestream.h"
#include "core/base/log.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr qsizetype mostEvents = 100;
constexpr qsizetype mostDeleted = 100;
constexpr qint64 keepSeconds = 3600;
constexpr int defaultShutdown = 60;

QDateTime timeOf(const QJsonValue &value) { return QDateTime::fromString(value.toString(), Qt::ISODateWithMs); }

QString textOf(const QDateTime &time) { return time.toUTC().toString(Qt::ISODateWithMs); }

QJsonObject toJson(const ServerNote &note)
{
    QJsonObject metadata;
    for (auto it = note.metadata.begin(); it != note.metadata.end(); ++it)
        metadata.insert(it.key(), it.value());
    QJsonArray events;
    for (const ServerEvent &event : note.events)
        events << QJsonObject{{u"action"_s, event.action}, {u"request"_s, event.request}, {u"user"_s, event.user}, {u"begin"_s, textOf(event.begin)},
            {u"end"_s, textOf(event.end)}, {u"error"_s, event.error}};
    return {{u"name"_s, note.name}, {u"description"_s, note.description}, {u"image"_s, note.imageId}, {u"reservation"_s, note.reservation},
        {u"key_name"_s, note.keyName}, {u"user_data"_s, note.userData}, {u"user"_s, note.userId}, {u"access_v4"_s, note.accessV4},
        {u"access_v6"_s, note.accessV6}, {u"disk_config"_s, note.diskConfig}, {u"metadata"_s, metadata},
        {u"tags"_s, QJsonArray::fromStringList(note.tags)}, {u"locked"_s, note.locked}, {u"locked_reason"_s, note.lockedReason},
        {u"shutdown_seconds"_s, note.shutdownSeconds}, {u"updated"_s, textOf(note.updated)}, {u"seen"_s, textOf(note.seen)},
        {u"gone"_s, textOf(note.gone)}, {u"rebuilt"_s, note.rebuilt ? stateName(*note.rebuilt) : QString()}, {u"events"_s, events}};
}

ServerNote fromJson(const QJsonObject &json)
{
    ServerNote note;
    note.name = json["name"_L1].toString();
    note.description = json["description"_L1].toString();
    note.imageId = json["image"_L1].toString();
    note.reservation = json["reservation"_L1].toString();
    note.keyName = json["key_name"_L1].toString();
    note.userData = json["user_data"_L1].toString();
    note.userId = json["user"_L1].toString();
    note.accessV4 = json["access_v4"_L1].toString();
    note.accessV6 = json["access_v6"_L1].toString();
    note.diskConfig = json["disk_config"_L1].toString(note.diskConfig);
    note.locked = json["locked"_L1].toBool();
    note.lockedReason = json["locked_reason"_L1].toString();
    note.shutdownSeconds = json["shutdown_seconds"_L1].toInt(defaultShutdown);
    note.updated = timeOf(json["updated"_L1]);
    note.seen = timeOf(json["seen"_L1]);
    note.gone = timeOf(json["gone"_L1]);
    if (const QString state = json["rebuilt"_L1].toString(); !state.isEmpty())
        note.rebuilt = stateFromName(state);
    const QJsonObject metadata = json["metadata"_L1].toObject();
    for (auto it = metadata.begin(); it != metadata.end(); ++it)
        note.metadata.insert(it.key(), it->toString());
    for (const QJsonValue &tag : json["tags"_L1].toArray())
        note.tags << tag.toString();
    for (const QJsonValue &event : json["events"_L1].toArray())
        note.events << ServerEvent{event["action"_L1].toString(), event["request"_L1].toString(), event["user"_L1].toString(),
            timeOf(event["begin"_L1]), timeOf(event["end"_L1]), event["error"_L1].toString()};
    return note;
}

Result<void> write(const QString &path, const ServerNote &note)
{
    auto sink = FileSink::create(path);
    if (!sink)
        return fail(sink);
    const QByteArray content = QJsonDocument(toJson(note)).toJson(QJsonDocument::Compact);
    const auto written = (*sink)->write(bytesOf(content));
    return written ? (*sink)->finish() : written;
}

}  // namespace

ServerNotes::ServerNotes(const QString &stateFolder) : m_folder(stateFolder + "/servers"_L1)
{
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QString ServerNotes::path(const QString &id) const { return m_folder + u'/' + id + ".json"_L1; }

/// Called with the mutex held.
ServerNote &ServerNotes::load(const QString &id) const
{
    const auto known = m_notes.find(id);
    if (known != m_notes.end())
        return *known;
    QFile file(path(id));
    const bool there = !id.contains(u'/') && file.open(QIODevice::ReadOnly);
    return *m_notes.insert(id, there ? fromJson(QJsonDocument::fromJson(file.readAll()).object()) : ServerNote());
}

ServerNote ServerNotes::get(const QString &id) const
{
    const std::lock_guard lock(m_mutex);
    return load(id);
}

Result<void> ServerNotes::change(const QString &id, const Edit &edit)
{
    const std::lock_guard lock(m_mutex);
    ServerNote changed = load(id);
    edit(changed);
    if (changed.events.size() > mostEvents)
        changed.events.remove(0, changed.events.size() - mostEvents);
    if (const auto written = write(path(id), changed); !written)
        return written;
    m_notes.insert(id, changed);
    return {};
}

void ServerNotes::begin(const QString &id, const ServerEvent &event)
{
    const auto noted = change(id, [&](ServerNote &note) {
        note.updated = event.begin;
        note.events << event;
    });
    if (!noted)
        qCWarning(logDaemon).noquote() << noted.error().what;
}

void ServerNotes::end(const QString &id, const QString &request, const QString &error)
{
    const auto noted = change(id, [&](ServerNote &note) {
        note.updated = QDateTime::currentDateTimeUtc();
        for (ServerEvent &event : note.events) {
            if (event.request != request)
                continue;
            event.end = note.updated;
            event.error = error;
        }
    });
    if (!noted)
        qCWarning(logDaemon).noquote() << noted.error().what;
}

void ServerNotes::handOn(const QString &provisionalId, const QString &id)
{
    const ServerNote made = get(provisionalId);
    const auto noted = change(id, [&made](ServerNote &note) {
        note.events << made.events;
        note.updated = made.updated;
    });
    if (!noted)
        qCWarning(logDaemon).noquote() << noted.error().what;
}

void ServerNotes::bury(const Instance &instance)
{
    const std::lock_guard lock(m_mutex);
    DeletedServer last{instance, load(instance.id)};
    last.note.gone = QDateTime::currentDateTimeUtc();
    last.note.updated = last.note.gone;
    last.instance.state = InstanceState::Off;
    last.instance.task.clear();
    last.instance.addresses.clear();
    last.instance.migration.clear();
    last.instance.heldFor.clear();
    m_deleted.removeIf([&](const DeletedServer &other) { return other.instance.id == instance.id; });
    m_deleted << last;
    if (m_deleted.size() > mostDeleted)
        m_deleted.removeFirst();
}

void ServerNotes::strike(const QString &id)
{
    const auto noted = change(id, [](ServerNote &note) {
        ServerNote left;
        left.events = note.events;
        left.updated = note.updated;
        left.gone = QDateTime::currentDateTimeUtc();
        note = left;
    });
    if (!noted)
        qCWarning(logDaemon).noquote() << noted.error().what;
}

QList<DeletedServer> ServerNotes::deleted() const
{
    const std::lock_guard lock(m_mutex);
    return m_deleted;
}

void ServerNotes::sweep(const QStringList &present)
{
    const std::lock_guard lock(m_mutex);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (QString id : QDir(m_folder).entryList({u"*.json"_s}, QDir::Files)) {
        id.chop(5);
        ServerNote &note = load(id);
        const bool here = present.contains(id);
        if (here && !note.gone.isValid())
            continue;
        if (!here && note.gone.secsTo(now) > keepSeconds) {
            QFile::remove(path(id));
            m_notes.remove(id);
        } else if (here || !note.gone.isValid() || note.gone > now) {  // the clock was set back since
            note.gone = here ? QDateTime() : now;
            (void)write(path(id), note);
        }
    }
}

}  // namespace trescca
