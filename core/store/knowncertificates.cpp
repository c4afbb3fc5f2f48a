// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/knowncertificates.h"

#include "core/base/certificatedigest.h"
#include "core/base/wholefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>
#include <QUrl>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr qint64 mostBytes = 1 << 20;

/// As we write it, or however people do: the names of hosts know no case, and nothing after the port counts.
bool names(const QByteArray &line, const QString &origin)
{
    const QString word = QString::fromUtf8(line.simplified()).section(u' ', 0, 0);
    const QUrl url(word);
    return word == origin
        || (url.scheme() == u"https" && !url.host().isEmpty() && u"https://%1:%2"_s.arg(url.host(QUrl::FullyEncoded)).arg(url.port(443)) == origin);
}

/// Asked of the open file, so that what was checked is what is read.
Result<void> checkOwner(int fd, const QString &path)
{
    struct stat facts{};
    if (::fstat(fd, &facts) != 0)
        return failErrno(u"The known certificates in %1 cannot be examined"_s.arg(path));
    if (!S_ISREG(facts.st_mode))
        return fail(Kind::InvalidInput, u"The known certificates cannot be read, for %1 is not a regular file. Move it away."_s.arg(path));
    if (facts.st_uid != ::geteuid() && facts.st_uid != 0)
        return fail(Kind::Forbidden,
            u"The known certificates in %1 are not believed, for the file belongs to another user. Look at what is in it, then make it yours: "
            "chown $USER %1"_s.arg(path));
    if ((facts.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        return fail(Kind::Forbidden,
            u"The known certificates in %1 are not believed, for others may write the file. Look at what is in it, then close it: chmod go-w %1"_s
                .arg(path));
    return {};
}

std::unexpected<Error> tooLarge(const QString &path)
{
    return fail(Kind::InvalidInput,
        u"The known certificates in %1 are more than 1 MiB, which no such file should be. Take out what is of no use, or move the file away."_s.arg(
            path));
}

}  // namespace

QString KnownCertificates::standardFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + u"/trescca/known_certificates"_s;
}

Result<QList<QByteArray>> KnownCertificates::lines() const
{
    const int fd = ::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0 && errno == ENOENT)
        return QList<QByteArray>();
    if (fd < 0)
        return failErrno(u"The known certificates in %1 cannot be read"_s.arg(m_path));
    QFile file;
    if (!file.open(fd, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(fd);
        return fail(Kind::Internal, u"The known certificates in %1 cannot be read: %2."_s.arg(m_path, file.errorString()));
    }
    if (const auto sound = checkOwner(fd, m_path); !sound)
        return fail(sound);
    QByteArray content = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return fail(
            Kind::Forbidden, u"The known certificates in %1 cannot be read: %2. Check the disk of the file."_s.arg(m_path, file.errorString()));
    if (content.size() > mostBytes)
        return tooLarge(m_path);
    if (content.endsWith('\n'))
        content.chop(1);
    return content.isEmpty() ? QList<QByteArray>() : content.split('\n');
}

Result<QString> KnownCertificates::findIn(const QList<QByteArray> &lines, const QString &origin) const
{
    QString found;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!names(lines[i], origin))
            continue;
        found = normalFingerprint(QString::fromUtf8(lines[i].simplified()).section(u' ', 1));
        if (found.isEmpty())
            return fail(Kind::InvalidInput,
                u"What is known of the certificate of %1 is damaged: there is no SHA-256 (64 hexadecimal digits) after its name in line %2 of %3. "
                "Correct the line, or remove it and trust the certificate anew (`tresccac cloud trust`)."_s.arg(origin)
                    .arg(i + 1)
                    .arg(m_path));
    }
    return found;
}

Result<QString> KnownCertificates::find(const QString &origin) const
{
    const auto lines = this->lines();
    return lines ? findIn(*lines, origin) : fail(lines);
}

Result<void> KnownCertificates::keep(const QString &origin, const QString &fingerprint) const
{
    if (!QDir().mkpath(QFileInfo(m_path).path()))
        return fail(Kind::Forbidden, u"The folder %1 cannot be made. Check the permissions of its parent."_s.arg(QFileInfo(m_path).path()));
    QLockFile lock(m_path + u".lock"_s);
    lock.lock();
    auto lines = this->lines();
    if (!lines)
        return fail(lines);
    if (const auto known = findIn(*lines, origin); !known)
        return fail(known);
    if (lines->isEmpty())
        *lines << "# Certificates that were trusted and pinned (`tresccac cloud trust`).";
    lines->removeIf([&](const QByteArray &line) { return names(line, origin); });
    *lines << origin.toUtf8() + ' ' + fingerprint.toLatin1();
    const QByteArray content = lines->join('\n') + '\n';
    if (content.size() > mostBytes)
        return tooLarge(m_path);
    const auto written = writeWhole(m_path, content);
    return written ? written : std::unexpected(written.error().in(u"The certificate of %1 cannot be noted"_s.arg(origin)));
}

}  // namespace trescca
