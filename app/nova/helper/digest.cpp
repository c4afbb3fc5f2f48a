// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/helper.h"
#include "core/disk/contentdigest.h"
#include "core/disk/qcow2header.h"
#include "core/libvirt/folders.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace trescca::nova {

namespace {

// What lies in an image cache was a user's: no file that it names is followed.
Result<std::uint64_t> sizeOf(const QString &path, const QString &format)
{
    if (format == "raw"_L1)
        return static_cast<std::uint64_t>(QFileInfo(path).size());
    return checkForeignQcow2(path, false).transform([](const Qcow2Header &header) { return header.virtualSize; });
}

Outcome run(const QJsonObject &request, const Context &context)
{
    const QString path = request[u"path"_s].toString();
    const QString format = request[u"format"_s].toString();
    const QString folder = request[u"folder"_s].toString();
    if (const auto made = makeClosedFolder(folder); !made)
        return fail(made);
    const auto size = sizeOf(path, format);
    const auto digest = size ? ContentDigests(folder + u"/cache"_s).of(path, format, context) : fail(size);
    if (!digest)
        return fail(digest);
    return QJsonObject{{u"digest"_s, *digest}, {u"size"_s, static_cast<qint64>(*size)}};
}

}  // namespace

const Operation digestOperation{
    "digest", R"("path": {"type": "string", "pattern": "^/."}, "format": {"enum": ["raw", "qcow2"]})", R"("folder", "path", "format")", run};

}  // namespace trescca::nova
