// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settingsservices.h"

#include <QFrame>

class QFormLayout;
class QLabel;
class QPushButton;

namespace trescca {

class Answer;

/// Tries a site, and shows each step as it is taken: what it is, whether it succeeded, and what helps where it did not. A certificate that
/// nobody knows is asked about here.
class ConnectionView final : public QFrame {
    Q_OBJECT
public:
    explicit ConnectionView(const SettingsServices &services, QWidget *parent = nullptr);
    ~ConnectionView() override;
    /// In place of the test before, which is asked to stop.
    void start(const CloudEntry &site, const QString &secret);
    void clear();
    [[nodiscard]] bool isRunning() const { return m_work != nullptr; }
    /// All that is shown, a line each.
    [[nodiscard]] QStringList lines() const;

Q_SIGNALS:
    void ended();

private:
    void stop();
    void ask(const QString &question, const std::shared_ptr<Answer> &answer);
    void answer(bool yes);
    void took(const Progress &progress);
    void finish(const Result<QList<ConnectionStep>> &steps);
    void addRow(const QString &sign, const QString &name, const QString &text);
    void showRow(const ConnectionStep &step);

    const SettingsServices &m_services;
    QLabel *m_state;
    QFormLayout *m_rows;
    QWidget *m_question;
    QLabel *m_questionText;
    QObject *m_work = nullptr;  ///< while a test runs; with it the test ends
    std::shared_ptr<Answer> m_answer;
    QStringList m_begun;
};

}  // namespace trescca
