// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/secretfile.h"

#include <QFile>
#include <QScopeGuard>

#include <array>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace trescca::secretfile {

using namespace Qt::StringLiterals;

namespace {

/// Asked of the open file, so that what was checked is what is read.
Result<void> checkPrivate(int fd, const QString &path)
{
    struct stat facts{};
    if (::fstat(fd, &facts) != 0)
        return failErrno(u"The password file %1 cannot be examined"_s.arg(path));
    if (!S_ISREG(facts.st_mode))
        return fail(Kind::InvalidInput, u"The password file %1 is not a regular file."_s.arg(path));
    if (facts.st_uid != ::geteuid() && facts.st_uid != 0)
        return fail(Kind::Forbidden, u"The password file %1 belongs to another user. Make it yours: chown $USER %1"_s.arg(path));
    if ((facts.st_mode & 0077U) != 0)
        return fail(Kind::Forbidden, u"The password file %1 can be read by others. Close it: chmod 600 %1"_s.arg(path));
    return {};
}

}  // namespace

Result<QString> read(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0 && errno == ENOENT)
        return fail(Kind::NotFound,
            u"There is no password file %1. Write the password into it and close it (chmod 600 %1), or correct password_file."_s.arg(path));
    if (fd < 0)
        return failErrno(u"The password file %1 cannot be opened"_s.arg(path));
    const auto closer = qScopeGuard([fd] { ::close(fd); });
    if (const auto sound = checkPrivate(fd, path); !sound)
        return fail(sound);
    std::array<char, 8192> bytes{};
    const ssize_t count = ::read(fd, bytes.data(), bytes.size());
    if (count < 0)
        return failErrno(u"The password file %1 cannot be read"_s.arg(path));
    QByteArray line(bytes.data(), count);
    bytes.fill('\0');
    if (const qsizetype end = line.indexOf('\n'); end >= 0)
        line.truncate(end);
    if (line.endsWith('\r'))
        line.chop(1);
    if (line.isEmpty())
        return fail(Kind::InvalidInput, u"The password file %1 is empty. Write the password into its first line."_s.arg(path));
    return QString::fromUtf8(line);
}

QString variableOf(const QString &siteName)
{
    QString variable = u"TRESCCA_PASSWORD_"_s;
    for (const QChar letter : siteName.toUpper()) {
        const bool plain = (letter >= u'A' && letter <= u'Z') || (letter >= u'0' && letter <= u'9');
        variable += plain ? letter : u'_';
    }
    return variable;
}

QString fromEnvironment(const QString &siteName) { return qEnvironmentVariable(variableOf(siteName).toLatin1().constData()); }

}  // namespace trescca::secretfile
