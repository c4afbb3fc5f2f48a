// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/qemuimg.h"
#include "core/base/process.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

namespace trescca::qemuimg {

using namespace Qt::StringLiterals;

namespace {

Result<ProcessOutput> run(const QStringList &arguments, const QString &path, const Context &context)
{
    auto output = runProcess(u"qemu-img"_s, arguments, context);
    if (output)
        return output;
    Error error = output.error();
    // qemu-img has one exit code; a full disk is the one reason that callers treat in another way.
    if (error.kind == Kind::Internal && error.detail.contains(u"No space left on device"_s)) {
        error.kind = Kind::NoRoom;
        error.what += u". Make room there, then try again."_s;
    }
    return std::unexpected(error.in(u"qemu-img %1 of %2"_s.arg(arguments.first(), path)));
}

Result<void> checkFormat(const QString &format)
{
    for (const QChar letter : format)
        if (!letter.isLetterOrNumber())
            return fail(Kind::InvalidInput, u"\"%1\" is not a disk format. Use qcow2 or raw."_s.arg(format));
    if (format.isEmpty())
        return fail(Kind::InvalidInput, u"The disk format has to be given (qcow2 or raw): guessing it from a file's content is not safe."_s);
    return {};
}

/// An absolute path is never taken for a protocol or an option by qemu-img.
QString absolute(const QString &path) { return QFileInfo(path).absoluteFilePath(); }

QString realPath(const QString &path)
{
    const QFileInfo info(path);
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return (folder.isEmpty() ? info.absolutePath() : folder) + u'/' + info.fileName();
}

/// The kernel follows ".." from the real folder, so symbolic links are resolved before the way is counted.
QString relativeName(const QString &overlay, const QString &base)
{
    const QString name = QDir(QFileInfo(realPath(overlay)).absolutePath()).relativeFilePath(realPath(base));
    return name.contains(u':') && !name.startsWith(u'.') ? u"./"_s + name : name;
}

Result<void> makeFinal(const QString &part, const QString &path)
{
    const QByteArray name = QFile::encodeName(part);
    const int fd = ::open(name.constData(), O_RDONLY | O_CLOEXEC);
    const bool synced = fd >= 0 && ::fsync(fd) == 0;
    auto error = failErrno(u"%1 cannot be made durable"_s.arg(path));
    if (fd >= 0)
        ::close(fd);
    if (!synced)
        return error;
    if (::rename(name.constData(), QFile::encodeName(path).constData()) != 0)
        return failErrno(u"%1 cannot be given its final name"_s.arg(path));
    return {};
}

}  // namespace

Result<DiskFacts> info(const QString &path, const Context &context, const QString &format)
{
    QStringList arguments{u"info"_s, u"-U"_s, u"--output=json"_s};
    if (!format.isEmpty()) {
        if (const auto known = checkFormat(format); !known)
            return fail(known);
        arguments << u"-f"_s << format;
    }
    const auto output = run(arguments << absolute(path), path, context);
    if (!output)
        return fail(output);
    const QJsonObject object = QJsonDocument::fromJson(output->out).object();
    DiskFacts facts;
    facts.format = object.value(u"format"_s).toString();
    if (facts.format.isEmpty())
        return fail(Kind::Internal, u"qemu-img said nothing usable about %1. Check its version (qemu-img --version)."_s.arg(path));
    facts.virtualSize = static_cast<std::uint64_t>(object.value(u"virtual-size"_s).toInteger());
    facts.allocated = static_cast<std::uint64_t>(object.value(u"actual-size"_s).toInteger());
    const QString backing = object.value(u"full-backing-filename"_s).toString(object.value(u"backing-filename"_s).toString());
    if (!backing.isEmpty()) {
        // Only a file that is gone is cleaned as text: with symbolic links ".." is not what it looks like.
        const QString real = QFileInfo(backing).canonicalFilePath();
        facts.backingFile = real.isEmpty() ? QDir::cleanPath(QFileInfo(path).absoluteDir().absoluteFilePath(backing)) : real;
    }
    facts.backingFormat = object.value(u"backing-filename-format"_s).toString();
    facts.internalSnapshots = object.contains(u"snapshots"_s);
    return facts;
}

Result<void> createOverlay(const QString &path, const QString &basePath, const QString &baseFormat, std::uint64_t virtualSize, const Context &context)
{
    if (const auto known = checkFormat(baseFormat); !known)
        return known;
    if (QFileInfo::exists(path))
        return fail(Kind::Conflict, u"The overlay %1 is there already. Remove it or take another name."_s.arg(path));
    if (!QFileInfo(basePath).isFile())
        return fail(Kind::NotFound, u"The base image %1 is not there. Fetch it before an overlay is made."_s.arg(basePath));
    QStringList arguments{u"create"_s, u"-q"_s, u"-f"_s, u"qcow2"_s, u"-b"_s, relativeName(path, basePath), u"-F"_s, baseFormat, realPath(path)};
    if (virtualSize > 0)
        arguments << QString::number(virtualSize);
    if (const auto done = run(arguments, path, context); !done) {
        QFile::remove(path);
        return fail(done);
    }
    // What a guest writes is nobody else's to read; libvirt gives QEMU its right where that runs as another user.
    if (QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner))
        return {};
    QFile::remove(path);
    return fail(Kind::Forbidden, u"The rights of the disk %1 cannot be set. Check its folder."_s.arg(path));
}

Result<void> relink(const QString &overlay, const QString &basePath, const QString &baseFormat, const Context &context)
{
    if (const auto known = checkFormat(baseFormat); !known)
        return known;
    if (!QFileInfo(basePath).isFile())
        return fail(Kind::NotFound, u"The base image %1 is not there. Fetch it before overlays are linked to it."_s.arg(basePath));
    const auto done =
        run({u"rebase"_s, u"-q"_s, u"-u"_s, u"-f"_s, u"qcow2"_s, u"-F"_s, baseFormat, u"-b"_s, relativeName(overlay, basePath), realPath(overlay)},
            overlay, context);
    if (!done)
        return fail(done);
    return {};
}

Result<void> flatten(const QString &from, const QString &fromFormat, const QString &to, const QString &toFormat, const Context &context)
{
    if (const auto known = checkFormat(fromFormat); !known)
        return known;
    if (toFormat != u"qcow2"_s && toFormat != u"raw"_s)
        return fail(Kind::Unsupported, u"A disk cannot be flattened to \"%1\". Use qcow2 or raw."_s.arg(toFormat));
    const QString part = absolute(to) + u".part"_s;
    QStringList arguments{u"convert"_s, u"-q"_s, u"-f"_s, fromFormat, u"-O"_s, toFormat};
    if (toFormat == u"qcow2"_s)
        arguments << u"-c"_s << u"-o"_s << u"compression_type=zstd"_s;
    const auto done = run(arguments << absolute(from) << part, from, context);
    const auto finished = done ? makeFinal(part, absolute(to)) : fail(done);
    if (!finished)
        QFile::remove(part);
    return finished;
}

}  // namespace trescca::qemuimg
