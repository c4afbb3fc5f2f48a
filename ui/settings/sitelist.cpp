// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sitelist.h"

namespace trescca {

void SiteList::add(const QString &name, const QString &shown)
{
    auto *item = new QListWidgetItem(shown, this);
    item->setData(Qt::UserRole, name);
}

QListWidgetItem *SiteList::of(const QString &name) const
{
    for (int row = 0; row < count(); ++row)
        if (item(row)->data(Qt::UserRole).toString() == name)
            return item(row);
    return nullptr;
}

void SiteList::rename(const QString &name, const QString &shown)
{
    if (QListWidgetItem *item = of(name))
        item->setText(shown);
}

void SiteList::choose(const QString &name)
{
    if (QListWidgetItem *item = of(name))
        setCurrentItem(item);
}

QString SiteList::current() const { return currentItem() ? currentItem()->data(Qt::UserRole).toString() : QString(); }

}  // namespace trescca
