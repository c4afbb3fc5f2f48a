// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <libvirt/libvirt.h>

#include <QStringList>

namespace trescca {

/// Why a domain whose snapshots or checkpoints libvirt keeps a list of cannot be moved: one sentence each, with the remedy. No
/// package carries that list, and for its sake libvirt keeps the domain defined, so anybody could start it while it is held.
[[nodiscard]] QStringList snapshotObstacles(virDomain *domain);

}  // namespace trescca
