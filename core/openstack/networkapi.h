// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/openstack/session.h"

namespace trescca {

struct CloudNetwork {
    QString id;
    QString name;
};

/// Networks an instance can be put on (Neutron v2.0; Nova's own "os-networks" where the cloud, as a tresccad, has no Neutron; none where it
/// has neither). External ones are left out.
[[nodiscard]] Result<QList<CloudNetwork>> networks(CloudSession &session, const Context &context);

}  // namespace trescca
