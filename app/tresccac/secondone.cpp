// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/secondone.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr std::chrono::seconds patience(3);

QString question(const MovedOn &there, const Place &here)
{
    if (there.state)
        return u"%1 is %2 at %3. Start a second one at %4?"_s.arg(there.name, stateName(*there.state), there.site, here.site);
    return u"A move has left %1 at %2, which cannot be asked now: it may run there. Start a second one at %3?"_s.arg(
        there.name, there.site, here.site);
}

/// At the other sites of the configuration, side by side. Nobody knows of a copy there, so one that does not answer in some seconds has none.
Result<std::optional<MovedOn>> findElsewhere(Session &session, const Place &here, const Machine &machine)
{
    const auto places = session.places();
    if (!places)
        return fail(places);
    if (!(*places)->quietly)
        return std::nullopt;
    std::stop_source stop;
    const std::stop_callback asIsWished(session.context().stop, [&stop] { stop.request_stop(); });
    std::mutex mutex;
    std::condition_variable changed;
    std::optional<MovedOn> found;
    std::size_t waiting = 0;
    const auto look = [&](const QString &name) {
        const auto site = (*places)->quietly(name);
        const auto copy = site ? copyAt(**site, here, machine, {stop.get_token(), {}}) : fail(site);
        const std::scoped_lock lock(mutex);
        --waiting;
        if (copy && *copy)
            found = MovedOn{(*copy)->name, name, (*copy)->state};
        changed.notify_all();
    };
    std::vector<std::jthread> threads;
    for (const QString &name : (*places)->names)
        if (name != here.site) {
            const std::scoped_lock lock(mutex);
            ++waiting;
            threads.emplace_back(look, name);
        }
    {
        std::unique_lock lock(mutex);
        (void)changed.wait_for(lock, patience, [&] { return waiting == 0 || found || stop.stop_requested(); });
    }
    stop.request_stop();
    threads.clear();
    const auto go = session.context().check();
    return go ? Result<std::optional<MovedOn>>(found) : fail(go);
}

}  // namespace

Result<QString> questionOfMoved(Session &session, const Place &here, const QString &name, const Machine &machine)
{
    const auto journal = session.journal();
    if (!journal)
        return u"Where moves have left %1 is not known: %2 Start it at %3?"_s.arg(name, journal.error().what, here.site);
    const auto sites = [&session](const QString &site) { return session.site(site); };
    auto there = findMovedOn(**journal, sites, here, machine, session.context());
    if (there && !*there)
        there = findElsewhere(session, here, machine);
    if (!there)
        return fail(there);
    return *there ? question(**there, here) : QString();
}

}  // namespace trescca
