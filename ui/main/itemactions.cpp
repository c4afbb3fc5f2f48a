// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/itemactions.h"

#include "ui/details/consoles.h"
#include "ui/jobs/background.h"
#include "ui/words/icons.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

ItemActions::ItemActions(const Services &services, QWidget *window)
    : QObject(window), m_services(services), m_window(window), m_consoles(new Consoles(services, window))
{
    move = make(tr("&Move to the other side"), u"move"_s, Qt::CTRL | Qt::Key_M);
    start = make(tr("&Start"), u"start"_s, Qt::CTRL | Qt::Key_R);
    shutDown = make(tr("Shut &down"), u"shut-down"_s, {});
    forceOff = make(tr("&Force off"), u"force-off"_s, {});
    reboot = make(tr("Re&boot"), u"reboot"_s, {});
    pause = make(tr("&Pause"), u"pause"_s, Qt::CTRL | Qt::Key_P);
    save = make(tr("S&ave"), u"save"_s, Qt::CTRL | Qt::Key_S);
    restore = make(tr("&Restore"), u"restore"_s, Qt::CTRL | Qt::Key_O);
    remove = make(tr("De&lete..."), u"delete"_s, QKeySequence::Delete);
    console = make(tr("&Console"), u"console"_s, Qt::Key_F3);
    consoleLog = make(tr("Console &log"), u"console-log"_s, Qt::SHIFT | Qt::Key_F3);
    connectActions();
    setSelection({}, {});
}

QAction *ItemActions::make(const QString &text, const QString &icon, const QKeySequence &key)
{
    auto *action = new QAction(icons::named(icon), text, this);
    action->setShortcut(key);
    return action;
}

void ItemActions::connectActions()
{
    connect(move, &QAction::triggered, this, &ItemActions::moveWanted);
    connect(save, &QAction::triggered, this, &ItemActions::saveWanted);
    connect(restore, &QAction::triggered, this, &ItemActions::restoreWanted);
    connect(start, &QAction::triggered, this, &ItemActions::startOrResume);
    connect(shutDown, &QAction::triggered, this, [this] { act(InstanceAction::ShutDown); });
    connect(forceOff, &QAction::triggered, this, [this] { act(InstanceAction::ForceOff); });
    connect(reboot, &QAction::triggered, this, [this] { act(InstanceAction::Reboot); });
    connect(pause, &QAction::triggered, this, [this] { act(InstanceAction::Pause); });
    connect(remove, &QAction::triggered, this, &ItemActions::removeSelected);
    connect(console, &QAction::triggered, this, [this] { m_consoles->openScreen(m_items.first()); });
    connect(consoleLog, &QAction::triggered, this, [this] { m_consoles->openLog(m_items.first()); });
    connect(m_consoles, &Consoles::failed, this, &ItemActions::failed);
}

void ItemActions::setSelection(const QList<SiteItem> &items, const QString &otherSite)
{
    m_items = items;
    const auto all = [&items](const auto &fits) { return !items.isEmpty() && std::ranges::all_of(items, fits); };
    const auto instance = [](const SiteItem &item) { return item.kind == SiteItem::Kind::Instance; };
    const auto in = [&](auto... states) {
        return all([&](const SiteItem &item) { return instance(item) && !item.isInUse && ((item.state == states) || ...); });
    };
    const bool alive = in(InstanceState::Running, InstanceState::Paused);
    move->setEnabled(alive && !otherSite.isEmpty());
    move->setText(otherSite.isEmpty() ? tr("&Move to the other side") : tr("&Move to %1").arg(otherSite));
    start->setEnabled(in(InstanceState::Off, InstanceState::Paused, InstanceState::Saved));
    shutDown->setEnabled(in(InstanceState::Running));
    reboot->setEnabled(in(InstanceState::Running));
    pause->setEnabled(in(InstanceState::Running));
    forceOff->setEnabled(alive);
    save->setEnabled(alive);
    restore->setEnabled(all([](const SiteItem &item) { return item.kind == SiteItem::Kind::Package; }));
    remove->setEnabled(all([](const SiteItem &item) { return !item.isInUse; }));
    console->setEnabled(alive && items.size() == 1);
    consoleLog->setEnabled(items.size() == 1 && instance(items.first()));
}

void ItemActions::inSite(const SiteItem &item, std::function<Result<void>(Site &site, const Context &context)> deed)
{
    const auto work = [sites = m_services.site, name = item.site, deed = std::move(deed)](const Context &context) -> Result<void> {
        const auto site = sites(name);
        return site ? deed(**site, context) : fail(site);
    };
    inBackground<void>(this, work, [this](const Result<void> &result) {
        if (!result)
            Q_EMIT failed(result.error());
        Q_EMIT done();
    });
}

void ItemActions::act(InstanceAction action)
{
    for (const SiteItem &item : std::as_const(m_items))
        inSite(item, [id = item.id, action](Site &site, const Context &context) { return site.act(id, action, context); });
}

void ItemActions::startOrResume()
{
    for (const SiteItem &item : std::as_const(m_items)) {
        const auto action = item.state == InstanceState::Paused ? InstanceAction::Resume : InstanceAction::Start;
        const bool held = item.state == InstanceState::Saved;
        inSite(item, [id = item.id, action, held](Site &site, const Context &context) {
            return held ? site.resumeHeld(id, {}, context) : site.act(id, action, context);
        });
    }
}

void ItemActions::removeSelected()
{
    const QString what = m_items.size() == 1 ? m_items.first().name : tr("%n things", nullptr, static_cast<int>(m_items.size()));
    const bool instances = m_items.first().kind == SiteItem::Kind::Instance;
    QMessageBox question(QMessageBox::Question, tr("Delete"), tr("Delete %1 at %2?").arg(what, m_items.first().site), QMessageBox::Cancel, m_window);
    question.setInformativeText(
        instances ? tr("Its disks and its state are deleted too; base images stay. This cannot be undone.") : tr("This cannot be undone."));
    auto *yes = question.addButton(tr("&Delete"), QMessageBox::DestructiveRole);
    question.setDefaultButton(QMessageBox::Cancel);
    question.exec();
    if (question.clickedButton() != yes)
        return;
    for (const SiteItem &item : std::as_const(m_items))
        inSite(item, [id = item.id, kind = item.kind](Site &site, const Context &context) {
            return kind == SiteItem::Kind::Instance ? site.removeInstance(id, true, context) : site.removeImage(id, context);
        });
}

}  // namespace trescca
