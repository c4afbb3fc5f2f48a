// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace trescca {

/// What cloud-init finds on a seed disk of its data source NoCloud.
struct SeedContent {
    QString instanceId;  ///< another one makes cloud-init begin anew
    QString hostName;
    QByteArray userData;
    QStringList publicKeys;  ///< of those who may log in, a line of OpenSSH's each
};

/// Writes such disks: ISO 9660 with the label CIDATA, by xorriso, or genisoimage where that is there instead.
namespace seediso {
/// Unsupported, with the package to install, where no program can do it.
[[nodiscard]] Result<void> check();
[[nodiscard]] Result<void> make(const QString &path, const SeedContent &content, const Context &context);
}  // namespace seediso

}  // namespace trescca
