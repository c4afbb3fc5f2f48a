// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/diagnostics.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

using Number = std::optional<std::uint64_t>;

constexpr std::uint64_t kibibyte = 1024;
constexpr std::uint64_t mebibyte = kibibyte * kibibyte;
/// Of a guest, bytes. Nova's libvirt driver divides KiB by MiB and calls them MiB: a guest of 2 GiB has "2" then, which is not believed.
constexpr std::uint64_t leastMemory = 16 * mebibyte;
constexpr double mostCounted = 9e18;

/// A counter: null, text and what is below 0 are none.
Number counter(const QJsonValue &value)
{
    const double number = value.toDouble(-1);
    if (number < 0 || number > mostCounted)
        return {};
    const qint64 exact = value.toInteger(-1);
    return static_cast<std::uint64_t>(exact >= 0 ? exact : static_cast<qint64>(number));
}

void addTo(Number &sum, const Number &one)
{
    if (one)
        sum = sum.value_or(0) + *one;
}

/// Of a list of objects, one for each disk or card.
Number sumOf(const QJsonValue &list, QLatin1StringView key)
{
    Number all;
    for (const QJsonValue &entry : list.toArray())
        addTo(all, counter(entry.toObject().value(key)));
    return all;
}

Number bytesOf(const Number &units, std::uint64_t unit) { return units && *units <= UINT64_MAX / unit ? Number(*units * unit) : Number(); }

void setMemory(InstanceUsage &usage, const Number &used, const Number &limit)
{
    if (!limit || *limit < leastMemory)
        return;
    usage.memoryLimit = limit;
    if (used && *used > 0)
        usage.memoryUsed = used;
}

InstanceUsage standardForm(const QJsonObject &json)
{
    InstanceUsage usage;
    usage.cpuTime = sumOf(json.value("cpu_details"_L1), "time"_L1);
    usage.isResident = json.value("trescca_memory_is_resident"_L1).toBool();  // by a tresccad
    const QJsonObject memory = json.value("memory_details"_L1).toObject();
    setMemory(usage, bytesOf(counter(memory.value("used"_L1)), mebibyte), bytesOf(counter(memory.value("maximum"_L1)), mebibyte));
    usage.diskRead = sumOf(json.value("disk_details"_L1), "read_bytes"_L1);
    usage.diskWritten = sumOf(json.value("disk_details"_L1), "write_bytes"_L1);
    usage.netReceived = sumOf(json.value("nic_details"_L1), "rx_octets"_L1);
    usage.netSent = sumOf(json.value("nic_details"_L1), "tx_octets"_L1);
    return usage;
}

/// "memory-available" less what is unused of it, in KiB, which the guest's driver tells.
Number libvirtMemoryUsed(const QJsonObject &json)
{
    const Number all = counter(json.value("memory-available"_L1));
    const Number usable = counter(json.value("memory-usable"_L1));
    const Number free = usable ? usable : counter(json.value("memory-unused"_L1));
    return all && free && *free <= *all ? bytesOf(*all - *free, kibibyte) : Number();
}

/// One object with a name for each counter of each part: "cpu0_time", "vda_read", "tap3_rx".
InstanceUsage looseForm(const QJsonObject &json)
{
    static const QRegularExpression cpu(u"\\Acpu[0-9]+_time\\z"_s);
    InstanceUsage usage;
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        const QString key = entry.key();
        if (cpu.match(key).hasMatch())
            addTo(usage.cpuTime, counter(*entry));
        else if (key.endsWith("_read"_L1))
            addTo(usage.diskRead, counter(*entry));
        else if (key.endsWith("_write"_L1))
            addTo(usage.diskWritten, counter(*entry));
        else if (key.endsWith("_rx"_L1))
            addTo(usage.netReceived, counter(*entry));
        else if (key.endsWith("_tx"_L1))
            addTo(usage.netSent, counter(*entry));
    }
    const Number actual = counter(json.value("memory-actual"_L1));
    const Number used = libvirtMemoryUsed(json);
    usage.isResident = !used;
    setMemory(usage, used ? used : bytesOf(counter(json.value("memory-rss"_L1)), kibibyte),
        bytesOf(actual ? actual : counter(json.value("memory"_L1)), kibibyte));
    return usage;
}

/// How many vCPUs there are; a list of them all tells it too, but a tresccad tells their time in one.
std::optional<int> vcpusOf(const QJsonObject &json)
{
    static const QRegularExpression cpu(u"\\Acpu[0-9]+_time\\z"_s);
    constexpr int most = 4096;
    int count = json.value("num_cpus"_L1).toInt(0);
    if (count == 0)
        count = static_cast<int>(json.keys().filter(cpu).size());
    return count > 0 && count <= most ? std::optional(count) : std::nullopt;
}

}  // namespace

InstanceUsage usageOf(const QJsonObject &diagnostics)
{
    const bool standard = diagnostics.contains("cpu_details"_L1) || diagnostics.contains("num_cpus"_L1);
    InstanceUsage usage = standard ? standardForm(diagnostics) : looseForm(diagnostics);
    usage.at = std::chrono::steady_clock::now();
    usage.vcpus = vcpusOf(diagnostics);
    return usage;
}

}  // namespace trescca
