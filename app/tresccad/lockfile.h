// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QFile>

#include <memory>

namespace trescca {

/// The file of that name, locked for one alone (flock(2)) for as long as it lives; what a killed program held is free at
/// once. The file stays: were it removed, two could hold locks of that name.
class LockFile {
public:
    /// Conflict when another holds it.
    [[nodiscard]] static Result<LockFile> take(const QString &path);
    /// Waits until no other holds it.
    [[nodiscard]] static Result<LockFile> wait(const QString &path);

private:
    explicit LockFile(std::unique_ptr<QFile> file) : m_file(std::move(file)) {}
    [[nodiscard]] static Result<LockFile> lock(const QString &path, int operation);
    std::unique_ptr<QFile> m_file;
};

}  // namespace trescca
