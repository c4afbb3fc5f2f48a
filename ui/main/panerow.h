// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

#include <functional>
#include <memory>

class QAction;
class QMenu;

namespace trescca {

class ActivePane;
class SitePane;

/// The panes of a window side by side, from two to four, and the one that is worked in.
class PaneRow final : public QSplitter {
    Q_OBJECT
public:
    static constexpr qsizetype least = 2, most = 4;

    /// Panes are made by `make`; `siteNames`: all that a new one could show.
    PaneRow(std::function<SitePane *()> make, std::function<QStringList()> siteNames, QWidget *parent = nullptr);
    ~PaneRow() override;
    [[nodiscard]] const QList<SitePane *> &panes() const;
    [[nodiscard]] QStringList sites() const;  ///< of the panes, empty where none is shown
    [[nodiscard]] SitePane &active() const;
    /// Sites of the other panes, each once, that can be reached and are not that of the active one: what is sent away goes to the first.
    [[nodiscard]] QStringList otherSites() const;
    void choose(SitePane &pane);
    void switchOver();
    /// As many panes as sites, within the bounds; what is asked of the panes next concerns the first.
    void showSites(const QStringList &sites);
    void refresh();
    void takeSites(const QStringList &changed);
    /// Panes that show it go on showing it.
    void renameSite(const QString &name, const QString &newName);
    /// From now on no pane is chosen, whatever becomes of the focus: the window goes.
    void rest();

    QAction *addOne, *closeOne;
    QAction *columns;  ///< a menu of those of the active pane

Q_SIGNALS:
    void added(trescca::SitePane *pane);
    void changed();  ///< which one is worked in, or which there are

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildActions();
    SitePane &append();
    void addAnother();
    void close(SitePane &pane);
    void offer();
    void share();

    std::function<SitePane *()> m_make;
    std::function<QStringList()> m_siteNames;
    std::unique_ptr<QMenu> m_columnMenu;
    ActivePane *m_active;
    bool m_isSeen = false;
};

}  // namespace trescca
