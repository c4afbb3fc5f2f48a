// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/stopsignal.h"

#include <csignal>
#include <cstdio>
#include <ctime>
#include <poll.h>
#include <unistd.h>

namespace trescca {
namespace {

sigset_t stopSignals()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&set, signal);
    return set;
}

}  // namespace

StopSignal::StopSignal()
{
    const sigset_t set = stopSignals();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_waiter = std::jthread([this, set](const std::stop_token &ended) {
        const timespec moment{0, 100'000'000};
        while (!ended.stop_requested()) {
            if (sigtimedwait(&set, nullptr, &moment) < 0)
                lookForReader();
            else
                stop();
        }
    });
}

/// Else what follows something quiet would outlive a `| head` until there is something to print.
void StopSignal::lookForReader()
{
    pollfd out{STDOUT_FILENO, 0, 0};
    if (!m_expected || m_unread || poll(&out, 1, 0) <= 0 || (out.revents & POLLERR) == 0)
        return;
    m_unread = true;
    stop();
}

void StopSignal::stop()
{
    const bool quiet = m_expected || m_questions > 0;  // before the question hears of it and ends
    const bool first = m_source.request_stop();
    if (quiet)
        return;
    if (first)
        fprintf(stderr, "\nStopping; what was begun is undone, or finished where it is past undoing.\n");
    else
        fprintf(stderr,
            "\nStill at work that must not be cut. If it hangs: kill -KILL %d; later `tresccac rollback`, or `tresccac resume` if it tells you so.\n",
            getpid());
}

StopSignal::~StopSignal() = default;

}  // namespace trescca
