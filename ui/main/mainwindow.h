// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/jobqueue.h"
#include "ui/jobs/services.h"
#include "ui/panes/twins.h"
#include "ui/settings/settingsservices.h"

#include <QMainWindow>

class QAction;
class QDockWidget;
class QMenu;
class QTabWidget;

namespace trescca {

class DetailsDock;
class FileActions;
class HistoryPage;
class ItemActions;
class MoveStarter;
class NoticeBar;
class PaneRow;
class Preferences;
class SettingsDialog;
class SitePane;
class TransfersPanel;
class UnfinishedWatch;

/// Two sites side by side, what is on its way below, and the past behind a tab.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// `queue`: of a window before this one, whose transfers are shown here too; null: one of its own.
    explicit MainWindow(const Services &services, std::shared_ptr<JobQueue> queue = {}, QWidget *parent = nullptr);
    ~MainWindow() override;
    /// Has a settings dialog in the menu, and what is chosen there in effect. Both outlive the window.
    void useSettings(const SettingsServices &services, Preferences &preferences);
    /// Shows the settings; only after useSettings().
    SettingsDialog &openSettings();
    void showSites(const QString &left, const QString &right);
    /// The panes; the first two are left() and right().
    [[nodiscard]] PaneRow &panes() const { return *m_panes; }
    /// Shows what is in a file, and asks what is to be done with it.
    void openFile(const QString &path);
    [[nodiscard]] SitePane &left() const;
    [[nodiscard]] SitePane &right() const;
    [[nodiscard]] JobQueue &queue() const { return *m_queue; }
    [[nodiscard]] std::shared_ptr<JobQueue> sharedQueue() const { return m_queue; }
    [[nodiscard]] TransfersPanel &transfers() const { return *m_transfers; }
    [[nodiscard]] HistoryPage &history() const { return *m_history; }
    [[nodiscard]] DetailsDock &details() const { return *m_details; }
    [[nodiscard]] ItemActions &items() const { return *m_actions; }
    /// The menu of that name; only after useSettings().
    [[nodiscard]] QMenu &tools() const { return *m_tools; }
    /// Shows sites that were added to the configuration, or changed there, by others than the settings.
    void rereadSites();

Q_SIGNALS:
    void closing();  ///< it will, and shows all still: what floats beside it goes with it

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void buildBars();
    [[nodiscard]] SitePane *makePane();
    void lookAgain();
    void takeSelection();
    void ended(Job *job);
    void showReport(const Job &job);
    void takePreferences();

    Services m_services;
    SettingsServices m_settingsServices;
    std::shared_ptr<JobQueue> m_queue;
    const Twins m_twins;
    MoveStarter *m_moves;
    ItemActions *m_actions;
    FileActions *m_files;
    UnfinishedWatch *m_unfinished;
    PaneRow *m_panes = nullptr;
    NoticeBar *m_notice = nullptr;
    TransfersPanel *m_transfers = nullptr;
    DetailsDock *m_details = nullptr;
    HistoryPage *m_history = nullptr;
    QTabWidget *m_tabs = nullptr;
    SettingsDialog *m_settings = nullptr;
    Preferences *m_preferences = nullptr;
    QAction *m_showTransfers = nullptr;
    QAction *m_helpMenu = nullptr;
    QMenu *m_tools = nullptr;
    bool m_quits = false;  ///< as soon as what was cancelled has ended
};

}  // namespace trescca
