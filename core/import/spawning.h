// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/imagefile.h"

namespace trescca {

/// One new instance on its way: first an image of the site or a file here is taken, which tells all that can be told before
/// anything is uploaded; then it runs. The site must outlive it.
class Spawning {
public:
    /// What the user gave; the rest is a default that an OVF may overrule.
    struct Given {
        bool name = false;
        bool memory = false;
        bool vcpus = false;
        bool reuse = true;                        ///< an image that has the file's content already
        std::shared_ptr<Throttle> throttle = {};  ///< of an upload; null: no limit
        QString workFolder = {};                  ///< see importImageFile()
    };

    Spawning(Site &site, SpawnRequest request, Given given, Context context);
    /// A file; it is imported where it has to be, if `mayImport`.
    [[nodiscard]] Result<void> takeFile(const ImageFile &file, bool mayImport);
    /// An image of the site.
    [[nodiscard]] Result<void> takeImage(const Image &image);
    [[nodiscard]] const SpawnRequest &request() const { return m_request; }
    /// Of the site, as Site::checkSpawn() tells it.
    [[nodiscard]] const QString &flavor() const { return m_flavor; }
    /// What run() does before it changes anything: looks whether the file is there already, and else whether the quota of images leaves it
    /// room (of one that has yet to be imported: any). For a dry run.
    [[nodiscard]] Result<void> prepare();
    /// Uploads the file, if it is one that is not there already, and starts the instance. What was uploaded for one that then could
    /// not be started is removed again.
    [[nodiscard]] Result<Instance> run();
    [[nodiscard]] bool hasUploaded() const { return m_file && !m_reused; }
    /// The image that had the file's content.
    [[nodiscard]] const std::optional<Image> &reused() const { return m_reused; }

private:
    [[nodiscard]] Result<void> chooseName(const QString &title);
    [[nodiscard]] Result<void> nextName();
    [[nodiscard]] Result<void> check(std::uint64_t disk);
    [[nodiscard]] Result<void> lookForSame();
    [[nodiscard]] Result<Instance> start();
    [[nodiscard]] Result<Instance> spawnUploaded(const QString &imageId);

    Site &m_site;
    SpawnRequest m_request;
    Given m_given;
    Context m_context;
    QString m_title;  ///< the name, or with a number where that is taken
    QString m_flavor;
    QStringList m_refused;  ///< names that the site did not take
    std::optional<ImageFile> m_file;
    std::optional<Image> m_reused;
};

}  // namespace trescca
