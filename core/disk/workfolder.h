// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"
#include "core/base/keyedlocks.h"

#include <QString>

#include <memory>

namespace trescca {

/// Where disk images are unpacked and converted, unless somebody has another folder for it: $XDG_CACHE_HOME/trescca/import.
[[nodiscard]] QString standardWorkFolder();

/// How much an import may take. What comes from elsewhere may be made to fill a disk.
struct ImportLimits {
    std::uint64_t bytes = 1ULL << 40U;       ///< of a disk, or of what is unpacked for it
    std::uint64_t keptFree = 512ULL << 20U;  ///< bytes of the file system that stay free, whatever happens
};

/// A folder for one import, removed with all that is in it when this dies; what a killed program left behind is removed by
/// the next one.
class WorkFolder {
public:
    /// In `root`, which is made.
    [[nodiscard]] static Result<std::unique_ptr<WorkFolder>> create(const QString &root, ImportLimits limits);
    ~WorkFolder();
    WorkFolder(const WorkFolder &) = delete;
    WorkFolder &operator=(const WorkFolder &) = delete;

    [[nodiscard]] QString file(const QString &name) const { return m_path + u'/' + name; }
    [[nodiscard]] const ImportLimits &limits() const { return m_limits; }
    /// Bytes that may still be written here.
    [[nodiscard]] std::uint64_t room() const;
    /// A file of it; NoRoom, or Untrusted over the limit, while it is written and before the file system is full. Zeros become
    /// holes. `title` is what people call it.
    [[nodiscard]] Result<std::unique_ptr<ByteSink>> create(const QString &name, const QString &title) const;

private:
    WorkFolder(QString path, std::unique_ptr<KeyedLocks::Guard> lock, ImportLimits limits);
    QString m_path;
    std::unique_ptr<KeyedLocks::Guard> m_lock;
    ImportLimits m_limits;
};

}  // namespace trescca
