// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/sitestate.h"

#include <pugixml.hpp>

namespace trescca {

/// The files that a guest starts from, as paths; empty: it has none.
struct GuestFiles {
    QString disk;  ///< qcow2
    QString seed;  ///< what cloud-init in the guest reads
    QString kernel;
    QString ramdisk;
    ImageStore::Hold base;  ///< the image is not to be removed before the instance is known to build on it
};

/// Makes them in this folder (made if need be): an overlay over the image, copies of kernel and ramdisk (each a file of this host or
/// an image of the store), and a seed for the request's id and name. What was made before a failure is left to the caller.
[[nodiscard]] Result<GuestFiles> makeGuestFiles(SiteState &site, const SpawnRequest &request, const QString &folder, const Context &context);

struct FileDisk {
    QString device, format, path, target, bus;
};

pugi::xml_node addFileDisk(pugi::xml_node devices, const FileDisk &file);
/// The disc with the seed, where spawned guests of this architecture have it.
void addSeedDisk(pugi::xml_node devices, const QString &path, const QString &arch);
/// Kernel, ramdisk and command line of an <os>, as far as there are any.
void addBootFiles(pugi::xml_node os, const GuestFiles &files, const QString &commandLine);

}  // namespace trescca
