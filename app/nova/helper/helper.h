// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <QJsonObject>
#include <QList>

#include <expected>

namespace trescca::nova {

/// Why a piece of work was not done, and what else the plugin is told of it: members of the object "error".
struct Failure {
    Failure(Error why, QJsonObject also = {}) : error(std::move(why)), more(std::move(also)) {}  // NOLINT: errors come as they are
    Error error;
    QJsonObject more;
};

using Outcome = std::expected<QJsonObject, Failure>;

/// A piece of work for nova-compute. Its request is one JSON object on standard input, which stays open: that it ends means cancel.
/// Answers are lines of JSON on standard output: any number of {"progress": ...}, then one {"result": ...} or {"error": ...}.
/// Requests are of the host's own plugin and trusted; the packages that they name are not.
struct Operation {
    const char *name;
    const char *properties;  ///< of its request, besides "uri" and "folder": members of "properties" of a JSON Schema
    const char *required;    ///< their names, as the members of a JSON array
    Outcome (*run)(const QJsonObject &request, const Context &context);
};

[[nodiscard]] const QList<Operation> &operations();
/// The operation `name` with that request. InvalidInput when there is none, or the request is not what it takes.
[[nodiscard]] Outcome runOperation(const QString &name, const QJsonObject &request, const Context &context);

// One file each.
extern const Operation saveOperation;
extern const Operation resumeOperation;
extern const Operation releaseOperation;
extern const Operation forgetOperation;
extern const Operation heldOperation;
extern const Operation settleOperation;
extern const Operation forecastOperation;
extern const Operation factsOperation;
extern const Operation inspectOperation;
extern const Operation unpackOperation;
extern const Operation digestOperation;
extern const Operation renewLinksOperation;

}  // namespace trescca::nova
