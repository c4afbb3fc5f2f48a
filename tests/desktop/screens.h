// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/settingswiring.h"
#include "tests/unit/migration/movescene.h"
#include "ui/main/mainwindow.h"
#include "ui/settings/preferences.h"

namespace trescca {

/// Everything a screen of the program is made of: two sites with machines and images, a past, and settings.
class Screens {
public:
    Screens();
    ~Screens();
    [[nodiscard]] static QStringList names();
    /// As a user finds it, shown and with all that comes in later; null when that does not come.
    [[nodiscard]] QWidget *open(const QString &name);

private:
    [[nodiscard]] Services services();
    [[nodiscard]] QWidget *openWindow(const QString &name);
    [[nodiscard]] QWidget *openSettings(const QString &name);
    [[nodiscard]] QWidget *openMove();
    [[nodiscard]] QWidget *openDiskOnly();
    [[nodiscard]] QWidget *openMoveAgain();
    [[nodiscard]] QWidget *openMoves();
    [[nodiscard]] QWidget *openSpawn();
    [[nodiscard]] QWidget *openImport();
    [[nodiscard]] QWidget *openRename();
    [[nodiscard]] QWidget *openRestore();
    [[nodiscard]] QWidget *openShortcuts();
    [[nodiscard]] QWidget *openPackage();

    MoveScene m_sites;
    std::unique_ptr<History> m_history;
    std::unique_ptr<SiteFactory> m_factory;
    std::unique_ptr<Preferences> m_preferences;
    Services m_services;
    std::unique_ptr<QWidget> m_shown;
};

}  // namespace trescca
