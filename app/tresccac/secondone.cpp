// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/secondone.h"

using namespace Qt::StringLiterals;

namespace trescca {

Result<QString> questionOfMoved(Session &session, const Place &here, const QString &name, const Machine &machine)
{
    const auto journal = session.journal();
    if (!journal)
        return u"Where moves have left %1 is not known: %2 Start it at %3?"_s.arg(name, journal.error().what, here.site);
    const auto sites = [&session](const QString &site) { return session.site(site); };
    const auto moved = findMovedOn(**journal, sites, here, machine, session.context());
    if (!moved)
        return fail(moved);
    if (!*moved)
        return QString();
    const MovedOn &there = **moved;
    if (there.state)
        return u"A move has left %1 at %2, where it is %3. Start a second one at %4?"_s.arg(
            there.name, there.site, stateName(*there.state), here.site);
    return u"A move has left %1 at %2, which cannot be asked now: it may run there. Start a second one at %3?"_s.arg(
        there.name, there.site, here.site);
}

}  // namespace trescca
