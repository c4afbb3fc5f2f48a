// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingsservices.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;

namespace trescca {

class ConnectionView;

/// A site that the programs know without config.yml: where it comes from, what it is, and a test of it. It is not changed where it is.
class FoundSiteView final : public QWidget {
    Q_OBJECT
public:
    explicit FoundSiteView(const SettingsServices &services, QWidget *parent = nullptr);
    void show(const QString &name, const Result<CloudEntry> &entry, bool hidden);
    [[nodiscard]] ConnectionView &connectionView() const { return *m_connection; }

Q_SIGNALS:
    void adoptWanted();
    void hidingWanted(bool hidden);

private:
    void addFact(const QString &name, const QString &text);

    QLabel *m_title;
    QLabel *m_origin;
    QLabel *m_hidden;
    QFormLayout *m_facts;
    QPushButton *m_test;
    QPushButton *m_adopt;
    QPushButton *m_hide;
    ConnectionView *m_connection;
    CloudEntry m_entry;
    bool m_isHidden = false;
};

}  // namespace trescca
