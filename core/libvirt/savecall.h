// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/blockingcall.h"
#include "core/libvirt/handles.h"

#include <QString>

namespace trescca {

/// libvirt's save of a domain: its image is complete over a second before the call returns.
class SaveCall {
public:
    /// Begins to save `domain` (kept alive here) into the raw image `path`, as one that is to run on when it is restored, or
    /// as a paused one. `connection` is kept open; `site` names the host in errors.
    SaveCall(ConnectionHandle connection, DomainHandle domain, const QString &path, bool running, const QString &site);

    /// nullopt while it runs. Conflict when somebody else than abort() had libvirt give it up.
    [[nodiscard]] std::optional<Result<void>> outcome() const { return m_call.outcome(); }
    [[nodiscard]] Result<void> wait() { return m_call.wait(); }
    /// Asks libvirt to give up and let the guest run on; waits for the end.
    [[nodiscard]] Result<void> abort();

private:
    ConnectionHandle m_connection;
    DomainHandle m_domain;
    BlockingCall m_call;
};

}  // namespace trescca
