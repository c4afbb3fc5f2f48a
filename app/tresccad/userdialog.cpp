// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/userdialog.h"

#include <QTextStream>

#include <termios.h>
#include <unistd.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

/// Turns the terminal's echo off while it lives.
class NoEcho {
public:
    NoEcho()
    {
        ::tcgetattr(STDIN_FILENO, &m_before);
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~NoEcho() { ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before); }
    NoEcho(const NoEcho &) = delete;
    NoEcho &operator=(const NoEcho &) = delete;

private:
    termios m_before{};
};

QString askOnce(QTextStream &in, const QString &prompt)
{
    std::fputs(prompt.toLocal8Bit().constData(), stderr);
    const NoEcho quiet;
    const QString line = in.readLine();
    std::fputs("\n", stderr);
    return line;
}

}  // namespace

Result<QString> askPassword(const QString &user)
{
    QTextStream in(stdin);
    if (::isatty(STDIN_FILENO) == 0)
        return in.readLine();
    const QString first = askOnce(in, u"Password for %1: "_s.arg(user));
    if (askOnce(in, u"Again: "_s) != first)
        return fail(Kind::InvalidInput, u"The two passwords differ; try again."_s);
    return first;
}

}  // namespace trescca
