// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/resterror.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// By the status alone; a quota shows in the words only.
Kind kindOf(int status, const QString &message)
{
    const bool quota = message.contains(u"quota"_s, Qt::CaseInsensitive) || message.contains(u"limit exceeded"_s, Qt::CaseInsensitive);
    switch (status) {
    case 401: return Kind::Unauthorized;
    case 403: return quota ? Kind::NoRoom : Kind::Forbidden;
    case 404:
    case 410: return Kind::NotFound;
    case 405:
    case 406:
    case 501: return Kind::Unsupported;
    case 409: return quota ? Kind::NoRoom : Kind::Conflict;
    case 413:
    case 507: return Kind::NoRoom;
    case 429:
    case 502:
    case 503:
    case 504: return Kind::Unreachable;
    default: return status >= 400 && status < 500 ? Kind::InvalidInput : Kind::Internal;
    }
}

/// {"error": {"message"}}, {"itemNotFound": {"message"}}, {"NeutronError": {"message"}}, {"message"}, {"error": "..."}.
QString jsonMessage(const QJsonObject &body)
{
    if (body.value("message"_L1).isString())
        return body.value("message"_L1).toString();
    for (const QJsonValue &value : body) {
        if (const QString message = value.toObject().value("message"_L1).toString(); !message.isEmpty())
            return message;
        if (value.isString() && body.size() == 1)
            return value.toString();
    }
    return {};
}

/// Glance and WebOb answer in HTML or plain text, and with HTML within JSON.
QString textMessage(const QByteArray &body)
{
    QString text = QString::fromUtf8(body.first(std::min<qsizetype>(body.size(), 4000)));
    static const QRegularExpression head(
        u"<(head|script|style)[^>]*>.*?</\\1>"_s, QRegularExpression::DotMatchesEverythingOption | QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    text.remove(head).replace(tag, u" "_s);
    return text.simplified().left(400);
}

QString waiting(const HttpResponse &response)
{
    const int seconds = response.header("retry-after").toInt();
    return seconds > 0 ? u" Try again in %1 s."_s.arg(seconds) : QString();
}

QString advice(const HttpResponse &response, const QString &message)
{
    switch (response.status) {
    case 401: return u" Check user name, password and project."_s;
    case 403: return u" Ask the project's administrator for the right or the room."_s;
    case 409: return message.contains("task_state"_L1) ? u" Wait until that is done, then try again."_s : QString();  // Nova's word
    case 429:
    case 503: return response.header("retry-after").toInt() > 0 ? waiting(response) : u" Try again later."_s;
    default: return {};
    }
}

}  // namespace

Error restError(const HttpResponse &response, const QString &service, const QString &site)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    QString message = textMessage(document.isObject() ? jsonMessage(document.object()).toUtf8() : response.body);
    if (message.isEmpty())
        message = u"HTTP status %1"_s.arg(response.status);
    if (!message.endsWith(u'.') && !message.endsWith(u'!'))
        message += u'.';
    const QByteArray id = response.header("x-openstack-request-id");
    // A tresccad says which kind it is, and in its sentence what to do next.
    const auto told = kindOfName(QString::fromLatin1(response.header("x-trescca-error")));
    const QString who = told ? site : u"%1 of \"%2\""_s.arg(service, site);
    return {told.value_or(kindOf(response.status, message)), u"%1: %2%3"_s.arg(who, message, told ? waiting(response) : advice(response, message)),
        u"HTTP %1%2"_s.arg(response.status).arg(id.isEmpty() ? QString() : u", request %1"_s.arg(QString::fromLatin1(id)))};
}

}  // namespace trescca
