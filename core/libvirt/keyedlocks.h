// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>

#include <condition_variable>
#include <memory>
#include <mutex>

namespace trescca {

/// Mutual exclusion by name: one holder a key, held from any thread until the guard dies.
class KeyedLocks {
public:
    class Guard {
    public:
        Guard(KeyedLocks &locks, QString key) : m_locks(locks), m_key(std::move(key)) { }
        ~Guard() { m_locks.release(m_key); }
        Guard(const Guard &) = delete;
        Guard &operator=(const Guard &) = delete;

    private:
        KeyedLocks &m_locks;
        QString m_key;
    };

    /// Waits until the key is free.
    [[nodiscard]] std::unique_ptr<Guard> take(const QString &key)
    {
        std::unique_lock lock(m_mutex);
        m_freed.wait(lock, [&] { return !m_taken.contains(key); });
        m_taken.insert(key);
        return std::make_unique<Guard>(*this, key);
    }
    /// Null when somebody has it.
    [[nodiscard]] std::unique_ptr<Guard> tryTake(const QString &key)
    {
        const std::lock_guard lock(m_mutex);
        if (m_taken.contains(key))
            return nullptr;
        m_taken.insert(key);
        return std::make_unique<Guard>(*this, key);
    }

private:
    void release(const QString &key)
    {
        const std::lock_guard lock(m_mutex);
        m_taken.remove(key);
        m_freed.notify_all();
    }
    std::mutex m_mutex;
    std::condition_variable m_freed;
    QSet<QString> m_taken;
};

}  // namespace trescca
