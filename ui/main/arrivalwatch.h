// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/jobqueue.h"
#include "ui/jobs/services.h"

#include <QSet>

class QWidget;

namespace trescca {

/// Whether what moves have brought is still where they have brought it. Looks when it is told to, when a job has ended, and whenever its
/// window becomes the active one.
class ArrivalWatch final : public QObject {
    Q_OBJECT
public:
    /// Belongs to the window.
    ArrivalWatch(const Services &services, JobQueue &queue, QWidget *window);
    void look();

Q_SIGNALS:
    void gone(const trescca::Job *job);  ///< once; its instance is not there any more

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void ask(const Job &job);
    const Services &m_services;
    JobQueue &m_queue;
    QSet<const Job *> m_asked;  ///< or known to be gone
    QSet<const Job *> m_again;  ///< once more, after that
};

}  // namespace trescca
