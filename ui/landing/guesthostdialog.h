// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/landing/guesthostwork.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace trescca {

class ErrorNote;
class FileEdit;
class Sentence;

/// Asks what a guest host shall be, and has the cloud say what it would give for it, or what is missing. Accepted when that is known to be possible.
class GuestHostDialog final : public QDialog {
    Q_OBJECT
public:
    /// `services` outlive the dialog; `cloud`: that is chosen first, if it can have one.
    GuestHostDialog(const GuestHostServices &services, const QString &cloud, QWidget *parent = nullptr);
    [[nodiscard]] QString cloud() const;
    /// As asked about; only when accepted.
    [[nodiscard]] const LandingRequest &request() const { return m_request; }

private:
    void build(const QString &cloud);
    void addFields(QFormLayout &form);
    void edited();
    void forget();
    void ask();
    void take(const Result<LandingChoice> &choice);
    [[nodiscard]] Result<LandingRequest> typed() const;

    const GuestHostServices &m_services;
    LandingRequest m_request;
    int m_revision = 0;  ///< of what is typed
    bool m_isAsking = false;
    bool m_isPossible = false;
    QComboBox *m_cloud;
    QLineEdit *m_name;
    QSpinBox *m_memory;
    QLineEdit *m_flavor;
    QLineEdit *m_network;
    QLineEdit *m_floating;
    QLineEdit *m_from;
    FileEdit *m_package;
    Sentence *m_told;
    ErrorNote *m_error;
    QPushButton *m_make = nullptr;
};

}  // namespace trescca
