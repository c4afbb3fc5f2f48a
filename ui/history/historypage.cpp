// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

#include "ui/history/historychart.h"
#include "ui/jobs/background.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

namespace trescca {

HistoryPage::HistoryPage(const Services &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_model(new HistoryModel(this)),
      m_proxy(new QSortFilterProxyModel(this)),
      m_filter(new QLineEdit),
      m_table(new QTableView),
      m_chart(new HistoryChart)
{
    m_proxy->setSourceModel(m_model);
    m_proxy->setSortRole(HistoryModel::SortRole);
    m_proxy->setFilterKeyColumn(-1);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_filter->setPlaceholderText(tr("Filter..."));
    m_filter->setAccessibleName(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    m_table->setModel(m_proxy);
    m_table->setAccessibleName(tr("Past moves"));
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(HistoryModel::When, Qt::DescendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 8);
    m_table->setShowGrid(false);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_table);
    splitter->addWidget(m_chart);
    splitter->setSizes({1, 1});
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_filter);
    column->addWidget(splitter, 1);
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_chart, &HistoryChart::chosen, this, &HistoryPage::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (now.isValid())
            m_chart->choose(m_model->moves()[m_proxy->mapToSource(now).row()].record.id);
    });
}

void HistoryPage::choose(const QString &migrationId)
{
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        if (m_model->moves()[m_proxy->mapToSource(m_proxy->index(row, 0)).row()].record.id == migrationId)
            m_table->selectRow(row);
}

void HistoryPage::refresh()
{
    const auto read = [history = m_services.history](const Context &) -> Result<QList<PastMove>> {
        const auto records = history->migrations();
        if (!records)
            return fail(records);
        QList<PastMove> moves;
        for (const MigrationRecord &record : *records) {
            auto stages = history->stages(record.id);
            if (!stages)
                return fail(stages);
            moves.append({record, std::move(*stages)});
        }
        return moves;
    };
    inBackground<QList<PastMove>>(this, read, [this](const Result<QList<PastMove>> &moves) {
        if (!moves)
            return;
        m_model->setMoves(*moves);
        m_table->resizeColumnsToContents();
        m_chart->setMoves(*moves);
    });
}

}  // namespace trescca
