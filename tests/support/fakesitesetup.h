// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/instanceusage.h"
#include "core/site/sitefacts.h"
#include "core/site/siterequests.h"

#include <QByteArray>
#include <QStringList>

namespace trescca {

/// How a FakeSite is to be, which failures it knows, and what it was asked for.
struct FakeSiteSetup {
    enum class When {
        Before,  ///< nothing happens; save and download fail halfway through the bytes
        After,   ///< the thing is done, and the answer is lost
    };

    SiteFacts factsToTell;
    QString flavorToTell;             ///< that a spawn would take
    bool streams = true;              ///< savesToStream()
    bool tellsChanges = false;        ///< watch()
    bool ignoresShutDown = false;     ///< as guests do that do not listen
    bool copiesUntilStopped = false;  ///< copyDisk() comes to no other end
    QByteArray console;               ///< of every instance
    QString screen;                   ///< likewise; empty: it has none
    InstanceUsage used;               ///< likewise, but for the time; an instance that does not run has none
    std::uint64_t packageSize = 64 << 10;
    QStringList obstacles;  ///< that forecast() tells
    QString copyObstacle;   ///< that diskForecast() tells; empty: none
    InstanceState spawnedState = InstanceState::Running;
    Result<QStringList> restoreCheck = QStringList();  ///< checkRestore()

    // What happened
    SpawnRequest spawned;     ///< what the last spawn() was asked for
    RestoreOptions restored;  ///< what the last restore() that made something was asked for
    RebuildRequest rebuilt;   ///< what the last rebuild() was asked for
};

}  // namespace trescca
