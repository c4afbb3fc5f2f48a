// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

#include <QSqlDatabase>

#include <condition_variable>
#include <deque>
#include <future>
#include <mutex>
#include <thread>

namespace trescca {

/// The thread that owns the connection, and the queue of work for it.
class Database::Worker {
public:
    Worker(QString path, const Schema &schema);
    ~Worker();
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;

    /// Starts the thread; returns when the connection is open and the schema right.
    [[nodiscard]] Result<void> start();
    /// Waits for its turn and for the end of the work.
    [[nodiscard]] Result<void> run(const Work &work);

private:
    using Task = std::packaged_task<Result<void>(QSqlDatabase &)>;
    void live(std::promise<Result<void>> ready);
    void serve(QSqlDatabase &database);
    [[nodiscard]] Result<void> connect(QSqlDatabase &database) const;

    const QString m_path;
    const Schema m_schema;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Task> m_tasks;
    bool m_ended = false;
    std::thread m_thread;
};

}  // namespace trescca
