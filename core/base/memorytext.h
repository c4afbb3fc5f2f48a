// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace trescca {

/// "512 MiB", "1.5 GiB": binary units, in which memory is given.
[[nodiscard]] QString memoryText(std::uint64_t bytes);

}  // namespace trescca
