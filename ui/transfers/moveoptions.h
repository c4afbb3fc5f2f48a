// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migrationplan.h"
#include "ui/transfers/moveplace.h"

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
    void offer(const MovePlace &place);
    /// Why there is no choice but to move it as disk only; empty: there is, or it goes with its memory.
    [[nodiscard]] QString whyDiskOnly() const;
    /// These options with what was chosen.
    [[nodiscard]] MigrationOptions applyTo(MigrationOptions options) const;
    /// Nothing was chosen that only fits this one machine.
    [[nodiscard]] bool isUsual() const;
    [[nodiscard]] bool isValid() const;

Q_SIGNALS:
    void changed();
    void limitChanged();  ///< which lets nothing else be judged otherwise

private:
    [[nodiscard]] QComboBox *makeChoice(const QString &unlessGiven);
    void validate();
    void fillChoices();
    void showMode();
    [[nodiscard]] bool isDiskOnly() const;
    const QString m_ownName;
    const bool m_isOff;  ///< so there is no memory that could go along
    MovePlace m_place;
    QFormLayout *m_form;
    QLineEdit *m_name;
    QLabel *m_trouble;
    QComboBox *m_mode;
    QComboBox *m_flavor;
    QComboBox *m_network;
    RateField *m_limit;
    QCheckBox *m_keepSource;
    QCheckBox *m_paused;
    QCheckBox *m_forceOff;
    const qint64 m_usualLimit;  ///< as shown
};

}  // namespace trescca
