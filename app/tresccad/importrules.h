// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/ipnetwork.h"
#include "core/base/error.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace trescca {

/// From where `web-download` may fetch, beside the hosts that the settings allow for all downloads: a user must not reach,
/// through this host, what only this host reaches. Moves between daemons (`trescca-pull`) are not bound by them: they name the
/// certificate of whom they talk to.
struct ImportRules {
    QList<IpNetwork> networks;  ///< of what is not public, those that images are fetched from all the same
    QString caFile;             ///< PEM bundle that a source's certificate is checked with; empty: the system's
};

/// The numeric addresses that the host of an https address stands for, for the connection: a second look-up could be answered
/// differently. InvalidInput for what is no https address, Forbidden for a target that the rules keep out, NotFound for a name
/// nobody knows. Looks the name up, so it may block.
[[nodiscard]] Result<QStringList> resolveTarget(const QString &uri, const ImportRules &rules);
/// InvalidInput for what is no https address without credentials; looks nothing up.
[[nodiscard]] Result<void> checkHttps(const QString &uri);
[[nodiscard]] bool isNumericAddress(const QString &host);
/// False for loopback, link-local, private, shared, multicast, documentation and unspecified addresses, for the relays of 6to4, and for
/// those of an IPv4 kind within IPv6. `address` is numeric.
[[nodiscard]] bool isGlobalAddress(const QString &address);
/// An image may be fetched from this numeric address.
[[nodiscard]] bool mayFetchFrom(const QString &address, const ImportRules &rules);

}  // namespace trescca
