// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/restjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace trescca::rest {

Result<QJsonObject> object(const HttpResponse &response, const QString &who)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(response.body, &error);
    if (!document.isObject())
        return fail(Kind::Unreachable,
            u"%1 answered with something that is not OpenStack's JSON. Check the address: it may be a web page or a proxy."_s.arg(who),
            u"HTTP %1, %2: %3"_s.arg(response.status)
                .arg(error.errorString(), QString::fromUtf8(response.body.first(std::min<qsizetype>(response.body.size(), 300)))));
    return document.object();
}

QByteArray bytes(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

std::uint64_t number(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().toULongLong();
    const double asDouble = value.toDouble(0);
    if (!(asDouble > 0) || asDouble > 9e18)
        return 0;
    const qint64 exact = value.toInteger(-1);
    return exact >= 0 ? static_cast<std::uint64_t>(exact) : static_cast<std::uint64_t>(asDouble);
}

QStringList strings(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &entry : value.toArray())
        list.append(entry.toString());
    return list;
}

QString escaped(const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); }

Result<void> checkId(const QString &id, const QString &what)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9][A-Za-z0-9_.-]{0,127}\\z"_s);
    if (!form.match(id).hasMatch())
        return fail(Kind::InvalidInput, u"\"%1\" is no id of %2."_s.arg(id, what));
    return {};
}

}  // namespace trescca::rest
