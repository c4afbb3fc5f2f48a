// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <array>

#include <fcntl.h>
#include <unistd.h>

namespace trescca::test {

/// A pipe of the system's smallest size.
class OpenPipe {
public:
    OpenPipe()
    {
        if (::pipe2(m_ends.data(), O_CLOEXEC) == 0)
            ::fcntl(m_ends[1], F_SETPIPE_SZ, 4096);
    }
    ~OpenPipe()
    {
        closeReader();
        closeWriter();
    }
    OpenPipe(const OpenPipe &) = delete;
    OpenPipe &operator=(const OpenPipe &) = delete;
    [[nodiscard]] int reader() const { return m_ends[0]; }
    [[nodiscard]] int writer() const { return m_ends[1]; }
    void closeReader() { close(m_ends[0]); }
    void closeWriter() { close(m_ends[1]); }
    /// All that comes until the writer is closed.
    [[nodiscard]] QByteArray readAll() const
    {
        QByteArray all;
        std::array<char, 1000> part{};
        for (ssize_t count = 1; (count = ::read(reader(), part.data(), part.size())) > 0;)
            all.append(part.data(), count);
        return all;
    }

private:
    static void close(int &end)
    {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
    std::array<int, 2> m_ends{-1, -1};
};

}  // namespace trescca::test
