// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QStringList>

namespace trescca {

/// What becomes of a guest's network cards where it is restored, as far as its memory has to follow: from QEMU's user mode to a network of
/// the host, or back.
struct NetworkChange {
    bool leavesUserMode = false;  ///< a card does, whose connections live in QEMU
    QStringList entering;         ///< addresses of virtio cards that come into user mode and could come from there
    QStringList changed;          ///< addresses of all cards that come to a network of the other kind

    /// By the description that the guest was saved with, and the one that it is restored by; cards are in the same order. None where a
    /// description is none.
    [[nodiscard]] static NetworkChange between(const QByteArray &saved, const QByteArray &restored);
    /// Makes the states in a save image fit. Unsupported, with what to do, when they are not known well enough.
    [[nodiscard]] Result<void> fitMemory(const QString &file) const;
};

}  // namespace trescca
