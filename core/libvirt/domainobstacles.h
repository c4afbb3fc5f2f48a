// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pugixml.hpp>

#include <QStringList>

namespace trescca {

/// Why a domain cannot be moved, as far as its <domain> element tells without a look at any file: one sentence each.
/// Whatever the guest sees of its machine and a package does not carry has to be found here: a restore elsewhere would
/// fail for it, or lose it without a word.
[[nodiscard]] QStringList domainObstacles(const pugi::xml_node &domain);
/// The parts among these that are named, not explained: "hostdev".
[[nodiscard]] QStringList oddParts(const pugi::xml_node &domain);

}  // namespace trescca
