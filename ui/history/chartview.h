// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/pastmove.h"

#include <QPalette>
#include <QPointF>
#include <QSet>
#include <QStringList>

#include <memory>

class QCustomPlot;

namespace trescca {

enum class ChartKind { Moves, Groups, Trend, Sizes, Timeline };

/// What a chart draws, and in which colours.
struct ChartInput {
    QList<PastMove> moves;  ///< the oldest first
    QStringList chosen;     ///< ids; marked
    QSet<QString> hidden;   ///< keys of legend entries that are switched off
    QPalette palette;
};

/// One kind of chart in the plot that its maker has emptied for it. It is drawn when it is made, and made anew for other data.
class ChartView {
public:
    virtual ~ChartView() = default;
    /// The ranges in which it is read best.
    virtual void home() = 0;
    /// Moves the range so that one that is chosen is seen.
    virtual void reveal() {}
    /// The ids at a place of the plot, in pixels; none where nothing is drawn.
    [[nodiscard]] virtual QStringList movesAt(const QPointF &at) const = 0;
    /// All numbers of what is there, a line each.
    [[nodiscard]] virtual QString told(const QPointF &at) const = 0;
    /// The chart in words, for who does not see it.
    [[nodiscard]] virtual QString description() const = 0;
};

[[nodiscard]] std::unique_ptr<ChartView> makeMovesChart(QCustomPlot &plot, const ChartInput &input);
[[nodiscard]] std::unique_ptr<ChartView> makeGroupsChart(QCustomPlot &plot, const ChartInput &input);
[[nodiscard]] std::unique_ptr<ChartView> makeTrendChart(QCustomPlot &plot, const ChartInput &input);
[[nodiscard]] std::unique_ptr<ChartView> makeSizesChart(QCustomPlot &plot, const ChartInput &input);
[[nodiscard]] std::unique_ptr<ChartView> makeTimelineChart(QCustomPlot &plot, const ChartInput &input);

}  // namespace trescca
