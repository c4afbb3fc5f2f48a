// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/bytestream.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t holeSize = 4096;

QByteArray partName(const QString &path) { return QFile::encodeName(path + u".part"_s); }

bool isZero(ConstBytes bytes)
{
    return bytes.empty() || (bytes[0] == std::byte{0} && std::memcmp(bytes.data(), bytes.data() + 1, bytes.size() - 1) == 0);
}

/// Bytes up to the next block boundary of the file, so that holes fall on whole blocks of the file system.
std::size_t blockAt(std::uint64_t offset, std::size_t left) { return std::min<std::size_t>(left, holeSize - offset % holeSize); }

Result<void> syncFolder(const QString &path)
{
    const int fd = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return failErrno(u"The folder of %1 cannot be opened"_s.arg(path));
    // Some file systems cannot sync a folder (EINVAL); they have nothing better to offer.
    const bool synced = ::fsync(fd) == 0 || errno == EINVAL;
    const auto error = failErrno(u"The folder of %1 cannot be made durable"_s.arg(path));
    ::close(fd);
    if (!synced)
        return error;
    return {};
}

}  // namespace

Result<std::unique_ptr<FileSink>> FileSink::create(const QString &path, bool sparse)
{
    const QByteArray part = partName(path);
    // A side file that a killed process left is replaced, never followed or shared.
    if (::unlink(part.constData()) != 0 && errno != ENOENT)
        return failErrno(u"The old side file of %1 cannot be removed"_s.arg(path));
    const int fd = ::open(part.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return failErrno(u"%1 cannot be written"_s.arg(path));
    return std::unique_ptr<FileSink>(new FileSink(path, fd, sparse));
}

FileSink::FileSink(QString path, int fd, bool sparse) : m_path(std::move(path)), m_fd(fd), m_sparse(sparse) {}

FileSink::~FileSink()
{
    if (m_fd >= 0)
        ::close(m_fd);
    if (!m_finished)
        ::unlink(partName(m_path).constData());
}

Result<void> FileSink::write(ConstBytes bytes)
{
    if (m_fd < 0)
        return fail(Kind::Internal, u"%1 was written to after its end."_s.arg(m_path));
    if (!m_sparse)
        return writeSome(bytes);
    while (!bytes.empty()) {
        std::size_t data = 0;
        std::size_t hole = 0;
        while (data < bytes.size()) {
            hole = blockAt(m_offset + data, bytes.size() - data);
            if (isZero(bytes.subspan(data, hole)))
                break;
            data += hole;
            hole = 0;
        }
        if (const auto done = writeSome(bytes.first(data)); !done)
            return done;
        m_offset += hole;
        bytes = bytes.subspan(data + hole);
    }
    return {};
}

Result<void> FileSink::writeSome(ConstBytes bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::pwrite(m_fd, bytes.data(), bytes.size(), static_cast<off_t>(m_offset));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failErrno(u"%1 cannot be written"_s.arg(m_path));
        m_offset += static_cast<std::uint64_t>(count);
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return {};
}

Result<void> FileSink::reread(std::uint64_t offset, MutableBytes into)
{
    while (!into.empty()) {
        const ssize_t count = ::pread(m_fd, into.data(), into.size(), static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failErrno(u"%1 cannot be read again"_s.arg(m_path));
        if (count == 0)
            break;
        offset += static_cast<std::uint64_t>(count);
        into = into.subspan(static_cast<std::size_t>(count));
    }
    std::ranges::fill(into, std::byte{});  // a hole at the end is not there yet
    return {};
}

Result<void> FileSink::finish()
{
    if (m_fd < 0)
        return fail(Kind::Internal, u"%1 was finished twice."_s.arg(m_path));
    if (m_sparse && ::ftruncate(m_fd, static_cast<off_t>(m_offset)) != 0)
        return failErrno(u"%1 cannot be given its length"_s.arg(m_path));
    if (::fsync(m_fd) != 0)
        return failErrno(u"%1 cannot be made durable"_s.arg(m_path));
    if (::close(std::exchange(m_fd, -1)) != 0)
        return failErrno(u"%1 cannot be closed"_s.arg(m_path));
    if (::rename(partName(m_path).constData(), QFile::encodeName(m_path).constData()) != 0)
        return failErrno(u"%1 cannot be given its final name"_s.arg(m_path));
    m_finished = true;
    return syncFolder(m_path);
}

}  // namespace trescca
