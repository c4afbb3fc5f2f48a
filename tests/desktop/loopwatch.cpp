// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/loopwatch.h"

#include <QEvent>
#include <QFile>
#include <QThread>

#include <utility>

using namespace Qt::StringLiterals;

namespace trescca {

namespace {

using Clock = std::chrono::steady_clock;

/// How long this thread has waited for a core so far.
std::chrono::nanoseconds waitedForCore()
{
    QFile file(u"/proc/thread-self/schedstat"_s);
    return std::chrono::nanoseconds(file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() : 0);
}

}  // namespace

bool LoopWatch::notify(QObject *receiver, QEvent *event)
{
    if (m_depth > 0 || QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    // An event may delete its receiver.
    const QString what = u"%1, event %2"_s.arg(QString::fromLatin1(receiver->metaObject()->className()), QString::number(event->type()));
    ++m_depth;
    const auto waited = waitedForCore();
    const auto begin = Clock::now();
    const bool taken = QApplication::notify(receiver, event);
    const auto time = Clock::now() - begin;
    const auto held = time - (waitedForCore() - waited);
    --m_depth;
    if (held > m_longest.time)
        m_longest = {held, what};
    return taken;
}

LoopWatch::Hold LoopWatch::takeLongest() { return std::exchange(m_longest, {}); }

}  // namespace trescca
