// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/libvirt/handles.h"
#include "core/model/instanceusage.h"

namespace trescca {

/// What a running domain has used. Waits for nothing that goes on with it: what only QEMU could tell is left out meanwhile.
[[nodiscard]] Result<InstanceUsage> domainUsage(virDomain *domain);

}  // namespace trescca
