// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/image.h"
#include "core/model/instance.h"

#include <QMimeData>

namespace trescca {

/// What can be taken hold of in a pane.
struct SiteItem {
    enum class Kind { Instance, Image, Package };
    Kind kind = Kind::Instance;
    QString site;
    QString id;
    QString name;
    InstanceState state = InstanceState::Off;  ///< of an instance
    bool isInUse = false;                      ///< an instance that something is being done with, or that a move holds
    std::uint64_t memory = 0;                  ///< bytes; of an instance
    std::uint64_t size = 0;                    ///< bytes; of an image or package
    QString diskFormat = {};                   ///< "qcow2", ...; of an image
    bool hasContent = true;                    ///< of an image or package: all of it is there, and can be read
    bool isGoingOff = false;                   ///< an instance that is asked to shut down: what it is in use by
    bool isDiskOnly = false;                   ///< an instance whose site does not give away its memory
};

/// For a drag; each item is named in plain text too.
inline constexpr auto siteItemsType = "application/x-trescca-items";
[[nodiscard]] std::unique_ptr<QMimeData> mimeOf(const QList<SiteItem> &items);
/// None, when it is from another program.
[[nodiscard]] QList<SiteItem> itemsIn(const QMimeData *data);

}  // namespace trescca
