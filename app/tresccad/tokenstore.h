// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/tokenrecord.h"
#include "core/base/error.h"

#include <QHash>

#include <memory>

namespace trescca {

class RecordStore;

/// Tokens by their SHA-256, which is all that is kept of them.
using TokenTable = QHash<QByteArray, Caller>;

/// The tokens of a daemon, in `tokens.sqlite` (mode 0600) of the state folder, a row each: they outlive the daemon. Its user sees to
/// it that one thread at a time is in here.
class TokenStore {
public:
    TokenStore(const QString &stateFolder, Clock clock);
    ~TokenStore();
    [[nodiscard]] bool isOpen() const { return m_records != nullptr; }
    /// Opens the file, or makes it; those in it that have not ended. A damaged file is told in the log and begun anew. What a daemon
    /// of before has in `tokens.json` is taken over, and that file removed. NoRoom, Forbidden, ... when neither is possible.
    [[nodiscard]] Result<TokenTable> open();
    /// Of an open one: all of it is durable when this returns, or none of it happened. InvalidInput when the file is damaged.
    [[nodiscard]] Result<void> change(const QList<QByteArray> &removed, const TokenTable &added) const;
    /// The same for all that there are.
    [[nodiscard]] Result<void> replace(const TokenTable &all) const;
    /// Closes and removes the file: all end with the daemon. Whether it is gone.
    bool drop();

private:
    [[nodiscard]] Result<QHash<QByteArray, QByteArray>> readAll();
    [[nodiscard]] TokenTable takeOver() const;
    [[nodiscard]] QHash<QByteArray, QByteArray> rowsOf(const TokenTable &tokens) const;
    const QString m_path;
    const QString m_older;
    const Clock m_clock;
    std::unique_ptr<RecordStore> m_records;
};

}  // namespace trescca
