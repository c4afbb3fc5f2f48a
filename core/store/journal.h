// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/migrationrecord.h"

#include <QList>

#include <memory>

namespace trescca {

class Database;

struct MigrationFilter {
    bool unfinishedOnly = false;  ///< Running and Interrupted
    int limit = 0;                ///< 0: all
};

/// What the migration engine has done and is about to do, in SQLite (WAL, every row on the disk before the call
/// returns). Thread-safe; several processes may hold the same file. The newest migration comes first in lists.
class Journal {
public:
    /// Creates the file (0600) and its folder when missing, migrates an older schema. A newer schema: Unsupported.
    [[nodiscard]] static Result<std::unique_ptr<Journal>> open(const QString &path);
    ~Journal();

    /// New migration, owned by this process. Conflict when the id is taken, or while a living program moves the same
    /// instance from the same source; `created` is set when it is invalid.
    [[nodiscard]] Result<void> begin(const MigrationRecord &record);
    /// Writes all but id, created and the owner. NotFound without begin(). A finished state without `ended` gets now.
    [[nodiscard]] Result<void> update(const MigrationRecord &record);
    /// Appends a row; its seq is given here.
    [[nodiscard]] Result<void> entry(const JournalEntry &entry);
    /// Inserts or replaces by migration, name and attempt.
    [[nodiscard]] Result<void> stage(const QString &migrationId, const StageRecord &stage);

    /// By id or unique prefix of it: NotFound, Ambiguous (naming the candidates).
    [[nodiscard]] Result<MigrationRecord> migration(const QString &idOrPrefix) const;
    [[nodiscard]] Result<QList<MigrationRecord>> migrations(const MigrationFilter &filter = {}) const;
    [[nodiscard]] Result<QList<JournalEntry>> entries(const QString &migrationId) const;  ///< by seq
    [[nodiscard]] Result<QList<StageRecord>> stages(const QString &migrationId) const;    ///< by begin

    /// A site is called otherwise from now on: so it was in all moves, those that wait to be resumed and those that run too, whose update()
    /// does not change that.
    [[nodiscard]] Result<void> renameSite(const QString &name, const QString &newName);

    /// Atomically makes this process the owner of an unfinished migration that was cut (owner dead) or Interrupted; it
    /// is Running then. True when taken, false when it is finished, Conflict while its owner lives, NotFound.
    [[nodiscard]] Result<bool> claim(const QString &id);

private:
    explicit Journal(std::unique_ptr<Database> database);
    std::unique_ptr<Database> m_database;
};

}  // namespace trescca
