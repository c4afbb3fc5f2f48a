// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"
#include "core/base/context.h"
#include "core/model/image.h"

#include <QString>

#include <functional>
#include <memory>

namespace trescca {

/// Images and packages of one host in a folder: `<id>` (the bytes) and `<id>.json` (the record, written last and
/// atomically). Thread-safe, and any number of programs may work on one folder: reading needs no lock, different images
/// are written side by side, and on one image all but the first get Conflict. What a killed program cut in the middle is
/// swept at open. Unsupported on a file system without locks between programs.
class ImageStore {
public:
    /// Keeps what it was given for while it lives.
    using Hold = std::shared_ptr<void>;
    using Edit = std::function<Result<void>(Image &)>;
    using Check = std::function<Result<void>(const Image &)>;

    [[nodiscard]] static Result<std::unique_ptr<ImageStore>> open(const QString &folder);
    ~ImageStore();

    [[nodiscard]] QList<Image> list() const;
    [[nodiscard]] Result<Image> get(const QString &id) const;
    [[nodiscard]] QString path(const QString &id) const;  ///< of the stored bytes; empty when `id` is not a UUID
    /// A new record in state Queued; the id is made when `spec.id` is empty, Conflict when it is taken.
    [[nodiscard]] Result<Image> create(const Image &spec);
    /// Replaces name, properties, tags, visibility, formats...: everything but id, size, digests, status, created.
    [[nodiscard]] Result<Image> update(const Image &image);
    /// The same for a part of it: `edit` gets the record as it is now, and nobody else changes it meanwhile.
    [[nodiscard]] Result<Image> change(const QString &id, const Edit &edit);
    /// Forbidden while it is protected, Conflict while it is being written or used, or what the removal check says.
    [[nodiscard]] Result<void> remove(const QString &id);
    /// Asked before an active image is removed, while nobody can begin to use it. To be set before anything is removed.
    void setRemovalCheck(Check check);
    /// An active image that is not removed as long as the hold lives.
    [[nodiscard]] Result<Hold> use(const QString &id) const;

    /// The bytes of a queued image. Status is Saving meanwhile; abandoned, it is Queued again and no bytes are kept;
    /// finish() makes it Active with size, MD5 and SHA-512 (computed while writing), or NoRoom and the like.
    [[nodiscard]] Result<std::unique_ptr<ByteSink>> write(const QString &id);
    /// The same of a new image, with `spec.id`: nobody else is to try again, so what is abandoned, or whose writer dies, is gone with its record.
    [[nodiscard]] Result<std::unique_ptr<ByteSink>> begin(const Image &spec);
    [[nodiscard]] Result<std::uint64_t> freeBytes() const;
    /// How much all images may take together, from now on; 0: as much as the disk holds. Who writes beyond it gets NoRoom.
    void setQuota(std::uint64_t bytes);
    [[nodiscard]] std::uint64_t quota() const;
    [[nodiscard]] std::uint64_t storedBytes() const;
    /// Of what is being written into images, or into other places that count (see limit()).
    [[nodiscard]] std::uint64_t growingBytes() const;
    /// A sink to another place whose bytes count as images' too, as do `besides` that lie there.
    [[nodiscard]] std::unique_ptr<ByteSink> limit(std::unique_ptr<ByteSink> sink, std::uint64_t besides) const;

private:
    struct State;
    explicit ImageStore(std::unique_ptr<State> state);
    [[nodiscard]] Result<std::unique_ptr<ByteSink>> limited(Result<std::unique_ptr<ByteSink>> sink) const;
    std::unique_ptr<State> m_state;
};

}  // namespace trescca
