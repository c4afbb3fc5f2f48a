// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/landing/landingwork.h"

#include "core/openstack/openstacksite.h"
#include "core/openstack/reachapi.h"
#include "core/openstack/restjson.h"
#include "core/openstack/retry.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr auto markKey = "trescca_landing"_L1;
constexpr auto portKey = "trescca_landing_port"_L1;
constexpr int sshPort = 22;

QString groupName(const QString &host) { return u"trescca-landing-"_s + host; }

/// The one that leads in from outside, else the first: an IPv4 one, where there is any.
QString addressOf(const QJsonObject &addresses)
{
    QString best;
    int bestRank = -1;
    for (const QJsonValue &network : addresses)
        for (const QJsonValue &value : network.toArray()) {
            const int rank = (value["OS-EXT-IPS:type"_L1].toString() == "floating"_L1 ? 2 : 0) + (value["version"_L1].toInt() == 4 ? 1 : 0);
            if (rank > bestRank) {
                best = value["addr"_L1].toString();
                bestRank = rank;
            }
        }
    return best;
}

}  // namespace

LandingHost landingHostOf(const QJsonObject &server)
{
    const QJsonObject metadata = server.value("metadata"_L1).toObject();
    return {instanceFromJson(server), metadata.value(markKey).toString(), addressOf(server.value("addresses"_L1).toObject()),
        metadata.value(portKey).toString().toInt(), {}};
}

LandingWork::LandingWork(std::shared_ptr<CloudSession> session, const LandingRequest &request)
    : m_session(std::move(session)), m_request(request), m_compute(m_session), m_mark(landingscript::markOf(request.password))
{}

QString LandingWork::consoleEnd() const
{
    constexpr qsizetype enough = 4096;
    return QString::fromUtf8(m_console.right(enough));
}

Result<LandingHost> LandingWork::run(const Context &context)
{
    context.report(u"check"_s, 0);
    const auto there = earlier(context);
    if (!there)
        return fail(there);
    auto host = *there ? Result<LandingHost>(**there) : make(context);
    if (!host)
        return host;
    m_begun = true;
    context.report(u"boot"_s, 0);
    if (const auto runs = m_compute.waitFor(host->instance.id, {InstanceState::Running}, u"boot"_s, context); !runs)
        return fail(runs);
    host = addressed(host->instance.id, context);
    if (!host)
        return host;
    const auto found = fingerprint(*host, context);
    if (!found)
        return fail(found);
    host->fingerprint = *found;
    context.report(u"connect"_s, 0);
    const auto connected = connect(*host, context);
    return connected ? host : fail(connected);
}

Result<std::optional<LandingHost>> LandingWork::earlier(const Context &context)
{
    const auto servers = m_compute.servers(context);
    if (!servers)
        return fail(servers);
    for (const QJsonValue &value : *servers) {
        const LandingHost host = landingHostOf(value.toObject());
        if (host.instance.name != m_request.name)
            continue;
        if (host.mark != m_mark)
            return fail(Kind::Conflict,
                u"%1 has an instance %2 already, which was not made from here. Choose another name, or delete it."_s.arg(
                    m_session->endpoint().name, m_request.name));
        return host;
    }
    return std::nullopt;
}

Result<LandingHost> LandingWork::make(const Context &context)
{
    const auto choice = chooseLanding(m_session, m_request.wish, context);
    if (!choice)
        return fail(choice);
    m_floatingNetwork = choice->floatingNetwork;
    context.report(u"instance"_s, 0);
    const auto made = group(context).and_then([&](const QString &group) { return server(*choice, group, context); });
    return made.transform([](const QString &id) {
        LandingHost host;
        host.instance.id = id;
        return host;
    });
}

Result<QString> LandingWork::group(const Context &context)
{
    const ReachApi reach(*m_session);
    const auto present = reach.groups(groupName(m_request.name), context);
    if (!present)
        return fail(present);
    m_begun = true;
    const auto group = !present->isEmpty()
        ? Result<QString>(present->first())
        : reach.makeGroup(groupName(m_request.name), u"Lets moves in to the guest host %1"_s.arg(m_request.name), context);
    if (!group)
        return group;
    QList<int> ports{m_request.port};
    if (!m_request.wish.key.isEmpty())
        ports.append(sshPort);
    for (const int port : std::as_const(ports))
        for (const QString &from : std::as_const(m_request.from))
            if (const auto open = reach.openPort(*group, port, from, context); !open)
                return fail(open);
    return group;
}

Result<QString> LandingWork::server(const LandingChoice &choice, const QString &group, const Context &context)
{
    const auto data = landingscript::userData(m_request.package, m_request.password, m_request.port);
    if (!data)
        return fail(data);
    QJsonObject server{{u"name"_s, m_request.name}, {u"imageRef"_s, choice.image.id}, {u"flavorRef"_s, choice.flavor.id},
        {u"networks"_s, choice.networks}, {u"user_data"_s, QString::fromLatin1(data->toBase64())},
        {u"config_drive"_s, true},  // not all clouds have a metadata service
        {u"security_groups"_s, QJsonArray{QJsonObject{{u"name"_s, group}}}},
        {u"metadata"_s, QJsonObject{{markKey, m_mark}, {portKey, QString::number(m_request.port)}}}};
    if (!m_request.wish.key.isEmpty())
        server.insert(u"key_name"_s, m_request.wish.key);
    return m_compute.create(server, context);
}

Result<LandingHost> LandingWork::addressed(const QString &id, const Context &context)
{
    if (const auto done = m_request.wish.floatingNetwork.isEmpty() ? Result<void>() : floatingAddress(id, context); !done)
        return fail(done);
    for (int round = 0;; ++round) {
        const auto server = m_compute.show(id, context);
        if (!server)
            return fail(server);
        LandingHost host = landingHostOf(*server);
        const bool outside = m_request.wish.floatingNetwork.isEmpty()
            || QJsonDocument(server->value("addresses"_L1).toObject()).toJson(QJsonDocument::Compact).contains("\"floating\"");
        if (!host.address.isEmpty() && outside)
            return host;
        constexpr int enough = 40;  // Nova learns of addresses by and by
        if (round > enough)
            return fail(Kind::Unsupported, u"The cloud gives \"%1\" no address. Choose another network."_s.arg(m_request.name));
        if (const auto waited = waitFor(pauseBeforeLook(round, m_session->policy()), context); !waited)
            return fail(waited);
    }
}

Result<void> LandingWork::floatingAddress(const QString &id, const Context &context)
{
    const ReachApi reach(*m_session);
    const auto ports = reach.ports(id, context);
    if (!ports)
        return fail(ports);
    if (ports->isEmpty())
        return fail(Kind::Unsupported, u"The cloud tells no port of \"%1\", so it can have no floating address."_s.arg(m_request.name));
    const auto present = reach.floating(groupName(m_request.name), ports->first(), context);
    if (!present || !present->isEmpty())
        return present ? Result<void>() : fail(present);
    const auto network =
        m_floatingNetwork.isEmpty() ? reach.externalNetwork(m_request.wish.floatingNetwork, context) : Result<QString>(m_floatingNetwork);
    const auto made =
        network.and_then([&](const QString &from) { return reach.makeFloating(from, ports->first(), groupName(m_request.name), context); });
    return made ? Result<void>() : fail(made);
}

Result<void> LandingWork::connect(const LandingHost &host, const Context &context) const
{
    Credentials credentials;
    credentials.password = m_request.password;
    const auto site = OpenStackSite::open(host.endpoint(), credentials);
    const auto facts = site ? (*site)->facts(context) : fail(site);
    if (!facts)
        return fail(facts);
    if (!facts->keepsState)
        return fail(Kind::Unsupported, facts->noStateReason.isEmpty() ? u"The guest host takes no memory."_s : facts->noStateReason);
    return {};
}

Result<bool> removeLanding(const std::shared_ptr<CloudSession> &session, const QString &name, const QString &id, const Context &context)
{
    bool any = !id.isEmpty();
    const ReachApi reach(*session);
    const auto floating = reach.floating(groupName(name), {}, context);
    if (!floating && floating.error().kind != Kind::NotFound)  // a Neutron without routers knows none
        return fail(floating);
    for (const ReachApi::Floating &address : floating.value_or(QList<ReachApi::Floating>())) {
        any = true;
        if (const auto removed = reach.removeFloating(address.id, context); !removed)
            return fail(removed);
    }
    ComputeApi compute(session);
    if (!id.isEmpty()) {
        const auto removed = compute.remove(id, context);
        const auto gone = removed || removed.error().kind == Kind::NotFound ? compute.waitUntilGone(id, context) : removed;
        if (!gone)
            return fail(gone);
    }
    const auto groups = reach.groups(groupName(name), context);
    if (!groups)
        return fail(groups);
    for (const QString &group : *groups) {
        any = true;
        auto removed = reach.removeGroup(group, context);
        constexpr int enough = 12;  // the port that has it goes a little later than its instance
        for (int round = 0; !removed && removed.error().kind == Kind::Conflict && round < enough; ++round) {
            if (const auto waited = waitFor(pauseBeforeLook(round, session->policy()), context); !waited)
                return fail(waited);
            removed = reach.removeGroup(group, context);
        }
        if (!removed)
            return fail(removed);
    }
    return any;
}

}  // namespace trescca
