// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openstack/openstacksite.h"

#include <optional>

namespace trescca {

/// A cloud of the clouds.yaml that OS_CLIENT_CONFIG_FILE names.
struct CloudEntry {
    Endpoint endpoint;
    Credentials credentials;
};

[[nodiscard]] std::optional<CloudEntry> cloudEntry(const QString &name);

}  // namespace trescca
