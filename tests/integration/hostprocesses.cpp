// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/hostprocesses.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

#include <csignal>
#include <utility>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

constexpr int patience = 60000;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray factOf(pid_t pid, const QString &name) { return contentOf(u"/proc/%1/%2"_s.arg(pid).arg(name)); }

// A process that is dead and waits to be reaped has no words any more.
bool lives(pid_t pid) { return pid > 0 && !factOf(pid, u"cmdline"_s).isEmpty(); }

// Its pid file stays locked until its last thread is through, which may be long after its words are gone: one waits for a disk.
bool isGone(pid_t pid)
{
    const QByteArray stat = factOf(pid, u"stat"_s);
    const bool leaderIsThrough = stat.isEmpty() || stat.mid(stat.lastIndexOf(')') + 2).startsWith('Z');
    return leaderIsThrough && QDir(u"/proc/%1/task"_s.arg(pid)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() <= 1;
}

QStringList wordsOf(const QByteArray &zeroSeparated)
{
    QStringList words = QString::fromLocal8Bit(zeroSeparated).split(QChar(u'\0'));
    words.removeLast();
    return words;
}

}  // namespace

HostProcesses::HostProcesses(QString pidFile, QString guests) : m_pidFile(std::move(pidFile)), m_guests(std::move(guests)) {}

HostProcesses HostProcesses::ofSession(const QString &folder) { return {folder + u"/libvirtd.pid"_s, folder + u"/run/libvirt/qemu/run"_s}; }

HostProcesses HostProcesses::ofSystem() { return {u"/run/libvirtd.pid"_s, u"/run/libvirt/qemu"_s}; }

HostProcesses::~HostProcesses()
{
    if (!m_words.isEmpty())
        (void)startDaemon();
}

pid_t HostProcesses::daemon() const { return static_cast<pid_t>(contentOf(m_pidFile).trimmed().toInt()); }

bool HostProcesses::killDaemon()
{
    const pid_t pid = daemon();
    QStringList words = wordsOf(factOf(pid, u"cmdline"_s));
    if (!words.value(0).contains(u"libvirtd"))
        return false;
    m_environment.clear();
    for (const QString &entry : wordsOf(factOf(pid, u"environ"_s)))
        m_environment.insert(entry.section(u'=', 0, 0), entry.section(u'=', 1));
    m_words = std::move(words);
    return ::kill(pid, SIGKILL) == 0 && QTest::qWaitFor([pid] { return isGone(pid); }, patience);
}

bool HostProcesses::startDaemon()
{
    // Another thread may start an ssh right now: its end of the wire must not stay open in the daemon.
    static const QString withoutOurFiles = uR"(for fd in /proc/self/fd/*; do fd=${fd##*/}; [ "$fd" -le 2 ] || eval "exec $fd>&-"; done; exec "$@")"_s;
    QProcess process;
    process.setProgram(u"bash"_s);
    process.setArguments(QStringList{u"-c"_s, withoutOurFiles, u"-"_s} + m_words);
    process.setProcessEnvironment(m_environment);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setStandardErrorFile(QProcess::nullDevice());
    qint64 pid = 0;
    if (!process.startDetached(&pid))
        return false;
    m_words.clear();
    return QTest::qWaitFor([&] { return daemon() == pid; }, patience);
}

pid_t HostProcesses::guest(const QString &name) const
{
    const auto pid = static_cast<pid_t>(contentOf(m_guests + u'/' + name + u".pid"_s).trimmed().toInt());
    return lives(pid) ? pid : 0;
}

pid_t HostProcesses::freezeArriving(const QString &name) const
{
    pid_t pid = 0;
    const bool there = QTest::qWaitFor(
        [&] {
            pid = guest(name);
            return pid > 0 && factOf(pid, u"cmdline"_s).contains("-incoming");
        },
        patience);
    return there && ::kill(pid, SIGSTOP) == 0 ? pid : 0;
}

}  // namespace trescca
