// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/libvirt/handles.h"

#include <QStringList>

#include <cstdint>
#include <optional>

namespace trescca {

/// What a libvirt host can run for one architecture, machine and domain type.
struct DomainSupport {
    QString emulator;
    QStringList loaders;  ///< firmware files of the host
    bool vnc = false;
};

struct HostCapabilities {
    QString arch;  ///< native
    QStringList architectures;
    QStringList machines;  ///< of the native architecture
    QString emulator;      ///< of the native architecture
};

namespace hostfacts {
[[nodiscard]] Result<HostCapabilities> capabilities(virConnect *connection);
/// Unsupported when the host's QEMU does not know the machine, or cannot run the type.
[[nodiscard]] Result<DomainSupport> domainSupport(virConnect *connection, const QString &arch, const QString &machine,
                                                  const QString &type);
/// Memory a new guest may take: free memory and what the page cache would give back.
[[nodiscard]] std::optional<std::uint64_t> freeMemory(virConnect *connection);
[[nodiscard]] QStringList activeNetworks(virConnect *connection);
}  // namespace hostfacts

}  // namespace trescca
