// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/usagegraph.h"

#include "ui/words/icons.h"
#include "ui/words/tip.h"
#include "ui/words/words.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int fieldHeight = 48;
constexpr int gap = 4;
constexpr int sample = 16;  // width of a piece of line before its name
constexpr double leastRate = 10'000;

/// 1, 2 or 5 and zeros, so that the scale seldom changes.
double roundedUp(double value)
{
    const double power = std::pow(10, std::floor(std::log10(value)));
    for (const double step : {1.0, 2.0, 5.0})
        if (value <= step * power)
            return step * power;
    return 10 * power;
}

}  // namespace

UsageGraph::UsageGraph(const QString &title, QList<Curve> curves, Unit unit, QWidget *parent)
    : QWidget(parent), m_title(title), m_curves(std::move(curves)), m_unit(unit)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(title);
    setTop(0);
}

QSize UsageGraph::sizeHint() const { return {220, headHeight() + gap + fieldHeight}; }

/// Whether the values need a line of their own; not by what they are now, or it would jump.
bool UsageGraph::isNarrow() const
{
    int width = fontMetrics().horizontalAdvance(m_title);
    for (const Curve &curve : m_curves)
        width += 4 * gap + sample + fontMetrics().horizontalAdvance(curve.name + u' ' + words::rate(888'800));
    return m_curves.size() > 1 && width > this->width();
}

int UsageGraph::headHeight() const { return fontMetrics().height() * (isNarrow() ? 2 : 1); }

void UsageGraph::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry();
}

void UsageGraph::setTop(std::uint64_t memory)
{
    double highest = 0;
    for (const Curve &curve : m_curves)
        highest = std::max(highest, m_history.highest(curve.meter));
    if (m_unit == Unit::Percent)
        m_top = 100;
    else if (m_unit == Unit::Rate)
        m_top = roundedUp(std::max(highest, leastRate));
    else
        m_top = std::max({1.0, highest, static_cast<double>(m_history.memoryLimit().value_or(memory))});
}

void UsageGraph::setHistory(const UsageHistory &history, std::uint64_t memory)
{
    m_history = history;
    setTop(memory);
    setAccessibleDescription(told());
    QString tip = hasAny() ? tr("%1, the last two minutes: %2").arg(m_title, told()) : QString();
    if (m_unit == Unit::Memory && hasAny() && history.isResident())
        tip += u"\n\n"_s + tr("The guest does not say what it uses, so this is what its hypervisor holds, which seldom gets less.");
    setToolTip(words::tip(tip));
    update();
}

QString UsageGraph::inWords(double value) const
{
    const auto whole = static_cast<std::uint64_t>(std::llround(std::max(0.0, value)));
    switch (m_unit) {
    case Unit::Percent: return words::whole(tr("%1 %", "share of the CPU").arg(QLocale().toString(whole)));
    case Unit::Memory: return words::memory(whole);
    case Unit::Rate: return words::rate(static_cast<double>(whole));
    }
    return {};
}

QString UsageGraph::newest(const Curve &curve) const
{
    const auto value = m_history.newest(curve.meter);
    QString text = value ? inWords(*value) : u"\u2013"_s;
    if (value && m_unit == Unit::Memory)
        text = m_history.isResident() ? tr("%1 at its host", "memory").arg(text) : tr("%1 of %2").arg(text, inWords(m_top));
    return curve.name.isEmpty() ? text : curve.name + u' ' + text;
}

bool UsageGraph::hasAny() const
{
    return std::ranges::any_of(m_curves, [this](const Curve &curve) { return m_history.has(curve.meter); });
}

QString UsageGraph::told() const
{
    // A rate needs two samples.
    if (!hasAny())
        return m_history.points().size() < 2 ? tr("measuring...") : tr("not told by this site");
    QStringList parts;
    for (const Curve &curve : m_curves)
        parts.append(newest(curve));
    return parts.join(u", "_s);
}

QPen UsageGraph::penOf(qsizetype number) const
{
    return number == 0 ? QPen(icons::ofStage(u"save"_s), 1.6) : QPen(icons::ofStage(u"transfer"_s), 1.6, Qt::DashLine);
}

void UsageGraph::paintHead(QPainter &painter, const QRect &head) const
{
    const int line = fontMetrics().height();
    const auto place = [&](int from, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect(from, head.height() - line, width, line));
    };
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, head.width(), line)), Qt::AlignLeading | Qt::AlignVCenter, m_title);
    if (!hasAny()) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(place(0, head.width()), Qt::AlignTrailing | Qt::AlignVCenter, told());
        return;
    }
    int end = head.width();
    for (qsizetype i = m_curves.size() - 1; i >= 0; --i) {
        const QString text = newest(m_curves[i]);
        const int width = fontMetrics().horizontalAdvance(text);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(place(end - width, width), Qt::AlignVCenter | Qt::AlignLeading, text);
        end -= width + gap;
        if (m_curves.size() > 1) {
            const QRect piece = place(end - sample, sample);
            painter.setPen(penOf(i));
            painter.drawLine(piece.left(), piece.center().y(), piece.right(), piece.center().y());
            end -= sample + 3 * gap;
        }
    }
}

void UsageGraph::paintCurve(QPainter &painter, const QRectF &field, qsizetype number) const
{
    const auto now = m_history.points().last().at;
    const auto x = [&](const UsageHistory::Point &point) {
        const double age = std::chrono::duration<double>(now - point.at).count();
        return field.right() - age / std::chrono::duration<double>(UsageHistory::span).count() * field.width();
    };
    QPolygonF run;
    const auto draw = [&] {
        if (run.size() == 1)
            run.append(run.first() + QPointF(0.5, 0));
        if (run.size() > 1 && m_curves.size() == 1) {
            QPolygonF area = run;
            area << QPointF(run.last().x(), field.bottom()) << QPointF(run.first().x(), field.bottom());
            QColor fill = penOf(number).color();
            fill.setAlphaF(0.25F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(fill);
            painter.drawPolygon(area);
        }
        painter.setPen(penOf(number));
        painter.drawPolyline(run);
        run.clear();
    };
    for (const UsageHistory::Point &point : m_history.points()) {
        if (const auto value = point[m_curves[number].meter])
            run.append(QPointF(x(point), field.bottom() - std::min(1.0, *value / m_top) * field.height()));
        else
            draw();
    }
    draw();
}

void UsageGraph::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect head(0, 0, width(), headHeight());
    paintHead(painter, head);
    const QRectF field = QRectF(rect()).adjusted(0.5, head.height() + gap + 0.5, -0.5, -0.5);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRect(field);
    painter.drawLine(QPointF(field.left(), field.center().y()), QPointF(field.right(), field.center().y()));
    if (!hasAny())
        return;
    painter.setClipRect(field);
    for (qsizetype i = 0; i < m_curves.size(); ++i)
        paintCurve(painter, field, i);
    if (m_unit == Unit::Rate) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(field.adjusted(gap, 1, -gap, -1), Qt::AlignTop | Qt::AlignLeading, inWords(m_top));
    }
}

}  // namespace trescca
