// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/common/wiring/sitetrust.h"

#include "core/net/fingerprint.h"
#include "core/net/httpclient.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

constexpr int httpsPort = 443;

/// With its port, whether the address has one or not.
QString serverOf(const Endpoint &endpoint)
{
    const QUrl url(endpoint.uri);
    return u"https://%1:%2"_s.arg(url.host(QUrl::FullyEncoded)).arg(url.port(httpsPort));
}

bool isUpToUser(const Endpoint &endpoint)
{
    return endpoint.kind == SiteKind::OpenStack && endpoint.uri.startsWith(u"https://"_s, Qt::CaseInsensitive) && endpoint.verify
        && endpoint.fingerprint.isEmpty() && endpoint.caFile.isEmpty();
}

Result<QString> probe(const Endpoint &endpoint, const Context &context)
{
    const QUrl url(endpoint.uri);
    return probeFingerprint(url.host(QUrl::FullyEncoded), url.port(httpsPort), context, std::chrono::seconds(endpoint.timeoutSeconds));
}

/// Whether the system's authorities know it, or nobody can tell now: then the first real request does.
bool needsNoQuestion(const Endpoint &endpoint, const Context &context)
{
    HttpSettings settings;
    settings.connectTimeout = std::chrono::seconds(endpoint.timeoutSeconds);
    HttpRequest request;
    request.url = endpoint.uri;
    const auto answer = HttpClient(settings).send(request, context);
    return answer || answer.error().kind != Kind::Untrusted;
}

}  // namespace

Result<ShownCertificate> shownCertificate(const Endpoint &endpoint, const Context &context)
{
    if (endpoint.kind != SiteKind::OpenStack || !endpoint.uri.startsWith(u"https://"_s, Qt::CaseInsensitive))
        return fail(Kind::InvalidInput, u"%1 has no certificate: it is not reached over https."_s.arg(endpoint.name));
    if (!isUpToUser(endpoint))
        return fail(Kind::InvalidInput,
            u"The configuration of %1 says which certificate to trust (fingerprint, ca_file or verify). Change it there."_s.arg(endpoint.name));
    const QString origin = serverOf(endpoint);
    const auto trusted = KnownCertificates().find(origin);
    const auto seen = trusted ? probe(endpoint, context) : fail(trusted);
    return seen.transform([&](const QString &fingerprint) { return ShownCertificate{origin, fingerprint, *trusted}; });
}

Result<void> trustCertificate(const Endpoint &endpoint, const QString &fingerprint)
{
    return KnownCertificates().keep(serverOf(endpoint), fingerprint);
}

Result<void> trustOnFirstUse(CloudEntry &entry, const std::function<Result<bool>(const QString &question)> &confirm, const Context &context)
{
    Endpoint &endpoint = entry.endpoint;
    if (!isUpToUser(endpoint))
        return {};
    const auto known = KnownCertificates().find(serverOf(endpoint));
    if (!known)
        return fail(known);
    endpoint.fingerprint = *known;
    endpoint.keptFingerprint = true;
    if (!known->isEmpty() || !entry.makesCertificate || !confirm || needsNoQuestion(endpoint, context))
        return {};
    const auto seen = probe(endpoint, context);
    if (!seen)
        return fail(seen);
    const auto agreed =
        confirm(u"%1 (%2) is used for the first time. Its certificate has the SHA-256\n%3\n`tresccad --print-fingerprint` shows it there. "
                "Trust it from now on?"_s.arg(endpoint.name, serverOf(endpoint), *seen));
    if (!agreed || !*agreed)
        return agreed ? fail(Kind::Cancelled, u"Nothing was done: the certificate of %1 is not trusted."_s.arg(endpoint.name)) : fail(agreed);
    endpoint.fingerprint = *seen;
    return trustCertificate(endpoint, *seen);
}

}  // namespace trescca
