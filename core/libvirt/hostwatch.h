// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>

namespace trescca {

/// Tells one listener what happens at a host, and, while somebody listens, sees to it that the connection stands:
///
///   (nobody) --listen--> connecting --reached--> watching --lost--> connecting
///
/// Everything is told from one thread that is kept for this, not from libvirt's event thread, which all connections of the
/// process share: so a listener may take its time, and may call back. Changes of one instance that come faster than they
/// are told are told once; the last is always told. Thread-safe.
class HostWatch {
public:
    struct Listener {
        std::function<void(const QString &id)> changed;
        std::function<void(bool reachable)> reach;
    };
    /// Makes the connection stand; true when it does. Returns early when a stop is requested.
    using Connect = std::function<bool(const std::stop_token &)>;
    /// What events are put into, from any thread.
    class Inbox;

    explicit HostWatch(Connect connect);
    ~HostWatch();
    HostWatch(const HostWatch &) = delete;
    HostWatch &operator=(const HostWatch &) = delete;

    /// Replaces the listener; none of its functions set: nobody listens any more. Once this returns the earlier one is not
    /// called again (so do not call this with a lock that it waits for); a listener may call it too.
    void listen(Listener listener);
    /// Outlives this; leads nowhere then.
    [[nodiscard]] std::weak_ptr<Inbox> inbox() const { return m_inbox; }

private:
    const Connect m_connect;
    const std::shared_ptr<Inbox> m_inbox;
    std::mutex m_mutex;
    std::jthread m_thread;  ///< tells the listener of today
};

class HostWatch::Inbox {
public:
    /// Something about an instance changed.
    void putChange(const QString &id);
    /// The connection broke.
    void putLost();

private:
    friend class HostWatch;
    class Mail;
    void leadTo(std::shared_ptr<Mail> mail);
    [[nodiscard]] std::shared_ptr<Mail> mail() const;
    mutable std::mutex m_mutex;
    std::shared_ptr<Mail> m_mail;  ///< null: nobody listens
};

}  // namespace trescca
