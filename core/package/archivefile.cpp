// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/archivefile.h"

#include <QFile>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace trescca {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<ArchiveFile>> ArchiveFile::open(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return failErrno(u"The package %1 cannot be opened"_s.arg(path));
    struct stat facts{};
    const bool examined = ::fstat(fd, &facts) == 0;
    std::unique_ptr<ArchiveFile> file(new ArchiveFile(fd, static_cast<std::uint64_t>(facts.st_size)));
    if (!examined || !S_ISREG(facts.st_mode))
        return fail(Kind::InvalidInput, u"%1 is not a file; a package is one."_s.arg(path));
    return file;
}

ArchiveFile::~ArchiveFile() { ::close(m_fd); }

Result<void> ArchiveFile::readAt(std::uint64_t offset, MutableBytes into) const
{
    while (!into.empty()) {
        const ssize_t count = ::pread(m_fd, into.data(), into.size(), static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failErrno(u"The package cannot be read"_s);
        if (count == 0)
            return fail(Kind::Untrusted, u"The package ends before its members do; it was cut. Fetch it again."_s);
        offset += static_cast<std::uint64_t>(count);
        into = into.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

Result<QByteArray> ArchiveFile::readAt(std::uint64_t offset, std::size_t count) const
{
    QByteArray bytes(static_cast<qsizetype>(count), Qt::Uninitialized);
    const auto done = readAt(offset, std::as_writable_bytes(std::span(bytes.data(), count)));
    return done.transform([&bytes] { return std::move(bytes); });
}

Result<std::size_t> ArchiveRange::read(MutableBytes into)
{
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(into.size(), m_left));
    if (const auto done = m_file.readAt(m_offset, into.first(count)); !done)
        return fail(done);
    m_offset += count;
    m_left -= count;
    return count;
}

}  // namespace trescca
