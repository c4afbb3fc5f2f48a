// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testcloud.h"

#include "core/base/memorysink.h"

namespace trescca::test {

std::unique_ptr<OpenStackSite> siteOf(const CloudEntry &entry) { return std::move(OpenStackSite::open(entry.endpoint, entry.credentials)).value(); }

std::unique_ptr<OpenStackSite> site(const QString &name) { return siteOf(cloudEntry(name).value()); }

Image named(const QString &name)
{
    Image image;
    image.name = name;
    return image;
}

QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint64 state = 0x9E3779B97F4A7C15ULL;
    for (qsizetype i = 0; i < size; ++i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        bytes[i] = static_cast<char>(state >> 56U);
    }
    return bytes;
}

Result<Image> store(OpenStackSite &to, const Image &spec, const QByteArray &bytes, bool known)
{
    auto upload = to.upload(spec, known ? std::optional(static_cast<std::uint64_t>(bytes.size())) : std::nullopt, {});
    if (!upload)
        return fail(upload);
    for (qsizetype from = 0; from < bytes.size(); from += 1 << 20) {
        if (auto done = (*upload)->write(bytesOf(bytes.mid(from, 1 << 20))); !done)
            return fail(done);
    }
    if (auto done = (*upload)->finish(); !done)
        return fail(done);
    return to.image((*upload)->imageId(), {});
}

Result<QByteArray> downloaded(OpenStackSite &from, const QString &imageId)
{
    MemorySink sink;
    return from.download(imageId, sink, {}).transform([&sink] { return sink.bytes(); });
}

Result<void> removeAllImages(OpenStackSite &of)
{
    const auto images = of.images({});
    if (!images)
        return fail(images);
    for (const Image &image : *images) {
        if (auto removed = of.removeImage(image.id, {}); !removed)
            return removed;
    }
    return {};
}

}  // namespace trescca::test
