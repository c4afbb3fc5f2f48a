// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/foundbase.h"
#include "core/libvirt/sitestate.h"

namespace trescca {

namespace basefinder {
/// The stored base with this content: those that say so are looked at first, then all disk images of the wanted size,
/// and what is found is noted in its record. Contents are always proven (digests are cached). NotFound tells how to
/// send it; Untrusted names an image that only says to be it.
[[nodiscard]] Result<FoundBase> byDigest(SiteState &site, const WantedBase &wanted, const Context &context);
/// Untrusted when an image's record says that it is a base, and its content is another.
[[nodiscard]] Result<void> checkClaim(SiteState &site, const Image &image, const Context &context);
/// Where a disk's base is an image of this site's own store, notes there what it is, so that it is found by its digest
/// from now on; NotFound where the base is a file elsewhere.
[[nodiscard]] Result<Image> noteStored(SiteState &site, const Disk &disk);
/// For packages of the reference system, which know a base only by its file name: the stored image of that name. Nothing proves its content,
/// and whoever names it gets to read it: so it is one of the package's own project (`owner`), of who runs this site, or public, never
/// another project's.
[[nodiscard]] Result<FoundBase> byName(SiteState &site, const QString &fileName, const QString &owner);
/// A stored disk image that QEMU may open: raw, or qcow2 that refers to no other file.
[[nodiscard]] Result<FoundBase> diskImage(SiteState &site, const Image &image);
/// Conflict while an instance's disk is the image or builds on it, however deep below, or a package needs it that finds no other such base
/// here. Fails when the host does not answer: then nobody knows.
[[nodiscard]] Result<void> checkUnused(SiteState &site, const Image &image);
}  // namespace basefinder

}  // namespace trescca
