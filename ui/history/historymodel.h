// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/movefilter.h"

#include <QAbstractTableModel>
#include <QHash>

namespace trescca {

/// The migrations that have ended, filtered and sorted here: with thousands of rows a proxy model takes seconds over what is done in
/// milliseconds so.
class HistoryModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { When, What, Route, Outcome, Save, Transfer, Restore, Whole, Down, Sent, ColumnCount };

    explicit HistoryModel(QObject *parent = nullptr);
    void setMoves(const QList<PastMove> &moves);
    void setFilter(const MoveFilter &filter);
    [[nodiscard]] const QList<PastMove> &moves() const { return m_moves; }  ///< all of them, as they were given
    [[nodiscard]] QList<PastMove> shown() const;                            ///< in the order of the rows
    [[nodiscard]] const PastMove &moveAt(int row) const { return m_moves[m_rows[row]]; }
    [[nodiscard]] int rowOf(const QString &migrationId) const { return m_rowOf.value(migrationId, -1); }  ///< -1: not shown

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] static QString text(const PastMove &move, int column);
    [[nodiscard]] static int compare(const PastMove &a, const PastMove &b, int column);
    void order();   ///< m_order of m_moves
    void select();  ///< m_rows of m_order
    QList<PastMove> m_moves;
    MoveFilter m_filter;
    int m_column = When;
    Qt::SortOrder m_direction = Qt::DescendingOrder;
    QList<qsizetype> m_order;  ///< all of them, sorted
    QList<qsizetype> m_rows;   ///< those that pass
    QHash<QString, int> m_rowOf;
};

}  // namespace trescca
