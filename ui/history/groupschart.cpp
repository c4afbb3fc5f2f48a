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

constexpr double taken = 0.8;  // of the room of a guest, by its bars
constexpr double atOnce = 12;  // guests that one sees well
constexpr qsizetype longLegend = 6;
constexpr qsizetype named = 400;  // groups, beyond which the numbers on the bars would hold up the drawing

/// As many numbers as there is height for.
class HeightTicker final : public QCPAxisTicker {
public:
    explicit HeightTicker(const QCPAxis *axis) : m_axis(axis) {}

protected:
    double getTickStep(const QCPRange &range) override
    {
        const int line = QFontMetrics(m_axis->tickLabelFont()).height();
        setTickCount(std::clamp(m_axis->axisRect()->height() / (2 * line), 1, 5));
        return QCPAxisTicker::getTickStep(range);
    }

private:
    const QCPAxis *m_axis;
};

/// A text that is drawn only while its bar is wide enough for it.
class Count final : public QCPItemText {
public:
    Count(QCustomPlot *plot, double room) : QCPItemText(plot), m_room(room) {}

protected:
    void draw(QCPPainter *painter) override
    {
        const QCPAxis *axis = position->keyAxis();
        if (axis->coordToPixel(m_room) - axis->coordToPixel(0) >= QFontMetrics(font()).horizontalAdvance(text()))
            QCPItemText::draw(painter);
    }

private:
    const double m_room;  ///< on the x axis
};

/// The bars of a pair of sites are told apart by shade and hatching of their stage's colour.
QBrush brushOf(const QColor &colour, const Colours &colours, qsizetype pair)
{
    switch (pair % 6) {
    case 0: return colour;
    case 1: return mixed(colours.base, colour, 0.45);
    case 2: return {colour, Qt::BDiagPattern};
    case 3: return {colour, Qt::DiagCrossPattern};
    case 4: return mixed(colour, colours.text, 0.5);
    default: return {colour, Qt::HorPattern};
    }
}

/// Median times to save (above) and to restore (below), guests along the x axis and a bar for each pair of sites; whiskers from the
/// least to the most, and how many moves there were. The figures by which the reference design was evaluated have this form.
class GroupsChart final : public ChartView {
    Q_DECLARE_TR_FUNCTIONS(GroupsChart)
public:
    GroupsChart(QCustomPlot &plot, const ChartInput &input) : m_input(input), m_colours(input.palette), m_groups(groupsOf(input.moves))
    {
        for (const MoveGroup &group : std::as_const(m_groups)) {
            if (!m_guests.contains(group.guest))
                m_guests.append(group.guest);
            if (!m_pairs.contains(group.pair))
                m_pairs.append(group.pair);
        }
        m_pairs.sort();
        if (m_groups.isEmpty()) {
            note(plot, m_colours, description());
            return;
        }
        for (const QString &pair : std::as_const(m_pairs))
            if (!input.hidden.contains(pair))
                m_drawn.append(pair);
        for (const Span span : {Span::Save, Span::Restore})
            addPanel(plot, span);
        QCPLegend *legend = addLegend(plot, m_colours);
        for (qsizetype i = 0; i < m_pairs.size(); ++i)
            entry(*legend, *m_bars[i], m_pairs[i], input);
        tieTogether();
        home();
    }

    void home() override
    {
        for (const Panel &panel : std::as_const(m_panels)) {
            panel.axes->axis(QCPAxis::atBottom)->setRange(-0.5, std::min(atOnce, guests()) - 0.5);
            setTop(*panel.axes->axis(QCPAxis::atLeft), panel.highest * 1.1);
        }
    }

    [[nodiscard]] QStringList movesAt(const QPointF &at) const override
    {
        const MoveGroup *group = groupAt(at);
        return group ? group->ids : QStringList();
    }

    [[nodiscard]] QString told(const QPointF &at) const override
    {
        const MoveGroup *group = groupAt(at);
        if (!group)
            return {};
        QStringList lines{group->guest + u"  "_s + group->pair, tr("%n moves: median (least to most)", nullptr, static_cast<int>(group->ids.size()))};
        for (const Span span : allSpans)
            if (const auto &spread = group->spread(span))
                lines.append(tr("%1: %2 (%3 to %4)").arg(movewords::title(span), text(spread->median), text(spread->least), text(spread->most)));
        return lines.join(u'\n');
    }

    [[nodiscard]] QString description() const override
    {
        if (m_groups.isEmpty())
            return tr("There are no times to draw: none of the moves that are shown arrived.");
        QStringList groups;
        constexpr qsizetype told = 4;
        for (const MoveGroup &group : m_groups.first(std::min(told, m_groups.size())))
            if (const auto &save = group.spread(Span::Save); save && group.spread(Span::Restore))
                groups.append(tr("%1, %2: saved in %3, restored in %4")
                        .arg(group.guest, group.pair, text(save->median), text(group.spread(Span::Restore)->median)));
        if (m_groups.size() > told)
            groups.append(tr("and %n more", nullptr, static_cast<int>(m_groups.size() - told)));
        return tr("Median times by machine and way, with the least and the most as whiskers and the number of moves (n). %1.")
            .arg(groups.join(u"; "_s));
    }

private:
    struct Panel {
        QCPAxisRect *axes;
        double highest = 0;
    };

    [[nodiscard]] static QString text(double seconds) { return movewords::time(std::llround(seconds * 1000)); }
    [[nodiscard]] double guests() const { return static_cast<double>(m_guests.size()); }
    [[nodiscard]] double width() const { return taken / static_cast<double>(std::max<qsizetype>(1, m_drawn.size())); }
    [[nodiscard]] double placeOf(const MoveGroup &group) const
    {
        const auto number = static_cast<double>(m_drawn.indexOf(group.pair));
        return static_cast<double>(m_guests.indexOf(group.guest)) - taken / 2 + (number + 0.5) * width();
    }

    [[nodiscard]] const MoveGroup *groupAt(const QPointF &at) const
    {
        for (const Panel &panel : m_panels) {
            if (!panel.axes->rect().contains(at.toPoint()))
                continue;
            const double x = panel.axes->axis(QCPAxis::atBottom)->pixelToCoord(at.x());
            for (const MoveGroup &group : m_groups)
                if (m_drawn.contains(group.pair) && std::abs(x - placeOf(group)) <= width() / 2)
                    return &group;
        }
        return nullptr;
    }

    void addPanel(QCustomPlot &plot, Span span)
    {
        Panel panel{addAxes(plot, m_colours, Qt::Horizontal)};
        QCPAxis *x = panel.axes->axis(QCPAxis::atBottom);
        x->grid()->setVisible(false);
        x->setTicker(QSharedPointer<NamesTicker>::create(m_guests));
        // The lower one names the guests of both.
        x->setTickLabels(span == Span::Restore);
        QCPAxis *y = panel.axes->axis(QCPAxis::atLeft);
        y->setTicker(QSharedPointer<HeightTicker>::create(y));
        // A long legend leaves the axis little height.
        y->setLabel(tr("%1, s").arg(m_pairs.size() > longLegend ? movewords::symbol(span) : movewords::title(span)));
        keepWithin(*x, -0.5, std::max(1.0, guests()) - 0.5, 1);
        for (qsizetype i = 0; i < m_pairs.size(); ++i) {
            auto *bars = addBars(panel, span, i);
            if (span == Span::Save)
                m_bars.append(bars);
        }
        markChosen(*panel.axes);
        m_panels.append(panel);
    }

    QCPBars *addBars(Panel &panel, Span span, qsizetype pair)
    {
        const QColor colour = movewords::colour(span);
        auto *bars = new QCPBars(panel.axes->axis(QCPAxis::atBottom), panel.axes->axis(QCPAxis::atLeft));
        bars->setName(m_pairs[pair]);
        bars->setBrush(brushOf(colour, m_colours, pair));
        bars->setPen(QPen(colour));
        bars->setWidthType(QCPBars::wtPlotCoords);
        bars->setWidth(width() * 0.94);
        auto *whiskers = new QCPErrorBars(panel.axes->axis(QCPAxis::atBottom), panel.axes->axis(QCPAxis::atLeft));
        whiskers->setDataPlottable(bars);
        whiskers->setPen(QPen(m_colours.text));
        whiskers->setWhiskerWidth(6);
        whiskers->setSymbolGap(0);
        for (const MoveGroup &group : std::as_const(m_groups))
            if (const auto &spread = group.spread(span); spread && group.pair == m_pairs[pair] && m_drawn.contains(group.pair)) {
                bars->addData(placeOf(group), spread->median);
                whiskers->addData(spread->median - spread->least, spread->most - spread->median);
                panel.highest = std::max(panel.highest, spread->most);
                addCount(*panel.axes, placeOf(group), *spread);
            }
        return bars;
    }

    void addCount(QCPAxisRect &axes, double place, const Spread &spread) const
    {
        if (m_groups.size() > named)
            return;
        auto *text = new Count(axes.parentPlot(), width());
        for (QCPItemPosition *position : text->positions()) {
            position->setAxes(axes.axis(QCPAxis::atBottom), axes.axis(QCPAxis::atLeft));
            position->setAxisRect(&axes);
        }
        text->position->setCoords(place, spread.most);
        text->setPositionAlignment(Qt::AlignBottom | Qt::AlignHCenter);
        text->setText(tr("n=%1").arg(spread.count));
        text->setColor(m_colours.text);
        QFont small = axes.parentPlot()->font();
        small.setPointSizeF(small.pointSizeF() * 0.8);
        text->setFont(small);
        text->setClipAxisRect(&axes);
    }

    void markChosen(QCPAxisRect &axes) const
    {
        const QSet<QString> chosen(m_input.chosen.cbegin(), m_input.chosen.cend());
        for (const MoveGroup &group : m_groups)
            if (m_drawn.contains(group.pair) && std::ranges::any_of(group.ids, [&](const QString &id) { return chosen.contains(id); }))
                markBand(axes, m_colours, placeOf(group), width(), {});
    }

    /// Both show the same guests, and their left ends are one line.
    void tieTogether()
    {
        QCPAxis *above = m_panels[0].axes->axis(QCPAxis::atBottom);
        QCPAxis *below = m_panels[1].axes->axis(QCPAxis::atBottom);
        for (const auto &[one, other] : {std::pair{above, below}, std::pair{below, above}})
            QObject::connect(one, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), other, qOverload<const QCPRange &>(&QCPAxis::setRange));
        auto *margins = new QCPMarginGroup(above->parentPlot());
        margins->setParent(m_panels[0].axes);
        for (const Panel &panel : std::as_const(m_panels))
            panel.axes->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
    }

    ChartInput m_input;
    Colours m_colours;
    QList<MoveGroup> m_groups;
    QStringList m_guests;
    QStringList m_pairs;
    QStringList m_drawn;  ///< the pairs that are not hidden
    QList<Panel> m_panels;
    QList<QCPBars *> m_bars;  ///< by pair, for the legend
};

}  // namespace

std::unique_ptr<ChartView> makeGroupsChart(QCustomPlot &plot, const ChartInput &input) { return std::make_unique<GroupsChart>(plot, input); }

}  // namespace trescca
