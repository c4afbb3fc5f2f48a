// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/sitestate.h"

namespace trescca {

/// Everything about an instance that its package will say.
struct SavePlan {
    SaveForecast forecast;
    DomainDescription description;
};

/// Looks at an instance, its disks and their bases (whose digests may take a read of the whole base the first time).
[[nodiscard]] Result<SavePlan> planSave(SiteState &site, const QString &id, const Context &context);

/// The same for an instance that is held, from its kept description.
[[nodiscard]] Result<SavePlan> planHeld(SiteState &site, const HeldState &held, const Context &context);

/// Conflict, naming the disk, when what was saved (its XML) has other disks than were planned: a snapshot or another medium
/// that somebody made meanwhile. Their chains are looked at too, so QEMU should have let go of them.
[[nodiscard]] Result<void> checkAsPlanned(const SavePlan &plan, const QByteArray &savedXml, const Context &context);

/// The disks of an instance, held or not, with the digests of their bases.
[[nodiscard]] Result<QList<Disk>> planBases(SiteState &site, const QString &id, const Context &context);

}  // namespace trescca
