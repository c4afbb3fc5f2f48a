// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <mutex>

namespace trescca {

/// Adds up what a save reports while it runs: stage "save" is the snapshot, "disk" each disk in turn; plain bytes, before
/// compression. Thread-safe.
class SavedBytes {
public:
    /// The same context, listened to. This has to outlive the save.
    [[nodiscard]] Context listenTo(const Context &context)
    {
        return {context.stop, [this, further = context.progress](const Progress &progress) {
                    add(progress);
                    if (further)
                        further(progress);
                }};
    }
    [[nodiscard]] std::uint64_t memory() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_memory;
    }
    [[nodiscard]] std::uint64_t disk() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_earlierDisks + m_disk.done;
    }

private:
    void add(const Progress &progress)
    {
        const std::scoped_lock lock(m_mutex);
        if (progress.stage == u"save")
            m_memory = progress.done;
        if (progress.stage != u"disk")
            return;
        const bool another = progress.total != m_disk.total || progress.done < m_disk.done;
        if (another)
            m_earlierDisks += m_disk.done;
        m_disk = progress;
    }

    mutable std::mutex m_mutex;
    std::uint64_t m_memory = 0;
    std::uint64_t m_earlierDisks = 0;
    Progress m_disk;
};

}  // namespace trescca
