// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/site/sitefacts.h"
#include "core/site/siterequests.h"

#include <QJsonObject>
#include <QMap>

/// What our services tell of a host and its instances: one form for tresccad's routes and for the Nova plugin, as our clients
/// read it (core/openstack/extensionapi.h).
namespace trescca {

/// Sizes in bytes; without who tells it, and what only that one knows ("version", "pulls").
[[nodiscard]] QJsonObject factsJson(const SiteFacts &facts);
[[nodiscard]] QJsonObject forecastJson(const SaveForecast &forecast);
/// The properties of the image that a save of this instance makes, but for what is known only at its end: how many bytes were saved.
[[nodiscard]] QMap<QString, QString> packageProperties(const SaveForecast &forecast, const SaveOptions &options);

}  // namespace trescca
