// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/auditlog.h"
#include "app/tresccad/auth.h"
#include "app/tresccad/http.h"
#include "app/tresccad/requestcounts.h"

#include <QByteArrayList>

#include <atomic>

namespace trescca {

enum class Access {
    Public,  ///< no token needed
    Token,   ///< any valid token, unscoped too
    Read,    ///< a token of the project with any role
    Write,   ///< member or admin
};

enum class Work {
    Plain,    ///< a body of at most smallBodyLimit, 64 KiB on public routes; who announces more is refused before it is sent
    Hashing,  ///< likewise, and the handler waits for its turn to hash a secret, see passwordhash.h
    Upload,   ///< the body is streamed
};

/// Finds the handler of a request and lets it run for whom it may. Filled before the server starts, then read only.
class Router {
public:
    Router(Auth &auth, AuditLog &audit, RequestCounts &counts);
    /// `pattern` is a path with {names} for whole segments: "/image/v2/images/{id}/file".
    void add(const QByteArray &method, const QString &pattern, Access access, ApiHandler handler, Work work = Work::Plain);
    /// From now on who is told to come back later (503) is told when, as a daemon that is being stopped is started anew soon.
    void windDown() { m_windingDown = true; }
    /// Never throws; every outcome is a response in the service's own form.
    [[nodiscard]] ApiResponse handle(ApiRequest &request) const;
    /// The answer to a request that its handler failed at, for handlers that add to it. A defect is logged.
    [[nodiscard]] static ApiResponse failed(const Error &error, const ApiRequest &request);
    /// The answer that refuses this request before its body is read; nullopt when it may go on.
    [[nodiscard]] std::optional<ApiResponse> refusal(const ApiRequest &request) const;
    /// What its handler will be at; nullopt: it gets to none. Sets the limit of a small body.
    [[nodiscard]] std::optional<Work> workOf(ApiRequest &request) const;

private:
    struct Route {
        QByteArray method;
        QStringList segments;
        Access access;
        ApiHandler handler;
        Work work;
    };
    [[nodiscard]] const Route *match(const ApiRequest &request, QMap<QString, QString> &params, QByteArrayList &methods) const;
    [[nodiscard]] std::optional<ApiResponse> authorize(
        const Route *route, const QByteArrayList &methods, const ApiRequest &request, Caller &who) const;
    [[nodiscard]] std::optional<ApiResponse> admit(const Route *route, const QByteArrayList &methods, const ApiRequest &request, Caller &who) const;
    [[nodiscard]] static std::uint64_t limitOf(const Route &route);
    [[nodiscard]] static ApiResponse noRoute(const QByteArrayList &methods, const ApiRequest &request);
    [[nodiscard]] ApiResponse answer(ApiRequest &request) const;
    Auth &m_auth;
    AuditLog &m_audit;
    RequestCounts &m_counts;
    QList<Route> m_routes;
    std::atomic<bool> m_windingDown = false;
};

}  // namespace trescca
