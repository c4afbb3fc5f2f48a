// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/throttle.h"
#include "core/site/site.h"

namespace trescca {

/// How fast an image goes at most: of itself, and together with others. Null: without limit.
struct CopyLimits {
    std::shared_ptr<Throttle> own = {};
    std::shared_ptr<Throttle> shared = {};
};

struct CopiedImage {
    QString id;
    bool wasThere = false;  ///< from before, see findStored(): nothing was sent
    QStringList bases;      ///< names of base images that were sent along
};

/// Copies an image or package to another site. The destination fetches it by itself where it can; where it cannot, or may not by its rules, or does
/// not reach the source, or where a rate is to be kept, the bytes go through this program. On failure nothing of it is left there.
[[nodiscard]] Result<CopiedImage> copyImage(
    Site &source, const QString &imageId, Site &destination, const CopyLimits &limits, const Context &context);
/// As copyImage(), after the bases that the package needs and the destination lacks: those that the source has as images, or can make such of, as
/// what it was saved from is there still. What cannot be sent, a restore says.
[[nodiscard]] Result<CopiedImage> copyWithBases(
    Site &source, const QString &packageId, Site &destination, const CopyLimits &limits, const Context &context);

}  // namespace trescca
