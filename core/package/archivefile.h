// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"

namespace trescca {

/// A file that is read at random places. Thread-safe.
class ArchiveFile {
public:
    [[nodiscard]] static Result<std::unique_ptr<ArchiveFile>> open(const QString &path);
    ~ArchiveFile();
    ArchiveFile(const ArchiveFile &) = delete;
    ArchiveFile &operator=(const ArchiveFile &) = delete;
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    /// Fills `into`; Untrusted when the file ends before.
    [[nodiscard]] Result<void> readAt(std::uint64_t offset, MutableBytes into) const;
    [[nodiscard]] Result<QByteArray> readAt(std::uint64_t offset, std::size_t count) const;

private:
    ArchiveFile(int fd, std::uint64_t size) : m_fd(fd), m_size(size) {}
    int m_fd;
    std::uint64_t m_size;
};

/// A stretch of an ArchiveFile as a stream. The file must outlive it.
class ArchiveRange final : public ByteSource {
public:
    ArchiveRange(const ArchiveFile &file, std::uint64_t offset, std::uint64_t length) : m_file(file), m_offset(offset), m_left(length) {}
    [[nodiscard]] Result<std::size_t> read(MutableBytes into) override;

private:
    const ArchiveFile &m_file;
    std::uint64_t m_offset;
    std::uint64_t m_left;
};

}  // namespace trescca
