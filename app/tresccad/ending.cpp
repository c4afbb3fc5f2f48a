// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/ending.h"

#include "app/tresccad/daemon.h"
#include "core/base/log.h"

#include <QDeadlineTimer>

namespace trescca {

void windDown(Daemon &daemon, const sigset_t &ending, std::chrono::seconds patience)
{
    constexpr timespec pause{.tv_sec = 0, .tv_nsec = 100'000'000};
    daemon.windDown();
    const QDeadlineTimer deadline(patience);
    if (!deadline.hasExpired() && !daemon.isQuiet())
        qCInfo(logDaemon) << "ends once what is under way has come to its end, in" << patience.count() << "s at the latest";
    while (!deadline.hasExpired() && !daemon.isQuiet())
        if (::sigtimedwait(&ending, nullptr, &pause) > 0)
            return;
}

}  // namespace trescca
