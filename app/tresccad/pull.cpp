// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/pull.h"

#include "core/base/digest.h"
#include "core/base/progressmeter.h"
#include "core/net/httpclient.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// Passes bytes on, counts and digests them, and refuses more than were told.
class CheckedSink final : public ByteSink {
public:
    CheckedSink(ByteSink &to, const PullRequest &request, const Context &context)
        : m_to(to), m_request(request), m_meter(context, u"transfer"_s, request.size.value_or(0))
    {}

    Result<void> write(ConstBytes bytes) override
    {
        if (m_request.size && m_meter.done() + bytes.size() > *m_request.size)
            return fail(Kind::Untrusted, u"The source sends more than the %1 bytes it told."_s.arg(*m_request.size));
        m_digest.add(bytes);
        m_meter.add(bytes.size());
        return m_to.write(bytes);
    }

    Result<void> finish() override
    {
        if (m_request.size && m_meter.done() != *m_request.size)
            return fail(Kind::Untrusted, u"The source sent %1 of %2 bytes; try again."_s.arg(m_meter.done()).arg(*m_request.size));
        if (!m_request.hash.isEmpty() && m_digest.hex() != m_request.hash.toLower())
            return fail(Kind::Untrusted, u"What the source sent has another digest than told; try again."_s);
        return {};
    }

private:
    ByteSink &m_to;
    const PullRequest &m_request;
    ProgressMeter m_meter;
    Digest m_digest{DigestKind::Sha512};
};

}  // namespace

bool mayPullFrom(const QString &uri, const QStringList &hosts)
{
    const QUrl asked(uri);
    return hosts.isEmpty() || std::ranges::any_of(hosts, [&](const QString &host) {
        const QUrl allowed(u"https://"_s + host);
        return allowed.host() == asked.host() && (allowed.port() == -1 || allowed.port() == asked.port(443));
    });
}

Result<void> fetch(const PullRequest &request, ByteSink &to, const Context &context)
{
    HttpSettings settings;
    settings.trust.fingerprint = request.fingerprint;
    HttpClient client(settings);
    CheckedSink sink(to, request, context);
    HttpRequest call;
    call.url = request.uri;
    call.headers << std::pair("X-Auth-Token"_ba, request.token);
    call.sink = &sink;
    const auto answer = client.send(call, context);
    if (!answer)
        return fail(answer);
    if (answer->status != 200)
        return fail(answer->status == 401 ? Kind::Unauthorized : Kind::Unreachable,
            u"%1 does not send the image (HTTP status %2); check it there."_s.arg(originOf(request.uri)).arg(answer->status));
    return sink.finish();
}

}  // namespace trescca
