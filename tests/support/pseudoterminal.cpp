// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pseudoterminal.h"

#include <QDeadlineTimer>

#include <array>
#include <csignal>
#include <vector>

#include <poll.h>
#include <pty.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace trescca {
namespace {

/// Pointers to the words, with the null that ends them.
std::vector<char *> pointers(QList<QByteArray> &words)
{
    std::vector<char *> all;
    for (QByteArray &word : words)
        all.push_back(word.data());
    all.push_back(nullptr);
    return all;
}

}  // namespace

PseudoTerminal::PseudoTerminal(const QString &program, const QStringList &words, const QProcessEnvironment &environment, int columns, int rows)
{
    // Made before the fork: after it, only exec is safe.
    QList<QByteArray> arguments{program.toLocal8Bit()};
    for (const QString &word : words)
        arguments.append(word.toLocal8Bit());
    QList<QByteArray> variables;
    for (const QString &variable : environment.toStringList())
        variables.append(variable.toLocal8Bit());
    const auto argv = pointers(arguments);
    const auto envp = pointers(variables);
    const winsize size{static_cast<unsigned short>(rows), static_cast<unsigned short>(columns), 0, 0};
    m_pid = ::forkpty(&m_terminal, nullptr, nullptr, &size);
    if (m_pid != 0)
        return;
    ::prctl(PR_SET_PDEATHSIG, SIGTERM);
    ::execvpe(argv[0], argv.data(), envp.data());
    ::_exit(127);
}

PseudoTerminal::~PseudoTerminal()
{
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
        ::waitpid(m_pid, nullptr, 0);
    }
    ::close(m_terminal);
}

void PseudoTerminal::type(const QByteArray &keys)
{
    if (::write(m_terminal, keys.constData(), static_cast<std::size_t>(keys.size())) != keys.size())
        qWarning("the terminal does not take what is typed");
}

bool PseudoTerminal::readMore(int milliseconds)
{
    pollfd input{m_terminal, POLLIN, 0};
    if (::poll(&input, 1, milliseconds) <= 0)
        return true;
    std::array<char, 4096> buffer{};
    const ssize_t count = ::read(m_terminal, buffer.data(), buffer.size());
    if (count <= 0)
        return false;
    m_output.append(buffer.data(), count);
    return true;
}

bool PseudoTerminal::shows(const QByteArray &text, int seconds)
{
    const QDeadlineTimer deadline(seconds * 1000);
    bool open = true;
    while (true) {
        if (const qsizetype at = m_output.indexOf(text, m_seen); at >= 0) {
            m_seen = at + text.size();
            return true;
        }
        if (!open || deadline.hasExpired())
            return false;
        open = readMore(100);
    }
}

int PseudoTerminal::end(int seconds)
{
    const QDeadlineTimer deadline(seconds * 1000);
    while (!deadline.hasExpired() && readMore(100)) {}
    while (!deadline.hasExpired()) {
        int status = 0;
        if (::waitpid(m_pid, &status, WNOHANG) == m_pid) {
            m_pid = -1;
            return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
        }
        ::poll(nullptr, 0, 20);
    }
    return -1;
}

}  // namespace trescca
