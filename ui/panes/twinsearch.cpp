// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/twinsearch.h"

#include "ui/jobs/background.h"
#include "ui/panes/twins.h"

#include <QTimer>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace trescca {

TwinSearch::TwinSearch(const Services &services, Machine machine, Place here, const QStringList &hidden, QObject *parent)
    : QObject(parent), m_services(services), m_machine(std::move(machine)), m_here(std::move(here)), m_hidden(hidden)
{
    using Places = QList<KnownPlace>;
    const auto look = [journal = services.journal, place = m_here](
                          const Context &) -> Result<Places> { return journal && !place.id.isEmpty() ? knownPlaces(*journal, place) : Places(); };
    inBackground<Places>(this, look, [this](const Result<Places> &places) { takePlaces(places.value_or(Places())); });
}

void TwinSearch::takePlaces(const QList<KnownPlace> &places)
{
    m_looking = false;
    m_places = places;
    QStringList sites = m_hidden;
    for (const KnownPlace &known : places) {
        m_machine.ids << known.place.id;
        sites << known.place.site;
    }
    sites.removeDuplicates();
    m_waiting = sites;
    for (const QString &site : std::as_const(sites))
        ask(site);
    Q_EMIT changed();
}

void TwinSearch::ask(const QString &site)
{
    const auto look = [find = m_services.site, site, machine = m_machine, here = m_here, places = m_places](
                          const Context &context) -> Result<QString> {
        const auto at = find(site);
        if (!at) {
            const auto known = std::ranges::find(places, site, [](const KnownPlace &one) { return one.place.site; });
            return known != places.cend() && known->mayBe(here, at.error()) ? Result<QString>(QString()) : fail(at);
        }
        const auto copy = copyAt(**at, here, machine, context);
        if (!copy)
            return fail(copy);
        return *copy ? (*copy)->name : QString();
    };
    inBackground<QString>(this, look, [this, site](const Result<QString> &runs) { take(site, runs); });
}

void TwinSearch::take(const QString &site, const Result<QString> &runs)
{
    m_waiting.removeAll(site);
    m_silent.removeAll(site);
    if (!runs)
        m_silent << site;
    else if (!runs->isEmpty() && m_found.isEmpty())
        m_found = twinwords::runsAlready(*runs, site);
    Q_EMIT changed();
}

void TwinSearch::tellOnce(std::function<void(const QString &warning)> then)
{
    constexpr std::chrono::seconds patience(3);
    const auto decide = [this, then = std::move(then)] {
        if (!isOver() && warning().isEmpty())
            return;
        disconnect(this, &TwinSearch::changed, this, nullptr);
        deleteLater();
        then(warning());
    };
    connect(this, &TwinSearch::changed, this, decide);
    auto *timer = new QTimer(this);
    timer->setSingleShot(true);
    connect(timer, &QTimer::timeout, this, [this] {
        giveUp();
        Q_EMIT changed();
    });
    timer->start(patience);
}

/// Those that have not answered count as silent.
void TwinSearch::giveUp()
{
    m_silent += std::exchange(m_waiting, {});
    m_looking = false;
}

QString TwinSearch::warning() const
{
    if (!m_found.isEmpty())
        return m_found;
    const auto unsure = std::ranges::find_if(m_places, [this](const KnownPlace &known) { return m_silent.contains(known.place.site); });
    return unsure == m_places.cend() ? QString() : twinwords::mayRun(unsure->name, unsure->place.site);
}

}  // namespace trescca
