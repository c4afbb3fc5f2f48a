// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/migrationrecord.h"

#include <QHash>
#include <QList>

#include <memory>

namespace trescca {

class Database;

struct HistoryFilter {
    QString text;   ///< part of the instance's name, of a site's name or of an error; empty: all
    int limit = 0;  ///< 0: all
    int offset = 0;
};

/// The migrations that have ended, in the journal's file. Thread-safe. The newest comes first.
class History {
public:
    [[nodiscard]] static Result<std::unique_ptr<History>> open(const QString &journalPath);
    ~History();

    [[nodiscard]] Result<QList<MigrationRecord>> migrations(const HistoryFilter &filter = {}) const;
    [[nodiscard]] Result<QList<StageRecord>> stages(const QString &migrationId) const;
    /// Of all of them, by their ids, in one look.
    [[nodiscard]] Result<QHash<QString, QList<StageRecord>>> stages() const;
    /// Forgets one, with its stages and journal rows. Conflict while it is unfinished.
    [[nodiscard]] Result<void> remove(const QString &migrationId);
    /// Forgets those that ended before; returns how many.
    [[nodiscard]] Result<int> prune(const QDateTime &before);

private:
    explicit History(std::unique_ptr<Database> database);
    std::unique_ptr<Database> m_database;
};

}  // namespace trescca
