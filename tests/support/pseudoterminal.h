// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>

#include <sys/types.h>

namespace trescca {

/// A program in a terminal of its own, and somebody who types.
class PseudoTerminal {
public:
    PseudoTerminal(const QString &program, const QStringList &words, const QProcessEnvironment &environment, int columns = 80, int rows = 24);
    ~PseudoTerminal();  ///< kills what still runs
    PseudoTerminal(const PseudoTerminal &) = delete;
    PseudoTerminal &operator=(const PseudoTerminal &) = delete;

    void type(const QByteArray &keys);
    /// Reads until the text is on the screen after all that was waited for before; false when the time is over, or the program.
    [[nodiscard]] bool shows(const QByteArray &text, int seconds = 120);
    /// The exit code, once it has ended by itself; -1 when it does not.
    [[nodiscard]] int end(int seconds = 120);
    [[nodiscard]] const QByteArray &output() const { return m_output; }  ///< so far

    static constexpr auto controlC = "\x03";

private:
    [[nodiscard]] bool readMore(int milliseconds);
    pid_t m_pid = -1;
    int m_terminal = -1;
    QByteArray m_output;
    qsizetype m_seen = 0;
};

}  // namespace trescca
