// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include <functional>

class QLabel;
class QVBoxLayout;

namespace trescca {

/// What the first steps need.
struct StartServices {
    std::function<QStringList()> findHosts;  ///< libvirt connections of this computer that answer; blocks
    QString demo;                            ///< the program that sets the demo up; empty: there is none here
};

/// How to begin, in a pane that shows no site.
class StartPage final : public QScrollArea {
    Q_OBJECT
public:
    explicit StartPage(const StartServices &services, QWidget *parent = nullptr);

Q_SIGNALS:
    void addWanted();
    void importWanted();
    void demoWanted();

private:
    void build();
    void addButton(QVBoxLayout &to, const QString &text, const QString &icon, void (StartPage::*wanted)());
    void look();
    void tell(const QStringList &hosts);
    void lookLater();
    const StartServices m_services;
    QLabel *m_found;
};

}  // namespace trescca
