// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/chartview.h"

#include <QString>

#include <qcustomplot.h>

#include <algorithm>

/// What the charts are made of. Included by them alone: no other header of the room needs the plotting library.
namespace trescca::chartparts {

/// The roles of a palette that a chart needs.
struct Colours {
    explicit Colours(const QPalette &palette);
    QColor base;
    QColor text;
    QColor quiet;  ///< of what is there but not looked at
    QColor faint;  ///< of grid lines
    QColor chosen;
};

/// So much of the way from one colour to another: 0 is the first.
[[nodiscard]] QColor mixed(const QColor &one, const QColor &other, double share);
/// Hatched, so that it is not told by its colour alone.
[[nodiscard]] QBrush hatched(const QColor &colour);

/// Two axes below what is there already; dragged and zoomed along `free`. The y axis begins at 0.
QCPAxisRect *addAxes(QCustomPlot &plot, const Colours &colours, Qt::Orientations free);
/// A legend above all else, to be filled by entry().
QCPLegend *addLegend(QCustomPlot &plot, const Colours &colours);
/// A plottable's entry, which switches `key`; struck through while it is hidden.
void entry(QCPLegend &legend, QCPAbstractPlottable &plottable, const QString &key, const ChartInput &input);
/// The key of the entry at a place, empty beside them; and all keys in their order.
[[nodiscard]] QString keyAt(const QCustomPlot &plot, const QPointF &at);
[[nodiscard]] QStringList keys(const QCustomPlot &plot);
/// A text in the plot, for what is not there.
void note(QCustomPlot &plot, const Colours &colours, const QString &text);
/// A band behind the place `x` of a chart of whole numbers, with a letter on it when two are compared.
void markBand(QCPAxisRect &axes, const Colours &colours, double x, double width, const QString &letter);
/// "A" and "B" for the two that are compared; else nothing.
[[nodiscard]] QString letterOf(const ChartInput &input, const QString &id);
/// Keeps an axis between two ends while it is dragged and zoomed; no part is shorter than `least`.
void keepWithin(QCPAxis &axis, double lower, double upper, double least);
/// Makes room above the highest value.
void setTop(QCPAxis &axis, double highest);

/// Whole numbers are drawn as names, so many that they can be read.
class NamesTicker : public QCPAxisTicker {
public:
    /// `axis`: whose names these are, where some are to be left out when there is no room for all.
    explicit NamesTicker(QStringList names, const QCPAxis *axis = nullptr);

protected:
    double getTickStep(const QCPRange &range) override;
    int getSubTickCount(double tickStep) override;
    QString getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;
    QVector<double> createTickVector(double tickStep, const QCPRange &range) override;

private:
    [[nodiscard]] double neededRoom() const;
    QStringList m_names;
    const QCPAxis *m_axis;
};

/// Bytes, in SI units.
class SizeTicker : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale &locale, QChar formatChar, int precision) override;
};

/// Points to be found by the mouse.
class Points {
public:
    void add(const QCPAxisRect &axes, double x, double y, qsizetype number);
    /// The number of the nearest within reach of a finger; -1.
    [[nodiscard]] qsizetype near(const QPointF &at) const;

private:
    struct Point {
        const QCPAxisRect *axes;
        double x;
        double y;
        qsizetype number;
    };
    QList<Point> m_points;
};

}  // namespace trescca::chartparts
