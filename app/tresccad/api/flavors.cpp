// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/flavors.h"

#include "app/tresccad/api/computeroute.h"
#include "app/tresccad/api/paging.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QJsonObject flavorJson(const FlavorSize &flavor, bool detail, const ApiRequest &request)
{
    const int minor = microversionOf(request).value_or(1);
    QJsonObject json{{u"id"_s, flavor.id}, {u"name"_s, flavor.name}, {u"links"_s, resourceLinks(request.origin, u"flavors"_s, flavor.id)}};
    if (minor >= 55)
        json.insert(u"description"_s, QJsonValue::Null);
    if (!detail)
        return json;
    const QJsonObject more{{u"ram"_s, flavor.memoryMiB}, {u"vcpus"_s, flavor.vcpus}, {u"disk"_s, flavor.diskGiB}, {u"OS-FLV-EXT-DATA:ephemeral"_s, 0},
        {u"OS-FLV-DISABLED:disabled"_s, false}, {u"os-flavor-access:is_public"_s, true}, {u"rxtx_factor"_s, 1.0},
        {u"swap"_s, minor >= 75 ? QJsonValue(0) : QJsonValue(QString())}};
    for (auto it = more.begin(); it != more.end(); ++it)
        json.insert(it.key(), it.value());
    if (minor >= 61)
        json.insert(u"extra_specs"_s, QJsonObject());
    return json;
}

Result<int> leastOf(const ApiRequest &request, const QString &word)
{
    if (!request.query.contains(word))
        return 0;
    const auto count = countOf(request.query.value(word));
    if (!count)
        return fail(Kind::InvalidInput, u"Invalid %1 filter [%2]"_s.arg(word, request.query.value(word)));
    return static_cast<int>(*count);
}

void sortFlavors(QList<FlavorSize> &flavors, const ApiRequest &request)
{
    const QString key = request.query.value(u"sort_key"_s);
    const auto rank = [&](const FlavorSize &flavor) {
        const int number = key == "memory_mb"_L1 ? flavor.memoryMiB : key == "vcpus"_L1 ? flavor.vcpus : key == "root_gb"_L1 ? flavor.diskGiB : 0;
        return std::tuple(number, key == "name"_L1 ? flavor.name : flavor.id);
    };
    if (key.isEmpty())
        return;
    const bool down = request.query.value(u"sort_dir"_s) == "desc"_L1;
    std::ranges::stable_sort(flavors, [&](const FlavorSize &a, const FlavorSize &b) { return down ? rank(b) < rank(a) : rank(a) < rank(b); });
}

Result<ApiResponse> list(const ApiRequest &request, bool detail)
{
    const auto page = pageOf(request, 1000, 1000);
    const auto memory = leastOf(request, u"minRam"_s), disk = leastOf(request, u"minDisk"_s);
    if (!page || !memory || !disk)
        return std::unexpected(!page ? page.error() : !memory ? memory.error() : disk.error());
    QList<FlavorSize> all = flavorSizes();
    all.removeIf([&](const FlavorSize &flavor) { return flavor.memoryMiB < *memory || flavor.diskGiB < *disk; });
    sortFlavors(all, request);
    bool more = false;
    const auto part = pagePart(all, *page, more, [](const FlavorSize &flavor) { return flavor.id; });
    if (!part)
        return fail(part);
    QJsonArray flavors;
    for (const FlavorSize &flavor : *part)
        flavors << flavorJson(flavor, detail, request);
    QJsonObject body{{u"flavors"_s, flavors}};
    if (more && !part->isEmpty())
        body.insert(
            u"flavors_links"_s, QJsonArray{QJsonObject{{u"rel"_s, u"next"_s}, {u"href"_s, request.origin + nextPage(request, part->last().id)}}});
    return jsonResponse(body);
}

Result<ApiResponse> refuseFlavors(const ApiRequest &)
{
    return fail(Kind::Forbidden, u"Policy doesn't allow flavors to be managed: they are this host's own."_s);
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

void FlavorsResource::addTo(Router &router)
{
    addCompute(router, {"GET"_ba, u"/flavors"_s}, [](const ApiRequest &request) { return list(request, false); });
    addCompute(router, {"GET"_ba, u"/flavors/detail"_s}, [](const ApiRequest &request) { return list(request, true); });
    addCompute(router, {"GET"_ba, u"/flavors/{id}"_s}, [this](const ApiRequest &request) { return show(request); });
    addCompute(router, {"GET"_ba, u"/flavors/{id}/os-extra_specs"_s}, [this](const ApiRequest &request) {
        return find(request.params[u"id"_s]).transform([](const FlavorSize &) { return jsonResponse({{u"extra_specs"_s, QJsonObject()}}); });
    });
    addCompute(router, {"GET"_ba, u"/flavors/{id}/os-extra_specs/{key}"_s}, [this](const ApiRequest &request) {
        return find(request.params[u"id"_s]).and_then([&](const FlavorSize &) -> Result<ApiResponse> {
            return fail(Kind::NotFound, u"Flavor %1 has no extra specs with key %2."_s.arg(request.params[u"id"_s], request.params[u"key"_s]));
        });
    });
    for (const auto &[method, path] : {std::pair("POST"_ba, u"/flavors"_s), std::pair("PUT"_ba, u"/flavors/{id}"_s),
             std::pair("DELETE"_ba, u"/flavors/{id}"_s), std::pair("GET"_ba, u"/flavors/{id}/os-flavor-access"_s),
             std::pair("POST"_ba, u"/flavors/{id}/action"_s), std::pair("POST"_ba, u"/flavors/{id}/os-extra_specs"_s),
             std::pair("PUT"_ba, u"/flavors/{id}/os-extra_specs/{key}"_s), std::pair("DELETE"_ba, u"/flavors/{id}/os-extra_specs/{key}"_s)})
        addCompute(router, {method, path}, refuseFlavors);
}

Result<FlavorSize> FlavorsResource::find(const QString &id) const
{
    for (const FlavorSize &flavor : flavorSizes()) {
        if (flavor.id == id)
            return flavor;
    }
    const auto instances = id.startsWith("custom-"_L1) ? m_context.site.instances({}) : Result<QList<Instance>>();
    for (const Instance &instance : instances.value_or(QList<Instance>())) {
        if (FlavorSize flavor = flavorOf(instance); flavor.id == id)
            return flavor;
    }
    return fail(Kind::NotFound, u"Flavor %1 could not be found."_s.arg(id));
}

Result<ApiResponse> FlavorsResource::show(const ApiRequest &request) const
{
    const auto flavor = find(request.params[u"id"_s]);
    if (!flavor)
        return fail(flavor);
    return jsonResponse({{u"flavor"_s, flavorJson(*flavor, true, request)}});
}

}  // namespace trescca
