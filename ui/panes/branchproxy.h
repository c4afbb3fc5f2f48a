// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace trescca {

/// A SiteModel sorted and filtered: things are sorted within their branch; the branches keep their places, and tell how many a filter leaves.
class BranchProxy final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit BranchProxy(QObject *parent = nullptr);
    /// Only what has this in its name, state or address is left; empty: all.
    void setText(const QString &text);
    /// There is something, and the filter leaves nothing of it.
    [[nodiscard]] bool hidesAll() const;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    [[nodiscard]] bool isFiltering() const { return !m_text.isEmpty(); }

    QString m_text;
};

}  // namespace trescca
