// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/hostfacts.h"
#include "core/libvirt/saveimage.h"

namespace trescca {

/// A host as far as a saved guest may ask too much of it.
struct HostOffer {
    QString name;                             ///< of its site, for errors
    DomainSupport support;                    ///< for the guest's architecture, machine and type
    std::optional<std::uint64_t> freeMemory;  ///< bytes that a guest may take; none: not told
};

/// Whether the host can give the guest `name` of a save image what it had: NoRoom for the memory, by the rule of the checks
/// before a move; Unsupported for its processors, in number, topology and model. What libvirt or QEMU would complain of later.
[[nodiscard]] Result<void> checkFits(const SaveImageHead &head, const QString &name, const HostOffer &offer);

}  // namespace trescca
