// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/elsewhere.h"

#include <QMenu>

namespace trescca {

Elsewhere::Elsewhere(const QIcon &icon, const QString &text, QObject *parent) : QAction(icon, text, parent), m_menu(std::make_unique<QMenu>())
{
    setMenu(m_menu.get());
    setVisible(false);
}

Elsewhere::~Elsewhere() = default;

void Elsewhere::setSites(const QStringList &sites)
{
    setVisible(sites.size() > 1);
    if (sites == m_sites)  // it may be open
        return;
    m_sites = sites;
    m_menu->clear();
    for (const QString &site : sites)
        m_menu->addAction(QString(site).replace(u'&', QStringLiteral("&&")), this, [this, site] { Q_EMIT chosen(site); });
}

}  // namespace trescca
