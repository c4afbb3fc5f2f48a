// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/jsonfields.h"

#include "core/package/membername.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace trescca {

using namespace Qt::StringLiterals;

JsonFields::JsonFields(QJsonObject object, QString where) : m_object(std::move(object)), m_where(std::move(where)) {}

QString JsonFields::text(const QString &key, int maxLength, const TextForm &form)
{
    const QJsonValue value = m_object.value(key);
    if (m_error || value.isUndefined() || value.isNull())
        return {};
    if (!value.isString()) {
        refuse(key, u"is not a text"_s);
        return {};
    }
    const QString text = value.toString();
    if (text.size() > maxLength)
        refuse(key, u"is longer than %1 characters"_s.arg(maxLength));
    if (std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; }))
        refuse(key, u"has control characters"_s);
    if (!m_error && !text.isEmpty() && !form.pattern.isEmpty()
        && !QRegularExpression(QRegularExpression::anchoredPattern(form.pattern)).match(text).hasMatch())
        refuse(key, u"is \"%1\", but %2"_s.arg(text.left(80), form.rule));
    return m_error ? QString() : text;
}

QString JsonFields::requiredText(const QString &key, int maxLength, const TextForm &form)
{
    const QString found = text(key, maxLength, form);
    if (!m_error && found.isEmpty())
        refuse(key, u"is missing"_s);
    return found;
}

std::uint64_t JsonFields::number(const QString &key, std::uint64_t max)
{
    const QJsonValue value = m_object.value(key);
    if (m_error || value.isUndefined())
        return 0;
    const qint64 number = value.toInteger(-1);
    if (number < 0 || static_cast<std::uint64_t>(number) > max) {
        refuse(key, u"is not a whole number from 0 to %1"_s.arg(max));
        return 0;
    }
    return static_cast<std::uint64_t>(number);
}

bool JsonFields::flag(const QString &key)
{
    const QJsonValue value = m_object.value(key);
    if (!m_error && !value.isUndefined() && !value.isBool())
        refuse(key, u"is neither true nor false"_s);
    return !m_error && value.toBool();
}

QJsonObject JsonFields::object(const QString &key)
{
    const QJsonValue value = m_object.value(key);
    if (!m_error && !value.isUndefined() && !value.isObject())
        refuse(key, u"is not an object"_s);
    return m_error ? QJsonObject() : value.toObject();
}

QJsonArray JsonFields::array(const QString &key, int maxCount)
{
    const QJsonValue value = m_object.value(key);
    if (!m_error && !value.isUndefined() && !value.isArray())
        refuse(key, u"is not a list"_s);
    if (!m_error && value.toArray().size() > maxCount)
        refuse(key, u"has more than %1 entries"_s.arg(maxCount));
    return m_error ? QJsonArray() : value.toArray();
}

void JsonFields::refuse(const QString &key, const QString &reason)
{
    if (!m_error)
        m_error = Error{Kind::Untrusted, u"The package's %1 cannot be trusted: \"%2\" %3."_s.arg(m_where, key, reason), {}};
}

Result<QJsonObject> parseJsonObject(const QByteArray &json, const QString &name)
{
    if (static_cast<std::uint64_t>(json.size()) > member::maxText)
        return fail(Kind::Untrusted, u"The package's %1 is longer than 1 MiB; no honest package has that."_s.arg(name));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return fail(Kind::Untrusted, u"The package's %1 is not a JSON object; the package is damaged."_s.arg(name), error.errorString());
    return document.object();
}

}  // namespace trescca
