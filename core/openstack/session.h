// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httpclient.h"
#include "core/openstack/identity.h"
#include "core/openstack/retry.h"

#include <memory>
#include <mutex>

namespace trescca {

/// One call of a REST API.
struct RestCall {
    QByteArray method = QByteArrayLiteral("GET");
    QString path{};  ///< after the service's base URL, with query
    QByteArray body{};
    HttpHeaders headers{};
    ByteSource *source = nullptr;
    std::optional<std::uint64_t> sourceSize{};
    ByteSink *sink = nullptr;
    std::function<Result<void>(const HttpResponse &)> onAnswer{};  ///< see HttpRequest
    bool repeatable = false;  ///< a POST that does no harm when it arrives twice; GET, HEAD, PUT, DELETE are by nature
    std::chrono::seconds answerTimeout{0};
};

/// A login at a cloud: token, catalog, repeated requests. Thread-safe.
class CloudSession {
public:
    CloudSession(Endpoint endpoint, Credentials credentials, RetryPolicy policy = {});

    [[nodiscard]] const Endpoint &endpoint() const { return m_endpoint; }
    [[nodiscard]] const RetryPolicy &policy() const { return m_policy; }
    [[nodiscard]] HttpClient &http() { return m_http; }
    /// A token that lasts some minutes more; logs in when there is none.
    [[nodiscard]] Result<Token> token(const Context &context);
    /// Renews a token that a long transfer might outlive.
    [[nodiscard]] Result<Token> tokenForTransfer(const Context &context);
    [[nodiscard]] Result<QString> url(Service service, const Context &context);
    [[nodiscard]] Result<bool> has(Service service, const Context &context);
    /// The v3 base URL of Keystone.
    [[nodiscard]] Result<QString> identityUrl(const Context &context);
    /// Sends with token; renews it once after a 401; repeats what may be repeated; every answer but 2xx is an Error.
    [[nodiscard]] Result<HttpResponse> call(Service service, const RestCall &call, const Context &context);

private:
    [[nodiscard]] Result<Token> login(const Context &context);
    [[nodiscard]] Result<void> takeAnother(const Error &refused);
    [[nodiscard]] Result<Token> renewed(const QByteArray &refused, const Context &context);
    [[nodiscard]] Result<HttpResponse> repeat(const RestCall &call, const HttpRequest &request, const Context &context);
    [[nodiscard]] Error refusal(const HttpResponse &response, Service service, const RestCall &call, const Token &token) const;
    [[nodiscard]] Result<HttpRequest> request(Service service, const RestCall &call, const Token &token, const Context &context);

    const Endpoint m_endpoint;
    Credentials m_credentials;
    const RetryPolicy m_policy;
    HttpClient m_http;
    Identity m_identity;
    std::mutex m_mutex;  ///< held while logging in: others wait for the same token
    QString m_base;
    Token m_token;
};

}  // namespace trescca
