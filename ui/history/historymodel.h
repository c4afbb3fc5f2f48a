// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/pastmove.h"

#include <QAbstractTableModel>

namespace trescca {

/// All migrations that have ended, the newest first.
class HistoryModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { When, What, From, To, Outcome, Save, Transfer, Restore, Whole, Down, Sent, ColumnCount };
    static constexpr int SortRole = Qt::UserRole;

    explicit HistoryModel(QObject *parent = nullptr);
    void setMoves(const QList<PastMove> &moves);
    [[nodiscard]] const QList<PastMove> &moves() const { return m_moves; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] static QString text(const PastMove &move, int column);
    [[nodiscard]] static QVariant sortValue(const PastMove &move, int column);
    QList<PastMove> m_moves;
};

}  // namespace trescca
