// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/saverestore.h"

#include "app/tresccad/api/computeroute.h"
#include "app/tresccad/api/held.h"
#include "core/site/sitejson.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

const JsonSchema &saveSchema()
{
    static const JsonSchema schema(
        R"({"type": "object", "additionalProperties": false, "properties": {"save": {"type": "object", "additionalProperties": false, "properties": {
        "name": {"type": "string", "maxLength": 255, "format": "line"}, "migration_id": {"type": "string", "maxLength": 255}, "self_contained": {"type": "boolean"}, "pages": {"type": "boolean"},
        "compression_level": {"type": "integer", "minimum": 1, "maximum": 19}}}}})");
    return schema;
}

const JsonSchema &restoreSchema()
{
    static const JsonSchema schema(R"({"type": "object", "required": ["image_id"], "additionalProperties": false, "properties": {
        "image_id": {"type": "string", "minLength": 1}, "name": {"type": "string", "maxLength": 255, "format": "line"}, "migration_id": {"type": "string", "maxLength": 255},
        "keep_id": {"type": "boolean"}, "force": {"type": "boolean"}, "alone": {"type": "boolean"}, "paused": {"type": "boolean"}, "flavor": {"type": "string"}, "network": {"type": "string"}}})");
    return schema;
}

RestoreOptions restoreOptions(const QJsonObject &body)
{
    RestoreOptions options;
    options.name = body["name"_L1].toString();
    options.migrationId = body["migration_id"_L1].toString();
    options.keepId = body["keep_id"_L1].toBool(true);
    options.paused = body["paused"_L1].toBool();
    options.flavor = body["flavor"_L1].toString();
    options.network = body["network"_L1].toString();
    options.force = body["force"_L1].toBool();
    options.alone = body["alone"_L1].toBool();
    return options;
}

}  // namespace

void SaveRestoreResource::addTo(Router &router)
{
    const auto bind = [this](auto member) { return [this, member](const ApiRequest &request) { return (this->*member)(request); }; };
    addCompute(router, {"POST"_ba, u"/servers/{id}/save"_s, Access::Write}, bind(&SaveRestoreResource::save));
    addCompute(router, {"POST"_ba, u"/servers/restore"_s, Access::Write}, bind(&SaveRestoreResource::restore));
    addCompute(router, {"POST"_ba, u"/trescca/restore_check"_s, Access::Write}, bind(&SaveRestoreResource::checkRestore));
    addCompute(router, {"POST"_ba, u"/servers/{id}/publish_base"_s, Access::Write}, bind(&SaveRestoreResource::publishBase));
    addCompute(router, {"GET"_ba, u"/servers/{id}/trescca"_s, Access::Read}, bind(&SaveRestoreResource::forecast));
    addCompute(router, {"GET"_ba, u"/trescca/bases/{digest}"_s, Access::Read}, bind(&SaveRestoreResource::findBase));
    addCompute(router, {"GET"_ba, u"/trescca"_s, Access::Read}, bind(&SaveRestoreResource::facts));
}

QString SaveRestoreResource::shownName(const QString &id) const
{
    const QString given = m_context.notes.get(id).name;
    return given.isEmpty() ? m_context.site.instance(id, {}).value_or(Instance{.name = id}).name : given;
}

Result<ApiResponse> SaveRestoreResource::save(const ApiRequest &request)
{
    const auto body = bodyOf(request, saveSchema());
    if (!body)
        return fail(body);
    const QJsonObject asked = (*body)["save"_L1].toObject();
    SaveOptions options;
    options.packageName = asked["name"_L1].toString();
    options.migrationId = asked["migration_id"_L1].toString();
    options.selfContained = asked["self_contained"_L1].toBool();
    options.compressionLevel = asked["compression_level"_L1].toInt(options.compressionLevel);
    options.pages = asked["pages"_L1].toBool();
    const ServerNote note = m_context.notes.get(request.params[u"id"_s]);
    if (const auto open = note.locked ? checkUnlocked(shownName(request.params[u"id"_s]), true, request.who) : Result<void>(); !open)
        return fail(open);
    if (options.packageName.isEmpty())
        options.packageName = note.name;
    options.instanceName = note.name;
    const auto image = m_context.moves.save(request.params[u"id"_s], options, request.who.projectId, m_context.tasks.listener(u"save"_s, request));
    if (!image)
        return fail(image);
    ApiResponse response = jsonResponse({{u"image_id"_s, *image}}, 202);
    response.headers << std::pair("Location"_ba, (request.origin + "/image/v2/images/"_L1 + *image).toLatin1());
    return response;
}

Result<ApiResponse> SaveRestoreResource::restore(const ApiRequest &request)
{
    const auto body = bodyOf(request, restoreSchema());
    if (!body)
        return fail(body);
    const QString image = (*body)["image_id"_L1].toString();
    JobListener listener = m_context.tasks.listener(u"restore"_s, request);
    listener.ends = [&notes = m_context.notes, ends = listener.ends](const QString &provisionalId, const Result<QString> &made) {
        ends(provisionalId, made);
        if (made)
            notes.handOn(provisionalId, *made);
    };
    const auto id = m_context.restores.start(image, restoreOptions(*body), request.who.userId, listener);
    if (!id)
        return fail(id);
    ApiResponse response = jsonResponse({{u"server"_s, QJsonObject{{u"id"_s, *id}}}}, 202);
    response.headers << std::pair("Location"_ba, (request.origin + "/compute/v2.1/servers/"_L1 + *id).toLatin1());
    return response;
}

/// That it would be refused is the answer, not a failure to give one.
Result<ApiResponse> SaveRestoreResource::checkRestore(const ApiRequest &request) const
{
    const auto body = bodyOf(request, restoreSchema());
    if (!body)
        return fail(body);
    const auto doubts = m_context.site.checkRestore((*body)["image_id"_L1].toString(), restoreOptions(*body), {});
    QJsonObject check{{u"doubts"_s, QJsonArray::fromStringList(doubts.value_or(QStringList()))}};
    if (!doubts)
        check.insert(u"refused"_s, QJsonObject{{u"kind"_s, kindName(doubts.error().kind)}, {u"message"_s, doubts.error().what}});
    return jsonResponse({{u"restore_check"_s, check}});
}

Result<ApiResponse> SaveRestoreResource::publishBase(const ApiRequest &request)
{
    const auto body = request.json();
    if (!body)
        return fail(body);
    const QString digest = (*body)["digest"_L1].toString();
    if (digest.size() != 64)
        return fail(Kind::InvalidInput, u"A base is named by the SHA-256 of its content, 64 hex digits."_s);
    const QList<Image> before = m_context.store.list();
    const auto image = m_context.site.publishBase(request.params[u"id"_s], digest, {});
    if (!image)
        return fail(image);
    // What the host had without an owner stays the host's.
    if (image->owner.isEmpty() && !std::ranges::contains(before, image->id, &Image::id)) {
        const auto owned = m_context.store.change(image->id, [&](Image &made) -> Result<void> {
            made.owner = request.who.projectId;
            return {};
        });
        if (!owned)
            return fail(owned);
    }
    return jsonResponse({{u"image_id"_s, image->id}});
}

// What an image says of itself is not believed: the site proves the content.
Result<ApiResponse> SaveRestoreResource::findBase(const ApiRequest &request) const
{
    const auto image = m_context.site.findBase(request.params[u"digest"_s], {});
    if (!image && image.error().kind != Kind::NotFound)
        return fail(image);
    return jsonResponse({{u"image_id"_s, image ? image->id : QString()}});
}

Result<ApiResponse> SaveRestoreResource::forecast(const ApiRequest &request) const
{
    const auto told = m_context.site.forecast(request.params[u"id"_s], {});
    if (!told)
        return fail(told);
    return jsonResponse({{u"forecast"_s, forecastJson(*told)}});
}

Result<ApiResponse> SaveRestoreResource::facts(const ApiRequest &) const
{
    const auto facts = m_context.site.facts({});
    if (!facts)
        return fail(facts);
    QJsonObject json = factsJson(*facts);
    json.insert(u"version"_s, QString::fromLatin1(TRESCCA_VERSION));
    json.insert(u"pulls"_s, true);
    if (m_context.jobs.isWindingDown()) {
        json.insert(u"keeps_state"_s, false);
        json.insert(u"no_state_reason"_s, u"It is being stopped and begins nothing new; start it again first."_s);
    }
    return jsonResponse({{u"trescca"_s, json}});
}

}  // namespace trescca
