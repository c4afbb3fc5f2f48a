// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/compression.h"
#include "core/model/instance.h"

#include <QList>
#include <QString>

#include <cstdint>

namespace trescca {

/// How an instance lands at its destination.
enum class MoveMode {
    Full,      ///< with its memory: its programs go on where they are
    DiskOnly,  ///< it is shut down, its disk is copied, and it boots there; the source stays, switched off
};

/// "full", "disk-only"; and back (Full for an unknown word).
[[nodiscard]] inline QString moveModeName(MoveMode mode) { return mode == MoveMode::Full ? QStringLiteral("full") : QStringLiteral("disk-only"); }
[[nodiscard]] inline MoveMode moveModeFromName(const QString &name)
{
    return name == moveModeName(MoveMode::DiskOnly) ? MoveMode::DiskOnly : MoveMode::Full;
}

/// What the user may choose about a move.
struct MigrationOptions {
    QString name;  ///< at the destination; empty: as it is
    QString flavor;
    QString network;
    bool keepSource = false;     ///< keep it at the source too, switched off
    bool keepPackage = false;    ///< keep the package at the destination after the move
    bool selfContained = false;  ///< flatten disks: no base image is needed there
    int compressionLevel = defaultCompressionLevel;
    std::uint64_t bytesPerSecond = 0;  ///< at most so many over the wire; 0: no limit
    bool paused = false;               ///< leave it paused at the destination, until somebody has it go on
    MoveMode mode = MoveMode::Full;
    bool forceOff = false;  ///< disk only: switch it off where it does not shut down when it is asked to
};

struct MigrationRequest {
    QString instanceId;
    QString source;  ///< site names
    QString destination;
    MigrationOptions options;
};

/// One pre-flight check's outcome.
struct Finding {
    enum class Level { Ok, Warning, Blocker };
    Level level = Level::Ok;
    QString check;   ///< stable word: "room", "memory", "quota", "architecture", "machine", "base", "name", "mac", ...
    QString what;    ///< one sentence
    QString remedy;  ///< what the user can do; empty for Ok
};

/// A base image the instance's disks need.
struct PlannedBase {
    QString digest;
    std::uint64_t virtualSize = 0;
    bool present = false;  ///< at the destination already
};

/// What a move would do, known before anything is stopped.
struct MigrationPlan {
    MigrationRequest request;
    Instance instance;
    QString transfer;  ///< "stream" (packed while saving), "pull" (the destination fetches), "relay" (through this program)
    QList<PlannedBase> bases;
    std::uint64_t memoryBytes = 0;  ///< upper bounds before compression
    std::uint64_t diskBytes = 0;
    QList<Finding> findings;

    [[nodiscard]] bool possible() const
    {
        for (const Finding &finding : findings)
            if (finding.level == Finding::Level::Blocker)
                return false;
        return true;
    }
};

}  // namespace trescca
