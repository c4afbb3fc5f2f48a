// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace trescca {

/// {"id": "default", "name": "Default"}: the only domain.
[[nodiscard]] QJsonObject defaultDomain();
/// Ids of services, endpoints and roles: 32 hex digits, the same at every start.
[[nodiscard]] QString stableId(const QString &text);
[[nodiscard]] QString roleId(const QString &role);
/// Identity, image and compute: what a token tells of this host's services.
[[nodiscard]] QJsonArray catalogOf(const QString &origin, const QString &region);
/// The catalog's services, or with `endpoints` all that they answer at, as Keystone's own lists of them tell.
[[nodiscard]] QJsonArray servicesOf(const QString &origin, const QString &region, bool endpoints);

}  // namespace trescca
