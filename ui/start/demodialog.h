// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QProcess>

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;

namespace trescca {

/// The demo while it is set up and open: two hosts with a machine, in a window of their own, by a program that cleans up after itself when
/// it is told to stop. Not modal.
class DemoDialog final : public QDialog {
    Q_OBJECT
public:
    /// `program`: see demoProgram().
    explicit DemoDialog(const QString &program, QWidget *parent = nullptr);
    ~DemoDialog() override;  ///< ends the demo, and waits till all of it is cleaned up

    void reject() override;  ///< once it has ended the dialog closes, before that it ends

private:
    void build();
    void read();
    void take(const QString &line);
    void tell(const QString &step);
    void ended();
    QProcess m_demo;
    QByteArray m_rest;  ///< of a line
    bool m_ending = false;
    QLabel *m_step;
    QProgressBar *m_busy;
    QPlainTextEdit *m_log;
    QPushButton *m_end;
};

}  // namespace trescca
