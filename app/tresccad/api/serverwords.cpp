// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/serverwords.h"

#include "app/tresccad/api/computeroute.h"
#include "app/tresccad/api/held.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int firstWithTags = 26;
constexpr qsizetype mostTags = 50;

const JsonSchema &metadataSchema()
{
    static const JsonSchema schema(R"({"type": "object", "required": ["metadata"], "additionalProperties": false, "properties": {
        "metadata": {"type": "object", "additionalProperties": false, "patternProperties": {"^[a-zA-Z0-9-_:. ]{1,255}$": {"type": "string", "maxLength": 255}}}}})");
    return schema;
}

const JsonSchema &itemSchema()
{
    static const JsonSchema schema(R"({"type": "object", "required": ["meta"], "additionalProperties": false, "properties": {
        "meta": {"type": "object", "minProperties": 1, "maxProperties": 1, "additionalProperties": false,
                 "patternProperties": {"^[a-zA-Z0-9-_:. ]{1,255}$": {"type": "string", "maxLength": 255}}}}})");
    return schema;
}

const JsonSchema &tagsSchema()
{
    static const JsonSchema schema(R"({"type": "object", "required": ["tags"], "additionalProperties": false, "properties": {
        "tags": {"type": "array", "maxItems": 50, "items": {"type": "string", "minLength": 1, "maxLength": 60, "pattern": "^[^,/]*$"}}}})");
    return schema;
}

QJsonObject toJson(const QMap<QString, QString> &metadata)
{
    QJsonObject json;
    for (auto it = metadata.begin(); it != metadata.end(); ++it)
        json.insert(it.key(), it.value());
    return json;
}

std::unexpected<Error> noItem() { return fail(Kind::NotFound, u"Metadata item was not found"_s); }

std::unexpected<Error> noTag(const QString &tag, const QString &id) { return fail(Kind::NotFound, u"Server %1 has no tag '%2'"_s.arg(id, tag)); }

}  // namespace

void ServerWordsResource::addTo(Router &router)
{
    addMetadata(router);
    addTags(router);
}

Result<ServerNote> ServerWordsResource::change(const ApiRequest &request, const std::function<Result<void>(ServerNote &)> &edit)
{
    const auto server = m_view.find(request.params[u"id"_s]);
    if (!server)
        return fail(server);
    if (const auto open = checkUnlocked(server->instance.name, server->note.locked, request.who); !open)
        return fail(open);
    if (const auto unheld = checkHeldFor(server->instance, QString::fromLatin1(request.header(migrationHeader))); !unheld)
        return fail(unheld);  // what is noted of it here goes when the move has arrived
    Result<void> edited;
    const auto noted = m_context.notes.change(server->instance.id, [&](ServerNote &note) {
        ServerNote changed = note;
        edited = edit(changed);
        if (edited && changed.metadata.size() > ServerNote::mostMetadata)
            edited = fail(Kind::Forbidden, u"Maximum number of metadata items exceeds %1"_s.arg(ServerNote::mostMetadata));
        if (edited && changed.tags.size() > mostTags)
            edited = fail(Kind::InvalidInput, u"The number of tags exceeded the per-server limit %1"_s.arg(mostTags));
        if (edited)
            note = changed;
    });
    if (!edited || !noted)
        return fail(edited ? noted : edited);
    return m_context.notes.get(server->instance.id);
}

void ServerWordsResource::addMetadata(Router &router)
{
    const QString all = u"/servers/{id}/metadata"_s, one = all + "/{key}"_L1;
    addCompute(router, {"GET"_ba, all}, [this](const ApiRequest &request) {
        return m_view.find(request.params[u"id"_s]).transform([](const ServerSeen &server) {
            return jsonResponse({{u"metadata"_s, toJson(server.note.metadata)}});
        });
    });
    addCompute(router, {"POST"_ba, all, Access::Write}, [this](const ApiRequest &request) { return setMetadata(request, false); });
    addCompute(router, {"PUT"_ba, all, Access::Write}, [this](const ApiRequest &request) { return setMetadata(request, true); });
    addCompute(router, {"GET"_ba, one}, [this](const ApiRequest &request) -> Result<ApiResponse> {
        const auto server = m_view.find(request.params[u"id"_s]);
        const QString key = request.params[u"key"_s];
        if (!server)
            return fail(server);
        if (!server->note.metadata.contains(key))
            return noItem();
        return jsonResponse({{u"meta"_s, QJsonObject{{key, server->note.metadata[key]}}}});
    });
    addCompute(router, {"PUT"_ba, one, Access::Write}, [this](const ApiRequest &request) { return setItem(request); });
    addCompute(router, {"DELETE"_ba, one, Access::Write}, [this](const ApiRequest &request) { return removeItem(request); });
}

Result<ApiResponse> ServerWordsResource::setMetadata(const ApiRequest &request, bool replace)
{
    const auto body = bodyOf(request, metadataSchema());
    if (!body)
        return fail(body);
    const QJsonObject asked = (*body)["metadata"_L1].toObject();
    const auto note = change(request, [&](ServerNote &changed) -> Result<void> {
        if (replace)
            changed.metadata.clear();
        for (auto it = asked.begin(); it != asked.end(); ++it)
            changed.metadata.insert(it.key(), it->toString());
        return {};
    });
    if (!note)
        return fail(note);
    return jsonResponse({{u"metadata"_s, toJson(note->metadata)}});
}

Result<ApiResponse> ServerWordsResource::setItem(const ApiRequest &request)
{
    const auto body = bodyOf(request, itemSchema());
    if (!body)
        return fail(body);
    const QJsonObject item = (*body)["meta"_L1].toObject();
    const QString key = request.params[u"key"_s];
    if (!item.contains(key))
        return fail(Kind::InvalidInput, u"Request body and URI mismatch"_s);
    const auto note = change(request, [&](ServerNote &changed) -> Result<void> {
        changed.metadata.insert(key, item[key].toString());
        return {};
    });
    if (!note)
        return fail(note);
    return jsonResponse({{u"meta"_s, item}});
}

Result<ApiResponse> ServerWordsResource::removeItem(const ApiRequest &request)
{
    const auto note = change(request,
        [&](ServerNote &changed) -> Result<void> { return changed.metadata.remove(request.params[u"key"_s]) > 0 ? Result<void>() : noItem(); });
    if (!note)
        return fail(note);
    return emptyResponse();
}

void ServerWordsResource::addTags(Router &router)
{
    const QString all = u"/servers/{id}/tags"_s, one = all + "/{tag}"_L1;
    addCompute(router, {"GET"_ba, all, Access::Read, firstWithTags}, [this](const ApiRequest &request) {
        return m_view.find(request.params[u"id"_s]).transform([](const ServerSeen &server) {
            return jsonResponse({{u"tags"_s, QJsonArray::fromStringList(server.note.tags)}});
        });
    });
    addCompute(router, {"PUT"_ba, all, Access::Write, firstWithTags}, [this](const ApiRequest &request) { return setTags(request); });
    addCompute(router, {"DELETE"_ba, all, Access::Write, firstWithTags}, [this](const ApiRequest &request) {
        return change(request, [](ServerNote &changed) -> Result<void> {
            changed.tags.clear();
            return {};
        }).transform([](const ServerNote &) { return emptyResponse(); });
    });
    addCompute(router, {"GET"_ba, one, Access::Read, firstWithTags}, [this](const ApiRequest &request) -> Result<ApiResponse> {
        const auto server = m_view.find(request.params[u"id"_s]);
        if (!server)
            return fail(server);
        if (!server->note.tags.contains(request.params[u"tag"_s]))
            return noTag(request.params[u"tag"_s], server->instance.id);
        return emptyResponse();
    });
    addCompute(router, {"PUT"_ba, one, Access::Write, firstWithTags}, [this](const ApiRequest &request) { return addTag(request); });
    addCompute(router, {"DELETE"_ba, one, Access::Write, firstWithTags}, [this](const ApiRequest &request) { return removeTag(request); });
}

Result<ApiResponse> ServerWordsResource::setTags(const ApiRequest &request)
{
    const auto body = bodyOf(request, tagsSchema());
    if (!body)
        return fail(body);
    const auto note = change(request, [&](ServerNote &changed) -> Result<void> {
        changed.tags.clear();
        for (const QJsonValue &tag : (*body)["tags"_L1].toArray())
            changed.tags << tag.toString();
        changed.tags.removeDuplicates();
        return {};
    });
    if (!note)
        return fail(note);
    return jsonResponse({{u"tags"_s, QJsonArray::fromStringList(note->tags)}});
}

Result<ApiResponse> ServerWordsResource::addTag(const ApiRequest &request)
{
    const QString tag = request.params[u"tag"_s];
    if (const auto sound = tagsSchema().check(QJsonObject{{u"tags"_s, QJsonArray{tag}}}); !sound)
        return fail(sound);
    bool before = false;
    const auto note = change(request, [&](ServerNote &changed) -> Result<void> {
        before = changed.tags.contains(tag);
        if (!before)
            changed.tags << tag;
        return {};
    });
    if (!note)
        return fail(note);
    ApiResponse response = emptyResponse(before ? 204 : 201);
    response.headers << std::pair("Location"_ba, (request.origin + request.path).toUtf8());
    return response;
}

Result<ApiResponse> ServerWordsResource::removeTag(const ApiRequest &request)
{
    const QString tag = request.params[u"tag"_s];
    const auto note = change(request,
        [&](ServerNote &changed) -> Result<void> { return changed.tags.removeAll(tag) > 0 ? Result<void>() : noTag(tag, request.params[u"id"_s]); });
    if (!note)
        return fail(note);
    return emptyResponse();
}

}  // namespace trescca
