// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/landing/landingpackage.h"

#include "core/base/digest.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr std::uint64_t mostBytes = 1ULL << 30U;

Result<LandingPackage> ofFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Kind::NotFound, u"The package %1 cannot be read: %2."_s.arg(path, file.errorString()));
    if (file.read(8) != "!<arch>\n" || static_cast<std::uint64_t>(file.size()) > mostBytes)
        return fail(Kind::InvalidInput, u"%1 is no Debian package; installer/deb makes one of a built tree."_s.arg(path));
    const auto digest = fileDigest(path);
    if (!digest)
        return fail(digest);
    return LandingPackage{LandingPackage::From::File, path, {}, *digest, static_cast<std::uint64_t>(file.size())};
}

Result<LandingPackage> ofUrl(const QString &word)
{
    static const QRegularExpression digest(u"\\Asha256=([0-9A-Fa-f]{64})\\z"_s);
    const QUrl url(word, QUrl::StrictMode);
    const auto given = digest.match(url.fragment());
    if (!url.isValid() || url.host().isEmpty() || (url.hasFragment() && !given.hasMatch()))
        return fail(Kind::InvalidInput, u"\"%1\" is no address of a package: https://host/tresccad.deb, or with #sha256=HEX behind it."_s.arg(word));
    if (url.scheme() != "https"_L1 && !given.hasMatch())
        return fail(Kind::InvalidInput,
            u"Nothing proves what %1 would send, as it is not https. Put #sha256= and the package's digest behind it."_s.arg(word));
    return LandingPackage{
        LandingPackage::From::Url, {}, url.toString(QUrl::RemoveFragment | QUrl::FullyEncoded), given.captured(1).toLower(), mostBytes};
}

}  // namespace

QStringList LandingPackage::standardFiles(const QString &programFolder)
{
    QStringList found;
    for (const QString &folder : {programFolder, programFolder + u"/.."_s, programFolder + u"/../share/trescca"_s})
        for (const QString &file : QDir(folder).entryList({u"tresccad_" TRESCCA_VERSION "_*.deb"_s}, QDir::Files, QDir::Name))
            found.append(QDir::cleanPath(folder + u'/' + file));
    return found;
}

Result<LandingPackage> LandingPackage::of(const QString &word)
{
    if (word == u"image")
        return LandingPackage{};
    if (word.contains(u"://"))
        return ofUrl(word);
    if (!word.isEmpty())
        return ofFile(word);
    const QStringList found = standardFiles(QCoreApplication::applicationDirPath());
    if (found.isEmpty())
        return fail(Kind::NotFound,
            u"There is no package tresccad_%1 beside this program. Name the .deb or its address (`--package`); installer/deb makes it of a built tree."_s
                .arg(QStringLiteral(TRESCCA_VERSION)));
    return ofFile(found.first());
}

}  // namespace trescca
