// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace trescca {

/// The program's exit status for an error; 0 is success, 2 also what CLI11 gives for unusable arguments.
[[nodiscard]] constexpr int exitCode(Kind kind)
{
    switch (kind) {
    case Kind::InvalidInput: return 2;
    case Kind::NotFound: return 3;
    case Kind::Ambiguous: return 4;
    case Kind::Conflict: return 5;
    case Kind::Unauthorized:
    case Kind::Forbidden: return 6;
    case Kind::NoRoom: return 7;
    case Kind::Unreachable: return 8;
    case Kind::Untrusted: return 9;
    case Kind::Unsupported: return 10;
    case Kind::Cancelled: return 130;
    case Kind::Internal: return 1;
    }
    return 1;
}

}  // namespace trescca
