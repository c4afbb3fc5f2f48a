// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QString>

namespace trescca {

/// Makes or replaces a file of mode 0600: afterwards it has the old content or the new one, whatever fails. NoRoom, Forbidden, ...
/// by the system's reason.
[[nodiscard]] Result<void> writeWhole(const QString &path, const QByteArray &content);

/// All of a regular file. NotFound; InvalidInput: a folder, a pipe or a device (which might never end), or more than `most` bytes;
/// Forbidden: it cannot be read. Errors name the path.
[[nodiscard]] Result<QByteArray> readWhole(const QString &path, qint64 most);

}  // namespace trescca
