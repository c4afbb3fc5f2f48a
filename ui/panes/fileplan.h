// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/dropplan.h"

#include <QSet>
#include <QUrl>

namespace trescca {

/// What a file's name says of it. Only its content proves it, and that is read when something is done with it.
enum class NamedKind { Disk, Package, Unknown };
[[nodiscard]] NamedKind kindByName(const QString &fileName);

/// What letting go of these files there would do, told by their names alone. `folders`: the paths among them that are folders, as
/// far as that is known.
[[nodiscard]] DropPlan planFiles(const QList<QUrl> &files, const QSet<QString> &folders, const DropTarget &target);
/// The folders among them. Blocks, for they may lie on a network's disk.
[[nodiscard]] QSet<QString> foldersIn(const QList<QUrl> &files);

}  // namespace trescca
