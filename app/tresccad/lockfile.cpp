// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/lockfile.h"

#include <sys/file.h>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace trescca {

Result<LockFile> LockFile::take(const QString &path) { return lock(path, LOCK_EX | LOCK_NB); }

Result<LockFile> LockFile::wait(const QString &path) { return lock(path, LOCK_EX); }

Result<LockFile> LockFile::lock(const QString &path, int operation)
{
    auto file = std::make_unique<QFile>(path);
    // For the owner alone: who can open it can hold it.
    if (!file->open(QIODevice::ReadWrite, QFile::ReadOwner | QFile::WriteOwner))
        return fail(Kind::Forbidden, u"The lock %1 cannot be opened: %2."_s.arg(path, file->errorString()));
    int done = -1;
    do
        done = ::flock(file->handle(), operation);
    while (done != 0 && errno == EINTR);
    if (done != 0 && errno == EWOULDBLOCK)
        return fail(Kind::Conflict, u"The lock %1 is held by another program."_s.arg(path));
    if (done != 0)
        return failErrno(u"The lock %1 cannot be taken"_s.arg(path));
    return LockFile(std::move(file));
}

}  // namespace trescca
