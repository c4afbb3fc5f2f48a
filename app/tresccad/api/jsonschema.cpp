// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/jsonschema.h"

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

Result<void> checkAt(const QJsonObject &schema, const QJsonValue &value, const QString &path);

QString told(const QJsonValue &value)
{
    const QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text.sliced(1, text.size() - 2)).left(longestToldValue);
}

std::unexpected<Error> wrong(const QString &path, const QJsonValue &value, const QString &why)
{
    const QString name = path.isEmpty() ? u"body"_s : path.section(u'/', -1);
    return fail(Kind::InvalidInput, u"Invalid input for field/attribute %1. Value: %2. %3"_s.arg(name, told(value), why));
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

Result<void> checkType(const QJsonObject &schema, const QJsonValue &value, const QString &path)
{
    const QJsonValue type = schema["type"_L1];
    bool fits = type.isUndefined() || hasType(type.toString(), value);
    for (const QJsonValue &one : type.toArray())
        fits = fits || hasType(one.toString(), value);
    if (!fits)
        return wrong(path, value, u"%1 is not of type %2"_s.arg(told(value), told(type)));
    if (schema.contains("enum"_L1) && !schema["enum"_L1].toArray().contains(value))
        return wrong(path, value, u"%1 is not one of %2"_s.arg(told(value), told(schema["enum"_L1])));
    return {};
}

Result<void> checkText(const QJsonObject &schema, const QJsonValue &value, const QString &path)
{
    const QString text = value.toString();
    const auto length = std::ranges::count_if(text, [](QChar c) { return !c.isLowSurrogate(); });
    if (length < schema["minLength"_L1].toInteger(0))
        return wrong(path, value, u"%1 is too short"_s.arg(told(value)));
    if (length > schema["maxLength"_L1].toInteger(length))
        return wrong(path, value, u"%1 is too long"_s.arg(told(value)));
    if (const QString pattern = schema["pattern"_L1].toString(); !pattern.isEmpty()) {
        if (!QRegularExpression(wholly(pattern), QRegularExpression::UseUnicodePropertiesOption).match(text).hasMatch())
            return wrong(path, value, u"%1 does not match '%2'"_s.arg(told(value), pattern));
    }
    const QString format = schema["format"_L1].toString();
    if (!format.isEmpty() && !hasFormat(format, text))
        return wrong(path, value, u"%1 is not a '%2'"_s.arg(told(value), format));
    return {};
}

Result<void> checkNumber(const QJsonObject &schema, double number, const QJsonValue &value, const QString &path)
{
    if (number < schema["minimum"_L1].toDouble(number))
        return wrong(path, value, u"%1 is less than the minimum of %2"_s.arg(told(value), told(schema["minimum"_L1])));
    if (number > schema["maximum"_L1].toDouble(number))
        return wrong(path, value, u"%1 is greater than the maximum of %2"_s.arg(told(value), told(schema["maximum"_L1])));
    return {};
}

Result<void> checkArray(const QJsonObject &schema, const QJsonArray &array, const QString &path)
{
    if (array.size() < schema["minItems"_L1].toInteger(0))
        return wrong(path, array, u"it has too few items"_s);
    if (array.size() > schema["maxItems"_L1].toInteger(array.size()))
        return wrong(path, array, u"it has too many items"_s);
    QJsonArray before;
    for (const QJsonValue &item : array) {
        if (schema["uniqueItems"_L1].toBool() && before.contains(item))
            return wrong(path, array, u"it has non-unique elements"_s);
        before << item;
        if (const auto ok = checkAt(schema["items"_L1].toObject(), item, path); !ok)
            return ok;
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

Result<void> checkObject(const QJsonObject &schema, const QJsonObject &object, const QString &path)
{
    for (const QJsonValue &key : schema["required"_L1].toArray()) {
        if (!object.contains(key.toString()))
            return wrong(path, object, u"'%1' is a required property"_s.arg(key.toString()));
    }
    if (object.size() < schema["minProperties"_L1].toInteger(0) || object.size() > schema["maxProperties"_L1].toInteger(object.size()))
        return wrong(path, object, u"it has too few or too many properties"_s);
    for (auto it = object.begin(); it != object.end(); ++it) {
        const auto expected = schemaOf(schema, it.key());
        if (!expected)
            return wrong(path, object, u"Additional properties are not allowed ('%1' was unexpected)"_s.arg(it.key()));
        if (const auto ok = checkAt(*expected, it.value(), path + u'/' + it.key()); !ok)
            return ok;
    }
    return {};
}

Result<void> checkOneOf(const QJsonObject &schema, const QJsonValue &value, const QString &path)
{
    const QJsonArray choices = schema["oneOf"_L1].toArray();
    if (choices.isEmpty())
        return {};
    Result<void> last;
    for (const QJsonValue &choice : choices) {
        last = checkAt(choice.toObject(), value, path);
        if (last)
            return {};
    }
    return last;
}

Result<void> checkAt(const QJsonObject &schema, const QJsonValue &value, const QString &path)
{
    if (const auto ok = checkType(schema, value, path); !ok)
        return ok;
    if (const auto ok = checkOneOf(schema, value, path); !ok)
        return ok;
    if (value.isObject())
        return checkObject(schema, value.toObject(), path);
    if (value.isArray())
        return checkArray(schema, value.toArray(), path);
    if (const auto count = countOf(value); count && (value.isDouble() || schema["type"_L1] == "count"_L1))
        return checkNumber(schema, static_cast<double>(*count), value, path);
    if (value.isDouble())
        return checkNumber(schema, value.toDouble(), value, path);
    return value.isString() ? checkText(schema, value, path) : Result<void>();
}

}  // namespace

JsonSchema::JsonSchema(const char *text)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray(text), &problem);
    if (!document.isObject())
        qFatal("a schema is no JSON object: %s in %.60s", qPrintable(problem.errorString()), text);
    m_schema = document.object();
}

Result<void> JsonSchema::check(const QJsonValue &value) const { return checkAt(m_schema, value, {}); }

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
