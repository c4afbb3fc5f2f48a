// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccac/session.h"
#include "core/migration/movedon.h"

namespace trescca {

/// What is to be asked before the machine `here`, called `name`, runs, as it or a copy runs elsewhere, or may; empty: nothing.
[[nodiscard]] Result<QString> questionOfMoved(Session &session, const Place &here, const QString &name, const Machine &machine);

}  // namespace trescca
