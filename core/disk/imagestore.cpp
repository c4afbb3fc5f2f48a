// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/imagestore.h"
#include "core/disk/imagewriter.h"
#include "core/disk/storequota.h"

#include <QFile>

#include <utility>

#include <sys/statvfs.h>

namespace trescca {

using namespace Qt::StringLiterals;

struct ImageStore::State {
    std::shared_ptr<ImageShelf> shelf;
    Check removalCheck;
    std::shared_ptr<StoreQuota> quota = std::make_shared<StoreQuota>();
};

Result<std::unique_ptr<ImageStore>> ImageStore::open(const QString &folder)
{
    auto shelf = ImageShelf::open(folder);
    if (!shelf)
        return fail(shelf);
    return std::unique_ptr<ImageStore>(new ImageStore(std::make_unique<State>(State{.shelf = std::move(*shelf), .removalCheck = {}})));
}

ImageStore::ImageStore(std::unique_ptr<State> state) : m_state(std::move(state)) {}

ImageStore::~ImageStore() = default;

QList<Image> ImageStore::list() const { return m_state->shelf->list(); }

Result<Image> ImageStore::get(const QString &id) const { return m_state->shelf->get(id); }

QString ImageStore::path(const QString &id) const { return ImageShelf::isId(id) ? m_state->shelf->bytesPath(id) : QString(); }

Result<Image> ImageStore::create(const Image &spec) { return m_state->shelf->add(spec); }

Result<Image> ImageStore::update(const Image &image)
{
    return change(image.id, [&image](Image &record) -> Result<void> {
        record = image;
        return {};
    });
}

Result<Image> ImageStore::change(const QString &id, const Edit &edit)
{
    const auto changed = m_state->shelf->change(id, [&edit](Image &record) -> Result<void> {
        const Image old = record;
        auto done = edit(record);
        record.id = old.id;
        record.size = old.size;
        record.checksum = old.checksum;
        record.hash = old.hash;
        record.status = old.status;
        record.created = old.created;
        return done;
    });
    return changed ? get(id) : changed;
}

Result<void> ImageStore::remove(const QString &id)
{
    return m_state->shelf->remove(id, [this](const Image &image) {
        return image.status == ImageStatus::Active && m_state->removalCheck ? m_state->removalCheck(image) : Result<void>();
    });
}

void ImageStore::setRemovalCheck(Check check) { m_state->removalCheck = std::move(check); }

Result<ImageStore::Hold> ImageStore::use(const QString &id) const
{
    auto lock = m_state->shelf->use(id);
    return lock ? Result<Hold>(std::move(*lock)) : fail(lock);
}

Result<std::unique_ptr<ByteSink>> ImageStore::limited(Result<std::unique_ptr<ByteSink>> sink) const
{
    return sink ? Result<std::unique_ptr<ByteSink>>(limit(std::move(*sink), 0)) : fail(sink);
}

Result<std::unique_ptr<ByteSink>> ImageStore::write(const QString &id)
{
    auto writing = m_state->shelf->startWriting(id);
    if (!writing)
        return fail(writing);
    return limited(ImageWriter::create(m_state->shelf, std::move(*writing)));
}

Result<std::unique_ptr<ByteSink>> ImageStore::begin(const Image &spec)
{
    auto writing = m_state->shelf->begin(spec);
    if (!writing)
        return fail(writing);
    return limited(ImageWriter::create(m_state->shelf, std::move(*writing)));
}

void ImageStore::setQuota(std::uint64_t bytes) { m_state->quota->set(bytes); }

std::uint64_t ImageStore::quota() const { return m_state->quota->most(); }

std::uint64_t ImageStore::growingBytes() const { return m_state->quota->growing(); }

std::uint64_t ImageStore::storedBytes() const
{
    std::uint64_t sum = 0;
    for (const Image &image : list())
        sum += image.size;
    return sum;
}

std::unique_ptr<ByteSink> ImageStore::limit(std::unique_ptr<ByteSink> sink, std::uint64_t besides) const
{
    return m_state->quota->limit(std::move(sink), [&] { return storedBytes() + besides; });
}

Result<std::uint64_t> ImageStore::freeBytes() const
{
    struct statvfs facts{};
    if (::statvfs(QFile::encodeName(m_state->shelf->folder()).constData(), &facts) != 0)
        return failErrno(u"The room in %1 cannot be told"_s.arg(m_state->shelf->folder()));
    return static_cast<std::uint64_t>(facts.f_bavail) * facts.f_frsize;
}

}  // namespace trescca
