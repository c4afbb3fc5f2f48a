// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/digestcache.h"
#include "core/base/log.h"
#include "core/disk/qcow2header.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <utility>

#include <sys/stat.h>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxChain = 32;

std::optional<struct stat> statOf(const QString &path)
{
    struct stat facts{};
    if (::stat(QFile::encodeName(path).constData(), &facts) != 0)
        return std::nullopt;
    return facts;
}

}  // namespace

DigestCache::DigestCache(QString folder) : m_folder(std::move(folder)) {}

QString DigestCache::stamp(const QString &path, const QString &format)
{
    QString chain;
    QString file = path;
    QString fileFormat = format;
    for (int depth = 0; depth < maxChain; ++depth) {
        const auto facts = statOf(file);
        if (!facts)
            return {};
        chain += u"%1:%2:%3.%4;"_s.arg(facts->st_dev).arg(facts->st_ino).arg(facts->st_mtim.tv_sec).arg(facts->st_mtim.tv_nsec, 9, 10, QChar(u'0'))
            + QString::number(facts->st_size) + u';';
        if (fileFormat == u"raw"_s)
            return chain;
        const auto header = readQcow2Header(file);
        if (!header)
            return fileFormat == u"qcow2"_s ? QString() : chain;
        if (header->backingFile.isEmpty())
            return chain;
        file = QDir(QFileInfo(file).canonicalPath()).absoluteFilePath(header->backingFile);
        fileFormat = header->backingFormat;
    }
    return {};
}

QString DigestCache::entryPath(const QString &path) const
{
    const auto facts = statOf(path);
    return facts ? u"%1/%2-%3.json"_s.arg(m_folder).arg(facts->st_dev).arg(facts->st_ino) : QString();
}

std::optional<QString> DigestCache::find(const QString &path, const QString &format, const QString &stamp) const
{
    QFile file(entryPath(path));
    if (stamp.isEmpty() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject entry = QJsonDocument::fromJson(file.readAll()).object();
    const QString kept = entry.value(u"format"_s).toString();
    const QString digest = entry.value(u"sha256"_s).toString();
    constexpr int hexDigits = 64;
    if (entry.value(u"stamp"_s).toString() != stamp || (!kept.isEmpty() && kept != format) || digest.size() != hexDigits)
        return std::nullopt;
    return digest;
}

void DigestCache::put(const QString &path, const QString &format, const QString &stamp, const QString &digest) const
{
    const QString entry = entryPath(path);
    if (stamp.isEmpty() || entry.isEmpty())
        return;
    QSaveFile file(entry);
    const QJsonObject object{{u"stamp"_s, stamp}, {u"format"_s, format}, {u"sha256"_s, digest}, {u"path"_s, path}};
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        qCWarning(logDisk).noquote() << u"The digest of %1 cannot be kept in %2: %3"_s.arg(path, m_folder, file.errorString());
}

}  // namespace trescca
