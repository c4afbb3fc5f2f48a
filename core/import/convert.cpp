// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/convert.h"

#include "core/base/process.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// QEMU's own way to name a file with everything about it: nothing is probed, and what the header names is not opened.
QString closedSource(const QString &path, const QString &format)
{
    QJsonObject source{{u"driver"_s, format}, {u"read-only"_s, true},
        {u"file"_s, QJsonObject{{u"driver"_s, u"file"_s}, {u"filename"_s, QFileInfo(path).absoluteFilePath()}}}};
    if (format == u"vmdk" || format == u"qcow2")
        source[u"backing"] = QJsonValue::Null;
    return u"json:"_s + QString::fromUtf8(QJsonDocument(source).toJson(QJsonDocument::Compact));
}

/// "    (12.34/100%)\r" as qemu-img -p prints it, again and again.
void reportPercent(const QByteArray &piece, std::uint64_t total, const Context &context)
{
    static const QRegularExpression percent(u"\\((\\d+\\.\\d+)/100%\\)"_s);
    const QString text = QString::fromLatin1(piece);
    QRegularExpressionMatch last;
    for (auto found = percent.globalMatch(text); found.hasNext();)
        last = found.next();
    if (last.hasMatch())
        context.report(u"convert"_s, static_cast<std::uint64_t>(last.captured(1).toDouble() / 100 * static_cast<double>(total)), total);
}

Error explained(Error error, const QString &path)
{
    // SIGXFSZ, or its errno for one who ignores it.
    const bool full = error.what.contains(u"signal 25"_s) || error.detail.contains(u"File too large"_s) || error.detail.contains(u"No space left"_s);
    if (full)
        return {Kind::NoRoom,
            u"The room for converting %1 is used up. Make room, or choose a folder with more (XDG_CACHE_HOME; in the desktop: Settings, Transfers)."_s
                .arg(QFileInfo(path).fileName()),
            error.detail};
    if (error.kind == Kind::Internal)
        return {Kind::Untrusted,
            u"The disk image %1 cannot be converted: it is damaged, or of a kind that QEMU does not know."_s.arg(QFileInfo(path).fileName()),
            error.what + u'\n' + error.detail};
    return error;
}

}  // namespace

Result<void> convertToQcow2(const QString &from, const DiskFormat &format, const QString &to, std::uint64_t largest, const Context &context)
{
    ProcessOptions options;
    options.largestFile = largest;
    options.onOutput = [&](const QByteArray &piece) { reportPercent(piece, format.virtualSize, context); };
    const auto made = runProcess(u"qemu-img"_s,
        {u"convert"_s, u"-p"_s, u"-O"_s, u"qcow2"_s, u"-c"_s, u"-o"_s, u"compression_type=zstd"_s, closedSource(from, format.qemuName),
            QFileInfo(to).absoluteFilePath()},
        context, options);
    const auto converted = made ? context.check() : fail(made);  // a stop that came with its last words counts, too
    if (converted)
        return {};
    QFile::remove(to);
    return std::unexpected(explained(converted.error(), from));
}

}  // namespace trescca
