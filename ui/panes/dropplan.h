// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/panes/siteitem.h"

#include <optional>

namespace trescca {

/// Where something is let go.
struct DropTarget {
    enum class Part { Instances, Images };
    QString site;
    Part part = Part::Instances;
    bool reachable = true;
    bool keepsState = true;                   ///< see SiteFacts
    QString noStateReason;                    ///< likewise
    std::optional<std::uint64_t> freeMemory;  ///< bytes
    Kind trouble = Kind::Unreachable;         ///< of one that is not reachable
};

/// What a drop does.
enum class Deed {
    Nothing,
    Migrate,   ///< the instances move there
    Save,      ///< each becomes a package of the site, which may be another one
    Restore,   ///< each package becomes an instance that goes on; it is copied first where it is at another site
    Transfer,  ///< the images and packages are copied to the site
    Spawn,     ///< a new instance is made of each disk image
    Push,      ///< each file becomes an image or package of the site
    Bring,     ///< each file is sent, and goes on there when it is a package
};

struct DropPlan {
    Deed deed = Deed::Nothing;
    QString sentence;  ///< what will happen, or why it cannot
    bool keepSource = false;
    [[nodiscard]] bool possible() const { return deed != Deed::Nothing; }
};

/// Why nothing comes to a site that is not reachable, and what helps.
[[nodiscard]] QString whyNotReached(const DropTarget &target);
/// Why no machine comes to the site with its memory; none: it can.
[[nodiscard]] std::optional<QString> obstacleToState(const DropTarget &target);
/// What they are called: "web-1", "3 machines", or "3 things" where they are of several kinds. Not for none.
[[nodiscard]] QString nameOf(const QList<SiteItem> &items);
/// What letting go of these there would do, told while the button is still held. `copy`: the user holds Ctrl.
[[nodiscard]] DropPlan planDrop(const QList<SiteItem> &items, const DropTarget &target, bool copy);

}  // namespace trescca
