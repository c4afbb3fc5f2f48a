// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccac/session.h"
#include "app/tresccac/watcher.h"

#include <QMap>

#include <mutex>

namespace trescca {

/// Shows events: as a table that is kept up to date on a terminal, as one line of JSON each, or as one plain line each. Called
/// from several threads.
class WatchView {
public:
    WatchView(const Session &session, const QStringList &sites);
    void show(const SiteEvent &event);

private:
    void remember(const SiteEvent &event);
    void draw();
    [[nodiscard]] QString plainLine(const SiteEvent &event) const;
    const Session &m_session;
    std::mutex m_mutex;
    QMap<QString, QMap<QString, Instance>> m_sites;  ///< by site, by id
    QMap<QString, QString> m_troubles;
    qsizetype m_drawn = 0;  ///< lines on the terminal
};

/// A line cut to so many signs on a terminal; colours are ended.
[[nodiscard]] QString cutLine(const QString &line, int columns);

}  // namespace trescca
