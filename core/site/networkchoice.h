// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/instance.h"

namespace trescca {

/// Nic::network of a card whose network is its guest's own: QEMU's user mode.
inline constexpr QStringView userModeNetwork = u"user";

[[nodiscard]] inline bool isVirtio(const Nic &nic) { return nic.model.startsWith(QLatin1StringView("virtio")); }

/// Which of a libvirt host's active networks a guest's network card comes to that was on `own` at its source: the `wanted`
/// one, else the one of the same name, else "default"; empty: QEMU's user mode, because none of them is there, or because
/// the card is in user mode already and no other is wanted: there its address and its connections to others go on.
[[nodiscard]] inline QString networkFor(const QString &own, const QString &wanted, const QStringList &present)
{
    if (own == userModeNetwork)
        return present.contains(wanted) ? wanted : QString();
    for (const QString &name : {wanted, own, QStringLiteral("default")})
        if (!name.isEmpty() && present.contains(name))
            return name;
    return {};
}

/// Why a running guest's card cannot come to where networkFor() puts it, as a sentence; empty when it can.
[[nodiscard]] inline QString networkObstacle(const Nic &nic, const QString &wanted, const QStringList &present)
{
    // A driver in the guest goes on with what its card could do, and in user mode virtio's can do less.
    if (nic.network == userModeNetwork || !networkFor(nic.network, wanted, present).isEmpty() || !isVirtio(nic) || !nic.offloads)
        return {};
    return QStringLiteral("The guest's virtio network card was on the network %1 and cannot go on in QEMU's user mode, and no other network is "
                          "there. Start a network named %1 or default there first.")
        .arg(nic.network);
}

}  // namespace trescca
