// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <pugixml.hpp>

#include <QByteArray>
#include <QString>

#include <memory>

/// Few words for pugixml in Qt's strings. Documents may come from anywhere.
namespace trescca::xml {

/// Parses UTF-8 of at most 1 MiB, 64 levels, 50,000 nodes, 256 attributes each; documents with a DOCTYPE (so any entity of their own) are refused as
/// Untrusted.
[[nodiscard]] Result<std::unique_ptr<pugi::xml_document>> parse(const QByteArray &text);
[[nodiscard]] QByteArray write(const pugi::xml_node &node);
[[nodiscard]] QString attribute(const pugi::xml_node &node, const char *name);
[[nodiscard]] QString text(const pugi::xml_node &node);
/// The node's prefix stands for this namespace (declared at it, or above).
[[nodiscard]] bool hasNamespace(const pugi::xml_node &node, const char *uri);
/// New child element, with text when given.
pugi::xml_node add(pugi::xml_node parent, const char *name, const QString &content = {});
void set(pugi::xml_node node, const char *name, const QString &value);

}  // namespace trescca::xml
