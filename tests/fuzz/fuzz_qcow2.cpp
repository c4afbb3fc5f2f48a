// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A foreign qcow2 image before any tool opens it. The input's last byte tells the size of the file, of which the bytes
// before it are the beginning and zeros are the rest.
#include "core/disk/qcow2file.h"
#include "tests/fuzz/fuzz.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

std::uint64_t field(const QByteArray &image, qsizetype at) { return image.size() < at + 8 ? 0 : qFromBigEndian<quint64>(image.constData() + at); }
std::uint32_t word(const QByteArray &image, qsizetype at) { return image.size() < at + 4 ? 0 : qFromBigEndian<quint32>(image.constData() + at); }

/// What QEMU would do with an image that was let through, told by the fields themselves.
void demandHarmless(const QByteArray &image, const Qcow2Header &header, bool backingAllowed)
{
    const std::uint64_t incompatible = word(image, 4) >= 3 ? field(image, 72) : 0;
    fuzz::demand(word(image, 0) == 0x514649FB, "it is a qcow2 image", image);
    fuzz::demand((incompatible & 4U) == 0, "no data lie in another file", image);
    fuzz::demand((incompatible & 2U) == 0 && (incompatible >> 5U) == 0, "it is sound and of known features", image);
    fuzz::demand(word(image, 32) == 0, "it is not encrypted", image);
    fuzz::demand(word(image, 60) == 0, "it has no snapshots in it", image);
    fuzz::demand(field(image, 24) == header.virtualSize, "its size is what it says", image);
    fuzz::demand(backingAllowed || field(image, 8) == 0 || word(image, 16) == 0, "it builds on no other file", image);
    const qsizetype colon = header.backingFile.indexOf(u':');
    fuzz::demand(colon < 0 || header.backingFile.lastIndexOf(u'/', colon) >= 0, "its base is named as a file", image);
}

void clear(const QByteArray &image, std::uint64_t size, const Qcow2Header &before)
{
    const fuzz::MemoryFile file(image, size);
    if (!clearBackingFile(file.path()))
        return;
    const auto after = readQcow2Header(file.path());
    fuzz::demand(after && after->backingFile.isEmpty() && after->backingFormat.isEmpty(), "a cleared image builds on nothing", image);
    fuzz::demand(after->virtualSize == before.virtualSize && after->version == before.version && after->encrypted == before.encrypted
            && after->externalDataFile == before.externalDataFile && after->snapshots == before.snapshots,
        "all else is as it was", image);
    const auto head = Qcow2Head::ofFile(file.path());
    fuzz::demand(head && head->fileSize == size && field(head->bytes, 8) == 0 && word(head->bytes, 16) == 0, "the fields say so too", image);
    fuzz::demand(checkForeignQcow2(file.path(), false).has_value() == checkForeignQcow2(file.path(), true).has_value(),
        "who cares for bases finds none", image);
}

/// Mostly so small that it is soon read, now and then larger than any memory.
std::uint64_t sizeOf(const QByteArray &image, std::uint8_t told)
{
    return std::max(static_cast<std::uint64_t>(image.size()), std::uint64_t{1} << (told < 240 ? told % 20U : 41U));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray image = fuzz::bytesOf(data, size - 1);
    const std::uint64_t fileSize = sizeOf(image, data[size - 1]);
    const fuzz::MemoryFile file(image, fileSize);
    const auto magic = isQcow2(file.path());
    const auto header = readQcow2Header(file.path());
    fuzz::demand(!header || (magic && *magic), "only what begins as qcow2 is read as such", image);
    fuzz::demand(header || header.error().kind != Kind::Internal, "a refusal says why", image);
    for (const bool backingAllowed : {false, true}) {
        const auto accepted = checkForeignQcow2(file.path(), backingAllowed);
        fuzz::demand(!accepted || header, "what is trusted is sound", image);
        if (accepted)
            demandHarmless(image, *accepted, backingAllowed);
    }
    const Qcow2Head head{image, fileSize};
    if (fileSize == static_cast<std::uint64_t>(image.size()))
        fuzz::demand(layoutOf(head, u"it"_s).has_value() == header.has_value(), "a head in memory is read as a file", image);
    if (header)
        clear(image, fileSize, *header);
    return 0;
}
