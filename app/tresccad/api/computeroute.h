// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/router.h"
#include "core/base/jsonschema.h"

namespace trescca {

inline constexpr int newestMicroversion = 79;

/// Minor number of the microversion a request asks for (2.1 without a word, and below /compute/v2, where Nova does not look). Unsupported outside 2.1
/// to 2.79, InvalidInput for what is no version.
[[nodiscard]] Result<int> microversionOf(const ApiRequest &request);

/// What routes below the compute endpoint are bound to.
struct ComputeRoute {
    QByteArray method;
    QString path;  ///< below /compute/v2.1 and v2, with and without the project: "/servers/{id}"
    Access access = Access::Read;
    int since = 1;                   ///< the first microversion that has it: 2.<this>
    int until = newestMicroversion;  ///< the last one
};

/// Registers a route: the project in the path, the microversion and the body's media type are checked, and the answer bears
/// Nova's headers and error bodies.
void addCompute(Router &router, const ComputeRoute &route, const ApiHandler &handler);

/// The body of a request, checked by a schema.
[[nodiscard]] Result<QJsonObject> bodyOf(const ApiRequest &request, const JsonSchema &schema);

/// [{"rel": "self", ...}, {"rel": "bookmark", ...}] of servers, flavors and images.
[[nodiscard]] QJsonArray resourceLinks(const QString &origin, const QString &kind, const QString &id);

}  // namespace trescca
