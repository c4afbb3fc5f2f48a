// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/keyedlocks.h"
#include "core/model/image.h"

#include <functional>
#include <memory>

namespace trescca {

/// The records of a store's folder, shared by the store and the writers it gave out, which may outlive it. The files are
/// the truth: they are read when they are asked for, and changed under a lock that all programs heed. Thread-safe.
///
///   Queued --startWriting--> Saving --finishWriting--> Active
///     ^------abandonWriting----'
///     ^------the writer died---'
class ImageShelf {
public:
    using Lock = std::unique_ptr<KeyedLocks::Guard>;
    using Edit = std::function<Result<void>(Image &)>;
    using Check = std::function<Result<void>(const Image &)>;
    struct Writing {
        Image image;
        Lock lock;  ///< status Saving without it means that the writer died
    };

    [[nodiscard]] static Result<std::shared_ptr<ImageShelf>> open(const QString &folder);

    /// Only UUIDs become file names.
    [[nodiscard]] static bool isId(const QString &id);
    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] QString bytesPath(const QString &id) const { return m_folder + u'/' + id; }
    [[nodiscard]] QString recordPath(const QString &id) const;
    [[nodiscard]] QList<Image> list() const;
    [[nodiscard]] Result<Image> get(const QString &id) const;
    [[nodiscard]] Result<Image> add(Image image) const;
    /// Nobody else changes the record between the reading and the writing of it.
    [[nodiscard]] Result<Image> change(const QString &id, const Edit &edit) const;
    /// `mayGo` is asked while nobody else can begin to use the image.
    [[nodiscard]] Result<void> remove(const QString &id, const Check &mayGo) const;
    /// Keeps an active image from being removed while the lock lives.
    [[nodiscard]] Result<Lock> use(const QString &id) const;

    /// Adds one whose writing has begun, and that is gone when its writer fails or dies.
    [[nodiscard]] Result<Writing> begin(Image image) const;
    [[nodiscard]] Result<Writing> startWriting(const QString &id) const;
    [[nodiscard]] Result<void> finishWriting(const Image &written) const;
    void abandonWriting(const QString &id, Lock lock) const;

private:
    explicit ImageShelf(const QString &folder);
    void sweep() const;
    [[nodiscard]] bool isOdd(const QString &name) const;
    void sweepImage(const QString &id) const;
    [[nodiscard]] Result<Image> load(const QString &id) const;
    [[nodiscard]] Result<void> claimId(Image &image) const;
    [[nodiscard]] Result<Image> write(Image image) const;
    [[nodiscard]] bool isOutdated(const Image &image) const;

    const QString m_folder;
    const KeyedLocks m_locks;
};

}  // namespace trescca
