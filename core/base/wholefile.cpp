// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wholefile.h"

#include "core/base/bytestream.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace trescca {
namespace {

Result<void> mustBeSmallFile(int fd, const QString &path, qint64 most, const QString &what)
{
    struct stat facts = {};
    if (::fstat(fd, &facts) != 0)
        return fail(Kind::Forbidden, u"%1 cannot be read: %2. Check its permissions."_s.arg(path, qt_error_string(errno)));
    if (!S_ISREG(facts.st_mode))
        return fail(Kind::InvalidInput, u"%1 is no regular file. Give the file with %2."_s.arg(path, what));
    if (facts.st_size > most)
        return fail(
            Kind::InvalidInput, u"%1 is too large for %2: more than %3 KiB. Check that it is the right one."_s.arg(path, what).arg(most >> 10));
    return {};
}

}  // namespace

Result<void> writeWhole(const QString &path, const QByteArray &content)
{
    auto sink = FileSink::create(path);
    if (!sink)
        return fail(sink);
    const auto written = (*sink)->write(bytesOf(content));
    return written ? (*sink)->finish() : written;
}

Result<QByteArray> readWhole(const QString &path, qint64 most, const QString &what)
{
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0 && errno == ENOENT)
        return fail(Kind::NotFound, u"There is no file %1 with %2. Check the path."_s.arg(path, what));
    if (fd < 0)
        return fail(Kind::Forbidden, u"%1 cannot be read: %2. Check its permissions."_s.arg(path, qt_error_string(errno)));
    QFile file;
    if (!file.open(fd, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(fd);
        return fail(Kind::Forbidden, u"%1 cannot be read: %2. Check its permissions."_s.arg(path, file.errorString()));
    }
    if (const auto small = mustBeSmallFile(fd, path, most, what); !small)
        return fail(small);
    return file.read(most);
}

}  // namespace trescca
