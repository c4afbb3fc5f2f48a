// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/chartparts.h"
#include "ui/history/movegroups.h"
#include "ui/history/movewords.h"
#include "ui/history/timeline.h"
#include "ui/words/icons.h"
#include "ui/words/words.h"

#include <QCoreApplication>

#include <cmath>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

using namespace chartparts;

constexpr double half = 0.34;  // of a bar's height; a lane's is 1

/// When each stage of the chosen move began and ended: how they overlap, and how long the guest stood still (hatched). Two that are
/// compared stand below each other, on the same axis.
class TimelineChart final : public ChartView {
    Q_DECLARE_TR_FUNCTIONS(TimelineChart)
public:
    TimelineChart(QCustomPlot &plot, const ChartInput &input) : m_input(input), m_colours(input.palette)
    {
        for (const PastMove &move : input.moves)
            if (input.chosen.first(std::min<qsizetype>(2, input.chosen.size())).contains(move.record.id))
                m_moves.append(move);
        if (m_moves.isEmpty()) {
            note(plot, m_colours, emptyText());
            return;
        }
        m_axes = addAxes(plot, m_colours, Qt::Horizontal);
        for (const PastMove &move : std::as_const(m_moves))
            addMove(move);
        QCPAxis *lanes = m_axes->axis(QCPAxis::atLeft);
        lanes->setTicker(QSharedPointer<NamesTicker>::create(m_names));
        lanes->setRangeReversed(true);
        lanes->setRange(-0.7, static_cast<double>(m_names.size()) - 0.3);
        lanes->grid()->setVisible(false);
        lanes->setTickPen(Qt::NoPen);
        QCPAxis *x = m_axes->axis(QCPAxis::atBottom);
        x->setLabel(tr("seconds since the move began"));
        x->setNumberFormat(u"g"_s);
        x->setNumberPrecision(6);
        constexpr double least = 0.01;
        keepWithin(*x, 0, width(), least);
        home();
    }

    void home() override
    {
        if (m_axes)
            m_axes->axis(QCPAxis::atBottom)->setRange(0, width());
    }

    [[nodiscard]] QStringList movesAt(const QPointF &at) const override
    {
        const Lane *lane = laneAt(at);
        return lane ? QStringList{m_moves[lane->move].record.id} : QStringList();
    }

    [[nodiscard]] QString told(const QPointF &at) const override
    {
        const Lane *lane = laneAt(at);
        if (!lane)
            return {};
        QStringList lines{movewords::name(m_moves[lane->move].record) + u"  "_s + nameOf(lane->lane.stage, m_moves[lane->move])};
        for (const TimelineBar &bar : lane->lane.bars)
            lines.append(tr("attempt %1: %2, from %3 to %4 s%5")
                    .arg(bar.attempt)
                    .arg(lasted(bar), number(bar.begin), number(bar.end), bar.failed ? tr(", failed") : QString()));
        return lines.join(u'\n');
    }

    [[nodiscard]] QString description() const override
    {
        if (m_moves.isEmpty())
            return emptyText();
        QStringList lines;
        for (const PastMove &move : m_moves) {
            QStringList parts;
            for (const TimelineLane &lane : timelineOf(move))
                parts.append(tr("%1 from %2 to %3 s").arg(nameOf(lane.stage, move), number(lane.bars.first().begin), number(lane.bars.last().end)));
            lines.append(
                tr("%1, %2, %3: %4.").arg(movewords::name(move.record), pairOf(move.record), words::date(move.record.created), parts.join(u", "_s)));
        }
        return lines.join(u' ');
    }

private:
    struct Lane {
        TimelineLane lane;
        qsizetype move;
        double place;
    };

    [[nodiscard]] static QString emptyText() { return tr("Choose a move in the table to see when its stages began and ended."); }
    [[nodiscard]] static QString nameOf(const QString &stage, const PastMove &move)
    {
        // Base images are sent as well, but before the guest is touched.
        if (stage == "base"_L1)
            return tr("base images");
        return stage == "down"_L1 ? movewords::span(Span::Down) : words::stage(stage, moveModeFromName(move.record.mode));
    }
    [[nodiscard]] static QString number(double seconds) { return QLocale().toString(seconds, 'f', 1); }
    [[nodiscard]] static QString lasted(const TimelineBar &bar) { return movewords::time(std::llround((bar.end - bar.begin) * 1000)); }
    [[nodiscard]] double width() const { return std::max(0.1, m_end * 1.18); }

    [[nodiscard]] const Lane *laneAt(const QPointF &at) const
    {
        if (!m_axes || !m_axes->rect().contains(at.toPoint()))
            return nullptr;
        const double y = m_axes->axis(QCPAxis::atLeft)->pixelToCoord(at.y());
        for (const Lane &lane : m_lanes)
            if (std::abs(y - lane.place) <= 0.5)
                return &lane;
        return nullptr;
    }

    void addMove(const PastMove &move)
    {
        const qsizetype number = &move - m_moves.constData();
        const QString letter = m_moves.size() == 2 ? (number == 0 ? u"A"_s : u"B"_s) : QString();
        if (!letter.isEmpty()) {
            addText(0, static_cast<double>(m_names.size()), letter + u"  "_s + movewords::name(move.record) + u"  "_s + pairOf(move.record), true);
            m_names.append(letter);
        }
        for (const TimelineLane &lane : timelineOf(move)) {
            const auto place = static_cast<double>(m_names.size());
            for (const TimelineBar &bar : lane.bars)
                addBar(place, lane.stage, bar);
            m_lanes.append({lane, number, place});
            m_names.append(nameOf(lane.stage, move));
        }
    }

    void addBar(double place, const QString &stage, const TimelineBar &bar)
    {
        const bool down = stage == "down"_L1;
        const QColor colour = down ? m_colours.text : bar.failed ? icons::ofStage(u"failure"_s) : icons::ofStage(stage);
        auto *rect = new QCPItemRect(m_axes->parentPlot());
        tie(*rect);
        rect->topLeft->setCoords(bar.begin, place - half);
        rect->bottomRight->setCoords(bar.end, place + half);
        rect->setPen(QPen(colour));
        rect->setBrush(down ? hatched(colour) : bar.failed ? QBrush(colour, Qt::DiagCrossPattern) : QBrush(colour));
        m_end = std::max(m_end, bar.end);
        addText(bar.end, place, u' ' + lasted(bar) + (bar.failed ? tr(", failed") : QString()), false);
        if (down)
            for (const double end : {bar.begin, bar.end})
                addLine(end);
    }

    void tie(QCPAbstractItem &item) const
    {
        for (QCPItemPosition *position : item.positions()) {
            position->setAxes(m_axes->axis(QCPAxis::atBottom), m_axes->axis(QCPAxis::atLeft));
            position->setAxisRect(m_axes);
        }
        item.setClipAxisRect(m_axes);
    }

    void addText(double x, double place, const QString &text, bool bold) const
    {
        auto *item = new QCPItemText(m_axes->parentPlot());
        tie(*item);
        item->position->setCoords(x, place);
        item->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        item->setPadding(QMargins(4, 0, 0, 0));
        item->setText(text);
        item->setColor(m_colours.text);
        QFont font = m_axes->parentPlot()->font();
        font.setBold(bold);
        item->setFont(font);
    }

    void addLine(double x) const
    {
        if (m_moves.size() > 1)
            return;
        auto *line = new QCPItemStraightLine(m_axes->parentPlot());
        tie(*line);
        line->point1->setCoords(x, 0);
        line->point2->setCoords(x, 1);
        line->setPen(QPen(m_colours.quiet, 1, Qt::DotLine));
        line->setLayer(u"grid"_s);
    }

    ChartInput m_input;
    Colours m_colours;
    QList<PastMove> m_moves;
    QList<Lane> m_lanes;
    QStringList m_names;
    QCPAxisRect *m_axes = nullptr;
    double m_end = 0;
};

}  // namespace

std::unique_ptr<ChartView> makeTimelineChart(QCustomPlot &plot, const ChartInput &input) { return std::make_unique<TimelineChart>(plot, input); }

}  // namespace trescca
