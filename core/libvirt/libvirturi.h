// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

/// What a libvirt URI says: driver[+transport]://[user@][host][:port]/path[?parameters].
namespace trescca::libvirturi {

/// False when it names another machine.
[[nodiscard]] bool isLocal(const QString &uri);
/// True for QEMU's driver (and not, say, test:///default).
[[nodiscard]] bool isQemu(const QString &uri);
/// The URI that a path of a daemon's socket stands for; any other text as it is.
[[nodiscard]] QString ofSocket(const QString &address);
/// InvalidInput for what libvirt refuses whatever host is asked: its driver (QEMU's, or libvirt's test driver), transport or path.
[[nodiscard]] Result<void> check(const QString &uri);
/// The libvirt daemon that a URI leads to, the same text for the same daemon however it is addressed. Where a URI leaves it to
/// libvirt, the environment decides as it does there. Empty for libvirt's test driver: each connection is a host of its own.
[[nodiscard]] QString daemonOf(const QString &uri);
/// The URI that is opened: ssh is told to ask nobody anything (a daemon or a window has no terminal, and would hang).
[[nodiscard]] QString unattended(const QString &uri);

}  // namespace trescca::libvirturi
