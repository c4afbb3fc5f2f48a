// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/pages/pagesource.h"

#include <QString>

#include <memory>

namespace trescca {

/// Which pages disk images have (see IndexFile), by their content: made when one is asked for first, which takes a read of all of it, and kept in a
/// folder. Thread-safe.
class PageIndexes {
public:
    explicit PageIndexes(QString cacheFolder);
    /// `digest` is that of the disk's content (see ContentDigests), which does not change. Fails as DiskReader does; NoRoom where the index cannot be
    /// written.
    [[nodiscard]] Result<std::unique_ptr<PageIndex>> of(
        const QString &path, const QString &format, const QString &digest, const Context &context) const;

private:
    QString m_folder;
};

}  // namespace trescca
