// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/moveforecast.h"
#include "ui/transfers/movewish.h"

#include <QDialog>

#include <optional>

class QLabel;
class QPushButton;
class QTimer;

namespace trescca {

class FindingsList;
class LastQuestion;
class MoveOptions;

/// The one question before a move: what will happen, how long it takes, what speaks for and against it, and what can be chosen. The
/// plan is made in the background while the dialog is up already, and anew after each choice.
class MoveDialog final : public QDialog {
    Q_OBJECT
public:
    MoveDialog(const Services &services, MoveWish wish, QWidget *parent = nullptr);
    /// As it was shown, with the user's choices; only after Accepted.
    [[nodiscard]] const MigrationPlan &plan() const { return m_plan; }
    /// Moves as this one need no question any more; only after Accepted.
    [[nodiscard]] bool isLastQuestion() const;

private:
    void build();
    void lookThere();
    void tryAgain();
    void planAnew();
    void takeLimit();
    void makePlan();
    void takePlan(const Result<MigrationPlan> &plan);
    void tell();

    const Services &m_services;
    const MoveWish m_wish;
    MigrationPlan m_plan;
    QList<MeasuredMove> m_past;
    std::optional<Result<MigrationPlan>> m_early;  ///< made before the other side was looked at, which may know that it has to be another
    bool m_looked = false;
    int m_asked = 0;       ///< plans
    bool m_known = false;  ///< the plan is of what is chosen now
    QTimer *m_typing;
    QLabel *m_outcome = nullptr;
    QLabel *m_amount = nullptr;
    QLabel *m_duration = nullptr;
    FindingsList *m_findings = nullptr;
    MoveOptions *m_options = nullptr;
    LastQuestion *m_lastQuestion = nullptr;
    QPushButton *m_move = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_again = nullptr;
};

}  // namespace trescca
