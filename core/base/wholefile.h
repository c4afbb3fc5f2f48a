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

/// The content of a regular file of at most `most` bytes; never waits, as for a pipe. `what` as in "a configuration file". NotFound,
/// Forbidden, InvalidInput (a folder, a device, too large).
[[nodiscard]] Result<QByteArray> readWhole(const QString &path, qint64 most, const QString &what);

}  // namespace trescca
