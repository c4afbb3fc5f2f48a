// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QStringList>

#include <memory>

class QMenu;

namespace trescca {

/// A menu of the sites that something can be sent to, for where there are several; else it is not there.
class Elsewhere final : public QAction {
    Q_OBJECT
public:
    Elsewhere(const QIcon &icon, const QString &text, QObject *parent);
    ~Elsewhere() override;
    void setSites(const QStringList &sites);

Q_SIGNALS:
    void chosen(const QString &site);

private:
    std::unique_ptr<QMenu> m_menu;
    QStringList m_sites;
};

}  // namespace trescca
