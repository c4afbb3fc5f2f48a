// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/mainwindow.h"

#include "ui/details/detailsdock.h"
#include "ui/files/fileactions.h"
#include "ui/history/historypage.h"
#include "ui/history/movetable.h"
#include "ui/jobs/background.h"
#include "ui/main/arrivalwatch.h"
#include "ui/main/itemactions.h"
#include "ui/main/itemquestion.h"
#include "ui/main/menus.h"
#include "ui/main/movestarter.h"
#include "ui/main/panerow.h"
#include "ui/main/question.h"
#include "ui/main/queuesummary.h"
#include "ui/main/siteaccess.h"
#include "ui/main/unfinishedwatch.h"
#include "ui/panes/sitepane.h"
#include "ui/panes/sitetree.h"
#include "ui/parts/noticebar.h"
#include "ui/parts/screensize.h"
#include "ui/settings/bandwidthkeeper.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingsdialog.h"
#include "ui/transfers/joblist.h"
#include "ui/transfers/transferspanel.h"
#include "ui/tray/tray.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int movesAtOnce = 2;

}  // namespace

MainWindow::MainWindow(const Services &services, std::shared_ptr<JobQueue> queue, QWidget *parent)
    : QMainWindow(parent),
      m_services(services),
      m_queue(queue ? std::move(queue) : std::make_shared<JobQueue>(movesAtOnce)),
      m_twins(m_services, *m_queue, [this] { return m_panes->panes(); }),
      m_moves(new MoveStarter(m_services, *m_queue, this)),
      m_actions(new ItemActions(m_services, this)),
      m_files(new FileActions(m_services, *m_queue, askIn(this, tr("&Replace it")), this)),
      m_unfinished(new UnfinishedWatch([journal = m_services.journal] { return journal->migrations({.unfinishedOnly = true}); }, this))
{
    build();
    buildBars();
    connect(m_queue.get(), &JobQueue::ended, this, &MainWindow::ended);
    connect(m_moves, &MoveStarter::refused, m_notice, &NoticeBar::tell);
    m_actions->useTwins(m_twins);
    m_moves->useTwins(m_twins);
    m_files->useTwins(m_twins);
    auto *arrivals = new ArrivalWatch(m_services, *m_queue, this);
    connect(arrivals, &ArrivalWatch::gone, &m_transfers->list(), &JobList::noteGone);
    connect(m_actions, &ItemActions::done, arrivals, &ArrivalWatch::look);
    m_unfinished->look();
}

/// Where the focus goes while all of it goes is no choice of a pane.
MainWindow::~MainWindow() { m_panes->rest(); }

SitePane *MainWindow::makePane()
{
    auto *pane = new SitePane(m_services);
    pane->watch(*m_queue);
    pane->tree().addActions({m_actions->remove, m_actions->rename});
    // Of either: where a move would go counts too.
    connect(pane, &SitePane::selectionMoved, this, &MainWindow::takeSelection);
    connect(pane, &SitePane::siteChanged, this, &MainWindow::takeSelection);
    connect(pane, &SitePane::told, m_notice, &NoticeBar::say);
    connect(pane, &SitePane::dropped, this, [this, pane](const DropPlan &plan, const QList<SiteItem> &items) {
        if (plan.deed == Deed::Spawn)
            return m_files->spawnFrom(items);
        m_moves->start(plan.deed, items, pane->site(), plan.keepSource);
    });
    connect(pane, &SitePane::filesDropped, this,
        [this, pane](const DropPlan &plan, const QStringList &paths) { m_files->take(pane->site(), plan, paths); });
    connect(pane, &SitePane::menuWanted, this, [this, pane](const QPoint &at) {
        m_panes->choose(*pane);
        menus::popUp(at, *m_actions, *m_files, m_details->toggleViewAction());
    });
    return pane;
}

void MainWindow::build()
{
    setWindowTitle(u"Trescca"_s);
    m_notice = new NoticeBar;
    m_panes = new PaneRow([this] { return makePane(); }, m_services.siteNames);
    connect(m_panes, &PaneRow::changed, this, &MainWindow::takeSelection);
    m_history = new HistoryPage(m_services);
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_panes, tr("Ma&chines"));
    m_tabs->addTab(m_history, tr("&History"));
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        m_history->refresh();
        takeSelection();
    });
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
    m_showTransfers = dock->toggleViewAction();
    m_showTransfers->setText(tr("&Transfers"));
    m_showTransfers->setShortcut(Qt::CTRL | Qt::Key_T);
    m_details = new DetailsDock(m_services);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);  // its graphs need height
    addDockWidget(Qt::RightDockWidgetArea, m_details);
    connect(m_details, &DetailsDock::moveChosen, this, [this](const QString &id) {
        m_tabs->setCurrentWidget(m_history);
        m_history->table().choose({id});
    });
    connect(m_queue.get(), &JobQueue::ended, this, [this](const Job *job) {
        m_quits = m_quits && job->state() != Job::State::Failed;  // that is to be read
        if (m_quits && m_queue->isIdle())
            QMetaObject::invokeMethod(this, &QWidget::close, Qt::QueuedConnection);
    });
    statusBar()->addWidget(makeQueueSummary(*m_queue, *m_unfinished));
    resizeWithinScreen(*this, {1120, 760});
    // Rows and a plot need more than the sentence that there are none.
    const auto giveDock = [this, dock] { resizeDocks({dock}, {height() / (m_queue->jobs().isEmpty() ? 5 : 3)}, Qt::Vertical); };
    giveDock();
    connect(m_queue.get(), &JobQueue::added, dock, [this, giveDock] {
        if (m_queue->jobs().size() == 1)
            giveDock();
    });
}

void MainWindow::buildBars()
{
    auto *look = new QAction(tr("&Look again"), this);
    look->setShortcut(QKeySequence::Refresh);
    connect(look, &QAction::triggered, this, &MainWindow::lookAgain);
    auto *otherSide = new QAction(tr("&Other side"), this);
    otherSide->setShortcut(Qt::Key_F6);
    connect(otherSide, &QAction::triggered, this, [this] {
        m_tabs->setCurrentIndex(0);
        m_panes->switchOver();
    });
    auto *toolBar = menus::addToolBar(*this, *m_actions);
    m_helpMenu = menus::fill(*this, *m_actions, *m_files,
        {look, otherSide, m_panes->addOne, m_panes->closeOne, m_panes->columns, m_showTransfers, m_details->toggleViewAction(), toolBar});

    connect(m_actions, &ItemActions::done, m_panes, &PaneRow::refresh);
    const auto begin = [this](Deed deed, const QString &site) { m_moves->start(deed, m_actions->selection(), site); };
    connect(m_actions, &ItemActions::moveWanted, this, [begin](const QString &site) { begin(Deed::Migrate, site); });
    connect(m_actions, &ItemActions::copyWanted, this, [begin](const QString &site) { begin(Deed::Transfer, site); });
    connect(m_actions, &ItemActions::saveWanted, this, [this, begin] { begin(Deed::Save, m_panes->active().site()); });
    connect(m_actions, &ItemActions::restoreWanted, this, [this, begin] { begin(Deed::Restore, m_panes->active().site()); });
}

void MainWindow::lookAgain()
{
    rereadSites();
    m_panes->refresh();
    m_unfinished->lookAnew();
}

void MainWindow::useSettings(const SettingsServices &services, Preferences &preferences)
{
    m_preferences = &preferences;
    m_settingsServices = services;
    m_settingsServices.renamed = [this, tell = services.renamed](const QString &name, const QString &newName) {
        m_panes->renameSite(name, newName);
        const auto told = tell ? tell(name, newName) : Result<void>();
        m_history->refresh();
        m_details->refreshMoves();
        return told;
    };
    m_settingsServices.isBusy = [queue = m_queue.get()](const QString &site) { return queue->isAbout(site); };
    m_moves->usePreferences(preferences);
    for (SitePane *pane : m_panes->panes())
        offerAccess(*this, *pane, m_settingsServices);
    connect(m_panes, &PaneRow::added, this, [this](SitePane *pane) { offerAccess(*this, *pane, m_settingsServices); });
    new Tray(*m_queue, preferences, this);
    if (m_services.throttle)
        new BandwidthKeeper(m_services.throttle, preferences, this);
    m_tools = new QMenu(tr("&Tools"), this);
    menuBar()->insertMenu(m_helpMenu, m_tools);
    auto *action = m_tools->addAction(tr("&Settings..."), Qt::CTRL | Qt::Key_Comma, this, [this] { openSettings(); });
    action->setMenuRole(QAction::PreferencesRole);
    connect(m_preferences, &Preferences::changed, this, &MainWindow::takePreferences);
    takePreferences();
}

SettingsDialog &MainWindow::openSettings()
{
    if (!m_settings) {
        m_settings = new SettingsDialog(m_settingsServices, *m_preferences, this);
        connect(m_settings, &SettingsDialog::sitesChanged, m_panes, &PaneRow::takeSites);
    }
    m_settings->show();
    m_settings->raise();
    m_settings->activateWindow();
    return *m_settings;
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
            m_panes->takeSites(*changed);
    });
}

void MainWindow::takePreferences()
{
    m_queue->setAtOnce(m_preferences->movesAtOnce());
    m_files->setDownloadFolder(m_preferences->downloadFolder());
}

SitePane &MainWindow::left() const { return *m_panes->panes()[0]; }

SitePane &MainWindow::right() const { return *m_panes->panes()[1]; }

void MainWindow::showSites(const QString &left, const QString &right) { m_panes->showSites({left, right}); }

void MainWindow::openFile(const QString &path) { m_files->open(path, QStringList{m_panes->active().site()} + m_panes->sites()); }

/// What is selected where nobody sees it is not meant.
void MainWindow::takeSelection()
{
    const SitePane &pane = m_panes->active();
    const bool isSeen = m_tabs->currentIndex() == 0;
    const QList<SiteItem> items = isSeen ? pane.tree().selectedItems() : QList<SiteItem>();
    m_actions->setSelection(items, m_panes->otherSites());
    m_files->setSelection(items, pane.isReachable() ? pane.site() : QString());
    m_details->follow(pane);
}

void MainWindow::showReport(const Job &job)
{
    m_tabs->setCurrentWidget(m_history);
    m_history->showMove(job.moveId());
}

void MainWindow::ended(Job *)
{
    m_panes->refresh();
    m_history->refresh();
    m_details->refreshMoves();
    m_unfinished->lookAnew();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_settings && m_settings->holdsUp([this] { close(); }))
        return event->ignore();
    if (!m_queue->isIdle() && !askToQuit(this, *m_queue))
        return event->ignore();
    for (Job *job : m_queue->jobs())
        if (!job->isOver())
            job->cancel();
    // What is undone is to be seen until it is, however long a site does not answer. Who closes it once more has seen it.
    if (!m_queue->isIdle() && !std::exchange(m_quits, true))
        return event->ignore();
    Q_EMIT closing();
    event->accept();
}

}  // namespace trescca
