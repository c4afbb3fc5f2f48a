// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/libvirtsite.h"
#include "core/libvirt/sitestate.h"

namespace trescca {

struct LibvirtSite::State : SiteState {
    using SiteState::SiteState;
};

}  // namespace trescca
