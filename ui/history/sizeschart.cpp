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

constexpr std::array shapes{QCPScatterStyle::ssDisc, QCPScatterStyle::ssSquare, QCPScatterStyle::ssTriangle, QCPScatterStyle::ssDiamond,
    QCPScatterStyle::ssCross, QCPScatterStyle::ssPlus, QCPScatterStyle::ssCircle, QCPScatterStyle::ssTriangleInverted, QCPScatterStyle::ssStar,
    QCPScatterStyle::ssCrossSquare, QCPScatterStyle::ssPlusCircle};

/// What went over the wire against memory and disks before compression; each guest has its own sign. On the dashed line nothing would
/// have been saved.
class SizesChart final : public ChartView {
    Q_DECLARE_TR_FUNCTIONS(SizesChart)
public:
    SizesChart(QCustomPlot &plot, const ChartInput &input) : m_input(input), m_colours(input.palette)
    {
        m_moves = input.moves;
        m_moves.removeIf([](const PastMove &move) { return move.plainBytes() == 0 || move.record.bytesSent == 0; });
        if (m_moves.isEmpty()) {
            note(plot, m_colours, description());
            return;
        }
        m_axes = addAxes(plot, m_colours, Qt::Horizontal | Qt::Vertical);
        addGuests(*addLegend(plot, m_colours));
        addLine();
        addMarks();
        for (const auto type : {QCPAxis::atBottom, QCPAxis::atLeft})
            m_axes->axis(type)->setTicker(QSharedPointer<SizeTicker>::create());
        x().setLabel(tr("memory and disks, before compression"));
        y().setLabel(tr("sent"));
        keepWithin(x(), 0, m_widest * 1.1, 1e5);
        keepWithin(y(), 0, m_highest * 1.2, 1e5);
        home();
    }

    void home() override
    {
        if (!m_axes)
            return;
        x().setRange(0, m_widest * 1.1);
        y().setRange(0, m_highest * 1.2);
    }

    [[nodiscard]] QStringList movesAt(const QPointF &at) const override
    {
        const qsizetype number = m_points.near(at);
        return number < 0 ? QStringList() : QStringList{m_moves[number].record.id};
    }

    [[nodiscard]] QString told(const QPointF &at) const override
    {
        const qsizetype number = m_points.near(at);
        if (number < 0)
            return {};
        return movewords::told(m_moves[number]) + u'\n' + tr("%1 % of memory and disks went over the wire").arg(percent(m_moves[number]));
    }

    [[nodiscard]] QString description() const override
    {
        if (m_moves.isEmpty())
            return tr("Of none of these moves it is known how much was sent.");
        QMap<QString, QList<double>> shares;
        for (const PastMove &move : m_moves)
            shares[guestOf(move)].append(percent(move));
        QStringList guests;
        constexpr qsizetype most = 6;
        for (auto it = shares.cbegin(); it != shares.cend() && guests.size() < most; ++it)
            guests.append(tr("%1 %2 % (n=%3)").arg(it.key(), QString::number(std::lround(spreadOf(*it)->median)), QString::number(it->size())));
        return tr("What was sent against memory and disks, a sign for each machine; on the dashed line all of it would be sent. "
                  "Medians of what was sent of them: %1.")
            .arg(guests.join(u", "_s));
    }

private:
    [[nodiscard]] QCPAxis &x() const { return *m_axes->axis(QCPAxis::atBottom); }
    [[nodiscard]] QCPAxis &y() const { return *m_axes->axis(QCPAxis::atLeft); }
    [[nodiscard]] static double plain(const PastMove &move) { return static_cast<double>(move.plainBytes()); }
    [[nodiscard]] static double sent(const PastMove &move) { return static_cast<double>(move.record.bytesSent); }
    [[nodiscard]] static long percent(const PastMove &move) { return std::lround(100 * sent(move) / plain(move)); }

    /// There are no more signs than shapes: the guests of the rest share the last.
    [[nodiscard]] QString guestOf(const PastMove &move) const
    {
        const qsizetype number = m_guests.indexOf(move.record.instanceName);
        return number < 0 ? tr("others") : m_guests[number];
    }

    void addGuests(QCPLegend &legend)
    {
        QMap<QString, int> counts;
        for (const PastMove &move : std::as_const(m_moves)) {
            ++counts[move.record.instanceName];
            m_widest = std::max(m_widest, plain(move));
            m_highest = std::max(m_highest, sent(move));
        }
        QStringList byCount = counts.keys();
        std::ranges::stable_sort(byCount, std::ranges::greater(), [&](const QString &name) { return counts[name]; });
        m_guests = byCount.first(std::min<qsizetype>(byCount.size(), static_cast<qsizetype>(shapes.size()) - 1));
        m_guests.sort();
        for (qsizetype i = 0; i < m_guests.size(); ++i)
            addGuest(legend, m_guests[i], shapes[static_cast<std::size_t>(i)]);
        if (m_guests.size() < byCount.size())
            addGuest(legend, tr("others"), shapes.back());
    }

    void addGuest(QCPLegend &legend, const QString &guest, QCPScatterStyle::ScatterShape shape)
    {
        const QColor colour = movewords::colour(Span::Transfer);
        auto *graph = m_axes->parentPlot()->addGraph(&x(), &y());
        graph->setName(guest);
        graph->setLineStyle(QCPGraph::lsNone);
        graph->setScatterStyle(QCPScatterStyle(shape, QPen(colour, 1.6), colour, 8));
        entry(legend, *graph, guest, m_input);
        for (qsizetype i = 0; i < m_moves.size(); ++i) {
            if (guestOf(m_moves[i]) != guest || m_input.hidden.contains(guest))
                continue;
            graph->addData(plain(m_moves[i]), sent(m_moves[i]));
            m_points.add(*m_axes, plain(m_moves[i]), sent(m_moves[i]), i);
        }
    }

    void addLine() const
    {
        auto *line = new QCPItemStraightLine(m_axes->parentPlot());
        for (QCPItemPosition *point : line->positions()) {
            point->setAxes(&x(), &y());
            point->setAxisRect(m_axes);
        }
        line->point1->setCoords(0, 0);
        line->point2->setCoords(1e6, 1e6);
        line->setPen(QPen(m_colours.quiet, 1, Qt::DashLine));
        line->setLayer(u"grid"_s);
        line->setClipAxisRect(m_axes);
    }

    void addMarks() const
    {
        const QSet<QString> chosen(m_input.chosen.cbegin(), m_input.chosen.cend());
        auto *rings = m_axes->parentPlot()->addGraph(&x(), &y());
        rings->setLineStyle(QCPGraph::lsNone);
        rings->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(m_colours.chosen, 2), Qt::NoBrush, 16));
        for (const PastMove &move : m_moves) {
            if (!chosen.contains(move.record.id) || m_input.hidden.contains(guestOf(move)))
                continue;
            rings->addData(plain(move), sent(move));
            const QString letter = letterOf(m_input, move.record.id);
            if (!letter.isEmpty())
                addLetter(letter, move);
        }
    }

    void addLetter(const QString &letter, const PastMove &move) const
    {
        auto *text = new QCPItemText(m_axes->parentPlot());
        text->position->setAxes(&x(), &y());
        text->position->setAxisRect(m_axes);
        text->position->setCoords(plain(move), sent(move));
        text->setPositionAlignment(Qt::AlignBottom | Qt::AlignLeft);
        text->setPadding(QMargins(8, 0, 0, 6));
        text->setText(letter);
        text->setColor(m_colours.text);
    }

    ChartInput m_input;
    Colours m_colours;
    QList<PastMove> m_moves;
    QStringList m_guests;  ///< that have a sign of their own
    Points m_points;
    QCPAxisRect *m_axes = nullptr;
    double m_widest = 1;
    double m_highest = 1;
};

}  // namespace

std::unique_ptr<ChartView> makeSizesChart(QCustomPlot &plot, const ChartInput &input) { return std::make_unique<SizesChart>(plot, input); }

}  // namespace trescca
