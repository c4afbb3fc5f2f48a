// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/package/packagereader.h"

class QDir;

namespace trescca {

/// Writes every member, plain, into a folder under its logical name, and makes the folder if need be. Each is checked as
/// PackageReader::extract() does; only when all are good they replace what is there under such names: else the folder is as it
/// was. Forbidden: the folder or a file cannot be made; else as extract(). Progress stage "unpack".
[[nodiscard]] Result<void> unpackInto(const QDir &folder, const PackageReader &package, const Context &context);

}  // namespace trescca
