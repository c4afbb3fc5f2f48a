// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/router.h"

#include "app/tresccad/errormap.h"
#include "app/tresccad/programlog.h"
#include "core/base/log.h"

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

const QByteArray comeBackSeconds = "10"_ba;

QStringList segmentsOf(const QString &path) { return path.split(u'/', Qt::SkipEmptyParts); }

bool fits(const QStringList &pattern, const QStringList &path, QMap<QString, QString> &params)
{
    if (pattern.size() != path.size())
        return false;
    params.clear();
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i].startsWith(u'{'))
            params.insert(pattern[i].sliced(1, pattern[i].size() - 2), path[i]);
        else if (pattern[i] != path[i])
            return false;
    }
    return true;
}

/// Only the services' roots may be written with a slash at their end: behind it an id is missing.
bool lacksId(const QStringList &pattern, const QString &path) { return path.endsWith(u'/') && pattern.size() > 2; }

}  // namespace

Router::Router(Auth &auth, AuditLog &audit, RequestCounts &counts) : m_auth(auth), m_audit(audit), m_counts(counts) {}

void Router::add(const QByteArray &method, const QString &pattern, Access access, ApiHandler handler, Work work)
{
    m_routes << Route{method, segmentsOf(pattern), access, std::move(handler), work};
}

const Router::Route *Router::match(const ApiRequest &request, QMap<QString, QString> &params, QByteArrayList &methods) const
{
    const QStringList path = segmentsOf(request.path);
    for (const Route &route : m_routes) {
        if (lacksId(route.segments, request.path) || !fits(route.segments, path, params))
            continue;
        methods << route.method;
        if (route.method == request.method)
            return &route;
    }
    return nullptr;
}

ApiResponse Router::noRoute(const QByteArrayList &methods, const ApiRequest &request)
{
    if (methods.isEmpty())
        return errorResponse(404, u"The resource could not be found: there is nothing at this address."_s, request);
    ApiResponse response = errorResponse(405, u"This address does not take the method %1."_s.arg(QString::fromLatin1(request.method)), request);
    response.headers << std::pair("Allow"_ba, methods.join(", "));
    return response;
}

std::optional<ApiResponse> Router::authorize(const Route *route, const QByteArrayList &methods, const ApiRequest &request, Caller &who) const
{
    if (route && route->access == Access::Public)
        return std::nullopt;
    const auto found = m_auth.check(request.header("x-auth-token"_ba));
    if (!found && (route || !methods.isEmpty()))
        return unauthorizedResponse(request);
    if (!route)
        return noRoute(methods, request);
    who = *found;
    if (who.accessRules && !isAllowed(*who.accessRules, request.method, request.path))
        return unauthorizedResponse(request);
    if (route->access == Access::Token)
        return std::nullopt;
    const bool may = !who.projectId.isEmpty() && (route->access == Access::Read ? who.mayRead() : who.mayWrite());
    if (!may)
        return errorResponse(
            403, u"Policy doesn't allow this to be performed: the role of user %1 does not reach so far."_s.arg(who.userName), request);
    return std::nullopt;
}

// What nobody has to answer for is held before its turn, however slowly it comes; see RequestBody::hold().
std::uint64_t Router::limitOf(const Route &route) { return route.access == Access::Public ? 64U << 10U : smallBodyLimit; }

std::optional<ApiResponse> Router::admit(const Route *route, const QByteArrayList &methods, const ApiRequest &request, Caller &who) const
{
    if (auto refused = authorize(route, methods, request, who))
        return refused;
    if (route->work != Work::Upload && request.contentLength.value_or(0) > limitOf(*route))
        return errorResponse(413, tooLargeText(limitOf(*route)), request);
    return std::nullopt;
}

std::optional<Work> Router::workOf(ApiRequest &request) const
{
    QMap<QString, QString> params;
    QByteArrayList methods;
    Caller who;
    const Route *route = match(request, params, methods);
    if (admit(route, methods, request, who))
        return std::nullopt;
    request.bodyLimit = limitOf(*route);
    return route->work;
}

std::optional<ApiResponse> Router::refusal(const ApiRequest &request) const
{
    QMap<QString, QString> params;
    QByteArrayList methods;
    Caller who;
    const Route *route = match(request, params, methods);
    return admit(route, methods, request, who);
}

ApiResponse Router::handle(ApiRequest &request) const
{
    const RequestScope scope(request.id);
    ApiResponse response = answer(request);
    if (m_windingDown && response.status == 503)
        response.headers << std::pair("Retry-After"_ba, comeBackSeconds);
    qCDebug(logDaemon).noquote() << request.method << request.path.left(300) << response.status;
    m_counts.add(request.method, response.status);
    m_audit.request(request, response.status);
    return response;
}

ApiResponse Router::answer(ApiRequest &request) const
{
    QByteArrayList methods;
    const Route *route = match(request, request.params, methods);
    if (const auto refused = admit(route, methods, request, request.who))
        return *refused;
    const Result<ApiResponse> result = route->handler(request);
    return result ? *result : failed(result.error(), request);
}

ApiResponse Router::failed(const Error &error, const ApiRequest &request)
{
    if (request.tooLarge)
        return errorResponse(413, error.what, request);
    if (error.kind == Kind::Internal)
        qCWarning(logDaemon).noquote() << request.method << request.path << error.what << error.detail;
    return errorResponse(error, request);
}

}  // namespace trescca
