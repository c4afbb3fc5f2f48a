// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/moveplace.h"

#include "ui/jobs/measuredmoves.h"

namespace trescca {

MovePlace lookAtPlace(const Services &services, const QString &site, const Context &context)
{
    MovePlace place{.facts = {}, .past = measuredMoves(services.history)};
    const auto there = services.site(site);
    auto facts = there ? (*there)->facts(context) : fail(there);
    if (!facts)
        return place;
    place.facts = std::move(*facts);
    place.isCloud = (*there)->endpoint().kind == SiteKind::OpenStack;
    return place;
}

}  // namespace trescca
