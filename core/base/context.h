// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <stop_token>

namespace trescca {

/// How far a long operation is. Bytes are bytes of the thing being moved, before compression unless said otherwise.
struct Progress {
    QString stage;            ///< "save", "transfer", "restore", "commit", or a finer word
    std::uint64_t done = 0;   ///< bytes
    std::uint64_t total = 0;  ///< bytes; 0 while unknown
};

using ProgressSink = std::function<void(const Progress &)>;

/// What every blocking operation takes: a way to be told to stop, and a way to tell how far it is.
/// The sink is called from the operation's thread(s), at most about ten times a second.
struct Context {
    std::stop_token stop;
    ProgressSink progress;

    void report(const QString &stage, std::uint64_t done, std::uint64_t total = 0) const
    {
        if (progress)
            progress({stage, done, total});
    }
    [[nodiscard]] bool cancelled() const { return stop.stop_requested(); }
    /// Fails with Kind::Cancelled once a stop was requested.
    [[nodiscard]] Result<void> check() const;
};

}  // namespace trescca
