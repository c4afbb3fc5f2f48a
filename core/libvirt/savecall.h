// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/libvirt/handles.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace trescca {

/// libvirt's blocking save call on a thread of its own: the save image is complete over a second before it returns.
class SaveCall {
public:
    /// Begins to save `domain` (kept alive here) into the raw image `path`. `connection` is kept open.
    SaveCall(ConnectionHandle connection, DomainHandle domain, QString path);
    ~SaveCall();  ///< waits
    SaveCall(const SaveCall &) = delete;
    SaveCall &operator=(const SaveCall &) = delete;

    /// nullopt while it runs.
    [[nodiscard]] std::optional<Result<void>> outcome() const;
    [[nodiscard]] Result<void> wait();
    /// Asks libvirt to give up and let the guest run on; waits for the end.
    [[nodiscard]] Result<void> abort();

private:
    void run();
    ConnectionHandle m_connection;
    DomainHandle m_domain;
    QString m_path;
    mutable std::mutex m_mutex;
    std::condition_variable m_ended;
    std::optional<Result<void>> m_outcome;
    std::thread m_thread;
};

}  // namespace trescca
