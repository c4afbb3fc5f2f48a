// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace trescca {

/// In what one description of a guest is not as another, in a few words for each.
struct DescriptionDifferences {
    QStringList machine;  ///< what the guest sees: its memory was saved with one of both only, or it boots otherwise
    QStringList names;    ///< what it is called and connected to
};

/// Compares `started`, of a save image with its `cookie` (empty: none), with `told`, of the running guest. What libvirt
/// itself writes differently in both (ids, aliases, paths, ports, an expanded CPU, devices that every machine has) is no
/// difference; neither is what only one of both tells, as far as it is not a device. Empty when either is no description.
[[nodiscard]] DescriptionDifferences compareDescriptions(const QByteArray &started, const QByteArray &cookie, const QByteArray &told);

}  // namespace trescca
