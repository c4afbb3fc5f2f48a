// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/sitestate.h"

namespace trescca {

/// Restores whose program or whose libvirt daemon ended before they were whole. A mark in an instance's folder tells them:
/// it is there from the first byte on and goes when the guest runs for good.
class CutRestores {
public:
    explicit CutRestores(SiteState &site) : m_site(site) {}

    [[nodiscard]] static Result<void> mark(const QString &folder);
    /// The guest runs and is defined: what only the restore needed goes, the mark last.
    static void unmark(const QString &folder);
    [[nodiscard]] static QString memoryFile(const QString &folder) { return folder + QStringLiteral("/memory.save"); }

    /// What runs is made whole, what does not is removed; what somebody works on is left to him. False when he, or
    /// libvirt itself, is still at work on one: to be called again.
    [[nodiscard]] bool sweep();
    /// Waits until libvirt has come to the end with one. True: it is there, and whole now. False: it is gone.
    [[nodiscard]] Result<bool> settle(const QString &id, const Context &context);

private:
    enum class Found { Gone, Unsettled, There };
    [[nodiscard]] Result<Found> look(const QString &id);
    [[nodiscard]] Result<void> makeWhole(const QString &id);
    [[nodiscard]] bool sweepOne(const QString &id);
    SiteState &m_site;
};

}  // namespace trescca
