// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QJsonArray>
#include <QList>
#include <QString>

namespace trescca {

enum class Service { Identity, Compute, Image, Network };

/// "Identity service (Keystone)" and the like, for messages.
[[nodiscard]] QString serviceTitle(Service service);

/// The service catalog of a Keystone token.
class Catalog {
public:
    Catalog() = default;
    explicit Catalog(const QJsonArray &catalog);
    [[nodiscard]] bool has(Service service, const QString &region, const QString &interface) const;
    /// The base to which version 2 paths are added, without a trailing slash:
    /// compute ".../v2.1", image "..." (before /v2), network "..." (before /v2.0).
    [[nodiscard]] Result<QString> url(Service service, const QString &region, const QString &interface, const QString &projectId) const;

private:
    struct Entry {
        QString type;
        QString region;
        QString interface;
        QString url;
    };
    [[nodiscard]] QString find(Service service, const QString &region, const QString &interface) const;
    QList<Entry> m_entries;
};

}  // namespace trescca
