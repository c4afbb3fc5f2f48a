// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonObject>

namespace trescca::nova {

/// Reads a request: one line, at most 4 MiB, a JSON object. What comes with it behind the line is dropped. InvalidInput when it is none.
[[nodiscard]] Result<QJsonObject> readRequest(int fd);

}  // namespace trescca::nova
