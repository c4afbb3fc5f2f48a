// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/serverfields.h"

#include "app/tresccad/api/computeroute.h"
#include "app/tresccad/api/flavors.h"
#include "app/tresccad/errormap.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QSysInfo>
#include <QTimeZone>

#include <algorithm>
#include <arpa/inet.h>
#include <array>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

struct NovaState {
    QString status;
    QString vmState;
    int power;
};

NovaState novaState(InstanceState state)
{
    switch (state) {
    case InstanceState::Running: return {u"ACTIVE"_s, u"active"_s, 1};
    case InstanceState::Paused: return {u"PAUSED"_s, u"paused"_s, 3};
    case InstanceState::Off: return {u"SHUTOFF"_s, u"stopped"_s, 4};
    case InstanceState::Saved: return {u"SUSPENDED"_s, u"suspended"_s, 4};
    case InstanceState::Busy: return {u"BUILD"_s, u"building"_s, 0};
    case InstanceState::Error: break;
    }
    return {u"ERROR"_s, u"error"_s, 0};
}

/// `plain`: as a Nova tells it, where whoever waits for a rebuild learns by ERROR that it failed. Our own clients see what it is.
NovaState novaState(const ServerSeen &server, bool plain)
{
    if (server.deleted)
        return {u"DELETED"_s, u"deleted"_s, 0};
    NovaState state = novaState(server.instance.state);
    if (plain && server.rebuildFailed)
        return {u"ERROR"_s, u"error"_s, state.power};
    if (server.instance.task == "rebuilding"_L1)  // the one task that shows in the status
        state.status = u"REBUILD"_s;
    return state;
}

QJsonObject flavorFields(const Instance &instance, const ServerStyle &style)
{
    const FlavorSize flavor = flavorOf(instance);
    if (style.microversion < 47)
        return {{u"id"_s, flavor.id}, {u"links"_s, QJsonArray{resourceLinks(style.origin, u"flavors"_s, flavor.id)[1]}}};
    return {{u"original_name"_s, flavor.name}, {u"ram"_s, flavor.memoryMiB}, {u"vcpus"_s, flavor.vcpus}, {u"disk"_s, flavor.diskGiB},
        {u"ephemeral"_s, 0}, {u"swap"_s, 0}, {u"extra_specs"_s, QJsonObject()}};
}

QJsonValue imageFields(const QString &id, const ServerStyle &style)
{
    if (id.isEmpty())
        return QString();
    return QJsonObject{{u"id"_s, id}, {u"links"_s, QJsonArray{resourceLinks(style.origin, u"images"_s, id)[1]}}};
}

// Nova tells a card's MAC address only with its IP address, and a host may know none.
QJsonArray nicFields(const Instance &instance)
{
    QJsonArray nics;
    for (const Nic &nic : instance.nics)
        nics << QJsonObject{{u"mac"_s, nic.mac}, {u"network"_s, nic.network}, {u"model"_s, nic.model}, {u"offloads"_s, nic.offloads}};
    return nics;
}

/// A flavor's disk is what a server may have; this is what it has. Where the files lie is the host's affair.
QJsonArray diskFields(const Instance &instance)
{
    QJsonArray disks;
    for (const Disk &disk : instance.disks)
        disks << QJsonObject{{u"target"_s, disk.target}, {u"device"_s, disk.device}, {u"format"_s, disk.format},
            {u"virtual_size"_s, static_cast<qint64>(disk.virtualSize)}, {u"file_size"_s, static_cast<qint64>(disk.fileSize)}, {u"bus"_s, disk.bus}};
    return disks;
}

/// What a copy of its disk needs to boot elsewhere.
QJsonObject bootFields(const Instance &instance)
{
    return {{u"arch"_s, instance.arch}, {u"machine"_s, instance.machine}, {u"firmware"_s, instance.firmware},
        {u"kernel"_s, QFileInfo(instance.kernel).fileName()}};
}

/// The move that brought it; also while it is being made.
QString migrationOf(const ServerSeen &server)
{
    const bool made = server.instance.task != "spawning"_L1 || !server.instance.migration.isEmpty();
    return made ? server.instance.migration : server.note.metadata.value(u"trescca_migration"_s);
}

QString hostId(const QString &projectId)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(projectId.toUtf8() + QSysInfo::machineHostName().toUtf8(), QCryptographicHash::Sha224).toHex());
}

QJsonObject metadataOf(const ServerSeen &server)
{
    QJsonObject metadata;
    for (auto it = server.note.metadata.begin(); it != server.note.metadata.end(); ++it) {
        if (!it.key().startsWith("trescca_"_L1))  // what a move is told by, users do not write
            metadata.insert(it.key(), it.value());
    }
    if (const QString migration = migrationOf(server); !migration.isEmpty())
        metadata.insert(u"trescca_migration"_s, migration);
    if (!server.instance.heldFor.isEmpty())
        metadata.insert(u"trescca_held_for"_s, server.instance.heldFor);
    return metadata;
}

QJsonObject faultFields(const ServerSeen &server, const ServerStyle &style)
{
    const Kind kind = server.fault.value_or(Kind::Internal);
    const QString &why = server.instance.fault;
    QJsonObject fault{{u"code"_s, httpStatus(kind)}, {u"created"_s, isoTime(server.rebuildFailed ? server.note.updated : server.instance.created)},
        {u"message"_s, why.isEmpty() ? u"The hypervisor reports an error; look into its log."_s : why}};
    if (style.details)
        fault.insert(u"trescca_kind"_s, kindName(kind));
    return fault;
}

/// How far what is under way has come: Nova's "progress" in percent, and ours in bytes.
void addProgress(QJsonObject &json, const Progress &progress, const ServerStyle &style)
{
    const double part = progress.total == 0 ? 0.0 : static_cast<double>(progress.done) / static_cast<double>(progress.total);
    json.insert(u"progress"_s, static_cast<int>(std::min(99.0, 100.0 * part)));  // its bytes are not all of it: it is not done
    if (!style.details)
        return;
    json.insert(u"trescca:progress_done"_s, static_cast<qint64>(progress.done));
    json.insert(u"trescca:progress_total"_s, static_cast<qint64>(progress.total));
}

/// What came with later microversions.
void addLater(QJsonObject &json, const ServerSeen &server, const ServerStyle &style)
{
    const ServerNote &note = server.note;
    const auto add = [&](int since, const QString &name, const QJsonValue &value) {
        if (style.microversion >= since)
            json.insert(name, value);
    };
    add(9, u"locked"_s, note.locked);
    add(19, u"description"_s, note.description.isEmpty() ? QJsonValue() : QJsonValue(note.description));
    add(26, u"tags"_s, QJsonArray::fromStringList(note.tags));
    add(63, u"trusted_image_certificates"_s, QJsonValue::Null);
    add(73, u"locked_reason"_s, note.lockedReason.isEmpty() ? QJsonValue() : QJsonValue(note.lockedReason));
    if (!style.details)
        return;
    json.insert(u"trescca:nics"_s, nicFields(server.instance));
    json.insert(u"trescca:disks"_s, diskFields(server.instance));
    json.insert(u"trescca:boot"_s, bootFields(server.instance));
}

QString usageTime(const QDateTime &time) { return time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss'.000000'"_s); }

/// As Nova tells an address, whatever way it was written.
QString shortest(const QString &address)
{
    std::array<char, sizeof(in6_addr)> bytes{};
    std::array<char, INET6_ADDRSTRLEN> text{};
    const int family = address.contains(u':') ? AF_INET6 : AF_INET;
    if (::inet_pton(family, address.toLatin1().constData(), bytes.data()) != 1)
        return address;
    return QString::fromLatin1(::inet_ntop(family, bytes.data(), text.data(), text.size()));
}

/// fe80::... as a guest makes it of its card's hardware address (RFC 4291, appendix A).
QString linkLocal(const QString &mac)
{
    const QByteArray card = QByteArray::fromHex(mac.toLatin1());
    if (card.size() != 6)
        return {};
    const QByteArray bytes = "\xfe\x80" + QByteArray(6, '\0') + static_cast<char>(card[0] ^ 2) + card.sliced(1, 2) + "\xff\xfe" + card.sliced(3);
    std::array<char, INET6_ADDRSTRLEN> text{};
    return QString::fromLatin1(::inet_ntop(AF_INET6, bytes.constData(), text.data(), text.size()));
}

/// Of a guest that has told none yet. A cloud gives an address before a server starts, and clients (openstacksdk's create_server
/// among them) take one without any for broken. QEMU's own network gives each guest this one; on others the least it has.
QStringList expectedAddresses(const Instance &instance)
{
    if (instance.nics.isEmpty())
        return {};
    const Nic &nic = instance.nics.first();
    const QString address = nic.network.isEmpty() || nic.network == "user"_L1 ? u"10.0.2.15"_s : linkLocal(nic.mac);
    return address.isEmpty() ? QStringList() : QStringList{address};
}

}  // namespace

ServerStyle ServerStyle::of(const ApiRequest &request)
{
    return {request.origin, request.who.projectId, microversionOf(request).value_or(1), !request.header(detailsHeader).isEmpty()};
}

QString creatorOf(const ServerNote &note) { return note.userId.isEmpty() ? QString(32, u'0') : note.userId; }

QString statusOf(InstanceState state) { return novaState(state).status; }

QString statusOf(const ServerSeen &server) { return novaState(server, true).status; }

QStringList shownAddresses(const Instance &instance, bool expected)
{
    return expected && instance.addresses.isEmpty() ? expectedAddresses(instance) : instance.addresses;
}

QJsonObject addressFields(const Instance &instance, bool brief, bool expected)
{
    const Nic nic = instance.nics.value(0);
    QJsonArray entries;
    for (const QString &address : shownAddresses(instance, expected)) {
        QJsonObject entry{{u"addr"_s, address}, {u"version"_s, address.contains(u':') ? 6 : 4}};
        if (!brief) {
            entry.insert(u"OS-EXT-IPS-MAC:mac_addr"_s, nic.mac);
            entry.insert(u"OS-EXT-IPS:type"_s, u"fixed"_s);
        }
        entries << entry;
    }
    return entries.isEmpty() ? QJsonObject() : QJsonObject{{nic.network.isEmpty() ? u"default"_s : nic.network, entries}};
}

QJsonObject serverBrief(const QString &id, const QString &name, const ServerStyle &style)
{
    return {{u"id"_s, id}, {u"name"_s, name}, {u"links"_s, resourceLinks(style.origin, u"servers"_s, id)}};
}

QJsonObject updatedServerFields(const ServerSeen &server, const ServerStyle &style)
{
    const Instance &instance = server.instance;
    const NovaState state = novaState(server, !style.details);
    QJsonObject json = serverBrief(instance.id, instance.name, style);
    const QString &madeOf = server.note.imageId.isEmpty() ? instance.image : server.note.imageId;
    const QDateTime changed = server.note.updated.isValid() ? server.note.updated : instance.created;
    const QJsonObject more{{u"status"_s, state.status}, {u"addresses"_s, addressFields(instance, true, !style.details)},
        {u"flavor"_s, flavorFields(instance, style)}, {u"image"_s, imageFields(madeOf, style)}, {u"metadata"_s, metadataOf(server)},
        {u"created"_s, isoTime(instance.created)}, {u"updated"_s, isoTime(changed)}, {u"tenant_id"_s, style.projectId},
        {u"user_id"_s, creatorOf(server.note)}, {u"hostId"_s, hostId(style.projectId)}, {u"accessIPv4"_s, shortest(server.note.accessV4)},
        {u"accessIPv6"_s, shortest(server.note.accessV6)}, {u"OS-DCF:diskConfig"_s, server.note.diskConfig}};
    for (auto it = more.begin(); it != more.end(); ++it)
        json.insert(it.key(), it.value());
    if (instance.state == InstanceState::Running || instance.state == InstanceState::Busy)
        json.insert(u"progress"_s, 0);
    if (server.progress)
        addProgress(json, *server.progress, style);
    if (instance.state == InstanceState::Error || !instance.fault.isEmpty())
        json.insert(u"fault"_s, faultFields(server, style));
    addLater(json, server, style);
    return json;
}

QJsonObject serverFields(const ServerSeen &server, const ServerStyle &style)
{
    const Instance &instance = server.instance;
    const NovaState state = novaState(server, !style.details);
    QJsonObject json = updatedServerFields(server, style);
    const QJsonObject more{{u"addresses"_s, addressFields(instance, false, !style.details)}, {u"OS-EXT-STS:vm_state"_s, state.vmState},
        {u"OS-EXT-STS:power_state"_s, state.power}, {u"OS-EXT-STS:task_state"_s, instance.task.isEmpty() ? QJsonValue() : QJsonValue(instance.task)},
        {u"config_drive"_s, QString()}, {u"key_name"_s, server.note.keyName.isEmpty() ? QJsonValue() : QJsonValue(server.note.keyName)},
        {u"OS-EXT-AZ:availability_zone"_s, u"nova"_s}, {u"OS-SRV-USG:launched_at"_s, QJsonValue()}, {u"OS-SRV-USG:terminated_at"_s, QJsonValue::Null},
        {u"os-extended-volumes:volumes_attached"_s, QJsonArray()}};
    for (auto it = more.begin(); it != more.end(); ++it)
        json.insert(it.key(), it.value());
    if (instance.state != InstanceState::Busy && instance.state != InstanceState::Error)
        json.insert(u"OS-SRV-USG:launched_at"_s, usageTime(instance.created));
    if (server.deleted)
        json.insert(u"OS-SRV-USG:terminated_at"_s, usageTime(server.note.gone));
    return json;
}

Instance placeholder(const JobView &job, const QString &name)
{
    Instance made;
    made.id = job.id;
    made.name = name;
    made.created = job.started;
    made.state = job.state == JobState::Failed ? InstanceState::Error : InstanceState::Busy;
    made.task = job.state == JobState::Failed ? QString() : u"spawning"_s;
    made.fault = job.error.what;
    return made;
}

}  // namespace trescca
