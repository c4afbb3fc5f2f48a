// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/mainwindow.h"

#include "ui/details/detailsdock.h"
#include "ui/files/fileactions.h"
#include "ui/history/historypage.h"
#include "ui/history/movetable.h"
#include "ui/jobs/background.h"
#include "ui/main/itemactions.h"
#include "ui/main/movestarter.h"
#include "ui/main/noticebar.h"
#include "ui/main/question.h"
#include "ui/main/unfinishedwatch.h"
#include "ui/panes/sitepane.h"
#include "ui/panes/sitetree.h"
#include "ui/settings/bandwidthkeeper.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingsdialog.h"
#include "ui/transfers/transferspanel.h"
#include "ui/tray/tray.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int movesAtOnce = 2;

}  // namespace

MainWindow::MainWindow(const Services &services, std::shared_ptr<JobQueue> queue, QWidget *parent)
    : QMainWindow(parent),
      m_services(services),
      m_queue(queue ? std::move(queue) : std::make_shared<JobQueue>(movesAtOnce)),
      m_moves(new MoveStarter(m_services, *m_queue, this)),
      m_actions(new ItemActions(m_services, this)),
      m_files(new FileActions(m_services, *m_queue, askIn(this, tr("&Replace it")), this)),
      m_unfinished(new UnfinishedWatch([journal = m_services.journal] { return journal->migrations({.unfinishedOnly = true}); }, this))
{
    build();
    buildBars();
    connect(m_queue.get(), &JobQueue::ended, this, &MainWindow::ended);
    connect(m_queue.get(), &JobQueue::added, this, [this](const Job *job) { connect(job, &Job::progressed, this, &MainWindow::showState); });
    showState();
    m_unfinished->look();
}

MainWindow::~MainWindow() = default;

SitePane *MainWindow::makePane()
{
    auto *pane = new SitePane(m_services);
    pane->watch(*m_queue);
    connect(pane, &SitePane::selectionMoved, this, [this, pane] {
        if (pane == m_active || pane->tree().hasFocus())
            activate(*pane);
    });
    connect(pane, &SitePane::dropped, this, [this, pane](const DropPlan &plan, const QList<SiteItem> &items) {
        if (plan.deed == Deed::Spawn)
            return m_files->spawnFrom(items);
        m_moves->start(plan.deed, items, pane->site(), plan.keepSource);
    });
    connect(pane, &SitePane::filesDropped, this,
        [this, pane](const DropPlan &plan, const QStringList &paths) { m_files->take(pane->site(), plan, paths); });
    connect(pane, &SitePane::menuWanted, this, [this, pane](const QPoint &at) {
        activate(*pane);
        QMenu menu;
        for (QAction *action : {m_actions->move, m_actions->start, m_actions->shutDown, m_actions->reboot, m_actions->pause, m_actions->forceOff,
                 m_actions->save, m_actions->restore, m_files->spawnImage, m_files->download, m_actions->console, m_actions->consoleLog,
                 m_actions->remove, m_details->toggleViewAction()})
            if (action->isEnabled())
                menu.addAction(action);
        menu.exec(at);
    });
    return pane;
}

void MainWindow::build()
{
    setWindowTitle(u"Trescca"_s);
    m_left = makePane();
    m_right = makePane();
    m_active = m_left;
    auto *panes = new QSplitter(Qt::Horizontal);
    panes->addWidget(m_left);
    panes->addWidget(m_right);
    panes->setChildrenCollapsible(false);
    m_history = new HistoryPage(m_services);
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(panes, tr("Ma&chines"));
    m_tabs->addTab(m_history, tr("&History"));
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] { m_history->refresh(); });
    m_notice = new NoticeBar;
    connect(m_actions, &ItemActions::failed, m_notice, &NoticeBar::tell);
    connect(m_files, &FileActions::failed, m_notice, &NoticeBar::tell);
    auto *centre = new QWidget;
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_notice);
    column->addWidget(m_tabs, 1);
    setCentralWidget(centre);

    m_transfers = new TransfersPanel(*m_queue);
    connect(m_unfinished, &UnfinishedWatch::found, m_transfers, &TransfersPanel::setUnfinished);
    connect(m_unfinished, &UnfinishedWatch::failed, m_notice, &NoticeBar::tell);
    connect(m_transfers, &TransfersPanel::moveBackWanted, m_moves, &MoveStarter::moveBack);
    connect(m_transfers, &TransfersPanel::resumeWanted, m_moves, &MoveStarter::resume);
    connect(m_transfers, &TransfersPanel::rollBackWanted, m_moves, &MoveStarter::rollBack);
    connect(m_transfers, &TransfersPanel::reportWanted, this, &MainWindow::showReport);
    auto *dock = new QDockWidget(tr("Transfers"));
    dock->setObjectName(u"transfers"_s);
    dock->setWidget(m_transfers);
    addDockWidget(Qt::BottomDockWidgetArea, dock);
    m_details = new DetailsDock(m_services);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);  // its graphs need height
    addDockWidget(Qt::RightDockWidgetArea, m_details);
    connect(m_details, &DetailsDock::moveChosen, this, [this](const QString &id) {
        m_tabs->setCurrentWidget(m_history);
        m_history->table().choose({id});
    });
    m_state = new QLabel;
    statusBar()->addWidget(m_state);
    resize(1120, 760);
    resizeDocks({dock}, {height() / 3}, Qt::Vertical);
}

void MainWindow::buildBars()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_files->push, m_files->spawnFile});
    file->addSeparator();
    auto *quit = file->addAction(tr("&Quit"), QKeySequence::Quit, this, &QWidget::close);
    quit->setMenuRole(QAction::QuitRole);
    QMenu *instance = menuBar()->addMenu(tr("&Instance"));
    instance->addActions({m_actions->move, m_actions->start, m_actions->shutDown, m_actions->reboot, m_actions->pause, m_actions->forceOff});
    instance->addActions({m_actions->save, m_actions->console, m_actions->consoleLog});
    QMenu *image = menuBar()->addMenu(tr("I&mage"));
    image->addActions({m_actions->restore, m_files->spawnImage, m_files->download, m_actions->remove});
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addAction(tr("&Look again"), QKeySequence::Refresh, this, [this] {
        rereadSites();
        m_left->refresh();
        m_right->refresh();
        m_unfinished->lookAnew();
    });
    view->addAction(m_details->toggleViewAction());

    auto *bar = addToolBar(tr("Actions"));
    bar->setObjectName(u"actions"_s);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions({m_actions->move, m_actions->start, m_actions->shutDown, m_actions->pause, m_actions->save, m_actions->restore,
        m_actions->console, m_actions->remove});

    connect(m_actions, &ItemActions::done, this, [this] {
        m_left->refresh();
        m_right->refresh();
    });
    connect(m_actions, &ItemActions::moveWanted, this, [this] { m_moves->start(Deed::Migrate, m_actions->selection(), other(*m_active).site()); });
    connect(m_actions, &ItemActions::saveWanted, this, [this] { m_moves->start(Deed::Save, m_actions->selection(), m_active->site()); });
    connect(m_actions, &ItemActions::restoreWanted, this, [this] { m_moves->start(Deed::Restore, m_actions->selection(), m_active->site()); });
}

void MainWindow::useSettings(const SettingsServices &services, Preferences &preferences)
{
    m_preferences = &preferences;
    m_settingsServices = services;
    m_moves->usePreferences(preferences);
    new Tray(*m_queue, preferences, this);
    if (m_services.throttle)
        new BandwidthKeeper(m_services.throttle, preferences, this);
    QMenu *tools = menuBar()->addMenu(tr("&Tools"));
    auto *action = tools->addAction(tr("&Settings..."), Qt::CTRL | Qt::Key_Comma, this, [this] { openSettings(); });
    action->setMenuRole(QAction::PreferencesRole);
    connect(m_preferences, &Preferences::changed, this, &MainWindow::takePreferences);
    takePreferences();
}

SettingsDialog &MainWindow::openSettings()
{
    if (!m_settings) {
        m_settings = new SettingsDialog(m_settingsServices, *m_preferences, this);
        connect(m_settings, &SettingsDialog::sitesChanged, this, &MainWindow::takeSites);
        connect(m_settings, &QDialog::finished, this, &MainWindow::settingsClosed);
    }
    m_settings->show();
    m_settings->raise();
    m_settings->activateWindow();
    return *m_settings;
}

void MainWindow::takeSites(const QStringList &changed)
{
    m_left->takeSites(changed);
    m_right->takeSites(changed);
}

/// The file may have been changed by hand.
void MainWindow::rereadSites()
{
    if (!m_settingsServices.reload)
        return;
    const auto read = [reload = m_settingsServices.reload](const Context &) { return reload(); };
    inBackground<QStringList>(this, read, [this](const Result<QStringList> &changed) {
        if (!changed)
            return m_notice->tell(changed.error());
        if (!changed->isEmpty())
            takeSites(*changed);
    });
}

void MainWindow::takePreferences() { m_queue->setAtOnce(m_preferences->movesAtOnce()); }

void MainWindow::showSites(const QString &left, const QString &right)
{
    m_left->setSite(left);
    m_right->setSite(right);
    m_left->tree().setFocus();
}

void MainWindow::openFile(const QString &path) { m_files->open(path, {m_active->site(), other(*m_active).site()}); }

void MainWindow::activate(SitePane &pane)
{
    m_active = &pane;
    m_actions->setSelection(pane.tree().selectedItems(), other(pane).isReachable() ? other(pane).site() : QString());
    m_files->setSelection(pane.tree().selectedItems(), pane.isReachable() ? pane.site() : QString());
    m_details->follow(pane);
}

void MainWindow::showReport(const Job &job)
{
    m_tabs->setCurrentWidget(m_history);
    const auto &record = job.result().record;
    m_history->showMove({record ? record->id : job.spec().moveId, job.spec().instanceId, job.spec().from, job.began()});
}

void MainWindow::ended(Job *)
{
    m_left->refresh();
    m_right->refresh();
    m_history->refresh();
    m_details->refreshMoves();
    m_unfinished->lookAnew();
    showState();
}

void MainWindow::showState()
{
    const int running = m_queue->running();
    m_state->setText(running == 0 ? tr("Nothing is on its way.") : tr("%n on their way", nullptr, running));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_queue->isIdle())
        return event->accept();
    if (!askToQuit(this, m_queue->open()))
        return event->ignore();
    for (Job *job : m_queue->jobs())
        if (!job->isOver())
            job->cancel();
    event->accept();
}

}  // namespace trescca
