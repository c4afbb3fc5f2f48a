// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/http.h"

namespace trescca {

/// The one table from Kind to HTTP status.
[[nodiscard]] int httpStatus(Kind kind);
/// An error in the shape the service of `path` uses: Nova's below /compute, Glance's below /image, Keystone's elsewhere.
[[nodiscard]] ApiResponse errorResponse(int status, const QString &message, const QString &path);
/// For what the server library refuses by itself, without a word.
[[nodiscard]] ApiResponse errorResponse(int status, const QString &path);
/// An error for a request: Glance answers in HTML unless JSON is asked for.
[[nodiscard]] ApiResponse errorResponse(int status, const QString &message, const ApiRequest &request);
[[nodiscard]] ApiResponse errorResponse(const Error &error, const ApiRequest &request);
/// With another status than its kind has.
[[nodiscard]] ApiResponse errorResponse(const Error &error, const ApiRequest &request, int status);
/// 401, which is the token middleware's and has one shape at all services.
[[nodiscard]] ApiResponse unauthorizedResponse(const ApiRequest &request);

}  // namespace trescca
