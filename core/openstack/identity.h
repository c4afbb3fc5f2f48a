// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bootclock.h"
#include "core/net/httpclient.h"
#include "core/openstack/catalog.h"
#include "core/openstack/openstacksite.h"

#include <QDeadlineTimer>
#include <QStringList>

#include <optional>

namespace trescca {

/// A Keystone token and what came with it.
struct Token {
    QByteArray value;
    /// By the server's clock, which may tell another time than ours; not there: it does not end.
    std::optional<std::chrono::milliseconds> life;
    BootClock::time_point since;  ///< when its life began
    QString projectId;
    QString projectName;
    QStringList roles;  ///< names, in that project
    Catalog catalog;

    [[nodiscard]] bool isFresh(int secondsLeft) const;  ///< lasts for so long from now
    /// Of its roles none may change anything. Clouds name roles as they like: what others than "reader" may do is not known.
    [[nodiscard]] bool onlyReads() const;
    /// Good for a long transfer: lasts an hour or more and is younger than half its life.
    [[nodiscard]] bool isGoodForTransfer() const;
};

/// Logging in at Keystone v3: password, application credential or token, by what endpoint and credentials hold. What is told
/// to come back later (Retry-After) does so, as long as `patience` lasts.
class Identity {
public:
    Identity(const Endpoint &endpoint, const Credentials &credentials, HttpClient &http);
    /// The v3 base URL: auth_url itself when it ends in /v3, else found from its version document.
    [[nodiscard]] Result<QString> discover(const Context &context, QDeadlineTimer patience) const;
    [[nodiscard]] Result<Token> login(const QString &base, const Context &context, QDeadlineTimer patience) const;

private:
    [[nodiscard]] Result<QJsonObject> identityPart() const;
    [[nodiscard]] QJsonObject scopePart() const;
    [[nodiscard]] QJsonObject userPart() const;
    [[nodiscard]] Result<Token> adopt(const QString &base, const Context &context, QDeadlineTimer patience) const;
    [[nodiscard]] Result<HttpResponse> send(const HttpRequest &request, const Context &context, QDeadlineTimer patience) const;
    [[nodiscard]] QString who() const;  ///< for sentences
    [[nodiscard]] bool byApplicationCredential() const;
    [[nodiscard]] bool byToken() const;

    const Endpoint &m_endpoint;
    const Credentials &m_credentials;
    HttpClient &m_http;
};

}  // namespace trescca
