// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/caller.h"
#include "app/tresccad/clock.h"
#include "app/tresccad/recordfile.h"

#include <QHash>

namespace trescca {

/// Tokens by their SHA-256, which is all that is kept of them.
using TokenTable = QHash<QByteArray, Caller>;

/// The tokens of a daemon, in `tokens.json` (mode 0600) of the state folder: they outlive the daemon.
class TokenFile {
public:
    TokenFile(const QString &stateFolder, Clock clock);
    /// Those that have not ended, `most` at most; none where the file is damaged, which is told in the log. None lives longer than
    /// it was given: after a restart of the machine, when the steady clock begins anew, the wall clock says what is left of that.
    [[nodiscard]] TokenTable load(qsizetype most) const;
    [[nodiscard]] Result<void> save(const TokenTable &tokens) const;
    /// All end with the daemon.
    void drop() const { m_file.drop(); }

private:
    [[nodiscard]] BootClock::time_point endOf(const Caller &who, const QJsonObject &kept) const;
    const RecordFile m_file;
    const Clock m_clock;
};

}  // namespace trescca
