// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/movetable.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

MoveTable::MoveTable(HistoryModel &model, QWidget *parent) : QTableView(parent), m_moves(model)
{
    setModel(&model);
    setAccessibleName(tr("Past moves"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    setSortingEnabled(true);
    sortByColumn(HistoryModel::When, Qt::DescendingOrder);
    for (const int column : {HistoryModel::Save, HistoryModel::Transfer, HistoryModel::Restore})
        setColumnHidden(column, true);
    offerColumns();
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &MoveTable::readSelection);
    // The model forgets the selection with its rows.
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_restoring = true; });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        m_restoring = false;
        choose(m_chosen);
    });
}

/// The header's menu shows and hides the columns.
void MoveTable::offerColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setContextMenuPolicy(Qt::ActionsContextMenu);
    header->setHighlightSections(false);
    for (int column = 0; column < HistoryModel::ColumnCount; ++column) {
        const QString tip = m_moves.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
        const QString name = m_moves.headerData(column, Qt::Horizontal).toString();
        auto *action = new QAction(name == tip ? name : name + u"  "_s + tip, header);
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != HistoryModel::When);
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            setColumnHidden(column, !on);
            if (on)
                resizeColumnToContents(column);
        });
        header->addAction(action);
    }
}

/// By the menu key too: the header itself takes no focus.
void MoveTable::contextMenuEvent(QContextMenuEvent *event) { QMenu::exec(horizontalHeader()->actions(), event->globalPos(), nullptr, this); }

/// In the order of the past, so that of two the first is the older.
void MoveTable::readSelection()
{
    if (m_restoring)
        return;
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::ranges::sort(rows, {}, [this](int row) { return m_moves.moveAt(row).begun(); });
    QStringList ids;
    for (const int row : std::as_const(rows))
        ids.append(m_moves.moveAt(row).record.id);
    if (ids == m_chosen)
        return;
    m_chosen = ids;
    Q_EMIT chosenChanged();
}

void MoveTable::choose(const QStringList &migrationIds)
{
    QList<int> rows;
    for (const QString &id : migrationIds)
        if (const int row = m_moves.rowOf(id); row >= 0)
            rows.append(row);
    const int first = rows.value(0, -1);
    m_restoring = true;
    selectionModel()->select(rangesOf(std::move(rows)), QItemSelectionModel::ClearAndSelect);
    if (first >= 0)
        selectionModel()->setCurrentIndex(m_moves.index(first, 0), QItemSelectionModel::NoUpdate);
    m_restoring = false;
    readSelection();
    if (first >= 0)
        scrollTo(m_moves.index(first, 0));
}

/// Few ranges of many rows: the selection model takes the square of their number.
QItemSelection MoveTable::rangesOf(QList<int> rows) const
{
    std::ranges::sort(rows);
    QItemSelection selection;
    for (qsizetype i = 0; i < rows.size();) {
        qsizetype end = i + 1;
        while (end < rows.size() && rows[end] == rows[i] + static_cast<int>(end - i))
            ++end;
        selection.select(m_moves.index(rows[i], 0), m_moves.index(rows[end - 1], HistoryModel::ColumnCount - 1));
        i = end;
    }
    return selection;
}

}  // namespace trescca
