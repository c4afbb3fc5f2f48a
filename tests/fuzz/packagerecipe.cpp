// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/packagerecipe.h"

#include "tests/unit/package/forgery.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace trescca::fuzz {

namespace {

constexpr std::array<const char *, 14> names{"manifest.json", "libvirt.xml", "snapshot", "disk", "disk.1", "kernel", "ramdisk", "nvram",
    "digests.json", "../outside", "/tmp/outside", "disk/inside", "disk.64", ""};
constexpr unsigned deflate = 1, zstd = 2, twoFrames = 4, repeat = 8, lieSize = 16, lieDigest = 32, seekTable = 64, forgeName = 128;
constexpr qsizetype mostPlain = 1 << 18;

QByteArray little(std::uint32_t number)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

/// The seekable format's last frame: it tells of each frame how long it is, packed and plain.
QByteArray seekTableOf(const QList<std::pair<qsizetype, qsizetype>> &frames)
{
    QByteArray entries;
    for (const auto &[packed, plain] : frames)
        entries += little(static_cast<std::uint32_t>(packed)) + little(static_cast<std::uint32_t>(plain));
    const QByteArray table = entries + little(static_cast<std::uint32_t>(frames.size())) + '\0' + little(0x8F92EAB1);
    return little(0x184D2A5E) + little(static_cast<std::uint32_t>(table.size())) + table;
}

QByteArray packed(const QByteArray &plain, unsigned how)
{
    const qsizetype first = (how & twoFrames) != 0 ? plain.size() / 2 : plain.size();
    QByteArray all;
    QList<std::pair<qsizetype, qsizetype>> frames;
    for (const QByteArray &part : {plain.first(first), plain.sliced(first)}) {
        if (part.isEmpty() && !frames.isEmpty())
            continue;
        const QByteArray frame = test::zstdFrame(part);
        frames.emplaceBack(frame.size(), part.size());
        all += frame;
    }
    return (how & seekTable) != 0 ? all + seekTableOf(frames) : all;
}

struct Kitchen {
    QList<test::ForgedMember> members;
    DigestList digests;
    bool toldDigests = false;

    void add(const char *name, unsigned how, QByteArray plain)
    {
        if ((how & repeat) != 0 && !plain.isEmpty())
            plain = plain.repeated(mostPlain / plain.size());
        const bool compressed = (how & zstd) != 0;
        const QByteArray content = compressed ? packed(plain, how) : plain;
        test::ForgedMember member{.name = compressed ? QByteArray(name) + ".zst" : QByteArray(name),
            .content = content,
            .deflate = (how & deflate) != 0 && !content.isEmpty()};
        SizedDigest told = test::sized(plain);
        if ((how & lieSize) != 0)
            told.size += 1;
        if ((how & lieDigest) != 0)
            told.sha256 = QString(64, u'0');
        if ((how & forgeName) != 0)
            member.nameAtPlace = "disk";
        digests.add({QString::fromUtf8(member.name), test::sized(member.content), told});
        toldDigests |= member.name == "digests.json";
        members << member;
    }
};

}  // namespace

QByteArray archiveOf(const QByteArray &recipe)
{
    Kitchen kitchen;
    qsizetype at = 0;
    while (at + 4 <= recipe.size() && kitchen.members.size() < 16) {
        const char *name = names.at(static_cast<std::uint8_t>(recipe[at]) % names.size());
        const auto length = qFromLittleEndian<quint16>(recipe.constData() + at + 2);
        kitchen.add(name, static_cast<std::uint8_t>(recipe[at + 1]), recipe.sliced(at + 4, std::min<qsizetype>(length, recipe.size() - at - 4)));
        at += 4 + length;
    }
    if (!kitchen.toldDigests)
        kitchen.members << test::ForgedMember{.name = "digests.json", .content = kitchen.digests.toJson()};
    return test::forgeZip(kitchen.members);
}

}  // namespace trescca::fuzz
