// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/image.h"
#include "core/model/migrationplan.h"
#include "core/site/sitefacts.h"
#include "core/site/siterequests.h"

namespace trescca {

/// Bytes that a copy of its first disk has at most, before compression.
[[nodiscard]] std::uint64_t copyBytes(const Instance &instance);

/// The image that its first disk becomes. Its id is made here, so that a journal can have it before there is such an image; it bears no mark of
/// the move, as clouds hand an image's properties on to the snapshots of whatever was made of it.
[[nodiscard]] Image diskImageSpec(const DiskForecast &told);

/// The instance that boots from it: of the same size, under the name and in the network that were chosen.
[[nodiscard]] SpawnRequest spawnRequestOf(const Instance &instance, const MigrationOptions &options);

/// Virtual size of its first disk, bytes; 0: unknown.
[[nodiscard]] std::uint64_t diskSize(const Instance &instance);

}  // namespace trescca
