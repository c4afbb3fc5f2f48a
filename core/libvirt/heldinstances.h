// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/sitestate.h"

namespace trescca {

/// What can become of a held instance. The caller holds the instance's lock. Every call may be repeated after a crash.
class HeldInstances {
public:
    explicit HeldInstances(SiteState &site) : m_site(site) {}

    /// Takes the definition from libvirt until one of the calls below: while its destination may run the guest, nobody can
    /// start it here by libvirt's own tools. Nothing to do for one that libvirt has no definition of.
    [[nodiscard]] Result<void> hide(const HeldState &held);
    /// Gives it back to libvirt, switched off. Nothing to do for one that is there, or that libvirt had none of.
    [[nodiscard]] Result<void> show(const HeldState &held);
    /// The guest runs on from its saved state (or, when a save was cut, from where it is). Where somebody ended it before its
    /// state was complete there is nothing to run on from: it is kept switched off, held no more, and that is told (Conflict).
    [[nodiscard]] Result<void> resume(const QString &id);
    /// The guest's state is dropped; its definition and disks too unless `keepStopped`. Conflict while it runs.
    [[nodiscard]] Result<void> release(const QString &id, bool keepStopped);

private:
    [[nodiscard]] Result<void> resumeUnheld(virDomain *domain, const QString &id);
    [[nodiscard]] Result<void> settleActive(virDomain *domain, const HeldState &held);
    [[nodiscard]] Result<void> restoreFromMemory(HeldState held);
    void putBack(HeldState held, HeldState::Phase before);
    [[nodiscard]] Result<void> giveUp(HeldState held);
    void finish(const HeldState &held);
    SiteState &m_site;
};

}  // namespace trescca
