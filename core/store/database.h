// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/schema.h"

#include <QList>
#include <QVariant>

#include <functional>
#include <memory>
#include <type_traits>

class QSqlQuery;

namespace trescca {

/// One SQLite file: WAL, synchronous=FULL, schema kept up to date. Thread-safe: every piece of work runs on the
/// database's own thread (Qt's connections belong to one thread), one after the other; the caller waits for it.
/// Several processes may use the same file. Needs a QCoreApplication (for Qt's driver).
class Database {
public:
    using Work = std::function<Result<void>(QSqlDatabase &)>;

    /// Creates the file and its folder when missing; the file and those beside it (-wal, -shm) are for the owner alone. Unsupported
    /// when a newer Trescca made it, InvalidInput when it is damaged.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, const Schema &schema);
    ~Database();

    /// What `question(QSqlDatabase &)` answers, a Result<T>.
    template <typename Question>
    [[nodiscard]] auto read(Question question) const
    {
        return answerOf(question, [this](const Work &work) { return run(work); });
    }
    /// The same inside an immediate transaction: all of it is durable when this returns, or none happened.
    template <typename Change>
    [[nodiscard]] auto write(Change change) const
    {
        return answerOf(change, [this](const Work &work) { return runDurably(work); });
    }

private:
    class Worker;
    explicit Database(std::unique_ptr<Worker> worker);
    [[nodiscard]] Result<void> run(const Work &work) const;
    [[nodiscard]] Result<void> runDurably(const Work &work) const;

    template <typename Question, typename Run>
    static auto answerOf(Question &question, Run run) -> std::invoke_result_t<Question &, QSqlDatabase &>
    {
        std::invoke_result_t<Question &, QSqlDatabase &> answer;
        const Result<void> done = run([&](QSqlDatabase &database) -> Result<void> {
            answer = question(database);
            return answer ? Result<void>() : fail(answer);
        });
        if (!done)
            return fail(done);
        return answer;
    }

    std::unique_ptr<Worker> m_worker;
};

/// Prepares, binds and runs one statement. NoRoom or Forbidden when the file cannot be written to.
[[nodiscard]] Result<QSqlQuery> runSql(QSqlDatabase &database, const QString &statement, const QList<QVariant> &values = {});
/// The same for a statement that answers nothing.
[[nodiscard]] Result<void> changeSql(QSqlDatabase &database, const QString &statement, const QList<QVariant> &values = {});
/// Whether the query stands on another row now; an error when that row cannot be read.
[[nodiscard]] Result<bool> nextRow(const QSqlDatabase &database, QSqlQuery &query);
/// Text as a value: a null QString would be bound as NULL.
[[nodiscard]] QVariant sqlText(const QString &value);

}  // namespace trescca
