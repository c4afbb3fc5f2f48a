// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace trescca {

/// Zstandard's level of a package, 1 to 19. The lowest whose packages are smaller than the reference method's (`zip -9`), also of
/// small guests: see tests/bench.
inline constexpr int defaultCompressionLevel = 5;

}  // namespace trescca
