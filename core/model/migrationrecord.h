// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <cstdint>

namespace trescca {

enum class MigrationState {
    Running,      ///< owned by a process; when that one is dead, it was cut and can be claimed
    Done,         ///< committed: the destination runs it, the source is let go
    Failed,       ///< ended by an error; nothing is left to be done
    Cancelled,    ///< ended by the user; the source runs again
    RolledBack,   ///< undone after an error or a crash; the source runs again
    Interrupted,  ///< stopped half-way by its owner and kept: waits to be resumed or rolled back
};

/// "running", "done", "failed", "cancelled", "rolled_back", "interrupted"; and back (Failed for an unknown word).
[[nodiscard]] inline QString migrationStateName(MigrationState state)
{
    switch (state) {
    case MigrationState::Running: return QStringLiteral("running");
    case MigrationState::Done: return QStringLiteral("done");
    case MigrationState::Failed: return QStringLiteral("failed");
    case MigrationState::Cancelled: return QStringLiteral("cancelled");
    case MigrationState::RolledBack: return QStringLiteral("rolled_back");
    case MigrationState::Interrupted: return QStringLiteral("interrupted");
    }
    return QStringLiteral("failed");
}

[[nodiscard]] inline MigrationState migrationStateFromName(const QString &name)
{
    for (const auto state :
        {MigrationState::Running, MigrationState::Done, MigrationState::Cancelled, MigrationState::RolledBack, MigrationState::Interrupted})
        if (migrationStateName(state) == name)
            return state;
    return MigrationState::Failed;
}

/// One migration as the journal and the history keep it.
struct MigrationRecord {
    QString id;  ///< UUID
    QString instanceId;
    QString instanceName;
    QString source;       ///< name of the site
    QString destination;  ///< name of the site
    QString mode;         ///< the plan's word for how it lands: "full", "guest-host", "disk-only"
    QJsonObject options;  ///< what is needed to go on after a restart; never a secret
    MigrationState state = MigrationState::Running;
    QString stage;  ///< "save", "transfer", "restore", "commit"; empty before the first
    QString sourceImage;
    QString destinationImage;
    QString destinationInstance;
    QString destinationName;         ///< of that instance; another than instanceName where it was renamed; empty before it is there
    QString errorKind;               ///< kindName() of the error; empty without
    QString error;                   ///< its sentence
    QDateTime created;               ///< UTC, milliseconds
    QDateTime ended;                 ///< invalid while unfinished
    std::uint64_t bytesMemory = 0;   ///< of the snapshot, plain
    std::uint64_t bytesDisk = 0;     ///< of the overlays, plain
    std::uint64_t bytesSent = 0;     ///< over the wire, bases included
    std::uint64_t packageBytes = 0;  ///< of the package file
    std::int64_t downtimeMs = -1;    ///< from suspended at the source to running again, at the destination or after an undo; -1 unknown

    // Filled in by the journal, ignored when given to it.
    std::int64_t pid = 0;     ///< of the process that owns it
    bool ownerAlive = false;  ///< whether that very process lives (same boot, same start time)

    /// Waits for somebody: being worked on, or to be resumed or rolled back.
    [[nodiscard]] bool isUnfinished() const { return state == MigrationState::Running || state == MigrationState::Interrupted; }
};

/// One attempt of one stage, for the history's times (Δs, Δt, Δr) and charts.
struct StageRecord {
    QString name;
    int attempt = 1;
    std::int64_t beginMs = 0;  ///< since the epoch
    std::int64_t endMs = 0;    ///< since the epoch; 0 while it runs
    std::uint64_t bytes = 0;
    QString result;  ///< "ok" or kindName() of the error; empty while it runs
};

enum class EffectPhase { Before, After };

/// A row written before and after every side effect, so that a restart knows what may have happened.
struct JournalEntry {
    QString migrationId;
    std::int64_t seq = 0;     ///< given by the journal, counts up from 1 within the migration
    std::int64_t timeMs = 0;  ///< since the epoch; 0 when given: now
    QString stage;
    QString effect;  ///< "upload", "restore-instance", "release-source", ...
    EffectPhase phase = EffectPhase::Before;
    QJsonObject data;  ///< ids made by the effect and the like; never a secret
};

}  // namespace trescca
