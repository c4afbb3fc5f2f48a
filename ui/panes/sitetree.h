// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/dropplan.h"

#include <QSet>
#include <QTimer>
#include <QTreeView>
#include <QUrl>

class QLabel;
class QMenu;

namespace trescca {

class BranchProxy;
class PaneColumns;
class SiteModel;

/// The tree of a pane. While something is dragged over it, it tells what letting go would do.
class SiteTree final : public QTreeView {
    Q_OBJECT
public:
    explicit SiteTree(QWidget *parent = nullptr);
    void setSite(SiteModel *model);
    void setFilter(const QString &text);
    void setTarget(const DropTarget &target) { m_target = target; }  ///< its part is found out by where the cursor is
    [[nodiscard]] QList<SiteItem> selectedItems() const;
    void select(const QSet<QString> &ids);
    /// Whether what is done concerns what is selected here; else that is shown dimmed.
    void setActive(bool active);
    [[nodiscard]] bool isActive() const { return m_isActive; }
    /// Which columns there are, their widths and order, whatever site is shown; for setColumns() of another tree of the same kind. Empty before
    /// any was shown.
    [[nodiscard]] QByteArray columns() const;
    void setColumns(const QByteArray &columns);
    /// Fills a menu to choose which ones there are.
    void offerColumns(QMenu &menu);

Q_SIGNALS:
    void dropped(const trescca::DropPlan &plan, const QList<trescca::SiteItem> &items);
    void filesDropped(const trescca::DropPlan &plan, const QStringList &paths);  ///< from a file manager
    void selectionMoved();

protected:
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void initViewItemOption(QStyleOptionViewItem *option) const override;

private:
    [[nodiscard]] DropPlan planFor(const QDropEvent *event) const;
    void lookForFolders();
    void showHint(const DropPlan &plan, const QPoint &at);
    void hideHint();
    void tellWhenNothingFits();
    void leave(const QList<SiteItem> &items);

    SiteModel *m_model = nullptr;
    BranchProxy *m_proxy;
    PaneColumns *m_header = nullptr;
    DropTarget m_target;
    QList<QUrl> m_files;      ///< that are dragged here from another program
    QSet<QString> m_folders;  ///< among them
    QLabel *m_hint;
    QTimer m_later;      ///< to tell that nothing is left
    QLabel *m_nothing;   ///< is left by the filter
    bool m_lit = false;  ///< a drop is possible here
    bool m_isActive = false;
    QByteArray m_columns;  ///< while no site is shown
};

}  // namespace trescca
