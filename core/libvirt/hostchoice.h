// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/domainxml.h"
#include "core/libvirt/kvmprobe.h"
#include "core/libvirt/saveimage.h"

#include <libvirt/libvirt.h>

namespace trescca {

/// What a host gives a guest that it takes.
struct HostChoice {
    QString emulator;
    QString loader;  ///< firmware file of the host, as the guest's is named; empty: it has none
    bool vnc = false;
};

/// A libvirt host that may take a saved guest.
struct TakingHost {
    virConnect *connection = nullptr;
    KvmProbe &kvm;
    QString name;  ///< of its site, for errors
};

/// Whether the host can go on with the guest `guest` (for errors) of a save image, whose description was read already: Unsupported for
/// machine, hypervisor, processor or firmware, NoRoom for memory. What libvirt or QEMU would complain of later.
[[nodiscard]] Result<HostChoice> chooseHost(
    const TakingHost &host, const QString &guest, const DomainDescription &description, const SaveImageHead &head);

}  // namespace trescca
