// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/libvirt/handles.h"

#include <functional>
#include <memory>
#include <mutex>

namespace trescca {

/// One connection to a libvirt daemon, opened at the first use and again after the daemon went away. Thread-safe.
class Connection {
public:
    using EventSink = std::function<void(const QString &id)>;

    explicit Connection(QString uri);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// An open, living connection; Unreachable (or the daemon's reason) otherwise.
    [[nodiscard]] Result<ConnectionHandle> get();
    /// The domain with this UUID; NotFound when there is none.
    [[nodiscard]] Result<DomainHandle> domain(const QString &id);
    /// Lifecycle events of all domains, from libvirt's event thread; replaces an earlier sink.
    void onEvent(EventSink sink);

    [[nodiscard]] const QString &uri() const { return m_uri; }
    /// False when the URI names another machine.
    [[nodiscard]] bool isLocal() const;
    /// True for QEMU's driver (and not, say, test:///default).
    [[nodiscard]] bool isQemu() const;

private:
    struct Listener;
    void listen(virConnect *connection);
    QString m_uri;
    std::mutex m_mutex;
    ConnectionHandle m_handle;
    int m_callback = -1;
    std::shared_ptr<Listener> m_listener;
};

}  // namespace trescca
