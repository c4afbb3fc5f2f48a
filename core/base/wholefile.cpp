// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wholefile.h"

#include "core/base/bytestream.h"

#include <QFile>
#include <QScopeGuard>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace trescca {

using namespace Qt::StringLiterals;

Result<void> writeWhole(const QString &path, const QByteArray &content)
{
    auto sink = FileSink::create(path);
    if (!sink)
        return fail(sink);
    const auto written = (*sink)->write(bytesOf(content));
    return written ? (*sink)->finish() : written;
}

Result<QByteArray> readWhole(const QString &path, qint64 most)
{
    // Not to wait for somebody who writes into a pipe.
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0 && errno == ENOENT)
        return fail(Kind::NotFound, u"There is no file %1."_s.arg(path));
    if (fd < 0)
        return fail(Kind::Forbidden, u"%1 cannot be read: %2. Check its permissions."_s.arg(path, qt_error_string(errno)));
    const auto closer = qScopeGuard([fd] { ::close(fd); });
    struct stat facts{};
    if (::fstat(fd, &facts) != 0 || !S_ISREG(facts.st_mode))
        return fail(Kind::InvalidInput, u"%1 is no regular file. Give a file."_s.arg(path));
    QFile file;
    if (!file.open(fd, QIODevice::ReadOnly))
        return fail(Kind::Forbidden, u"%1 cannot be read: %2. Check its permissions."_s.arg(path, file.errorString()));
    QByteArray content = file.read(most + 1);
    if (content.size() > most)
        return fail(
            Kind::InvalidInput, u"%1 is larger than %2 bytes, which no such file should be. Check that it is the right one."_s.arg(path).arg(most));
    return content;
}

}  // namespace trescca
