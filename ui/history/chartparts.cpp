// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/chartparts.h"

#include "ui/words/words.h"

#include <QRegularExpression>
#include <QtMath>

#include <cmath>

using namespace Qt::StringLiterals;

namespace trescca::chartparts {

namespace {

constexpr auto keyName = "legendKey";
constexpr double reach = 14;  // pixels

QCPLegend *legendOf(const QCustomPlot &plot)
{
    for (QCPLayoutElement *element : plot.plotLayout()->elements(true))
        if (auto *legend = qobject_cast<QCPLegend *>(element))
            return legend;
    return nullptr;
}

QString keyOf(QCPAbstractLegendItem *item)
{
    auto *entry = qobject_cast<QCPPlottableLegendItem *>(item);
    return entry ? entry->plottable()->property(keyName).toString() : QString();
}

void dress(QCPAxis &axis, const Colours &colours)
{
    axis.setBasePen(QPen(colours.text));
    axis.setTickPen(QPen(colours.text));
    axis.setSubTickPen(Qt::NoPen);
    axis.setTickLabelColor(colours.text);
    axis.setLabelColor(colours.text);
    axis.grid()->setPen(QPen(colours.faint));
    axis.grid()->setZeroLinePen(Qt::NoPen);
    // "1e+04 seconds" is nothing that is read.
    axis.setNumberFormat(u"g"_s);
    axis.setNumberPrecision(9);
}

/// In pixels; before its first layout, that of all of the plot.
double roomOf(const QCPAxis &axis)
{
    const bool lies = axis.orientation() == Qt::Horizontal;
    const QCPAxisRect &axes = *axis.axisRect();
    const int room = lies ? axes.width() : axes.height();
    return std::max(1, room > 0 ? room : lies ? axis.parentPlot()->width() : axis.parentPlot()->height());
}

}  // namespace

Colours::Colours(const QPalette &palette)
    : base(palette.color(QPalette::Base)), text(palette.color(QPalette::Text)), chosen(palette.color(QPalette::Highlight))
{
    quiet = mixed(base, text, 0.45);
    faint = mixed(base, text, 0.15);
}

QColor mixed(const QColor &one, const QColor &other, double share)
{
    const auto between = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {between(one.red(), other.red()), between(one.green(), other.green()), between(one.blue(), other.blue())};
}

QBrush hatched(const QColor &colour) { return {colour, Qt::BDiagPattern}; }

QCPAxisRect *addAxes(QCustomPlot &plot, const Colours &colours, Qt::Orientations free)
{
    auto *axes = new QCPAxisRect(&plot, false);
    plot.plotLayout()->addElement(plot.plotLayout()->rowCount(), 0, axes);
    for (const auto type : {QCPAxis::atBottom, QCPAxis::atLeft}) {
        QCPAxis *axis = axes->addAxis(type);
        dress(*axis, colours);
        axis->setLayer(u"axes"_s);
        axis->grid()->setLayer(u"grid"_s);
    }
    QCPAxis *x = axes->axis(QCPAxis::atBottom);
    QCPAxis *y = axes->axis(QCPAxis::atLeft);
    axes->setRangeDragAxes(x, y);
    axes->setRangeZoomAxes(x, y);
    axes->setRangeDrag(free);
    axes->setRangeZoom(free);
    return axes;
}

QCPLegend *addLegend(QCustomPlot &plot, const Colours &colours)
{
    auto *legend = new QCPLegend;
    plot.plotLayout()->insertRow(0);
    plot.plotLayout()->addElement(0, 0, legend);
    plot.plotLayout()->setRowStretchFactor(0, 0.001);
    legend->setLayer(u"legend"_s);
    legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    legend->setBrush(Qt::NoBrush);
    legend->setBorderPen(Qt::NoPen);
    legend->setTextColor(colours.text);
    legend->setFont(plot.font());
    legend->setIconSize(14, plot.fontMetrics().height() + 2);
    return legend;
}

void entry(QCPLegend &legend, QCPAbstractPlottable &plottable, const QString &key, const ChartInput &input)
{
    plottable.setProperty(keyName, key);
    plottable.addToLegend(&legend);
    QCPPlottableLegendItem *item = legend.itemWithPlottable(&plottable);
    if (!input.hidden.contains(key))
        return;
    QFont struck = legend.font();
    struck.setStrikeOut(true);
    item->setFont(struck);
    item->setTextColor(Colours(input.palette).quiet);
}

QString keyAt(const QCustomPlot &plot, const QPointF &at)
{
    const QCPLegend *legend = legendOf(plot);
    for (int i = 0; legend && i < legend->itemCount(); ++i)
        if (QCPAbstractLegendItem *item = legend->item(i); item && item->outerRect().contains(at.toPoint()))
            return keyOf(item);
    return {};
}

QStringList keys(const QCustomPlot &plot)
{
    const QCPLegend *legend = legendOf(plot);
    QStringList all;
    for (int i = 0; legend && i < legend->itemCount(); ++i)
        if (QCPAbstractLegendItem *item = legend->item(i))  // the last row may have empty cells
            all.append(keyOf(item));
    return all;
}

void note(QCustomPlot &plot, const Colours &colours, const QString &text)
{
    auto *element = new QCPTextElement(&plot, text, plot.font());
    element->setTextColor(colours.quiet);
    element->setTextFlags(static_cast<int>(Qt::AlignCenter) | static_cast<int>(Qt::TextWordWrap));
    plot.plotLayout()->addElement(plot.plotLayout()->rowCount(), 0, element);
}

void markBand(QCPAxisRect &axes, const Colours &colours, double x, double width, const QString &letter)
{
    QCustomPlot *plot = axes.parentPlot();
    QCPAxis *keys = axes.axis(QCPAxis::atBottom);
    QCPAxis *values = axes.axis(QCPAxis::atLeft);
    auto *band = new QCPItemRect(plot);
    for (QCPItemPosition *corner : {band->topLeft, band->bottomRight}) {
        corner->setAxes(keys, values);
        corner->setAxisRect(&axes);
        corner->setTypeX(QCPItemPosition::ptPlotCoords);
        corner->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    band->topLeft->setCoords(x - width / 2, 0);
    band->bottomRight->setCoords(x + width / 2, 1);
    band->setLayer(u"grid"_s);
    band->setClipAxisRect(&axes);
    band->setPen(QPen(colours.chosen));
    band->setBrush(mixed(colours.base, colours.chosen, 0.3));
    if (letter.isEmpty())
        return;
    auto *text = new QCPItemText(plot);
    text->position->setAxes(keys, values);
    text->position->setAxisRect(&axes);
    text->position->setTypeX(QCPItemPosition::ptPlotCoords);
    text->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    text->position->setCoords(x, 0);
    text->setPositionAlignment(Qt::AlignTop | Qt::AlignHCenter);
    text->setText(letter);
    text->setColor(colours.text);
    text->setClipAxisRect(&axes);
}

QString letterOf(const ChartInput &input, const QString &id)
{
    if (input.chosen.size() != 2)
        return {};
    return input.chosen.first() == id ? u"A"_s : u"B"_s;
}

void keepWithin(QCPAxis &axis, double lower, double upper, double least)
{
    QObject::connect(&axis, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), &axis, [&axis, lower, upper, least](const QCPRange &range) {
        QCPRange kept = range;
        if (kept.size() < least)
            kept = QCPRange(range.center() - least / 2, range.center() + least / 2);
        kept = kept.bounded(lower, upper);
        if (!qFuzzyCompare(kept.lower, range.lower) || !qFuzzyCompare(kept.upper, range.upper))
            axis.setRange(kept);
    });
}

void setTop(QCPAxis &axis, double highest) { axis.setRange(0, highest > 0 ? highest * 1.12 : 1); }

NamesTicker::NamesTicker(QStringList names, const QCPAxis *axis) : m_names(std::move(names)), m_axis(axis) {}

double NamesTicker::getTickStep(const QCPRange &range)
{
    const double few = std::ceil(range.size() / 40);
    return std::max({1.0, few, m_axis ? std::ceil(neededRoom() * range.size() / roomOf(*m_axis)) : 1.0});
}

/// Along the axis, in pixels.
double NamesTicker::neededRoom() const
{
    const QFontMetrics font(m_axis->tickLabelFont());
    qsizetype lines = 1;
    for (const QString &name : m_names)
        lines = std::max(lines, name.count(u'\n') + 1);
    const double height = static_cast<double>(lines) * font.lineSpacing();
    const double turned = std::abs(std::sin(qDegreesToRadians(m_axis->tickLabelRotation())));
    return m_axis->orientation() == Qt::Vertical || turned == 0 ? height : height / turned;
}

int NamesTicker::getSubTickCount(double) { return 0; }

QString NamesTicker::getTickLabel(double tick, const QLocale &, QChar, int)
{
    constexpr qsizetype longest = 18;
    QStringList lines = m_names.value(std::lround(tick)).split(u'\n');
    if (QString &name = lines.first(); name.size() > longest)
        name = name.left(longest - 1) + u'\u2026';
    return lines.join(u'\n');
}

QVector<double> NamesTicker::createTickVector(double tickStep, const QCPRange &range)
{
    QVector<double> ticks;
    const auto last = static_cast<double>(m_names.size() - 1);
    for (double tick = std::max(0.0, std::ceil(range.lower / tickStep) * tickStep); tick <= std::min(range.upper, last); tick += tickStep)
        ticks.append(tick);
    return ticks;
}

QString SizeTicker::getTickLabel(double tick, const QLocale &, QChar, int)
{
    if (tick <= 0)
        return u"0"_s;
    // Steps of 250 MB are not rounded, and no zero is without need.
    static const QRegularExpression zeros(u"[.,]0+(?=\\D*$)|(?<=[.,]\\d)0(?=\\D*$)"_s);
    return words::whole(QLocale().formattedDataSize(static_cast<qint64>(tick), 2, QLocale::DataSizeSIFormat).remove(zeros));
}

void Points::add(const QCPAxisRect &axes, double x, double y, qsizetype number) { m_points.append({&axes, x, y, number}); }

qsizetype Points::near(const QPointF &at) const
{
    qsizetype number = -1;
    double nearest = reach * reach;
    for (const Point &point : m_points) {
        const double dx = point.axes->axis(QCPAxis::atBottom)->coordToPixel(point.x) - at.x();
        const double dy = point.axes->axis(QCPAxis::atLeft)->coordToPixel(point.y) - at.y();
        if (dx * dx + dy * dy >= nearest || !point.axes->rect().contains(at.toPoint()))
            continue;
        nearest = dx * dx + dy * dy;
        number = point.number;
    }
    return number;
}

}  // namespace trescca::chartparts
