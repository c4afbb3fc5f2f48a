// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/movedon.h"
#include "ui/jobs/job.h"
#include "ui/jobs/services.h"

namespace trescca::work {

/// The jobs that the windows ask for. What a job works with must outlive the queue.
[[nodiscard]] JobSpec migrate(const Services &services, const MigrationPlan &plan);
/// What is after a move that has arrived; in the language of now, which need not be that of when it ended.
[[nodiscard]] QString arrivedSentence(const MigrationRecord &record);
/// Asks whether something may be lost; an error is a no. Called from the job's thread.
using Ask = std::function<Result<void>(const QString &question, const std::stop_token &stop)>;
/// Ends what was interrupted: goes on with it, or undoes it.
[[nodiscard]] JobSpec resume(const Services &services, const MigrationRecord &record, const Ask &ask);
[[nodiscard]] JobSpec rollBack(const Services &services, const MigrationRecord &record, const Ask &ask);
/// A running instance becomes a package of its site, and stays there suspended.
[[nodiscard]] JobSpec save(const Services &services, const QString &site, const QString &id, const QString &name);
/// `spec`, that looks once more at all sites when its turn comes: what would be a second one of its machine is not started (Conflict). The
/// instance `here` is no other one.
[[nodiscard]] JobSpec onlyOne(const Services &services, JobSpec spec, const Place &here);
/// `spec` that restores `machine`: an onlyOne(), unless the options agree to a second one.
[[nodiscard]] JobSpec restoring(const Services &services, JobSpec spec, const Machine &machine, const RestoreOptions &options);
[[nodiscard]] JobSpec restore(
    const Services &services, const QString &site, const QString &imageId, const QString &name, const RestoreOptions &options = {});
/// What is told of an instance that came of a package.
[[nodiscard]] QString restoredSentence(const Instance &instance, const QString &site);

}  // namespace trescca::work
