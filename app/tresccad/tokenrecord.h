// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/caller.h"
#include "app/tresccad/clock.h"

#include <QJsonObject>

namespace trescca {

/// Whom a token speaks for, as it is kept: JSON, with the boot of the machine in which it was issued.
[[nodiscard]] QByteArray toTokenRecord(const Caller &who, const Clock &clock);
/// Nobody where it makes no sense or has ended. None lives longer than it was given: after a restart of the machine, when the steady
/// clock begins anew, the wall clock says what is left of that.
[[nodiscard]] std::optional<Caller> fromTokenRecord(const QJsonObject &json, const Clock &clock);

}  // namespace trescca
