// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/serverdiagnostics.h"

#include "app/tresccad/api/computeroute.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int firstStandard = 48;

QJsonValue number(const std::optional<std::uint64_t> &value, std::uint64_t unit = 1)
{
    return value ? QJsonValue(static_cast<qint64>(*value / unit)) : QJsonValue();
}

QJsonArray listOf(bool isTold, const QJsonObject &entry) { return isTold ? QJsonArray{entry} : QJsonArray(); }

/// Disks are told together, as the cards and CPUs are: one entry each, and null for what is not known of it.
QJsonObject standardForm(const InstanceUsage &usage, const Instance &instance)
{
    const QJsonValue none;
    const QString mac = instance.nics.size() == 1 ? instance.nics.first().mac : QString();
    const QJsonObject cpu{{u"id"_s, usage.vcpus == 1 ? QJsonValue(0) : none}, {u"time"_s, number(usage.cpuTime)}, {u"utilisation"_s, none}};
    const QJsonObject disk{{u"read_bytes"_s, number(usage.diskRead)}, {u"read_requests"_s, none}, {u"write_bytes"_s, number(usage.diskWritten)},
        {u"write_requests"_s, none}, {u"errors_count"_s, none}};
    QJsonObject nic{{u"mac_address"_s, mac.isEmpty() ? none : QJsonValue(mac)}, {u"rx_octets"_s, number(usage.netReceived)},
        {u"tx_octets"_s, number(usage.netSent)}};
    for (const QString &way : {u"rx_"_s, u"tx_"_s})
        for (const QString &unknown : {u"errors"_s, u"drop"_s, u"packets"_s, u"rate"_s})
            nic.insert(way + unknown, none);
    constexpr std::uint64_t mebibyte = 1U << 20U;
    return {{u"state"_s, instance.state == InstanceState::Paused ? u"paused"_s : u"running"_s}, {u"driver"_s, u"libvirt"_s},
        {u"hypervisor"_s, instance.hypervisor.isEmpty() ? none : QJsonValue(instance.hypervisor)}, {u"hypervisor_os"_s, u"linux"_s},
        {u"uptime"_s, none}, {u"config_drive"_s, false}, {u"num_cpus"_s, usage.vcpus.value_or(instance.vcpus)}, {u"num_nics"_s, instance.nics.size()},
        {u"num_disks"_s, instance.disks.size()},
        {u"memory_details"_s, QJsonObject{{u"maximum"_s, number(usage.memoryLimit, mebibyte)}, {u"used"_s, number(usage.memoryUsed, mebibyte)}}},
        {u"cpu_details"_s, listOf(usage.cpuTime.has_value(), cpu)}, {u"disk_details"_s, listOf(usage.diskRead.has_value(), disk)},
        {u"nic_details"_s, listOf(usage.netReceived.has_value(), nic)}};
}

/// By the names of Nova's libvirt driver; what is not known is left out.
QJsonObject looseForm(const InstanceUsage &usage)
{
    constexpr std::uint64_t kibibyte = 1024;
    const bool isSaid = !usage.isResident && usage.memoryUsed && usage.memoryLimit && *usage.memoryUsed <= *usage.memoryLimit;
    const QJsonValue unused = isSaid ? number(*usage.memoryLimit - *usage.memoryUsed, kibibyte) : QJsonValue();
    QJsonObject all{{u"cpu0_time"_s, number(usage.cpuTime)}, {u"memory"_s, number(usage.memoryLimit, kibibyte)},
        {u"memory-available"_s, isSaid ? number(usage.memoryLimit, kibibyte) : QJsonValue()}, {u"memory-unused"_s, unused},
        {u"memory-rss"_s, isSaid ? QJsonValue() : number(usage.memoryUsed, kibibyte)}, {u"disk_read"_s, number(usage.diskRead)},
        {u"disk_write"_s, number(usage.diskWritten)}, {u"net_rx"_s, number(usage.netReceived)}, {u"net_tx"_s, number(usage.netSent)}};
    QJsonObject told;
    for (auto entry = all.constBegin(); entry != all.constEnd(); ++entry)
        if (!entry->isNull())
            told.insert(entry.key(), *entry);
    return told;
}

}  // namespace

Result<ApiResponse> serverDiagnostics(Site &site, const ServerSeen &server, const ApiRequest &request)
{
    const Instance &instance = server.instance;
    if (!isAlive(instance.state))
        return fail(Kind::Conflict,
            u"Cannot 'get_diagnostics' instance %1 while it is in vm_state %2"_s.arg(
                instance.id, serverFields(server, {})[u"OS-EXT-STS:vm_state"_s].toString()));
    const auto usage = site.usage(instance.id, {});
    if (!usage)
        return fail(usage);
    const bool standard = microversionOf(request).value_or(1) >= firstStandard;
    QJsonObject told = standard ? standardForm(*usage, instance) : looseForm(*usage);
    if (standard && !request.header(detailsHeader).isEmpty())
        told.insert(u"trescca_memory_is_resident"_s, usage->isResident);  // the standard's "used" does not say whose view it is
    return jsonResponse(told);
}

}  // namespace trescca
