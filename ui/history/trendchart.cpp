// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/chartparts.h"
#include "ui/history/movegroups.h"
#include "ui/history/movewords.h"
#include "ui/words/words.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

using namespace chartparts;

constexpr std::array drawn{Span::Save, Span::Transfer, Span::Restore, Span::Down};
constexpr qsizetype window = 5;   // moves of a moving median
constexpr qsizetype signs = 500;  // moves that are drawn with signs and broad lines, which take seconds for thousands
constexpr double minute = 60;

double timeOf(const PastMove &move) { return static_cast<double>(move.record.created.toMSecsSinceEpoch()) / 1000; }

/// Δs, Δt, Δr and the down time of each move as points over the time, with a moving median drawn through them.
class TrendChart final : public ChartView {
    Q_DECLARE_TR_FUNCTIONS(TrendChart)
public:
    TrendChart(QCustomPlot &plot, const ChartInput &input) : m_input(input), m_colours(input.palette)
    {
        m_moves = input.moves;
        m_moves.removeIf([](const PastMove &move) { return !move.arrived(); });
        if (m_moves.isEmpty()) {
            note(plot, m_colours, description());
            return;
        }
        m_axes = addAxes(plot, m_colours, Qt::Horizontal);
        QCPLegend *legend = addLegend(plot, m_colours);
        for (const Span span : drawn)
            addSpan(*legend, span);
        addMarks();
        QCPAxis *x = m_axes->axis(QCPAxis::atBottom);
        x->setTicker(QSharedPointer<QCPAxisTickerDateTime>::create());
        x->setNumberFormat(u"g"_s);
        m_axes->axis(QCPAxis::atLeft)->setLabel(tr("seconds"));
        const double room = std::max(minute, (timeOf(m_moves.last()) - timeOf(m_moves.first())) * 0.04);
        m_begin = timeOf(m_moves.first()) - room;
        m_end = timeOf(m_moves.last()) + room;
        keepWithin(*x, m_begin, m_end, minute);
        nameDays(*x);
        home();
    }

    void home() override
    {
        if (!m_axes)
            return;
        QCPAxis *x = m_axes->axis(QCPAxis::atBottom);
        x->setRange(m_begin, m_end);
        setTop(*m_axes->axis(QCPAxis::atLeft), m_highest);
    }

    void reveal() override
    {
        for (const PastMove &move : std::as_const(m_moves))
            if (m_axes && m_input.chosen.contains(move.record.id)) {
                QCPAxis *x = m_axes->axis(QCPAxis::atBottom);
                if (!x->range().contains(timeOf(move)))
                    x->setRange(timeOf(move), x->range().size(), Qt::AlignCenter);
                return;
            }
    }

    [[nodiscard]] QStringList movesAt(const QPointF &at) const override
    {
        const qsizetype number = m_points.near(at);
        return number < 0 ? QStringList() : QStringList{m_moves[number].record.id};
    }

    [[nodiscard]] QString told(const QPointF &at) const override
    {
        const qsizetype number = m_points.near(at);
        return number < 0 ? QString() : movewords::told(m_moves[number]);
    }

    [[nodiscard]] QString description() const override
    {
        if (m_moves.isEmpty())
            return tr("There are no times to draw: none of the moves that are shown arrived.");
        QStringList changes;
        for (const Span span : drawn)
            if (const auto [first, last] = ends(span); first >= 0)
                changes.append(tr("%1 from %2 to %3").arg(movewords::span(span), seconds(first), seconds(last)));
        return tr("%1 to %2, moving medians of %3 moves, at the beginning and at the end: %4.")
            .arg(words::date(m_moves.first().record.created), words::date(m_moves.last().record.created))
            .arg(window)
            .arg(changes.join(u", "_s));
    }

private:
    [[nodiscard]] static QString seconds(double value) { return movewords::time(std::llround(value * 1000)); }

    /// The first and the last moving median; -1 without any.
    [[nodiscard]] std::pair<double, double> ends(Span span) const
    {
        QList<double> values;
        for (const PastMove &move : m_moves)
            if (move.has(span))
                values.append(move.seconds(span));
        const QList<double> medians = movingMedian(values, window);
        return medians.isEmpty() ? std::pair{-1.0, -1.0} : std::pair{medians.first(), medians.last()};
    }

    [[nodiscard]] QColor colourOf(Span span) const { return span == Span::Down ? m_colours.text : movewords::colour(span); }

    QCPGraph *addGraph(const QVector<double> &times, const QVector<double> &values) const
    {
        auto *graph = m_axes->parentPlot()->addGraph(m_axes->axis(QCPAxis::atBottom), m_axes->axis(QCPAxis::atLeft));
        graph->setData(times, values, true);
        return graph;
    }

    void addSpan(QCPLegend &legend, Span span)
    {
        QVector<double> times;
        QVector<double> values;
        const bool hidden = m_input.hidden.contains(movewords::key(span));
        for (qsizetype i = 0; !hidden && i < m_moves.size(); ++i) {
            if (!m_moves[i].has(span))
                continue;
            times.append(timeOf(m_moves[i]));
            values.append(m_moves[i].seconds(span));
            m_highest = std::max(m_highest, values.last());
            m_points.add(*m_axes, times.last(), values.last(), i);
        }
        const QColor colour = colourOf(span);
        const auto line = span == Span::Down ? Qt::DashLine : Qt::SolidLine;
        const bool few = m_moves.size() <= signs;
        auto *points = addGraph(times, values);
        points->setLineStyle(few ? QCPGraph::lsLine : QCPGraph::lsNone);
        points->setPen(QPen(mixed(m_colours.base, colour, 0.35), 1, line));
        points->setScatterStyle(QCPScatterStyle(few ? shapeOf(span) : QCPScatterStyle::ssDot, QPen(colour), colour, 5));
        auto *median = addGraph(times, movingMedian(values, window));
        median->setPen(few ? QPen(colour, 2.5, line) : QPen(colour));
        median->setAntialiased(few);
        points->setAntialiased(few);
        median->setName(movewords::title(span));
        entry(legend, *median, movewords::key(span), m_input);
    }

    /// No span is told by its colour alone.
    [[nodiscard]] static QCPScatterStyle::ScatterShape shapeOf(Span span)
    {
        switch (span) {
        case Span::Save: return QCPScatterStyle::ssSquare;
        case Span::Transfer: return QCPScatterStyle::ssDisc;
        case Span::Restore: return QCPScatterStyle::ssTriangle;
        default: return QCPScatterStyle::ssDiamond;
        }
    }

    void addMarks() const
    {
        constexpr qsizetype most = 60;
        const QSet<QString> chosen(m_input.chosen.cbegin(), m_input.chosen.cend());
        if (chosen.size() > most)
            return;
        for (const PastMove &move : m_moves)
            if (chosen.contains(move.record.id))
                mark(move);
    }

    void mark(const PastMove &move) const
    {
        auto *line = new QCPItemStraightLine(m_axes->parentPlot());
        for (QCPItemPosition *point : line->positions()) {
            point->setAxes(m_axes->axis(QCPAxis::atBottom), m_axes->axis(QCPAxis::atLeft));
            point->setAxisRect(m_axes);
        }
        line->point1->setCoords(timeOf(move), 0);
        line->point2->setCoords(timeOf(move), 1);
        line->setPen(QPen(m_colours.chosen, 2));
        line->setLayer(u"grid"_s);
        line->setClipAxisRect(m_axes);
        const QString letter = letterOf(m_input, move.record.id);
        if (!letter.isEmpty())
            markBand(*m_axes, m_colours, timeOf(move), 0, letter);
    }

    /// Days where there are some, else hours.
    static void nameDays(QCPAxis &x)
    {
        constexpr double twoDays = 2 * 86400;
        const auto ticker = x.ticker().dynamicCast<QCPAxisTickerDateTime>();
        const auto format = [](const QCPRange &range) { return range.size() > twoDays ? u"d MMM"_s : u"d MMM\nHH:mm"_s; };
        QObject::connect(&x, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), &x,
            [ticker, format](const QCPRange &range) { ticker->setDateTimeFormat(format(range)); });
    }

    ChartInput m_input;
    Colours m_colours;
    QList<PastMove> m_moves;
    Points m_points;
    QCPAxisRect *m_axes = nullptr;
    double m_begin = 0;
    double m_end = 0;
    double m_highest = 0;
};

}  // namespace

std::unique_ptr<ChartView> makeTrendChart(QCustomPlot &plot, const ChartInput &input) { return std::make_unique<TrendChart>(plot, input); }

}  // namespace trescca
