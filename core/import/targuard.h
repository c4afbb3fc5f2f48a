// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace trescca {

/// Looks at every header of a tar archive before KTar does, which believes what they say: checksums, sizes within the file,
/// no name twice, few members, and only kinds of members that KTar reads right (plain files and folders; short extended
/// headers that change nothing). Untrusted for a broken one, Unsupported for one that is right and of another kind.
[[nodiscard]] Result<void> guardTar(const QString &path);

}  // namespace trescca
