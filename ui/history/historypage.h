// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/historymodel.h"
#include "ui/jobs/services.h"

#include <QWidget>

class QLineEdit;
class QSortFilterProxyModel;
class QTableView;

namespace trescca {

class HistoryChart;

/// Past moves as a table and as bars; what is chosen in one is shown in the other.
class HistoryPage final : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPage(const Services &services, QWidget *parent = nullptr);
    void refresh();
    [[nodiscard]] const HistoryModel &model() const { return *m_model; }

private:
    void choose(const QString &migrationId);
    const Services &m_services;
    HistoryModel *m_model;
    QSortFilterProxyModel *m_proxy;
    QLineEdit *m_filter;
    QTableView *m_table;
    HistoryChart *m_chart;
};

}  // namespace trescca
