// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/http.h"

#include <mutex>

namespace trescca {

/// Who changed what, and who logged in or was refused (of what the rate limit turns away, one in a minute for each that it keeps out): a JSON object
/// a line in `audit.log` of the state folder, for its owner alone. Bodies, queries and headers are never in it, so no secret is. What would make it
/// longer than 8 MiB begins a new file; one older file is kept. Thread-safe.
class AuditLog {
public:
    explicit AuditLog(const QString &stateFolder, std::int64_t mostBytes = 8 << 20);
    /// A request of somebody who is logged in: noted when it changes something, or was refused.
    void request(const ApiRequest &request, int status);
    /// A log-in. `user` is the name of a known user, empty otherwise: people type passwords where names belong.
    void login(const ApiRequest &request, const QString &user, int status);

private:
    void write(const ApiRequest &request, const QString &user, int status);
    const QString m_path;
    const std::int64_t m_mostBytes;
    std::mutex m_mutex;
};

}  // namespace trescca
