// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/sitestate.h"

namespace trescca {

/// Removes instances that are off, held or not. The caller holds the instance's lock. May be repeated after a crash.
class InstanceRemoval {
public:
    explicit InstanceRemoval(SiteState &site) : m_site(site) {}

    /// Removes an instance with its state; its disks when asked. `lastXml` describes one that is gone already.
    [[nodiscard]] Result<void> remove(const QString &id, bool withDisks, const QByteArray &lastXml = {});
    /// What the disks of all other instances consist of, as canonical paths.
    [[nodiscard]] Result<QStringList> filesOfOthers(const QString &id);

private:
    [[nodiscard]] Result<void> undefine(const QString &id);
    [[nodiscard]] Result<void> deleteDisks(const QString &id, const QByteArray &xml);
    [[nodiscard]] QString placeElsewhere(const DomainDescription &description) const;
    SiteState &m_site;
};

}  // namespace trescca
