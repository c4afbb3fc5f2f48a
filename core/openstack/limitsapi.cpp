// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/limitsapi.h"

using namespace Qt::StringLiterals;

namespace trescca {

Result<void> readLimits(ComputeApi &compute, SiteFacts &facts, const Context &context)
{
    const auto body = compute.json({.path = u"/limits"_s}, context);
    if (!body)
        return fail(body);
    const QJsonObject limits = body->value("limits"_L1).toObject().value("absolute"_L1).toObject();
    const auto left = [&limits](const QString &most, const QString &used) -> std::optional<qint64> {
        const qint64 bound = limits.value(most).toInteger(-1);
        if (bound < 0)  // -1: no limit
            return std::nullopt;
        return std::max<qint64>(0, bound - limits.value(used).toInteger());
    };
    if (const auto memory = left(u"maxTotalRAMSize"_s, u"totalRAMUsed"_s))
        facts.freeMemory = static_cast<std::uint64_t>(*memory) << 20U;
    if (const auto instances = left(u"maxTotalInstances"_s, u"totalInstancesUsed"_s))
        facts.freeInstances = static_cast<int>(*instances);
    if (const auto vcpus = left(u"maxTotalCores"_s, u"totalCoresUsed"_s))
        facts.freeVcpus = static_cast<int>(*vcpus);
    return {};
}

}  // namespace trescca
