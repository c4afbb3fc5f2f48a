// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "ui/jobs/jobqueue.h"

#include <QIcon>

#include <functional>
#include <memory>

class QMenu;
class QSystemTrayIcon;
class QTimer;
class QWidget;

namespace trescca {

class Preferences;

/// The jobs where the window is not seen: an icon in the system tray, where the desktop has one, tells how far they are and lets the
/// queue be held; and the desktop notifies when one has ended while no window of the program is active.
class Tray final : public QObject {
    Q_OBJECT
public:
    /// Shows a notification; blocks, called from any thread.
    using Notify = std::function<Result<void>(const QString &title, const QString &text)>;

    /// Belongs to the window; the queue and the preferences outlive its events.
    Tray(JobQueue &queue, const Preferences &preferences, QWidget *window, Notify notify);
    Tray(JobQueue &queue, const Preferences &preferences, QWidget *window);
    ~Tray() override;
    [[nodiscard]] QMenu &menu() const { return *m_menu; }
    /// What the icon's tooltip says.
    [[nodiscard]] QString told() const;
    /// The program's icon, with a bar as long as the share of the work that is done.
    [[nodiscard]] static QIcon picture(const QIcon &icon, std::optional<double> progress);

private:
    void takePreferences();
    void makeMenu();
    void showWindow();
    void showSoon();
    void show();
    void tellEnd(const Job &job);

    JobQueue &m_queue;
    const Preferences &m_preferences;
    QWidget *m_window;
    Notify m_notify;
    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon *m_icon = nullptr;  ///< null where there is no tray, or none is wanted
    QTimer *m_timer;
    int m_percent = -1;  ///< that the icon shows
};

}  // namespace trescca
