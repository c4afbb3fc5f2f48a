// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/imageshelf.h"
#include "core/base/digest.h"
#include "core/base/log.h"
#include "core/disk/imagerecord.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace trescca {

using namespace Qt::StringLiterals;

Result<std::shared_ptr<ImageShelf>> ImageShelf::open(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return failErrno(u"The image folder %1 cannot be made"_s.arg(folder));
    const QString lockPath = folder + u"/.lock"_s;
    const int lock = ::open(QFile::encodeName(lockPath).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (lock < 0)
        return failErrno(u"The image folder %1 cannot be locked"_s.arg(folder));
    std::shared_ptr<ImageShelf> shelf(new ImageShelf(QDir(folder).absolutePath(), lock));
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return fail(Kind::Conflict, u"The image folder %1 is in use by another Trescca program. Close it, or talk to it as a site."_s.arg(folder));
        return failErrno(u"The image folder %1 cannot be locked"_s.arg(folder));
    }
    shelf->sweep();
    return shelf;
}

ImageShelf::ImageShelf(QString folder, int lock)
    : m_folder(std::move(folder)), m_lock(lock)
{
}

ImageShelf::~ImageShelf()
{
    ::close(m_lock);
}

bool ImageShelf::isId(const QString &id)
{
    static const QRegularExpression form(u"\\A[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\z"_s);
    return form.match(id).hasMatch();
}

QString ImageShelf::recordPath(const QString &id) const
{
    return bytesPath(id) + u".json"_s;
}

void ImageShelf::sweep()
{
    // Records first: whether bytes may stay depends on them. Names that are not ours are left alone.
    const QStringList names = QDir(m_folder).entryList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QString &name : names)
        if (name.endsWith(u".json"_s) && isId(name.chopped(5)))
            loadRecord(name.chopped(5));
    for (const QString &name : names)
        sweepFile(name);
}

void ImageShelf::loadRecord(const QString &id)
{
    auto image = imagerecord::load(recordPath(id), id);
    if (!image) {
        qCWarning(logDisk).noquote() << image.error().what;
        return;
    }
    if (image->status == ImageStatus::Active && !QFile::exists(bytesPath(id))) {
        qCWarning(logDisk).noquote() << u"The bytes of image %1 are gone from %2."_s.arg(id, m_folder);
        image->status = ImageStatus::Killed;
    }
    if (image->status == ImageStatus::Saving) {
        image->status = ImageStatus::Queued;
        QFile::remove(bytesPath(id));
        if (const auto saved = imagerecord::save(recordPath(id), *image); !saved)
            qCWarning(logDisk).noquote() << saved.error().what;
    }
    m_images.insert(id, *image);
}

void ImageShelf::sweepFile(const QString &name)
{
    constexpr qsizetype idLength = 36;
    const QString id = name.left(idLength);
    const QString rest = name.mid(idLength);
    if (!isId(id))
        return;
    // A record that cannot be read keeps its bytes: somebody may still want them.
    const bool orphan = rest.isEmpty() && !QFile::exists(recordPath(id));
    const bool early = rest.isEmpty() && m_images.contains(id) && m_images.value(id).status == ImageStatus::Queued;
    if (orphan || early || rest == u".part"_s || rest.startsWith(u".json."_s)) {
        qCInfo(logDisk).noquote() << u"Removing what was cut: %1/%2"_s.arg(m_folder, name);
        QFile::remove(m_folder + u'/' + name);
    }
}

QList<Image> ImageShelf::list() const
{
    const std::lock_guard guard(m_mutex);
    return m_images.values();
}

Result<Image> ImageShelf::find(const QString &id) const
{
    const auto it = m_images.find(id);
    if (it == m_images.end())
        return fail(Kind::NotFound, u"There is no image %1. List the images to see what there is."_s.arg(id));
    return *it;
}

Result<Image> ImageShelf::keep(Image image)
{
    image.updated = QDateTime::currentDateTimeUtc();
    if (const auto saved = imagerecord::save(recordPath(image.id), image); !saved)
        return fail(saved);
    m_images.insert(image.id, image);
    return image;
}

Result<Image> ImageShelf::get(const QString &id) const
{
    const std::lock_guard guard(m_mutex);
    return find(id);
}

Result<Image> ImageShelf::add(Image image)
{
    if (image.id.isEmpty())
        image.id = newId();
    if (!isId(image.id))
        return fail(Kind::InvalidInput, u"\"%1\" is not an image id. Give a UUID in lower case, or none."_s.arg(image.id.left(80)));
    image.status = ImageStatus::Queued;
    image.size = 0;
    image.checksum.clear();
    image.hash.clear();
    image.created = QDateTime::currentDateTimeUtc();
    const std::lock_guard guard(m_mutex);
    if (m_images.contains(image.id) || QFile::exists(recordPath(image.id)))
        return fail(Kind::Conflict, u"There is an image %1 already. Take another id, or none."_s.arg(image.id));
    return keep(image);
}

Result<Image> ImageShelf::update(const Image &image)
{
    const std::lock_guard guard(m_mutex);
    const auto old = find(image.id);
    if (!old)
        return old;
    Image changed = image;
    changed.size = old->size;
    changed.checksum = old->checksum;
    changed.hash = old->hash;
    changed.status = old->status;
    changed.created = old->created;
    return keep(changed);
}

Result<void> ImageShelf::remove(const QString &id)
{
    const std::lock_guard guard(m_mutex);
    const auto image = find(id);
    if (!image)
        return fail(image);
    if (image->isProtected)
        return fail(Kind::Forbidden, u"The image %1 (%2) is protected. Take the protection off first."_s.arg(image->name, id));
    if (image->status == ImageStatus::Saving)
        return fail(Kind::Conflict, u"The image %1 (%2) is being written. Wait for it or stop the transfer."_s.arg(image->name, id));
    // The record goes first: bytes without one are swept, a record without bytes would be a lie.
    if (!QFile::remove(recordPath(id)))
        return failErrno(u"The image %1 cannot be removed"_s.arg(id));
    m_images.remove(id);
    QFile::remove(bytesPath(id));
    return imagerecord::syncFolder(m_folder);
}

Result<Image> ImageShelf::startWriting(const QString &id)
{
    const std::lock_guard guard(m_mutex);
    auto image = find(id);
    if (!image)
        return image;
    if (image->status != ImageStatus::Queued)
        return fail(Kind::Conflict, u"The image %1 is %2: bytes are taken once, for a queued image. Make a new image."_s
                                        .arg(id, statusName(image->status)));
    image->status = ImageStatus::Saving;
    return keep(*image);
}

Result<void> ImageShelf::finishWriting(const Image &written)
{
    const std::lock_guard guard(m_mutex);
    auto image = find(written.id);
    if (!image)
        return fail(image);
    image->status = ImageStatus::Active;
    image->size = written.size;
    image->checksum = written.checksum;
    image->hash = written.hash;
    if (image->virtualSize == 0)
        image->virtualSize = written.virtualSize;
    if (const auto kept = keep(*image); !kept)
        return fail(kept);
    return {};
}

void ImageShelf::abandonWriting(const QString &id)
{
    const std::lock_guard guard(m_mutex);
    auto image = find(id);
    QFile::remove(bytesPath(id));
    if (!image || image->status != ImageStatus::Saving)
        return;
    image->status = ImageStatus::Queued;
    // When even the record cannot be written, memory is right and the next open sweeps the disk.
    if (const auto kept = keep(*image); !kept) {
        m_images.insert(id, *image);
        qCWarning(logDisk).noquote() << kept.error().what;
    }
}

}  // namespace trescca
