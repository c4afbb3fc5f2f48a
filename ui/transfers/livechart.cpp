// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/transfers/livechart.h"

#include "ui/history/chartparts.h"
#include "ui/history/movewords.h"
#include "ui/transfers/planwords.h"
#include "ui/words/icons.h"
#include "ui/words/words.h"

#include <QTimer>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

using namespace chartparts;

constexpr auto often = std::chrono::milliseconds(250);
constexpr int least = 120;     // pixels
constexpr double half = 0.36;  // of a bar's height; a lane's is 1

double seconds(qint64 milliseconds) { return static_cast<double>(milliseconds) / 1000; }

/// Bytes a second, as few as can be told apart: those above `from`.
class RateTicker final : public SizeTicker {
public:
    RateTicker(int ticks, double from) : m_from(from) { setTickCount(ticks); }

protected:
    QString getTickLabel(double tick, const QLocale &locale, QChar format, int precision) override
    {
        if (tick <= m_from)
            return {};
        return words::whole(LiveChart::tr("%1/s").arg(SizeTicker::getTickLabel(tick, locale, format, precision)));
    }
    int getSubTickCount(double) override { return 0; }

private:
    double m_from;
};

}  // namespace

LiveChart::LiveChart(QWidget *parent) : QWidget(parent), m_plot(new QCustomPlot), m_timer(new QTimer(this)), m_margins(new QCPMarginGroup(m_plot))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_plot);
    m_plot->setMinimumSize(2 * least, least);
    m_plot->setAutoAddPlottableToLegend(false);
    m_plot->setFocusPolicy(Qt::TabFocus);
    m_plot->setAccessibleName(tr("Throughput and stages"));
    setFocusProxy(m_plot);
    m_timer->setSingleShot(true);
    m_timer->setInterval(often);
    connect(m_timer, &QTimer::timeout, this, &LiveChart::draw);
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](const QMouseEvent *event) { tellAt(event->globalPosition().toPoint()); });
    draw();
}

LiveChart::~LiveChart() = default;

void LiveChart::setJob(Job *job)
{
    if (job == m_job)
        return;
    if (m_job)
        disconnect(m_job, nullptr, this, nullptr);
    m_job = job;
    if (job) {
        connect(job, &Job::progressed, this, &LiveChart::drawBegin);
        connect(job, &Job::ended, this, &LiveChart::draw);
    }
    draw();
}

void LiveChart::drawSoon()
{
    if (isVisible() && !m_timer->isActive())
        m_timer->start();
}

/// What it does from now on is not told late.
void LiveChart::drawBegin()
{
    if (m_isNote && isVisible() && m_job && m_job->state() != Job::State::Waiting)
        return draw();
    drawSoon();
}

qint64 LiveChart::end() const
{
    constexpr qint64 least = 1000;
    return m_job ? std::max(least, m_job->elapsed()) : least;
}

void LiveChart::draw()
{
    m_timer->stop();
    m_plot->clearItems();
    m_plot->clearPlottables();
    m_plot->plotLayout()->clear();
    m_plot->plotLayout()->simplify();
    m_rate = m_lanes = nullptr;
    const Colours colours(palette());
    m_plot->setBackground(colours.base);
    m_isNote = !m_job || m_job->state() == Job::State::Waiting || m_job->isPreparing();
    if (m_isNote) {
        m_plot->setMinimumHeight(least);
        note(*m_plot, colours, description());
    } else {
        drawRate();
        drawLanes();
    }
    m_plot->setAccessibleDescription(description());
    m_plot->replot();
    // The time axis has grown under the mouse.
    if (m_plot->underMouse() && QToolTip::isVisible())
        tellAt(QCursor::pos());
    // What comes no more is told by nobody.
    if (m_job && m_job->state() == Job::State::Running)
        drawSoon();
}

void LiveChart::drawRate()
{
    const Colours colours(palette());
    m_rate = addAxes(*m_plot, colours, {});
    auto *graph = new QCPGraph(m_rate->axis(QCPAxis::atBottom), m_rate->axis(QCPAxis::atLeft));
    const QColor colour = icons::ofStage(u"transfer"_s);
    graph->setPen(QPen(colour, 1.5));
    graph->setBrush(mixed(colours.base, colour, 0.35));
    double highest = 0;
    for (const Throughput::Stretch &stretch : m_job->throughput().stretches(m_job->elapsed())) {
        graph->addData(seconds(stretch.begin), stretch.rate);
        graph->addData(seconds(stretch.end), stretch.rate);
        highest = std::max(highest, stretch.rate);
    }
    QCPAxis *y = m_rate->axis(QCPAxis::atLeft);
    constexpr double least = 1000;  // below, there is nothing to be told in bytes
    const double top = std::max(highest, least);
    setTop(*y, top);
    // In a low dock the lanes need the room: their names are to be read. The line is where they begin.
    const int letters = m_plot->fontMetrics().height();
    const bool isLow = m_plot->height() < 18 * letters;
    y->setTicker(QSharedPointer<RateTicker>::create(isLow ? 2 : 3, isLow ? top / 2 : 0));
    m_rate->setMinimumSize(0, 2 * letters);
    m_rate->axis(QCPAxis::atBottom)->setRange(0, seconds(end()));
    m_rate->axis(QCPAxis::atBottom)->setTickLabels(false);
    for (QCPAxis *axis : m_rate->axes())
        axis->setTickLabelFont(m_plot->font());
}

void LiveChart::drawLanes()
{
    const Colours colours(palette());
    m_lanes = addAxes(*m_plot, colours, {});
    QStringList names;
    for (const QString &stage : m_job->stages()) {
        addBar(static_cast<double>(names.size()), icons::ofStage(stage), m_job->span(stage), false);
        names.append(words::stage(stage, m_job->spec().mode));
    }
    if (const auto down = downTime()) {
        addBar(static_cast<double>(names.size()), colours.text, *down, true);
        names.append(movewords::span(Span::Down));
    }
    QCPAxis *lanes = m_lanes->axis(QCPAxis::atLeft);
    lanes->setTicker(QSharedPointer<NamesTicker>::create(names));
    lanes->setRangeReversed(true);
    lanes->setRange(-0.6, std::max(1.0, static_cast<double>(names.size())) - 0.4);
    lanes->grid()->setVisible(false);
    lanes->setTickPen(Qt::NoPen);
    QCPAxis *x = m_lanes->axis(QCPAxis::atBottom);
    x->setRange(0, seconds(end()));
    x->setLabel(tr("seconds"));
    for (QCPAxis *axis : m_lanes->axes()) {
        axis->setTickLabelFont(m_plot->font());
        axis->setLabelFont(m_plot->font());
    }
    // One time for both, and no more height for the lanes than they need.
    for (QCPAxisRect *axes : {m_rate, m_lanes})
        axes->setMarginGroup(QCP::msLeft | QCP::msRight, m_margins);
    const auto lane = static_cast<int>(names.size()) * (m_plot->fontMetrics().height() + 2);
    m_lanes->setMinimumSize(0, lane);
    m_lanes->setMaximumSize(QWIDGETSIZE_MAX, lane + 3 * m_plot->fontMetrics().height());
    m_plot->plotLayout()->setRowSpacing(0);
    // Room for all names, and the little that the rate needs.
    m_plot->setMinimumHeight(std::max(least, lane + 6 * m_plot->fontMetrics().height()));
}

void LiveChart::addBar(double lane, const QColor &colour, const Job::Span &span, bool isHatched)
{
    if (span.end == 0)
        return;
    auto *bar = new QCPItemRect(m_plot);
    for (QCPItemPosition *corner : {bar->topLeft, bar->bottomRight}) {
        corner->setAxes(m_lanes->axis(QCPAxis::atBottom), m_lanes->axis(QCPAxis::atLeft));
        corner->setAxisRect(m_lanes);
    }
    bar->topLeft->setCoords(seconds(span.begin), lane - half);
    bar->bottomRight->setCoords(seconds(span.end), lane + half);
    bar->setClipAxisRect(m_lanes);
    bar->setPen(QPen(colour));
    bar->setBrush(isHatched ? hatched(colour) : QBrush(colour));
}

/// The guest runs again when the last of it was restored; before, nobody here knows since when it stands still.
std::optional<Job::Span> LiveChart::downTime() const
{
    if (!m_job || !m_job->isOver() || !m_job->result().record || m_job->result().record->downtimeMs < 0)
        return std::nullopt;
    const qint64 restored = m_job->span(u"restore"_s).end;
    const qint64 again = restored > 0 ? restored : m_job->elapsed();
    return Job::Span{std::max<qint64>(0, again - m_job->result().record->downtimeMs), again};
}

void LiveChart::tellAt(const QPoint &onScreen) const { QToolTip::showText(onScreen, movewords::tip(told(m_plot->mapFromGlobal(onScreen))), m_plot); }

QString LiveChart::told(const QPointF &at) const
{
    if (!m_job || !m_rate || !m_lanes)
        return {};
    const QCPAxisRect *axes = m_rate->rect().contains(at.toPoint()) ? m_rate : m_lanes->rect().contains(at.toPoint()) ? m_lanes : nullptr;
    if (!axes)
        return {};
    const auto time = std::llround(axes->axis(QCPAxis::atBottom)->pixelToCoord(at.x()) * 1000);
    QStringList lines{tr("after %1").arg(words::time(time))};
    for (const Throughput::Stretch &stretch : m_job->throughput().stretches(m_job->elapsed()))
        if (time >= stretch.begin && time < stretch.end)
            lines.append(words::rate(stretch.rate));
    for (const QString &stage : m_job->stages())
        if (const Job::Span span = m_job->span(stage); span.end > 0 && time >= span.begin && time < span.end)
            lines.append(words::stage(stage, m_job->spec().mode));
    if (const auto down = downTime(); down && time >= down->begin && time < down->end)
        lines.append(movewords::span(Span::Down));
    return lines.join(u'\n');
}

QString LiveChart::description() const
{
    if (!m_job)
        return tr("Choose a row to see how fast it goes, and when its stages were at work.");
    if (m_job->state() == Job::State::Waiting)
        return tr("%1 has not begun yet.").arg(m_job->spec().title);
    if (m_job->isPreparing())
        return m_job->spec().title + u": "_s + planwords::preparation(*m_job);
    const auto stretches = m_job->throughput().stretches(m_job->elapsed());
    QStringList parts;
    if (!stretches.isEmpty())
        parts.append(tr("%1 sent, %2 at most.")
                .arg(words::size(m_job->throughput().bytes()), words::rate(std::ranges::max(stretches, {}, &Throughput::Stretch::rate).rate)));
    const auto tell = [&parts](const QString &name, const Job::Span &span) {
        parts.append(tr("%1 from %2 to %3.").arg(name, words::time(span.begin), words::time(span.end)));
    };
    for (const QString &stage : m_job->stages())
        if (const Job::Span span = m_job->span(stage); span.end > 0)
            tell(words::stage(stage, m_job->spec().mode), span);
    if (const auto down = downTime())
        tell(movewords::span(Span::Down), *down);
    return m_job->spec().title + u": "_s + (parts.isEmpty() ? tr("nothing was sent yet.") : parts.join(u' '));
}

void LiveChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    draw();
}

void LiveChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        draw();
}

}  // namespace trescca
