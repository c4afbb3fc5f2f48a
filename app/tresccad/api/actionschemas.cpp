// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/actionschemas.h"

#include "core/base/jsonschema.h"

#include <QHash>

#include <tuple>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr auto console = R"({"type": "object", "required": ["type"], "additionalProperties": false, "properties": {"type": {"type": "string"}}})";

const JsonSchema &rebuildSchema()
{
    static const JsonSchema schema(R"({"type": "object", "required": ["imageRef"], "additionalProperties": false, "properties": {
        "imageRef": {"type": "string", "pattern": "^(.*/)?[0-9a-fA-F-]{36}$"}, "name": {"type": "string", "minLength": 1, "maxLength": 255, "format": "name"},
        "adminPass": {"type": "string"}, "OS-DCF:diskConfig": {"type": "string", "enum": ["AUTO", "MANUAL"]}, "preserve_ephemeral": {"type": "flag"},
        "metadata": {"type": "object", "additionalProperties": false, "patternProperties": {"^[a-zA-Z0-9-_:. ]{1,255}$": {"type": "string", "maxLength": 255}}},
        "accessIPv4": {"oneOf": [{"type": "string", "format": "ipv4"}, {"enum": [null, ""]}]},
        "accessIPv6": {"oneOf": [{"type": "string", "format": "ipv6"}, {"enum": [null, ""]}]},
        "personality": {"type": "array", "items": {"type": "object", "additionalProperties": false, "properties": {
            "path": {"type": "string"}, "contents": {"type": "string", "format": "base64"}}}},
        "description": {"type": ["string", "null"], "maxLength": 255}, "key_name": {"type": ["string", "null"], "minLength": 1, "maxLength": 255},
        "user_data": {"type": ["string", "null"], "maxLength": 65535, "format": "base64"}, "trusted_image_certificates": {"type": ["array", "null"]}}})");
    return schema;
}

/// What came to a rebuild, or went, with a microversion.
Result<void> checkRebuildVersion(const QJsonObject &asked, int minor)
{
    for (const auto &[word, since, until] : {std::tuple(u"description"_s, 19, 99), std::tuple(u"key_name"_s, 54, 99),
             std::tuple(u"user_data"_s, 57, 99), std::tuple(u"trusted_image_certificates"_s, 63, 99), std::tuple(u"personality"_s, 1, 56)}) {
        if (asked.contains(word) && (minor < since || minor > until))
            return fail(Kind::InvalidInput,
                u"Invalid input for field/attribute rebuild. Additional properties are not allowed ('%1' was unexpected)"_s.arg(word));
    }
    return {};
}

const QHash<QString, JsonSchema> &schemas()
{
    static const JsonSchema anything("{}"), nothing(R"({"type": "null"})");
    static const JsonSchema ofMove(
        R"({"type": ["object", "null"], "properties": {"migration_id": {"type": "string"}, "keep": {"type": "boolean"}}})");
    static const QHash<QString, JsonSchema> all{{u"os-start"_s, anything}, {u"pause"_s, anything}, {u"unpause"_s, anything}, {u"suspend"_s, anything},
        {u"unlock"_s, anything}, {u"os-stop"_s, anything}, {u"trescca-release"_s, ofMove},
        {u"resume"_s, JsonSchema(R"({"properties": {"migration_id": {"type": "string"}}})")}, {u"trigger_crash_dump"_s, nothing},
        {u"confirmResize"_s, anything}, {u"revertResize"_s, anything}, {u"unrescue"_s, nothing}, {u"unshelve"_s, anything}, {u"restore"_s, anything},
        {u"forceDelete"_s, anything}, {u"rebuild"_s, rebuildSchema()},
        {u"lock"_s, JsonSchema(R"({"type": ["object", "null"], "additionalProperties": false, "properties": {
            "locked_reason": {"type": "string", "minLength": 1, "maxLength": 255}}})")},
        {u"reboot"_s, JsonSchema(R"({"type": "object", "required": ["type"], "additionalProperties": false, "properties": {
            "type": {"type": "string", "enum": ["HARD", "Hard", "hard", "SOFT", "Soft", "soft"]}}})")},
        {u"createImage"_s, JsonSchema(R"({"type": "object", "required": ["name"], "additionalProperties": false, "properties": {
            "name": {"type": "string", "minLength": 1, "maxLength": 255, "format": "name"},
            "metadata": {"type": ["object", "null"], "additionalProperties": false, "patternProperties": {"^[a-zA-Z0-9-_:. ]{1,255}$": {"type": "string", "maxLength": 255}}}}})")},
        {u"createBackup"_s,
            JsonSchema(R"({"type": "object", "required": ["name", "backup_type", "rotation"], "additionalProperties": false, "properties": {
            "name": {"type": "string", "minLength": 1, "maxLength": 255, "format": "name"}, "backup_type": {"type": "string", "maxLength": 255, "format": "line"},
            "rotation": {"type": "count", "minimum": 0},
            "metadata": {"type": "object", "additionalProperties": false, "patternProperties": {"^[a-zA-Z0-9-_:. ]{1,255}$": {"type": "string", "maxLength": 255}}}}})")},
        {u"os-getConsoleOutput"_s, JsonSchema(R"({"type": "object", "additionalProperties": false, "properties": {
            "length": {"oneOf": [{"type": "null"}, {"type": "count", "minimum": -1}]}}})")},
        {u"os-getVNCConsole"_s, JsonSchema(console)}, {u"os-getSPICEConsole"_s, JsonSchema(console)}, {u"os-getRDPConsole"_s, JsonSchema(console)},
        {u"os-getSerialConsole"_s, JsonSchema(console)}};
    return all;
}

}  // namespace

Result<void> checkAction(const QString &name, const QJsonValue &argument, int minor, const Caller &who)
{
    constexpr int firstRemoteConsole = 6, firstCrashDump = 17, firstWithoutAddresses = 44;
    static const QStringList admins{
        u"os-resetState"_s, u"migrate"_s, u"os-migrateLive"_s, u"evacuate"_s, u"injectNetworkInfo"_s, u"resetNetwork"_s, u"os-getMKSConsole"_s};
    static const QStringList addresses{u"addFixedIp"_s, u"removeFixedIp"_s, u"addFloatingIp"_s, u"removeFloatingIp"_s};
    static const QStringList absent{
        u"resize"_s, u"rescue"_s, u"shelve"_s, u"shelveOffload"_s, u"changePassword"_s, u"addSecurityGroup"_s, u"removeSecurityGroup"_s};
    if (admins.contains(name) && !who.isAdmin())
        return fail(Kind::Forbidden, u"Policy doesn't allow os_compute_api:%1 to be performed."_s.arg(name));
    if (absent.contains(name) || (addresses.contains(name) && minor < firstWithoutAddresses) || admins.contains(name))
        return fail(Kind::Unsupported, u"The virtualization of this host does not support the action %1."_s.arg(name));
    const auto schema = schemas().constFind(name);
    const bool ended = name.startsWith("os-get"_L1) && name.endsWith("Console"_L1) && minor >= firstRemoteConsole;
    if (schema == schemas().constEnd() || ended || (name == "trigger_crash_dump"_L1 && minor < firstCrashDump))
        return fail(Kind::InvalidInput, u"There is no such action: %1"_s.arg(name));
    if (name == "lock"_L1 && minor < firstLockedReason)  // until then nobody looks at it
        return {};
    const auto sound = schema->check(argument);
    return sound && name == "rebuild"_L1 ? checkRebuildVersion(argument.toObject(), minor) : sound;
}

}  // namespace trescca
