// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/saveimage.h"
#include "core/package/packagereader.h"

#include <QStringList>

namespace trescca {

/// What is to be known of a package that a restore takes.
struct PackageNotes {
    QStringList leftOut;    ///< parts that the guest starts without, see leftout.h
    QStringList differing;  ///< sentences: what its descriptions tell besides, which does no harm as nothing starts from it
};

/// Of a package whose guest starts from this snapshot, which PackageCheck has taken.
[[nodiscard]] PackageNotes packageNotes(const PackageReader &package, const SaveImageHead &started);

/// Of a package without a snapshot: nothing starts from it, so nothing is left out.
[[nodiscard]] PackageNotes packageNotes(const PackageReader &package);

}  // namespace trescca
