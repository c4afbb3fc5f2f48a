// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/domainusage.h"

#include "core/libvirt/libvirterror.h"

#include <QDateTime>

#include <libvirt/virterror.h>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr unsigned int wanted =
    VIR_DOMAIN_STATS_CPU_TOTAL | VIR_DOMAIN_STATS_BALLOON | VIR_DOMAIN_STATS_VCPU | VIR_DOMAIN_STATS_INTERFACE | VIR_DOMAIN_STATS_BLOCK;
constexpr std::uint64_t kibi = 1024;
constexpr std::uint64_t longestUnsaid = 60;  // s
constexpr std::uint64_t mostParts = 1024;    // disks or cards; a host that says more is not believed

/// libvirt's answer about one domain, which frees itself.
class Stats {
public:
    Stats(virDomain *domain)
    {
        std::array<virDomainPtr, 2> list{domain, nullptr};
        m_count = virDomainListGetStats(list.data(), wanted, &m_records, VIR_CONNECT_GET_ALL_DOMAINS_STATS_NOWAIT);
    }
    ~Stats() { virDomainStatsRecordListFree(m_records); }
    Stats(const Stats &) = delete;
    Stats &operator=(const Stats &) = delete;

    /// libvirt's last error tells why not.
    [[nodiscard]] bool isTold() const { return m_count >= 0; }
    /// nullopt for what is not told; of some numbers libvirt says below 0 that it does not know them.
    [[nodiscard]] std::optional<std::uint64_t> number(const QByteArray &name) const
    {
        if (m_count < 1)
            return {};
        const virTypedParameter *parameter = virTypedParamsGet(m_records[0]->params, m_records[0]->nparams, name.constData());
        if (!parameter)
            return {};
        switch (parameter->type) {
        case VIR_TYPED_PARAM_ULLONG: return parameter->value.ul;
        case VIR_TYPED_PARAM_UINT: return parameter->value.ui;
        case VIR_TYPED_PARAM_LLONG: return parameter->value.l < 0 ? std::nullopt : std::optional(static_cast<std::uint64_t>(parameter->value.l));
        case VIR_TYPED_PARAM_INT: return parameter->value.i < 0 ? std::nullopt : std::optional(static_cast<std::uint64_t>(parameter->value.i));
        default: return {};
        }
    }
    /// "block.0.rd.bytes", "block.1.rd.bytes", ... together; nullopt when none of them is told.
    [[nodiscard]] std::optional<std::uint64_t> sum(const QByteArray &group, const QByteArray &counter) const
    {
        std::optional<std::uint64_t> all;
        const std::uint64_t count = std::min(number(group + ".count").value_or(0), mostParts);
        for (std::uint64_t i = 0; i < count; ++i)
            if (const auto one = number(group + '.' + QByteArray::number(static_cast<qulonglong>(i)) + '.' + counter))
                all = all.value_or(0) + *one;
        return all;
    }

private:
    virDomainStatsRecordPtr *m_records = nullptr;
    int m_count = -1;
};

/// Without a driver in the guest, or when it has said nothing for a while (nobody asks it to, by default), only the host's view is left.
void readMemory(const Stats &stats, InstanceUsage &usage)
{
    const auto said = stats.number("balloon.last-update");
    const auto now = static_cast<std::uint64_t>(QDateTime::currentSecsSinceEpoch());
    const bool fresh = said && *said <= now + longestUnsaid && *said + longestUnsaid >= now;
    const auto all = stats.number("balloon.available");
    const auto usable = stats.number("balloon.usable");
    const auto free = usable ? usable : stats.number("balloon.unused");
    usage.memoryLimit = stats.number("balloon.current").transform([](std::uint64_t given) { return given * kibi; });
    usage.isResident = !(fresh && all && free && *free <= *all);
    if (usage.isResident)
        usage.memoryUsed = stats.number("balloon.rss").transform([](std::uint64_t resident) { return resident * kibi; });
    else
        usage.memoryUsed = (*all - *free) * kibi;
}

/// What every libvirt knows, where the statistics lack it.
void addInfo(virDomain *domain, InstanceUsage &usage)
{
    virDomainInfo info = {};
    if (virDomainGetInfo(domain, &info) < 0)
        return;
    if (!usage.cpuTime)
        usage.cpuTime = info.cpuTime;
    if (!usage.vcpus && info.nrVirtCpu > 0)
        usage.vcpus = info.nrVirtCpu;
    if (!usage.memoryLimit && info.memory > 0)
        usage.memoryLimit = info.memory * kibi;
}

}  // namespace

Result<InstanceUsage> domainUsage(virDomain *domain)
{
    const QString name = QString::fromUtf8(virDomainGetName(domain));
    if (virDomainIsActive(domain) != 1)
        return fail(Kind::Conflict, u"%1 does not run, so it uses nothing now."_s.arg(name));
    const Stats stats(domain);
    InstanceUsage usage;
    usage.at = std::chrono::steady_clock::now();
    if (!stats.isTold() && virGetLastErrorCode() != VIR_ERR_NO_SUPPORT)
        return failLibvirt(u"What %1 uses cannot be read"_s.arg(name));
    usage.cpuTime = stats.number("cpu.time");
    usage.vcpus = stats.number("vcpu.current").transform([](std::uint64_t count) { return static_cast<int>(count); });
    readMemory(stats, usage);
    usage.diskRead = stats.sum("block", "rd.bytes");
    usage.diskWritten = stats.sum("block", "wr.bytes");
    usage.netReceived = stats.sum("net", "rx.bytes");
    usage.netSent = stats.sum("net", "tx.bytes");
    addInfo(domain, usage);
    return usage;
}

}  // namespace trescca
