// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"
#include "core/disk/qcow2header.h"

namespace trescca {

/// Where the parts of a qcow2 header lie in the first cluster; needed to edit it in place.
struct Qcow2Layout {
    Qcow2Header header;
    std::uint64_t clusterSize = 0;
    std::uint64_t backingOffset = 0;  ///< 0 without
    std::uint64_t backingSize = 0;
    std::uint64_t extensionsEnd = 0;        ///< end of the area in which extensions are looked for
    std::uint64_t formatExtension = 0;      ///< offset of the backing format extension; 0 without
    std::uint64_t formatExtensionSize = 0;  ///< with its head and padding
    std::uint64_t l1Offset = 0;
    std::uint64_t l1Entries = 0;
    bool extendedL2 = false;  ///< entries of 16 bytes, with a bitmap of the cluster's parts
    bool zstd = false;        ///< compressed clusters are Zstandard's, not Deflate's
};

/// Reads the header from the file's beginning, without touching the file: hostile bytes meet nothing but this.
class Qcow2Parser {
public:
    /// `head`: the first bytes of the file, min(fileSize, Qcow2Head::maximum) of them.
    Qcow2Parser(ConstBytes head, std::uint64_t fileSize);

    /// The error's `what` is only the reason ("its L1 table lies outside of the file"); callers name the file.
    [[nodiscard]] Result<Qcow2Layout> parse();

private:
    [[nodiscard]] Result<void> readBasics();
    [[nodiscard]] Result<void> readFeatures();
    [[nodiscard]] Result<void> checkCompression() const;
    [[nodiscard]] Result<void> checkTables() const;
    [[nodiscard]] Result<void> checkTable(const QString &name, std::uint64_t offset, std::uint64_t bytes) const;
    [[nodiscard]] Result<void> readExtensions();
    [[nodiscard]] Result<void> readExtension(std::uint32_t type, std::uint64_t offset, std::uint64_t size);
    [[nodiscard]] Result<void> readBitmaps(std::uint64_t offset, std::uint64_t size);
    [[nodiscard]] Result<void> checkExtensions() const;
    [[nodiscard]] Result<void> readBackingName();
    [[nodiscard]] std::uint32_t u32(std::uint64_t offset) const;
    [[nodiscard]] std::uint64_t u64(std::uint64_t offset) const;
    [[nodiscard]] QByteArray text(std::uint64_t offset, std::uint64_t size) const;
    [[nodiscard]] bool feature(int bit) const { return ((m_incompatible >> bit) & 1U) != 0; }

    ConstBytes m_head;
    std::uint64_t m_fileSize;
    Qcow2Layout m_layout;
    std::uint64_t m_incompatible = 0;
    std::uint64_t m_autoclear = 0;
    std::uint64_t m_headerLength = 72;
    bool m_bitmaps = false;
    bool m_encryptionHeader = false;
    bool m_dataFileName = false;
};

}  // namespace trescca
