// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/contentdigest.h"
#include "core/base/digest.h"
#include "core/base/progressmeter.h"
#include "core/disk/digestcache.h"
#include "core/disk/qemuimg.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t bufferSize = 1U << 20U;

struct RawFile {
    QString path;
    int fd = -1;
    std::uint64_t size = 0;
};

/// Where the data (or hole) that covers or follows `offset` ends or begins; the file's end where there is none.
std::uint64_t seek(const RawFile &file, std::uint64_t offset, int what)
{
    const off_t at = ::lseek(file.fd, static_cast<off_t>(offset), what);
    if (at >= 0)
        return std::min(file.size, static_cast<std::uint64_t>(at));
    // A file system that knows no holes: everything is data. ENXIO: nothing but a hole follows.
    return errno == ENXIO || what == SEEK_HOLE ? file.size : offset;
}

Result<void> addZeros(Digest &digest, ProgressMeter &meter, std::uint64_t count, const Context &context)
{
    static const std::vector<std::byte> zeros(bufferSize);
    while (count > 0) {
        if (const auto go = context.check(); !go)
            return go;
        const auto step = static_cast<std::size_t>(std::min<std::uint64_t>(count, bufferSize));
        digest.add(ConstBytes(zeros).first(step));
        meter.add(step);
        count -= step;
    }
    return {};
}

Result<void> addData(const RawFile &file, Digest &digest, ProgressMeter &meter, std::uint64_t from, std::uint64_t to, const Context &context)
{
    std::vector<std::byte> buffer(bufferSize);
    while (from < to) {
        if (const auto go = context.check(); !go)
            return go;
        const auto step = static_cast<std::size_t>(std::min<std::uint64_t>(to - from, bufferSize));
        const ssize_t count = ::pread(file.fd, buffer.data(), step, static_cast<off_t>(from));
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failErrno(u"The disk %1 cannot be read"_s.arg(file.path));
        if (count == 0)
            return fail(Kind::Conflict, u"The disk %1 became shorter while it was read. Try again when nothing writes to it."_s.arg(file.path));
        digest.add(ConstBytes(buffer).first(static_cast<std::size_t>(count)));
        meter.add(static_cast<std::uint64_t>(count));
        from += static_cast<std::uint64_t>(count);
    }
    return {};
}

Result<QString> digestOf(const RawFile &file, const Context &context)
{
    Digest digest(DigestKind::Sha256);
    ProgressMeter meter(context, u"digest"_s, file.size);
    std::uint64_t at = 0;
    while (at < file.size) {
        const std::uint64_t data = seek(file, at, SEEK_DATA);
        if (const auto done = addZeros(digest, meter, data - at, context); !done)
            return fail(done);
        const std::uint64_t end = data < file.size ? seek(file, data, SEEK_HOLE) : file.size;
        if (const auto done = addData(file, digest, meter, data, end, context); !done)
            return fail(done);
        at = end;
    }
    return digest.hex();
}

Result<QString> rawDigest(const QString &path, const Context &context)
{
    RawFile file{path, ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    if (file.fd < 0)
        return failErrno(u"The disk %1 cannot be opened"_s.arg(path));
    const auto closer = qScopeGuard([&file] { ::close(file.fd); });
    struct stat facts{};
    if (::fstat(file.fd, &facts) != 0)
        return failErrno(u"The disk %1 cannot be examined"_s.arg(path));
    if (!S_ISREG(facts.st_mode))
        return fail(Kind::Unsupported, u"%1 is not a regular file, so it cannot serve as a base image. Copy it into a file."_s.arg(path));
    file.size = static_cast<std::uint64_t>(facts.st_size);
    return digestOf(file, context);
}

/// Temporaries are named by their owner, so that those of killed processes can be told.
QString temporaryPrefix() { return u"content-"_s; }

Result<QString> convertedDigest(const QString &folder, const QString &path, const QString &format, const Context &context)
{
    const QString raw = u"%1/%2%3-%4.raw"_s.arg(folder, temporaryPrefix()).arg(::getpid()).arg(newId());
    const auto remover = qScopeGuard([&raw] { QFile::remove(raw); });
    if (const auto done = qemuimg::flatten(path, format, raw, u"raw"_s, context); !done)
        return fail(done);
    return rawDigest(raw, context);
}

}  // namespace

ContentDigests::ContentDigests(QString cacheFolder) : m_folder(std::move(cacheFolder))
{
    QDir().mkpath(m_folder);
    for (const QString &name : QDir(m_folder).entryList({temporaryPrefix() + u'*'}, QDir::Files)) {
        const auto pid = static_cast<pid_t>(name.section(u'-', 1, 1).toInt());
        if (pid > 0 && ::kill(pid, 0) != 0 && errno == ESRCH)
            QFile::remove(m_folder + u'/' + name);
    }
}

Result<QString> ContentDigests::of(const QString &path, const QString &format, const Context &context) const
{
    if (format != u"raw"_s && format != u"qcow2"_s)
        return fail(Kind::Unsupported, u"The disk %1 has the format \"%2\". Convert it to qcow2 or raw (qemu-img convert)."_s.arg(path, format));
    if (!QFile::exists(path))
        return fail(Kind::NotFound, u"The disk %1 is not there. Check the instance's configuration."_s.arg(path));
    const DigestCache cache(m_folder);
    const QString before = DigestCache::stamp(path, format);
    if (const auto known = cache.find(path, format, before))
        return *known;
    const auto digest = format == u"raw"_s ? rawDigest(path, context) : convertedDigest(m_folder, path, format, context);
    // What changed while it was read has no digest worth keeping.
    if (digest && DigestCache::stamp(path, format) == before)
        cache.put(path, format, before, *digest);
    return digest;
}

void ContentDigests::remember(const QString &path, const QString &digest) const
{
    // The format is not told: a qcow2 file's own chain is part of the stamp where it reads as one.
    for (const QString &format : {u"qcow2"_s, u"raw"_s}) {
        const QString stamp = DigestCache::stamp(path, format);
        if (!stamp.isEmpty())
            return DigestCache(m_folder).put(path, {}, stamp, digest);
    }
}

}  // namespace trescca
