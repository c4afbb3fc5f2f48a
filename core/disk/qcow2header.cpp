// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/qcow2header.h"
#include "core/disk/qcow2file.h"

#include <algorithm>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

/// More than any file system or other format has: reading such a disk to its end would take days, whatever is in it.
constexpr std::uint64_t largestDisk = 64ULL << 40U;

/// QEMU takes what stands before a colon for a protocol when no slash comes first: "nbd:...", "json:{...}", "https://...".
bool namesProtocol(const QString &name)
{
    const qsizetype colon = name.indexOf(u':');
    const qsizetype slash = name.indexOf(u'/');
    return colon >= 0 && (slash < 0 || colon < slash);
}

QString foreignDanger(const Qcow2Header &header, bool backingAllowed)
{
    if (header.encrypted)
        return u"it is encrypted"_s;
    if (header.externalDataFile)
        return u"it keeps its data in another file"_s;
    if (header.snapshots > 0)
        return u"it has internal snapshots"_s;
    if (header.virtualSize > largestDisk)
        return u"it says that it has %1 TiB"_s.arg(header.virtualSize >> 40U);
    if (header.corrupt)
        return u"it is marked as corrupt"_s;
    if (namesProtocol(header.backingFile))
        return u"its backing file is not a plain file name"_s;
    if (!backingAllowed && !header.backingFile.isEmpty())
        return u"it refers to another file (%1)"_s.arg(header.backingFile.left(80));
    return {};
}

/// Takes the backing format extension out, so that those behind it stay valid; zeros at the end close the list.
void removeFormatExtension(QByteArray &head, const Qcow2Layout &layout)
{
    if (layout.formatExtension == 0)
        return;
    const auto end = static_cast<qsizetype>(layout.extensionsEnd);
    const auto at = static_cast<qsizetype>(layout.formatExtension);
    const qsizetype size = std::min(static_cast<qsizetype>(layout.formatExtensionSize), end - at);
    std::copy(head.begin() + at + size, head.begin() + end, head.begin() + at);
    std::fill(head.begin() + end - size, head.begin() + end, '\0');
}

void removeBackingName(QByteArray &head, const Qcow2Layout &layout)
{
    constexpr qsizetype fieldAt = 8;  // backing_file_offset and backing_file_size
    constexpr qsizetype fieldSize = 12;
    std::fill_n(head.begin() + fieldAt, fieldSize, '\0');
    if (layout.backingOffset == 0)
        return;
    // Without a name the list of extensions runs on over its place: that has to read as the list's end, which takes 8 bytes.
    const auto at = static_cast<qsizetype>(layout.backingOffset);
    const auto bytes = std::max<qsizetype>(static_cast<qsizetype>(layout.backingSize), 8);
    std::fill_n(head.begin() + at, std::min(bytes, head.size() - at), '\0');
}

}  // namespace

Result<bool> isQcow2(const QString &path)
{
    const auto file = Qcow2File::open(path);
    if (!file)
        return fail(file);
    const auto head = file->read(4);
    if (!head)
        return fail(head);
    return *head == QByteArrayLiteral("QFI\xfb");
}

Result<Qcow2Header> readQcow2Header(const QString &path)
{
    const auto file = Qcow2File::open(path);
    if (!file)
        return fail(file);
    const auto layout = file->layout();
    if (!layout)
        return fail(layout);
    return layout->header;
}

void Qcow2Head::take(ConstBytes next)
{
    const ConstBytes part = next.first(std::min(maximum - static_cast<std::size_t>(bytes.size()), next.size()));
    bytes.append(reinterpret_cast<const char *>(part.data()), static_cast<qsizetype>(part.size()));
    fileSize += next.size();
}

Result<Qcow2Head> Qcow2Head::ofFile(const QString &path)
{
    const auto file = Qcow2File::open(path);
    return file ? file->head() : fail(file);
}

Result<Qcow2Header> checkForeignQcow2(const QString &path, bool backingAllowed, const QString &name)
{
    const auto head = Qcow2Head::ofFile(path);
    return head ? checkForeignQcow2(*head, backingAllowed, name.isEmpty() ? path : name) : fail(head);
}

Result<Qcow2Header> checkForeignQcow2(const Qcow2Head &head, bool backingAllowed, const QString &name)
{
    const auto layout = layoutOf(head, name);
    if (!layout)
        return fail(layout);
    const QString danger = foreignDanger(layout->header, backingAllowed);
    if (!danger.isEmpty())
        return fail(Kind::Untrusted,
            u"The disk image %1 is refused: %2. Flatten it where it comes from (qemu-img convert) and send it again."_s.arg(name, danger));
    return layout->header;
}

Result<void> clearBackingFile(const QString &path)
{
    const auto file = Qcow2File::open(path, true);
    if (!file)
        return fail(file);
    const auto layout = file->layout();
    if (!layout)
        return fail(layout);
    auto head = file->read(layout->clusterSize);
    if (!head)
        return fail(head);
    removeFormatExtension(*head, *layout);
    removeBackingName(*head, *layout);
    return file->overwrite(*head);
}

}  // namespace trescca
