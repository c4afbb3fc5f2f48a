// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "ui/panes/siteitem.h"

#include <functional>

namespace trescca {

class Site;

/// Deletes an instance that is more than one, with all that belongs to it. NotFound: it is not, and was not deleted. Blocks.
using RemoveMore = std::function<Result<void>(const SiteItem &instance, const Context &context)>;

/// Deletes all of these of the site, a base after the packages that may need it. Goes on where one of them is gone already or cannot be
/// deleted; the error names them all. Blocks.
[[nodiscard]] Result<void> removeItems(Site &site, QList<SiteItem> items, const RemoveMore &removeMore, const Context &context);

}  // namespace trescca
