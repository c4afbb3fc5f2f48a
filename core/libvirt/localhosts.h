// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace trescca {

/// Where libvirt's daemons listen.
struct LocalSockets {
    QStringList system;   ///< paths; any that answers will do
    QStringList session;  ///< likewise
    [[nodiscard]] static LocalSockets standard();
};

/// The libvirt connections of this computer whose daemon answers now: "qemu:///system", "qemu:///session". The one of a session is
/// started by who needs it, and may come without having answered. Only touches the sockets; blocks.
[[nodiscard]] QStringList answeringHosts(const LocalSockets &sockets = LocalSockets::standard());

}  // namespace trescca
