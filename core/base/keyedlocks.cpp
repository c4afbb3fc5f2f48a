// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/keyedlocks.h"
#include "core/base/digest.h"
#include "core/base/privatefolder.h"

#include <QFile>

#include <cerrno>
#include <chrono>
#include <thread>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

/// A key's byte: two keys share one as often as SHA-256 begins with the same 62 bits.
off_t placeOf(const QString &key)
{
    Digest digest;
    digest.add(bytesOf(key.toUtf8()));
    constexpr int hexDigits = 16;
    return static_cast<off_t>(digest.hex().left(hexDigits).toULongLong(nullptr, 16) >> 2U);
}

struct flock regionOf(const QString &key, short type)
{
    struct flock region{};
    region.l_type = type;
    region.l_whence = SEEK_SET;
    region.l_start = placeOf(key);
    region.l_len = 1;
    return region;
}

}  // namespace

// A process that was forked from this one may still have the file open: the lock is given up, not only the file.
KeyedLocks::Guard::~Guard()
{
    struct flock all{};
    all.l_type = F_UNLCK;
    all.l_whence = SEEK_SET;
    ::fcntl(m_fd, F_OFD_SETLK, &all);
    ::close(m_fd);
}

KeyedLocks::KeyedLocks(QString file) : KeyedLocks(QString(), std::move(file), QString()) {}

KeyedLocks::KeyedLocks(QString folder, QString file, QString realm) : m_folder(std::move(folder)), m_file(std::move(file)), m_realm(std::move(realm))
{}

KeyedLocks KeyedLocks::ofUser(const QString &realm)
{
    const QString folder = userRunFolder();
    return {folder, folder + u"/lock"_s, realm + u'\n'};
}

KeyedLocks::Taken KeyedLocks::take(const QString &key, const Context &context) const
{
    if (!context.stop.stop_possible())
        return lock(key, F_WRLCK, Way::Wait);
    while (true) {
        auto taken = tryTake(key);
        if (taken || taken.error().kind != Kind::Conflict)
            return taken;
        if (const auto go = context.check(); !go)
            return fail(go);
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

KeyedLocks::Taken KeyedLocks::tryTake(const QString &key) const { return lock(key, F_WRLCK, Way::Try); }

KeyedLocks::Taken KeyedLocks::tryShare(const QString &key) const { return lock(key, F_RDLCK, Way::Try); }

bool KeyedLocks::isTaken(const QString &key) const
{
    const int fd = ::open(QFile::encodeName(m_file).constData(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    if (fd < 0)
        return false;  // nobody has locked anything yet
    struct flock region = regionOf(m_realm + key, F_WRLCK);
    const bool told = ::fcntl(fd, F_OFD_GETLK, &region) == 0;
    ::close(fd);
    return told && region.l_type != F_UNLCK;
}

Result<int> KeyedLocks::openFile() const
{
    if (const auto made = m_folder.isEmpty() ? Result<void>() : makePrivateFolder(m_folder); !made)
        return fail(made);
    const int fd = ::open(QFile::encodeName(m_file).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0)
        return failErrno(u"The lock file %1 cannot be opened"_s.arg(m_file));
    ::futimens(fd, nullptr);  // whoever clears old files away leaves one that is in use
    return fd;
}

// Each guard has a file description of its own, which is what the kernel tells holders apart by.
KeyedLocks::Taken KeyedLocks::lock(const QString &key, short type, Way way) const
{
    const auto opened = openFile();
    if (!opened)
        return fail(opened);
    const int fd = *opened;
    struct flock region = regionOf(m_realm + key, type);
    int done = 0;
    do
        done = ::fcntl(fd, way == Way::Wait ? F_OFD_SETLKW : F_OFD_SETLK, &region);
    while (done != 0 && errno == EINTR);
    if (done == 0)
        return std::make_unique<Guard>(fd);
    auto error = failLock(key);
    ::close(fd);
    return error;
}

std::unexpected<Error> KeyedLocks::failLock(const QString &key) const
{
    switch (errno) {
    case EAGAIN:
    case EACCES: return fail(Kind::Conflict, u"Another program or task works on \"%1\" already. Wait for it to end."_s.arg(key));
    case ENOLCK:
    case EOPNOTSUPP:
    case ENOSYS:
    case EINVAL:
        return fail(Kind::Unsupported,
            u"The file system of %1 keeps no locks between programs (NFS is not supported). "
            "Choose a folder on a local disk."_s.arg(m_file),
            qt_error_string(errno));
    default: return failErrno(u"%1 cannot be locked"_s.arg(m_file));
    }
}

}  // namespace trescca
