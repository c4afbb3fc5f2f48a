// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/jobs.h"
#include "core/disk/imagestore.h"
#include "core/site/site.h"

namespace trescca {

/// What a pull is told by the client.
struct PullRequest {
    QString imageId;      ///< queued image of this store that takes the bytes
    QString uri;          ///< https
    QByteArray token;     ///< for X-Auth-Token; never stored or logged
    QString fingerprint;  ///< of the source's certificate; empty: the system's CAs
    std::optional<std::uint64_t> size;
    QString hash;  ///< SHA-512, hex; empty: not checked
};

/// How a queued image gets its bytes other than by an upload.
struct Filling {
    QString kind;  ///< "pull" (between daemons), "import" (Glance's)
    /// Before anything is changed: may fail, and may set the image's fields.
    std::function<Result<void>(const QString &imageId, const Context &)> prepare;
    /// Writes the bytes (finish() is not its affair) and checks them.
    std::function<Result<void>(ByteSink &, const Context &)> write;
    std::function<void()> done;  ///< called after success
};

/// Starts and knows what the daemon writes into images: saves of instances, pulls, imports. Thread-safe.
/// What failed is told in the image's properties `trescca_error` (sentence) and `trescca_error_kind`.
class Moves {
public:
    Moves(Site &site, ImageStore &store, Jobs &jobs);
    /// Marks what a killed daemon left half done, and lets guests run on whose save was cut. Called once, before the server starts.
    void recover();

    /// Id of the image the package goes into: for a retry (the same migration) that of before, while it is written, after it failed, and
    /// once it is whole as long as the instance is held for it. Conflict when the instance has run on since. What is new work the
    /// listener is told of, by the instance.
    [[nodiscard]] Result<QString> save(const QString &instanceId, const SaveOptions &options, const QString &owner, const JobListener &listener = {});
    /// Both give the id of the job.
    [[nodiscard]] Result<QString> pull(const PullRequest &request);
    [[nodiscard]] Result<QString> fill(const QString &imageId, const Filling &filling);

    /// The job that writes this image.
    [[nodiscard]] std::optional<JobView> imageJob(const QString &imageId) const;
    /// Another job than these here writes this image.
    void setImageJob(const QString &imageId, const QString &jobId);
    /// As clients are to be told of it: active once the job that writes it has ended, so that who has waited for it finds nobody at work
    /// on it or its instance any more.
    [[nodiscard]] Image told(Image image) const;
    [[nodiscard]] bool isSaving(const QString &instanceId) const;
    /// Stops the job that writes this image, if any, and waits for its end: the guest of a save runs on. Else as ImageStore::remove().
    [[nodiscard]] Result<void> removeImage(const QString &imageId);

private:
    [[nodiscard]] Result<QString> runSave(const QString &instanceId, const SaveOptions &options, const QString &imageId, const Context &context);
    [[nodiscard]] Result<QString> runFilling(const QString &imageId, const Filling &filling, const Context &context);
    [[nodiscard]] Result<Image> packageRecord(
        const std::optional<Image> &before, const Instance &instance, const SaveOptions &options, const QString &owner) const;
    [[nodiscard]] Result<void> mayStand(const Image &before, const QString &instanceId, const QString &migrationId) const;
    [[nodiscard]] QString savingText(const Instance &instance) const;
    [[nodiscard]] Result<Instance> mayBeSaved(const QString &instanceId, const SaveOptions &options, bool comingBack) const;
    void bringBack(const Image &image);
    void clearTask(const QString &imageId, const QMap<QString, QString> &found = {});
    void noteError(const QString &imageId, const Error &error);

    Site &m_site;
    ImageStore &m_store;
    Jobs &m_jobs;
    mutable std::mutex m_mutex;          ///< makes "look, then start" one step
    QMap<QString, QString> m_imageJobs;  ///< image id -> job id
};

}  // namespace trescca
