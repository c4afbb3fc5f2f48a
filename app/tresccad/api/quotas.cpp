// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/quotas.h"

#include "app/tresccad/api/computeroute.h"
#include "app/tresccad/api/flavors.h"
#include "app/tresccad/api/paging.h"
#include "app/tresccad/api/serverview.h"

#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int withoutNetworks = 36;  ///< the microversion from which on nova tells nothing of the network's quotas
constexpr int pagedUsage = 40;       ///< the one from which on usage comes in pages
constexpr int withoutFiles = 57;     ///< the one from which on there is no file injection
constexpr qsizetype mostOfPage = 1000;
constexpr qint64 mebibyte = 1 << 20;

QString plainTime(const QDateTime &time) { return time.toUTC().toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'000'"_s); }

Result<QDateTime> timeOf(const ApiRequest &request, const QString &word, const QDateTime &otherwise)
{
    if (!request.query.contains(word))
        return otherwise;
    QDateTime time = QDateTime::fromString(request.query.value(word).left(23), Qt::ISODateWithMs);
    time.setTimeZone(QTimeZone::UTC);
    if (!time.isValid())
        return fail(Kind::InvalidInput, u"Bad value for %1 in query string."_s.arg(word));
    return time;
}

std::unexpected<Error> notYours()
{
    return fail(Kind::Forbidden, u"Policy doesn't allow quotas of another project to be seen, or any to be changed."_s);
}

Result<ApiResponse> refuseQuotas(const ApiRequest &) { return notYours(); }

QJsonObject usageFields(const ServerSeen &server, const QDateTime &from, const QDateTime &to, const ApiRequest &request)
{
    const Instance &instance = server.instance;
    const FlavorSize flavor = flavorOf(instance);
    const double hours = std::max(0.0, static_cast<double>(std::max(from, instance.created).secsTo(to)) / 3600.0);
    return {{u"instance_id"_s, instance.id}, {u"name"_s, instance.name}, {u"tenant_id"_s, request.who.projectId}, {u"hours"_s, hours},
        {u"memory_mb"_s, flavor.memoryMiB}, {u"vcpus"_s, flavor.vcpus}, {u"local_gb"_s, flavor.diskGiB}, {u"flavor"_s, flavor.name},
        {u"started_at"_s, plainTime(instance.created)}, {u"ended_at"_s, QJsonValue()},
        {u"state"_s, serverFields(server, {})[u"OS-EXT-STS:vm_state"_s]},
        {u"uptime"_s, std::max<qint64>(0, instance.created.secsTo(QDateTime::currentDateTimeUtc()))}};
}

/// A page of what the servers of a project used.
struct UsagePage {
    QJsonObject sum;     ///< with "server_usages"; empty: there are none
    QJsonArray further;  ///< link to the next page, if any
};

Result<UsagePage> usagePage(const ApiContext &context, const ApiRequest &request)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto from = timeOf(request, u"start"_s, now.addDays(-28));
    auto to = timeOf(request, u"end"_s, now);
    if (!from || !to || *from > *to)
        return fail(Kind::InvalidInput, u"Invalid start time. The start time cannot occur after the end time."_s);
    to = std::min(*to, now);  // clients ask to tomorrow, of which nothing is used yet
    const bool paged = microversionOf(request).value_or(1) >= pagedUsage;
    auto page = paged ? pageOf(request, mostOfPage, mostOfPage) : Page{std::numeric_limits<qsizetype>::max(), {}};
    auto servers = ServerView(context).all();
    if (!page || !servers)
        return std::unexpected(page ? servers.error() : page.error());
    if (page->limit == 0)  // as Nova reads it
        page->limit = mostOfPage;
    std::ranges::sort(*servers, {}, [](const ServerSeen &server) { return server.instance.id; });
    bool more = false;
    const auto part = pagePart(*servers, *page, more, [](const ServerSeen &server) { return server.instance.id; });
    if (!part)
        return fail(part);
    QJsonArray told;
    double hours = 0, memory = 0, vcpus = 0, disk = 0;
    for (const ServerSeen &server : *part) {
        const QJsonObject one = usageFields(server, *from, *to, request);
        const double time = one[u"hours"_s].toDouble();
        hours += time;
        memory += time * one[u"memory_mb"_s].toDouble();
        vcpus += time * one[u"vcpus"_s].toDouble();
        disk += time * one[u"local_gb"_s].toDouble();
        told << one;
    }
    UsagePage made;
    if (!told.isEmpty())
        made.sum = {{u"tenant_id"_s, request.who.projectId}, {u"start"_s, plainTime(*from)}, {u"stop"_s, plainTime(*to)}, {u"total_hours"_s, hours},
            {u"total_memory_mb_usage"_s, memory}, {u"total_vcpus_usage"_s, vcpus}, {u"total_local_gb_usage"_s, disk}, {u"server_usages"_s, told}};
    if (paged && more)
        made.further << QJsonObject{{u"rel"_s, u"next"_s}, {u"href"_s, request.origin + nextPage(request, part->last().instance.id)}};
    return made;
}

}  // namespace

void QuotasResource::addTo(Router &router)
{
    addCompute(router, {"GET"_ba, u"/limits"_s}, [this](const ApiRequest &request) { return limits(request); });
    addCompute(router, {"GET"_ba, u"/os-quota-sets/{tenant}"_s}, [this](const ApiRequest &request) { return quotaSet(request, false); });
    addCompute(router, {"GET"_ba, u"/os-quota-sets/{tenant}/defaults"_s}, [this](const ApiRequest &request) { return quotaSet(request, false); });
    addCompute(router, {"GET"_ba, u"/os-quota-sets/{tenant}/detail"_s}, [this](const ApiRequest &request) { return quotaSet(request, true); });
    addCompute(router, {"PUT"_ba, u"/os-quota-sets/{tenant}"_s}, refuseQuotas);
    addCompute(router, {"DELETE"_ba, u"/os-quota-sets/{tenant}"_s}, refuseQuotas);
    addCompute(router, {"GET"_ba, u"/os-quota-class-sets/{name}"_s}, refuseQuotas);
    router.add("GET"_ba, u"/image/v2/info/usage"_s, Access::Read, [this](const ApiRequest &) { return imageUsage(); });
    addCompute(router, {"GET"_ba, u"/os-simple-tenant-usage"_s}, [this](const ApiRequest &request) { return usages(request); });
    addCompute(router, {"GET"_ba, u"/os-simple-tenant-usage/{tenant}"_s}, [this](const ApiRequest &request) { return usage(request); });
}

Result<QuotasResource::Use> QuotasResource::use() const
{
    const auto instances = m_context.site.instances({});
    const auto facts = m_context.site.facts({});
    if (!instances || !facts)
        return std::unexpected(instances ? facts.error() : instances.error());
    Use use;
    use.instances = instances->size();
    for (const Instance &instance : *instances) {
        use.memory += static_cast<qint64>(instance.memory) / mebibyte;
        use.vcpus += instance.vcpus;
    }
    use.mostMemory = facts->memory ? static_cast<qint64>(*facts->memory) / mebibyte : -1;
    return use;
}

Result<ApiResponse> QuotasResource::limits(const ApiRequest &request) const
{
    const auto now = use();
    if (!now)
        return fail(now);
    QJsonObject absolute{{u"maxTotalRAMSize"_s, now->mostMemory}, {u"totalRAMUsed"_s, now->memory}, {u"maxTotalInstances"_s, -1},
        {u"totalInstancesUsed"_s, now->instances}, {u"maxTotalCores"_s, -1}, {u"totalCoresUsed"_s, now->vcpus},
        {u"maxTotalKeypairs"_s, KeyPairs::mostOfUser}, {u"maxServerMeta"_s, 128}, {u"maxServerGroups"_s, 0}, {u"maxServerGroupMembers"_s, 0},
        {u"totalServerGroupsUsed"_s, 0}};
    const int minor = microversionOf(request).value_or(1);
    if (minor < withoutNetworks) {
        for (const QString &key :
            {u"maxTotalFloatingIps"_s, u"totalFloatingIpsUsed"_s, u"maxSecurityGroups"_s, u"maxSecurityGroupRules"_s, u"totalSecurityGroupsUsed"_s})
            absolute.insert(key, 0);
    }
    if (minor < 39)
        absolute.insert(u"maxImageMeta"_s, 128);
    if (minor < withoutFiles) {
        for (const QString &key : {u"maxPersonality"_s, u"maxPersonalitySize"_s})
            absolute.insert(key, 0);
    }
    return jsonResponse({{u"limits"_s, QJsonObject{{u"rate"_s, QJsonArray()}, {u"absolute"_s, absolute}}}});
}

/// In MiB, as Glance tells it; the usage is rounded up, for what it leaves is what fits.
ApiResponse QuotasResource::imageUsage() const
{
    const auto quota = [](std::uint64_t limit, std::uint64_t bytes) {
        const auto used = static_cast<qint64>((bytes + mebibyte - 1) / mebibyte);
        return QJsonObject{{u"limit"_s, limit == 0 ? qint64{-1} : static_cast<qint64>(limit / mebibyte)}, {u"usage"_s, used}};
    };
    const ImageStore &store = m_context.store;
    const std::uint64_t staged = m_context.staging.bytes();
    const QJsonObject usage{{u"image_size_total"_s, quota(store.quota(), store.storedBytes() + store.growingBytes() + staged)},
        {u"image_stage_total"_s, quota(store.quota(), staged)},
        {u"image_count_total"_s, QJsonObject{{u"limit"_s, -1}, {u"usage"_s, store.list().size()}}}};
    return jsonResponse({{u"usage"_s, usage}});
}

Result<ApiResponse> QuotasResource::quotaSet(const ApiRequest &request, bool detail) const
{
    const QString tenant = request.params[u"tenant"_s];
    if (tenant != request.who.projectId && !request.who.isAdmin())
        return notYours();
    const auto now = use();
    if (!now)
        return fail(now);
    const int minor = microversionOf(request).value_or(1);
    QJsonObject set{{u"id"_s, tenant}};
    const auto add = [&](const QString &key, qint64 limit, qint64 used, bool told) {
        if (told)
            set.insert(key, detail ? QJsonValue(QJsonObject{{u"limit"_s, limit}, {u"in_use"_s, used}, {u"reserved"_s, 0}}) : QJsonValue(limit));
    };
    add(u"cores"_s, -1, now->vcpus, true);
    add(u"instances"_s, -1, now->instances, true);
    add(u"ram"_s, now->mostMemory, now->memory, true);
    add(u"metadata_items"_s, 128, 0, true);
    add(u"key_pairs"_s, KeyPairs::mostOfUser, 0, true);  // each user's own, so none count for the project
    for (const QString &key : {u"server_groups"_s, u"server_group_members"_s})
        add(key, 0, 0, true);
    for (const QString &key : {u"fixed_ips"_s, u"floating_ips"_s, u"security_groups"_s, u"security_group_rules"_s})
        add(key, key == "fixed_ips"_L1 ? -1 : 0, 0, minor < withoutNetworks);
    for (const QString &key : {u"injected_files"_s, u"injected_file_content_bytes"_s, u"injected_file_path_bytes"_s})
        add(key, 0, 0, minor < withoutFiles);
    return jsonResponse({{u"quota_set"_s, set}});
}

Result<ApiResponse> QuotasResource::usage(const ApiRequest &request) const
{
    if (request.params[u"tenant"_s] != request.who.projectId && !request.who.isAdmin())
        return notYours();
    const auto page = usagePage(m_context, request);
    if (!page)
        return fail(page);
    QJsonObject body{{u"tenant_usage"_s, page->sum}};
    if (!page->further.isEmpty())
        body.insert(u"tenant_usage_links"_s, page->further);
    return jsonResponse(body);
}

/// Of all projects: there is one.
Result<ApiResponse> QuotasResource::usages(const ApiRequest &request) const
{
    if (!request.who.isAdmin())
        return notYours();
    auto page = usagePage(m_context, request);
    if (!page)
        return fail(page);
    if (request.query.value(u"detailed"_s) != "1"_L1)
        page->sum.remove(u"server_usages"_s);
    QJsonObject body{{u"tenant_usages"_s, page->sum.isEmpty() ? QJsonArray() : QJsonArray{page->sum}}};
    if (!page->further.isEmpty())
        body.insert(u"tenant_usages_links"_s, page->further);
    return jsonResponse(body);
}

}  // namespace trescca
