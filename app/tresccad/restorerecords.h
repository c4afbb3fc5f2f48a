// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/recordfile.h"

#include <QDateTime>
#include <QList>

#include <mutex>
#include <optional>

namespace trescca {

/// A restore that was asked for, and what became of it.
struct RestoreRecord {
    QString id;  ///< the server's until it is made
    QString imageId;
    QString migration;  ///< empty: a person's
    QDateTime started;
    QDateTime ended;               ///< invalid: it is at work, or was cut
    QString result;                ///< id of the instance that it made
    std::optional<Error> failure;  ///< why it made none
    QString name = {};             ///< that its server was to get
    QString user = {};             ///< id of who asked
};

/// The restores of the last hour, in `restores.json` (mode 0600) of the state folder. Thread-safe.
class RestoreRecords {
public:
    explicit RestoreRecords(const QString &stateFolder);
    [[nodiscard]] QList<RestoreRecord> list() const;
    [[nodiscard]] std::optional<RestoreRecord> find(const QString &id) const;
    /// The one of a migration.
    [[nodiscard]] std::optional<RestoreRecord> of(const QString &migration) const;
    /// Takes the place of the one with its id.
    [[nodiscard]] Result<void> put(const RestoreRecord &record);
    [[nodiscard]] Result<void> remove(const QString &id);

private:
    [[nodiscard]] Result<void> replace(const QString &id, const std::optional<RestoreRecord> &by);
    const RecordFile m_file;
    mutable std::mutex m_mutex;
    QList<RestoreRecord> m_records;  ///< oldest first
};

}  // namespace trescca
