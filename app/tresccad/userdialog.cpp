// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/userdialog.h"

#include <QFile>

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

QByteArray readLine(QFile &in)
{
    QByteArray line = in.readLine();
    if (line.endsWith('\n'))
        line.chop(line.endsWith("\r\n") ? 2 : 1);
    return line;
}

QByteArray askOnce(QFile &in, const QString &prompt)
{
    std::fputs(prompt.toLocal8Bit().constData(), stderr);
    const NoEcho quiet;
    const QByteArray line = readLine(in);
    std::fputs("\n", stderr);
    return line;
}

/// Clients send passwords as UTF-8, so nobody could log in with what is none.
Result<QString> textOf(const QByteArray &line)
{
    if (!line.isValidUtf8())
        return fail(Kind::InvalidInput, u"The password is no valid UTF-8 text; choose another, or set the terminal to UTF-8."_s);
    if (line.contains('\0'))
        return fail(Kind::InvalidInput, u"The password has a NUL byte in it, at which clients end it; choose another."_s);
    return QString::fromUtf8(line);
}

}  // namespace

Result<QString> askPassword(const QString &user)
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        return fail(Kind::Internal, u"The password cannot be read: %1."_s.arg(in.errorString()));
    if (::isatty(STDIN_FILENO) == 0)
        return textOf(readLine(in));
    const QByteArray first = askOnce(in, u"Password for %1: "_s.arg(user));
    if (askOnce(in, u"Again: "_s) != first)
        return fail(Kind::InvalidInput, u"The two passwords differ; try again."_s);
    return textOf(first);
}

}  // namespace trescca
