// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/headerfile.h"

namespace trescca {

/// Virtual size of a VMDK in one file (monolithicSparse, streamOptimized), as VMware's "Virtual Disk Format 5.0" describes
/// it. Untrusted for one that names a parent or extents in other files.
[[nodiscard]] Result<std::uint64_t> checkVmdk(HeaderFile &file, const QString &path);

}  // namespace trescca
