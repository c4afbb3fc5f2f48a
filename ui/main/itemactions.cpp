// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/itemactions.h"

#include "ui/details/consoles.h"
#include "ui/jobs/background.h"
#include "ui/main/elsewhere.h"
#include "ui/main/guesthosts.h"
#include "ui/main/itemquestion.h"
#include "ui/main/removal.h"
#include "ui/main/renamedialog.h"
#include "ui/panes/twins.h"
#include "ui/panes/twinsearch.h"
#include "ui/words/icons.h"

#include <QMessageBox>
#include <QWidget>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

bool isInstance(const SiteItem &item) { return item.kind == SiteItem::Kind::Instance; }

}  // namespace

ItemActions::ItemActions(const Services &services, QWidget *window)
    : QObject(window), m_services(services), m_window(window), m_consoles(new Consoles(services, window))
{
    move = make(tr("&Move to the other side"), u"move"_s, Qt::CTRL | Qt::Key_M);
    copy = make(tr("&Copy to the other side"), u"duplicate"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    moveElsewhere = new Elsewhere(move->icon(), tr("Move t&o"), this);
    copyElsewhere = new Elsewhere(copy->icon(), tr("Copy t&o"), this);
    start = make(tr("&Start"), u"start"_s, Qt::CTRL | Qt::Key_R);
    shutDown = make(tr("Shut &down"), u"shut-down"_s, {});
    forceOff = make(tr("&Force off..."), u"force-off"_s, {});
    reboot = make(tr("Re&boot"), u"reboot"_s, {});
    pause = make(tr("&Pause"), u"pause"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    save = make(tr("S&ave"), u"save"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    restore = make(tr("&Restore"), u"restore"_s, Qt::CTRL | Qt::Key_O);
    console = make(tr("&Console"), u"console"_s, Qt::Key_F3);
    consoleLog = make(tr("Console &log"), u"console-log"_s, Qt::SHIFT | Qt::Key_F3);
    makeRemovals();
    makeRenames();
    connectActions();
    setSelection({}, {});
}

QAction *ItemActions::make(const QString &text, const QString &icon, const QKeySequence &key)
{
    auto *action = new QAction(icons::named(icon), text, this);
    action->setShortcut(key);
    return action;
}

/// Elsewhere than in a pane the key means something else, or nothing; the menus show it.
void ItemActions::makeRemovals()
{
    remove = make(tr("Dele&te..."), u"delete"_s, QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    removeInstances = make(tr("D&elete instance..."), u"delete"_s, QKeySequence::Delete);
    removeImages = make(tr("D&elete image or package..."), u"delete"_s, QKeySequence::Delete);
    for (QAction *one : {removeInstances, removeImages})
        one->setShortcutContext(Qt::WidgetShortcut);
    for (const QAction *one : {remove, removeInstances, removeImages})
        connect(one, &QAction::triggered, this, &ItemActions::removeSelected);
}

/// As with removals.
void ItemActions::makeRenames()
{
    rename = make(tr("R&ename..."), u"rename"_s, Qt::Key_F2);
    rename->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    renameInstance = make(tr("Re&name instance..."), u"rename"_s, Qt::Key_F2);
    renameImage = make(tr("Rena&me image or package..."), u"rename"_s, Qt::Key_F2);
    for (QAction *one : {renameInstance, renameImage})
        one->setShortcutContext(Qt::WidgetShortcut);
    for (const QAction *one : {rename, renameInstance, renameImage})
        connect(one, &QAction::triggered, this, &ItemActions::renameSelected);
}

void ItemActions::connectActions()
{
    connect(move, &QAction::triggered, this, [this] { Q_EMIT moveWanted(m_otherSites.first()); });
    connect(copy, &QAction::triggered, this, [this] { Q_EMIT copyWanted(m_otherSites.first()); });
    connect(moveElsewhere, &Elsewhere::chosen, this, &ItemActions::moveWanted);
    connect(copyElsewhere, &Elsewhere::chosen, this, &ItemActions::copyWanted);
    connect(save, &QAction::triggered, this, &ItemActions::saveWanted);
    connect(restore, &QAction::triggered, this, &ItemActions::restoreWanted);
    connect(start, &QAction::triggered, this, &ItemActions::startOrResume);
    connect(shutDown, &QAction::triggered, this, [this] { act(InstanceAction::ShutDown, m_items); });
    connect(forceOff, &QAction::triggered, this, &ItemActions::forceOffSelected);
    connect(reboot, &QAction::triggered, this, [this] { act(InstanceAction::Reboot, m_items); });
    connect(pause, &QAction::triggered, this, [this] { act(InstanceAction::Pause, m_items); });
    connect(console, &QAction::triggered, this, [this] { m_consoles->openScreen(m_items.first()); });
    connect(consoleLog, &QAction::triggered, this, [this] { m_consoles->openLog(m_items.first()); });
    connect(m_consoles, &Consoles::failed, this, &ItemActions::failed);
}

void ItemActions::setSelection(const QList<SiteItem> &items, const QStringList &otherSites)
{
    m_items = items;
    m_otherSites = otherSites;
    enableForInstances(otherSites.value(0));
    enableForImages(otherSites.value(0));
    for (Elsewhere *one : {moveElsewhere, copyElsewhere})
        one->setSites(otherSites);
    moveElsewhere->setEnabled(move->isEnabled());
    copyElsewhere->setEnabled(copy->isEnabled());
    rename->setEnabled(items.size() == 1 && !items.first().isInUse);
    renameInstance->setEnabled(rename->isEnabled() && all(isInstance));
    renameImage->setEnabled(rename->isEnabled() && all(std::not_fn(isInstance)));
    remove->setEnabled(all([](const SiteItem &item) { return !item.isInUse; }));
    removeInstances->setEnabled(remove->isEnabled() && all(isInstance));
    removeImages->setEnabled(remove->isEnabled() && all(std::not_fn(isInstance)));
}

bool ItemActions::all(const std::function<bool(const SiteItem &item)> &fits) const
{
    return !m_items.isEmpty() && std::ranges::all_of(m_items, fits);
}

void ItemActions::enableForInstances(const QString &otherSite)
{
    const auto in = [this](auto... states) {
        return all([&](const SiteItem &item) { return isInstance(item) && !item.isInUse && ((item.state == states) || ...); });
    };
    const bool alive = in(InstanceState::Running, InstanceState::Paused);
    // What is off moves as disk only.
    move->setEnabled(in(InstanceState::Running, InstanceState::Paused, InstanceState::Off) && !otherSite.isEmpty());
    move->setText(otherSite.isEmpty() ? tr("&Move to the other side") : tr("&Move to %1").arg(otherSite));
    start->setEnabled(in(InstanceState::Off, InstanceState::Paused, InstanceState::Saved));
    shutDown->setEnabled(in(InstanceState::Running));
    reboot->setEnabled(in(InstanceState::Running));
    pause->setEnabled(in(InstanceState::Running));
    // What does not react is not waited for.
    forceOff->setEnabled(all([](const SiteItem &item) { return isInstance(item) && (item.isGoingOff || (!item.isInUse && isAlive(item.state))); }));
    save->setEnabled(alive && all([](const SiteItem &item) { return !item.isDiskOnly; }));
    console->setEnabled(alive && m_items.size() == 1);
    consoleLog->setEnabled(m_items.size() == 1 && isInstance(m_items.first()));
}

void ItemActions::enableForImages(const QString &otherSite)
{
    copy->setEnabled(!otherSite.isEmpty() && all([](const SiteItem &item) { return !isInstance(item) && item.hasContent; }));
    copy->setText(otherSite.isEmpty() ? tr("&Copy to the other side") : tr("&Copy to %1").arg(otherSite));
    restore->setEnabled(all([](const SiteItem &item) { return item.kind == SiteItem::Kind::Package && item.hasContent; }));
}

void ItemActions::inSite(const QString &name, std::function<Result<void>(Site &site, const Context &context)> deed)
{
    const auto work = [sites = m_services.site, name, deed = std::move(deed)](const Context &context) -> Result<void> {
        const auto site = sites(name);
        return site ? deed(**site, context) : fail(site);
    };
    inBackground<void>(this, work, [this](const Result<void> &result) {
        if (!result)
            Q_EMIT failed(result.error());
        Q_EMIT done();
    });
}

void ItemActions::act(InstanceAction action, const QList<SiteItem> &items)
{
    for (const SiteItem &item : items)
        inSite(item.site, [id = item.id, action](Site &site, const Context &context) { return site.act(id, action, context); });
}

void ItemActions::startOrResume()
{
    for (const SiteItem &item : std::as_const(m_items)) {
        if (isAlive(item.state) || !m_twins) {
            letRun(item);
            continue;
        }
        const QString another = m_twins->copyAmong(m_items, item);
        const QString warning = another.isEmpty() ? m_twins->of(item).text : another;
        if (warning.isEmpty())
            lookThenStart(item);
        else
            startIfMeant(item, warning);
    }
}

/// Sites that do not answer soon are not waited for; where a move has left it at one of these, that is asked about.
void ItemActions::lookThenStart(const SiteItem &item)
{
    m_twins->search(m_twins->machineOf(item), {item.site, item.id}, this)->tellOnce([this, item](const QString &warning) {
        startIfMeant(item, warning);
    });
}

void ItemActions::startIfMeant(const SiteItem &item, const QString &warning)
{
    if (warning.isEmpty())
        letRun(item);
    else
        askToStartTwin(m_window, item, warning, [this, item] { letRun(item); });
}

void ItemActions::letRun(const SiteItem &item)
{
    const auto action = item.state == InstanceState::Paused ? InstanceAction::Resume : InstanceAction::Start;
    const bool held = item.state == InstanceState::Saved;
    inSite(item.site, [id = item.id, action, held](Site &site, const Context &context) {
        return held ? site.resumeHeld(id, {}, context) : site.act(id, action, context);
    });
}

/// Those that are asked about stay the same, whatever is selected when the answer comes.
void ItemActions::forceOffSelected()
{
    askToForceOff(m_window, m_items, [this, items = m_items] { act(InstanceAction::ForceOff, items); });
}

void ItemActions::renameSelected()
{
    auto *dialog = new RenameDialog(m_services, m_items.first(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, &ItemActions::done);
    dialog->open();
}

void ItemActions::removeSelected()
{
    const RemoveMore removeMore = m_guestHosts ? m_guestHosts->removal() : RemoveMore();
    QStringList needed;
    for (const SiteItem &item : std::as_const(m_items))
        needed << (m_twins ? m_twins->neededBy(item) : QString());
    needed.removeDuplicates();
    QMessageBox *question = askToDelete(m_window, m_items, needed, [this, items = m_items, removeMore] {
        inSite(items.first().site, [items, removeMore](Site &site, const Context &context) { return removeItems(site, items, removeMore, context); });
    });
    if (m_guestHosts)
        m_guestHosts->warn(*question, m_items);
}

}  // namespace trescca
