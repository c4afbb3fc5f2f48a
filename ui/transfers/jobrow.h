// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job.h"

#include <QFrame>

class QAction;
class QBoxLayout;
class QLabel;

namespace trescca {

class ErrorNote;
class StageBar;

/// A job in the dock: what goes where, how far it is, and what can be done about it: by its buttons, and by its actions(), which are the
/// same.
class JobRow final : public QFrame {
    Q_OBJECT
public:
    explicit JobRow(Job &job, QWidget *parent = nullptr);
    [[nodiscard]] Job &job() const { return m_job; }
    void setSelected(bool selected);
    [[nodiscard]] bool isSelected() const { return m_selected; }
    /// Whether one that came to nothing may be tried again.
    void allowRetry(bool allowed);
    /// What has become of what arrived, in place of where it is: then it is not moved back from there. Empty: nothing.
    void setSince(const QString &sentence);
    /// Whether its move waits to be gone on with or undone.
    void setUnfinished(bool unfinished);
    /// Whether the queue is held, which is why it waits.
    void setHeld(bool held);

Q_SIGNALS:
    void pressed();  ///< anywhere but on a button
    void dismissWanted();
    void moveBackWanted();
    void resumeWanted();
    void rollBackWanted();
    void retryWanted();
    void reportWanted();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeActions(QBoxLayout &buttons);
    void addWayOn(const QString &text, const QString &tip, void (JobRow::*wanted)());
    void refresh();
    void offer();
    void offerPause();
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] QString waitingText() const;
    [[nodiscard]] QString outcomeText() const;

    Job &m_job;
    StageBar *m_bar;
    QLabel *m_text;
    ErrorNote *m_error;  ///< in place of the text, where it failed
    QAction *m_pause = nullptr;
    QAction *m_cancel = nullptr;
    QAction *m_back = nullptr;
    QAction *m_retry = nullptr;
    QAction *m_report = nullptr;
    QAction *m_dismiss = nullptr;
    bool m_selected = false;
    bool m_retryAllowed = true;
    bool m_held = false;
    QBoxLayout *m_ways = nullptr;  ///< what can be done when it is over; not where Pause and Cancel have just been: who aims at those must not resume
    QList<QAction *> m_waysOn;     ///< of what is unfinished
    QString m_since;
};

}  // namespace trescca
