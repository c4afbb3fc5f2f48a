// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/instance.h"

#include <QMap>

namespace trescca {

/// What an image of the instance's first disk has to say so that a guest finds its disk, card and firmware as it knows them: hw_disk_bus,
/// hw_vif_model, hw_firmware_type, hw_machine_type, by Glance's metadata definitions ("Libvirt Driver Options"). What the instance's site does
/// not tell is left out. The machine only where Nova's own choice (pc on x86) would not do.
[[nodiscard]] QMap<QString, QString> bootProperties(const Instance &instance);

/// Why a copy of its first disk is not all that it boots by, as sentences.
[[nodiscard]] QStringList copyObstacles(const Instance &instance);

}  // namespace trescca
