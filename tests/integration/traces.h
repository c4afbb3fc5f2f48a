// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace trescca {

/// What a move has left in a site's folder that should have gone: packages, images that never came to their end, held
/// states, side files, unpacked memory. Paths.
[[nodiscard]] QStringList tracesIn(const QString &siteFolder);

}  // namespace trescca
