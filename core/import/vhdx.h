// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/headerfile.h"

namespace trescca {

/// Virtual size of a VHDX, from its region and metadata tables ([MS-VHDX]). Untrusted for a differencing one, whose rest
/// lies in another file.
[[nodiscard]] Result<std::uint64_t> checkVhdx(HeaderFile &file, const QString &path);

}  // namespace trescca
