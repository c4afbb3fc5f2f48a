// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QVariant>

#include <functional>
#include <memory>

class QSqlDatabase;
class QSqlQuery;

namespace trescca {

/// One SQLite file: WAL, synchronous=FULL, schema kept up to date. Thread-safe: every piece of work runs on the
/// database's own thread (Qt's connections belong to one thread), one after the other; the caller waits for it.
/// Several processes may use the same file. Needs a QCoreApplication (for Qt's driver).
class Database {
public:
    using Work = std::function<Result<void>(QSqlDatabase &)>;

    /// Creates the file (0600) and its folder when missing. Unsupported when a newer Trescca made it.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path);
    ~Database();

    [[nodiscard]] Result<void> read(const Work &work) const;
    /// Inside an immediate transaction: all of it is durable when this returns, or none happened.
    [[nodiscard]] Result<void> write(const Work &work) const;

private:
    class Worker;
    explicit Database(std::unique_ptr<Worker> worker);
    std::unique_ptr<Worker> m_worker;
};

/// The last error of a query as kind and sentence.
[[nodiscard]] std::unexpected<Error> failSql(const QSqlQuery &query, const QString &context);
/// Prepares, binds and runs one statement.
[[nodiscard]] Result<QSqlQuery> runSql(QSqlDatabase &database, const QString &statement, const QList<QVariant> &values = {});

}  // namespace trescca
