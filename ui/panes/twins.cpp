// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/twins.h"

#include "ui/jobs/jobqueue.h"
#include "ui/panes/sitepane.h"
#include "ui/panes/twinsearch.h"
#include "ui/parts/restorequestion.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// What translations know these texts by.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Twins)
};

QString doing(const TwinSearch &looking)
{
    if (!looking.waiting().isEmpty())
        return Texts::tr("Looking whether it runs at %1...").arg(looking.waiting().join(u", "_s));
    return looking.silent().isEmpty() ? QString() : Texts::tr("Whether it runs at %1 is not known: no answer.").arg(looking.silent().join(u", "_s));
}

}  // namespace

QString twinwords::runsAlready(const QString &name, const QString &site)
{
    return Texts::tr("%1 runs at %2 already: two copies with the same addresses disturb each other in a network, and what one does, the other does "
                     "not know.")
        .arg(name, site);
}

QString twinwords::isOnItsWay(const QString &name, const QString &site)
{
    return Texts::tr("%1 is on its way to %2, or waits for that: there would be two of one machine.").arg(name, site);
}

QString twinwords::mayRun(const QString &name, const QString &site)
{
    return Texts::tr("A move has left %1 at %2, which does not answer now: if it runs there, this would be a second one.").arg(name, site);
}

Machine Twins::machineOf(const SiteItem &item) const
{
    for (const SitePane *pane : m_panes()) {
        if (!pane->model() || pane->site() != item.site)
            continue;
        const auto &instances = pane->model()->instances();
        const auto instance = std::ranges::find(instances, item.id, &Instance::id);
        if (instance != instances.cend())
            return trescca::machineOf(*instance, pane->model()->images());
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
            return {twinwords::runsAlready(copy->name, pane->site()), true};
    }
    const QString coming = onItsWay(machine);
    return {coming, !coming.isEmpty()};
}

/// What waits in the queue, too: it is started when its turn comes.
QString Twins::onItsWay(const Machine &machine) const
{
    for (const Job *job : m_queue.jobs())
        if (!job->isOver() && isSame(job->spec().machine, machine))
            return twinwords::isOnItsWay(job->spec().title, job->spec().to);
    return {};
}

QString Twins::copyAmong(const QList<SiteItem> &others, const SiteItem &item) const
{
    const Machine machine = machineOf(item);
    for (const SiteItem &other : others)
        if ((other.id != item.id || other.site != item.site) && isSame(machine, machineOf(other)))
            return Texts::tr("%1 is a copy of the same machine: there would be two of one.").arg(other.name);
    return {};
}

QString Twins::neededBy(const SiteItem &item) const
{
    const QString migration = migrationOf(item);
    for (const Job *job : m_queue.jobs()) {
        const JobSpec &spec = job->spec();
        const bool reads = spec.from == item.site && (spec.instanceId == item.id || spec.imageId == item.id);
        if (!job->isOver() && (reads || (!migration.isEmpty() && migration == job->moveId())))
            return Texts::tr("%1 is on its way to %2, or waits for that, and needs it: cancel that first, or it comes to nothing.")
                .arg(spec.title, spec.to);
        if (!job->isOver() && spec.from == item.site && spec.savedId == item.id)
            return Texts::tr("%1 is being saved, or waits for that, and that needs it: cancel it first, or it comes to nothing.").arg(spec.title);
    }
    const auto move = m_services.journal && !migration.isEmpty() ? m_services.journal->migration(migration) : fail(Kind::NotFound, {});
    return move && move->isUnfinished()
        ? Texts::tr("The move of %1, which has not ended, needs it: resume it or roll it back first, or it comes to nothing.").arg(move->instanceName)
        : QString();
}

/// The move that a package was made by; empty for all else.
QString Twins::migrationOf(const SiteItem &item) const
{
    for (const SitePane *pane : m_panes())
        if (pane->model() && pane->site() == item.site)
            for (const Image &image : pane->model()->images())
                if (image.id == item.id)
                    return image.properties.value(QLatin1StringView(property::migration));
    return {};
}

QString Twins::suspendedOrigin(const Machine &machine) const
{
    for (const SitePane *pane : m_panes()) {
        if (!pane->model())
            continue;
        for (const Instance &instance : pane->model()->instances())
            if (machine.ids.contains(instance.id) && instance.state == InstanceState::Saved)
                return Texts::tr("%1, which it was saved from, is suspended at %2 still: once that one is started too, there are two of one machine.")
                    .arg(instance.name, pane->site());
    }
    return {};
}

TwinWarning Twins::of(const SiteItem &item) const
{
    const Machine machine = machineOf(item);
    const TwinWarning running = find(machine, item);
    return running.runs || item.kind != SiteItem::Kind::Package ? running : TwinWarning{suspendedOrigin(machine), false};
}

TwinWarning Twins::of(const Machine &machine) const
{
    const TwinWarning running = find(machine, {});
    return running.runs ? running : TwinWarning{suspendedOrigin(machine), false};
}

void Twins::warn(RestoreQuestion &question, const TwinWarning &known, const Machine &machine, const QString &site) const
{
    if (known.runs)
        question.warnOfSecond(known.text);
    else
        question.add(known.text);
    const QString origin = machine.ids.isEmpty() ? QString() : *machine.ids.cbegin();
    const TwinSearch *looking = search(machine, {site, origin}, &question);
    QObject::connect(looking, &TwinSearch::changed, &question, [box = &question, looking] {
        box->setDoing(doing(*looking));
        if (const QString warning = looking->warning(); !warning.isEmpty())
            box->warnOfSecond(warning);
    });
}

TwinSearch *Twins::search(const Machine &machine, const Place &here, QObject *parent) const
{
    QStringList hidden = m_services.siteNames();
    for (const SitePane *pane : m_panes())
        hidden.removeAll(pane->site());
    return new TwinSearch(m_services, machine, here, hidden, parent);
}

}  // namespace trescca
