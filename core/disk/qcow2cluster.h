// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/bytestream.h"

namespace trescca {

/// Opens a compressed cluster of a qcow2 file; `from` may have more behind it. False: it is damaged.
[[nodiscard]] bool openCluster(ConstBytes from, MutableBytes cluster, bool zstd);

}  // namespace trescca
