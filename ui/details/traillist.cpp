// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/traillist.h"

#include "ui/details/movetrail.h"
#include "ui/history/movewords.h"
#include "ui/jobs/background.h"
#include "ui/words/sentences.h"
#include "ui/words/words.h"

#include <QHeaderView>
#include <QLabel>
#include <QStyle>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

enum Column { When, Route, Whole, Outcome };
constexpr int idRole = Qt::UserRole;
constexpr int mostRows = 6;  // without scrolling

QTreeWidgetItem *rowOf(const MigrationRecord &record)
{
    const PastMove move(record, {});
    auto *row = new QTreeWidgetItem({words::date(record.created), u"%1 \u2192 %2"_s.arg(record.source, record.destination),
        movewords::time(move.time(Span::Whole)), movewords::result(record.state)});
    row->setData(When, idRole, record.id);
    for (int column = When; column <= Outcome; ++column)
        row->setToolTip(column, movewords::tip(record.error.isEmpty() ? movewords::told(move) : record.error));
    return row;
}

}  // namespace

TrailList::TrailList(const Services &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_list(new QTreeWidget), m_none(new QLabel(tr("It has not been moved yet.")))
{
    auto *title = new QLabel(tr("&Past moves"));
    title->setBuddy(m_list);
    m_list->setHeaderLabels({tr("When"), tr("Way"), movewords::symbol(Span::Whole), tr("Result")});
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("Past moves"));
    m_list->setToolTip(tr("Double click or Enter shows a move in the history."));
    m_none->setTextFormat(Qt::PlainText);
    m_none->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(title);
    column->addWidget(m_none);
    column->addWidget(m_list);
    m_list->hide();
    connect(m_list, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *row) { Q_EMIT chosen(row->data(When, idRole).toString()); });
}

void TrailList::setInstance(const QString &id)
{
    if (id == m_id)
        return;
    m_id = id;
    take(QList<MigrationRecord>());
    refresh();
}

void TrailList::refresh()
{
    const int reading = ++m_reading;
    if (m_id.isEmpty() || !m_services.history)
        return;
    const auto read = [history = m_services.history, id = m_id](const Context &) {
        return history->migrations().transform([&id](const QList<MigrationRecord> &all) { return trailOf(id, all); });
    };
    inBackground<QList<MigrationRecord>>(this, read, [this, reading](const Result<QList<MigrationRecord>> &trail) {
        if (reading == m_reading)
            take(trail);
    });
}

void TrailList::take(const Result<QList<MigrationRecord>> &trail)
{
    m_list->clear();
    for (const MigrationRecord &record : trail.value_or(QList<MigrationRecord>()))
        m_list->addTopLevelItem(rowOf(record));
    const int rows = m_list->topLevelItemCount();
    for (int column = When; column < Outcome; ++column)
        m_list->resizeColumnToContents(column);
    const int height = rows == 0 ? 0 : m_list->sizeHintForRow(0);
    m_list->setFixedHeight(m_list->header()->sizeHint().height() + std::min(rows, mostRows) * height + 2 * m_list->frameWidth()
        + m_list->style()->pixelMetric(QStyle::PM_ScrollBarExtent));
    m_list->setVisible(rows > 0);
    m_none->setText(trail ? tr("It has not been moved yet.") : words::trouble(trail.error()).brief);
    m_none->setVisible(rows == 0);
}

}  // namespace trescca
