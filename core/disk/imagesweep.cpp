// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"
#include "core/disk/imagekeys.h"
#include "core/disk/imagerecord.h"
#include "core/disk/imageshelf.h"

#include <QDir>
#include <QFile>
#include <QSet>

namespace trescca {

using namespace Qt::StringLiterals;
using namespace imagekeys;

void ImageShelf::sweep() const
{
    QSet<QString> odd;
    for (const QString &name : QDir(m_folder).entryList(QDir::Files | QDir::Hidden | QDir::System))
        if (isId(name.left(idLength)) && isOdd(name))
            odd.insert(name.left(idLength));
    for (const QString &id : std::as_const(odd))
        sweepImage(id);
}

/// Whether a file may be what a program that was killed has left. Names that are not ours are left alone.
bool ImageShelf::isOdd(const QString &name) const
{
    const QString id = name.left(idLength);
    const QString rest = name.mid(idLength);
    if (rest != recordEnd)
        return rest == u".part"_s || rest.startsWith(recordEnd + u'.') || (rest.isEmpty() && !QFile::exists(recordPath(id)));
    const auto image = load(id);
    if (!image)
        qCWarning(logDisk).noquote() << image.error().what;
    else if (image->status == ImageStatus::Active && !QFile::exists(bytesPath(id)))
        qCWarning(logDisk).noquote() << u"The bytes of image %1 are gone from %2."_s.arg(id, m_folder);
    return image && (image->status == ImageStatus::Saving || (image->status == ImageStatus::Queued && QFile::exists(bytesPath(id))));
}

/// What another program works on is locked, and so left to it.
void ImageShelf::sweepImage(const QString &id) const
{
    const auto writing = m_locks.tryTake(imageKey(id));
    const auto changing = writing ? m_locks.take(recordKey(id)) : fail(writing);
    if (!changing)
        return;
    auto image = load(id);
    if (image && image->status == ImageStatus::Saving && image->endsWithWriter) {
        QFile::remove(recordPath(id));
        image = failUnknown(id);
    }
    if (image && image->status == ImageStatus::Saving) {
        image->status = ImageStatus::Queued;
        if (const auto saved = imagerecord::save(recordPath(id), *image); !saved)
            qCWarning(logDisk).noquote() << saved.error().what;
    }
    QStringList left = QDir(m_folder).entryList({id + u".part"_s, id + recordEnd + u".*"_s}, QDir::Files | QDir::Hidden | QDir::System);
    // A record that cannot be read keeps its bytes: somebody may still want them.
    if (image ? image->status == ImageStatus::Queued : image.error().kind == Kind::NotFound)
        left << id;
    for (const QString &name : std::as_const(left))
        if (QFile::remove(m_folder + u'/' + name))
            qCInfo(logDisk).noquote() << u"Removed what was cut: %1/%2"_s.arg(m_folder, name);
}

}  // namespace trescca
