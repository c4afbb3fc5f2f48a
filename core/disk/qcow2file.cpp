// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/qcow2file.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace trescca {

using namespace Qt::StringLiterals;

Result<Qcow2File> Qcow2File::open(const QString &path, bool writable)
{
    const int fd = ::open(QFile::encodeName(path).constData(), (writable ? O_RDWR : O_RDONLY) | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0)
        return failErrno(u"The disk file %1 cannot be opened"_s.arg(path));
    struct stat facts{};
    Qcow2File file(path, fd, 0);
    if (::fstat(fd, &facts) != 0)
        return failErrno(u"The disk file %1 cannot be examined"_s.arg(path));
    if (!S_ISREG(facts.st_mode))
        return fail(Kind::InvalidInput, u"%1 is not a regular file. Give the name of a disk image file."_s.arg(path));
    file.m_size = static_cast<std::uint64_t>(facts.st_size);
    return file;
}

Qcow2File::Qcow2File(QString path, int fd, std::uint64_t size) : m_path(std::move(path)), m_fd(fd), m_size(size) {}

Qcow2File::Qcow2File(Qcow2File &&other) noexcept : m_path(std::move(other.m_path)), m_fd(std::exchange(other.m_fd, -1)), m_size(other.m_size) {}

Qcow2File::~Qcow2File()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Result<std::size_t> Qcow2File::fill(std::uint64_t offset, MutableBytes into) const
{
    std::size_t done = 0;
    while (done < into.size()) {
        const ssize_t count = ::pread(m_fd, into.data() + done, into.size() - done, static_cast<off_t>(offset + done));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failErrno(u"The disk file %1 cannot be read"_s.arg(m_path));
        if (count == 0)
            break;
        done += static_cast<std::size_t>(count);
    }
    return done;
}

Result<QByteArray> Qcow2File::read(std::size_t bytes) const
{
    QByteArray head(static_cast<qsizetype>(std::min<std::uint64_t>(bytes, m_size)), Qt::Uninitialized);
    const auto count = fill(0, std::as_writable_bytes(std::span(head.data(), static_cast<std::size_t>(head.size()))));
    if (!count)
        return fail(count);
    head.truncate(static_cast<qsizetype>(*count));
    return head;
}

Result<void> Qcow2File::readAt(std::uint64_t offset, MutableBytes into) const
{
    return fill(offset, into).transform([into](std::size_t count) { std::ranges::fill(into.subspan(count), std::byte{}); });
}

Result<Qcow2Head> Qcow2File::head() const
{
    auto bytes = read(Qcow2Head::maximum);
    return bytes ? Result<Qcow2Head>(Qcow2Head{std::move(*bytes), m_size}) : fail(bytes);
}

Result<Qcow2Layout> Qcow2File::layout() const
{
    const auto start = head();
    return start ? layoutOf(*start, m_path) : fail(start);
}

Result<void> Qcow2File::overwrite(const QByteArray &head) const
{
    qsizetype done = 0;
    while (done < head.size()) {
        const ssize_t count = ::pwrite(m_fd, head.constData() + done, static_cast<std::size_t>(head.size() - done), done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failErrno(u"The header of %1 cannot be written"_s.arg(m_path));
        done += count;
    }
    if (::fdatasync(m_fd) != 0)
        return failErrno(u"The header of %1 cannot be made durable"_s.arg(m_path));
    return {};
}

Result<Qcow2Layout> layoutOf(const Qcow2Head &head, const QString &name)
{
    auto layout = Qcow2Parser(bytesOf(head.bytes), head.fileSize).parse();
    if (!layout)
        return fail(layout.error().kind, u"%1 is not a sound qcow2 image: %2. Get a fresh copy of it."_s.arg(name, layout.error().what));
    return layout;
}

}  // namespace trescca
