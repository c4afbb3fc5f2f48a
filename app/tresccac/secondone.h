// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccac/session.h"
#include "core/migration/movedon.h"

namespace trescca {

/// What is to be asked before the machine `here` runs, as moves have taken it elsewhere, where it runs or may run; empty: nothing.
[[nodiscard]] Result<QString> questionOfMoved(Session &session, const Place &here);

}  // namespace trescca
