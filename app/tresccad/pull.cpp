// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/pull.h"

#include "core/base/digest.h"
#include "core/base/log.h"
#include "core/base/progressmeter.h"
#include "core/net/httpclient.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int mostCuts = 5;  ///< in a row without a byte in between
constexpr int mostRedirects = 5;

using Send = std::function<Result<HttpResponse>(const HttpRequest &, const Context &)>;

/// Passes bytes on, counts and digests them, and refuses more than were told.
class CheckedSink final : public ByteSink {
public:
    CheckedSink(ByteSink &to, const PullRequest &request, const Context &context)
        : m_to(to), m_request(request), m_size(request.size), m_meter(context, u"transfer"_s, request.size.value_or(0))
    {}

    Result<void> write(ConstBytes bytes) override
    {
        if (m_size && m_meter.done() + bytes.size() > *m_size)
            return ours(fail(Kind::Untrusted, u"The source sends more than the %1 bytes it told."_s.arg(*m_size)));
        m_sha512.add(bytes);
        m_md5.add(bytes);
        m_meter.add(bytes.size());
        return ours(m_to.write(bytes));
    }

    Result<void> finish() override
    {
        if (m_size && done() != *m_size)
            return fail(Kind::Untrusted, u"The source sent %1 of %2 bytes; try again."_s.arg(done()).arg(*m_size));
        if ((!m_request.hash.isEmpty() && m_sha512.hex() != m_request.hash.toLower()) || (!m_toldMd5.isEmpty() && m_md5.hex() != m_toldMd5))
            return fail(Kind::Untrusted, u"What the source sent has another digest than told; try again."_s);
        return {};
    }

    /// What the source's answer says of its content.
    Result<void> hear(const HttpResponse &answer)
    {
        if (!answer.ok())
            return {};
        if (done() > 0
            && (answer.status != 206
                || !answer.header("content-range").startsWith("bytes " + QByteArray::number(static_cast<qulonglong>(done())) + '-')))
            return ours(fail(Kind::Unreachable, u"The source was cut off and does not go on where it stopped; try again."_s));
        if (done() > 0 && !m_tag.isEmpty() && answer.header("etag") != m_tag)
            return ours(fail(Kind::Untrusted, u"The source changed the image while it was downloaded; try again."_s));
        m_tag = answer.strongTag();
        const QByteArray md5 = answer.header("content-md5").toLower();
        if (done() == 0 && md5.size() == 32)  // as Glance writes it
            m_toldMd5 = QString::fromLatin1(md5);
        bool known = false;
        const auto length = answer.header("content-length").toULongLong(&known);
        if (done() == 0 && known && !m_size)
            m_size = length;
        return {};
    }

    [[nodiscard]] std::uint64_t done() const { return m_meter.done(); }
    /// Of the content, if the source gives one that is good enough to go on by.
    [[nodiscard]] const QByteArray &tag() const { return m_tag; }
    [[nodiscard]] bool isComplete() const { return m_size && done() == *m_size; }
    /// It was this side that failed: no use in trying again.
    [[nodiscard]] bool failedHere() const { return m_failedHere; }

private:
    Result<void> ours(Result<void> result)
    {
        m_failedHere = m_failedHere || !result;
        return result;
    }

    ByteSink &m_to;
    const PullRequest &m_request;
    std::optional<std::uint64_t> m_size;
    ProgressMeter m_meter;
    Digest m_sha512{DigestKind::Sha512};
    Digest m_md5{DigestKind::Md5};
    QString m_toldMd5;
    QByteArray m_tag;
    bool m_failedHere = false;
};

/// The rest of the content from where the sink stands.
Result<void> fetchRest(const Send &send, const PullRequest &request, CheckedSink &sink, const Context &context)
{
    HttpRequest call;
    call.url = request.uri;
    if (!request.token.isEmpty())
        call.headers << std::pair("X-Auth-Token"_ba, request.token);
    if (sink.done() > 0)
        call.headers << std::pair("Range"_ba, "bytes=" + QByteArray::number(static_cast<qulonglong>(sink.done())) + '-');
    if (sink.done() > 0 && !sink.tag().isEmpty())
        call.headers << std::pair("If-Range"_ba, sink.tag());
    call.sink = &sink;
    call.onAnswer = [&](const HttpResponse &answer) { return sink.hear(answer); };
    const auto answer = send(call, context);
    if (!answer)
        return fail(answer);
    if (answer->status != 200 && answer->status != 206)
        return fail(answer->status == 401 ? Kind::Unauthorized : Kind::Unreachable,
            u"%1 does not send the image (HTTP status %2); check it there."_s.arg(originOf(request.uri)).arg(answer->status));
    return {};
}

Result<void> fetchBy(const Send &send, const PullRequest &request, ByteSink &to, const Context &context)
{
    CheckedSink sink(to, request, context);
    for (int cuts = 0;;) {
        const std::uint64_t before = sink.done();
        const auto done = fetchRest(send, request, sink, context);
        if (done || sink.isComplete())
            return sink.finish();
        cuts = sink.done() > before ? 1 : cuts + 1;
        if (done.error().kind != Kind::Unreachable || sink.failedHere() || sink.done() == 0 || cuts > mostCuts)
            return done;
        qCInfo(logDaemon).noquote() << "the download from" << originOf(request.uri) << "was cut at" << sink.done()
                                    << "- going on:" << done.error().what;
    }
}

/// Where an answer refers to.
Result<QString> nextAddress(const HttpResponse &answer, const QString &from)
{
    const QUrl target = QUrl(from).resolved(QUrl(QString::fromUtf8(answer.header("location")), QUrl::StrictMode));
    const QString uri = QString::fromLatin1(target.toEncoded());
    if (!checkHttps(uri))
        return fail(
            Kind::Forbidden, u"%1 redirects to what is no https address, which is not followed; fetch from another place."_s.arg(originOf(from)));
    return uri;
}

/// Redirects are followed here, as each one has to be looked at before it is connected to.
Result<HttpResponse> sendPublic(HttpRequest call, const ImportRules &rules, const QStringList &hosts, const Context &context)
{
    for (int hop = 0; hop <= mostRedirects; ++hop) {
        if (!mayPullFrom(call.url, hosts))
            return fail(Kind::Forbidden,
                u"This daemon fetches no images from %1; have that host added to its setting pull_from."_s.arg(QUrl(call.url).authority()));
        const auto addresses = resolveTarget(call.url, rules);
        if (!addresses)
            return fail(addresses);
        HttpSettings settings;
        settings.addresses = *addresses;
        settings.followRedirects = false;
        settings.trust.caFile = rules.caFile;
        auto answer = HttpClient(settings).send(call, context);
        if (!answer || !answer->isRedirect())
            return answer;
        const auto next = nextAddress(*answer, call.url);
        if (!next)
            return fail(next);
        call.url = *next;
    }
    return fail(Kind::Untrusted, u"%1 redirects more than %2 times; fetch from another place."_s.arg(originOf(call.url)).arg(mostRedirects));
}

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
    return fetchBy([&](const HttpRequest &call, const Context &within) { return client.send(call, within); }, request, to, context);
}

Result<void> fetchPublic(const QString &uri, const ImportRules &rules, const QStringList &hosts, ByteSink &to, const Context &context)
{
    PullRequest request;
    request.uri = uri;
    return fetchBy([&](const HttpRequest &call, const Context &within) { return sendPublic(call, rules, hosts, within); }, request, to, context);
}

}  // namespace trescca
