// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

namespace trescca::foundfile {

/// Whether there is a file to read at a place where one is looked for. InvalidInput, with a sentence which says that it is left out, for
/// what is there and is none: a folder, a device, a pipe, a link that leads to nothing. What may not be looked at counts as not there.
[[nodiscard]] Result<bool> isThere(const QString &path);

/// Of a configuration that lies where somebody happens to be, and that nobody named: it may be anybody's, and tells where passwords go.
/// Forbidden when another user than this one or root owns the file, one of the links that lead to it, or a folder that one of these lies
/// in, or may write there; in a folder where nobody may touch what is another's (sticky, as /tmp) others may write. `naming`: how the user
/// would name the file, e.g. "name it with --config", for the sentence, which says that the file is left out.
[[nodiscard]] Result<void> check(const QString &path, const QString &naming);

}  // namespace trescca::foundfile
