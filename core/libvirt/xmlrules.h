// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pugixml.hpp>

#include <QString>

namespace trescca {

/// The white list: which elements, with which attributes and what text, may be taken over from a foreign domain
/// description. Everything that could name something of the host (paths, devices, programs, networks) is not in it.
namespace xmlrules {

/// Copies what the list allows of `from`'s attributes, text and children into `to`. `path` names `from` in the list:
/// the element names below <domain> or <devices>, e.g. "disk", "cpu".
void copyAllowed(const pugi::xml_node &from, pugi::xml_node to, const QString &path);
/// Appends a copy of `from` to `parent`, if the list has it.
pugi::xml_node copyElement(const pugi::xml_node &from, pugi::xml_node parent);
/// A short word of letters, digits and . _ : + - only.
[[nodiscard]] bool isToken(const QString &value);

}  // namespace xmlrules

}  // namespace trescca
