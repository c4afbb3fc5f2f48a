// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/twins.h"

#include "core/migration/movedon.h"
#include "ui/jobs/background.h"
#include "ui/panes/sitepane.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Twins)
};

QString runsAlready(const QString &name, const QString &site)
{
    return Texts::tr("%1 runs at %2 already: two copies with the same addresses disturb each other in a network, and what one does, the other does "
                     "not know.")
        .arg(name, site);
}

QString movedAway(const QString &name, const MovedOn &moved)
{
    if (moved.state)
        return Texts::tr("%1 was moved to %2, and runs there: two copies with the same addresses disturb each other in a network, and what one "
                         "does, the other does not know.")
            .arg(name, moved.site);
    return Texts::tr("%1 was moved to %2, which does not answer now: if it runs there, this would be a second one.").arg(name, moved.site);
}

/// "factory" and "web-1"; nothing where it runs at none of them.
Result<std::pair<QString, QString>> firstWhereItRuns(
    const Engine::Sites &find, const QStringList &names, const Machine &machine, const Context &context)
{
    for (const QString &name : names) {
        if (const auto go = context.check(); !go)
            return fail(go);
        const auto site = find(name);
        const auto instances = site ? (*site)->instances(context) : fail(site);
        const auto copy = instances ? runningCopy(machine, *instances) : std::nullopt;
        if (copy)
            return std::pair(name, copy->name);
    }
    return {};
}

}  // namespace

Machine Twins::machineOf(const SiteItem &item) const
{
    for (const SitePane *pane : m_panes()) {
        if (!pane->model() || pane->site() != item.site)
            continue;
        const auto &instances = pane->model()->instances();
        const auto instance = std::ranges::find(instances, item.id, &Instance::id);
        if (instance != instances.cend())
            return trescca::machineOf(*instance);
        const auto &images = pane->model()->images();
        const auto package = std::ranges::find(images, item.id, &Image::id);
        if (package != images.cend())
            return trescca::machineOf(*package, images);
    }
    return {};
}

TwinWarning Twins::find(const Machine &machine, const SiteItem &itself) const
{
    for (const SitePane *pane : m_panes()) {
        auto others = pane->model() ? pane->model()->instances() : QList<Instance>();
        if (pane->site() == itself.site)
            others.removeIf([&itself](const Instance &one) { return one.id == itself.id; });
        if (const auto copy = runningCopy(machine, others))
            return {runsAlready(copy->name, pane->site()), true};
    }
    return {};
}

QString Twins::suspendedOrigin(const QString &id) const
{
    for (const SitePane *pane : m_panes()) {
        if (!pane->model())
            continue;
        for (const Instance &instance : pane->model()->instances())
            if (instance.id == id && instance.state == InstanceState::Saved)
                return Texts::tr("%1, which it was saved from, is suspended at %2 still: once that one is started too, there are two of one machine.")
                    .arg(instance.name, pane->site());
    }
    return {};
}

TwinWarning Twins::of(const SiteItem &item) const
{
    const Machine machine = machineOf(item);
    const TwinWarning running = find(machine, item);
    return running.runs || item.kind != SiteItem::Kind::Package ? running : TwinWarning{suspendedOrigin(machine.id), false};
}

TwinWarning Twins::of(const Machine &machine) const
{
    const TwinWarning running = find(machine, {});
    return running.runs ? running : TwinWarning{suspendedOrigin(machine.id), false};
}

void Twins::seek(QObject *receiver, const Machine &machine, std::function<void(const QString &warning)> found) const
{
    QStringList hidden = m_services.siteNames();
    for (const SitePane *pane : m_panes())
        hidden.removeAll(pane->site());
    if (hidden.isEmpty())
        return;
    using Found = std::pair<QString, QString>;
    const auto look = [find = m_services.site, hidden, machine](const Context &context) { return firstWhereItRuns(find, hidden, machine, context); };
    inBackground<Found>(receiver, look, [found = std::move(found)](const Result<Found> &at) {
        if (at && !at->first.isEmpty())
            found(runsAlready(at->second, at->first));
    });
}

void Twins::ofStart(QObject *receiver, const SiteItem &instance, std::function<void(const QString &warning)> then) const
{
    if (const TwinWarning known = of(instance); !known.text.isEmpty())
        return then(known.text);
    using Moved = std::optional<MovedOn>;
    const auto look = [journal = m_services.journal, find = m_services.site, instance](
                          const Context &context) { return findMovedOn(*journal, find, instance.site, instance.id, context); };
    inBackground<Moved>(receiver, look, [instance, then = std::move(then)](const Result<Moved> &moved) {
        then(moved && *moved && (*moved)->mayRun() ? movedAway(instance.name, **moved) : QString());
    });
}

}  // namespace trescca
