// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/dropplan.h"

#include "ui/words/words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DropPlan)
};

DropPlan no(const QString &why) { return {Deed::Nothing, why}; }

/// `one` of a single thing, else `several`, which a language may have other words for.
QString said(const QList<SiteItem> &items, const QString &one, const QString &several)
{
    return (items.size() == 1 ? one : several).arg(nameOf(items));
}

/// Beside what will happen. What is free changes, so the question's checks decide, not this.
QString withCaution(const QString &sentence, const QList<SiteItem> &items, const DropTarget &target)
{
    std::uint64_t needed = 0;
    for (const SiteItem &item : items)
        needed += item.memory;
    if (!target.freeMemory || needed <= *target.freeMemory)
        return sentence;
    const QString caution = items.size() == 1 ? Texts::tr("%1 had %2 of memory left when last asked, and %3 needs %4.")
                                              : Texts::tr("%1 had %2 of memory left when last asked, and %3 need %4.");
    return sentence + u". "_s + caution.arg(target.site, words::memory(*target.freeMemory), nameOf(items), words::memory(needed));
}

/// What of them does not take its memory along: none, or what will happen. It stays where it was anyway.
std::optional<QString> diskOnly(const QList<SiteItem> &items, const DropTarget &target)
{
    const bool allAre = !target.keepsState || items.first().isDiskOnly;
    const auto off = std::ranges::count_if(items, [](const SiteItem &item) { return !isAlive(item.state); });
    if (off == items.size())
        return said(
            items, Texts::tr("Move %1 here: its disk is copied, and boots here"), Texts::tr("Move %1 here: their disks are copied, and boot here"));
    if (allAre)
        return said(items, Texts::tr("Move %1 here as disk only: it is shut down, and boots here anew"),
            Texts::tr("Move %1 here as disk only: they are shut down, and boot here anew"));
    return off == 0 ? std::nullopt
                    : std::optional(Texts::tr("Move %1 here; of those that are off, the disk is copied and boots here").arg(nameOf(items)));
}

DropPlan planInstances(const QList<SiteItem> &items, const DropTarget &target, bool copy)
{
    const bool sameSite = items.first().site == target.site;
    const auto inUse = std::ranges::find(items, true, &SiteItem::isInUse);
    if (inUse != items.cend())
        return no(Texts::tr("Something is going on with %1 already.").arg(inUse->name));
    const auto dead = std::ranges::find_if(items, [](const SiteItem &item) { return !isAlive(item.state); });
    const auto stuck = std::ranges::find_if(items, [](const SiteItem &item) { return !isAlive(item.state) && item.state != InstanceState::Off; });
    if (target.part == DropTarget::Part::Images) {
        if (dead != items.cend())
            return no(Texts::tr("%1 does not run, so it has no state to save.").arg(dead->name));
        if (!sameSite)
            return items.first().isDiskOnly ? no(Texts::tr("%1 cannot save a machine with its memory.").arg(items.first().site))
                                            : DropPlan{Deed::Save,
                                                  (items.size() == 1 ? Texts::tr("Save %1 into a package here; it stays at %2, suspended")
                                                                     : Texts::tr("Save %1 into packages here; they stay at %2, suspended"))
                                                      .arg(nameOf(items), items.first().site)};
        if (!target.keepsState)
            return no(
                target.noStateReason.isEmpty() ? Texts::tr("%1 cannot save a machine with its memory.").arg(target.site) : target.noStateReason);
        return {Deed::Save,
            said(
                items, Texts::tr("Save %1 into a package; it stays here, suspended"), Texts::tr("Save %1 into packages; they stay here, suspended"))};
    }
    if (sameSite)
        return no(said(items, Texts::tr("%1 is here already."), Texts::tr("%1 are here already.")));
    if (stuck != items.cend())
        return no(Texts::tr("%1 does not run, and only what runs or is paused moves with its memory. Start it first.").arg(stuck->name));
    if (!target.noStateReason.isEmpty())
        return no(target.noStateReason);
    // Of some that run and some that are off, all are kept if that is wished.
    const bool isMixed = dead != items.cend() && target.keepsState && !items.first().isDiskOnly
        && std::ranges::any_of(items, [](const SiteItem &item) { return isAlive(item.state); });
    const auto sentence = copy && isMixed ? std::nullopt : diskOnly(items, target);
    if (sentence)
        return {Deed::Migrate, withCaution(*sentence, items, target)};
    const QString moved = copy
        ? (items.size() == 1 ? Texts::tr("Move %1 here, and keep it at %2 too, switched off")
                             : Texts::tr("Move %1 here, and keep them at %2 too, switched off"))
              .arg(nameOf(items), items.first().site)
        : said(items, Texts::tr("Move %1 here; it goes on where it is now"), Texts::tr("Move %1 here; they go on where they are now"));
    return {Deed::Migrate, withCaution(moved, items, target), copy};
}

DropPlan planImages(const QList<SiteItem> &items, const DropTarget &target)
{
    const bool sameSite = items.first().site == target.site;
    const auto part = std::ranges::find(items, false, &SiteItem::hasContent);
    if (part != items.cend())
        return no(Texts::tr("%1 is not complete, or its content is locked.").arg(part->name));
    if (target.part == DropTarget::Part::Images)
        return sameSite ? no(said(items, Texts::tr("%1 is here already."), Texts::tr("%1 are here already.")))
                        : DropPlan{Deed::Transfer, Texts::tr("Copy %1 here").arg(nameOf(items))};
    const bool areImages = items.first().kind == SiteItem::Kind::Image;
    if (areImages && !sameSite)
        return no(Texts::tr("Drag %1 to the images and packages of this site first.").arg(nameOf(items)));
    if (areImages)
        return {Deed::Spawn, said(items, Texts::tr("Start a new machine from %1"), Texts::tr("Start a new machine from each of %1"))};
    if (const auto why = obstacleToState(target))
        return no(*why);
    if (!sameSite)
        return {Deed::Restore,
            said(items, Texts::tr("Copy %1 here, and restore it: it goes on where it was saved"),
                Texts::tr("Copy %1 here, and restore them: they go on where they were saved"))};
    return {Deed::Restore,
        said(items, Texts::tr("Restore %1: it goes on where it was saved"), Texts::tr("Restore %1: they go on where they were saved"))};
}

}  // namespace

QString nameOf(const QList<SiteItem> &items)
{
    const int count = static_cast<int>(items.size());
    if (count == 1)
        return items.first().name;
    if (std::ranges::any_of(items, [&](const SiteItem &item) { return item.kind != items.first().kind; }))
        return Texts::tr("%n things", nullptr, count);
    switch (items.first().kind) {
    case SiteItem::Kind::Instance: return Texts::tr("%n machines", nullptr, count);
    case SiteItem::Kind::Package: return Texts::tr("%n packages", nullptr, count);
    case SiteItem::Kind::Image: break;
    }
    return Texts::tr("%n images", nullptr, count);
}

QString whyNotReached(const DropTarget &target)
{
    switch (target.trouble) {
    case Kind::Unauthorized: return Texts::tr("You are not signed in at %1: enter the password there first.").arg(target.site);
    case Kind::Untrusted: return Texts::tr("The certificate of %1 is not trusted yet: look at it there first.").arg(target.site);
    case Kind::Forbidden: return Texts::tr("%1 gives you no access.").arg(target.site);
    default: return Texts::tr("%1 cannot be reached.").arg(target.site);
    }
}

std::optional<QString> obstacleToState(const DropTarget &target)
{
    if (target.keepsState)
        return std::nullopt;
    return target.noStateReason.isEmpty() ? Texts::tr("%1 cannot take a machine with its memory.").arg(target.site) : target.noStateReason;
}

DropPlan planDrop(const QList<SiteItem> &items, const DropTarget &target, bool copy)
{
    if (items.isEmpty())
        return no(Texts::tr("Nothing that Trescca knows."));
    if (!target.reachable)
        return no(whyNotReached(target));
    const auto kind = items.first().kind;
    if (std::ranges::any_of(items, [&](const SiteItem &item) { return item.kind != kind || item.site != items.first().site; }))
        return no(Texts::tr("Machines, images and packages go one kind at a time."));
    return kind == SiteItem::Kind::Instance ? planInstances(items, target, copy) : planImages(items, target);
}

}  // namespace trescca
