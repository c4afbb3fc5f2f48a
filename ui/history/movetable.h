// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/historymodel.h"

#include <QItemSelection>
#include <QTableView>

namespace trescca {

/// The table of past moves. What is chosen is known by its ids, so that it stays chosen when they are sorted or read
/// anew, and when they are filtered as long as it is shown.
class MoveTable final : public QTableView {
    Q_OBJECT
public:
    explicit MoveTable(HistoryModel &model, QWidget *parent = nullptr);
    [[nodiscard]] QStringList chosen() const { return m_chosen; }
    /// Selects those that are shown, and scrolls to the first.
    void choose(const QStringList &migrationIds);

Q_SIGNALS:
    void chosenChanged();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void readSelection();
    [[nodiscard]] QItemSelection rangesOf(QList<int> rows) const;
    void offerColumns();
    HistoryModel &m_moves;
    QStringList m_chosen;
    bool m_restoring = false;
};

}  // namespace trescca
