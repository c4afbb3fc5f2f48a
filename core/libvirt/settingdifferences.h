// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pugixml.hpp>

#include <QStringList>

namespace trescca {

/// Elements of a <domain> of a save image (`started`) that are not as in that of its guest while it ran (`told`), each by its
/// path below <domain>: "os/bootmenu". At most 8, and how many more. Names, sizes, devices and the CPU's model are left to
/// others, and what libvirt tells of what runs only (labels, cgroups, how its firmware was chosen) is no difference.
[[nodiscard]] QStringList differingSettings(const pugi::xml_node &started, const pugi::xml_node &told);

}  // namespace trescca
