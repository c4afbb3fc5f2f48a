// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/instance.h"

#include <QJsonObject>

namespace trescca {

/// A size of instance that a cloud offers.
struct Flavor {
    QString id;
    QString name;
    std::uint64_t memory = 0;  ///< bytes
    std::uint64_t disk = 0;    ///< bytes; 0: as large as the image
    int vcpus = 0;
};

[[nodiscard]] InstanceState stateFromNova(const QString &status);
[[nodiscard]] Instance instanceFromJson(const QJsonObject &server);
/// Why a server is in ERROR: what a tresccad says in its fault; Internal where nobody says.
[[nodiscard]] Kind faultKind(const QJsonObject &server);
/// From a flavor of its own, or as embedded in a server (microversion 2.47 and later; then without id).
[[nodiscard]] Flavor flavorFromJson(const QJsonObject &json);
/// A cloud tells of an instance's root disk only what its flavor says: the size. A tresccad, whose flavors only limit it, tells the disks.
void addRootDisk(Instance &instance, const QJsonObject &server, const Flavor &flavor);

}  // namespace trescca
