// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/disk/contentdigest.h"
#include "core/libvirt/foundbase.h"

#include <QStringList>

namespace trescca::nova {

/// Where bases may lie: Nova's image cache, and further files.
struct BasePlaces {
    QStringList folders;     ///< of raw or qcow2 files with any name
    QList<FoundBase> files;  ///< path and format are told
};

/// The file with the wanted content. Names mean nothing, contents are proven (digests are cached). NotFound when there is none.
[[nodiscard]] Result<FoundBase> searchBase(const BasePlaces &places, const WantedBase &wanted, const ContentDigests &digests, const Context &context);

}  // namespace trescca::nova
