// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/fdsink.h"

#include <cerrno>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace trescca::nova {

Result<std::unique_ptr<FdSink>> FdSink::open(int fd, std::stop_token stop)
{
    const int flags = ::fcntl(fd, F_GETFL);
    if (flags < 0 || (flags & O_ACCMODE) == O_RDONLY || ::fcntl(fd, F_SETFL, flags | O_NONBLOCK) < 0)
        return fail(Kind::InvalidInput, u"The descriptor %1 for the package is not open for writing."_s.arg(fd));
    ::fcntl(fd, F_SETFD, FD_CLOEXEC);  // else a program that we start would hold it open
    return std::unique_ptr<FdSink>(new FdSink(fd, std::move(stop)));
}

Result<void> FdSink::write(ConstBytes bytes)
{
    m_digest.add(bytes);
    while (!bytes.empty()) {
        const ssize_t count = ::write(m_fd, bytes.data(), bytes.size());
        if (count >= 0) {
            m_size += static_cast<std::uint64_t>(count);
            bytes = bytes.subspan(static_cast<std::size_t>(count));
            continue;
        }
        if (errno == EPIPE)
            return fail(Kind::Unreachable, u"Who took the package has gone before it was complete. Look there why, then save again."_s);
        if (errno != EAGAIN && errno != EINTR)
            return failErrno(u"The package cannot be written"_s);
        if (const auto room = waitForRoom(); !room)
            return room;
    }
    return {};
}

Result<void> FdSink::waitForRoom() const
{
    constexpr int glance = 100;  // ms, between looks at whether it is still wanted
    pollfd one{m_fd, POLLOUT, 0};
    for (;;) {
        if (m_stop.stop_requested())
            return fail(Kind::Cancelled, u"The save was cancelled."_s);
        if (::poll(&one, 1, glance) != 0)
            return {};
    }
}

}  // namespace trescca::nova
