// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/libvirtsite.h"

#include <QJsonObject>

namespace trescca::nova {

/// The compute host by the members "uri" and "folder" of a request.
[[nodiscard]] Endpoint endpointOf(const QJsonObject &request);
/// The same, with the plugin's own folder for held states and digests.
[[nodiscard]] Result<std::unique_ptr<LibvirtSite>> openHost(const QJsonObject &request);

}  // namespace trescca::nova
