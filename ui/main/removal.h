// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "ui/panes/siteitem.h"

namespace trescca {

class Site;

/// Deletes all of these of the site, a base after the packages that may need it. Goes on where one of them is gone already or cannot be
/// deleted; the error names them all. Blocks.
[[nodiscard]] Result<void> removeItems(Site &site, QList<SiteItem> items, const Context &context);

}  // namespace trescca
