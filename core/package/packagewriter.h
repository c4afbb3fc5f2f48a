// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"
#include "core/base/compression.h"
#include "core/base/context.h"
#include "core/package/manifest.h"
#include "core/pages/encodedsource.h"

#include <memory>

namespace trescca {

/// Writes a VM package of format 1 to a sequential sink as the bytes come: a ZIP64 archive with stored members and data
/// descriptors (APPNOTE 6.3.10), big members in the zstd seekable format, digests.json last. Bounded memory.
class PackageWriter {
public:
    /// `to` must outlive the writer; its finish() stays the caller's. Writes manifest.json.
    [[nodiscard]] static Result<std::unique_ptr<PackageWriter>> begin(
        ByteSink &to, const Manifest &manifest, int compressionLevel = defaultCompressionLevel);
    ~PackageWriter();
    /// A small member as it is: "libvirt.xml".
    [[nodiscard]] Result<void> addPlain(const QString &name, const QByteArray &content);
    /// A stored member from a stream: "kernel", "ramdisk", "nvram" (already compressed or small).
    [[nodiscard]] Result<void> addStored(const QString &name, ByteSource &from, const Context &context);
    /// A big member, compressed on all cores: `name` is logical ("disk", "snapshot"), the member is `name`.zst.
    /// Progress is reported as `stage` in plain bytes.
    [[nodiscard]] Result<void> addCompressed(
        const QString &name, ByteSource &from, const Context &context, const QString &stage, std::uint64_t total = 0);
    /// A big member that the manifest says is Encoding::Pages: `known` are the indexes of its sources, in their order, null for one that is not to be
    /// used. Answers what it was made of.
    [[nodiscard]] Result<PageCounts> addPages(const QString &name, ByteSource &from, PageShape shape, const std::vector<const PageIndex *> &known,
        const Context &context, const QString &stage, std::uint64_t total = 0);
    /// Writes digests.json and the central directory.
    [[nodiscard]] Result<void> finish();

private:
    struct State;
    explicit PackageWriter(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}  // namespace trescca
