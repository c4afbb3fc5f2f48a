// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/http.h"

namespace trescca {

/// The one table from Kind to HTTP status.
[[nodiscard]] int httpStatus(Kind kind);
/// An error in the shape the service of `path` uses: Keystone's below /v3, Nova's below /compute, Glance's elsewhere.
[[nodiscard]] ApiResponse errorResponse(int status, const QString &message, const QString &path);
/// For what the server library refuses by itself, without a word.
[[nodiscard]] ApiResponse errorResponse(int status, const QString &path);
[[nodiscard]] ApiResponse errorResponse(const Error &error, const QString &path);

}  // namespace trescca
