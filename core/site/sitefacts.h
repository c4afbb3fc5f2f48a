// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/instance.h"

#include <QMap>
#include <QStringList>

#include <optional>

namespace trescca {

/// What one may put into a site's images.
struct StoreLimits {
    bool readOnly = false;                   ///< one's only role there is to read
    std::optional<std::uint64_t> freeBytes;  ///< that the quota of images leaves; none: no quota, or not told
};

/// What a site is and can hold, asked before a move.
struct SiteFacts {
    QString hypervisor;         ///< "QEMU 10.0.2"; empty where the site does not tell
    int hypervisorVersion = 0;  ///< libvirt's number: major * 1000000 + minor * 1000 + micro; 0 unknown
    QStringList architectures;
    QMap<QString, QStringList> machines;   ///< by architecture; none: unknown
    QMap<QString, QStringList> cpuModels;  ///< that a guest may have, by libvirt's domain type; none: unknown
    QStringList firmwares;                 ///< file names of UEFI firmwares
    QString hostCpu;                       ///< libvirt's model of the host's own processor; empty: unknown
    bool kvm = false;
    std::optional<std::uint64_t> memory;      ///< bytes that the host has
    std::optional<std::uint64_t> freeMemory;  ///< bytes a new instance may take (host or quota)
    std::optional<std::uint64_t> freeDisk;    ///< bytes for images and instances
    std::optional<int> freeInstances;         ///< by quota
    std::optional<int> freeVcpus;             ///< by quota
    bool keepsState = true;                   ///< save/restore with memory works here
    QString noStateReason;                    ///< where it does not: a sentence why, and what to do; empty where the site does not tell
    bool renamesRunning = false;              ///< an instance can get another name while it runs
    bool readsPages = false;                  ///< restores packages whose members are made of pages
    bool pulls = false;                       ///< can fetch an image from another site by itself
    QStringList networks;
    QStringList flavors;  ///< of a cloud or tresccad, by their names, the smallest first; none: it has none, or does not tell
    StoreLimits store;
};

/// What is told about a package before it was made: enough for the checks.
struct SaveForecast {
    Instance instance;              ///< with disks, bases and base digests
    QStringList neededBases;        ///< digests
    std::uint64_t memoryBytes = 0;  ///< upper bound of the snapshot
    std::uint64_t diskBytes = 0;    ///< allocated overlay bytes
    QStringList obstacles;          ///< sentences: why it cannot be saved (raw block device, ...); empty: it can
};

/// What is told about a copy of an instance's first disk before it is made.
struct DiskForecast {
    Instance instance;
    QMap<QString, QString> properties;  ///< Glance's own that an image of the disk needs for a guest to boot from it, see bootProperties()
    QStringList obstacles;              ///< sentences: why a copy would not be the whole guest, or cannot be made; empty: it can
};

}  // namespace trescca
