// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/package/packagereader.h"

namespace trescca {

/// Gives a package the base images that its members are made of pages of, from files of this machine. NotFound names one that none of them is,
/// InvalidInput one that is none of them.
[[nodiscard]] Result<void> useBases(PackageReader &package, const QStringList &files, const Context &context);

}  // namespace trescca
