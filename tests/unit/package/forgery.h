// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/digest.h"
#include "core/package/digestlist.h"
#include "core/package/zstdframe.h"
#include "tests/unit/package/forgedzip.h"
#include "tests/unit/package/samplepackage.h"

namespace trescca::test {

using namespace Qt::StringLiterals;

inline SizedDigest sized(const QByteArray &bytes)
{
    Digest digest;
    digest.add(bytesOf(bytes));
    return {static_cast<std::uint64_t>(bytes.size()), digest.hex()};
}

inline QByteArray zstdFrame(const QByteArray &plain)
{
    QByteArray frame(static_cast<qsizetype>(frameBound(static_cast<std::size_t>(plain.size()))), '\0');
    const auto out = std::as_writable_bytes(std::span(frame.data(), static_cast<std::size_t>(frame.size())));
    frame.resize(static_cast<qsizetype>(FrameCompressor(3).compress(bytesOf(plain), out).value_or(0)));
    return frame;
}

/// A package of snapshot and libvirt.xml whose every part can be forged; digests.json is made to fit.
struct Forgery {
    Manifest manifest;
    QByteArray snapshot = someBytes(100'000, 7, 16);
    QByteArray snapshotMember = zstdFrame(snapshot);
    std::optional<std::uint64_t> plainSize;  ///< of the snapshot as digests.json tells it
    QByteArray digests;

    Forgery()
    {
        manifest.memory = 1 << 20;
        manifest.snapshotLimit = 1 << 20;
    }
    [[nodiscard]] QList<ForgedMember> members() const
    {
        const QByteArray json = manifest.toJson();
        const QByteArray xml = "<domain/>";
        DigestList list;
        list.add({u"manifest.json"_s, sized(json), sized(json)});
        list.add({u"libvirt.xml"_s, sized(xml), sized(xml)});
        SizedDigest plain = sized(snapshot);
        plain.size = plainSize.value_or(plain.size);
        list.add({u"snapshot.zst"_s, sized(snapshotMember), plain});
        return {{.name = "manifest.json", .content = json}, {.name = "libvirt.xml", .content = xml},
            {.name = "snapshot.zst", .content = snapshotMember}, {.name = "digests.json", .content = digests.isEmpty() ? list.toJson() : digests}};
    }
};

}  // namespace trescca::test
