// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/processowner.h"

#include "core/base/bootclock.h"

#include <QFile>
#include <QList>

#include <unistd.h>

namespace trescca {

using namespace Qt::StringLiterals;

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Empty when there is no such process, or only its not yet collected remains.
QString startOf(std::int64_t pid)
{
    const QByteArray line = contents(u"/proc/%1/stat"_s.arg(pid));
    // The second field is the program's name in parentheses, which may hold spaces and parentheses itself.
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    constexpr qsizetype stateField = 0;   // 3rd of proc_pid_stat(5)
    constexpr qsizetype startField = 19;  // 22nd
    if (fields.size() <= startField || fields[stateField] == "Z" || fields[stateField] == "X")
        return {};
    return QString::fromLatin1(fields[startField]);
}

}  // namespace

ProcessOwner ProcessOwner::self()
{
    const std::int64_t pid = ::getpid();
    return {pid, bootId(), startOf(pid)};
}

bool ProcessOwner::alive() const { return pid > 0 && boot == bootId() && !start.isEmpty() && startOf(pid) == start; }

}  // namespace trescca
