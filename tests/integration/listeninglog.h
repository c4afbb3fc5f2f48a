// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/libvirtsite.h"

#include <QStringList>
#include <QTest>

#include <mutex>

namespace trescca {

/// What a site told its listener, in order: "up", "down", or the id of an instance that changed. Thread-safe.
class ListeningLog {
public:
    /// Listens until it is destroyed. Asks the site nothing.
    explicit ListeningLog(LibvirtSite &site) : m_site(site)
    {
        site.onChange(
            [this](const QString &id) { note(id); }, [this](bool reachable) { note(reachable ? QStringLiteral("up") : QStringLiteral("down")); });
    }
    ~ListeningLog() { m_site.onChange({}); }
    ListeningLog(const ListeningLog &) = delete;
    ListeningLog &operator=(const ListeningLog &) = delete;

    [[nodiscard]] QStringList entries() const
    {
        const std::lock_guard lock(m_mutex);
        return m_entries;
    }
    /// Waits until one was told since the last time this was asked, and forgets what came before it.
    [[nodiscard]] bool tells(const QString &entry)
    {
        return QTest::qWaitFor(
            [&] {
                const std::lock_guard lock(m_mutex);
                const qsizetype at = m_entries.indexOf(entry);
                m_entries.remove(0, at + 1);
                return at >= 0;
            },
            60000);
    }

private:
    void note(const QString &entry)
    {
        const std::lock_guard lock(m_mutex);
        m_entries << entry;
    }
    LibvirtSite &m_site;
    mutable std::mutex m_mutex;
    QStringList m_entries;
};

}  // namespace trescca
