// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/screensize.h"

#include <QLayout>
#include <QScreen>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace trescca {

void resizeWithinScreen(QWidget &window, const QSize &wanted)
{
    // How thick a frame is, the window manager tells only once it is drawn.
    const int title = window.style()->pixelMetric(QStyle::PM_TitleBarHeight) + window.fontMetrics().height();
    window.resize(wanted.boundedTo(window.screen()->availableSize() - QSize(title / 2, title)));
}

void growToFit(QWidget &window)
{
    if (QLayout *layout = window.layout()) {
        layout->activate();
        window.resize(window.width(), std::max(window.height(), layout->totalHeightForWidth(window.width())));
    }
}

}  // namespace trescca
