// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/libvirt/handles.h"
#include "core/libvirt/hostwatch.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <stop_token>

namespace trescca {

class ConnectionAttempt;

/// One connection to a libvirt daemon, opened at the first use and again after the daemon went away. Never asks anybody
/// for a password. Thread-safe.
class Connection {
public:
    /// `patience`: how long a host that does not answer is waited for.
    Connection(QString uri, std::chrono::seconds patience);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// An open, living connection; Unreachable (or the daemon's reason), or Cancelled by a stop, otherwise.
    [[nodiscard]] Result<ConnectionHandle> get(const std::stop_token &stop = {});
    /// As get(), but tries again while the host refuses to answer: for what has to be brought to an end after its daemon was
    /// restarted.
    [[nodiscard]] Result<ConnectionHandle> getAgain();
    /// Counts the connections opened so far: another number, and libvirt's daemon may have been away meanwhile.
    [[nodiscard]] int opened() const { return m_opened; }
    /// The domain with this UUID; NotFound when there is none.
    [[nodiscard]] Result<DomainHandle> domain(const QString &id);
    /// Lifecycle events of all domains, and whether the host can be reached (see HostWatch).
    void watch(HostWatch::Listener listener) { m_watch.listen(std::move(listener)); }

    [[nodiscard]] const QString &uri() const { return m_uri; }
    /// False when the URI names another machine.
    [[nodiscard]] bool isLocal() const;
    /// True for QEMU's driver (and not, say, test:///default).
    [[nodiscard]] bool isQemu() const;

private:
    [[nodiscard]] ConnectionHandle withEvents(ConnectionHandle connection) const;
    const QString m_uri;
    const std::chrono::seconds m_patience;
    std::mutex m_mutex;
    ConnectionHandle m_handle;
    std::atomic<int> m_opened = 0;
    std::shared_ptr<ConnectionAttempt> m_attempt;  ///< that nobody has seen the end of
    HostWatch m_watch;
};

}  // namespace trescca
