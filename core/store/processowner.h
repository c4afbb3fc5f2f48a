// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace trescca {

/// A process that cannot be mistaken for a later one with the same number: its boot and its start time belong to it.
struct ProcessOwner {
    std::int64_t pid = 0;
    QString boot;   ///< see bootId()
    QString start;  ///< clock ticks since boot

    [[nodiscard]] static ProcessOwner self();
    [[nodiscard]] bool alive() const;
};

}  // namespace trescca
