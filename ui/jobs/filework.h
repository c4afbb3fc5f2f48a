// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/spawning.h"
#include "ui/jobs/work.h"

namespace trescca::work {

/// A new instance that is to be.
struct SpawnOrder {
    QString site;
    QString file;     ///< a disk image's file here that it is made of; empty:
    QString imageId;  ///< an image of the site
    QString title;    ///< what people call that
    SpawnRequest request;
    Spawning::Given given;
};

/// What spawn() would refuse, found out before anything is unpacked or sent. Blocks.
[[nodiscard]] Result<void> checkSpawn(const Services &services, const SpawnOrder &order, const Context &context);
[[nodiscard]] JobSpec spawn(const Services &services, const SpawnOrder &order);
/// A file of this computer becomes an image of the site: a VM package is checked first, a disk image unpacked and converted where it
/// has to be. Nothing is sent where that very content is there already.
[[nodiscard]] JobSpec push(const Services &services, const QString &path, const QString &site);
/// A VM package is pushed, and goes on at the site.
[[nodiscard]] JobSpec bring(const Services &services, const QString &path, const QString &site, const RestoreOptions &options = {});
/// An image or package is written to the file `target`, or to one called `fileName` in the folder `target`; one that is there is
/// replaced only when `ask` agrees.
[[nodiscard]] JobSpec download(
    const Services &services, const QString &site, const QString &imageId, const QString &fileName, const QString &target, const Ask &ask);

}  // namespace trescca::work
