// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/answerschema.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <cmath>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

QString unknownKeyword(const QJsonObject &schema)
{
    static const QStringList known{
        u"type"_s, u"description"_s, u"enum"_s, u"properties"_s, u"required"_s, u"additionalProperties"_s, u"items"_s, u"anyOf"_s, u"$ref"_s};
    for (const QString &key : schema.keys())
        if (!known.contains(key))
            return key;
    return {};
}

bool hasType(const QJsonValue &value, const QString &type)
{
    if (type == u"object")
        return value.isObject();
    if (type == u"array")
        return value.isArray();
    if (type == u"string")
        return value.isString();
    if (type == u"boolean")
        return value.isBool();
    if (type == u"integer")
        return value.isDouble() && std::floor(value.toDouble()) == value.toDouble();
    return type == u"number" && value.isDouble();
}

}  // namespace

AnswerSchema::AnswerSchema(const QByteArray &text) : m_root(QJsonDocument::fromJson(text).object()) {}

QString AnswerSchema::faultOf(const QJsonValue &value, const QJsonObject &schema, const QString &where) const
{
    if (const QString unknown = unknownKeyword(schema); !unknown.isEmpty())
        return u"%1: the schema uses \"%2\", which this test does not know"_s.arg(where, unknown);
    if (const QString name = schema[u"$ref"].toString(); !name.isEmpty()) {
        const QJsonValue definition = m_root[u"$defs"][name.section(u'/', -1)];
        return definition.isObject() ? faultOf(value, definition.toObject(), where) : u"%1: there is no %2"_s.arg(where, name);
    }
    if (schema.contains(u"anyOf"))
        return faultOfChoices(value, schema[u"anyOf"].toArray(), where);
    if (!hasType(value, schema[u"type"].toString()))
        return u"%1: is no %2"_s.arg(where, schema[u"type"].toString());
    if (schema.contains(u"enum") && !schema[u"enum"].toArray().contains(value))
        return u"%1: \"%2\" is not among the values"_s.arg(where, value.toString());
    if (value.isObject())
        return faultOfObject(value.toObject(), schema, where);
    const QJsonArray list = value.toArray();
    for (qsizetype at = 0; at < list.size(); ++at)
        if (const QString fault = faultOf(list[at], schema[u"items"].toObject(), u"%1[%2]"_s.arg(where).arg(at)); !fault.isEmpty())
            return fault;
    return {};
}

QString AnswerSchema::faultOfObject(const QJsonObject &object, const QJsonObject &schema, const QString &where) const
{
    for (const QJsonValue &key : schema[u"required"].toArray())
        if (!object.contains(key.toString()))
            return u"%1: \"%2\" is missing"_s.arg(where, key.toString());
    const QJsonObject properties = schema[u"properties"].toObject();
    const QJsonValue additional = schema[u"additionalProperties"];
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QString inside = where + u'.' + it.key();
        if (!properties.contains(it.key()) && additional.isBool() && !additional.toBool())
            return u"%1: is not described"_s.arg(inside);
        const QJsonObject rule = properties.contains(it.key()) ? properties[it.key()].toObject() : additional.toObject();
        if (const QString fault = rule.isEmpty() ? QString() : faultOf(it.value(), rule, inside); !fault.isEmpty())
            return fault;
    }
    return {};
}

QString AnswerSchema::faultOfChoices(const QJsonValue &value, const QJsonArray &choices, const QString &where) const
{
    QStringList faults;
    for (const QJsonValue &choice : choices) {
        const QString fault = faultOf(value, choice.toObject(), where);
        if (fault.isEmpty())
            return {};
        faults.append(fault);
    }
    return u"%1 fits nothing (%2)"_s.arg(where, faults.join(u"; "_s));
}

}  // namespace trescca
