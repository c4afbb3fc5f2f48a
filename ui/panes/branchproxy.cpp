// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/branchproxy.h"

#include "ui/panes/sitemodel.h"

namespace trescca {

BranchProxy::BranchProxy(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(SiteModel::SortRole);
    setSortCaseSensitivity(Qt::CaseInsensitive);
}

void BranchProxy::setText(const QString &text)
{
    m_text = text;
    invalidateRowsFilter();
}

bool BranchProxy::hidesAll() const
{
    if (!isFiltering() || !sourceModel())
        return false;
    int all = 0;
    for (int group = 0; group < rowCount(); ++group) {
        const QModelIndex branch = index(group, 0);
        if (rowCount(branch) > 0)
            return false;
        all += sourceModel()->rowCount(mapToSource(branch));
    }
    return all > 0;
}

QVariant BranchProxy::data(const QModelIndex &index, int role) const
{
    QVariant value = QSortFilterProxyModel::data(index, role);
    const bool isTitle = role == Qt::DisplayRole && index.isValid() && !index.parent().isValid() && index.column() == SiteModel::Name;
    if (!isTitle || !isFiltering())
        return value;
    return tr("%1, %2 shown").arg(value.toString()).arg(rowCount(index));
}

bool BranchProxy::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (SiteModel::isGroup(left))
        return (left.row() < right.row()) == (sortOrder() == Qt::AscendingOrder);
    return QSortFilterProxyModel::lessThan(left, right);
}

bool BranchProxy::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto shows = [&](int column) { return sourceModel()->index(row, column, parent).data().toString().contains(m_text, Qt::CaseInsensitive); };
    // Units and dates have letters too, which nobody means.
    return !parent.isValid() || m_text.isEmpty() || shows(SiteModel::Name) || shows(SiteModel::State) || shows(SiteModel::Address);
}

}  // namespace trescca
