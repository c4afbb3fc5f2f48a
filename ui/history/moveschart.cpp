// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/chartparts.h"
#include "ui/history/movegroups.h"
#include "ui/history/movewords.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

using namespace chartparts;

constexpr double atOnce = 30;  // bars that one sees well

/// Δs, Δt and Δr of each move stacked, the oldest at the left. As they overlap, a line across marks Δm, the wall clock of it all.
class MovesChart final : public ChartView {
    Q_DECLARE_TR_FUNCTIONS(MovesChart)
public:
    MovesChart(QCustomPlot &plot, const ChartInput &input) : m_input(input), m_colours(input.palette)
    {
        m_moves = input.moves;
        m_moves.removeIf([](const PastMove &move) { return !move.arrived(); });
        if (m_moves.isEmpty()) {
            note(plot, m_colours, description());
            return;
        }
        m_axes = addAxes(plot, m_colours, Qt::Horizontal);
        QCPLegend *legend = addLegend(plot, m_colours);
        addBars(*legend);
        addWhole(*legend);
        addMarks();
        QCPAxis *x = m_axes->axis(QCPAxis::atBottom);
        x->grid()->setVisible(false);
        x->setTicker(QSharedPointer<NamesTicker>::create(movewords::labels(m_moves), x));
        x->setTickLabelRotation(40);
        m_axes->axis(QCPAxis::atLeft)->setLabel(tr("seconds"));
        keepWithin(*x, -0.6, std::max(3.0, count()) - 0.4, 2);
        home();
    }

    void home() override
    {
        if (!m_axes)
            return;
        m_axes->axis(QCPAxis::atBottom)->setRange(std::max(-0.6, count() - atOnce - 0.6), std::max(3.0, count()) - 0.4);
        setTop(*m_axes->axis(QCPAxis::atLeft), m_highest);
    }

    void reveal() override
    {
        for (qsizetype i = 0; m_axes && i < m_moves.size(); ++i)
            if (m_input.chosen.contains(m_moves[i].record.id)) {
                QCPAxis *x = m_axes->axis(QCPAxis::atBottom);
                if (!x->range().contains(static_cast<double>(i)))
                    x->setRange(static_cast<double>(i), x->range().size(), Qt::AlignCenter);
                return;
            }
    }

    [[nodiscard]] QStringList movesAt(const QPointF &at) const override
    {
        const PastMove *move = moveAt(at);
        return move ? QStringList{move->record.id} : QStringList();
    }

    [[nodiscard]] QString told(const QPointF &at) const override
    {
        const PastMove *move = moveAt(at);
        return move ? movewords::told(*move) : QString();
    }

    [[nodiscard]] QString description() const override
    {
        if (m_moves.isEmpty())
            return tr("There are no times to draw: none of the moves that are shown arrived.");
        const auto longest = std::ranges::max_element(m_moves, {}, [](const PastMove &move) { return move.time(Span::Whole); });
        QStringList medians;
        for (const Span span : allSpans)
            if (const auto spread = spreadOf(m_moves, span))
                medians.append(tr("%1 %2").arg(movewords::span(span), movewords::time(std::llround(spread->median * 1000))));
        return tr("%n moves, the oldest at the left. Medians: %1. The longest: %2, %3, %4.", nullptr, static_cast<int>(m_moves.size()))
            .arg(medians.join(u", "_s), movewords::name(longest->record), pairOf(longest->record), movewords::time(longest->time(Span::Whole)));
    }

private:
    [[nodiscard]] double count() const { return static_cast<double>(m_moves.size()); }
    [[nodiscard]] bool isHidden(Span span) const { return m_input.hidden.contains(movewords::key(span)); }

    [[nodiscard]] const PastMove *moveAt(const QPointF &at) const
    {
        if (!m_axes || !m_axes->rect().contains(at.toPoint()))
            return nullptr;
        const auto number = static_cast<qsizetype>(std::lround(m_axes->axis(QCPAxis::atBottom)->pixelToCoord(at.x())));
        return number >= 0 && number < m_moves.size() ? &m_moves[number] : nullptr;
    }

    void addBars(QCPLegend &legend)
    {
        QList<double> sums(m_moves.size(), 0);
        QCPBars *below = nullptr;
        for (const Span span : stageSpans) {
            auto *bars = new QCPBars(m_axes->axis(QCPAxis::atBottom), m_axes->axis(QCPAxis::atLeft));
            bars->setName(movewords::title(span));
            bars->setBrush(movewords::colour(span));
            bars->setPen(Qt::NoPen);
            bars->setAntialiased(false);
            entry(legend, *bars, movewords::key(span), m_input);
            if (isHidden(span))
                continue;
            if (below)
                bars->moveAbove(below);
            below = bars;
            QVector<double> keys;
            QVector<double> values;
            for (qsizetype i = 0; i < m_moves.size(); ++i) {
                keys.append(static_cast<double>(i));
                values.append(std::max(0.0, m_moves[i].seconds(span)));
                sums[i] += values.last();
            }
            bars->setData(keys, values, true);
        }
        m_highest = *std::ranges::max_element(sums);
    }

    void addWhole(QCPLegend &legend)
    {
        auto *line = m_axes->parentPlot()->addGraph(m_axes->axis(QCPAxis::atBottom), m_axes->axis(QCPAxis::atLeft));
        line->setName(tr("%1, by the clock").arg(movewords::title(Span::Whole)));
        line->setLineStyle(QCPGraph::lsNone);
        QPainterPath dash;
        dash.moveTo(-6, 0);
        dash.lineTo(6, 0);
        line->setScatterStyle(QCPScatterStyle(dash, QPen(m_colours.text, 2)));
        entry(legend, *line, movewords::key(Span::Whole), m_input);
        if (isHidden(Span::Whole))
            return;
        for (qsizetype i = 0; i < m_moves.size(); ++i)
            if (m_moves[i].has(Span::Whole)) {
                line->addData(static_cast<double>(i), m_moves[i].seconds(Span::Whole));
                m_highest = std::max(m_highest, m_moves[i].seconds(Span::Whole));
            }
    }

    void addMarks()
    {
        constexpr qsizetype most = 60;
        if (m_input.chosen.size() > most)
            return;
        for (qsizetype i = 0; i < m_moves.size(); ++i)
            if (const QString &id = m_moves[i].record.id; m_input.chosen.contains(id))
                markBand(*m_axes, m_colours, static_cast<double>(i), 0.98, letterOf(m_input, id));
    }

    ChartInput m_input;
    Colours m_colours;
    QList<PastMove> m_moves;
    QCPAxisRect *m_axes = nullptr;
    double m_highest = 0;
};

}  // namespace

std::unique_ptr<ChartView> makeMovesChart(QCustomPlot &plot, const ChartInput &input) { return std::make_unique<MovesChart>(plot, input); }

}  // namespace trescca
