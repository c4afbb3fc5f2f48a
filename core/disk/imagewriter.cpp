// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/imagewriter.h"
#include "core/disk/qcow2header.h"

#include <utility>

namespace trescca {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<ByteSink>> ImageWriter::create(const std::shared_ptr<ImageShelf> &shelf, ImageShelf::Writing writing)
{
    auto file = FileSink::create(shelf->bytesPath(writing.image.id), writing.image.diskFormat == u"raw"_s);
    if (!file) {
        shelf->abandonWriting(writing.image.id, std::move(writing.lock));
        return fail(file);
    }
    return std::unique_ptr<ByteSink>(new ImageWriter(shelf, std::move(writing), std::move(*file)));
}

ImageWriter::ImageWriter(std::shared_ptr<ImageShelf> shelf, ImageShelf::Writing writing, std::unique_ptr<FileSink> file)
    : m_shelf(std::move(shelf)), m_image(std::move(writing.image)), m_lock(std::move(writing.lock)), m_file(std::move(file))
{}

ImageWriter::~ImageWriter()
{
    if (m_finished)
        return;
    // The side file goes before the image is open for the next writer.
    m_file.reset();
    m_shelf->abandonWriting(m_image.id, std::move(m_lock));
}

Result<void> ImageWriter::write(ConstBytes bytes)
{
    if (m_broken || m_finished)
        return fail(Kind::Internal, u"The image %1 takes no more bytes: it has failed or ended. Start the upload again."_s.arg(m_image.id));
    m_broken = true;
    if (const auto added = m_md5.add(bytes); !added)
        return added;
    if (const auto added = m_sha512.add(bytes); !added)
        return added;
    if (const auto written = m_file->write(bytes); !written)
        return std::unexpected(written.error().in(u"The image %1 cannot be stored"_s.arg(m_image.id)));
    m_image.size += bytes.size();
    m_broken = false;
    return {};
}

Result<void> ImageWriter::finish()
{
    if (m_broken || m_finished)
        return fail(Kind::Internal, u"The image %1 cannot be finished: it has failed or ended. Start the upload again."_s.arg(m_image.id));
    m_broken = true;
    const auto md5 = m_md5.hex();
    const auto sha512 = m_sha512.hex();
    if (!md5 || !sha512)
        return fail(!md5 ? md5 : sha512);
    m_image.checksum = *md5;
    m_image.hash = *sha512;
    if (const auto written = m_file->finish(); !written)
        return std::unexpected(written.error().in(u"The image %1 cannot be stored"_s.arg(m_image.id)));
    measure();
    if (const auto kept = m_shelf->finishWriting(m_image); !kept)
        return kept;
    m_finished = true;
    m_lock.reset();
    return {};
}

void ImageWriter::measure()
{
    if (m_image.containerFormat != u"bare"_s || m_image.isPackage())
        return;
    if (m_image.diskFormat == u"raw"_s)
        m_image.virtualSize = m_image.size;
    if (m_image.diskFormat != u"qcow2"_s)
        return;
    if (const auto header = readQcow2Header(m_shelf->bytesPath(m_image.id)))
        m_image.virtualSize = header->virtualSize;
}

}  // namespace trescca
