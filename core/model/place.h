// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/endpoint.h"

#include <QJsonObject>

#include <optional>

namespace trescca {

/// Where a libvirt site's instances, images and saved memory lie when its endpoint does not tell.
[[nodiscard]] QString defaultSiteFolder(const QString &siteName);
/// By what it is told whether a site is the same place still: where things lie, not who asks for them. No secrets.
[[nodiscard]] QJsonObject placeOf(const Endpoint &endpoint);
/// What is another one: two addresses, folders, projects or regions.
struct PlaceChange {
    QString was;
    QString is;
};
/// Whether `now` surely is another place than `before`, which is of placeOf(); none: it may be the same.
[[nodiscard]] std::optional<PlaceChange> otherPlace(const QJsonObject &before, const Endpoint &now);

}  // namespace trescca
