// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/caller.h"
#include "core/base/error.h"

#include <QJsonValue>

namespace trescca {

/// InvalidInput for an action that the API's reference does not know (at this microversion) or whose argument is wrong, Forbidden
/// for what is an administrator's, Unsupported for what no guest of this host can.
[[nodiscard]] Result<void> checkAction(const QString &name, const QJsonValue &argument, int minor, const Caller &who);

}  // namespace trescca
