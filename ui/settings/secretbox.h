// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingsservices.h"
#include "ui/settings/sitedraft.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace trescca {

/// The secret of a site: typed here, kept in the keyring or nowhere. Where there is no keyring it says what else there is.
class SecretBox final : public QWidget {
    Q_OBJECT
public:
    explicit SecretBox(const SettingsServices &services, QWidget *parent = nullptr);
    /// For which site it is, as stored, and how that signs in. `isStored`: it may have a secret in the keyring.
    void setSite(const SiteDraft &draft, bool isStored);
    [[nodiscard]] QLineEdit &edit() const { return *m_edit; }
    [[nodiscard]] QString secret() const;
    void setSecret(const QString &secret);
    [[nodiscard]] bool keeps() const;  ///< what is typed is to be kept

Q_SIGNALS:
    void edited();
    void forgetWanted();

private:
    const SettingsServices &m_services;
    QLineEdit *m_edit;
    QCheckBox *m_keep;
    QPushButton *m_forget;
    QLabel *m_hint;
};

}  // namespace trescca
