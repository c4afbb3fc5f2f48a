// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/diskformat.h"

#include "core/disk/qcow2header.h"
#include "core/import/headerfile.h"
#include "core/import/vhdx.h"
#include "core/import/vmdk.h"

#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr std::uint64_t sector = 512;

struct Magic {
    FileKind kind;
    std::uint64_t at;
    QByteArrayView bytes;
};

constexpr std::array magics{
    Magic{FileKind::Qcow2, 0, QByteArrayView("QFI\xfb", 4)},
    Magic{FileKind::Vmdk, 0, QByteArrayView("KDMV", 4)},
    Magic{FileKind::Vhdx, 0, QByteArrayView("vhdxfile", 8)},
    Magic{FileKind::Vhd, 0, QByteArrayView("conectix", 8)},
    Magic{FileKind::Vdi, 64, QByteArrayView("\x7f\x10\xda\xbe", 4)},
    Magic{FileKind::Gzip, 0, QByteArrayView("\x1f\x8b", 2)},
    Magic{FileKind::Bzip2, 0, QByteArrayView("BZh", 3)},
    Magic{FileKind::Xz, 0,
        QByteArrayView("\xfd"
                       "7zXZ\0",
            6)},
    Magic{FileKind::Zstd, 0, QByteArrayView("\x28\xb5\x2f\xfd", 4)},
    Magic{FileKind::Zip, 0, QByteArrayView("PK\x03\x04", 4)},
    Magic{FileKind::Tar, 257, QByteArrayView("ustar", 5)},
};

/// As QEMU recognises it: a VMDK's description, behind comments and empty lines. As a raw disk it is harmless, but not every
/// cloud takes it for one.
bool describesVmdk(const QByteArray &head)
{
    static const QRegularExpression described(u"\\A(?:#[^\n]*\n| *\r?\n)*version=[0-9]"_s);
    return head.startsWith("# Disk DescriptorFile") || described.match(QString::fromLatin1(head)).hasMatch();
}

/// What QEMU would know, and is not taken here: as a raw disk no guest would find anything on it.
QString otherFormat(HeaderFile &file)
{
    if (file.bytes(0, 4) == QByteArrayView("QED\0", 4))
        return u"QED"_s;
    const QByteArray parallels = file.bytes(0, 16);
    return parallels == "WithoutFreeSpace" || parallels == "WithouFreSpacExt" ? u"Parallels"_s : QString();
}

Result<DiskFormat> checkVhd(HeaderFile &file, const QString &path)
{
    constexpr quint32 fixed = 2;
    constexpr quint32 dynamic = 3;
    const std::uint64_t footer = file.size() - sector;
    const auto type = file.big<quint32>(footer + 60);
    if (file.bytes(footer, 8) != "conectix")
        return refuseDisk(path, u"its footer is missing"_s);
    if (type != fixed && type != dynamic)
        return refuseDisk(path, u"it is only the difference to another file, its parent"_s);
    return DiskFormat{u"vpc"_s, file.big<quint64>(footer + 48)};
}

Result<DiskFormat> checkVdi(HeaderFile &file, const QString &path)
{
    constexpr quint32 dynamic = 1;
    constexpr quint32 fixed = 2;
    const auto type = file.little<quint32>(76);
    if (type != dynamic && type != fixed)
        return refuseDisk(path, u"it is only the difference to another file, its parent"_s);
    return DiskFormat{u"vdi"_s, file.little<quint64>(368)};
}

Result<DiskFormat> checkRaw(const HeaderFile &file, const QString &path)
{
    if (file.size() == 0 || file.size() % sector != 0)
        return fail(Kind::InvalidInput,
            u"%1 is no VM package and no disk image: it is nothing that is known (qcow2, VMDK, VHD, VHDX, VDI, an archive of them), and a "
            "raw disk has whole sectors of 512 bytes. Check that it is the right file, and complete."_s.arg(path));
    return DiskFormat{u"raw"_s, file.size()};
}

}  // namespace

Result<FileKind> kindOfFile(const QString &path)
{
    const auto file = HeaderFile::open(path);
    if (!file)
        return fail(file);
    for (const Magic &magic : magics)
        if ((*file)->bytes(magic.at, magic.bytes.size()) == magic.bytes)
            return magic.kind;
    const bool footer = (*file)->size() > sector && (*file)->bytes((*file)->size() - sector, 8) == "conectix";
    if (footer)
        return FileKind::Vhd;
    if ((*file)->bytes(0, 4) == "COWD" || describesVmdk((*file)->bytes(0, 2048)))
        return fail(Kind::Unsupported,
            u"%1 is a VMDK whose data lies in other files. Make one file of it where they are: qemu-img convert -O qcow2 %1 disk.qcow2"_s.arg(path));
    if (const QString format = otherFormat(**file); !format.isEmpty())
        return fail(Kind::Unsupported,
            u"%1 is a disk of the format %2, which is not taken. Convert it: qemu-img convert -O qcow2 %1 disk.qcow2"_s.arg(path, format));
    return FileKind::Raw;
}

bool isCompressed(FileKind kind) { return kind == FileKind::Gzip || kind == FileKind::Bzip2 || kind == FileKind::Xz || kind == FileKind::Zstd; }

bool isDisk(FileKind kind) { return !isCompressed(kind) && kind != FileKind::Tar && kind != FileKind::Zip; }

Result<DiskFormat> checkDisk(const QString &path, FileKind kind)
{
    const auto file = HeaderFile::open(path);
    if (!file)
        return fail(file);
    const auto named = [](const char *name) { return [name](std::uint64_t size) { return DiskFormat{QString::fromLatin1(name), size}; }; };
    switch (kind) {
    case FileKind::Qcow2:
        return checkForeignQcow2(path, false).transform([](const Qcow2Header &header) { return DiskFormat{u"qcow2"_s, header.virtualSize}; });
    case FileKind::Vmdk: return checkVmdk(**file, path).transform(named("vmdk"));
    case FileKind::Vhdx: return checkVhdx(**file, path).transform(named("vhdx"));
    case FileKind::Vhd: return checkVhd(**file, path);
    case FileKind::Vdi: return checkVdi(**file, path);
    default: return checkRaw(**file, path);
    }
}

}  // namespace trescca
