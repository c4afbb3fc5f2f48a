// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/model/endpoint.h"
#include "core/model/migrationplan.h"

namespace trescca {

/// Looks at a computer as a place where instances run and which they are moved from and to, and says what to do about each
/// thing that is not as it should be: "libvirt", "qemu", "kvm", "rights", "room", "memory", "network", "firmware", "seed", "clock".
/// What can be tried is tried (KVM boots a kernel, which may take ten seconds). Changes nothing but that the site's folder is made,
/// and that of the user's locks. A blocker means that instances cannot run or be moved here.
[[nodiscard]] QList<Finding> checkHost(const Endpoint &endpoint, const Context &context);

}  // namespace trescca
