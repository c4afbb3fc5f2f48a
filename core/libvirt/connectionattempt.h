// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/libvirt/handles.h"

#include <QString>

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>

namespace trescca {

/// One try to open a connection. libvirt cannot be told how long to try (ssh alone takes minutes for a host that swallows
/// packets, and a daemon that hangs is waited for without end), so it tries on a thread of its own, and whoever waits may
/// give up. Thread-safe.
class ConnectionAttempt {
public:
    /// Begins at once. A connection that nobody takes in the end is closed again.
    explicit ConnectionAttempt(const QString &uri);

    /// nullopt when the time was over or a stop was requested before it ended; it goes on then and may be waited for again.
    [[nodiscard]] std::optional<Result<ConnectionHandle>> wait(std::chrono::milliseconds patience, const std::stop_token &stop) const;

private:
    struct Outcome;
    std::shared_ptr<Outcome> m_outcome;
};

}  // namespace trescca
