// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/session.h"

#include "core/base/log.h"
#include "core/openstack/resterror.h"
#include "core/site/storecheck.h"

#include <QElapsedTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int renewSeconds = 120;

HttpSettings settingsOf(const Endpoint &endpoint)
{
    HttpSettings settings;
    settings.trust = {.caFile = endpoint.caFile,
        .verify = endpoint.verify,
        .fingerprint = endpoint.fingerprint,
        .site = endpoint.name,
        .keptPin = endpoint.keptFingerprint};
    const std::chrono::seconds time(std::max(1, endpoint.timeoutSeconds));
    settings.connectTimeout = std::min(time, std::chrono::seconds(15));
    settings.stallTimeout = time;
    return settings;
}

QDeadlineTimer patienceOf(const Endpoint &endpoint) { return QDeadlineTimer(std::chrono::seconds(std::max(1, endpoint.timeoutSeconds))); }

std::chrono::milliseconds elapsed(const QElapsedTimer &timer) { return std::chrono::milliseconds(timer.elapsed()); }

/// A server that lets a whole time-out pass without a word at the first contact is not there: only what ends sooner (a broken or refused
/// connection) is worth another try at once.
bool isWholeTimeout(std::chrono::milliseconds took, const Endpoint &endpoint) { return took * 10 >= settingsOf(endpoint).connectTimeout * 9; }

/// A tresccad that begins nothing new, as it is being stopped: the time that it names is for the next one to be started, which may not come.
bool isEnding(const HttpResponse &response)
{
    return response.status == 503 && !response.header("x-trescca-error").isEmpty() && !response.header("retry-after").isEmpty();
}

bool mayRepeat(const RestCall &call)
{
    if (call.source != nullptr || call.sink != nullptr)
        return false;
    return call.repeatable || call.method == "GET" || call.method == "HEAD" || call.method == "PUT" || call.method == "DELETE";
}

}  // namespace

CloudSession::CloudSession(Endpoint endpoint, Credentials credentials, RetryPolicy policy)
    : m_endpoint(std::move(endpoint)),
      m_credentials(std::move(credentials)),
      m_policy(policy),
      m_http(settingsOf(m_endpoint)),
      m_identity(m_endpoint, m_credentials, m_http)
{}

Result<QString> CloudSession::identityUrl(const Context &context)
{
    const std::lock_guard lock(m_mutex);
    if (!m_base.isEmpty())
        return m_base;
    auto base = m_identity.discover(context, patienceOf(m_endpoint));
    if (base)
        m_base = *base;
    return base;
}

Result<void> CloudSession::takeAnother(const Error &refused)
{
    const auto ask = std::exchange(m_credentials.another, {});
    const auto secret = ask(refused);
    if (!secret)
        return fail(secret);
    (m_credentials.applicationCredentialSecret.isEmpty() ? m_credentials.password : m_credentials.applicationCredentialSecret) = *secret;
    return {};
}

/// Called with the mutex held.
Result<Token> CloudSession::login(const Context &context)
{
    QDeadlineTimer patience = patienceOf(m_endpoint);
    QElapsedTimer all, one;
    all.start();
    for (int attempt = 1;; ++attempt) {
        one.start();
        Result<Token> token = std::unexpected(Error());
        auto base = m_base.isEmpty() ? m_identity.discover(context, patience) : Result<QString>(m_base);
        if (base) {
            m_base = *base;
            token = m_identity.login(m_base, context, patience);
        } else {
            token = fail(base);
        }
        if (token) {
            m_token = *token;
            return token;
        }
        if (token.error().kind == Kind::Unauthorized && m_credentials.another) {
            if (const auto taken = takeAnother(token.error()); !taken)
                return fail(taken);
            patience = patienceOf(m_endpoint);  // a person may have taken a while
            continue;
        }
        const bool silent = m_token.value.isEmpty() && isWholeTimeout(elapsed(one), m_endpoint);
        if (token.error().kind != Kind::Unreachable || attempt >= m_policy.tries || silent)
            return std::unexpected(token.error().kind == Kind::Unreachable ? afterTries(token.error(), attempt, elapsed(all)) : token.error());
        const auto pause = pauseBefore(attempt, m_policy);
        qCInfo(logOpenStack).noquote() << "login at" << m_endpoint.name << token.error().what << "- again in" << pause.count() << "ms";
        if (auto waited = waitFor(pause, context); !waited)
            return fail(waited);
    }
}

Result<Token> CloudSession::token(const Context &context)
{
    const std::lock_guard lock(m_mutex);
    return m_token.isFresh(renewSeconds) ? Result<Token>(m_token) : login(context);
}

Result<Token> CloudSession::tokenForTransfer(const Context &context)
{
    const std::lock_guard lock(m_mutex);
    return m_token.isGoodForTransfer() ? Result<Token>(m_token) : login(context);
}

Result<Token> CloudSession::renewed(const QByteArray &refused, const Context &context)
{
    const std::lock_guard lock(m_mutex);
    return m_token.value != refused ? Result<Token>(m_token) : login(context);
}

Result<QString> CloudSession::url(Service service, const Context &context)
{
    if (service == Service::Identity)
        return identityUrl(context);
    const auto known = token(context);
    if (!known)
        return fail(known);
    return known->catalog.url(service, m_endpoint.region, m_endpoint.interface, known->projectId);
}

Result<bool> CloudSession::has(Service service, const Context &context)
{
    const auto known = token(context);
    if (!known)
        return fail(known);
    return known->catalog.has(service, m_endpoint.region, m_endpoint.interface);
}

Result<HttpRequest> CloudSession::request(Service service, const RestCall &call, const Token &token, const Context &context)
{
    const auto base =
        service == Service::Identity ? identityUrl(context) : token.catalog.url(service, m_endpoint.region, m_endpoint.interface, token.projectId);
    if (!base)
        return fail(base);
    HttpRequest request;
    request.method = call.method;
    request.url = *base + call.path;
    request.headers = call.headers;
    request.headers.emplaceBack("X-Auth-Token", token.value);
    if (call.sink == nullptr)
        request.headers.emplaceBack("Accept", "application/json");
    const bool typed =
        std::ranges::any_of(call.headers, [](const auto &header) { return header.first.compare("content-type", Qt::CaseInsensitive) == 0; });
    if (!call.body.isEmpty() && !typed)
        request.headers.emplaceBack("Content-Type", "application/json");
    request.body = call.body;
    request.source = call.source;
    request.sourceSize = call.sourceSize;
    request.sink = call.sink;
    request.onAnswer = call.onAnswer;
    request.answerTimeout = call.answerTimeout;
    return request;
}

Result<HttpResponse> CloudSession::repeat(const RestCall &call, const HttpRequest &request, const Context &context)
{
    QElapsedTimer all;
    all.start();
    for (int attempt = 1;; ++attempt) {
        auto response = m_http.send(request, context);
        const bool refused = response && response->status == 429 && call.source == nullptr;  // not even looked at: any method may be repeated
        const bool passing = response ? isPassing(response->status) && !isEnding(*response) : response.error().kind == Kind::Unreachable;
        const bool last = attempt >= m_policy.tries || !passing || !(refused || mayRepeat(call));
        if (last && !response && response.error().kind == Kind::Unreachable)
            return std::unexpected(afterTries(response.error(), attempt, elapsed(all)));
        if (last)
            return response;
        const auto pause = std::max(pauseBefore(attempt, m_policy), response ? retryAfter(*response) : std::chrono::milliseconds(0));
        qCInfo(logOpenStack).noquote() << call.method << call.path << (response ? QString::number(response->status) : response.error().what)
                                       << "- again in" << pause.count() << "ms";
        if (auto waited = waitFor(pause, context); !waited)
            return fail(waited);
    }
}

/// Of whom the cloud lets only read is told that, rather than its policy.
Error CloudSession::refusal(const HttpResponse &response, Service service, const RestCall &call, const Token &token) const
{
    Error error = restError(response, serviceTitle(service), m_endpoint.name);
    const auto may = checkRole(StoreLimits{.readOnly = token.onlyReads(), .freeBytes = {}}, m_endpoint.name);
    if (may || error.kind != Kind::Forbidden || call.method == "GET" || call.method == "HEAD")
        return error;
    error.detail = error.what + u' ' + error.detail;
    error.what = may.error().what;
    return error;
}

Result<HttpResponse> CloudSession::call(Service service, const RestCall &call, const Context &context)
{
    auto known = call.source != nullptr || call.sink != nullptr ? tokenForTransfer(context) : token(context);
    for (int round = 0;; ++round) {
        if (!known)
            return fail(known);
        auto prepared = request(service, call, *known, context);
        if (!prepared)
            return fail(prepared);
        auto response = repeat(call, std::move(*prepared), context);
        if (!response || response->ok())
            return response;
        if (response->status != 401 || round > 0 || call.source != nullptr)
            return std::unexpected(refusal(*response, service, call, *known));
        known = renewed(known->value, context);
    }
}

}  // namespace trescca
