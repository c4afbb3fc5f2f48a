// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"
#include "core/base/context.h"
#include "core/model/image.h"

#include <QString>

#include <memory>
#include <mutex>

namespace trescca {

/// Images and packages of one host in a folder: `<id>` (the bytes) and `<id>.json` (the record, written last and
/// atomically). What was cut in the middle is swept at open. Thread-safe; one process a folder (lock file), a second one gets Conflict.
class ImageStore {
public:
    [[nodiscard]] static Result<std::unique_ptr<ImageStore>> open(const QString &folder);
    ~ImageStore();

    [[nodiscard]] QList<Image> list() const;
    [[nodiscard]] Result<Image> get(const QString &id) const;
    [[nodiscard]] QString path(const QString &id) const;  ///< of the stored bytes; empty when `id` is not a UUID
    /// A new record in state Queued; the id is made when `spec.id` is empty, Conflict when it is taken.
    [[nodiscard]] Result<Image> create(const Image &spec);
    /// Replaces name, properties, tags, visibility, formats...: everything but id, size, digests, status, created.
    [[nodiscard]] Result<Image> update(const Image &image);
    /// Forbidden while it is protected, Conflict while it is being written.
    [[nodiscard]] Result<void> remove(const QString &id);

    /// The bytes of a queued image. Status is Saving meanwhile; abandoned, it is Queued again and no bytes are kept;
    /// finish() makes it Active with size, MD5 and SHA-512 (computed while writing), or NoRoom and the like.
    [[nodiscard]] Result<std::unique_ptr<ByteSink>> write(const QString &id);
    /// Active base image by the digest of its content (property trescca_base_digest).
    [[nodiscard]] Result<Image> findBase(const QString &digest) const;
    [[nodiscard]] Result<std::uint64_t> freeBytes() const;

private:
    struct State;
    explicit ImageStore(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}  // namespace trescca
