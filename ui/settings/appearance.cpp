// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearance.h"

#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

namespace trescca {

namespace {

struct Shades {
    QColor window, base, text, faint, button, highlight, link;
};

const Shades light{
    {0xef, 0xf0, 0xf1}, {0xff, 0xff, 0xff}, {0x20, 0x22, 0x24}, {0x80, 0x84, 0x88}, {0xf6, 0xf7, 0xf8}, {0x1f, 0x6f, 0xb5}, {0x1b, 0x5e, 0x9b}};
const Shades dark{
    {0x2b, 0x2d, 0x30}, {0x1f, 0x21, 0x23}, {0xec, 0xee, 0xf0}, {0x8a, 0x8e, 0x92}, {0x36, 0x39, 0x3d}, {0x2f, 0x7f, 0xc4}, {0x7a, 0xb8, 0xef}};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette(shades.button, shades.window);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, shades.text);
        palette.setColor(QPalette::Disabled, role, shades.faint);
    }
    palette.setColor(QPalette::Base, shades.base);
    palette.setColor(QPalette::AlternateBase, shades.window);
    palette.setColor(QPalette::ToolTipBase, shades.button);
    palette.setColor(QPalette::PlaceholderText, shades.faint);
    palette.setColor(QPalette::Highlight, shades.highlight);
    palette.setColor(QPalette::Accent, shades.highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, shades.link);
    return palette;
}

bool isDark()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < QGuiApplication::palette().color(QPalette::WindowText).lightness();
}

}  // namespace

void applyAppearance(Preferences::Appearance appearance)
{
    QGuiApplication::setPalette({});  // what the theme says
    auto *hints = QGuiApplication::styleHints();
    if (appearance == Preferences::Appearance::System)
        return hints->unsetColorScheme();
    const bool wantsDark = appearance == Preferences::Appearance::Dark;
    hints->setColorScheme(wantsDark ? Qt::ColorScheme::Dark : Qt::ColorScheme::Light);
    if (isDark() != wantsDark)
        QGuiApplication::setPalette(paletteOf(wantsDark ? dark : light));
}

}  // namespace trescca
