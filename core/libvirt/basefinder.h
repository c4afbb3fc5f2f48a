// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/sitestate.h"

namespace trescca {

/// A base image file of this host that was proven to have the content that is asked for.
struct FoundBase {
    QString path;
    QString format;
};

namespace basefinder {
/// The base with this digest, from the image store; its header and its content are checked (cached). NotFound names it.
[[nodiscard]] Result<FoundBase> byDigest(SiteState &site, const QString &digest, const QString &hint, const Context &context);
/// Where a disk's base is an image of this site's own store, notes there what it is, so that it is found by its digest
/// from now on; NotFound where the base is a file elsewhere.
[[nodiscard]] Result<Image> noteStored(SiteState &site, const Disk &disk);
/// For packages of the reference system, which know a base only by its file name: the stored image of that name.
[[nodiscard]] Result<FoundBase> byName(SiteState &site, const QString &fileName);
/// A stored disk image that QEMU may open: raw, or qcow2 that refers to no other file.
[[nodiscard]] Result<FoundBase> diskImage(SiteState &site, const Image &image);
}  // namespace basefinder

}  // namespace trescca
