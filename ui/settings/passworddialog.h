// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingsservices.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace trescca {

class ErrorNote;

/// Asks for the password or other secret of a site, tries it there, and is accepted once it was right.
class PasswordDialog final : public QDialog {
    Q_OBJECT
public:
    PasswordDialog(const SettingsServices &services, const QString &site, QWidget *parent = nullptr);
    [[nodiscard]] const QString &site() const { return m_site; }

private:
    void build();
    void signIn();
    void askTrust();
    void finish(const Result<void> &done);

    const SettingsServices &m_services;
    const QString m_site;
    QLineEdit *m_password;
    QCheckBox *m_keep;
    ErrorNote *m_error;
    QPushButton *m_signIn;
};

}  // namespace trescca
