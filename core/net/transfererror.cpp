// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/shellword.h"
#include "core/net/transfer.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString trustCommand(const QString &site) { return u"(`tresccac cloud trust %1`)"_s.arg(site.isEmpty() ? u"SITE"_s : shellWord(site)); }

/// How another fingerprint is stored: where the old one is.
QString renewal(const HttpTrust &trust)
{
    if (trust.keptPin || trust.site.isEmpty())
        return u"trust it anew "_s + trustCommand(trust.site);
    return u"change `fingerprint` of %1 in config.yml"_s.arg(trust.site);
}

/// A certificate may be good, and a clock wrong.
QString adviceOn(const QString &message, const QString &site)
{
    if (message.contains(u"not yet valid") || message.contains(u"has expired"))
        return u"Check this machine's clock, which says %1; if it is right, the server's owner has to renew the certificate."_s.arg(
            QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    return u"Give the CA file of the cloud, or compare the fingerprint of its certificate and trust it %1."_s.arg(trustCommand(site));
}

Error untrusted(const QString &message, const QString &origin, const PinCheck &pin, const HttpTrust &trust)
{
    if (pin.mismatch)
        return {Kind::Untrusted,
            u"The certificate of %1 is not the pinned one: expected SHA-256 %2, seen %3. If the server's certificate was renewed, check the new fingerprint with its owner, then %4."_s
                .arg(origin, pin.expected, pin.seen, renewal(trust)),
            message};
    return {Kind::Untrusted, u"The certificate of %1 cannot be verified: %2. %3"_s.arg(origin, message, adviceOn(message, trust.site)), {}};
}

}  // namespace

Error errorOf(CURLcode code, const QString &message, const QString &url, const PinCheck &pin, const HttpTrust &trust)
{
    const QString origin = originOf(url);
    const QString reason = message.isEmpty() ? QString::fromUtf8(curl_easy_strerror(code)) : message;
    if (pin.mismatch)
        return untrusted(reason, origin, pin, trust);
    switch (code) {
    case CURLE_PEER_FAILED_VERIFICATION: return untrusted(reason, origin, pin, trust);
    case CURLE_SSL_CACERT_BADFILE: return {Kind::InvalidInput, u"The CA file for %1 cannot be used: %2."_s.arg(origin, reason), {}};
    case CURLE_URL_MALFORMAT:
    case CURLE_UNSUPPORTED_PROTOCOL: return {Kind::InvalidInput, u"\"%1\" is no http or https address."_s.arg(url), reason};
    case CURLE_ABORTED_BY_CALLBACK: return {Kind::Cancelled, u"Cancelled."_s, {}};
    case CURLE_OUT_OF_MEMORY: return {Kind::Internal, u"Out of memory."_s, reason};
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
        return {Kind::Unreachable, u"%1 cannot be reached: %2. Check the address and that the server runs."_s.arg(origin, reason), {}};
    default: return {Kind::Unreachable, u"The connection to %1 failed: %2. Try again."_s.arg(origin, reason), {}};
    }
}

}  // namespace trescca
