// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pages/pagesource.h"

#include <QFile>

#include <vector>

namespace trescca {

/// Collects the pages of something of which there will be an IndexFile, 16 bytes for each in memory.
class IndexFileWriter {
public:
    /// The next page, numbered from 0. Pages of zeros need not be known by anybody, nor are more than the first `most`.
    void add(PageView page);
    /// As many pages of zeros.
    void skip(std::uint64_t pages) { m_next += pages; }
    static constexpr std::size_t most = 4U << 20U;  ///< pages: 16 GiB of data, 64 MiB of memory
    /// Writes the file atomically, under what `content` says it is of (its digest).
    [[nodiscard]] Result<void> write(const QString &path, const QByteArray &content);

private:
    friend class IndexFile;
    struct Entry {
        PageHash hash;
        std::uint32_t number = 0;
    };
    std::vector<Entry> m_entries;
    std::uint64_t m_next = 0;
};

/// Which pages something has that is too large to be looked through each time, as a base image: hashes, sorted, with the pages' numbers. The
/// file is mapped, so that it takes the memory of what is looked up. It can be made again at any time.
class IndexFile final : public PageIndex {
public:
    /// Untrusted when it is damaged, of another version, or not of `content`.
    [[nodiscard]] static Result<std::unique_ptr<IndexFile>> open(const QString &path, const QByteArray &content);
    [[nodiscard]] std::optional<std::uint64_t> find(const PageHash &hash) const override;

private:
    using Entry = IndexFileWriter::Entry;
    IndexFile() = default;
    QFile m_file;
    std::span<const Entry> m_entries;
};

}  // namespace trescca
