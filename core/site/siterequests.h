// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/compression.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cstdint>

namespace trescca {

enum class InstanceAction {
    Start,
    ShutDown,  ///< asks the guest
    ForceOff,
    Reboot,  ///< asks the guest
    Reset,   ///< as by the button; a paused instance runs afterwards
    Pause,
    Resume,   ///< of a paused or suspended one
    Suspend,  ///< to the site's disk: state Saved, not held for anybody
};

struct SpawnRequest {
    QString id;  ///< UUID that nobody has; empty: made
    QString name;
    QString imageId;                       ///< image of this site
    std::uint64_t memory = 512ULL << 20U;  ///< bytes
    int vcpus = 1;
    QString flavor;    ///< clouds; empty: the smallest that fits
    QString network;   ///< empty: the site's default; a libvirt host takes userModeNetwork, too
    bool card = true;  ///< a network card; without one it joins no network
    QString kernel;    ///< direct kernel boot: paths at a local host, image ids at a cloud
    QString ramdisk;
    QString commandLine;
    QString arch;            ///< empty: native
    QByteArray userData;     ///< for cloud-init in the guest; empty: none. Its host name is the instance's name.
    QStringList publicKeys;  ///< that may log in (OpenSSH's lines), by cloud-init
    QString migrationId;     ///< of the move that brings it: recorded with the instance until Site::adopt(); empty: none

    [[nodiscard]] bool wantsSeed() const { return !userData.isEmpty() || !publicKeys.isEmpty(); }
};

/// What an instance is made of anew. Of `guest` count id, imageId, kernel, ramdisk, commandLine, userData and publicKeys.
struct RebuildRequest {
    SpawnRequest guest;
    bool keepSeed = false;  ///< cloud-init finds what it found before, whatever `guest` says
};

struct SaveOptions {
    QString packageName;         ///< empty: the instance's name
    bool selfContained = false;  ///< flatten disks rather than refer to base images
    int compressionLevel = defaultCompressionLevel;
    QString migrationId;   ///< recorded in the package image's properties
    QString instanceName;  ///< that the package tells; empty: the hypervisor's own
    bool pages = false;    ///< whoever is to restore it reads packages of pages (see Encoding), and has the base images
};

struct RestoreOptions {
    QString name;        ///< empty: as in the package
    bool keepId = true;  ///< take the package's UUID where it is free, else a new one
    QString flavor;
    QString network;  ///< empty: same-named, else the default; what is in QEMU's user mode stays there, see networkFor()
    bool paused = false;
    /// Recorded with the new instance; a second restore with the same one returns the instance the first one made,
    /// so that a restore whose answer was lost can be repeated. Empty: every call makes an instance.
    QString migrationId;
    /// Also the package of a move that is not this one: only by a person who knows that the instance runs nowhere else.
    bool force = false;
    /// Conflict where a copy of the machine (see machineOf()) runs there, or is being restored: nobody has agreed to a second one.
    bool alone = false;
};

/// See Site::resumeHeld.
inline constexpr auto anyMigration = "*";

}  // namespace trescca
