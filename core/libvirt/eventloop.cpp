// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/eventloop.h"

#include <libvirt/libvirt.h>

#include <algorithm>
#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <ranges>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace trescca {

namespace {

using LoopClock = std::chrono::steady_clock;

struct Release {
    virFreeCallback call;
    void *opaque;
};

struct LoopHandle {
    int fd;
    int events;  // 0: not now
    virEventHandleCallback call;
    Release release;
};

struct LoopTimeout {
    int interval;  // milliseconds; -1: not now
    LoopClock::time_point due;
    virEventTimeoutCallback call;
    Release release;
};

short pollEvents(int events)
{
    return static_cast<short>((events & VIR_EVENT_HANDLE_READABLE ? POLLIN : 0) | (events & VIR_EVENT_HANDLE_WRITABLE ? POLLOUT : 0));
}

int libvirtEvents(short events)
{
    return (events & POLLIN ? VIR_EVENT_HANDLE_READABLE : 0) | (events & POLLOUT ? VIR_EVENT_HANDLE_WRITABLE : 0)
        | (events & POLLHUP ? VIR_EVENT_HANDLE_HANGUP : 0) | (events & (POLLERR | POLLNVAL) ? VIR_EVENT_HANDLE_ERROR : 0);
}

LoopClock::time_point dueAfter(int interval) { return LoopClock::now() + std::chrono::milliseconds(std::max(interval, 0)); }

/// What libvirt has registered, and the thread's work. Callbacks are called without the lock: they register and remove.
class EventLoop {
public:
    EventLoop()
    {
        if (::pipe2(m_wake, O_CLOEXEC | O_NONBLOCK) != 0)
            m_wake[0] = m_wake[1] = -1;
    }

    int addHandle(int fd, int events, virEventHandleCallback call, Release release)
    {
        const std::lock_guard lock(m_mutex);
        m_handles.emplace(++m_last, LoopHandle{fd, events, call, release});
        wake();
        return m_last;
    }
    void updateHandle(int watch, int events)
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_handles.find(watch);
        if (found == m_handles.end() || found->second.events == events)
            return;
        found->second.events = events;
        wake();
    }
    int addTimeout(int interval, virEventTimeoutCallback call, Release release)
    {
        const std::lock_guard lock(m_mutex);
        m_timeouts.emplace(++m_last, LoopTimeout{interval, dueAfter(interval), call, release});
        wake();
        return m_last;
    }
    void updateTimeout(int timer, int interval)
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_timeouts.find(timer);
        if (found == m_timeouts.end())
            return;
        found->second.interval = interval;
        found->second.due = dueAfter(interval);
        wake();
    }
    int removeHandle(int watch) { return removeFrom(m_handles, watch); }
    int removeTimeout(int timer) { return removeFrom(m_timeouts, timer); }

    [[noreturn]] void run()
    {
        for (;;)
            turn();
    }

private:
    // What belongs to the callback is freed by the loop's thread only, which is not in the callback then; and never from within
    // a call of libvirt, which may hold its locks.
    template <typename Registrations>
    int removeFrom(Registrations &registrations, int number)
    {
        const std::lock_guard lock(m_mutex);
        const auto found = registrations.find(number);
        if (found == registrations.end())
            return -1;
        if (found->second.release.call)
            m_released.push_back(found->second.release);
        registrations.erase(found);
        wake();
        return 0;
    }

    void wake() const
    {
        if (std::this_thread::get_id() != m_thread)
            (void)!::write(m_wake[1], "", 1);  // full: it wakes anyway
    }

    void turn()
    {
        std::vector<pollfd> fds{{m_wake[0], POLLIN, 0}};
        std::vector<int> watches{0};
        std::vector<Release> released;
        int patience = -1;
        {
            const std::lock_guard lock(m_mutex);
            m_thread = std::this_thread::get_id();
            released.swap(m_released);
            for (const auto &[watch, handle] : m_handles) {
                if (handle.events == 0)
                    continue;
                fds.push_back({handle.fd, pollEvents(handle.events), 0});
                watches.push_back(watch);
            }
            patience = untilNextDue();
        }
        for (const Release &release : released)
            release.call(release.opaque);
        if (::poll(fds.data(), fds.size(), released.empty() ? patience : 0) < 0)
            return;
        char drained[256];
        while (::read(m_wake[0], drained, sizeof drained) > 0) {}
        for (std::size_t i = 1; i < fds.size(); ++i) {
            if (fds[i].revents != 0)
                callHandle(watches[i], fds[i]);
        }
        callTimeouts();
    }

    // Milliseconds, rounded up; -1 where nothing will be due.
    [[nodiscard]] int untilNextDue() const
    {
        std::optional<LoopClock::time_point> next;
        for (const LoopTimeout &timeout : m_timeouts | std::views::values) {
            if (timeout.interval >= 0 && (!next || timeout.due < *next))
                next = timeout.due;
        }
        if (!next)
            return -1;
        return static_cast<int>(std::max(std::chrono::ceil<std::chrono::milliseconds>(*next - LoopClock::now()).count(), std::int64_t{0}));
    }

    // Another thread may have taken it away, or wants nothing of it now, since poll() was asked.
    void callHandle(int watch, const pollfd &ready)
    {
        std::unique_lock lock(m_mutex);
        const auto found = m_handles.find(watch);
        if (found == m_handles.end() || found->second.events == 0 || found->second.fd != ready.fd)
            return;
        const LoopHandle handle = found->second;
        lock.unlock();
        handle.call(watch, handle.fd, libvirtEvents(ready.revents), handle.release.opaque);
    }

    void callTimeouts()
    {
        std::unique_lock lock(m_mutex);
        std::vector<int> due;
        for (const auto &[timer, timeout] : m_timeouts) {
            if (timeout.interval >= 0 && timeout.due <= LoopClock::now())
                due.push_back(timer);
        }
        for (const int timer : due) {
            const auto found = m_timeouts.find(timer);
            if (found == m_timeouts.end() || found->second.interval < 0)
                continue;  // the one before took it away
            found->second.due = dueAfter(found->second.interval);
            const LoopTimeout timeout = found->second;
            lock.unlock();
            timeout.call(timer, timeout.release.opaque);
            lock.lock();
        }
    }

    mutable std::mutex m_mutex;
    std::map<int, LoopHandle> m_handles;
    std::map<int, LoopTimeout> m_timeouts;
    std::vector<Release> m_released;
    std::thread::id m_thread;
    int m_last = 0;
    int m_wake[2];
};

EventLoop *loop = nullptr;  // never ends: libvirt may call till the process is gone

}  // namespace

void startEventLoop()
{
    static std::once_flag once;
    std::call_once(once, [] {
        loop = new EventLoop;
        virEventRegisterImpl([](int fd, int events, virEventHandleCallback call, void *opaque,
                                 virFreeCallback release) { return loop->addHandle(fd, events, call, {release, opaque}); },
            [](int watch, int events) { loop->updateHandle(watch, events); }, [](int watch) { return loop->removeHandle(watch); },
            [](int interval, virEventTimeoutCallback call, void *opaque, virFreeCallback release) {
                return loop->addTimeout(interval, call, {release, opaque});
            },
            [](int timer, int interval) { loop->updateTimeout(timer, interval); }, [](int timer) { return loop->removeTimeout(timer); });
        std::thread([] { loop->run(); }).detach();
    });
}

}  // namespace trescca
