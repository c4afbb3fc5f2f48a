// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/migration/whereabouts.h"
#include "core/model/image.h"
#include "core/model/instance.h"
#include "core/model/migrationplan.h"
#include "core/model/migrationrecord.h"
#include "core/package/packagereader.h"

#include <QJsonArray>
#include <QJsonObject>

namespace trescca {

// The schema of --json: snake_case keys, bytes and milliseconds as numbers, times in ISO 8601 (UTC).
[[nodiscard]] QJsonObject toJson(const Instance &instance);
/// instance_id, name and state.
[[nodiscard]] QJsonObject toJsonBrief(const Instance &instance);
[[nodiscard]] QJsonObject toJson(const Image &image);
[[nodiscard]] QJsonArray toJson(const QList<Finding> &findings);
[[nodiscard]] QJsonObject toJson(const MigrationPlan &plan);
[[nodiscard]] QJsonObject toJson(const MigrationRecord &record, const QList<StageRecord> &stages);
/// Site and state are empty where it is not known to be anywhere.
[[nodiscard]] QJsonObject toJson(const Whereabouts &whereabouts);
[[nodiscard]] QJsonObject toJson(const Manifest &manifest, const QList<PackageMember> &members);
[[nodiscard]] QJsonObject toJson(const Error &error);

}  // namespace trescca
