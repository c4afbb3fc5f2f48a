// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/leftout.h"
#include "core/libvirt/partslist.h"

#include <pugixml.hpp>

namespace trescca {

/// leftOut() for the children of <devices>, except those that oddParts() names.
void findLeftOutDevices(const pugi::xml_node &devices, const BroughtParts &brought, PartsList &found);

}  // namespace trescca
