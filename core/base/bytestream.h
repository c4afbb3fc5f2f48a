// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

namespace trescca {

using ConstBytes = std::span<const std::byte>;
using MutableBytes = std::span<std::byte>;

/// Where bytes come from. Blocking; used by one thread at a time.
class ByteSource {
public:
    virtual ~ByteSource() = default;
    /// Reads at least one byte, at most into.size(). 0 means the end.
    [[nodiscard]] virtual Result<std::size_t> read(MutableBytes into) = 0;
};

/// Where bytes go. Blocking; used by one thread at a time. Destroyed without finish(), it leaves nothing behind.
class ByteSink {
public:
    virtual ~ByteSink() = default;
    /// Takes all bytes, or fails.
    [[nodiscard]] virtual Result<void> write(ConstBytes bytes) = 0;
    /// No more bytes will come; makes what was written final. Called once.
    [[nodiscard]] virtual Result<void> finish() = 0;
};

/// One that can be asked what it was given.
class RereadSink : public ByteSink {
public:
    /// Fills `into` with what was written from `offset` on, counted from the first byte; all of it must have been.
    [[nodiscard]] virtual Result<void> reread(std::uint64_t offset, MutableBytes into) = 0;
};

inline ConstBytes bytesOf(const QByteArray &array) { return std::as_bytes(std::span(array.constData(), static_cast<std::size_t>(array.size()))); }

struct Context;
/// Copies everything through one 1 MiB buffer; returns the number of bytes. Does not call finish().
[[nodiscard]] Result<std::uint64_t> copyAll(ByteSource &from, ByteSink &to, const Context &context, const QString &stage, std::uint64_t total = 0);

/// Reads until `into` is full or the source ends; how many bytes came.
[[nodiscard]] Result<std::size_t> readFully(ByteSource &from, MutableBytes into);

/// Reads a file from `offset`; at most `length` bytes when given.
class FileSource final : public ByteSource {
public:
    [[nodiscard]] static Result<std::unique_ptr<FileSource>> open(const QString &path, std::uint64_t offset = 0, std::uint64_t length = UINT64_MAX);
    ~FileSource() override;
    [[nodiscard]] Result<std::size_t> read(MutableBytes into) override;
    [[nodiscard]] std::uint64_t size() const { return m_size; }  ///< of the whole file, at open

private:
    FileSource(int fd, std::uint64_t size, std::uint64_t left);
    int m_fd;
    std::uint64_t m_size;
    std::uint64_t m_left;
};

/// Writes `path` by way of `path.part`: fsync and rename at finish(); unlinked when abandoned. Mode 0600.
/// Runs of zeros become holes when `sparse`.
class FileSink final : public RereadSink {
public:
    [[nodiscard]] static Result<std::unique_ptr<FileSink>> create(const QString &path, bool sparse = false);
    ~FileSink() override;
    [[nodiscard]] Result<void> write(ConstBytes bytes) override;
    [[nodiscard]] Result<void> finish() override;
    [[nodiscard]] Result<void> reread(std::uint64_t offset, MutableBytes into) override;

private:
    FileSink(QString path, int fd, bool sparse);
    [[nodiscard]] Result<void> writeSome(ConstBytes bytes);
    QString m_path;
    int m_fd;
    bool m_sparse;
    std::uint64_t m_offset = 0;
    bool m_finished = false;
};

}  // namespace trescca
