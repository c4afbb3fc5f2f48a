// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <memory>

namespace trescca {

class Database;

/// Small records by their keys, in a database file of their own for its owner alone. Each is a row, so that a change writes little
/// however many there are. Thread-safe; what it asks of the program, and its errors, are Database's.
class RecordStore {
public:
    using Records = QHash<QByteArray, QByteArray>;

    /// Makes the file when there is none.
    [[nodiscard]] static Result<std::unique_ptr<RecordStore>> open(const QString &path);
    /// The file and what SQLite has beside it, while it is open nowhere; whether it is gone.
    static bool remove(const QString &path);
    ~RecordStore();

    /// InvalidInput when the file is damaged.
    [[nodiscard]] Result<Records> all() const;
    /// Takes the first out, puts the others in (in place of those with their keys): all of it is durable when this returns, or
    /// none of it happened.
    [[nodiscard]] Result<void> change(const QList<QByteArray> &removed, const Records &added) const;
    /// The same for all that there are.
    [[nodiscard]] Result<void> replace(const Records &all) const;

private:
    explicit RecordStore(std::unique_ptr<Database> database);
    std::unique_ptr<Database> m_database;
};

}  // namespace trescca
