// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/flavors.h"

#include "app/tresccad/api/serverfields.h"
#include "app/tresccad/errormap.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QJsonObject flavorJson(const FlavorSize &flavor, bool detail, const QString &origin)
{
    const QString href = u"%1/compute/v2.1/flavors/%2"_s.arg(origin, flavor.id);
    QJsonObject json{{u"id"_s, flavor.id}, {u"name"_s, flavor.name}, {u"links"_s, QJsonArray{QJsonObject{{u"rel"_s, u"self"_s}, {u"href"_s, href}}}}};
    if (!detail)
        return json;
    for (const auto &[key, value] : {std::pair(u"ram"_s, QJsonValue(flavor.memoryMiB)), std::pair(u"vcpus"_s, QJsonValue(flavor.vcpus)),
             std::pair(u"disk"_s, QJsonValue(flavor.diskGiB)), std::pair(u"swap"_s, QJsonValue(0)),
             std::pair(u"OS-FLV-EXT-DATA:ephemeral"_s, QJsonValue(0)), std::pair(u"OS-FLV-DISABLED:disabled"_s, QJsonValue(false)),
             std::pair(u"os-flavor-access:is_public"_s, QJsonValue(true)), std::pair(u"rxtx_factor"_s, QJsonValue(1.0)),
             std::pair(u"description"_s, QJsonValue()), std::pair(u"extra_specs"_s, QJsonValue(QJsonObject()))})
        json.insert(key, value);
    return json;
}

ApiResponse list(const ApiRequest &request, bool detail)
{
    QJsonArray flavors;
    if (!request.query.contains(u"marker"_s)) {  // all fit on the first page
        for (const FlavorSize &flavor : flavorSizes())
            flavors << flavorJson(flavor, detail, request.origin);
    }
    return jsonResponse({{u"flavors"_s, flavors}});
}

}  // namespace

const QList<FlavorSize> &flavorSizes()
{
    static const QList<FlavorSize> sizes{{u"1"_s, u"m1.nano"_s, 128, 1, 1}, {u"2"_s, u"m1.micro"_s, 256, 1, 2}, {u"3"_s, u"m1.tiny"_s, 512, 1, 5},
        {u"4"_s, u"m1.1g"_s, 1024, 1, 10}, {u"5"_s, u"m1.small"_s, 2048, 1, 20}, {u"6"_s, u"m1.medium"_s, 4096, 2, 40},
        {u"7"_s, u"m1.large"_s, 8192, 4, 80}, {u"8"_s, u"m1.xlarge"_s, 16384, 8, 160}};
    return sizes;
}

std::optional<FlavorSize> findFlavor(const QString &idOrName)
{
    for (const FlavorSize &flavor : flavorSizes()) {
        if (flavor.id == idOrName || flavor.name == idOrName)
            return flavor;
    }
    return std::nullopt;
}

FlavorSize flavorOf(const Instance &instance)
{
    const int memory = static_cast<int>(instance.memory >> 20U);
    for (const FlavorSize &flavor : flavorSizes()) {
        if (flavor.memoryMiB == memory && flavor.vcpus == instance.vcpus)
            return flavor;
    }
    std::uint64_t disk = 0;
    for (const Disk &one : instance.disks)
        disk += one.device == "disk"_L1 ? one.virtualSize : 0;
    return {
        u"custom-%1-%2"_s.arg(memory).arg(instance.vcpus), u"custom"_s, memory, instance.vcpus, static_cast<int>((disk + (1ULL << 30U) - 1) >> 30U)};
}

void addCompute(Router &router, const QByteArray &method, const QString &path, Access access, const ApiHandler &handler)
{
    const ApiHandler checked = [handler](const ApiRequest &request) -> Result<ApiResponse> {
        const QString project = request.params.value(u"project"_s);
        if (!project.isEmpty() && project != request.who.projectId)
            return fail(Kind::NotFound, u"There is no project %1 here."_s.arg(project));
        const auto minor = microversionOf(request);
        if (!minor)
            return errorResponse(406, minor.error().what, request.path);
        auto response = handler(request);
        if (!response)
            response = errorResponse(response.error(), request.path);
        const QByteArray version = "2." + QByteArray::number(*minor);
        response->headers << std::pair("OpenStack-API-Version"_ba, "compute " + version) << std::pair("X-OpenStack-Nova-API-Version"_ba, version)
                          << std::pair("Vary"_ba, "OpenStack-API-Version"_ba);
        return response;
    };
    router.add(method, u"/compute/v2.1"_s + path, access, checked);
    router.add(method, u"/compute/v2.1/{project}"_s + path, access, checked);
}

void FlavorsResource::addTo(Router &router)
{
    addCompute(router, "GET"_ba, u"/flavors"_s, Access::Read, [](const ApiRequest &request) { return list(request, false); });
    addCompute(router, "GET"_ba, u"/flavors/detail"_s, Access::Read, [](const ApiRequest &request) { return list(request, true); });
    addCompute(router, "GET"_ba, u"/flavors/{id}"_s, Access::Read, [](const ApiRequest &request) -> Result<ApiResponse> {
        const QString id = request.params[u"id"_s];
        for (const FlavorSize &flavor : flavorSizes()) {
            if (flavor.id == id)
                return jsonResponse({{u"flavor"_s, flavorJson(flavor, true, request.origin)}});
        }
        return fail(Kind::NotFound, u"There is no flavor %1."_s.arg(id));
    });
    addCompute(router, "GET"_ba, u"/flavors/{id}/os-extra_specs"_s, Access::Read,
        [](const ApiRequest &) { return jsonResponse({{u"extra_specs"_s, QJsonObject()}}); });
    addCompute(router, "GET"_ba, u"/extensions"_s, Access::Read, [](const ApiRequest &) { return jsonResponse({{u"extensions"_s, QJsonArray()}}); });
    addCompute(router, "GET"_ba, u"/limits"_s, Access::Read, [this](const ApiRequest &request) { return limits(request); });
}

Result<ApiResponse> FlavorsResource::limits(const ApiRequest &) const
{
    const auto instances = m_context.site.instances({});
    const auto facts = m_context.site.facts({});
    if (!instances || !facts)
        return std::unexpected(instances ? facts.error() : instances.error());
    qint64 memory = 0;
    int vcpus = 0;
    for (const Instance &instance : *instances) {
        memory += static_cast<qint64>(instance.memory >> 20U);
        vcpus += instance.vcpus;
    }
    const qint64 most = facts->freeMemory ? memory + static_cast<qint64>(*facts->freeMemory >> 20U) : -1;
    const QJsonObject absolute{{u"maxTotalRAMSize"_s, most}, {u"totalRAMUsed"_s, memory}, {u"maxTotalInstances"_s, -1},
        {u"totalInstancesUsed"_s, instances->size()}, {u"maxTotalCores"_s, -1}, {u"totalCoresUsed"_s, vcpus}, {u"maxTotalKeypairs"_s, 0},
        {u"maxServerMeta"_s, 128}};
    return jsonResponse({{u"limits"_s, QJsonObject{{u"rate"_s, QJsonArray()}, {u"absolute"_s, absolute}}}});
}

}  // namespace trescca
