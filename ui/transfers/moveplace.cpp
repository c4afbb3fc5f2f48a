// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/moveplace.h"

namespace trescca {

namespace {

/// A history that cannot be read is no reason not to move: there is no forecast then.
QList<MeasuredMove> readPast(const History *history)
{
    constexpr int recent = 200;
    const auto records = history ? history->migrations({.limit = recent}) : fail(Kind::NotFound, {});
    const auto stages = records ? history->stages() : fail(records);
    QList<MeasuredMove> past;
    if (!stages)
        return past;
    for (const MigrationRecord &record : *records)
        past.append({record, stages->value(record.id)});
    return past;
}

}  // namespace

MovePlace lookAtPlace(const Services &services, const QString &site, const Context &context)
{
    MovePlace place{.facts = {}, .past = readPast(services.history)};
    const auto there = services.site(site);
    auto facts = there ? (*there)->facts(context) : fail(there);
    if (!facts)
        return place;
    place.facts = std::move(*facts);
    place.isCloud = (*there)->endpoint().kind == SiteKind::OpenStack;
    return place;
}

}  // namespace trescca
