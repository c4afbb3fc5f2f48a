// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <QString>

namespace trescca {

/// SHA-256 of the guest-visible content of a disk file (so raw and qcow2 of the same content agree), cached in
/// `cacheFolder` by device, inode, mtime and size. Fails as DiskReader does. Thread-safe.
class ContentDigests {
public:
    explicit ContentDigests(QString cacheFolder);
    [[nodiscard]] Result<QString> of(const QString &path, const QString &format, const Context &context) const;
    /// Records a digest that is known from a verified transfer.
    void remember(const QString &path, const QString &digest) const;

private:
    QString m_folder;
};

}  // namespace trescca
