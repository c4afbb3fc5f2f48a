// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/serverjson.h"

#include "core/openstack/restjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr auto disksKey = "trescca:disks"_L1;

QList<Disk> disksOf(const QJsonObject &server)
{
    QList<Disk> disks;
    for (const QJsonValue &value : server.value(disksKey).toArray()) {
        Disk disk;
        disk.target = value["target"_L1].toString();
        disk.device = value["device"_L1].toString();
        disk.format = value["format"_L1].toString();
        disk.virtualSize = rest::number(value["virtual_size"_L1]);
        disk.fileSize = rest::number(value["file_size"_L1]);
        disk.bus = value["bus"_L1].toString();
        disks.append(disk);
    }
    return disks;
}

}  // namespace

InstanceState stateFromNova(const QString &status)
{
    static const QMap<QString, InstanceState> map{{u"ACTIVE"_s, InstanceState::Running}, {u"PAUSED"_s, InstanceState::Paused},
        {u"SHUTOFF"_s, InstanceState::Off}, {u"SUSPENDED"_s, InstanceState::Saved}, {u"SHELVED"_s, InstanceState::Saved},
        {u"SHELVED_OFFLOADED"_s, InstanceState::Saved}, {u"ERROR"_s, InstanceState::Error}, {u"RESCUE"_s, InstanceState::Running},
        {u"SOFT_DELETED"_s, InstanceState::Off}};
    return map.value(status, InstanceState::Busy);
}

void addRootDisk(Instance &instance, const QJsonObject &server, const Flavor &flavor)
{
    if (flavor.disk == 0 || server.contains(disksKey))
        return;
    Disk disk;
    disk.target = u"vda"_s;
    disk.virtualSize = flavor.disk;
    instance.disks.append(disk);
}

Instance instanceFromJson(const QJsonObject &server)
{
    Instance instance;
    instance.id = server.value("id"_L1).toString();
    instance.name = server.value("name"_L1).toString();
    instance.state = stateFromNova(server.value("status"_L1).toString());
    instance.task = server.value("OS-EXT-STS:task_state"_L1).toString();
    instance.created = QDateTime::fromString(server.value("created"_L1).toString(), Qt::ISODate);
    instance.fault = server.value("fault"_L1).toObject().value("message"_L1).toString();
    // Nova's own fault of what no host could do names no reason; its plugin notes one.
    const QString noted = server.value("metadata"_L1).toObject().value("trescca_error"_L1).toString();
    if (instance.state == InstanceState::Error && !noted.isEmpty())
        instance.fault = noted;
    instance.heldFor = server.value("metadata"_L1).toObject().value("trescca_held_for"_L1).toString();
    instance.migration = server.value("metadata"_L1).toObject().value("trescca_migration"_L1).toString();
    instance.image = server.value("image"_L1).toObject().value("id"_L1).toString();
    instance.locked = server.value("locked"_L1).toBool();
    const Flavor flavor = flavorFromJson(server.value("flavor"_L1).toObject());
    instance.memory = flavor.memory;
    instance.vcpus = flavor.vcpus;
    instance.disks = disksOf(server);
    addRootDisk(instance, server, flavor);
    const QJsonObject boot = server.value("trescca:boot"_L1).toObject();
    instance.arch = boot.value("arch"_L1).toString();
    instance.machine = boot.value("machine"_L1).toString();
    instance.firmware = boot.value("firmware"_L1).toString();
    instance.kernel = boot.value("kernel"_L1).toString();
    for (const QJsonValue &value : server.value("trescca:nics"_L1).toArray())
        instance.nics.append(
            {value["mac"_L1].toString(), value["network"_L1].toString(), value["model"_L1].toString(), value["offloads"_L1].toBool(true)});
    const QJsonObject addresses = server.value("addresses"_L1).toObject();
    for (auto network = addresses.begin(); network != addresses.end(); ++network) {
        for (const QJsonValue &value : network.value().toArray()) {
            const QJsonObject address = value.toObject();
            instance.addresses.append(address.value("addr"_L1).toString());
            const QString mac = address.value("OS-EXT-IPS-MAC:mac_addr"_L1).toString();
            const bool known = std::ranges::any_of(instance.nics, [&mac](const Nic &nic) { return nic.mac == mac; });
            if (!mac.isEmpty() && !known)
                instance.nics.append({mac, network.key(), {}});
        }
    }
    return instance;
}

Kind faultKind(const QJsonObject &server)
{
    const QJsonObject fault = server.value("fault"_L1).toObject();
    if (const auto told = kindOfName(fault.value("trescca_kind"_L1).toString()))
        return *told;
    if (const auto noted = kindOfName(server.value("metadata"_L1).toObject().value("trescca_error_kind"_L1).toString()))
        return *noted;
    return fault.value("message"_L1).toString().contains("No valid host"_L1) ? Kind::NoRoom : Kind::Internal;
}

Flavor flavorFromJson(const QJsonObject &json)
{
    QString name = json.value("name"_L1).toString();
    if (name.isEmpty())
        name = json.value("original_name"_L1).toString();
    return {json.value("id"_L1).toVariant().toString(), name, rest::number(json.value("ram"_L1)) << 20U, rest::number(json.value("disk"_L1)) << 30U,
        static_cast<int>(rest::number(json.value("vcpus"_L1)))};
}

}  // namespace trescca
