// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/disk/qcow2parser.h"

#include <QByteArray>

namespace trescca {

/// A disk file, held open. Devices and pipes are refused: a name of theirs may block or have side effects.
class Qcow2File {
public:
    [[nodiscard]] static Result<Qcow2File> open(const QString &path, bool writable = false);
    ~Qcow2File();
    Qcow2File(Qcow2File &&other) noexcept;
    Qcow2File &operator=(Qcow2File &&) = delete;

    [[nodiscard]] Result<QByteArray> read(std::size_t bytes) const;  ///< from the beginning; less at the file's end
    /// Behind the file's end are zeros.
    [[nodiscard]] Result<void> readAt(std::uint64_t offset, MutableBytes into) const;
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    [[nodiscard]] int fd() const { return m_fd; }
    [[nodiscard]] Result<Qcow2Head> head() const;
    [[nodiscard]] Result<Qcow2Layout> layout() const;
    [[nodiscard]] Result<void> overwrite(const QByteArray &head) const;  ///< the file's beginning, durable

private:
    /// How many bytes there were.
    [[nodiscard]] Result<std::size_t> fill(std::uint64_t offset, MutableBytes into) const;
    Qcow2File(QString path, int fd, std::uint64_t size);
    QString m_path;
    int m_fd;
    std::uint64_t m_size;
};

/// InvalidInput when it is no sound qcow2 image; errors call it `name`.
[[nodiscard]] Result<Qcow2Layout> layoutOf(const Qcow2Head &head, const QString &name);

}  // namespace trescca
