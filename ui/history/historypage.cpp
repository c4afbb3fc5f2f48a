// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historypage.h"

#include "ui/history/emptyhistory.h"
#include "ui/history/filterbar.h"
#include "ui/history/historychart.h"
#include "ui/history/historycsv.h"
#include "ui/history/movereport.h"
#include "ui/history/movetable.h"
#include "ui/history/pastreader.h"
#include "ui/jobs/background.h"
#include "ui/parts/noticebar.h"
#include "ui/parts/sentence.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedLayout>
#include <QTextBrowser>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

enum Page { Empty, Content };

QVBoxLayout *columnOf(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    return column;
}

}  // namespace

HistoryPage::HistoryPage(const Services &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_model(new HistoryModel(this)),
      m_filter(new FilterBar),
      m_table(new MoveTable(*m_model)),
      m_chart(new HistoryChart),
      m_report(new QTextBrowser),
      m_count(new QLabel),
      m_clear(new QPushButton(tr("&Clear filter"))),
      m_kind(new QComboBox),
      m_caption(new Sentence),
      m_notice(new NoticeBar),
      m_stack(new QStackedLayout)
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_notice);
    column->addLayout(m_stack, 1);
    m_stack->addWidget(new EmptyHistory);
    m_stack->addWidget(makeContent());
    listen();
    showReport();
}

QWidget *HistoryPage::makeContent()
{
    auto *content = new QWidget;
    auto *column = columnOf(content);
    auto *sides = new QSplitter(Qt::Horizontal);
    sides->addWidget(makeTableSide());
    sides->addWidget(makeChartSide());
    sides->setChildrenCollapsible(false);
    sides->setStretchFactor(0, 1);
    sides->setStretchFactor(1, 1);
    sides->setSizes({1000, 1000});  // the same for both
    column->addWidget(m_filter);
    column->addWidget(sides, 1);
    return content;
}

QWidget *HistoryPage::makeTableSide()
{
    auto *side = new QWidget;
    auto *column = columnOf(side);
    auto *row = new QHBoxLayout;
    m_count->setTextFormat(Qt::PlainText);
    row->addWidget(m_count, 1);
    row->addWidget(m_clear);
    m_report->setAccessibleName(tr("Report of the chosen moves"));
    m_report->setOpenLinks(false);
    auto *parts = new QSplitter(Qt::Vertical);
    parts->addWidget(m_table);
    parts->addWidget(m_report);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    column->addLayout(row);
    column->addWidget(parts, 1);
    return side;
}

QWidget *HistoryPage::makeChartSide()
{
    auto *side = new QWidget;
    auto *column = columnOf(side);
    const std::pair<QString, ChartKind> kinds[]{{tr("Moves"), ChartKind::Moves}, {tr("By machine and way"), ChartKind::Groups},
        {tr("Trend"), ChartKind::Trend}, {tr("Sizes"), ChartKind::Sizes}, {tr("Timeline of the chosen"), ChartKind::Timeline}};
    for (const auto &[name, kind] : kinds)
        m_kind->addItem(name, static_cast<int>(kind));
    auto *label = new QLabel(tr("&Kind of chart:"));
    label->setBuddy(m_kind);
    auto *all = new QPushButton(tr("Show &all"));
    all->setToolTip(tr("Undo zooming and dragging (Home)"));
    auto *save = new QPushButton(tr("E&xport..."));
    connect(all, &QPushButton::clicked, m_chart, &HistoryChart::showAll);
    connect(save, &QPushButton::clicked, this, &HistoryPage::askExport);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_kind);
    row->addStretch();
    row->addWidget(all);
    row->addWidget(save);
    m_caption->setForegroundRole(QPalette::PlaceholderText);
    column->addLayout(row);
    column->addWidget(m_chart, 1);
    column->addWidget(m_caption);
    return side;
}

void HistoryPage::listen()
{
    connect(m_filter, &FilterBar::changed, this, &HistoryPage::applyFilter);
    connect(m_clear, &QPushButton::clicked, m_filter, &FilterBar::clear);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] { m_chart->setKind(static_cast<ChartKind>(m_kind->currentData().toInt())); });
    connect(m_table, &MoveTable::chosenChanged, this, [this] {
        m_chart->choose(m_table->chosen());
        showReport();
    });
    connect(m_chart, &HistoryChart::chosen, this, [this](const QStringList &ids, bool further) {
        QStringList all = further ? m_table->chosen() : QStringList();
        for (const QString &id : ids)
            if (further && all.contains(id))
                all.removeAll(id);
            else
                all.append(id);
        m_table->choose(all);
    });
    connect(m_chart, &HistoryChart::redrawn, this, [this] { m_caption->setText(m_chart->description()); });
}

void HistoryPage::refresh()
{
    const auto read = [history = m_services.history](const Context &) { return readPast(*history); };
    inBackground<QList<PastMove>>(this, read, [this, number = ++m_reading](const Result<QList<PastMove>> &moves) {
        if (number == m_reading)
            take(moves);
    });
}

void HistoryPage::take(const Result<QList<PastMove>> &moves)
{
    if (!moves)
        return m_notice->tell(moves.error());
    // What has ended changes no more, but for the names of sites: with the same moves, what is looked at stays as it is.
    const auto shown = [](const PastMove &move) { return QStringList{move.record.id, move.record.source, move.record.destination}; };
    if (moves->isEmpty() || !std::ranges::equal(*moves, m_model->moves(), {}, shown, shown))
        useMoves(*moves);
    if (!m_sought.isEmpty())
        chooseSought();
}

void HistoryPage::useMoves(const QList<PastMove> &moves)
{
    QStringList sites;
    for (const PastMove &move : moves)
        sites << move.record.source << move.record.destination;
    sites.removeDuplicates();
    sites.sort(Qt::CaseInsensitive);
    m_filter->setSites(sites);
    const bool first = m_model->moves().isEmpty();
    m_model->setMoves(moves);
    if (first)
        m_table->resizeColumnsToContents();
    m_stack->setCurrentIndex(moves.isEmpty() ? Empty : Content);
    applyFilter();
}

void HistoryPage::showMove(const QString &id)
{
    m_sought = id;
    refresh();
}

void HistoryPage::chooseSought()
{
    const QString id = std::exchange(m_sought, {});
    if (!std::ranges::contains(m_model->moves(), id, [](const PastMove &move) { return move.record.id; }))
        return m_notice->say(tr("There is no report of that move: it has not ended yet, or was removed from the history."));
    m_notice->hide();
    if (m_model->rowOf(id) < 0)
        m_filter->clear();
    m_table->choose({id});
}

void HistoryPage::applyFilter()
{
    m_model->setFilter(m_filter->filter());
    m_chart->setMoves(m_model->shown(), m_table->chosen());
    showCount();
}

void HistoryPage::showCount()
{
    const int shown = m_model->rowCount();
    const auto all = static_cast<int>(m_model->moves().size());
    m_count->setText(shown == all ? tr("%n moves", nullptr, all) : tr("%1 of %n moves", nullptr, all).arg(shown));
    m_clear->setVisible(!m_filter->filter().isEmpty());
}

void HistoryPage::showReport()
{
    const QStringList chosen = m_table->chosen();
    QList<PastMove> moves;
    for (const QString &id : chosen)
        moves.append(m_model->moveAt(m_model->rowOf(id)));
    if (moves.isEmpty())
        return m_report->setHtml(tr("Choose a move to read all of it, or two (with Ctrl) to compare them.").toHtmlEscaped());
    if (moves.size() == 2)
        return m_report->setHtml(movereport::ofTwo(moves[0], moves[1]));
    if (moves.size() > 2)
        return m_report->setHtml(movereport::ofMany(moves));
    m_report->setHtml(movereport::ofOne(moves.first(), {}));
    readLog(moves.first());
}

void HistoryPage::readLog(const PastMove &move)
{
    const auto read = [journal = m_services.journal, id = move.record.id](const Context &) { return journal->entries(id); };
    inBackground<QList<JournalEntry>>(this, read, [this, move](const Result<QList<JournalEntry>> &log) {
        if (log && m_table->chosen() == QStringList{move.record.id})
            m_report->setHtml(movereport::ofOne(move, *log));
    });
}

void HistoryPage::askExport()
{
    auto *dialog = new QFileDialog(this, tr("Export"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(
        {tr("Chart as an image (*.png)"), tr("Chart as a PDF (*.pdf)"), tr("Chart as a drawing (*.svg)"), tr("Table of these moves (*.csv)")});
    dialog->setLabelText(QFileDialog::Accept, tr("Export"));
    const auto offer = [dialog](const QString &name, const QString &suffix) {
        dialog->setDefaultSuffix(suffix);
        dialog->selectFile(name + u'.' + suffix);
    };
    offer(u"trescca-moves-"_s + QDate::currentDate().toString(Qt::ISODate), u"png"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, offer](const QString &filter) {
        offer(QFileInfo(dialog->selectedFiles().value(0)).completeBaseName(), filter.section(u"*."_s, -1).chopped(1));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &HistoryPage::exportTo);
    dialog->open();
}

void HistoryPage::exportTo(const QString &path)
{
    const bool isTable = path.endsWith(".csv"_L1, Qt::CaseInsensitive);
    const auto chart = isTable ? Result<QByteArray>() : chartFormatOf(path).and_then([this](ChartFormat format) { return m_chart->file(format); });
    if (!chart) {
        m_notice->tell(chart.error());
        return Q_EMIT exported(path, false);
    }
    const auto write = [path, isTable, content = *chart, moves = m_model->shown()](
                           const Context &) { return writeFile(path, isTable ? toCsv(moves) : content); };
    inBackground<void>(this, write, [this, path](const Result<void> &written) {
        if (written)
            m_notice->say(tr("Exported to %1.").arg(path));
        else
            m_notice->tell(written.error());
        Q_EMIT exported(path, written.has_value());
    });
}

}  // namespace trescca
