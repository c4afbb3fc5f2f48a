// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/traces.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

/// The record of a whole image that is no package may stay, and its bytes.
bool isKept(const QString &recordPath)
{
    QFile file(recordPath);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QJsonObject record = QJsonDocument::fromJson(file.readAll()).object();
    return record[u"status"_s].toString() == u"active" && record[u"properties"_s][u"trescca_kind"_s].toString() != u"package";
}

QStringList oddImages(const QString &folder)
{
    QStringList odd;
    for (const QString &name : QDir(folder).entryList(QDir::Files | QDir::Hidden)) {
        const QString record = name.endsWith(u".json") ? name : name + u".json"_s;
        if (name != u".lock" && !isKept(folder + u'/' + record))
            odd << folder + u'/' + name;
    }
    return odd;
}

}  // namespace

QStringList tracesIn(const QString &siteFolder)
{
    QStringList left = oddImages(siteFolder + u"/images"_s);
    QDirIterator side(
        siteFolder, {u"*.part"_s, u"memory.save"_s, u".restoring"_s, u"held.json"_s}, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (side.hasNext())
        left << side.next();
    for (const QString &id : QDir(siteFolder + u"/held"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        left << siteFolder + u"/held/"_s + id;
    left.removeDuplicates();
    return left;
}

}  // namespace trescca
