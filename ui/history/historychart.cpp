// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historychart.h"

#include "ui/words/icons.h"
#include "ui/words/words.h"

#include <QEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <qcustomplot.h>

#include <cmath>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

const QStringList stages{u"save"_s, u"transfer"_s, u"restore"_s};

}  // namespace

HistoryChart::HistoryChart(QWidget *parent) : QWidget(parent), m_plot(new QCustomPlot)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_plot);
    m_plot->setAccessibleName(tr("Times of past moves"));
    for (const QString &stage : stages) {
        auto *bars = new QCPBars(m_plot->xAxis, m_plot->yAxis);
        bars->setName(words::stage(stage));
        bars->setBrush(icons::ofStage(stage));
        bars->setPen(Qt::NoPen);
        if (!m_bars.isEmpty())
            bars->moveAbove(m_bars.last());
        m_bars.append(bars);
    }
    m_plot->yAxis->setLabel(tr("seconds"));
    m_plot->legend->setVisible(true);
    // Beside the bars, so that it hides none.
    auto *beside = new QCPLayoutGrid;
    m_plot->plotLayout()->addElement(0, 1, beside);
    beside->addElement(0, 0, m_plot->legend);
    beside->setRowStretchFactor(0, 0.001);
    beside->addElement(1, 0, new QCPLayoutGrid);
    m_plot->plotLayout()->setColumnStretchFactor(1, 0.001);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->axisRect()->setRangeZoom(Qt::Horizontal);
    m_plot->axisRect()->setRangeDrag(Qt::Horizontal);
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent *event) {
        const PastMove *move = moveAt(m_plot->xAxis->pixelToCoord(event->position().x()));
        QToolTip::showText(event->globalPosition().toPoint(), move ? told(*move) : QString(), m_plot);
    });
    connect(m_plot, &QCustomPlot::mousePress, this, [this](QMouseEvent *event) {
        if (const PastMove *move = moveAt(m_plot->xAxis->pixelToCoord(event->position().x())))
            Q_EMIT chosen(move->record.id);
    });
    colour();
}

const PastMove *HistoryChart::moveAt(double x) const
{
    const auto number = static_cast<qsizetype>(std::lround(x));
    return number >= 0 && number < m_moves.size() ? &m_moves[number] : nullptr;
}

QString HistoryChart::told(const PastMove &move)
{
    QStringList lines{tr("%1: %2 to %3").arg(move.record.instanceName, move.record.source, move.record.destination)};
    for (const QString &stage : stages)
        lines.append(u"%1: %2"_s.arg(words::stage(stage), words::time(move.stageTime(stage))));
    lines.append(tr("all: %1").arg(words::time(move.wholeTime())));
    if (move.record.downtimeMs >= 0)
        lines.append(tr("stood still: %1").arg(words::time(move.record.downtimeMs)));
    return lines.join(u'\n');
}

void HistoryChart::setMoves(const QList<PastMove> &moves)
{
    m_moves.assign(moves.crbegin(), moves.crend());
    m_moves.removeIf([](const PastMove &move) { return move.record.state != MigrationState::Done; });
    QVector<double> numbers;
    for (qsizetype i = 0; i < m_moves.size(); ++i)
        numbers.append(static_cast<double>(i));
    for (qsizetype s = 0; s < stages.size(); ++s) {
        QVector<double> seconds;
        for (const PastMove &move : std::as_const(m_moves))
            seconds.append(static_cast<double>(move.stageTime(stages[s])) / 1000);
        m_bars[s]->setData(numbers, seconds, true);
    }
    auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (qsizetype i = 0; i < m_moves.size(); ++i)
        ticker->addTick(static_cast<double>(i), m_moves[i].record.instanceName);
    m_plot->xAxis->setTicker(ticker);
    m_plot->xAxis->setTickLabelRotation(40);
    m_plot->yAxis->rescale();
    m_plot->yAxis->setRangeLower(0);
    const auto count = static_cast<double>(m_moves.size());
    m_plot->xAxis->setRange(std::max(-0.6, count - 30.6), std::max(3.0, count) - 0.4);
    m_plot->replot();
}

void HistoryChart::choose(const QString &migrationId)
{
    const auto found = std::ranges::find(m_moves, migrationId, [](const PastMove &move) { return move.record.id; });
    const auto number = static_cast<double>(found - m_moves.begin());
    if (found != m_moves.end() && !m_plot->xAxis->range().contains(number)) {
        m_plot->xAxis->setRange(number, m_plot->xAxis->range().size(), Qt::AlignCenter);
        m_plot->replot();
    }
}

bool HistoryChart::save(const QString &path) { return path.endsWith(".pdf"_L1) ? m_plot->savePdf(path) : m_plot->savePng(path); }

/// The plot knows no palette by itself.
void HistoryChart::colour()
{
    const QColor text = palette().color(QPalette::Text);
    QColor faint = text;
    faint.setAlphaF(0.15F);
    m_plot->setBackground(palette().color(QPalette::Base));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(QPen(text));
        axis->setTickPen(QPen(text));
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLabelColor(text);
        axis->setLabelColor(text);
        axis->grid()->setPen(QPen(faint));
    }
    m_plot->xAxis->grid()->setVisible(false);
    m_plot->legend->setBrush(palette().color(QPalette::Base));
    m_plot->legend->setTextColor(text);
    m_plot->legend->setBorderPen(Qt::NoPen);
    m_plot->replot();
}

void HistoryChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

}  // namespace trescca
