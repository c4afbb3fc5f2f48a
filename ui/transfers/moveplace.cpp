// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/moveplace.h"

#include "ui/jobs/measuredmoves.h"

namespace trescca {

namespace {

/// A cloud without the plugin. A host that could, and cannot for a reason of its own, is to be mended.
bool movesDisksOnly(const SiteFacts &facts) { return !facts.keepsState && facts.noStateReason.isEmpty(); }

}  // namespace

MovePlace lookAtPlace(const Services &services, const QString &source, const QString &destination, const Context &context)
{
    MovePlace place{.facts = {}, .withoutMemory = {}, .past = measuredMoves(services.history)};
    const auto here = services.site(source);
    if (const auto facts = here ? (*here)->facts(context) : fail(here); facts && movesDisksOnly(*facts))
        place.withoutMemory = source;
    const auto there = services.site(destination);
    auto facts = there ? (*there)->facts(context) : fail(there);
    if (!facts)
        return place;
    if (movesDisksOnly(*facts))
        place.withoutMemory = destination;
    place.facts = std::move(*facts);
    place.isCloud = (*there)->endpoint().kind == SiteKind::OpenStack;
    return place;
}

}  // namespace trescca
