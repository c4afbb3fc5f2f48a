// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/imageshelf.h"
#include "core/base/digest.h"
#include "core/base/log.h"
#include "core/disk/imagekeys.h"
#include "core/disk/imagerecord.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <utility>

namespace trescca {

using namespace Qt::StringLiterals;
using namespace imagekeys;

namespace {

/// The sentence for a lock that somebody else has.
std::unexpected<Error> failTaken(const Error &error, const QString &sentence)
{
    return error.kind == Kind::Conflict ? fail(Kind::Conflict, sentence) : std::unexpected(error);
}

}  // namespace

Result<std::shared_ptr<ImageShelf>> ImageShelf::open(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return failErrno(u"The image folder %1 cannot be made"_s.arg(folder));
    std::shared_ptr<ImageShelf> shelf(new ImageShelf(QDir(folder).absolutePath()));
    const auto sweeping = shelf->m_locks.tryTake(u"sweep"_s);
    if (!sweeping && sweeping.error().kind != Kind::Conflict)
        return fail(sweeping);
    if (sweeping)
        shelf->sweep();
    return shelf;
}

ImageShelf::ImageShelf(const QString &folder) : m_folder(folder), m_locks(folder + u"/.lock"_s) {}

bool ImageShelf::isId(const QString &id)
{
    static const QRegularExpression form(u"\\A[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\z"_s);
    return form.match(id).hasMatch();
}

QString ImageShelf::recordPath(const QString &id) const { return bytesPath(id) + recordEnd; }

Result<Image> ImageShelf::load(const QString &id) const
{
    if (!isId(id))
        return failUnknown(id);
    auto image = imagerecord::load(recordPath(id), id);
    if (!image && !QFile::exists(recordPath(id)))
        return failUnknown(id);
    return image;
}

/// What the record says does not hold (any more).
bool ImageShelf::isOutdated(const Image &image) const
{
    if (image.status == ImageStatus::Saving)
        return !m_locks.isTaken(imageKey(image.id));
    return image.status == ImageStatus::Active && !QFile::exists(bytesPath(image.id));
}

Result<Image> ImageShelf::get(const QString &id) const
{
    auto image = load(id);
    if (!image || !isOutdated(*image))
        return image;
    // A change may lie between the looks at the record and at its lock or bytes; writers change the record first.
    image = load(id);
    if (image && isOutdated(*image) && image->status == ImageStatus::Saving && image->endsWithWriter)
        return failUnknown(id);
    if (image && isOutdated(*image))
        image->status = image->status == ImageStatus::Saving ? ImageStatus::Queued : ImageStatus::Killed;
    return image;
}

QList<Image> ImageShelf::list() const
{
    QList<Image> images;
    for (const QString &name : QDir(m_folder).entryList({u'*' + recordEnd}, QDir::Files | QDir::Hidden, QDir::Name))
        if (const auto image = get(name.chopped(recordEnd.size())))
            images << *image;
    return images;
}

/// Gives it an id, which what a dead writer has left does not take.
Result<void> ImageShelf::claimId(Image &image) const
{
    if (image.id.isEmpty())
        image.id = newId();
    if (!isId(image.id))
        return fail(Kind::InvalidInput, u"\"%1\" is not an image id. Give a UUID in lower case, or none."_s.arg(image.id.left(80)));
    if (QFile::exists(recordPath(image.id)) && !get(image.id))
        sweepImage(image.id);
    return {};
}

Result<Image> ImageShelf::add(Image image) const
{
    if (const auto known = claimId(image); !known)
        return fail(known);
    image.status = ImageStatus::Queued;
    image.endsWithWriter = false;
    return write(std::move(image));
}

Result<ImageShelf::Writing> ImageShelf::begin(Image image) const
{
    if (const auto known = claimId(image); !known)
        return fail(known);
    // Before there is a record that others could take for a dead one's.
    auto lock = m_locks.tryTake(imageKey(image.id));
    if (!lock)
        return failTaken(lock.error(), u"The image %1 is being written or removed by another program or task. Wait for it to end."_s.arg(image.id));
    image.status = ImageStatus::Saving;
    image.endsWithWriter = true;
    const auto written = write(std::move(image));
    return written ? Result<Writing>(Writing{*written, std::move(*lock)}) : fail(written);
}

/// Its first record.
Result<Image> ImageShelf::write(Image image) const
{
    image.size = 0;
    image.checksum.clear();
    image.hash.clear();
    image.created = QDateTime::currentDateTimeUtc();
    image.updated = image.created;
    const auto lock = m_locks.take(recordKey(image.id));
    if (!lock)
        return fail(lock);
    if (QFile::exists(recordPath(image.id)))
        return fail(Kind::Conflict, u"There is an image %1 already. Take another id, or none."_s.arg(image.id));
    if (const auto saved = imagerecord::save(recordPath(image.id), image); !saved)
        return fail(saved);
    return image;
}

Result<Image> ImageShelf::change(const QString &id, const Edit &edit) const
{
    if (!isId(id))
        return failUnknown(id);
    const auto lock = m_locks.take(recordKey(id));
    auto image = lock ? load(id) : fail(lock);
    const auto edited = image ? edit(*image) : fail(image);
    if (!edited)
        return fail(edited);
    image->updated = QDateTime::currentDateTimeUtc();
    if (const auto saved = imagerecord::save(recordPath(id), *image); !saved)
        return fail(saved);
    return image;
}

Result<void> ImageShelf::remove(const QString &id, const Check &mayGo) const
{
    const auto image = get(id);
    if (!image)
        return fail(image);
    if (image->isProtected)
        return fail(Kind::Forbidden, u"The image %1 (%2) is protected. Take the protection off first."_s.arg(image->name, id));
    const auto alone = m_locks.tryTake(imageKey(id));
    if (!alone)
        return failTaken(alone.error(),
            image->status == ImageStatus::Saving
                ? u"The image %1 (%2) is being written. Wait for it or stop the transfer."_s.arg(image->name, id)
                : u"The image %1 (%2) is in use by another program or task. Wait for it to end."_s.arg(image->name, id));
    if (const auto may = mayGo ? mayGo(*image) : Result<void>(); !may)
        return may;
    const auto lock = m_locks.take(recordKey(id));
    if (!lock)
        return fail(lock);
    // The record goes first: bytes without one are swept, a record without bytes would be a lie.
    if (!QFile::remove(recordPath(id)))
        return QFile::exists(recordPath(id)) ? failErrno(u"The image %1 cannot be removed"_s.arg(id)) : failUnknown(id);
    QFile::remove(bytesPath(id));
    return imagerecord::syncFolder(m_folder);
}

Result<ImageShelf::Lock> ImageShelf::use(const QString &id) const
{
    auto lock = m_locks.tryShare(imageKey(id));
    if (!lock)
        return failTaken(lock.error(), u"The image %1 is being written or removed by another program or task. Wait for it to end."_s.arg(id));
    const auto image = get(id);
    if (!image)
        return fail(image);
    if (image->status != ImageStatus::Active)
        return fail(Kind::Conflict, u"The image %1 is not complete (%2)."_s.arg(image->name, statusName(image->status)));
    return lock;
}

Result<ImageShelf::Writing> ImageShelf::startWriting(const QString &id) const
{
    const auto known = get(id);
    if (!known)
        return fail(known);
    auto lock = m_locks.tryTake(imageKey(id));
    if (!lock && known->status == ImageStatus::Queued) {
        (void)m_locks.take(recordKey(id));  // whoever has written that it is queued again lets go of it just now
        lock = m_locks.tryTake(imageKey(id));
    }
    if (!lock)
        return failTaken(
            lock.error(), u"The image %1 (%2) is being written by another program or task. Wait for it, or make a new image."_s.arg(known->name, id));
    const auto image = change(id, [&](Image &record) -> Result<void> {
        // Saving, and we have the lock: that writer is dead.
        if (record.status != ImageStatus::Queued && record.status != ImageStatus::Saving)
            return fail(Kind::Conflict,
                u"The image %1 is %2: bytes are taken once, for a queued image. Make a new image."_s.arg(id, statusName(record.status)));
        record.status = ImageStatus::Saving;
        return {};
    });
    if (!image)
        return fail(image);
    return Writing{*image, std::move(*lock)};
}

Result<void> ImageShelf::finishWriting(const Image &written) const
{
    const auto kept = change(written.id, [&](Image &record) -> Result<void> {
        record.status = ImageStatus::Active;
        record.endsWithWriter = false;
        record.size = written.size;
        record.checksum = written.checksum;
        record.hash = written.hash;
        if (record.virtualSize == 0)
            record.virtualSize = written.virtualSize;
        return {};
    });
    return kept ? Result<void>() : fail(kept);
}

void ImageShelf::abandonWriting(const QString &id, Lock lock) const
{
    QFile::remove(bytesPath(id));
    const auto changing = m_locks.take(recordKey(id));  // held until the other one is gone, too: see startWriting()
    auto image = changing ? load(id) : fail(changing);
    Result<void> kept = image ? Result<void>() : fail(image);
    if (image && image->endsWithWriter) {
        if (!QFile::remove(recordPath(id)))
            kept = failErrno(u"The record of image %1 cannot be removed"_s.arg(id));
    } else if (image) {
        image->status = ImageStatus::Queued;
        image->updated = QDateTime::currentDateTimeUtc();
        kept = imagerecord::save(recordPath(id), *image);
    }
    // When even the record cannot be written: without its lock Saving reads as Queued.
    if (!kept)
        qCWarning(logDisk).noquote() << kept.error().what;
    lock.reset();
}

}  // namespace trescca
