// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/usagehistory.h"
#include "ui/jobs/services.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace trescca {

/// Asks a site every two seconds what one instance uses, off the window's thread, and never again before the last answer of that
/// site has come.
class UsageWatch final : public QObject {
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds usualRest = std::chrono::seconds(2);

    /// `wanted`: whether anybody would see it now; asked before each sample.
    UsageWatch(const Services &services, std::function<bool()> wanted, std::chrono::milliseconds rest = usualRest, QObject *parent = nullptr);
    /// Begins anew, unless it is that instance already.
    void watch(const QString &site, const QString &id);
    /// Asks no more, and forgets all.
    void stop();
    /// Whether it is asked for at all: it goes on with what it has watched.
    void setRunning(bool running);
    [[nodiscard]] const UsageHistory &history() const { return m_history; }
    /// Why there was no last sample; nullopt when there was.
    [[nodiscard]] const std::optional<Error> &trouble() const { return m_trouble; }

Q_SIGNALS:
    void sampled();  ///< history() or trouble() is another

private:
    void ask();
    void take(const Result<InstanceUsage> &usage);

    const Services &m_services;
    const std::function<bool()> m_wanted;
    const std::chrono::milliseconds m_rest;
    QTimer m_timer;
    QString m_site;
    QString m_id;
    bool m_running = false;
    quint64 m_round = 0;    ///< of what is watched; answers to earlier ones are late
    QSet<QString> m_asked;  ///< sites that have not answered yet
    UsageHistory m_history;
    std::optional<Error> m_trouble;
};

}  // namespace trescca
