// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/diskinspect.h"

#include "core/disk/qcow2header.h"
#include "core/disk/qemuimg.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int deepestChain = 16;

std::uint64_t allocatedBytes(const QString &path)
{
    struct stat facts = {};
    return ::stat(QFile::encodeName(path).constData(), &facts) == 0 ? static_cast<std::uint64_t>(facts.st_blocks) * 512U : 0;
}

QString backingPath(const QString &path, const Qcow2Header &header)
{
    if (header.backingFile.isEmpty())
        return {};
    return QDir::cleanPath(QFileInfo(path).absoluteDir().absoluteFilePath(header.backingFile));
}

std::uint64_t virtualSizeOf(const QString &path, const QString &format)
{
    if (format == "qcow2"_L1)
        if (const auto header = readQcow2Header(path))
            return header->virtualSize;
    return static_cast<std::uint64_t>(QFileInfo(path).size());
}

QString formatOf(const QString &path, const QString &told)
{
    if (!told.isEmpty())
        return told;
    return isQcow2(path).value_or(false) ? u"qcow2"_s : u"raw"_s;
}

void inspectForeign(Disk &disk, const Context &context)
{
    const auto facts = qemuimg::info(disk.path, context, disk.format);  // never guessed: a guest writes what a raw one begins with
    if (!facts)
        return;
    disk.virtualSize = facts->virtualSize;
    disk.basePath = facts->backingFile;
    disk.baseFormat = facts->backingFormat;
}

// What a destination would refuse in a disk that comes from elsewhere.
QStringList qcow2Obstacles(const Disk &disk)
{
    const auto header = readQcow2Header(disk.path);
    if (!header)
        return {u"Its disk %1 cannot be looked into: %2"_s.arg(disk.target, header.error().what)};
    QStringList obstacles;
    if (header->snapshots > 0)
        obstacles << u"Its disk %1 has internal snapshots, which a move would lose; delete or extract them first."_s.arg(disk.target);
    if (header->encrypted)
        obstacles << u"Its disk %1 is encrypted by the host, whose secret cannot move along."_s.arg(disk.target);
    if (header->externalDataFile)
        obstacles << u"Its disk %1 keeps its data in another file; convert it to a plain qcow2 file first."_s.arg(disk.target);
    if (header->corrupt)
        obstacles << u"Its disk %1 is marked as corrupt; repair it first (qemu-img check -r all)."_s.arg(disk.target);
    return obstacles;
}

}  // namespace

// The header is read by our own parser, not by a qemu-img process a disk: lists of instances are asked for often.
void inspectDisk(Disk &disk, const Context &context)
{
    if (disk.path.isEmpty())
        return;
    disk.fileSize = allocatedBytes(disk.path);
    if (disk.format == "raw"_L1) {
        disk.virtualSize = static_cast<std::uint64_t>(QFileInfo(disk.path).size());
        return;
    }
    const auto header = disk.format == "qcow2"_L1 ? readQcow2Header(disk.path) : fail(Kind::Unsupported, disk.format);
    if (!header) {
        inspectForeign(disk, context);
        return;
    }
    disk.virtualSize = header->virtualSize;
    disk.basePath = backingPath(disk.path, *header);
    if (disk.basePath.isEmpty())
        return;
    disk.baseFormat = formatOf(disk.basePath, header->backingFormat);
    disk.baseSize = virtualSizeOf(disk.basePath, disk.baseFormat);
}

QStringList diskObstacles(const Disk &disk)
{
    QStringList obstacles;
    if (disk.path.isEmpty())
        return obstacles;
    if (!QFileInfo(disk.path).isFile())
        return {u"Its disk %1 (%2) is not a file that can be read here."_s.arg(disk.target, disk.path)};
    if (!QFileInfo(disk.path).isReadable())
        obstacles << u"Its disk %1 (%2) may not be read by this user; do this as root."_s.arg(disk.target, disk.path);
    if (!disk.basePath.isEmpty() && !QFileInfo(disk.basePath).isReadable())
        obstacles << u"The base of its disk %1 (%2) cannot be read here."_s.arg(disk.target, disk.basePath);
    return obstacles.isEmpty() && disk.format == "qcow2"_L1 ? qcow2Obstacles(disk) : obstacles;
}

QStringList backingChain(const QString &path, const QString &format)
{
    QStringList chain;
    QString at = path;
    QString kind = format;
    while (!at.isEmpty() && chain.size() < deepestChain) {
        const QString canonical = QFileInfo(at).canonicalFilePath();
        chain << (canonical.isEmpty() ? QDir::cleanPath(at) : canonical);
        const auto header = formatOf(at, kind) == "qcow2"_L1 ? readQcow2Header(at) : fail(Kind::Unsupported, kind);
        if (!header)
            break;
        at = backingPath(at, *header);
        kind = header->backingFormat;
    }
    return chain;
}

std::uint64_t largestFileSize(const Disk &disk)
{
    const auto now = static_cast<std::uint64_t>(QFileInfo(disk.path).size());
    if (disk.format == "raw"_L1)
        return now;
    constexpr std::uint64_t tables = 64U << 20U;  // small clusters, refcounts, bitmaps
    return std::max(now, disk.virtualSize) + disk.virtualSize / 256U + tables;
}

}  // namespace trescca
