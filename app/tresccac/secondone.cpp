// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/secondone.h"

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

QString question(const MovedOn &there, const Place &here)
{
    if (there.state)
        return u"%1 is %2 at %3. Start a second one at %4?"_s.arg(there.name, stateName(*there.state), there.site, here.site);
    return u"A move has left %1 at %2, which cannot be asked now: it may run there. Start a second one at %3?"_s.arg(
        there.name, there.site, here.site);
}

/// At the other sites of the configuration. Nobody knows of a copy there.
Result<std::optional<MovedOn>> findElsewhere(Session &session, const Place &here, const Machine &machine)
{
    const auto places = session.places();
    if (!places)
        return fail(places);
    if (!(*places)->quietly)
        return std::nullopt;
    QStringList others = (*places)->names;
    others.removeAll(here.site);
    return findAmong(others, (*places)->quietly, here, machine, session.context());
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
