// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSet>
#include <QStringList>

namespace trescca {

/// What a package brings along itself, whatever path its description gives for it.
struct BroughtParts {
    QSet<QString> disks;  ///< targets: "vda"
    bool kernel = false;
    bool ramdisk = false;
    bool nvram = false;
};

/// What of a foreign domain description would reach its host, so that a guest built from it (DomainBuilder) starts without
/// it: a few words for each, each once, the gravest first, at most 64 and how many more. What ordinary descriptions name and
/// a restore replaces by its own is not in it: QEMU and its firmware where distributions put them, libvirt's sockets, paths
/// of `brought` parts outside of the system's folders, networks. Empty when the description is none.
[[nodiscard]] QStringList leftOut(const QByteArray &foreign, const BroughtParts &brought = {});

}  // namespace trescca
