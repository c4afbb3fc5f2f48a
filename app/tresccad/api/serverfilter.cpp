// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/serverfilter.h"

#include "app/tresccad/api/computeroute.h"
#include "app/tresccad/api/flavors.h"
#include "app/tresccad/api/paging.h"

#include <QRegularExpression>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int firstLocked = 73;  ///< that filters by it

using ServerTest = std::function<bool(const ServerSeen &)>;

/// Nova matches names and addresses as its database does: by regular expression.
Result<ServerTest> matching(const QString &pattern, const std::function<QStringList(const ServerSeen &)> &texts)
{
    const QRegularExpression expression(pattern);
    if (!expression.isValid())
        return fail(Kind::InvalidInput, u"\"%1\" is no regular expression."_s.arg(pattern));
    return [expression, texts](const ServerSeen &server) {
        return std::ranges::any_of(texts(server), [&](const QString &text) { return expression.match(text).hasMatch(); });
    };
}

ServerTest equal(const QString &wanted, const std::function<QString(const ServerSeen &)> &text)
{
    return [wanted, text](const ServerSeen &server) { return text(server).compare(wanted, Qt::CaseInsensitive) == 0; };
}

QDateTime changed(const ServerSeen &server) { return server.note.updated.isValid() ? server.note.updated : server.instance.created; }

Result<ServerTest> byServerTime(const QString &word, bool since)
{
    const QDateTime time = timeOf(word);
    if (!time.isValid())
        return fail(Kind::InvalidInput, u"Invalid filter: \"%1\" is no time as ISO 8601 writes it."_s.arg(word));
    return [time, since](const ServerSeen &server) { return since ? changed(server) >= time : changed(server) <= time; };
}

QStringList addresses(const ServerSeen &server, bool six)
{
    QStringList found = shownAddresses(server.instance, true);
    found.removeIf([&](const QString &address) { return address.contains(u':') != six; });
    return found;
}

/// "tags" (all of them), "tags-any", "not-tags" (not all), "not-tags-any" (none).
ServerTest byTags(const QString &key, const QString &value)
{
    return [wanted = value.split(u','), key](const ServerSeen &server) {
        const auto has = [&](const QString &tag) { return server.note.tags.contains(tag); };
        const bool fits = key.endsWith("any"_L1) ? std::ranges::any_of(wanted, has) : std::ranges::all_of(wanted, has);
        return fits != key.startsWith("not-"_L1);
    };
}

/// Until 2.83 whoever is no administrator cannot search by these: Nova passes them over.
bool isOfAdmins(const QString &key)
{
    static const QStringList all{u"uuid"_s, u"user_id"_s, u"vm_state"_s, u"task_state"_s, u"availability_zone"_s, u"description"_s};
    return all.contains(key);
}

/// The filters that compare one field with one word.
std::optional<ServerTest> fieldTest(const QString &key, const QString &value)
{
    if (key == "uuid"_L1)
        return equal(value, [](const ServerSeen &server) { return server.instance.id; });
    if (key == "image"_L1)
        return equal(value.section(u'/', -1), [](const ServerSeen &server) { return server.note.imageId; });
    if (key == "flavor"_L1)
        return equal(value.section(u'/', -1), [](const ServerSeen &server) { return flavorOf(server.instance).id; });
    if (key == "reservation_id"_L1)
        return equal(value, [](const ServerSeen &server) { return server.note.reservation; });
    if (key == "user_id"_L1)
        return equal(value, [](const ServerSeen &server) { return creatorOf(server.note); });
    if (key == "vm_state"_L1)
        return equal(value, [](const ServerSeen &server) { return serverFields(server, {})[u"OS-EXT-STS:vm_state"_s].toString(); });
    if (key == "task_state"_L1)
        return equal(value, [](const ServerSeen &server) { return server.instance.task; });
    if (key == "availability_zone"_L1)
        return equal(value, [](const ServerSeen &) { return u"nova"_s; });
    if (key == "locked"_L1)  // see checkWords
        return [wanted = flagOf(value)](const ServerSeen &server) { return server.note.locked == wanted; };
    return std::nullopt;
}

/// The test of one filter; an empty one where the word is none of the filters.
Result<ServerTest> serverTestOf(const QString &key, const QString &value)
{
    if (key == "name"_L1)
        return matching(value, [](const ServerSeen &server) { return QStringList{server.instance.name}; });
    if (key == "description"_L1)
        return matching(value, [](const ServerSeen &server) { return QStringList{server.note.description}; });
    if (key == "ip"_L1 || key == "ip6"_L1)
        return matching(value, [six = key == "ip6"_L1](const ServerSeen &server) { return addresses(server, six); });
    if (key == "changes-since"_L1 || key == "changes-before"_L1)
        return byServerTime(value, key == "changes-since"_L1);
    if (key.endsWith("tags"_L1) || key.endsWith("tags-any"_L1))
        return byTags(key, value);
    return fieldTest(key, value).value_or(ServerTest());
}

Result<void> checkWords(const ApiRequest &request)
{
    static const QStringList known{u"limit"_s, u"marker"_s, u"sort_key"_s, u"sort_dir"_s, u"name"_s, u"status"_s, u"image"_s, u"flavor"_s, u"ip"_s,
        u"ip6"_s, u"uuid"_s, u"changes-since"_s, u"changes-before"_s, u"reservation_id"_s, u"user_id"_s, u"project_id"_s, u"tenant_id"_s,
        u"vm_state"_s, u"task_state"_s, u"power_state"_s, u"availability_zone"_s, u"tags"_s, u"tags-any"_s, u"not-tags"_s, u"not-tags-any"_s,
        u"locked"_s, u"description"_s, u"deleted"_s, u"all_tenants"_s, u"host"_s, u"hostname"_s, u"key_name"_s, u"created_at"_s, u"launched_at"_s,
        u"terminated_at"_s, u"config_drive"_s, u"auto_disk_config"_s, u"access_ip_v4"_s, u"access_ip_v6"_s, u"display_name"_s,
        u"display_description"_s, u"image_ref"_s, u"node"_s, u"progress"_s, u"root_device_name"_s, u"soft_deleted"_s, u"launch_index"_s,
        u"ramdisk_id"_s, u"kernel_id"_s};
    if (flagOf(request.query.value(u"all_tenants"_s)) && !request.who.isAdmin())
        return fail(Kind::Forbidden, u"Policy doesn't allow os_compute_api:servers:detail:get_all_tenants to be performed."_s);
    const QString locked = request.query.value(u"locked"_s, u"false"_s);
    if (microversionOf(request).value_or(1) >= firstLocked && !isFlag(locked))
        return fail(Kind::InvalidInput, u"Invalid filter: locked is true or false, not \"%1\"."_s.arg(locked.left(40)));
    for (auto it = request.query.keyBegin(); it != request.query.keyEnd(); ++it) {
        if (microversionOf(request).value_or(1) >= 75 && !known.contains(*it))
            return fail(Kind::InvalidInput, u"Additional properties are not allowed ('%1' was unexpected)"_s.arg(*it));
    }
    return {};
}

QString sortText(const ServerSeen &server, const QString &key)
{
    if (key == "display_name"_L1 || key == "name"_L1)
        return server.instance.name;
    if (key == "uuid"_L1 || key == "id"_L1)
        return server.instance.id;
    if (key == "vm_state"_L1 || key == "status"_L1)
        return statusOf(server);
    if (key == "updated_at"_L1)
        return changed(server).toUTC().toString(Qt::ISODateWithMs);
    return key == "created_at"_L1 || key == "launched_at"_L1 ? server.instance.created.toUTC().toString(Qt::ISODateWithMs) : QString();
}

/// Nova's own list; by most of them servers of one host are all alike.
Result<void> checkSort(const QStringList &keys, const QStringList &directions)
{
    static const QStringList known{u"access_ip_v4"_s, u"access_ip_v6"_s, u"auto_disk_config"_s, u"availability_zone"_s, u"config_drive"_s,
        u"created_at"_s, u"display_description"_s, u"display_name"_s, u"host"_s, u"hostname"_s, u"image_ref"_s, u"instance_type_id"_s, u"kernel_id"_s,
        u"key_name"_s, u"launch_index"_s, u"launched_at"_s, u"locked"_s, u"locked_by"_s, u"node"_s, u"power_state"_s, u"progress"_s, u"project_id"_s,
        u"ramdisk_id"_s, u"root_device_name"_s, u"task_state"_s, u"terminated_at"_s, u"updated_at"_s, u"user_id"_s, u"uuid"_s, u"vm_state"_s,
        u"name"_s, u"id"_s, u"status"_s};
    for (const QString &key : keys)
        if (!known.contains(key))
            return fail(Kind::InvalidInput, u"Invalid input for query parameters sort_key. Value: %1. It is none to sort by"_s.arg(key));
    for (const QString &direction : directions)
        if (direction != "asc"_L1 && direction != "desc"_L1)
            return fail(Kind::InvalidInput, u"Invalid input for query parameters sort_dir. Value: %1. It is neither asc nor desc"_s.arg(direction));
    return {};
}

}  // namespace

Result<DeletedServers> deletedAskedFor(const ApiRequest &request)
{
    const QStringList statuses = request.query.values(u"status"_s);
    const bool admin = request.who.isAdmin();
    if (statuses.size() == 1 && statuses.first().compare("deleted"_L1, Qt::CaseInsensitive) == 0)
        return admin ? Result<DeletedServers>(DeletedServers::Only) : fail(Kind::Forbidden, u"Only administrators may list deleted instances"_s);
    if (admin && request.query.contains(u"deleted"_s))
        return flagOf(request.query.value(u"deleted"_s)) ? DeletedServers::Only : DeletedServers::None;
    return request.query.contains(u"changes-since"_s) ? DeletedServers::Among : DeletedServers::None;
}

Result<void> filterServers(QList<ServerSeen> &servers, const ApiRequest &request)
{
    if (const auto sound = checkWords(request); !sound)
        return sound;
    for (auto it = request.query.begin(); it != request.query.end(); ++it) {
        if ((it.key() == "locked"_L1 && microversionOf(request).value_or(1) < firstLocked) || (isOfAdmins(it.key()) && !request.who.isAdmin()))
            continue;
        const auto test = serverTestOf(it.key(), it.value());
        if (!test)
            return fail(test);
        if (*test)
            servers.removeIf([&](const ServerSeen &server) { return !(*test)(server); });
    }
    const QStringList statuses = request.query.values(u"status"_s);
    if (!statuses.isEmpty())
        servers.removeIf([&](const ServerSeen &server) { return !statuses.contains(statusOf(server), Qt::CaseInsensitive); });
    QStringList keys = request.query.values(u"sort_key"_s), directions = request.query.values(u"sort_dir"_s);
    if (const auto sound = checkSort(keys, directions); !sound)
        return sound;
    for (qsizetype i = 0; i < keys.size(); ++i) {  // the last value of a QMultiMap comes first, so the least key does
        const bool up = directions.value(i, directions.value(0)) == "asc"_L1;
        std::ranges::stable_sort(servers, [&](const ServerSeen &a, const ServerSeen &b) {
            return up ? sortText(a, keys[i]) < sortText(b, keys[i]) : sortText(b, keys[i]) < sortText(a, keys[i]);
        });
    }
    return {};
}

}  // namespace trescca
