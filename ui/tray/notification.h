// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace trescca {

/// Has the desktop show a notification (freedesktop.org's Desktop Notifications, 1.2, over the session's D-Bus). Blocks for some seconds
/// at most. Unsupported where nobody takes it.
[[nodiscard]] Result<void> sendNotification(const QString &title, const QString &text);

}  // namespace trescca
