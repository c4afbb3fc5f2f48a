// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytestream.h"

#include <QFile>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace trescca {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<FileSource>> FileSource::open(const QString &path, std::uint64_t offset, std::uint64_t length)
{
    // A named pipe without a writer would hold up the open itself.
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return failErrno(u"%1 cannot be opened"_s.arg(path));
    struct stat facts{};
    if (::fstat(fd, &facts) != 0) {
        const auto error = failErrno(u"%1 cannot be examined"_s.arg(path));
        ::close(fd);
        return error;
    }
    std::unique_ptr<FileSource> source(new FileSource(fd, static_cast<std::uint64_t>(facts.st_size), length));
    if (S_ISDIR(facts.st_mode))
        return fail(Kind::InvalidInput, u"%1 is a folder, not a file."_s.arg(path));
    if (S_ISFIFO(facts.st_mode) || S_ISSOCK(facts.st_mode) || S_ISCHR(facts.st_mode))
        return fail(Kind::InvalidInput, u"%1 is a pipe or a device, whose size nobody knows; copy its content into a file first."_s.arg(path));
    if (offset > 0 && ::lseek(fd, static_cast<off_t>(offset), SEEK_SET) < 0)
        return failErrno(u"%1 cannot be read from byte %2"_s.arg(path).arg(offset));
    return source;
}

FileSource::FileSource(int fd, std::uint64_t size, std::uint64_t left) : m_fd(fd), m_size(size), m_left(left) {}

FileSource::~FileSource() { ::close(m_fd); }

Result<std::size_t> FileSource::read(MutableBytes into)
{
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), m_left));
    while (wanted > 0) {
        const ssize_t count = ::read(m_fd, into.data(), wanted);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failErrno(u"A file cannot be read on"_s);
        m_left -= static_cast<std::uint64_t>(count);
        return static_cast<std::size_t>(count);
    }
    return 0;
}

}  // namespace trescca
