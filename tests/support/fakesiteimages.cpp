// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"
#include "core/disk/imagestore.h"
#include "core/site/copies.h"
#include "core/site/neededbase.h"
#include "tests/support/fakesite.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

/// Collects an upload; the image appears at finish().
class FakeUpload final : public ImageUpload {
public:
    FakeUpload(FakeSite &site, Image image, std::optional<std::uint64_t> size) : m_site(site), m_image(std::move(image)), m_size(size)
    {
        if (m_image.id.isEmpty())
            m_image.id = newId();
    }

    Result<void> write(ConstBytes bytes) override
    {
        if (const auto failure = m_site.takeFailure(u"uploadWrite"_s, FakeSite::When::Before))
            return std::unexpected(*failure);
        m_content.append(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
        return {};
    }

    Result<void> finish() override
    {
        if (const auto ok = m_site.enter(u"uploadFinish"_s, m_image.name); !ok)
            return ok;
        if (m_size && *m_size != static_cast<std::uint64_t>(m_content.size()))
            return fail(Kind::Untrusted, u"%1 bytes of %2 arrived."_s.arg(m_content.size()).arg(*m_size));
        m_image = m_site.keepImage(m_image, m_content);
        return m_site.leave(u"uploadFinish"_s);
    }

    QString imageId() const override { return m_image.id; }

private:
    FakeSite &m_site;
    Image m_image;
    std::optional<std::uint64_t> m_size;
    QByteArray m_content;
};

namespace {

/// Collects what download() sends.
class MemorySink final : public ByteSink {
public:
    QByteArray content;
    Result<void> write(ConstBytes bytes) override
    {
        content.append(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
        return {};
    }
    Result<void> finish() override { return {}; }
};

}  // namespace

Image FakeSite::keepImage(Image image, const QByteArray &content)
{
    if (m_store) {
        image.status = ImageStatus::Queued;
        const auto made = m_store->create(image);
        auto sink = made ? m_store->write(made->id) : std::unexpected(made.error());
        if (sink && (*sink)->write(bytesOf(content)) && (*sink)->finish())
            return m_store->get(made->id).value_or(*made);
        return image;
    }
    if (image.id.isEmpty())
        image.id = newId();
    image.status = image.status == ImageStatus::Deactivated ? image.status : ImageStatus::Active;
    image.size = static_cast<std::uint64_t>(content.size());
    image.hash = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha512).toHex());
    image.checksum = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Md5).toHex());
    image.created = image.updated = QDateTime::currentDateTimeUtc();
    const std::lock_guard lock(m_mutex);
    m_images.insert(image.id, {image, content});
    return image;
}

Image FakeSite::addImage(const Image &spec, const QByteArray &content) { return keepImage(spec, content); }

QList<Image> FakeSite::allImages() const
{
    if (m_store)
        return m_store->list();
    const std::lock_guard lock(m_mutex);
    QList<Image> all;
    for (const StoredImage &stored : m_images)
        all << stored.image;
    return all;
}

int FakeSite::imageCount() const { return static_cast<int>(allImages().size()); }

int FakeSite::runningCount() const
{
    const std::scoped_lock lock(m_mutex);
    return static_cast<int>(std::ranges::count_if(m_instances, [](const Instance &instance) { return instance.state == InstanceState::Running; }));
}

QByteArray FakeSite::contentOf(const QString &imageId) const
{
    if (!m_store) {
        const std::lock_guard lock(m_mutex);
        return m_images.value(imageId).content;
    }
    QFile file(m_store->path(imageId));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<void> FakeSite::confirmAlone(const QString &imageId, const RestoreOptions &options) const
{
    const QList<Image> all = allImages();
    const std::lock_guard lock(m_mutex);
    const auto package = std::ranges::find(all, imageId, &Image::id);
    const auto copy =
        options.alone && package != all.cend() ? runningCopy(machineOf(*package, all), m_instances.values()) : std::optional<Instance>();
    return copy ? failSecond(*copy, endpoint().name) : Result<void>();
}

Result<QList<Image>> FakeSite::images(const Context &)
{
    if (const auto ok = enter(u"images"_s, {}); !ok)
        return fail(ok);
    return allImages();
}

Result<QList<Image>> FakeSite::ownImages(std::uint64_t size, const Context &)
{
    if (const auto ok = enter(u"ownImages"_s, {}); !ok)
        return fail(ok);
    QList<Image> images = allImages();
    images.removeIf([size](const Image &image) { return !image.owner.isEmpty() || image.status != ImageStatus::Active || image.size != size; });
    return images;
}

Result<Image> FakeSite::image(const QString &id, const Context &)
{
    if (const auto ok = enter(u"image"_s, id); !ok)
        return fail(ok);
    for (const Image &image : allImages()) {
        if (image.id == id)
            return image;
    }
    return fail(Kind::NotFound, u"There is no image %1 at %2."_s.arg(id, m_endpoint.name));
}

Result<void> FakeSite::removeImage(const QString &id, const Context &)
{
    if (const auto ok = enter(u"removeImage"_s, id); !ok)
        return fail(ok);
    const QList<Image> all = allImages();
    const auto image = std::ranges::find(all, id, &Image::id);
    if (const auto free = image == all.end() ? Result<void>() : checkNotNeeded(*image, all); !free)
        return free;
    if (m_store) {
        if (const auto ok = m_store->remove(id); !ok)
            return ok;
        return leave(u"removeImage"_s);
    }
    {
        const std::lock_guard lock(m_mutex);
        if (m_images.remove(id) == 0)
            return fail(Kind::NotFound, u"There is no image %1 at %2."_s.arg(id, m_endpoint.name));
    }
    return leave(u"removeImage"_s);
}

Result<std::unique_ptr<ImageUpload>> FakeSite::upload(const Image &spec, std::optional<std::uint64_t> size, const Context &)
{
    if (const auto ok = enter(u"upload"_s, spec.name); !ok)
        return fail(ok);
    return std::make_unique<FakeUpload>(*this, spec, size);
}

Result<void> FakeSite::download(const QString &id, ByteSink &to, const Context &context)
{
    if (const auto ok = enter(u"download"_s, id); !ok)
        return fail(ok);
    for (const Image &image : allImages()) {
        if (image.id != id || image.status != ImageStatus::Active)
            continue;
        if (const auto ok = sendBytes(contentOf(id), u"download"_s, u"transfer"_s, to, context); !ok)
            return ok;
        return leave(u"download"_s);
    }
    return fail(Kind::NotFound, u"There is no active image %1 at %2."_s.arg(id, m_endpoint.name));
}

Result<Image> FakeSite::findBase(const QString &digest, const Context &)
{
    if (const auto ok = enter(u"findBase"_s, digest); !ok)
        return fail(ok);
    for (const Image &image : allImages()) {
        if (image.status == ImageStatus::Active && image.properties.value(QLatin1String(property::baseDigest)) == digest)
            return image;
    }
    return fail(Kind::NotFound, u"There is no base %1 at %2."_s.arg(digest, m_endpoint.name));
}

Result<QString> FakeSite::pull(Site &source, const QString &imageId, const Context &context)
{
    if (const auto ok = enter(u"pull"_s, imageId); !ok)
        return fail(ok);
    if (!factsToTell.pulls)
        return fail(Kind::Unsupported, u"%1 does not fetch images by itself."_s.arg(m_endpoint.name));
    auto spec = source.image(imageId, context);
    if (!spec)
        return fail(spec);
    MemorySink bytes;
    if (const auto got = source.download(imageId, bytes, context); !got)
        return fail(got);
    spec->id.clear();
    const Image kept = keepImage(*spec, bytes.content);
    if (const auto ok = leave(u"pull"_s); !ok)
        return fail(ok);
    return kept.id;
}

}  // namespace trescca
