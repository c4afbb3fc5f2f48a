// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/libvirt/handles.h"
#include "core/libvirt/qemuaccess.h"

#include <QMap>
#include <QStringList>

#include <cstdint>
#include <optional>

namespace trescca {

/// What a libvirt host can run for one architecture, machine and domain type.
struct DomainSupport {
    QString emulator;
    QStringList loaders;         ///< firmware files of the host
    QStringList cpuModels;       ///< that a guest of this type may have
    QStringList knownCpuModels;  ///< the same, and those that it has too little for
    bool vnc = false;
    int mostVcpus = 0;  ///< of one guest; 0: not told
};

struct HostCapabilities {
    QString arch;  ///< native
    QString cpu;   ///< libvirt's model of the host's processor
    QStringList architectures;
    QMap<QString, QStringList> machines;  ///< by architecture
    QString emulator;                     ///< of the native architecture
    std::optional<QemuUser> qemuUser;     ///< nullopt where libvirt does not tell
};

namespace hostfacts {
[[nodiscard]] Result<HostCapabilities> capabilities(virConnect *connection);
/// Unsupported when the host's QEMU does not know the machine, or cannot run the type.
[[nodiscard]] Result<DomainSupport> domainSupport(virConnect *connection, const QString &arch, const QString &machine, const QString &type);
/// All that the host has.
[[nodiscard]] std::optional<std::uint64_t> memory(virConnect *connection);
/// Memory a new guest may take: free memory and what the page cache would give back.
[[nodiscard]] std::optional<std::uint64_t> freeMemory(virConnect *connection);
/// libvirt's number: major * 1000000 + minor * 1000 + micro; 0 where the hypervisor does not tell.
[[nodiscard]] int hypervisorVersion(virConnect *connection);
/// "10.0.2"; empty for 0.
[[nodiscard]] QString versionText(int number);
[[nodiscard]] QStringList activeNetworks(virConnect *connection);
}  // namespace hostfacts

}  // namespace trescca
