// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/services.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace trescca {

/// The one question before a move: what will happen, what speaks for and against it, and what can be chosen. The plan is made
/// in the background while the dialog is up already.
class MoveDialog final : public QDialog {
    Q_OBJECT
public:
    MoveDialog(const Services &services, MigrationRequest request, const QString &name, QWidget *parent = nullptr);
    /// The plan with the user's choices; only after Accepted.
    [[nodiscard]] MigrationPlan plan() const;

private:
    struct Look {
        MigrationPlan plan;
        QStringList networks;  ///< at the destination
    };
    void build(const QString &name);
    void look();
    void show(const Result<Look> &look);
    void showFindings(const QList<Finding> &findings);

    const Services &m_services;
    MigrationRequest m_request;
    MigrationPlan m_plan;
    QLabel *m_outcome = nullptr;
    QLabel *m_amount = nullptr;
    QVBoxLayout *m_findings = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_flavor = nullptr;
    QComboBox *m_network = nullptr;
    QCheckBox *m_keepSource = nullptr;
    QPushButton *m_move = nullptr;
};

}  // namespace trescca
