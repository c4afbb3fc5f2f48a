// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/limitsapi.h"

#include "core/openstack/restjson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// Limit and usage are in MiB; a limit of -1 is none.
std::optional<std::uint64_t> bytesLeft(const QJsonObject &quota)
{
    const qint64 limit = quota.value("limit"_L1).toInteger(-1);
    if (limit < 0)
        return std::nullopt;
    return static_cast<std::uint64_t>(std::max<qint64>(0, limit - quota.value("usage"_L1).toInteger())) << 20U;
}

}  // namespace

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

Result<StoreLimits> readStoreLimits(CloudSession &session, const Context &context)
{
    const auto token = session.token(context);
    if (!token)
        return fail(token);
    StoreLimits limits;
    limits.readOnly = token->onlyReads();
    const auto response = session.call(Service::Image, {.path = u"/v2/info/usage"_s}, context);
    if (!response && (isUnanswered(response.error())))
        return fail(response);
    const auto body = response ? rest::object(*response, serviceTitle(Service::Image)) : Result<QJsonObject>(fail(response));
    if (body)
        limits.freeBytes = bytesLeft(body->value("usage"_L1).toObject().value("image_size_total"_L1).toObject());
    return limits;
}

}  // namespace trescca
