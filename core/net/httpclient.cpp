// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"

#include "core/base/log.h"
#include "core/net/transfer.h"

#include <QSet>
#include <QUrl>

#include <mutex>
#include <vector>

using namespace Qt::StringLiterals;

namespace trescca {

struct HttpClient::State {
    HttpSettings settings;
    std::mutex mutex;
    std::vector<std::unique_ptr<Channel>> idle;

    std::unique_ptr<Channel> take()
    {
        const std::lock_guard lock(mutex);
        if (idle.empty())
            return std::make_unique<Channel>();
        auto channel = std::move(idle.back());
        idle.pop_back();
        return channel;
    }
    void give(std::unique_ptr<Channel> channel)
    {
        const std::lock_guard lock(mutex);
        if (idle.size() < 8)
            idle.push_back(std::move(channel));
    }
};

namespace {

constexpr int mostRedirects = 3;

bool isClear(const QString &url) { return url.startsWith("http:"_L1, Qt::CaseInsensitive); }

void warnUnverified(const HttpTrust &trust, const QString &url)
{
    const bool clear = isClear(url);
    if (!clear && (trust.verify || !trust.fingerprint.isEmpty()))
        return;
    static std::mutex mutex;
    static QSet<QString> warned;
    const QString origin = originOf(url);
    const std::lock_guard lock(mutex);
    if (warned.contains(origin))
        return;
    warned.insert(origin);
    qCWarning(logNet).noquote() << (clear ? "What is exchanged with" : "The certificate of") << origin
                                << (clear ? "is not encrypted:" : "is not verified:") << "anyone on the way can read and change what is sent.";
}

Result<QString> redirectTarget(const HttpResponse &response, const QString &from)
{
    const QString to = QUrl(from).resolved(QUrl(QString::fromUtf8(response.header("location")))).toString(QUrl::FullyEncoded);
    if (originOf(to) != originOf(from))
        return fail(Kind::Untrusted,
            u"%1 redirects to %2, another server, which is not followed. Enter that address if it is the right one."_s.arg(
                originOf(from), originOf(to)));
    return to;
}

}  // namespace

HttpClient::HttpClient(HttpSettings settings) : m_state(std::make_unique<State>()) { m_state->settings = std::move(settings); }

HttpClient::~HttpClient() = default;

const HttpSettings &HttpClient::settings() const { return m_state->settings; }

Result<HttpResponse> HttpClient::send(const HttpRequest &request, const Context &context)
{
    HttpRequest current = request;
    for (int hop = 0;; ++hop) {
        if (isClear(current.url) && !m_state->settings.trust.fingerprint.isEmpty())
            return fail(
                Kind::Untrusted, u"%1 has no certificate to compare with the fingerprint; use its https address."_s.arg(originOf(current.url)));
        warnUnverified(m_state->settings.trust, current.url);
        auto channel = m_state->take();
        auto response = Transfer(*channel, m_state->settings, current, context).run();
        if (!response)
            return response;
        m_state->give(std::move(channel));
        qCDebug(logNet).noquote() << current.method << QUrl(current.url).toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo) << response->status;
        const bool mayFollow = m_state->settings.followRedirects && (current.method == "GET" || current.method == "HEAD");
        if (!mayFollow || !response->isRedirect())
            return response;
        if (hop == mostRedirects)
            return fail(Kind::Unreachable, u"%1 redirects in a circle."_s.arg(originOf(current.url)));
        auto target = redirectTarget(*response, current.url);
        if (!target)
            return fail(target);
        current.url = *target;
    }
}

}  // namespace trescca
