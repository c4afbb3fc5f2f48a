// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"
#include "core/migration/migrationlog.h"

#include <atomic>

namespace trescca {

/// Follows a save. The first progress of its stage "save" (or what comes after, "disk") tells that the guest stands still; what is packed
/// before that (a kernel, say) is sent while it runs. Of a site that tells nothing it is taken to stand still since the save was asked for.
class SaveBegin {
public:
    /// `alive`: the guest runs yet, and is not packed once more from what is held.
    SaveBegin(MigrationLog &log, bool alive) : m_log(log), m_alive(alive), m_asked(log.now()) {}
    [[nodiscard]] Context listenTo(const Context &context)
    {
        return {context.stop, [this, further = context.progress](const Progress &progress) {
                    if (progress.stage == u"save" || progress.stage == u"disk")
                        begin(m_log.now());
                    if (further)
                        further(progress);
                }};
    }
    void end(std::uint64_t bytes, const Result<void> &outcome)
    {
        if (outcome)
            begin(m_asked);
        m_log.endStage(QStringLiteral("save"), bytes, outcome);
    }

private:
    void begin(std::int64_t at)
    {
        if (m_begun.exchange(true))
            return;
        m_log.beginStage(QStringLiteral("save"), at);
        if (m_alive)
            m_log.noteStopped(at);
    }

    MigrationLog &m_log;
    const bool m_alive;
    const std::int64_t m_asked;
    std::atomic<bool> m_begun = false;
};

}  // namespace trescca
