// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/migrationlog.h"
#include "core/site/site.h"

namespace trescca {

/// An earlier attempt's image may be left at the destination: it is removed, as a new one is written.
[[nodiscard]] Result<void> dropLeftover(MigrationLog &log, Site &destination, const Context &context);

/// Begins the image that the destination is to make the instance of, instead of one that an earlier attempt left. The record has its id: where `spec`
/// gives it, before there is such an image.
[[nodiscard]] Result<std::unique_ptr<ImageUpload>> openUpload(
    MigrationLog &log, Site &destination, const Image &spec, std::optional<std::uint64_t> size, const Context &context);

/// Counts what went over the wire, whether or not it arrived.
[[nodiscard]] Result<void> noteSent(MigrationLog &log, std::uint64_t bytes);

/// All of the image has arrived.
[[nodiscard]] Result<void> noteArrival(MigrationLog &log, std::uint64_t bytes);

}  // namespace trescca
