// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <pugixml.hpp>

#include <QList>

/// The devices' half of HostDomain: each function gives devices of `to`, which DomainBuilder has made, the host's side of those of
/// `from`, the trusted description. Both are <devices>.
namespace trescca::hostdomain {

/// The disks that are files and no removable media, in their order.
[[nodiscard]] QList<pugi::xml_node> fileDisks(const pugi::xml_node &devices);
void completeDisks(const pugi::xml_node &from, pugi::xml_node to);
[[nodiscard]] Result<void> completeInterfaces(const pugi::xml_node &from, pugi::xml_node to);
/// Ports and channels; one that the host has nothing for leads nowhere.
void completePorts(const pugi::xml_node &from, pugi::xml_node to);
/// A screen is shown only where there is one: libvirt would give a guest without video a card that its memory does not know.
void completeScreens(const pugi::xml_node &from, pugi::xml_node to);
void completeChance(const pugi::xml_node &from, pugi::xml_node to);

}  // namespace trescca::hostdomain
