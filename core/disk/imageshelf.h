// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/image.h"

#include <QMap>

#include <memory>
#include <mutex>

namespace trescca {

/// The records of a store's folder, in memory and on disk; shared by the store and the writers it gave out, which may
/// outlive it. Thread-safe. Holds the folder's lock file as long as it lives.
///
///   Queued --startWriting--> Saving --finishWriting--> Active
///     ^------abandonWriting----'
class ImageShelf {
public:
    [[nodiscard]] static Result<std::shared_ptr<ImageShelf>> open(const QString &folder);
    ~ImageShelf();
    ImageShelf(const ImageShelf &) = delete;
    ImageShelf &operator=(const ImageShelf &) = delete;

    /// Only UUIDs become file names.
    [[nodiscard]] static bool isId(const QString &id);
    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] QString bytesPath(const QString &id) const { return m_folder + u'/' + id; }
    [[nodiscard]] QString recordPath(const QString &id) const;
    [[nodiscard]] QList<Image> list() const;
    [[nodiscard]] Result<Image> get(const QString &id) const;
    [[nodiscard]] Result<Image> add(Image image);
    [[nodiscard]] Result<Image> update(const Image &image);
    [[nodiscard]] Result<void> remove(const QString &id);

    [[nodiscard]] Result<Image> startWriting(const QString &id);
    [[nodiscard]] Result<void> finishWriting(const Image &written);
    void abandonWriting(const QString &id);

private:
    ImageShelf(QString folder, int lock);
    void sweep();
    void sweepFile(const QString &name);
    void loadRecord(const QString &id);
    [[nodiscard]] Result<Image> find(const QString &id) const;  ///< m_mutex held
    [[nodiscard]] Result<Image> keep(Image image);              ///< m_mutex held

    QString m_folder;
    int m_lock;
    mutable std::mutex m_mutex;
    QMap<QString, Image> m_images;
};

}  // namespace trescca
