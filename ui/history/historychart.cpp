// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historychart.h"

#include "ui/history/chartparts.h"
#include "ui/history/movewords.h"

#include <QApplication>
#include <QKeyEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr double zoomStep = 0.8;  // of the range that is left after zooming in once

std::unique_ptr<ChartView> makeChart(ChartKind kind, QCustomPlot &plot, const ChartInput &input)
{
    switch (kind) {
    case ChartKind::Moves: return makeMovesChart(plot, input);
    case ChartKind::Groups: return makeGroupsChart(plot, input);
    case ChartKind::Trend: return makeTrendChart(plot, input);
    case ChartKind::Sizes: return makeSizesChart(plot, input);
    case ChartKind::Timeline: return makeTimelineChart(plot, input);
    }
    return nullptr;
}

QString nameOf(ChartKind kind)
{
    switch (kind) {
    case ChartKind::Moves: return HistoryChart::tr("Times of past moves");
    case ChartKind::Groups: return HistoryChart::tr("Times by machine and way");
    case ChartKind::Trend: return HistoryChart::tr("Times over the days");
    case ChartKind::Sizes: return HistoryChart::tr("Sizes");
    case ChartKind::Timeline: return HistoryChart::tr("Timeline of a move");
    }
    return {};
}

QList<QCPRange> rangesOf(const QCustomPlot &plot)
{
    QList<QCPRange> ranges;
    for (const QCPAxisRect *axes : plot.axisRects())
        ranges.append(axes->axis(QCPAxis::atBottom)->range());
    return ranges;
}

void setRanges(const QCustomPlot &plot, const QList<QCPRange> &ranges)
{
    const QList<QCPAxisRect *> all = plot.axisRects();
    for (qsizetype i = 0; all.size() == ranges.size() && i < all.size(); ++i)
        all[i]->axis(QCPAxis::atBottom)->setRange(ranges[i]);
}

}  // namespace

HistoryChart::HistoryChart(QWidget *parent) : QWidget(parent), m_plot(new QCustomPlot)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_plot);
    m_plot->setAutoAddPlottableToLegend(false);
    m_plot->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    m_plot->setNoAntialiasingOnDrag(true);
    m_plot->setFocusPolicy(Qt::StrongFocus);
    m_plot->installEventFilter(this);
    setFocusProxy(m_plot);
    m_plot->setMinimumSize(260, 180);
    listen();
    draw(Ranges::Home);
}

HistoryChart::~HistoryChart() = default;

void HistoryChart::listen()
{
    connect(m_plot, &QCustomPlot::mouseMove, this, [this](QMouseEvent *event) {
        if (event->buttons() == Qt::NoButton)
            QToolTip::showText(event->globalPosition().toPoint(), movewords::tip(told(event->position())), m_plot);
    });
    connect(m_plot, &QCustomPlot::mousePress, this, [this](QMouseEvent *event) { m_pressed = event->position(); });
    connect(m_plot, &QCustomPlot::mouseRelease, this, [this](QMouseEvent *event) {
        const bool dragged = (event->position() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
        if (event->button() == Qt::LeftButton && !dragged)
            click(event->position(), event->modifiers());
    });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, &HistoryChart::resetView);
}

void HistoryChart::setKind(ChartKind kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    draw(Ranges::Home);
}

void HistoryChart::setMoves(QList<PastMove> moves, const QStringList &chosen)
{
    // As the table is sorted mostly, it only has to be turned round.
    if (std::ranges::is_sorted(moves, std::ranges::greater(), &PastMove::begun))
        std::ranges::reverse(moves);
    else
        std::ranges::stable_sort(moves, {}, &PastMove::begun);
    m_input.moves = std::move(moves);
    m_input.chosen = chosen;
    draw(Ranges::Home);
}

void HistoryChart::choose(const QStringList &chosen)
{
    if (chosen == m_input.chosen)
        return;
    m_input.chosen = chosen;
    draw(m_kind == ChartKind::Timeline ? Ranges::Home : Ranges::Keep);
    m_view->reveal();
    m_plot->replot();
}

void HistoryChart::toggle(const QString &key)
{
    QSet<QString> &hidden = m_hidden[m_kind];
    if (!hidden.remove(key))
        hidden.insert(key);
    draw(Ranges::Keep);
}

QStringList HistoryChart::legendKeys() const { return chartparts::keys(*m_plot); }

void HistoryChart::resetView()
{
    m_view->home();
    m_plot->replot();
}

void HistoryChart::showAll()
{
    m_hidden.remove(m_kind);
    draw(Ranges::Home);
}

QString HistoryChart::description() const { return m_view->description(); }

QString HistoryChart::told(const QPointF &at) const { return m_view->told(at); }

/// Everything is made anew; the old view refers to what is deleted here.
void HistoryChart::draw(Ranges ranges)
{
    const QList<QCPRange> before = rangesOf(*m_plot);
    m_view.reset();
    m_plot->clearItems();
    m_plot->clearPlottables();
    m_plot->plotLayout()->clear();
    m_plot->plotLayout()->simplify();
    m_input.hidden = m_hidden.value(m_kind);
    m_input.palette = m_paper ? QPalette(Qt::white) : palette();
    m_plot->setBackground(m_input.palette.color(QPalette::Base));
    m_plot->setAccessibleName(nameOf(m_kind));
    m_view = makeChart(m_kind, *m_plot, m_input);
    for (QCPAxisRect *axes : m_plot->axisRects())
        for (QCPAxis *axis : axes->axes()) {
            axis->setTickLabelFont(m_plot->font());
            axis->setLabelFont(m_plot->font());
        }
    if (ranges == Ranges::Keep)
        setRanges(*m_plot, before);
    wrapLegend();
    m_plot->setAccessibleDescription(description());
    m_plot->replot();
    Q_EMIT redrawn();
}

/// As many entries in a row as the width has room for.
void HistoryChart::wrapLegend()
{
    for (QCPLayoutElement *element : m_plot->plotLayout()->elements(false))
        if (auto *legend = qobject_cast<QCPLegend *>(element)) {
            int widest = 1;
            for (int i = 0; i < legend->itemCount(); ++i)
                if (const QCPAbstractLegendItem *item = legend->item(i))  // the last row may have empty cells
                    widest = std::max(widest, item->minimumOuterSizeHint().width() + legend->columnSpacing());
            const int wrap = std::max(1, (m_plot->width() - 2 * legend->columnSpacing()) / widest);
            if (wrap == legend->wrap())
                return;
            legend->setWrap(wrap);
            legend->setFillOrder(QCPLayoutGrid::foColumnsFirst, true);
            return;
        }
}

void HistoryChart::click(const QPointF &at, Qt::KeyboardModifiers keys)
{
    if (const QString key = chartparts::keyAt(*m_plot, at); !key.isEmpty())
        return toggle(key);
    if (const QStringList ids = m_view->movesAt(at); !ids.isEmpty())
        Q_EMIT chosen(ids, keys.testFlag(Qt::ControlModifier));
}

void HistoryChart::zoom(double factor)
{
    for (QCPAxisRect *axes : m_plot->axisRects()) {
        QCPAxis *x = axes->axis(QCPAxis::atBottom);
        x->scaleRange(factor);
        if (axes->rangeZoom().testFlag(Qt::Vertical))
            axes->axis(QCPAxis::atLeft)->scaleRange(factor);
        if (m_kind == ChartKind::Groups)
            break;  // the other follows
    }
    m_plot->replot();
}

/// To the next (1) or the one before (-1), as they happened.
void HistoryChart::step(int by)
{
    const QStringList &chosen = m_input.chosen;
    const QString from = chosen.isEmpty() ? QString() : by > 0 ? chosen.last() : chosen.first();
    const auto found = std::ranges::find(m_input.moves, from, [](const PastMove &move) { return move.record.id; });
    const qsizetype last = m_input.moves.size() - 1;
    const qsizetype number = found == m_input.moves.end() ? last : std::clamp<qsizetype>(found - m_input.moves.begin() + by, 0, last);
    if (number >= 0)
        Q_EMIT this->chosen({m_input.moves[number].record.id}, false);
}

bool HistoryChart::press(int key)
{
    switch (key) {
    case Qt::Key_Home: resetView(); return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoom(zoomStep); return true;
    case Qt::Key_Minus: zoom(1 / zoomStep); return true;
    case Qt::Key_Left: step(-1); return true;
    case Qt::Key_Right: step(1); return true;
    default: break;
    }
    const QString entry = key >= Qt::Key_1 && key <= Qt::Key_9 ? legendKeys().value(key - Qt::Key_1) : QString();
    if (!entry.isEmpty())
        toggle(entry);
    return !entry.isEmpty();
}

Result<QByteArray> HistoryChart::file(ChartFormat format)
{
    m_paper = true;
    draw(Ranges::Keep);
    auto content = chartFile(*m_plot, format);
    m_paper = false;
    draw(Ranges::Keep);
    return content;
}

void HistoryChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        draw(Ranges::Keep);
}

bool HistoryChart::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isShortcut = key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
        if (!isShortcut && press(key->key()))
            return true;
    }
    if (event->type() == QEvent::Resize)
        wrapLegend();
    return QWidget::eventFilter(watched, event);
}

}  // namespace trescca
