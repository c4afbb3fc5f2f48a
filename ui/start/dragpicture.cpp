// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/dragpicture.h"

#include "ui/words/icons.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr QSize pictureSize(320, 132);
constexpr int icon = 40;
constexpr QRect here(2, 2, 136, 128);
constexpr QRect there(182, 2, 136, 128);

QIcon machine()
{
    Instance running;
    running.state = InstanceState::Running;
    return icons::ofInstance(running);
}

/// A window's frame with a line of a title and some rows.
void drawPane(QPainter &painter, const QRect &place, const QPen &frame)
{
    painter.setPen(frame);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(place, 6, 6);
    painter.drawLine(place.left(), place.top() + 20, place.right(), place.top() + 20);
}

void drawArrow(QPainter &painter, const QColor &colour)
{
    const QPointF from(here.center().x() + icon / 2 + 4, 64);
    const QPointF to(there.center().x() - icon / 2 - 8, 64);
    QPainterPath way(from);
    way.quadTo(QPointF(pictureSize.width() / 2.0, 24), to);
    painter.setPen(QPen(colour, 2.5, Qt::DashLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(way);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{to + QPointF(2, 3), to + QPointF(-10, 1), to + QPointF(-3, -9)});
}

}  // namespace

DragPicture::DragPicture(QWidget *parent) : QWidget(parent)
{
    setFixedSize(sizeHint());
    setAccessibleName(tr("A machine is dragged from one side to the other"));
}

QSize DragPicture::sizeHint() const { return pictureSize; }

void DragPicture::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (layoutDirection() == Qt::RightToLeft) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    const QPalette &colours = palette();
    drawPane(painter, here, QPen(colours.color(QPalette::PlaceholderText), 1.5));
    drawPane(painter, there, QPen(colours.color(QPalette::Highlight), 2.5));
    const QPixmap shown = machine().pixmap(QSize(icon, icon), devicePixelRatioF());
    const auto at = [&](const QRect &pane, qreal opacity) {
        painter.setOpacity(opacity);
        painter.drawPixmap(QPoint(pane.center().x() - icon / 2, 52), shown);
        painter.setOpacity(1);
    };
    at(here, 0.35);
    at(there, 1);
    drawArrow(painter, colours.color(QPalette::Highlight));
}

}  // namespace trescca
