// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/landing/landinghosts.h"

#include "core/landing/landingwork.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace trescca {

Endpoint LandingHost::endpoint() const
{
    Endpoint endpoint;
    endpoint.name = instance.name;
    endpoint.kind = SiteKind::OpenStack;
    endpoint.uri = u"https://%1:%2/v3"_s.arg(address.contains(u':') ? u'[' + address + u']' : address).arg(port);
    endpoint.fingerprint = fingerprint;
    endpoint.auth = {{u"username"_s, QLatin1StringView(landingscript::user)}, {u"project_name"_s, u"default"_s}};
    return endpoint;
}

Result<void> checkLandingName(const QString &name)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9][A-Za-z0-9._-]{0,62}\\z"_s);
    if (form.match(name).hasMatch())
        return {};
    return fail(Kind::InvalidInput,
        u"\"%1\" is no name for a guest host: it has up to 63 letters, digits and . _ -, and begins with a letter or digit."_s.arg(name));
}

Result<LandingChoice> LandingHosts::check(const LandingRequest &request, const Context &context) const
{
    if (const auto fits = checkLandingName(request.name); !fits)
        return fail(fits);
    return chooseLanding(m_session, request.wish, context);
}

Result<LandingHost> LandingHosts::create(const LandingRequest &request, const Context &context) const
{
    if (const auto fits = checkLandingName(request.name); !fits)
        return fail(fits);
    LandingWork work(m_session, request);
    auto made = work.run(context);
    if (made || !work.hasBegun())
        return made;
    Error error = made.error();
    if (error.detail.isEmpty())
        error.detail = work.consoleEnd();
    context.report(u"undo"_s, 0);
    // A stop does not keep it from being tidied away.
    if (const auto undone = remove(request.name, {}); !undone && undone.error().kind != Kind::NotFound)
        error.what += u" What was made of it could not be removed: %1 Delete the guest host %2."_s.arg(undone.error().what, request.name);
    return std::unexpected(error);
}

Result<QList<LandingHost>> LandingHosts::list(const Context &context) const
{
    const auto servers = ComputeApi(m_session).servers(context);
    if (!servers)
        return fail(servers);
    QList<LandingHost> hosts;
    for (const QJsonValue &server : *servers)
        if (const LandingHost host = landingHostOf(server.toObject()); !host.mark.isEmpty())
            hosts.append(host);
    return hosts;
}

Result<LandingHost> LandingHosts::find(const QString &nameOrId, const Context &context) const
{
    const auto all = list(context);
    if (!all)
        return fail(all);
    QList<LandingHost> found;
    for (const LandingHost &host : *all)
        if (host.instance.name == nameOrId || host.instance.id == nameOrId)
            found.append(host);
    if (found.size() > 1)
        return fail(Kind::Ambiguous,
            u"%1 has several guest hosts named %2. Choose one by its id: %3 or %4."_s.arg(
                cloud().name, nameOrId, found[0].instance.id, found[1].instance.id));
    if (found.isEmpty())
        return fail(Kind::NotFound, u"%1 has no guest host %2."_s.arg(cloud().name, nameOrId));
    return found.first();
}

Result<void> LandingHosts::remove(const QString &nameOrId, const Context &context) const
{
    const auto host = find(nameOrId, context);
    if (!host && host.error().kind != Kind::NotFound)
        return fail(host);
    const auto removed = removeLanding(m_session, host ? host->instance.name : nameOrId, host ? host->instance.id : QString(), context);
    if (!removed)
        return fail(removed);
    return host || *removed ? Result<void>() : Result<void>(fail(host));
}

}  // namespace trescca
