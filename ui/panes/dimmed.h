// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

class QPalette;

namespace trescca {

class SiteTree;

/// The background of what is selected in a pane that is not worked in: seen, and less than that of the other.
[[nodiscard]] QColor dimmedHighlight(const QPalette &palette);

/// Draws what is selected in a tree that is not active as what is not selected, on that background.
class DimmedDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit DimmedDelegate(SiteTree &tree);

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    const SiteTree &m_tree;
};

}  // namespace trescca
