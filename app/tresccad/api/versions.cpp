// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/versions.h"

#include "app/tresccad/api/computeroute.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QJsonArray selfLink(const QString &href) { return {QJsonObject{{u"rel"_s, u"self"_s}, {u"href"_s, href}}}; }

QJsonArray mediaTypes(const QString &type) { return {QJsonObject{{u"base"_s, u"application/json"_s}, {u"type"_s, type}}}; }

QJsonObject identityVersion(const ApiRequest &request)
{
    return {{u"id"_s, u"v3.14"_s}, {u"status"_s, u"stable"_s}, {u"updated"_s, u"2020-04-07T00:00:00Z"_s},
        {u"links"_s, selfLink(request.origin + "/v3/"_L1)}, {u"media-types"_s, mediaTypes(u"application/vnd.openstack.identity-v3+json"_s)}};
}

QJsonObject newCompute(const ApiRequest &request)
{
    return {{u"id"_s, u"v2.1"_s}, {u"status"_s, u"CURRENT"_s}, {u"version"_s, u"2.%1"_s.arg(newestMicroversion)}, {u"min_version"_s, u"2.1"_s},
        {u"updated"_s, u"2013-07-23T11:33:21Z"_s}, {u"links"_s, selfLink(request.origin + "/compute/v2.1/"_L1)}};
}

/// The same without microversions.
QJsonObject oldCompute(const ApiRequest &request)
{
    return {{u"id"_s, u"v2.0"_s}, {u"status"_s, u"SUPPORTED"_s}, {u"version"_s, QString()}, {u"min_version"_s, QString()},
        {u"updated"_s, u"2011-01-21T11:33:21Z"_s}, {u"links"_s, selfLink(request.origin + "/compute/v2/"_L1)}};
}

ApiResponse computeVersion(QJsonObject version, const QString &number)
{
    QJsonArray links = version[u"links"_s].toArray();
    links << QJsonObject{{u"rel"_s, u"describedby"_s}, {u"type"_s, u"text/html"_s}, {u"href"_s, u"http://docs.openstack.org/"_s}};
    version.insert(u"links"_s, links);
    version.insert(u"media-types"_s, mediaTypes(u"application/vnd.openstack.compute+json;version="_s + number));
    return jsonResponse({{u"version"_s, version}});
}

QJsonObject imageVersions(const ApiRequest &request)
{
    QJsonArray versions;
    for (const QString &id : {u"v2.9"_s, u"v2.7"_s, u"v2.6"_s, u"v2.5"_s, u"v2.4"_s, u"v2.3"_s, u"v2.2"_s, u"v2.1"_s, u"v2.0"_s})
        versions << QJsonObject{
            {u"id"_s, id}, {u"status"_s, id == "v2.9"_L1 ? u"CURRENT"_s : u"SUPPORTED"_s}, {u"links"_s, selfLink(request.origin + "/image/v2/"_L1)}};
    return {{u"versions"_s, versions}};
}

ApiResponse identityRoot(const ApiRequest &request)
{
    return jsonResponse({{u"versions"_s, QJsonObject{{u"values"_s, QJsonArray{identityVersion(request)}}}}}, 300);
}

}  // namespace

void VersionsResource::addTo(Router &router) const
{
    const auto get = [&](const QString &path, auto make) { router.add("GET"_ba, path, Access::Public, std::move(make)); };
    get(u"/healthz"_s, [&jobs = m_context.jobs](const ApiRequest &) {
        return jobs.isWindingDown() ? jsonResponse({{u"status"_s, u"stopping"_s}}, 503) : jsonResponse({{u"status"_s, u"ok"_s}});
    });
    get(u"/"_s, identityRoot);
    get(u"/v3"_s, [](const ApiRequest &request) { return jsonResponse({{u"version"_s, identityVersion(request)}}); });
    get(u"/image"_s, [](const ApiRequest &request) { return jsonResponse(imageVersions(request), 300); });
    get(u"/image/versions"_s, [](const ApiRequest &request) { return jsonResponse(imageVersions(request)); });
    get(u"/image/v2"_s, [](const ApiRequest &request) { return jsonResponse(imageVersions(request), 300); });
    get(u"/compute"_s,
        [](const ApiRequest &request) { return jsonResponse({{u"versions"_s, QJsonArray{oldCompute(request), newCompute(request)}}}); });
    get(u"/compute/v2"_s, [](const ApiRequest &request) { return computeVersion(oldCompute(request), u"2"_s); });
    get(u"/compute/v2.1"_s, [](const ApiRequest &request) { return computeVersion(newCompute(request), u"2.1"_s); });
}

}  // namespace trescca
