// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migrationplan.h"
#include "core/site/sitefacts.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace trescca {

class RateField;

/// What can be chosen about where a machine lands, and how fast it is sent. What is left as it is, the destination chooses.
class MoveOptions final : public QWidget {
    Q_OBJECT
public:
    MoveOptions(const MigrationRequest &request, const QString &name, QWidget *parent = nullptr);
    /// Of several machines at once, which keep their names.
    MoveOptions(const MigrationRequest &request, QWidget *parent) : MoveOptions(request, QString(), parent) {}
    /// What there is to choose from. Where there is none, the field is off and says why.
    void offer(const SiteFacts &facts, bool isCloud);
    /// These options with what was chosen.
    [[nodiscard]] MigrationOptions applyTo(MigrationOptions options) const;
    /// Nothing was chosen that only fits this one machine.
    [[nodiscard]] bool isUsual() const;
    [[nodiscard]] bool isValid() const;

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QComboBox *makeChoice(const QString &unlessGiven);
    void validate();
    const QString m_ownName;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QLabel *m_trouble;
    QComboBox *m_flavor;
    QComboBox *m_network;
    RateField *m_limit;
    QCheckBox *m_keepSource;
    QCheckBox *m_paused;
    const qint64 m_usualLimit;  ///< as shown
};

}  // namespace trescca
