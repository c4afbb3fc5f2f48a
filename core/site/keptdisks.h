// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace trescca {

/// Unsupported: an instance of a cloud cannot be removed without its disks.
[[nodiscard]] inline std::unexpected<Error> failKeptDisks()
{
    return fail(Kind::Unsupported, QStringLiteral("A cloud removes an instance's own disks with it. Save it as an image first to keep them."));
}

}  // namespace trescca
