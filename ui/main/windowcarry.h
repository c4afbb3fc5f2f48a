// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/sitespage.h"

#include <optional>

namespace trescca {

class MainWindow;

/// What a window hands on to the one that comes in its place, in another language: where it is, how its lists are sorted, what is filtered and
/// selected, and the settings with what is typed there.
class WindowCarry {
public:
    explicit WindowCarry(const MainWindow &from);
    /// Shows it; it has its settings and its sites already.
    void giveTo(MainWindow &to) const;

private:
    struct OpenSettings {
        QByteArray geometry;
        int page = 0;
        SitesPage::Drafts drafts;
        bool isShown = false;
    };
    QByteArray m_geometry;
    QByteArray m_docks;
    QByteArray m_panes;
    int m_tab = 0;
    QByteArray m_pastColumns;
    QList<QByteArray> m_columns;
    QStringList m_filters;
    QList<QSet<QString>> m_selected;  ///< ids, of each pane
    qsizetype m_active = 0;
    std::optional<OpenSettings> m_settings;
};

}  // namespace trescca
