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

/// Starts and knows the long work of the daemon: save and restore of instances, pull of images. Thread-safe.
/// What failed is told in the image's properties `trescca_error` (sentence) and `trescca_error_kind`, or by the restore's job.
class Moves {
public:
    Moves(Site &site, ImageStore &store, Jobs &jobs);
    /// Marks what a killed daemon left half done, and lets guests run on whose save was cut. Called once, before the server starts.
    void recover();

    /// Id of the image the package goes into. The same for the same migration while that image lives.
    [[nodiscard]] Result<QString> save(const QString &instanceId, const SaveOptions &options, const QString &owner);
    /// Provisional id of the instance (the job's). The same for the same migration while that job runs; what the migration has
    /// made before is found by the job.
    [[nodiscard]] Result<QString> restore(const QString &imageId, const RestoreOptions &options);
    /// Both give the id of the job.
    [[nodiscard]] Result<QString> pull(const PullRequest &request);
    [[nodiscard]] Result<QString> fill(const QString &imageId, const Filling &filling);

    /// The restore behind a provisional id.
    [[nodiscard]] std::optional<JobView> restoreJob(const QString &provisionalId) const;
    /// The migration it was begun for; empty: none.
    [[nodiscard]] QString restoredFor(const QString &provisionalId) const;
    /// The job that writes this image.
    [[nodiscard]] std::optional<JobView> imageJob(const QString &imageId) const;
    [[nodiscard]] bool isSaving(const QString &instanceId) const;
    /// Stops the job that writes this image, if any, and waits for its end: the guest of a save runs on.
    void cancelImageJob(const QString &imageId);

private:
    [[nodiscard]] Result<QString> runSave(const QString &instanceId, const SaveOptions &options, const QString &imageId, const Context &context);
    [[nodiscard]] Result<QString> runFilling(const QString &imageId, const Filling &filling, const Context &context);
    [[nodiscard]] Result<Image> packageRecord(const Instance &instance, const SaveOptions &options, const QString &owner) const;
    [[nodiscard]] std::optional<QString> savedBefore(const QString &instanceId, const QString &migrationId);
    [[nodiscard]] Result<bool> isMade(const QString &migrationId) const;
    void bringBack(const Image &image);
    void clearTask(const QString &imageId, const QMap<QString, QString> &found = {});
    void noteError(const QString &imageId, const Error &error);

    Site &m_site;
    ImageStore &m_store;
    Jobs &m_jobs;
    mutable std::mutex m_mutex;          ///< makes "look, then start" one step
    QMap<QString, QString> m_restores;   ///< migration id -> job id
    QMap<QString, QString> m_imageJobs;  ///< image id -> job id
};

}  // namespace trescca
