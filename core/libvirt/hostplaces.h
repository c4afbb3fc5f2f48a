// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Which places of a host an ordinary guest's description names, so that nobody needs to hear of them. Paths are foreign text.
namespace trescca::hostplaces {

/// In a folder of the system itself (/etc, /dev, /run, ...), where no disk, kernel or variables file of a guest lies; or not absolute.
[[nodiscard]] bool isSystems(const QString &path);
/// A program that distributions install as QEMU.
[[nodiscard]] bool isEmulator(const QString &path);
/// A firmware image that distributions install.
[[nodiscard]] bool isFirmware(const QString &path);
/// A socket that libvirt made for a guest and named itself.
[[nodiscard]] bool isLibvirtsSocket(const QString &path);
/// The log file that a restore, or Nova, gives its guest.
[[nodiscard]] bool isConsoleLog(const QString &path);

}  // namespace trescca::hostplaces
