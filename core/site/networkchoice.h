// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/instance.h"

namespace trescca {

/// Nic::network of a card whose network is its guest's own: QEMU's user mode.
inline constexpr QStringView userModeNetwork = u"user";

/// Which of a libvirt host's active networks a guest's network card comes to that was on `own` at its source: the `wanted`
/// one, else the one of the same name, else "default"; empty: QEMU's user mode, because none of them is there, or because
/// the card is in user mode already: the state of that lies in the guest's memory, and QEMU takes it back into nothing else.
[[nodiscard]] inline QString networkFor(const QString &own, const QString &wanted, const QStringList &present)
{
    if (own == userModeNetwork)
        return {};
    for (const QString &name : {wanted, own, QStringLiteral("default")})
        if (!name.isEmpty() && present.contains(name))
            return name;
    return {};
}

/// Why a running guest's card cannot come to where networkFor() puts it, as a sentence; empty when it can.
[[nodiscard]] inline QString networkObstacle(const Nic &nic, const QString &wanted, const QStringList &present)
{
    if (nic.network == userModeNetwork)
        return wanted.isEmpty() ? QString()
                                : QStringLiteral("The network card %1 is in QEMU's user mode, whose state lies in the guest's memory: "
                                                 "it cannot join the network %2. Name no network.")
                                      .arg(nic.mac, wanted);
    // A driver in the guest goes on with what its card could do, and in user mode virtio's can do less.
    if (!networkFor(nic.network, wanted, present).isEmpty() || !nic.model.startsWith(QLatin1StringView("virtio")))
        return {};
    return QStringLiteral("The guest's virtio network card was on the network %1 and cannot go on in QEMU's user mode, and no other network is "
                          "there. Start a network named %1 or default there first.")
        .arg(nic.network);
}

}  // namespace trescca
