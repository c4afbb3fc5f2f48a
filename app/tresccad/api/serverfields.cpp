// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/serverfields.h"

#include "app/tresccad/api/flavors.h"
#include "app/tresccad/errormap.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QSysInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int newestMicroversion = 79;

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

QJsonArray links(const QString &origin, const QString &kind, const QString &id)
{
    return {QJsonObject{{u"rel"_s, u"self"_s}, {u"href"_s, u"%1/compute/v2.1/%2/%3"_s.arg(origin, kind, id)}},
        QJsonObject{{u"rel"_s, u"bookmark"_s}, {u"href"_s, u"%1/compute/%2/%3"_s.arg(origin, kind, id)}}};
}

QJsonObject flavorFields(const Instance &instance, const ServerStyle &style)
{
    const FlavorSize flavor = flavorOf(instance);
    if (style.microversion < 47)
        return {{u"id"_s, flavor.id}, {u"links"_s, links(style.origin, u"flavors"_s, flavor.id)}};
    return {{u"original_name"_s, flavor.name}, {u"ram"_s, flavor.memoryMiB}, {u"vcpus"_s, flavor.vcpus}, {u"disk"_s, flavor.diskGiB},
        {u"ephemeral"_s, 0}, {u"swap"_s, 0}, {u"extra_specs"_s, QJsonObject()}};
}

QJsonObject addressFields(const Instance &instance)
{
    const Nic nic = instance.nics.value(0);
    QJsonArray entries;
    for (const QString &address : instance.addresses)
        entries << QJsonObject{{u"addr"_s, address}, {u"version"_s, address.contains(u':') ? 6 : 4}, {u"OS-EXT-IPS-MAC:mac_addr"_s, nic.mac},
            {u"OS-EXT-IPS:type"_s, u"fixed"_s}};
    return entries.isEmpty() ? QJsonObject() : QJsonObject{{nic.network.isEmpty() ? u"default"_s : nic.network, entries}};
}

// Nova tells a card's MAC address only with its IP address, and a host may know none.
QJsonArray nicFields(const Instance &instance)
{
    QJsonArray nics;
    for (const Nic &nic : instance.nics)
        nics << QJsonObject{{u"mac"_s, nic.mac}, {u"network"_s, nic.network}, {u"model"_s, nic.model}};
    return nics;
}

QString hostId(const QString &projectId)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(projectId.toUtf8() + QSysInfo::machineHostName().toUtf8(), QCryptographicHash::Sha224).toHex());
}

}  // namespace

ServerStyle ServerStyle::of(const ApiRequest &request)
{
    return {request.origin, request.who.projectId, request.who.userId, microversionOf(request).value_or(1)};
}

Result<int> microversionOf(const ApiRequest &request)
{
    QByteArray asked = request.header("openstack-api-version"_ba);
    if (asked.startsWith("compute "))
        asked = asked.sliced(8).trimmed();
    else
        asked = request.header("x-openstack-nova-api-version"_ba);
    if (asked.isEmpty())
        return 1;
    if (asked == "latest")
        return newestMicroversion;
    bool number = false;
    const int minor = asked.startsWith("2.") ? asked.sliced(2).toInt(&number) : 0;
    if (!number || minor < 1 || minor > newestMicroversion)
        return fail(
            Kind::Unsupported, u"Version %1 is not supported by the API. Minimum is 2.1 and maximum is 2.79."_s.arg(QString::fromLatin1(asked)));
    return minor;
}

QJsonObject faultFields(const Instance &instance, Kind kind)
{
    return {{u"code"_s, httpStatus(kind)}, {u"trescca_kind"_s, kindName(kind)}, {u"created"_s, isoTime(instance.created)},
        {u"message"_s, instance.fault.isEmpty() ? u"The hypervisor reports an error; look into its log."_s : instance.fault}};
}

void addProgress(QJsonObject &server, const Progress &progress)
{
    const auto done = std::min(progress.done, progress.total);
    server[u"progress"_s] = progress.total == 0 ? 0 : static_cast<int>(100.0 * static_cast<double>(done) / static_cast<double>(progress.total));
    server[u"trescca:progress_done"_s] = static_cast<qint64>(progress.done);
    server[u"trescca:progress_total"_s] = static_cast<qint64>(progress.total);
}

QJsonObject serverBrief(const QString &id, const QString &name, const ServerStyle &style)
{
    return {{u"id"_s, id}, {u"name"_s, name}, {u"links"_s, links(style.origin, u"servers"_s, id)}};
}

QJsonObject serverFields(const Instance &instance, const ServerStyle &style)
{
    const NovaState state = novaState(instance.state);
    const QString created = isoTime(instance.created);
    QJsonObject metadata;
    if (!instance.migration.isEmpty())
        metadata.insert(u"trescca_migration"_s, instance.migration);
    if (!instance.heldFor.isEmpty())
        metadata.insert(u"trescca_held_for"_s, instance.heldFor);
    QJsonObject json = serverBrief(instance.id, instance.name, style);
    const QJsonObject more{{u"status"_s, state.status}, {u"OS-EXT-STS:vm_state"_s, state.vmState}, {u"OS-EXT-STS:power_state"_s, state.power},
        {u"OS-EXT-STS:task_state"_s, instance.task.isEmpty() ? QJsonValue() : QJsonValue(instance.task)}, {u"addresses"_s, addressFields(instance)},
        {u"trescca:nics"_s, nicFields(instance)}, {u"flavor"_s, flavorFields(instance, style)}, {u"image"_s, QString()}, {u"metadata"_s, metadata},
        {u"created"_s, created}, {u"updated"_s, created}, {u"tenant_id"_s, style.projectId}, {u"user_id"_s, style.userId},
        {u"hostId"_s, hostId(style.projectId)}, {u"accessIPv4"_s, QString()}, {u"accessIPv6"_s, QString()}, {u"config_drive"_s, QString()},
        {u"key_name"_s, QJsonValue::Null}, {u"OS-DCF:diskConfig"_s, u"MANUAL"_s}, {u"OS-EXT-AZ:availability_zone"_s, u"nova"_s},
        {u"OS-SRV-USG:launched_at"_s, created}, {u"OS-SRV-USG:terminated_at"_s, QJsonValue::Null},
        {u"os-extended-volumes:volumes_attached"_s, QJsonArray()}, {u"security_groups"_s, QJsonArray()}};
    for (auto it = more.begin(); it != more.end(); ++it)
        json.insert(it.key(), it.value());
    if (instance.state == InstanceState::Running || instance.state == InstanceState::Busy)
        json.insert(u"progress"_s, instance.state == InstanceState::Running ? 100 : 0);
    if (instance.state == InstanceState::Error || !instance.fault.isEmpty())
        json.insert(u"fault"_s, faultFields(instance, Kind::Internal));
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
