// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/computeroute.h"

#include "app/tresccad/errormap.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// What "OpenStack-API-Version: compute 2.60" or Nova's older header says; empty when nothing does. The former may list services.
QByteArray wordOf(const ApiRequest &request)
{
    for (const QByteArray &header : request.headers.values("openstack-api-version"_ba)) {
        for (const QByteArray &entry : header.split(',')) {
            const QByteArray word = entry.trimmed();
            if (word.startsWith("compute "))
                return word.sliced(8).trimmed();
        }
    }
    return request.header("x-openstack-nova-api-version"_ba);
}

/// Nova's older address, which knows no microversions.
bool isOld(const ApiRequest &request) { return request.path.startsWith("/compute/v2/"_L1); }

Result<ApiResponse> handled(const ApiRequest &request, const ComputeRoute &route, int minor, const ApiHandler &handler)
{
    const QString project = request.params.value(u"project"_s);
    if (!project.isEmpty() && project != request.who.projectId)
        return fail(Kind::InvalidInput,
            u"Malformed request URL: URL's project_id '%1' doesn't match Context's project_id '%2'"_s.arg(project, request.who.projectId));
    if (minor < route.since || minor > route.until)
        return fail(Kind::NotFound, u"The resource could not be found."_s);
    const QByteArray type = request.header("content-type"_ba);
    const bool hasBody = request.contentLength.value_or(0) > 0;
    if (hasBody && !type.isEmpty() && !type.startsWith("application/json"))
        return errorResponse(415, u"Unsupported Content-Type: this takes application/json."_s, request);
    return handler(request);
}

}  // namespace

Result<int> microversionOf(const ApiRequest &request)
{
    const QByteArray asked = wordOf(request);
    if (asked.isEmpty() || isOld(request))
        return 1;
    if (asked == "latest")
        return newestMicroversion;
    static const QRegularExpression form(u"\\A([1-9][0-9]*)\\.([1-9][0-9]*|0)\\z"_s);
    const auto match = form.match(QString::fromLatin1(asked));
    if (!match.hasMatch())
        return fail(Kind::InvalidInput,
            u"API Version String %1 is of invalid format. Must be of format MajorNum.MinorNum."_s.arg(QString::fromLatin1(asked)));
    const int minor = match.captured(1) == "2"_L1 ? match.captured(2).toInt() : 0;
    if (minor < 1 || minor > newestMicroversion)
        return fail(
            Kind::Unsupported, u"Version %1 is not supported by the API. Minimum is 2.1 and maximum is 2.79."_s.arg(QString::fromLatin1(asked)));
    return minor;
}

void addCompute(Router &router, const ComputeRoute &route, const ApiHandler &handler)
{
    const ApiHandler checked = [handler, route](const ApiRequest &request) -> Result<ApiResponse> {
        const auto minor = microversionOf(request);
        if (!minor)
            return errorResponse(minor.error().kind == Kind::InvalidInput ? 400 : 406, minor.error().what, request);
        auto response = handled(request, route, *minor, handler);
        if (!response)
            response = Router::failed(response.error(), request);
        response->headers << std::pair("X-Compute-Request-Id"_ba, request.id);
        if (isOld(request))
            return response;
        const QByteArray version = "2." + QByteArray::number(*minor);
        response->headers << std::pair("OpenStack-API-Version"_ba, "compute " + version) << std::pair("X-OpenStack-Nova-API-Version"_ba, version)
                          << std::pair("Vary"_ba, "OpenStack-API-Version, X-OpenStack-Nova-API-Version"_ba);
        return response;
    };
    for (const QString &base : {u"/compute/v2.1"_s, u"/compute/v2.1/{project}"_s, u"/compute/v2"_s, u"/compute/v2/{project}"_s})
        router.add(route.method, base + route.path, route.access, checked);
}

Result<QJsonObject> bodyOf(const ApiRequest &request, const JsonSchema &schema)
{
    auto body = request.json();
    if (!body)
        return body;
    if (const auto sound = schema.check(*body); !sound)
        return fail(sound);
    return body;
}

QJsonArray resourceLinks(const QString &origin, const QString &kind, const QString &id)
{
    return {QJsonObject{{u"rel"_s, u"self"_s}, {u"href"_s, u"%1/compute/v2.1/%2/%3"_s.arg(origin, kind, id)}},
        QJsonObject{{u"rel"_s, u"bookmark"_s}, {u"href"_s, u"%1/compute/%2/%3"_s.arg(origin, kind, id)}}};
}

}  // namespace trescca
