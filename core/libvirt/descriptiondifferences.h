// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace trescca {

/// In what one description of a guest is not as another, in a few words for each.
struct DescriptionDifferences {
    QStringList machine;   ///< it is another machine, or boots otherwise: no honest package has that
    QStringList missing;   ///< only one tells what machine it is, which libvirt always does; a person's description may not
    QStringList told;      ///< what may have changed while it ran, or libvirt may tell in another way: CPU, devices, names, networks
    QStringList settings;  ///< all else: elements below <domain>, as in "os/bootmenu"; at most 8, and how many more
};

/// Compares `started`, of a save image with its `cookie` (empty: none), with `told`, of the running guest. What libvirt
/// itself writes differently in both (ids, aliases, paths, ports, an expanded CPU, devices that every machine has) is no
/// difference. Empty when either is no description.
[[nodiscard]] DescriptionDifferences compareDescriptions(const QByteArray &started, const QByteArray &cookie, const QByteArray &told);

}  // namespace trescca
