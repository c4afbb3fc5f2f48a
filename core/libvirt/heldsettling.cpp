// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/heldsettling.h"

#include "core/libvirt/heldinstances.h"

namespace trescca {

Result<SettledStates> HeldSettling::run()
{
    if (const auto connection = m_site.connection.get(m_context.stop); !connection)
        return fail(connection);
    for (const QString &id : HeldState::list(m_site.heldRoot())) {
        if (const auto go = m_context.check(); !go)
            return fail(go);
        settle(id);
    }
    return m_settled;
}

void HeldSettling::settle(const QString &id)
{
    const auto lock = m_site.locks.tryTake(id);
    const auto held = lock ? HeldState::load(m_site.heldRoot(), id) : std::nullopt;
    if (!held)
        return;  // somebody works on it, or has let it go
    const auto stays = staysHeld(*held);
    if (stays && *stays) {
        m_settled.held << id;
        return;
    }
    const bool releasing = held->phase == HeldState::Phase::Releasing;
    HeldInstances instances(m_site);
    const auto done = !stays ? fail(stays) : releasing ? instances.release(id, held->keepStopped) : instances.resume(id);
    if (!done)
        m_settled.failed.insert(id, done.error());
    else if (!releasing)
        m_settled.resumed << id;
}

// One that runs beside its complete state was started by somebody: the state is of no more use.
Result<bool> HeldSettling::staysHeld(const HeldState &held) const
{
    if (const auto sound = held.checkSound(); !sound)
        return fail(sound);
    if (held.phase != HeldState::Phase::Held)
        return false;
    const auto domain = m_site.connection.domain(held.id);
    if (!domain && domain.error().kind != Kind::NotFound)
        return fail(domain);
    return !domain || !SiteState::runsOn(domain->get(), held);
}

}  // namespace trescca
