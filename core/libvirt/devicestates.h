// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QStringList>

/// Edits of the devices' states in a libvirt save image that nobody reads yet: a regular file, raw or sparse, whose content may come from
/// anywhere. QEMU reads what is left as a stream of its own. Where the states are not as QEMU saves them, the file stays as it is and the
/// error is Unsupported; Untrusted when it is no save image; after any other error it is of no use any more.
namespace trescca::devicestates {

/// Takes a device out, each instance of it, that was saved the old way, as "slirp" is (QEMU's user mode network). Done when there is none.
[[nodiscard]] Result<void> drop(const QString &path, const QByteArray &name);
/// Has virtio network cards forget that their host could take offloads (vnet_hdr, UFO): where it cannot, QEMU refuses even those whose
/// drivers asked for none. Cards are found by the addresses that they bear. (QEMU, hw/net/virtio-net.c, vmstate_virtio_net_device)
[[nodiscard]] Result<void> forgetOffloads(const QString &path, const QStringList &macs);

}  // namespace trescca::devicestates
