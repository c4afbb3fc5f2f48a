// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/services.h"
#include "ui/panes/siteitem.h"

#include <QAction>
#include <QObject>

class QWidget;

namespace trescca {

class Consoles;
class Elsewhere;
class GuestHosts;
class Twins;

/// What can be done with what is selected, as actions for tool bar and menus: enabled where it makes sense.
class ItemActions final : public QObject {
    Q_OBJECT
public:
    ItemActions(const Services &services, QWidget *window);
    /// `otherSites`: of the panes that it could be sent to, first where it goes by default.
    void setSelection(const QList<SiteItem> &items, const QStringList &otherSites);
    void useTwins(const Twins &twins) { m_twins = &twins; }
    /// For those that are deleted.
    void useGuestHosts(const GuestHosts &guestHosts) { m_guestHosts = &guestHosts; }
    [[nodiscard]] const QList<SiteItem> &selection() const { return m_items; }

    QAction *move, *copy, *start, *shutDown, *forceOff, *reboot, *pause, *save, *restore, *console, *consoleLog;
    Elsewhere *moveElsewhere, *copyElsewhere;
    QAction *remove, *rename;                                                ///< of any kind; its key works in those widgets only that it is added to
    QAction *removeInstances, *removeImages, *renameInstance, *renameImage;  ///< for the menus: of their kind only

Q_SIGNALS:
    void moveWanted(const QString &site);
    void copyWanted(const QString &site);
    void saveWanted();
    void restoreWanted();
    void done();  ///< a site should be looked at again
    void failed(const trescca::Error &error);

private:
    [[nodiscard]] QAction *make(const QString &text, const QString &icon, const QKeySequence &key);
    void makeRemovals();
    void makeRenames();
    void connectActions();
    void act(InstanceAction action, const QList<SiteItem> &items);
    void startOrResume();
    void lookThenStart(const SiteItem &item);
    void startIfMeant(const SiteItem &item, const QString &warning);
    void letRun(const SiteItem &item);
    void forceOffSelected();
    void removeSelected();
    void renameSelected();
    void enableForInstances(const QString &otherSite);
    void enableForImages(const QString &otherSite);
    [[nodiscard]] bool all(const std::function<bool(const SiteItem &item)> &fits) const;
    void inSite(const QString &name, std::function<Result<void>(Site &site, const Context &context)> deed);

    const Services &m_services;
    QWidget *m_window;
    Consoles *m_consoles;
    QList<SiteItem> m_items;
    QStringList m_otherSites;
    const Twins *m_twins = nullptr;
    const GuestHosts *m_guestHosts = nullptr;
};

}  // namespace trescca
