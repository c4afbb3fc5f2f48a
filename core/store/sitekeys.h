// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/endpoint.h"

#include <QList>
#include <QStringList>

namespace trescca {

/// A setting of a site in config.yml: what the reader knows and the manual tells.
struct SiteKey {
    QString name;
    bool libvirt = false;  ///< known for this kind
    bool cloud = false;    ///< for openstack and tresccad
    QString meaning;
};

[[nodiscard]] const QList<SiteKey> &siteKeys();
/// The names that are known for a kind.
[[nodiscard]] QStringList siteKeyNames(SiteKind kind);
[[nodiscard]] QStringList siteKeyNames();  ///< of all kinds
/// Of a secret, which does not belong into config.yml.
[[nodiscard]] bool isSecretKey(const QString &name);
/// Those that new settings of a site take the place of: all that are known, and the secrets among the `present` ones.
[[nodiscard]] QStringList replacedKeys(const QStringList &present);

}  // namespace trescca
