// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/imagestore.h"
#include "core/disk/imagewriter.h"

#include <QFile>

#include <utility>

#include <sys/statvfs.h>

namespace trescca {

using namespace Qt::StringLiterals;

struct ImageStore::State {
    std::shared_ptr<ImageShelf> shelf;
};

Result<std::unique_ptr<ImageStore>> ImageStore::open(const QString &folder)
{
    auto shelf = ImageShelf::open(folder);
    if (!shelf)
        return fail(shelf);
    return std::unique_ptr<ImageStore>(new ImageStore(std::make_unique<State>(std::move(*shelf))));
}

ImageStore::ImageStore(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

ImageStore::~ImageStore() = default;

QList<Image> ImageStore::list() const
{
    return m_state->shelf->list();
}

Result<Image> ImageStore::get(const QString &id) const
{
    return m_state->shelf->get(id);
}

QString ImageStore::path(const QString &id) const
{
    return ImageShelf::isId(id) ? m_state->shelf->bytesPath(id) : QString();
}

Result<Image> ImageStore::create(const Image &spec)
{
    return m_state->shelf->add(spec);
}

Result<Image> ImageStore::update(const Image &image)
{
    return m_state->shelf->update(image);
}

Result<void> ImageStore::remove(const QString &id)
{
    return m_state->shelf->remove(id);
}

Result<std::unique_ptr<ByteSink>> ImageStore::write(const QString &id)
{
    const auto image = m_state->shelf->startWriting(id);
    if (!image)
        return fail(image);
    return ImageWriter::create(m_state->shelf, *image);
}

Result<Image> ImageStore::findBase(const QString &digest) const
{
    for (const Image &image : list())
        if (image.status == ImageStatus::Active && image.isBase() && !digest.isEmpty()
            && image.properties.value(QString::fromLatin1(property::baseDigest)) == digest)
            return image;
    return fail(Kind::NotFound, u"There is no base image with the content %1. Send it here first."_s.arg(digest.left(16)));
}

Result<std::uint64_t> ImageStore::freeBytes() const
{
    struct statvfs facts {};
    if (::statvfs(QFile::encodeName(m_state->shelf->folder()).constData(), &facts) != 0)
        return failErrno(u"The room in %1 cannot be told"_s.arg(m_state->shelf->folder()));
    return static_cast<std::uint64_t>(facts.f_bavail) * facts.f_frsize;
}

}  // namespace trescca
