// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/computeapi.h"

#include "core/openstack/restjson.h"

#include <QJsonArray>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int newestKnown = 79;
constexpr int mostPages = 1000;

int minorOf(const QString &version) { return version.startsWith("2."_L1) ? version.sliced(2).toInt() : 0; }

void nameMigration(RestCall &call, const QString &migration)
{
    if (!migration.isEmpty())
        call.headers.emplaceBack("X-Trescca-Migration", migration.toLatin1());
}

}  // namespace

Result<QByteArray> ComputeApi::microversion(const Context &context)
{
    const std::lock_guard lock(m_mutex);
    if (m_microversion)
        return *m_microversion;
    const auto response = m_session->call(Service::Compute, {.path = u"/"_s}, context);
    if (!response && response.error().kind != Kind::NotFound && response.error().kind != Kind::Unsupported)
        return fail(response);
    QByteArray found;
    if (response) {
        const auto body = rest::object(*response, u"Nova"_s);
        const QString newest = body ? body->value("version"_L1).toObject().value("version"_L1).toString() : QString();
        m_newestVersion = newest;
        if (const int minor = std::min(minorOf(newest), newestKnown); minor > 1)
            found = "2." + QByteArray::number(minor);
    }
    m_microversion = found;
    return found;
}

Result<QString> ComputeApi::newestVersion(const Context &context)
{
    if (const auto known = microversion(context); !known)
        return fail(known);
    const std::lock_guard lock(m_mutex);
    return m_newestVersion;
}

Result<HttpResponse> ComputeApi::call(RestCall call, const Context &context)
{
    const auto token = m_session->token(context);
    if (!token)
        return fail(token);
    const auto version = microversion(context);
    if (!version)
        return fail(version);
    if (!version->isEmpty()) {
        call.headers.emplaceBack("OpenStack-API-Version", "compute " + *version);
        call.headers.emplaceBack("X-OpenStack-Nova-API-Version", *version);
    }
    call.headers.emplaceBack("X-Trescca-Details", "1");  // a tresccad tells more then; Nova passes it over
    if (!token->projectId.isEmpty())
        call.path.prepend(u'/' + token->projectId);
    return m_session->call(Service::Compute, call, context);
}

Result<QJsonObject> ComputeApi::json(RestCall call, const Context &context)
{
    const auto response = this->call(std::move(call), context);
    return response ? rest::object(*response, u"Nova"_s) : Result<QJsonObject>(fail(response));
}

Result<QJsonArray> ComputeApi::pages(const QString &path, const QString &key, const Context &context)
{
    QJsonArray all;
    QString query;
    for (int page = 0; page < mostPages; ++page) {
        const auto body = json({.path = query.isEmpty() ? path : path + u'?' + query}, context);
        if (!body)
            return fail(body);
        for (const QJsonValue &value : body->value(key).toArray())
            all.append(value);
        query.clear();
        for (const QJsonValue &link : body->value(key + u"_links"_s).toArray()) {
            if (link.toObject().value("rel"_L1).toString() == "next"_L1)
                query = QUrl(link.toObject().value("href"_L1).toString()).query(QUrl::FullyEncoded);
        }
        if (query.isEmpty())
            return all;
    }
    return fail(Kind::Unreachable, u"Nova's list of %1 does not end."_s.arg(key));
}

Result<Instance> ComputeApi::withFlavor(const QJsonObject &server, const Context &context)
{
    Instance instance = instanceFromJson(server);
    const QString id = server.value("flavor"_L1).toObject().value("id"_L1).toVariant().toString();
    if (instance.memory > 0 || id.isEmpty())
        return instance;
    Flavor flavor;
    {
        const std::lock_guard lock(m_mutex);
        flavor = m_flavors.value(id);
    }
    if (flavor.id.isEmpty()) {
        const auto body = json({.path = u"/flavors/"_s + rest::escaped(id)}, context);
        if (!body)
            return body.error().kind == Kind::NotFound ? Result<Instance>(instance) : Result<Instance>(fail(body));  // a deleted flavor
        flavor = flavorFromJson(body->value("flavor"_L1).toObject());
        const std::lock_guard lock(m_mutex);
        m_flavors.insert(id, flavor);
    }
    instance.memory = flavor.memory;
    instance.vcpus = flavor.vcpus;
    addRootDisk(instance, server, flavor);
    return instance;
}

Result<QJsonArray> ComputeApi::servers(const Context &context) { return pages(u"/servers/detail"_s, u"servers"_s, context); }

Result<QList<Instance>> ComputeApi::list(const Context &context)
{
    const auto all = servers(context);
    if (!all)
        return fail(all);
    QList<Instance> instances;
    for (const QJsonValue &server : *all) {
        auto instance = withFlavor(server.toObject(), context);
        if (!instance)
            return fail(instance);
        instances.append(std::move(*instance));
    }
    return instances;
}

Result<QJsonObject> ComputeApi::show(const QString &id, const Context &context)
{
    if (auto good = rest::checkId(id, u"an instance"_s); !good)
        return fail(good);
    const auto body = json({.path = u"/servers/"_s + id}, context);
    return body ? body->value("server"_L1).toObject() : Result<QJsonObject>(fail(body));
}

Result<Instance> ComputeApi::get(const QString &id, const Context &context)
{
    const auto server = show(id, context);
    return server ? withFlavor(*server, context) : Result<Instance>(fail(server));
}

Result<void> ComputeApi::action(const QString &id, const QString &name, const QJsonValue &argument, const Context &context)
{
    if (auto good = rest::checkId(id, u"an instance"_s); !good)
        return good;
    const auto response = call({.method = "POST", .path = u"/servers/%1/action"_s.arg(id), .body = rest::bytes({{name, argument}})}, context);
    return response ? Result<void>() : Result<void>(fail(response));
}

Result<void> ComputeApi::carryOut(const QString &id, const QString &name, const QJsonValue &argument, InstanceState wanted, const Context &context)
{
    if (auto taken = action(id, name, argument, context); !taken)
        return taken;
    const auto server = waitUntilAtRest(id, context);
    if (!server)
        return fail(server);
    const Instance now = instanceFromJson(*server);
    if (now.state == wanted)
        return {};
    const QString reason = now.fault.isEmpty() ? u"Nova's events of the instance may tell why"_s : now.fault;
    return fail(now.state == InstanceState::Error ? faultKind(*server) : Kind::Conflict,
        u"The cloud took the order, but \"%1\" is %2 now: %3."_s.arg(now.name, stateName(now.state), reason));
}

Result<QJsonObject> ComputeApi::waitUntilAtRest(const QString &id, const Context &context)
{
    for (int round = 0;; ++round) {
        auto server = show(id, context);
        if (!server)
            return server;
        const Instance now = instanceFromJson(*server);
        if (now.task.isEmpty() && now.state != InstanceState::Busy)
            return server;
        if (auto waited = trescca::waitFor(pauseBeforeLook(round, m_session->policy()), context); !waited)
            return fail(waited);
    }
}

Result<void> ComputeApi::rename(const QString &id, const QString &name, const Context &context)
{
    if (auto good = rest::checkId(id, u"an instance"_s); !good)
        return good;
    const QJsonObject server{{u"name"_s, name}};
    const auto response = call({.method = "PUT", .path = u"/servers/"_s + id, .body = rest::bytes({{u"server"_s, server}})}, context);
    return response ? Result<void>() : Result<void>(fail(response));
}

Result<void> ComputeApi::remove(const QString &id, const Context &context, const QString &migration)
{
    if (auto good = rest::checkId(id, u"an instance"_s); !good)
        return good;
    RestCall removal{.method = "DELETE", .path = u"/servers/"_s + id};
    nameMigration(removal, migration);
    const auto response = call(std::move(removal), context);
    return response ? Result<void>() : Result<void>(fail(response));
}

Result<void> ComputeApi::removeMetadata(const QString &id, const QString &key, const Context &context, const QString &migration)
{
    if (auto good = rest::checkId(id, u"an instance"_s); !good)
        return good;
    RestCall removal{.method = "DELETE", .path = u"/servers/%1/metadata/%2"_s.arg(id, key)};
    nameMigration(removal, migration);
    const auto response = call(std::move(removal), context);
    return response ? Result<void>() : Result<void>(fail(response));
}

Result<void> ComputeApi::fence(const QString &migration, const Context &context)
{
    if (auto good = rest::checkId(migration, u"a move"_s); !good)
        return good;
    const auto done = call({.method = "DELETE", .path = u"/trescca/moves/"_s + migration}, context);
    return done || done.error().kind == Kind::NotFound ? Result<void>() : Result<void>(fail(done));
}

Result<bool> ComputeApi::isTakenOver(const QString &migration, const Context &context)
{
    if (auto good = rest::checkId(migration, u"a move"_s); !good)
        return fail(good);
    const auto body = json({.path = u"/trescca/moves/"_s + migration}, context);
    if (!body)
        return body.error().kind == Kind::NotFound ? Result<bool>(false) : Result<bool>(fail(body));
    return body->value("move"_L1)["taken_over"_L1].toBool();
}

Result<QList<Flavor>> ComputeApi::flavors(const Context &context)
{
    const auto all = pages(u"/flavors/detail"_s, u"flavors"_s, context);
    if (!all)
        return fail(all);
    QList<Flavor> flavors;
    for (const QJsonValue &flavor : *all)
        flavors.append(flavorFromJson(flavor.toObject()));
    return flavors;
}

Result<QString> ComputeApi::create(const QJsonObject &server, const Context &context)
{
    const auto body =
        json({.method = "POST", .path = u"/servers"_s, .body = rest::bytes({{u"server"_s, server}}), .answerTimeout = orderTime}, context);
    if (!body)
        return fail(body);
    return body->value("server"_L1).toObject().value("id"_L1).toString();
}

Result<Instance> ComputeApi::waitFor(
    const QString &id, const QList<InstanceState> &wanted, const QString &stage, const Context &context, InstanceState from)
{
    for (int round = 0;; ++round) {
        const auto server = show(id, context);
        if (!server)
            return fail(server);
        const Instance now = instanceFromJson(*server);
        if (wanted.contains(now.state))
            return withFlavor(*server, context);
        if (now.state == InstanceState::Error)
            return fail(faultKind(*server),
                u"The cloud could not run \"%1\": %2"_s.arg(now.name, now.fault.isEmpty() ? u"it gives no reason."_s : now.fault));
        if (now.state != InstanceState::Busy && now.state != from && now.task.isEmpty())
            return fail(Kind::Conflict, u"Somebody else has dealt with \"%1\" meanwhile: it is %2."_s.arg(now.name, stateName(now.state)));
        const auto bytes = [&](const QString &key) { return static_cast<std::uint64_t>(std::max<qint64>(0, server->value(key).toInteger())); };
        context.report(stage, bytes(u"trescca:progress_done"_s), bytes(u"trescca:progress_total"_s));
        if (auto waited = trescca::waitFor(pauseBeforeLook(round, m_session->policy()), context); !waited)
            return fail(waited);
    }
}

Result<void> ComputeApi::waitUntilGone(const QString &id, const Context &context)
{
    for (int round = 0;; ++round) {
        const auto instance = get(id, context);
        if (!instance)
            return instance.error().kind == Kind::NotFound ? Result<void>() : Result<void>(fail(instance));
        if (instance->state == InstanceState::Error && instance->task.isEmpty())
            return fail(Kind::Conflict, u"The cloud could not remove \"%1\": %2"_s.arg(instance->name, instance->fault));
        if (auto waited = trescca::waitFor(pauseBeforeLook(round, m_session->policy()), context); !waited)
            return waited;
    }
}

}  // namespace trescca
