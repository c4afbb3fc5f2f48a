// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <QString>

#include <memory>

namespace trescca {

/// Mutual exclusion by name, between threads and between programs: a key stands for one byte of a common lock file,
/// locked as fcntl(2) tells of "open file description locks". What a killed program held is free at once, and the file
/// holds nothing, so it may stay for ever (removed while it is in use, it excludes nobody any more). Thread-safe.
/// Errors: Unsupported where the file system keeps no locks (NFS may be such a one).
class KeyedLocks {
public:
    /// Holds a key from any thread until it dies.
    class Guard {
    public:
        explicit Guard(int fd) : m_fd(fd) {}
        ~Guard();
        Guard(const Guard &) = delete;
        Guard &operator=(const Guard &) = delete;

    private:
        int m_fd;
    };
    using Taken = Result<std::unique_ptr<Guard>>;

    /// `file` is made when it is first needed; its folder must be there.
    explicit KeyedLocks(QString file);
    /// Those that all programs of this user share, in a file of userRunFolder(). A key is one only within its `realm`.
    /// What is wrong with that folder (see makePrivateFolder()) each of the calls below tells.
    [[nodiscard]] static KeyedLocks ofUser(const QString &realm);

    /// Waits until the key is free, or a stop is asked for (Cancelled).
    [[nodiscard]] Taken take(const QString &key, const Context &context = {}) const;
    /// Conflict when somebody has it.
    [[nodiscard]] Taken tryTake(const QString &key) const;
    /// As tryTake(), but any number may share it; Conflict when somebody has it alone.
    [[nodiscard]] Taken tryShare(const QString &key) const;
    /// Whether somebody has it, this program included. Disturbs nobody.
    [[nodiscard]] bool isTaken(const QString &key) const;

private:
    enum class Way { Try, Wait };
    KeyedLocks(QString folder, QString file, QString realm);
    [[nodiscard]] Result<int> openFile() const;
    [[nodiscard]] Taken lock(const QString &key, short type, Way way) const;
    [[nodiscard]] std::unexpected<Error> failLock(const QString &key) const;
    QString m_folder;  ///< made when it is not there; may be empty
    QString m_file;
    QString m_realm;  ///< begins every key
};

}  // namespace trescca
