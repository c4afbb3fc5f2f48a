// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/jobs.h"
#include "app/tresccad/restorerecords.h"
#include "app/tresccad/servernotes.h"
#include "core/disk/imagestore.h"
#include "core/site/site.h"

namespace trescca {

/// Starts and knows the restores of packages. Each has a provisional id, which its server bears until it is made; a migration
/// has one for all its tries. They are written down, so that a daemon that was stopped or killed tells what became of them. Thread-safe.
class Restores {
public:
    Restores(Site &site, ImageStore &store, Jobs &jobs, ServerNotes &notes, const QString &stateFolder);
    /// Finds out what became of those that were cut: a server that is there, or one in error. Nothing is started by itself: its
    /// source may run again. Called once, before the server starts.
    void recover();

    /// Provisional id of the instance (the job's): the same for the same migration. It is noted as made by `user`.
    [[nodiscard]] Result<QString> start(const QString &imageId, const RestoreOptions &options, const QString &user, const JobListener &listener = {});
    /// The restore behind a provisional id.
    [[nodiscard]] std::optional<JobView> job(const QString &provisionalId) const;
    /// The migration it was begun for; empty: none.
    [[nodiscard]] QString migrationOf(const QString &provisionalId) const;
    /// The name that its server was to get; empty: its package has none.
    [[nodiscard]] QString nameOf(const QString &provisionalId) const;
    /// Id of the user who asked for it.
    [[nodiscard]] QString userOf(const QString &provisionalId) const;
    /// Nobody is told of it any more.
    void forget(const QString &provisionalId);
    /// The same of those that failed and cannot be tried again, as their package is gone.
    void forgetFailed(const QString &imageId);

private:
    [[nodiscard]] QString packageName(const QString &imageId) const;
    [[nodiscard]] Result<bool> isMade(const QString &migrationId) const;
    [[nodiscard]] Result<void> mayBegin(const QString &imageId, const QString &migrationId) const;
    [[nodiscard]] Result<void> mayBeAlone(const QString &imageId) const;
    [[nodiscard]] Result<QString> settled(const RestoreRecord &cut, const Context &context) const;
    [[nodiscard]] QString freeShownName(const QString &wanted, const QString &id) const;
    void noteArrival(const QString &id, const RestoreRecord &record);
    /// Writes down how it ended, and passes that on.
    [[nodiscard]] Result<QString> ended(const QString &id, Result<QString> done);

    Site &m_site;
    ImageStore &m_store;
    Jobs &m_jobs;
    ServerNotes &m_notes;
    RestoreRecords m_records;
    std::mutex m_starting;  ///< makes "look, then start" one step
    std::mutex m_naming;    ///< likewise "look who is called how, then take a name"
};

}  // namespace trescca
