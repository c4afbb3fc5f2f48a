// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/hostwatch.h"

#include <QStringList>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <optional>
#include <utility>

namespace trescca {

namespace {

constexpr auto firstPause = std::chrono::milliseconds(250);
constexpr auto longestPause = std::chrono::milliseconds(10000);

/// What comes next: the connection broke, or an instance changed.
struct News {
    bool lost = false;
    QString id;
};

}  // namespace

/// What has come for one listener and was not told yet.
class HostWatch::Inbox::Mail {
public:
    void putChange(const QString &id)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_changed.contains(id))
            m_changed << id;
        m_arrived.notify_all();
    }

    void setLost(bool lost)
    {
        const std::lock_guard lock(m_mutex);
        m_lost = lost;
        m_arrived.notify_all();
    }

    /// Waits; nullopt when a stop was requested.
    [[nodiscard]] std::optional<News> next(const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait(lock, stop, [this] { return m_lost || !m_changed.isEmpty(); });
        if (stop.stop_requested())
            return std::nullopt;
        if (m_lost)
            return News{std::exchange(m_lost, false), {}};
        return News{false, m_changed.takeFirst()};
    }

    void pause(std::chrono::milliseconds time, const std::stop_token &stop)
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait_for(lock, stop, time, [] { return false; });
    }

    /// The life of one listener. After a stop nothing is touched but what is here: a listener may have ended the watch itself.
    void deliver(const Listener &listener, const Connect &connect, const std::stop_token &stop)
    {
        bool first = true;
        auto delay = firstPause;
        while (!stop.stop_requested()) {
            setLost(false);  // what broke before this try
            const bool reachable = connect(stop);
            if (!stop.stop_requested() && listener.reach && (reachable || first))
                listener.reach(reachable);
            first = false;
            if (reachable)
                deliverChanges(listener, stop);
            else
                pause(delay, stop);
            delay = reachable ? firstPause : std::min(delay * 2, longestPause);
        }
    }

private:
    /// Until the connection breaks.
    void deliverChanges(const Listener &listener, const std::stop_token &stop)
    {
        while (!stop.stop_requested()) {
            const auto news = next(stop);
            if (news && !news->lost && listener.changed)
                listener.changed(news->id);
            if (news && news->lost && listener.reach)
                listener.reach(false);
            if (news && news->lost)
                return;
        }
    }

    std::mutex m_mutex;
    std::condition_variable_any m_arrived;
    bool m_lost = false;
    QStringList m_changed;
};

void HostWatch::Inbox::putChange(const QString &id)
{
    if (const auto present = mail())
        present->putChange(id);
}

void HostWatch::Inbox::putLost()
{
    if (const auto present = mail())
        present->setLost(true);
}

void HostWatch::Inbox::leadTo(std::shared_ptr<Mail> mail)
{
    const std::lock_guard lock(m_mutex);
    m_mail = std::move(mail);
}

std::shared_ptr<HostWatch::Inbox::Mail> HostWatch::Inbox::mail() const
{
    const std::lock_guard lock(m_mutex);
    return m_mail;
}

HostWatch::HostWatch(Connect connect) : m_connect(std::move(connect)), m_inbox(std::make_shared<Inbox>()) {}

HostWatch::~HostWatch() { listen({}); }

void HostWatch::listen(Listener listener)
{
    std::jthread earlier;
    {
        const std::lock_guard lock(m_mutex);
        const auto mail = listener.changed || listener.reach ? std::make_shared<Inbox::Mail>() : nullptr;
        m_inbox->leadTo(mail);
        earlier = std::exchange(m_thread, {});
        earlier.request_stop();
        if (mail)
            m_thread =
                std::jthread([this, mail, listener = std::move(listener)](const std::stop_token &stop) { mail->deliver(listener, m_connect, stop); });
    }
    if (earlier.get_id() == std::this_thread::get_id())
        earlier.detach();  // a listener that ends its own watch
}

}  // namespace trescca
