// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QStringList>

#include <sys/types.h>

namespace trescca {

/// Who a libvirt host runs QEMU as: in system mode mostly a user of its own, in session mode its owner.
struct QemuUser {
    uid_t uid = 0;
    gid_t gid = 0;
};

/// Its name, or its number where it has none.
[[nodiscard]] QString nameOf(const QemuUser &user);

/// By owner, group and mode. What only an access control list could tell is believed, as is all of what is not there.
[[nodiscard]] bool mayReadAndWrite(const QString &path, const QemuUser &user);

/// The folder and those above it that this user may not pass through, the uppermost first.
[[nodiscard]] QStringList foldersClosedTo(const QemuUser &user, const QString &folder);

/// Forbidden, with what to do, when this user may not pass through a folder, or those above it, to the files in it (which
/// libvirt hands over itself when a guest starts).
[[nodiscard]] Result<void> checkQemuReaches(const QString &folder, const QemuUser &user);

}  // namespace trescca
