// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace trescca {

/// Whether an address names a user with a password ("u:secret@host", "u%3Asecret@host"), however little it is one else; a slash in the
/// password counts, too.
[[nodiscard]] bool namesPassword(const QString &address);
/// What may be told of an address that cannot work: without its user, and without what stands behind a question mark.
[[nodiscard]] QString withoutSecrets(const QString &address);

}  // namespace trescca
