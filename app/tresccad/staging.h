// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"

#include <QSet>

#include <memory>
#include <mutex>

namespace trescca {

/// Bytes that were sent for an image and wait to be imported (Glance's staging area), a file an image. Thread-safe.
class Staging {
public:
    /// Makes the folder with the first file.
    explicit Staging(QString folder);
    /// Conflict while another writes for this image, or when there is something already. Abandoned, it leaves nothing.
    [[nodiscard]] Result<std::unique_ptr<ByteSink>> write(const QString &imageId);
    [[nodiscard]] bool has(const QString &imageId) const;
    [[nodiscard]] QString path(const QString &imageId) const;
    [[nodiscard]] std::uint64_t bytes() const;  ///< of all that is staged
    void remove(const QString &imageId);
    /// Removes what was staged for images that are not among these, and what a killed daemon left half written.
    void sweep(const QSet<QString> &images);

private:
    class Sink;
    const QString m_folder;
    std::mutex m_mutex;
    QSet<QString> m_writing;
};

}  // namespace trescca
