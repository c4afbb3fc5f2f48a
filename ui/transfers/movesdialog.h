// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transfers/moveplace.h"
#include "ui/transfers/movewish.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTimer;

namespace trescca {

class LastQuestion;
class MoveOptions;

/// The one question before several machines move from one site to another: each with its verdict, choices for all of them, one button.
/// Those that cannot move stay where they are.
class MovesDialog final : public QDialog {
    Q_OBJECT
public:
    /// Two or more, all between the same sites and with the same options.
    MovesDialog(const Services &services, const QList<MoveWish> &machines, QWidget *parent = nullptr);
    /// Of those that can move, with the user's choices; only after Accepted.
    [[nodiscard]] QList<MigrationPlan> plans() const;
    /// Moves like these need no question any more; only after Accepted.
    [[nodiscard]] bool isLastQuestion() const;

private:
    struct Machine {
        MoveWish wish;
        QLabel *verdict = nullptr;
        std::optional<Result<MigrationPlan>> plan = {};  ///< of what is chosen now; none: not known yet
    };
    void build();
    [[nodiscard]] QWidget *makeList();
    void lookThere();
    void tryAgain();
    void planAnew();
    void takeLimit();
    void makePlans();
    void tell();
    void tellMachine(const Machine &machine);
    void tellAll(const QList<MigrationPlan> &possible);
    [[nodiscard]] bool isKnown() const;
    /// Together they need more memory than is left there.
    [[nodiscard]] bool isTooMuch(const QList<MigrationPlan> &possible) const;

    const Services &m_services;
    QList<Machine> m_machines;
    MovePlace m_place;
    int m_asked = 0;  ///< for plans
    QTimer *m_typing;
    MoveOptions *m_options = nullptr;
    QLabel *m_sum = nullptr;
    LastQuestion *m_lastQuestion = nullptr;
    QPushButton *m_move = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_again = nullptr;
};

}  // namespace trescca
