// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"
#include "core/disk/imageshelf.h"
#include "core/disk/pipeddigest.h"

namespace trescca {

/// The bytes of one image on their way into the store's folder.
class ImageWriter final : public ByteSink {
public:
    [[nodiscard]] static Result<std::unique_ptr<ByteSink>> create(const std::shared_ptr<ImageShelf> &shelf, ImageShelf::Writing writing);
    ~ImageWriter() override;
    [[nodiscard]] Result<void> write(ConstBytes bytes) override;
    [[nodiscard]] Result<void> finish() override;

private:
    ImageWriter(std::shared_ptr<ImageShelf> shelf, ImageShelf::Writing writing, std::unique_ptr<FileSink> file);
    void measure();

    std::shared_ptr<ImageShelf> m_shelf;
    Image m_image;
    ImageShelf::Lock m_lock;
    std::unique_ptr<FileSink> m_file;
    PipedDigest m_md5{DigestKind::Md5};
    PipedDigest m_sha512{DigestKind::Sha512};
    bool m_broken = false;  ///< after an error the rest would make a file with a gap
    bool m_finished = false;
};

}  // namespace trescca
