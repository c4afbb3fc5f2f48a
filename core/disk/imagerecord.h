// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/image.h"

namespace trescca::imagerecord {

/// Reads a record's file; InvalidInput when it is not one of `id`.
[[nodiscard]] Result<Image> load(const QString &path, const QString &id);
/// Writes all metadata atomically and durably, folder entry included.
[[nodiscard]] Result<void> save(const QString &path, const Image &image);
/// Makes creations and removals in a folder durable.
[[nodiscard]] Result<void> syncFolder(const QString &folder);

}  // namespace trescca::imagerecord
