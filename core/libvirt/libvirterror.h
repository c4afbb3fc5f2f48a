// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace trescca {

/// libvirt's last error of this thread as ours: "context: libvirt's sentence".
[[nodiscard]] std::unexpected<Error> failLibvirt(const QString &context);
/// True when the last error of this thread says that the domain is not there (any more).
[[nodiscard]] bool lastErrorIsNoDomain();

}  // namespace trescca
