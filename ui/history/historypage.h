// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/historymodel.h"
#include "ui/jobs/services.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedLayout;
class QTextBrowser;

namespace trescca {

class FilterBar;
class HistoryChart;
class MoveTable;
class NoticeBar;

/// Past moves as a table and as charts; what is chosen in one is shown in the other, and told in full below.
class HistoryPage final : public QWidget {
    Q_OBJECT
public:
    explicit HistoryPage(const Services &services, QWidget *parent = nullptr);
    void refresh();
    /// Chooses the one of that id, and so tells all of it, as soon as it is read; says so when there is no such move.
    void showMove(const QString &id);
    /// Writes the chart (.png, .pdf, .svg) or the rows of the table (.csv), and tells what came of it.
    void exportTo(const QString &path);
    [[nodiscard]] const HistoryModel &model() const { return *m_model; }
    [[nodiscard]] MoveTable &table() const { return *m_table; }
    [[nodiscard]] HistoryChart &chart() const { return *m_chart; }
    [[nodiscard]] FilterBar &filterBar() const { return *m_filter; }

Q_SIGNALS:
    void exported(const QString &path, bool written);

private:
    [[nodiscard]] QWidget *makeContent();
    [[nodiscard]] QWidget *makeTableSide();
    [[nodiscard]] QWidget *makeChartSide();
    void listen();
    void take(const Result<QList<PastMove>> &moves);
    void useMoves(const QList<PastMove> &moves);
    void chooseSought();
    void applyFilter();
    void showCount();
    void showReport();
    void readLog(const PastMove &move);
    void askExport();

    const Services &m_services;
    HistoryModel *m_model;
    FilterBar *m_filter;
    MoveTable *m_table;
    HistoryChart *m_chart;
    QTextBrowser *m_report;
    QLabel *m_count;
    QPushButton *m_clear;
    QComboBox *m_kind;
    QLabel *m_caption;
    NoticeBar *m_notice;
    QStackedLayout *m_stack;
    QString m_sought;   ///< id of what is to be chosen
    int m_reading = 0;  ///< number of the last read that was begun
};

}  // namespace trescca
