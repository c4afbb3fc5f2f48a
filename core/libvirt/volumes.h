// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <libvirt/libvirt.h>

#include <QByteArray>

namespace trescca {

/// The same domain description with disks that name a volume of a storage pool (type="volume") naming the volume's file
/// instead, as other programs of libvirt write them. What is no file, or not to be found, stays as it is.
[[nodiscard]] QByteArray withVolumesAsFiles(virConnect *connection, const QByteArray &text);

}  // namespace trescca
