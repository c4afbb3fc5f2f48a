// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/domainxml.h"
#include "core/libvirt/handles.h"

/// A sign in an instance's definition that a site keeps its memory (see HeldState), for the other sites of the same host: they would
/// boot it with the disks of that memory. It counts as long as that site has its record, so what a crash leaves of it does no harm.
namespace trescca::heldmark {

/// Puts it into the definition, not into what runs: only one that is off bears it. `heldRoot` is the holding site's folder "held".
[[nodiscard]] Result<void> set(virDomain *domain, const QString &heldRoot);
void clear(virDomain *domain);
/// Conflict, with the place, when another site than that of `heldRoot` holds it.
[[nodiscard]] Result<void> check(const DomainDescription &description, const QString &heldRoot);

}  // namespace trescca::heldmark
