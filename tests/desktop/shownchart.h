// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/historychart.h"

#include <QTest>
#include <QWheelEvent>

#include <qcustomplot.h>

namespace trescca {

/// A chart on the screen that there is not.
struct Shown {
    explicit Shown(const QList<PastMove> &moves, ChartKind kind = ChartKind::Moves, const QStringList &chosen = {})
    {
        chart.resize(700, 420);
        chart.setKind(kind);
        chart.setMoves(moves, chosen);
        chart.show();
    }
    [[nodiscard]] QCustomPlot &plot() const { return chart.plot(); }
    [[nodiscard]] QCPRange range() const { return plot().axisRect()->axis(QCPAxis::atBottom)->range(); }
    template <typename Plottable = QCPBars>
    [[nodiscard]] QList<Plottable *> plottables() const
    {
        QList<Plottable *> found;
        for (int i = 0; i < plot().plottableCount(); ++i)
            if (auto *one = qobject_cast<Plottable *>(plot().plottable(i)))
                found.append(one);
        return found;
    }
    template <typename Item>
    [[nodiscard]] int items() const
    {
        int count = 0;
        for (int i = 0; i < plot().itemCount(); ++i)
            count += qobject_cast<Item *>(plot().item(i)) ? 1 : 0;
        return count;
    }
    /// Of a place along the x axis, in the middle of the height.
    [[nodiscard]] QPoint at(double x) const
    {
        const QCPAxisRect *axes = plot().axisRect();
        return {static_cast<int>(axes->axis(QCPAxis::atBottom)->coordToPixel(x)), axes->center().y()};
    }
    [[nodiscard]] QPoint legendEntry(int number) const
    {
        for (QCPLayoutElement *element : plot().plotLayout()->elements(true))
            if (auto *legend = qobject_cast<QCPLegend *>(element))
                return legend->item(number)->outerRect().center();
        return {};
    }
    void wheel(int delta) const
    {
        const QPointF centre = plot().axisRect()->center();
        QWheelEvent event(centre, plot().mapToGlobal(centre), {}, {0, delta}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&plot(), &event);
    }
    void drag(const QPoint &from, const QPoint &to) const
    {
        const auto send = [this](QEvent::Type type, const QPoint &at, Qt::MouseButton button, Qt::MouseButtons held) {
            QMouseEvent event(type, at, plot().mapToGlobal(at), button, held, Qt::NoModifier);
            QCoreApplication::sendEvent(&plot(), &event);
        };
        send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        send(QEvent::MouseMove, (from + to) / 2, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
    }
    HistoryChart chart;
};

}  // namespace trescca
