// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/landing/landingscript.h"

#include "core/base/passwordhash.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace trescca::landingscript {

namespace {

QString sourceName(LandingPackage::From from)
{
    switch (from) {
    case LandingPackage::From::File: return u"push"_s;
    case LandingPackage::From::Url: return u"url"_s;
    case LandingPackage::From::Image: return u"image"_s;
    }
    return {};
}

}  // namespace

QString markOf(const QString &password)
{
    const QByteArray digest = QCryptographicHash::hash("trescca-landing " + password.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.first(16).toHex());
}

Result<QByteArray> userData(const LandingPackage &package, const QString &password, int port, const QString &root)
{
    const auto hash = hashPassword(password);
    if (!hash)
        return fail(hash);
    QFile script(u":/trescca/guest.py"_s);
    if (!script.open(QIODevice::ReadOnly))
        return fail(Kind::Internal, u"The program for the instance is missing in this one."_s);
    const QJsonObject settings{{u"mark"_s, markOf(password)}, {u"user"_s, QLatin1StringView(user)}, {u"hash"_s, *hash}, {u"port"_s, port},
        {u"root"_s, root}, {u"source"_s, sourceName(package.from)}, {u"url"_s, package.url}, {u"sha256"_s, package.sha256},
        {u"size"_s, static_cast<qint64>(package.size)}};
    return script.readAll().replace("@SETTINGS@", QJsonDocument(settings).toJson(QJsonDocument::Compact));
}

Word lastWord(const QByteArray &console, const QString &mark)
{
    const QRegularExpression line(
        u"trescca-landing %1 ([a-z]+) ([^\\r\\n]*)\\.\\r?$"_s.arg(QRegularExpression::escape(mark)), QRegularExpression::MultilineOption);
    static const QRegularExpression digest(u"\\A[0-9a-f]{64}\\z"_s);
    Word last;
    for (const auto &match : line.globalMatch(QString::fromUtf8(console)))
        if (match.captured(1) != u"ready" || digest.match(match.captured(2)).hasMatch())
            last = {match.captured(1), match.captured(2)};
    return last;
}

}  // namespace trescca::landingscript
