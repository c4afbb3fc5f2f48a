// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/router.h"

#include "app/tresccad/errormap.h"
#include "core/base/log.h"

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

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

ApiResponse whoAreYou(const ApiRequest &request)
{
    ApiResponse response = errorResponse(401, u"The request needs a valid token (X-Auth-Token); log in again."_s, request.path);
    response.headers << std::pair("WWW-Authenticate"_ba, "Keystone uri=\""_ba + request.origin.toLatin1() + "/v3\"");
    return response;
}

}  // namespace

Router::Router(Auth &auth) : m_auth(auth) {}

void Router::add(const QByteArray &method, const QString &pattern, Access access, ApiHandler handler, Body body)
{
    m_routes << Route{method, segmentsOf(pattern), access, std::move(handler), body};
}

const Router::Route *Router::match(const ApiRequest &request, QMap<QString, QString> &params, bool &pathKnown) const
{
    const QStringList path = segmentsOf(request.path);
    for (const Route &route : m_routes) {
        if (!fits(route.segments, path, params))
            continue;
        pathKnown = true;
        if (route.method == request.method)
            return &route;
    }
    return nullptr;
}

std::optional<ApiResponse> Router::authorize(const Route *route, bool pathKnown, const ApiRequest &request, Caller &who) const
{
    if (route && route->access == Access::Public)
        return std::nullopt;
    const auto found = m_auth.check(request.header("x-auth-token"_ba));
    if (!found)
        return route || pathKnown ? whoAreYou(request) : errorResponse(404, u"There is nothing at this address."_s, request.path);
    if (!route && pathKnown)
        return errorResponse(405, u"This address does not take the method %1."_s.arg(QString::fromLatin1(request.method)), request.path);
    if (!route)
        return errorResponse(404, u"There is nothing at this address."_s, request.path);
    who = *found;
    if (route->access == Access::Token)
        return std::nullopt;
    const bool may = !who.projectId.isEmpty() && (route->access == Access::Read ? who.mayRead() : who.mayWrite());
    if (!may)
        return errorResponse(403, u"The role of user %1 does not allow this."_s.arg(who.userName), request.path);
    return std::nullopt;
}

std::optional<ApiResponse> Router::admit(const Route *route, bool pathKnown, const ApiRequest &request, Caller &who) const
{
    if (auto refused = authorize(route, pathKnown, request, who))
        return refused;
    if (route->body == Body::Small && request.contentLength.value_or(0) > smallBodyLimit)
        return errorResponse(413, u"The request's body is larger than 1 MiB."_s, request.path);
    return std::nullopt;
}

std::optional<ApiResponse> Router::refusal(const ApiRequest &request) const
{
    QMap<QString, QString> params;
    bool pathKnown = false;
    Caller who;
    const Route *route = match(request, params, pathKnown);
    return admit(route, pathKnown, request, who);
}

ApiResponse Router::handle(ApiRequest &request) const
{
    bool pathKnown = false;
    const Route *route = match(request, request.params, pathKnown);
    if (const auto refused = admit(route, pathKnown, request, request.who))
        return *refused;
    const Result<ApiResponse> result = route->handler(request);
    if (result)
        return *result;
    const Error &error = result.error();
    if (request.tooLarge)
        return errorResponse(413, error.what, request.path);
    if (error.kind == Kind::Internal)
        qCWarning(logDaemon).noquote() << request.method << request.path << error.what << error.detail;
    return errorResponse(error, request.path);
}

}  // namespace trescca
