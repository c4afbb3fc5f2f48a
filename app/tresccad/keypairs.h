// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/recordfile.h"

#include <QDateTime>

#include <mutex>

namespace trescca {

/// The public half of a key that a user may log in to new guests with.
struct KeyPair {
    int id = 0;  ///< for the API alone
    QString userId;
    QString name;
    QString publicKey;  ///< OpenSSH's line
    QDateTime created;
};

/// The key pairs of all users, in `keypairs.json` (mode 0600) of the state folder. Thread-safe.
class KeyPairs {
public:
    static constexpr int mostOfUser = 100;

    explicit KeyPairs(const QString &stateFolder) : m_file(stateFolder + QStringLiteral("/keypairs.json"), QStringLiteral("key pairs")) {}
    /// Those of one user, by name.
    [[nodiscard]] Result<QList<KeyPair>> list(const QString &userId) const;
    /// NotFound where the user has none of that name.
    [[nodiscard]] Result<KeyPair> get(const QString &userId, const QString &name) const;
    /// Conflict where the user has one of that name; Forbidden where the user has as many as can be.
    [[nodiscard]] Result<KeyPair> add(KeyPair pair);
    [[nodiscard]] Result<void> remove(const QString &userId, const QString &name);

private:
    [[nodiscard]] Result<QList<KeyPair>> load() const;
    [[nodiscard]] Result<void> save(const QList<KeyPair> &all) const;
    const RecordFile m_file;
    mutable std::mutex m_mutex;
};

}  // namespace trescca
