// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingsservices.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace trescca {

class ErrorNote;

/// Shows the certificate that a site has now, and asks whether it is to be trusted; accepted once it is.
class CertificateDialog final : public QDialog {
    Q_OBJECT
public:
    CertificateDialog(const SettingsServices &services, const QString &site, QWidget *parent = nullptr);
    [[nodiscard]] const QString &site() const { return m_site; }
    [[nodiscard]] QString text() const;

private:
    void build();
    void look();
    void show(const Result<ShownCertificate> &shown);
    void trust();

    const SettingsServices &m_services;
    const QString m_site;
    QString m_fingerprint;
    QLabel *m_text;
    ErrorNote *m_error;
    QPushButton *m_trust = nullptr;
};

}  // namespace trescca
