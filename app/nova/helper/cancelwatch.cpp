// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/cancelwatch.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <tuple>

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace trescca::nova {

namespace {

bool hasEnded(int input)
{
    std::array<char, 4096> rest{};
    const ssize_t count = ::read(input, rest.data(), rest.size());
    return count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN);
}

}  // namespace

CancelWatch::CancelWatch()
{
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&set, signal);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    m_signals = ::signalfd(-1, &set, SFD_CLOEXEC);
    m_end = ::eventfd(0, EFD_CLOEXEC);
}

CancelWatch::~CancelWatch()
{
    const std::uint64_t one = 1;
    std::ignore = ::write(m_end, &one, sizeof one);
    if (m_waiter.joinable())
        m_waiter.join();
    ::close(m_signals);
    ::close(m_end);
}

void CancelWatch::watchInput(int fd)
{
    m_waiter = std::jthread([this, fd] { run(fd); });
}

void CancelWatch::run(int input) const
{
    for (;;) {
        std::array<pollfd, 3> all{{{m_end, POLLIN, 0}, {m_signals, POLLIN, 0}, {input, POLLIN, 0}}};
        if (::poll(all.data(), all.size(), -1) < 0 && errno != EINTR)
            return;
        if (all[0].revents != 0)
            return;
        if (all[1].revents != 0 || (all[2].revents != 0 && hasEnded(input))) {
            m_source.request_stop();
            return;
        }
    }
}

}  // namespace trescca::nova
