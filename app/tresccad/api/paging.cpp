// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/api/paging.h"

#include <QRegularExpression>
#include <QTimeZone>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace trescca {

Result<Page> pageOf(const ApiRequest &request, qsizetype fallback, qsizetype most)
{
    Page page{fallback, request.query.value(u"marker"_s)};
    if (!request.query.contains(u"limit"_s))
        return page;
    bool number = false;
    const qlonglong limit = request.query.value(u"limit"_s).toLongLong(&number);
    if (!number || limit < 0)
        return fail(Kind::InvalidInput, u"The limit of a list is a number from 0."_s);
    page.limit = qMin<qlonglong>(limit, most);
    return page;
}

namespace {

/// The query of a request, without its marker.
QUrlQuery queryOf(const ApiRequest &request)
{
    QUrlQuery query;
    for (const QString &key : request.query.uniqueKeys()) {
        const QStringList values = request.query.values(key);  // the last one first
        for (auto value = values.crbegin(); value != values.crend() && key != "marker"_L1; ++value)
            query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(*value)));
    }
    return query;
}

}  // namespace

QDateTime timeOf(const QString &word)
{
    static const QRegularExpression form(u"\\A\\d{4}-\\d{2}-\\d{2}([T ].+)?\\z"_s);  // Qt takes other signs between the numbers
    QDateTime time = form.match(word).hasMatch() ? QDateTime::fromString(word, Qt::ISODateWithMs) : QDateTime();
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setTimeZone(QTimeZone::UTC);
    return time;
}

QString firstPage(const ApiRequest &request)
{
    const QUrlQuery query = queryOf(request);
    return query.isEmpty() ? request.path : request.path + u'?' + query.toString(QUrl::FullyEncoded);
}

QString nextPage(const ApiRequest &request, const QString &lastId)
{
    QUrlQuery query = queryOf(request);
    query.addQueryItem(u"marker"_s, lastId);
    return request.path + u'?' + query.toString(QUrl::FullyEncoded);
}

}  // namespace trescca
