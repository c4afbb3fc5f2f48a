// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/shutdownwatch.h"

#include "ui/words/words.h"

namespace trescca {

QStringList ShutdownWatch::take(const QList<Instance> &instances, qint64 now)
{
    constexpr qint64 patience = 55'000;  // ms; Nova's minute, seen from time to time
    QHash<QString, qint64> since;
    QStringList late;
    for (const Instance &instance : instances) {
        const qint64 begin = m_since.value(instance.id, now);
        if (words::isGoingOff(instance))
            since.insert(instance.id, begin);
        else if (instance.state == InstanceState::Off && now - begin >= patience)
            late.append(instance.name);
    }
    m_since = since;
    return late;
}

}  // namespace trescca
