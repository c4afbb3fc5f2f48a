// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>

namespace trescca {

class MainWindow;

/// How the window was when it was closed: its sites, size, docks and columns, in $XDG_STATE_HOME/trescca/window.ini. What is not there,
/// or cannot be read, stays as it is by itself.
class WindowMemory final {
public:
    explicit WindowMemory(const QString &file = standardFile());
    [[nodiscard]] static QString standardFile();
    /// For each pane, two at least: the sites that were asked for, then those of last time, then others; only `known` ones, no site twice
    /// unless several panes had it. Empty where there are no more.
    [[nodiscard]] QStringList sitesToShow(const QStringList &asked, const QStringList &known) const;
    /// When it has its panes, and before it is shown.
    void restore(MainWindow &window) const;
    void keep(const MainWindow &window);

private:
    QSettings m_file;
};

}  // namespace trescca
