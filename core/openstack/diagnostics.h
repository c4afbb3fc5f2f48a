// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/instanceusage.h"

#include <QJsonObject>

namespace trescca {

/// What GET /servers/{id}/diagnostics tells, read now: Nova's form since microversion 2.48, or what its drivers said before, of which libvirt's
/// is known. What is not there, or makes no sense, is missing.
[[nodiscard]] InstanceUsage usageOf(const QJsonObject &diagnostics);

}  // namespace trescca
