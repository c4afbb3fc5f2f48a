// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/visibleedges.h"

#include "ui/words/icons.h"

#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// An edge is a shade of the window's colour.
QPalette withLightEdges(QPalette palette)
{
    constexpr int lighter = 360;  // percent
    palette.setColor(QPalette::Window, palette.color(QPalette::Window).lighter(lighter));
    return palette;
}

bool hasEdge(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_FrameLineEdit:
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_IndicatorRadioButton:
    case QStyle::PE_FrameGroupBox: return true;
    default: return false;
    }
}

}  // namespace

bool VisibleEdges::needsHelp(const QPalette &palette) const
{
    constexpr int darkest = 90;  // of 255; what was helped once is lighter
    const bool isDark = palette.color(QPalette::Window).lightness() < std::min(darkest, palette.color(QPalette::WindowText).lightness());
    return isDark && baseStyle()->name().compare("fusion"_L1, Qt::CaseInsensitive) == 0;
}

void VisibleEdges::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (!hasEdge(element) || !needsHelp(option->palette))
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    const auto draw = [&](auto changed) {
        changed.palette = withLightEdges(changed.palette);
        QProxyStyle::drawPrimitive(element, &changed, painter, widget);
    };
    if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option))
        return draw(*frame);
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
        return draw(*button);
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void VisibleEdges::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    if (!needsHelp(option->palette))
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto draw = [&](auto changed) {
        changed.palette = withLightEdges(changed.palette);
        QProxyStyle::drawComplexControl(control, &changed, painter, widget);
    };
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option))
        return draw(*spin);
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option))
        return draw(*combo);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QIcon VisibleEdges::standardIcon(StandardPixmap which, const QStyleOption *option, const QWidget *widget) const
{
    const bool closes = which == SP_TitleBarCloseButton || which == SP_DockWidgetCloseButton || which == SP_DialogCloseButton;
    if ((!closes && which != SP_TitleBarNormalButton) || !needsHelp(widget ? widget->palette() : standardPalette()))
        return QProxyStyle::standardIcon(which, option, widget);
    return icons::named(closes ? u"cancel"_s : u"duplicate"_s);
}

}  // namespace trescca
