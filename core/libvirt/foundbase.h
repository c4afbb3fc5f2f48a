// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/disk/imagestore.h"

namespace trescca {

/// A base as a package, an instance or a client names it.
struct WantedBase {
    QString digest;
    std::uint64_t size = 0;  ///< virtual size, bytes; 0 when it is not known
    QString name;            ///< for people
};

/// An image file of this host that QEMU may open.
struct FoundBase {
    QString imageId;  ///< in its site's store; empty: it is none of that
    QString path;
    QString format;
    std::uint64_t size = 0;  ///< virtual size, bytes
    ImageStore::Hold hold;   ///< nobody removes it while this lives
};

}  // namespace trescca
