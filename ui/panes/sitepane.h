// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/services.h"
#include "ui/panes/dropplan.h"
#include "ui/panes/shutdownwatch.h"
#include "ui/panes/sitemodel.h"

#include <QElapsedTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace trescca {

class ElidedLabel;
class ErrorNote;
class JobQueue;
class SiteTree;

/// One site: which one, what is there, and whether it can be reached.
class SitePane final : public QWidget {
    Q_OBJECT
public:
    explicit SitePane(const Services &services, QWidget *parent = nullptr);
    ~SitePane() override;
    void setSite(const QString &name);
    /// The site that is shown has another name from now on; it is reached under it by takeSites().
    void renameSite(const QString &newName) { m_target.site = newName; }
    /// What is selected once the site has told what is there.
    void selectWhenListed(const QSet<QString> &ids) { m_selectWhenListed = ids; }
    [[nodiscard]] QString site() const;
    [[nodiscard]] SiteTree &tree() const { return *m_tree; }
    [[nodiscard]] const SiteModel *model() const { return m_model.get(); }
    [[nodiscard]] bool isReachable() const { return m_target.reachable; }
    [[nodiscard]] const DropTarget &target() const { return m_target; }
    void refresh();
    /// Shows what of the queue is on its way from or to the site.
    void watch(const JobQueue &queue);
    /// What is there instead while no site is shown.
    void setEmptyPage(QWidget *page);
    /// There may be other sites now; those that have `changed` are reached anew.
    void takeSites(const QStringList &changed);
    /// What is offered where the site is out of reach: a way to sign in where `takesPassword` says so of it, one to look at its certificate,
    /// and the settings.
    void offerHelp(std::function<bool(const QString &site)> takesPassword);
    /// Buttons in the header that do what these do, the latter with this pane; null: none.
    void offer(const QAction *add, const QAction *close);
    [[nodiscard]] QString trouble() const;  ///< why it cannot be reached, as shown; empty: it can

Q_SIGNALS:
    void siteChanged();
    void dropped(const trescca::DropPlan &plan, const QList<trescca::SiteItem> &items);
    void filesDropped(const trescca::DropPlan &plan, const QStringList &paths);
    void selectionMoved();
    void told(const QString &sentence);  ///< of what has happened at the site
    void menuWanted(const QPoint &globalPosition);
    void passwordWanted();
    void certificateWanted();
    void settingsWanted();
    void addWanted();
    void closeWanted();

private:
    void build();
    [[nodiscard]] QToolButton *addHeaderButton(QHBoxLayout &header, void (SitePane::*wanted)());
    [[nodiscard]] QWidget *buildTrouble();
    void showHelp(Kind kind);
    void open(const QString &name);
    void takeFacts(const SiteFacts &facts);
    void takeListing(const SiteListing &listing);
    void takeFailure(const Error &error);
    void showTarget();
    void showPlace();
    void showJourneys(const QList<Journey> &journeys);

    const Services &m_services;
    DropTarget m_target;
    ShutdownWatch m_shutdowns;
    QElapsedTimer m_clock;  ///< since the site was chosen
    QList<Journey> m_journeys;
    QSet<QString> m_selectWhenListed;
    std::unique_ptr<SiteFeed> m_feed;
    std::unique_ptr<SiteModel> m_model;
    QComboBox *m_chooser = nullptr;
    ElidedLabel *m_state = nullptr;
    QToolButton *m_add = nullptr;
    QToolButton *m_close = nullptr;
    QLineEdit *m_filter = nullptr;
    SiteTree *m_tree = nullptr;
    QStackedWidget *m_places = nullptr;
    QWidget *m_trouble = nullptr;
    ErrorNote *m_troubleText = nullptr;
    std::function<bool(const QString &site)> m_takesPassword;
    QPushButton *m_password = nullptr;
    QPushButton *m_certificate = nullptr;
    QPushButton *m_settings = nullptr;
};

}  // namespace trescca
