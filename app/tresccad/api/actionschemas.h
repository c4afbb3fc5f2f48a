// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/caller.h"
#include "core/base/error.h"

#include <QJsonValue>

namespace trescca {

/// The microversion from which on a lock is given a reason; before, whatever is said with it is nothing.
inline constexpr int firstLockedReason = 73;

/// InvalidInput for an action that the API's reference does not know (at this microversion) or whose argument is wrong, Forbidden
/// for what is an administrator's, Unsupported for what no guest of this host can.
[[nodiscard]] Result<void> checkAction(const QString &name, const QJsonValue &argument, int minor, const Caller &who);

}  // namespace trescca
