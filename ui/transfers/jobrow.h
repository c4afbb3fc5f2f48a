// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job.h"

#include <QFrame>

class QLabel;
class QPushButton;

namespace trescca {

class StageBar;

/// A job in the dock: what goes where, how far it is, and what can be done about it.
class JobRow final : public QFrame {
    Q_OBJECT
public:
    explicit JobRow(Job &job, QWidget *parent = nullptr);
    [[nodiscard]] Job &job() const { return m_job; }

Q_SIGNALS:
    void dismissWanted();
    void moveBackWanted();

private:
    void refresh();
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] QString outcomeText() const;

    Job &m_job;
    StageBar *m_bar;
    QLabel *m_text;
    QPushButton *m_cancel;
    QPushButton *m_back;
    QPushButton *m_dismiss;
};

}  // namespace trescca
