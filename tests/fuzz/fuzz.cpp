// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <sys/mman.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace trescca::fuzz {

void demand(bool holds, const char *promise, const QByteArray &shown)
{
    if (holds)
        return;
    (void)std::fprintf(stderr, "\nBroken promise: %s\n%s\n", promise, shown.left(8192).constData());
    std::abort();
}

MemoryFile::MemoryFile(const QByteArray &content, std::uint64_t size) : m_fd(::memfd_create("fuzz", MFD_CLOEXEC))
{
    const auto length = std::max(size, static_cast<std::uint64_t>(content.size()));
    const bool made = m_fd >= 0 && ::write(m_fd, content.constData(), static_cast<std::size_t>(content.size())) == content.size()
        && ::ftruncate(m_fd, static_cast<off_t>(length)) == 0;
    if (!made)
        qFatal("a file in memory could not be made");
}

MemoryFile::~MemoryFile() { ::close(m_fd); }

QString MemoryFile::path() const { return u"/proc/self/fd/%1"_s.arg(m_fd); }

}  // namespace trescca::fuzz
