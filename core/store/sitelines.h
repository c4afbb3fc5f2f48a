// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/sitelayout.h"

#include <QMap>

#include <optional>

/// Changes of a config.yml, line by line. Whether one had the meant effect, SitesFile looks at.
namespace trescca::sitelines {

using Lines = QList<QByteArray>;
using Settings = QMap<QString, QString>;

/// The last line of a file may lack its end.
void endLast(Lines &lines);
/// Puts a site in front of line `at`, indented as `like` is.
void insert(Lines &lines, qsizetype at, const SiteLayout::Site &like, const QString &name, const Settings &settings);
/// Sets, adds and takes out settings; those that are not `known` stay. False when one is written in a way that cannot be changed so.
[[nodiscard]] bool change(Lines &lines, const SiteLayout::Site &site, const Settings &settings, const QStringList &known);
/// False when the name is written in a way that cannot be replaced.
[[nodiscard]] bool rename(QByteArray &line, const QString &newName);
/// Makes room for sites below "sites:", which is added when it is not there. Returns the line for the first.
[[nodiscard]] qsizetype begin(Lines &lines, const SiteLayout &layout);
/// Changes two neighbours; what is between them stays there.
void swap(Lines &lines, const SiteLayout::Site &upper, const SiteLayout::Site &lower);

}  // namespace trescca::sitelines
