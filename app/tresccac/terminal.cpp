// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccac/terminal.h"

#include <cstdio>
#include <poll.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace trescca::terminal {
namespace {

/// Turns the terminal's echo off while it lives.
class NoEcho {
public:
    NoEcho()
    {
        m_changed = ::tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_changed = m_changed && ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
    }
    ~NoEcho()
    {
        if (m_changed)
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    NoEcho(const NoEcho &) = delete;
    NoEcho &operator=(const NoEcho &) = delete;
    [[nodiscard]] bool isQuiet() const { return m_changed; }

private:
    termios m_before{};
    bool m_changed = false;
};

/// Ctrl-C is taken by another thread, so a read that waits would not see it.
std::optional<QString> readLine(const std::stop_token &stop)
{
    QByteArray line;
    while (!stop.stop_requested()) {
        pollfd input{STDIN_FILENO, POLLIN, 0};
        if (::poll(&input, 1, 100) <= 0)
            continue;
        char letter = 0;
        const bool ended = ::read(STDIN_FILENO, &letter, 1) != 1;
        if (stop.stop_requested() || (ended && line.isEmpty()))
            return std::nullopt;
        if (ended || letter == '\n')
            return QString::fromLocal8Bit(line);
        line += letter;
    }
    return std::nullopt;
}

void say(const QString &words)
{
    std::fputs(words.toLocal8Bit().constData(), stderr);
    std::fflush(stderr);
}

int sizeOf(unsigned short winsize::*side, int otherwise)
{
    for (const int fd : {STDERR_FILENO, STDOUT_FILENO}) {
        winsize size{};
        if (::ioctl(fd, TIOCGWINSZ, &size) == 0 && size.*side > 0)
            return size.*side;
    }
    return otherwise;
}

}  // namespace

bool canAsk() { return ::isatty(STDIN_FILENO) == 1 && ::isatty(STDERR_FILENO) == 1; }

std::optional<QString> ask(const QString &question, const std::stop_token &stop)
{
    if (!canAsk())
        return std::nullopt;
    ::tcflush(STDIN_FILENO, TCIFLUSH);  // what was typed before is no answer
    say(question);
    const auto answer = readLine(stop);
    if (answer || stop.stop_requested())
        return answer;
    say(u"\n"_s);
    return QString();  // Ctrl-D: none
}

std::optional<QString> askSecret(const QString &question, const std::stop_token &stop)
{
    if (::isatty(STDIN_FILENO) == 0)
        return std::nullopt;
    const NoEcho quiet;
    if (!quiet.isQuiet())
        return std::nullopt;  // rather no secret than one on the screen
    say(question);
    const auto secret = readLine(stop);
    say(u"\n"_s);
    return secret;
}

bool canRedraw() { return ::isatty(STDERR_FILENO) == 1 && qEnvironmentVariable("TERM") != u"dumb"; }

int columns() { return sizeOf(&winsize::ws_col, 80); }

int rows() { return sizeOf(&winsize::ws_row, 24); }

}  // namespace trescca::terminal
