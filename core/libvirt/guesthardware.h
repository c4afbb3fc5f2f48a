// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/image.h"

namespace trescca {

/// How a guest of an image sees its disk, card and firmware: by the image's own word where it has one (Glance's "Libvirt Driver Options"), else as is
/// best for a guest that knows virtio. What a host gives follows from it, and never from words of the image themselves.
struct GuestHardware {
    QString bus = QStringLiteral("virtio");  ///< of the disk: "virtio", "scsi", "sata", "ide", "usb"
    QString target = QStringLiteral("vda");  ///< its name on that bus
    QString card = QStringLiteral("virtio");
    QString machine;  ///< of libvirt; empty: the architecture's own default
    bool uefi = false;

    /// Unsupported for what no guest here can have.
    [[nodiscard]] static Result<GuestHardware> of(const Image &image, const QString &arch);
};

}  // namespace trescca
