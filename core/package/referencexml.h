// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/package/manifest.h"

namespace trescca {

/// The little a manifest needs from a reference package's libvirt.xml: name, UUID, type, architecture, machine, CPU
/// model, memory, vCPUs and the first disk's target and format. Document types and entities are refused (Untrusted).
[[nodiscard]] Result<Manifest> manifestFromXml(const QByteArray &xml);

}  // namespace trescca
