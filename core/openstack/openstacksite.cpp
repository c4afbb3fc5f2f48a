// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/openstacksite.h"

#include "core/base/certificatedigest.h"
#include "core/openstack/limitsapi.h"
#include "core/openstack/networkapi.h"
#include "core/openstack/openstackstate.h"

#include <QUrl>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace trescca {

OpenStackSite::OpenStackSite(std::unique_ptr<State> state) : m_state(std::move(state)) {}

OpenStackSite::~OpenStackSite() = default;

Result<std::unique_ptr<OpenStackSite>> OpenStackSite::open(const Endpoint &endpoint, const Credentials &credentials)
{
    const QUrl url(endpoint.uri.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return fail(
            Kind::InvalidInput, u"\"%1\" is no auth_url: an address such as https://cloud.example.org:5000/v3 is needed."_s.arg(endpoint.uri));
    if (!endpoint.fingerprint.isEmpty() && normalFingerprint(endpoint.fingerprint).isEmpty())
        return fail(
            Kind::InvalidInput, u"The fingerprint of \"%1\" is no SHA-256 fingerprint: 64 hexadecimal digits are needed."_s.arg(endpoint.name));
    return std::unique_ptr<OpenStackSite>(new OpenStackSite(std::make_unique<State>(endpoint, credentials)));
}

std::shared_ptr<CloudSession> OpenStackSite::session() const { return m_state->session; }

const Endpoint &OpenStackSite::endpoint() const { return m_state->session->endpoint(); }

namespace {

/// A cloud does not fail by keeping them to itself.
QStringList flavorNames(ComputeApi &compute, const Context &context)
{
    auto flavors = compute.flavors(context).value_or(QList<Flavor>());
    std::ranges::sort(flavors, {}, [](const Flavor &flavor) { return std::tuple(flavor.memory, flavor.vcpus, flavor.disk, flavor.name); });
    QStringList names;
    for (const Flavor &flavor : std::as_const(flavors))
        names.append(flavor.name);
    return names;
}

Result<QStringList> networkNames(CloudSession &session, const Context &context)
{
    const auto found = networks(session, context);
    if (!found)
        return fail(found);
    QStringList names;
    for (const CloudNetwork &network : *found)
        names.append(network.name);
    return names;
}

}  // namespace

Result<SiteFacts> OpenStackSite::facts(const Context &context)
{
    const auto store = storeLimits(context);
    if (!store)
        return fail(store);
    auto facts = m_state->extension.facts(context);
    if (facts) {
        facts->renamesRunning = true;
        facts->store = *store;
        if (facts->networks.isEmpty())  // of the plugin's: they are Neutron's to tell
            facts->networks = networkNames(*m_state->session, context).value_or(QStringList());
        if (!facts->freeMemory)  // and this is Nova's
            if (const auto limits = readLimits(m_state->compute, *facts, context); !limits && isUnanswered(limits.error()))
                return fail(limits);
        facts->flavors = flavorNames(m_state->compute, context);
    }
    if (facts || facts.error().kind != Kind::NotFound)
        return facts;
    SiteFacts plain;
    plain.renamesRunning = true;
    plain.store = *store;
    const auto keeps = m_state->extension.hasRestore(context);
    if (!keeps)
        return fail(keeps);
    plain.keepsState = *keeps;
    // A cloud that keeps its limits to itself is asked all the same: then they stay unknown.
    const auto limits = readLimits(m_state->compute, plain, context);
    if (!limits && isUnanswered(limits.error()))
        return fail(limits);
    const auto found = networkNames(*m_state->session, context);
    if (!found)
        return fail(found);
    plain.networks = *found;
    plain.flavors = flavorNames(m_state->compute, context);
    return plain;
}

Result<StoreLimits> OpenStackSite::storeLimits(const Context &context) { return readStoreLimits(*m_state->session, context); }

Result<std::pair<QString, QString>> OpenStackSite::imageFileUrl(const QString &id, const Context &context)
{
    const auto token = m_state->session->tokenForTransfer(context);
    if (!token)
        return fail(token);
    const auto base = m_state->session->url(Service::Image, context);
    if (!base)
        return fail(base);
    return std::pair(u"%1/v2/images/%2/file"_s.arg(*base, id), QString::fromUtf8(token->value));
}

}  // namespace trescca
