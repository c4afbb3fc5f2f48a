// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/tray.h"

#include "ui/jobs/background.h"
#include "ui/settings/preferences.h"
#include "ui/tray/jobwords.h"
#include "ui/tray/notification.h"
#include "ui/words/icons.h"
#include "ui/words/sentences.h"
#include "ui/words/tip.h"

#include <QApplication>
#include <QMenu>
#include <QPainter>
#include <QSystemTrayIcon>
#include <QTimer>
#include <QWidget>

#include <cmath>

using namespace Qt::StringLiterals;

namespace trescca {

Tray::Tray(JobQueue &queue, const Preferences &preferences, QWidget *window, Notify notify)
    : QObject(window),
      m_queue(queue),
      m_preferences(preferences),
      m_window(window),
      m_notify(std::move(notify)),
      m_menu(std::make_unique<QMenu>()),
      m_timer(new QTimer(this))
{
    constexpr auto often = std::chrono::milliseconds(500);
    m_timer->setSingleShot(true);
    m_timer->setInterval(often);
    makeMenu();
    connect(m_timer, &QTimer::timeout, this, &Tray::show);
    const auto follow = [this](const Job *job) { connect(job, &Job::progressed, this, &Tray::showSoon); };
    for (const Job *job : queue.jobs())  // of a window before, in another language
        follow(job);
    connect(&queue, &JobQueue::added, this, follow);
    connect(&queue, &JobQueue::heldChanged, this, &Tray::showSoon);
    connect(&queue, &JobQueue::ended, this, [this](const Job *job) { tellEnd(*job); });
    connect(&preferences, &Preferences::changed, this, &Tray::takePreferences);
    takePreferences();
}

Tray::Tray(JobQueue &queue, const Preferences &preferences, QWidget *window) : Tray(queue, preferences, window, &sendNotification) {}

Tray::~Tray() = default;

void Tray::makeMenu()
{
    m_menu->addAction(tr("&Show"), this, &Tray::showWindow);
    QAction *hold = m_menu->addAction(tr("&Hold the queue"));
    hold->setCheckable(true);
    connect(hold, &QAction::toggled, &m_queue, &JobQueue::setHeld);
    connect(&m_queue, &JobQueue::heldChanged, hold, &QAction::setChecked);
    m_menu->addSeparator();
    m_menu->addAction(tr("&Quit"), m_window, &QWidget::close);
}

void Tray::takePreferences()
{
    const bool wanted = m_preferences.showsTray() && QSystemTrayIcon::isSystemTrayAvailable();
    if (wanted == (m_icon != nullptr))
        return;
    if (!wanted) {
        delete std::exchange(m_icon, nullptr);
        return;
    }
    m_icon = new QSystemTrayIcon(this);
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::showWindow);
    connect(m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            showWindow();
    });
    m_percent = -1;
    show();
    m_icon->show();
}

void Tray::showWindow()
{
    if (m_window->isMinimized())
        m_window->showNormal();
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Tray::showSoon()
{
    if (m_icon && !m_timer->isActive())
        m_timer->start();
}

QString Tray::told() const { return u"Trescca\n"_s + jobwords::told(m_queue); }

void Tray::show()
{
    if (!m_icon)
        return;
    const auto progress = jobwords::progress(m_queue);
    const int percent = progress ? static_cast<int>(std::lround(*progress * 100)) : 0;
    if (percent != std::exchange(m_percent, percent))
        m_icon->setIcon(picture(QApplication::windowIcon(), progress));
    m_icon->setToolTip(words::tip(told()));
}

QIcon Tray::picture(const QIcon &icon, std::optional<double> progress)
{
    if (!progress)
        return icon;
    constexpr int side = 64;
    constexpr int bar = 14;
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    icon.paint(&painter, 0, 0, side, side);
    // Whatever the colour of the tray.
    const QRect track(0, side - bar, side, bar);
    painter.fillRect(track, Qt::black);
    painter.fillRect(QRect(track.left() + 2, track.top() + 2, static_cast<int>(*progress * (side - 4)), bar - 4), icons::ofStage(u"transfer"_s));
    return QIcon(pixmap);
}

void Tray::tellEnd(const Job &job)
{
    showSoon();
    // Who cancels it, or looks on, knows.
    if (!m_preferences.notifies() || job.state() == Job::State::Cancelled || QApplication::activeWindow())
        return;
    const QString title = jobwords::outcome(job);
    const QString text = job.state() == Job::State::Done ? words::plain(job.result().sentence()) : words::trouble(job.error()).brief;
    inBackground<void>(
        this, [notify = m_notify, title, text](const Context &) { return notify(title, text); },
        [this, title, text](const Result<void> &shown) {
            if (!shown && m_icon)
                m_icon->showMessage(title, text);
        });
}

}  // namespace trescca
