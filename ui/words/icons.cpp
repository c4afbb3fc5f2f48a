// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/icons.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmap>

using namespace Qt::StringLiterals;

namespace trescca::icons {

namespace {

constexpr int side = 64;  // drawn large, shown small

/// A shape in a square of 1 by 1.
using Shape = std::function<void(QPainter &painter)>;

QPixmap picture(const QColor &colour, const Shape &shape)
{
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(side, side);
    painter.setPen(QPen(colour, 0.09, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    shape(painter);
    return pixmap;
}

/// In a selected row it has the colour of its text.
QIcon drawn(const QColor &colour, const Shape &shape)
{
    QIcon icon(picture(colour, shape));
    icon.addPixmap(picture(QGuiApplication::palette().color(QPalette::HighlightedText), shape), QIcon::Selected);
    return icon;
}

QColor text() { return QGuiApplication::palette().color(QPalette::Text); }

/// A screen on its foot, with a sign on it.
void screen(QPainter &painter)
{
    painter.drawRoundedRect(QRectF(0.08, 0.12, 0.84, 0.6), 0.08, 0.08);
    painter.drawLine(QPointF(0.3, 0.9), QPointF(0.7, 0.9));
    painter.drawLine(QPointF(0.5, 0.74), QPointF(0.5, 0.9));
}

void sign(QPainter &painter, const Instance &instance)
{
    painter.setBrush(painter.pen().color());
    const bool moving = !instance.task.isEmpty() || instance.state == InstanceState::Busy;
    if (moving) {
        for (const double x : {0.3, 0.5, 0.7})
            painter.drawEllipse(QPointF(x, 0.42), 0.03, 0.03);
    } else if (instance.state == InstanceState::Running) {
        painter.drawPolygon(QPolygonF({{0.42, 0.3}, {0.42, 0.54}, {0.62, 0.42}}));
    } else if (instance.state == InstanceState::Paused) {
        painter.drawRect(QRectF(0.4, 0.32, 0.04, 0.2));
        painter.drawRect(QRectF(0.56, 0.32, 0.04, 0.2));
    } else if (instance.state == InstanceState::Saved) {
        painter.drawRect(QRectF(0.42, 0.34, 0.16, 0.16));
    } else if (instance.state == InstanceState::Error) {
        painter.drawLine(QPointF(0.4, 0.32), QPointF(0.6, 0.52));
        painter.drawLine(QPointF(0.6, 0.32), QPointF(0.4, 0.52));
    }
}

QColor colourOf(const Instance &instance)
{
    if (instance.state == InstanceState::Error)
        return {0xD5, 0x5E, 0x00};
    if (instance.state == InstanceState::Running && instance.task.isEmpty())
        return {0x00, 0x9E, 0x73};
    return text();
}

}  // namespace

QIcon ofInstance(const Instance &instance)
{
    return drawn(colourOf(instance), [&instance](QPainter &painter) {
        screen(painter);
        sign(painter, instance);
    });
}

QIcon ofImage(const Image &image)
{
    return drawn(text(), [&image](QPainter &painter) {
        if (image.isPackage()) {
            painter.drawRoundedRect(QRectF(0.1, 0.2, 0.8, 0.66), 0.06, 0.06);
            painter.drawLine(QPointF(0.1, 0.42), QPointF(0.9, 0.42));
            painter.drawLine(QPointF(0.5, 0.42), QPointF(0.5, 0.6));
            return;
        }
        painter.drawEllipse(QRectF(0.12, 0.12, 0.76, 0.76));
        painter.drawEllipse(QRectF(0.42, 0.42, 0.16, 0.16));
    });
}

QIcon error()
{
    return drawn(ofStage(u"failure"_s), [](QPainter &painter) {
        painter.drawPolygon(QPolygonF({{0.5, 0.1}, {0.94, 0.88}, {0.06, 0.88}}));
        painter.drawLine(QPointF(0.5, 0.4), QPointF(0.5, 0.6));
        painter.drawPoint(QPointF(0.5, 0.75));
    });
}

QColor ofStage(const QString &stage)
{
    if (stage == "save"_L1)
        return {0x00, 0x72, 0xB2};
    if (stage == "restore"_L1 || stage == "spawn"_L1)
        return {0x00, 0x9E, 0x73};
    if (stage == "verify"_L1 || stage == "unpack"_L1 || stage == "convert"_L1 || stage == "digest"_L1)
        return {0x56, 0xB4, 0xE9};
    if (stage == "failure"_L1)
        return {0xD5, 0x5E, 0x00};
    return {0xE6, 0x9F, 0x00};
}

}  // namespace trescca::icons
