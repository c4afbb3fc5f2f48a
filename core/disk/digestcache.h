// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace trescca {

/// Digests by what the file system says of the file: one small JSON file per (device, inode), so that a changed
/// file's old entry is replaced and nothing piles up. A cache that cannot be written is no error: it is only slow.
class DigestCache {
public:
    explicit DigestCache(QString folder);

    /// What identifies the file's present content: size and mtime (ns) of it and of the files it is backed by; empty
    /// when it cannot be told.
    [[nodiscard]] static QString stamp(const QString &path, const QString &format);
    [[nodiscard]] std::optional<QString> find(const QString &path, const QString &format, const QString &stamp) const;
    /// Empty format: known from elsewhere, holds for the one format the file is read in.
    void put(const QString &path, const QString &format, const QString &stamp, const QString &digest) const;

private:
    [[nodiscard]] QString entryPath(const QString &path) const;
    QString m_folder;
};

}  // namespace trescca
