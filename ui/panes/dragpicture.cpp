// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/dragpicture.h"

#include <QAbstractItemView>
#include <QIcon>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace trescca {

QPixmap dragPicture(const QAbstractItemView &view, const QString &text, const QIcon &icon)
{
    constexpr int air = 6;
    const QSize symbol = view.iconSize();
    const int height = std::max(symbol.height(), view.fontMetrics().height()) + 2 * air;
    const int letters = view.fontMetrics().horizontalAdvance(text);
    const QRect all(0, 0, symbol.width() + letters + 3 * air, height);
    QPixmap picture(all.size() * view.devicePixelRatioF());
    picture.setDevicePixelRatio(view.devicePixelRatioF());
    picture.fill(view.palette().color(QPalette::Base));
    QPainter painter(&picture);
    painter.setFont(view.font());
    painter.setPen(view.palette().color(QPalette::Text));
    const auto mirrored = [&](const QRect &place) { return QStyle::visualRect(view.layoutDirection(), all, place); };
    icon.paint(&painter, mirrored({QPoint(air, (height - symbol.height()) / 2), symbol}));
    painter.drawText(mirrored({2 * air + symbol.width(), 0, letters, height}), Qt::AlignVCenter, text);
    painter.setPen(view.palette().color(QPalette::Highlight));
    painter.drawRect(all.adjusted(0, 0, -1, -1));
    return picture;
}

}  // namespace trescca
