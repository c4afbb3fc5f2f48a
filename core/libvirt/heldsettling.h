// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/libvirt/sitestate.h"

namespace trescca {

/// What has become of the states that a site keeps, by instance id.
struct SettledStates {
    QStringList resumed;          ///< they run on: their save was cut, or somebody had started them meanwhile
    QStringList held;             ///< complete: only who wanted them knows what is to become of them
    QMap<QString, Error> failed;  ///< nothing could be done yet; what is kept of them stays
};

/// After a program that saved, resumed or released was killed, or its host restarted: brings to an end what was cut. What
/// another program works on is left alone. Safe to repeat.
class HeldSettling {
public:
    HeldSettling(SiteState &site, const Context &context) : m_site(site), m_context(context) {}
    /// Unreachable when the host does not answer: then nothing was done.
    [[nodiscard]] Result<SettledStates> run();

private:
    void settle(const QString &id);
    [[nodiscard]] Result<bool> staysHeld(const HeldState &held) const;
    SiteState &m_site;
    const Context &m_context;
    SettledStates m_settled;
};

}  // namespace trescca
