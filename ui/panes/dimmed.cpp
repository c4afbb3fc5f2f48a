// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/dimmed.h"

#include "ui/panes/sitetree.h"

namespace trescca {

QColor dimmedHighlight(const QPalette &palette)
{
    constexpr float share = 0.25F;  // of the highlight, on the base
    const QColor on = palette.color(QPalette::Highlight);
    const QColor base = palette.color(QPalette::Base);
    const auto mix = [](float one, float other) { return share * one + (1 - share) * other; };
    return QColor::fromRgbF(mix(on.redF(), base.redF()), mix(on.greenF(), base.greenF()), mix(on.blueF(), base.blueF()));
}

DimmedDelegate::DimmedDelegate(SiteTree &tree) : QStyledItemDelegate(&tree), m_tree(tree) {}

void DimmedDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (m_tree.isActive() || !(option->state & QStyle::State_Selected))
        return;
    option->state &= ~QStyle::State_Selected;
    option->backgroundBrush = dimmedHighlight(m_tree.palette());
}

}  // namespace trescca
