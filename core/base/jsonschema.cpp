// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/jsonschema.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

#include <arpa/inet.h>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr qsizetype longestToldValue = 200;

/// Of a value within all that is checked: "/server/networks[0]/uuid".
struct Place {
    const QJsonObject &root;  ///< with the $defs
    QString path;
    [[nodiscard]] Place at(const QString &key) const { return {root, path + u'/' + key}; }
    [[nodiscard]] Place at(qsizetype index) const { return {root, u"%1[%2]"_s.arg(path).arg(index)}; }
};

Result<void> checkAt(const QJsonObject &schema, const QJsonValue &value, const Place &place);

QString told(const QJsonValue &value)
{
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text.sliced(1, text.size() - 2)).left(longestToldValue);
}

std::unexpected<Error> wrong(const Place &place, const QJsonValue &value, const QString &why)
{
    const QString name = place.path.isEmpty() ? u"body"_s : place.path.section(u'/', -1).section(u'[', 0, 0);
    return fail(Kind::InvalidInput, u"Invalid input for field/attribute %1. Value: %2. %3"_s.arg(name, told(value), why), place.path);
}

bool isWhole(const QJsonValue &value) { return value.isDouble() && std::floor(value.toDouble()) == value.toDouble(); }

/// Perl's `$`, unlike that of JSON Schema, lets a line break follow.
QString wholly(const QString &pattern) { return pattern.endsWith(u'$') ? pattern.chopped(1) + u"\\z"_s : pattern; }

bool hasType(const QString &type, const QJsonValue &value)
{
    if (type == "string"_L1)
        return value.isString();
    if (type == "integer"_L1)
        return isWhole(value);
    if (type == "number"_L1)
        return value.isDouble();
    if (type == "boolean"_L1)
        return value.isBool();
    if (type == "object"_L1)
        return value.isObject();
    if (type == "array"_L1)
        return value.isArray();
    if (type == "flag"_L1)
        return isFlag(value);
    if (type == "count"_L1)
        return countOf(value).has_value();
    return type == "null"_L1 && value.isNull();
}

bool hasFormat(const QString &format, const QString &text)
{
    if (format == "uuid"_L1)
        return isUuid(text.toLower());
    if (format == "date-time"_L1)
        return QDateTime::fromString(text, Qt::ISODateWithMs).isValid();
    if (format == "base64"_L1)
        return QByteArray::fromBase64Encoding(text.toLatin1(), QByteArray::AbortOnBase64DecodingErrors).decodingStatus
            == QByteArray::Base64DecodingStatus::Ok;
    if (format == "name"_L1)  // printable, without spaces at its ends
        return text == text.trimmed() && isLine(text) && std::ranges::all_of(text, [](QChar c) { return c.isPrint() || c.isSurrogate(); });
    if (format == "line"_L1)
        return isLine(text);
    in6_addr address = {};
    return ::inet_pton(format == "ipv4"_L1 ? AF_INET : AF_INET6, text.toUtf8().constData(), &address) == 1;
}

Result<void> checkType(const QJsonObject &schema, const QJsonValue &value, const Place &place)
{
    const QJsonValue type = schema["type"_L1];
    bool fits = type.isUndefined() || hasType(type.toString(), value);
    for (const QJsonValue &one : type.toArray())
        fits = fits || hasType(one.toString(), value);
    if (!fits)
        return wrong(place, value, u"%1 is not of type %2"_s.arg(told(value), told(type)));
    if (schema.contains("enum"_L1) && !schema["enum"_L1].toArray().contains(value))
        return wrong(place, value, u"%1 is not one of %2"_s.arg(told(value), told(schema["enum"_L1])));
    return {};
}

Result<void> checkText(const QJsonObject &schema, const QJsonValue &value, const Place &place)
{
    const QString text = value.toString();
    const auto length = std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); });
    if (length < schema["minLength"_L1].toInteger(0))
        return wrong(place, value, u"%1 is too short"_s.arg(told(value)));
    if (length > schema["maxLength"_L1].toInteger(length))
        return wrong(place, value, u"%1 is too long"_s.arg(told(value)));
    if (const QString pattern = schema["pattern"_L1].toString(); !pattern.isEmpty()) {
        if (!QRegularExpression(wholly(pattern), QRegularExpression::UseUnicodePropertiesOption).match(text).hasMatch())
            return wrong(place, value, u"%1 does not match '%2'"_s.arg(told(value), pattern));
    }
    const QString format = schema["format"_L1].toString();
    if (!format.isEmpty() && !hasFormat(format, text))
        return wrong(place, value, u"%1 is not a '%2'"_s.arg(told(value), format));
    return {};
}

Result<void> checkNumber(const QJsonObject &schema, double number, const QJsonValue &value, const Place &place)
{
    if (number < schema["minimum"_L1].toDouble(number))
        return wrong(place, value, u"%1 is less than the minimum of %2"_s.arg(told(value), told(schema["minimum"_L1])));
    if (number > schema["maximum"_L1].toDouble(number))
        return wrong(place, value, u"%1 is greater than the maximum of %2"_s.arg(told(value), told(schema["maximum"_L1])));
    return {};
}

Result<void> checkArray(const QJsonObject &schema, const QJsonArray &array, const Place &place)
{
    if (array.size() < schema["minItems"_L1].toInteger(0))
        return wrong(place, array, u"it has too few items"_s);
    if (array.size() > schema["maxItems"_L1].toInteger(array.size()))
        return wrong(place, array, u"it has too many items"_s);
    QJsonArray before;
    for (const QJsonValue &item : array) {
        if (schema["uniqueItems"_L1].toBool() && before.contains(item))
            return wrong(place, array, u"it has non-unique elements"_s);
        if (const auto ok = checkAt(schema["items"_L1].toObject(), item, place.at(before.size())); !ok)
            return ok;
        before << item;
    }
    return {};
}

/// The schema of one key; nullopt where the key is not allowed.
std::optional<QJsonObject> schemaOf(const QJsonObject &schema, const QString &key)
{
    if (const QJsonValue known = schema["properties"_L1].toObject().value(key); known.isObject())
        return known.toObject();
    const QJsonObject patterns = schema["patternProperties"_L1].toObject();
    for (auto it = patterns.begin(); it != patterns.end(); ++it) {
        if (QRegularExpression(wholly(it.key())).match(key).hasMatch())
            return it->toObject();
    }
    const QJsonValue others = schema["additionalProperties"_L1];
    return others.isBool() && !others.toBool() ? std::nullopt : std::optional(others.toObject());
}

Result<void> checkObject(const QJsonObject &schema, const QJsonObject &object, const Place &place)
{
    for (const QJsonValue &key : schema["required"_L1].toArray()) {
        if (!object.contains(key.toString()))
            return wrong(place, object, u"'%1' is a required property"_s.arg(key.toString()));
    }
    if (object.size() < schema["minProperties"_L1].toInteger(0) || object.size() > schema["maxProperties"_L1].toInteger(object.size()))
        return wrong(place, object, u"it has too few or too many properties"_s);
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto expected = schemaOf(schema, it.key());
        if (!expected)
            return wrong(place, object, u"Additional properties are not allowed ('%1' was unexpected)"_s.arg(it.key()));
        if (const auto ok = checkAt(*expected, it.value(), place.at(it.key())); !ok)
            return ok;
    }
    return {};
}

/// One that fits is enough, of either kind; otherwise the detail has what speaks against each.
Result<void> checkChoices(const QJsonObject &schema, const QJsonValue &value, const Place &place)
{
    Result<void> last;
    QStringList faults;
    for (const QJsonValue &choice : schema[schema.contains("anyOf"_L1) ? "anyOf"_L1 : "oneOf"_L1].toArray()) {
        last = checkAt(choice.toObject(), value, place);
        if (last)
            return {};
        faults << u"%1 (%2)"_s.arg(last.error().what, last.error().detail);
    }
    return faults.isEmpty() ? Result<void>() : fail(last.error().kind, last.error().what, faults.join(u"; "_s));
}

Result<void> checkKeywords(const QJsonObject &schema)
{
    static const QStringList known{u"type"_s, u"enum"_s, u"pattern"_s, u"minLength"_s, u"maxLength"_s, u"minimum"_s, u"maximum"_s, u"format"_s,
        u"items"_s, u"minItems"_s, u"maxItems"_s, u"uniqueItems"_s, u"properties"_s, u"patternProperties"_s, u"additionalProperties"_s, u"required"_s,
        u"minProperties"_s, u"maxProperties"_s, u"oneOf"_s, u"anyOf"_s, u"$ref"_s, u"$defs"_s, u"description"_s};
    for (auto it = schema.begin(); it != schema.end(); ++it)
        if (!known.contains(it.key()))
            return fail(Kind::Internal, u"The schema uses the keyword \"%1\", which nothing checks; correct it."_s.arg(it.key()));
    return {};
}

/// What a schema refers to; Internal when there is no such thing.
Result<QJsonObject> definition(const QString &reference, const QJsonObject &root)
{
    const QJsonValue found = root["$defs"_L1][reference.section(u'/', -1)];
    return found.isObject() ? Result<QJsonObject>(found.toObject()) : fail(Kind::Internal, u"The schema has no %1; correct it."_s.arg(reference));
}

Result<void> checkAt(const QJsonObject &schema, const QJsonValue &value, const Place &place)
{
    if (const auto sound = checkKeywords(schema); !sound)
        return sound;
    if (const QString reference = schema["$ref"_L1].toString(); !reference.isEmpty())
        return definition(reference, place.root).and_then([&](const QJsonObject &meant) { return checkAt(meant, value, place); });
    if (const auto ok = checkType(schema, value, place); !ok)
        return ok;
    if (const auto ok = checkChoices(schema, value, place); !ok)
        return ok;
    if (value.isObject())
        return checkObject(schema, value.toObject(), place);
    if (value.isArray())
        return checkArray(schema, value.toArray(), place);
    if (const auto count = countOf(value); count && (value.isDouble() || schema["type"_L1] == "count"_L1))
        return checkNumber(schema, static_cast<double>(*count), value, place);
    if (value.isDouble())
        return checkNumber(schema, value.toDouble(), value, place);
    return value.isString() ? checkText(schema, value, place) : Result<void>();
}

}  // namespace

JsonSchema::JsonSchema(const QByteArray &text)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (!document.isObject())
        qFatal("a schema is no JSON object: %s in %.60s", qPrintable(problem.errorString()), text.constData());
    m_schema = document.object();
}

Result<void> JsonSchema::check(const QJsonValue &value, const QJsonObject &schema) const { return checkAt(schema, value, {m_schema, {}}); }

bool isFlag(const QJsonValue &value)
{
    static const QStringList words{u"true"_s, u"false"_s, u"on"_s, u"off"_s, u"yes"_s, u"no"_s, u"1"_s, u"0"_s};
    return value.isBool() || (value.isString() && words.contains(value.toString().toLower()));
}

bool isLine(const QString &text)
{
    return std::ranges::none_of(text, [](QChar c) {
        const auto kind = c.category();
        return kind == QChar::Other_Control || kind == QChar::Separator_Line || kind == QChar::Separator_Paragraph;
    });
}

bool flagOf(const QJsonValue &value)
{
    static const QStringList yes{u"true"_s, u"on"_s, u"yes"_s, u"1"_s};
    return value.toBool() || yes.contains(value.toString().toLower());
}

std::optional<qint64> countOf(const QJsonValue &value)
{
    if (isWhole(value))
        return value.toInteger();
    bool digits = false;
    const qint64 count = value.toString().toLongLong(&digits);
    return digits ? std::optional(count) : std::nullopt;
}

bool isUuid(const QString &text)
{
    static const QRegularExpression uuid(u"\\A[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\\z"_s);
    return uuid.match(text).hasMatch();
}

}  // namespace trescca
