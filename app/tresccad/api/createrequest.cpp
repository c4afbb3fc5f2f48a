// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/createrequest.h"

#include "app/tresccad/api/computeroute.h"
#include "app/tresccad/servernotes.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int mostAtOnce = 10;

const JsonSchema &serverSchema()
{
    static const JsonSchema schema(R"({"type": "object", "required": ["server"], "additionalProperties": false, "properties": {
        "os:scheduler_hints": {"type": "object"}, "OS-SCH-HNT:scheduler_hints": {"type": "object"},
        "server": {"type": "object", "required": ["name", "flavorRef"], "additionalProperties": false, "properties": {
            "name": {"type": "string", "minLength": 1, "maxLength": 255, "format": "name"},
            "imageRef": {"oneOf": [{"type": "string", "pattern": "^(.*/)?[0-9a-fA-F-]{36}$"}, {"type": "string", "maxLength": 0}]},
            "flavorRef": {"type": ["string", "integer"], "minLength": 1},
            "adminPass": {"type": "string"}, "key_name": {"type": "string", "minLength": 1, "maxLength": 255},
            "metadata": {"type": "object", "additionalProperties": false, "patternProperties": {"^[a-zA-Z0-9-_:. ]{1,255}$": {"type": "string", "maxLength": 255}}},
            "networks": {"oneOf": [{"type": "string", "enum": ["none", "auto"]}, {"type": "array", "items": {"type": "object", "additionalProperties": false, "properties": {
                "fixed_ip": {"oneOf": [{"type": "string", "format": "ipv4"}, {"type": "string", "format": "ipv6"}]}, "port": {"type": ["string", "null"]},
                "uuid": {"type": "string", "minLength": 1, "maxLength": 64, "pattern": "^[A-Za-z0-9._-]+$"}, "tag": {"type": "string"}}}}]},
            "OS-DCF:diskConfig": {"type": "string", "enum": ["AUTO", "MANUAL"]},
            "accessIPv4": {"oneOf": [{"type": "string", "format": "ipv4"}, {"enum": [null, ""]}]},
            "accessIPv6": {"oneOf": [{"type": "string", "format": "ipv6"}, {"enum": [null, ""]}]},
            "personality": {"type": "array", "items": {"type": "object", "additionalProperties": false, "properties": {
                "path": {"type": "string"}, "contents": {"type": "string", "format": "base64"}}}},
            "availability_zone": {"type": ["string", "null"], "maxLength": 255}, "block_device_mapping": {"type": "array", "items": {"type": "object"}},
            "block_device_mapping_v2": {"type": "array", "items": {"type": "object"}}, "config_drive": {"type": ["flag", "null"]},
            "min_count": {"type": "count", "minimum": 1}, "max_count": {"type": "count", "minimum": 1}, "return_reservation_id": {"type": "flag"},
            "security_groups": {"type": "array", "items": {"type": "object", "additionalProperties": false, "properties": {"name": {"type": "string", "minLength": 1, "maxLength": 255}}}},
            "user_data": {"type": ["string", "null"], "maxLength": 65535, "format": "base64"}, "description": {"type": ["string", "null"], "maxLength": 255},
            "tags": {"type": "array", "maxItems": 50, "items": {"type": "string", "minLength": 1, "maxLength": 60, "pattern": "^[^,/]*$"}},
            "trusted_image_certificates": {"type": ["array", "null"]}, "host": {"type": "string"}, "hypervisor_hostname": {"type": "string"}}}}})");
    return schema;
}

std::unexpected<Error> unexpectedWord(const QString &word)
{
    return fail(
        Kind::InvalidInput, u"Invalid input for field/attribute server. Additional properties are not allowed ('%1' was unexpected)"_s.arg(word));
}

/// What came, or went, with a microversion.
Result<void> checkVersion(const QJsonObject &server, int minor)
{
    for (const auto &[word, since] : {std::pair(u"description"_s, 19), std::pair(u"tags"_s, 52), std::pair(u"trusted_image_certificates"_s, 63),
             std::pair(u"host"_s, 74), std::pair(u"hypervisor_hostname"_s, 74)}) {
        if (server.contains(word) && minor < since)
            return unexpectedWord(word);
    }
    if (server.contains("personality"_L1) && minor >= 57)
        return unexpectedWord(u"personality"_s);
    if (minor >= 37 && !server.contains("networks"_L1))
        return fail(Kind::InvalidInput, u"Invalid input for field/attribute server. 'networks' is a required property"_s);
    if (minor < 37 && server["networks"_L1].isString())
        return fail(Kind::InvalidInput,
            u"Invalid input for field/attribute networks. Value: %1. It is not of type array"_s.arg(server["networks"_L1].toString()));
    return {};
}

/// Only what clients send for "boot from this image" makes sense without volumes.
Result<void> checkDisks(QJsonObject &server)
{
    for (const QJsonValue &entry : server["block_device_mapping_v2"_L1].toArray()) {
        const QString image = entry["uuid"_L1].toString();
        const bool plain = entry["source_type"_L1] == "image"_L1 && entry["destination_type"_L1].toString(u"local"_s) == "local"_L1
            && countOf(entry["boot_index"_L1]).value_or(0) == 0
            && (image == server["imageRef"_L1].toString() || server["imageRef"_L1].toString().isEmpty());
        if (!plain)
            return fail(Kind::InvalidInput,
                u"Block Device Mapping is Invalid: this cloud has no volumes; a server boots from one image, onto its local disk."_s);
        server["imageRef"_L1] = image;
    }
    if (!server["block_device_mapping"_L1].toArray().isEmpty())
        return fail(Kind::InvalidInput, u"Block Device Mapping is Invalid: this cloud has no volumes."_s);
    if (server["imageRef"_L1].toString().isEmpty())
        return fail(Kind::InvalidInput, u"Invalid imageRef provided."_s);
    return {};
}

Result<void> checkNetworks(const QJsonValue &networks)
{
    const QJsonArray list = networks.toArray();
    if (list.size() > 1)
        return fail(Kind::InvalidInput, u"This host gives a new guest one network card; ask for one network."_s);
    if (!list.isEmpty() && !list[0]["port"_L1].toString().isEmpty())
        return fail(Kind::InvalidInput, u"Port %1 could not be found."_s.arg(list[0]["port"_L1].toString()));
    if (!list.isEmpty() && (list[0].toObject().contains("fixed_ip"_L1) || !list[0].toObject().contains("uuid"_L1)))
        return fail(Kind::InvalidInput, u"This host's networks give out addresses themselves; name a network by its uuid alone."_s);
    return {};
}

Result<void> checkOffer(const QJsonObject &body, const QJsonObject &server)
{
    if (flagOf(server["config_drive"_L1]) || !server["personality"_L1].toArray().isEmpty())
        return fail(Kind::InvalidInput,
            u"This host has no config drive and writes no files into a new guest; hand them over in the user data, which cloud-init reads."_s);
    for (const QJsonValue &group : server["security_groups"_L1].toArray()) {
        if (group["name"_L1].toString() != "default"_L1)
            return fail(Kind::InvalidInput, u"Unable to find security_group with name or id '%1'"_s.arg(group["name"_L1].toString()));
    }
    const QString zone = server["availability_zone"_L1].toString();
    if (zone.contains(u':') || server.contains("host"_L1) || server.contains("hypervisor_hostname"_L1))
        return fail(Kind::Forbidden, u"Policy doesn't allow compute:servers:create:forced_host to be performed."_s);
    if (!zone.isEmpty() && zone != "nova"_L1)
        return fail(Kind::InvalidInput, u"The requested availability zone is not available"_s);
    if (!server["trusted_image_certificates"_L1].toArray().isEmpty())
        return fail(Kind::InvalidInput, u"Image signatures are not checked on this host, so no certificates can be trusted for it."_s);
    for (const QString &hints : {u"os:scheduler_hints"_s, u"OS-SCH-HNT:scheduler_hints"_s}) {
        if (body[hints].toObject().contains("group"_L1))
            return fail(Kind::InvalidInput, u"Instance group %1 could not be found."_s.arg(body[hints]["group"_L1].toString()));
    }
    return {};
}

}  // namespace

Result<CreateRequest> createRequest(const ApiRequest &request)
{
    const auto body = bodyOf(request, serverSchema());
    if (!body)
        return fail(body);
    CreateRequest create{(*body)["server"_L1].toObject()};
    QJsonObject &server = create.server;
    Result<void> sound = checkVersion(server, microversionOf(request).value_or(1));
    sound = sound ? checkDisks(server) : sound;
    sound = sound ? checkNetworks(server["networks"_L1]) : sound;
    sound = sound ? checkOffer(*body, server) : sound;
    if (!sound)
        return fail(sound);
    if (server.value("metadata"_L1).toObject().size() > ServerNote::mostMetadata)
        return fail(Kind::Forbidden, u"Maximum number of metadata items exceeds %1"_s.arg(ServerNote::mostMetadata));
    const qint64 least = countOf(server["min_count"_L1]).value_or(1);
    const qint64 most = countOf(server["max_count"_L1]).value_or(least);
    if (least > most)
        return fail(Kind::InvalidInput, u"min_count must be <= max_count"_s);
    if (least > mostAtOnce)
        return fail(Kind::Forbidden, u"Quota exceeded for instances: at most %1 can be asked for at once."_s.arg(mostAtOnce));
    create.count = static_cast<int>(std::min<qint64>(most, mostAtOnce));
    create.tellReservation = flagOf(server["return_reservation_id"_L1]);
    return create;
}

}  // namespace trescca
