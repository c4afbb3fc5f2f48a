// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace trescca {

/// "https://<host>" of a Host header that is a plain name or address with an optional port (1 to 65535); `fallback` for anything else,
/// as the word comes from the caller and goes into the catalog.
[[nodiscard]] QString originFromHost(const QString &host, const QString &fallback);
/// What a Host header may say: a name (RFC 3986, 3.2.2) or address with an optional port.
[[nodiscard]] bool isHost(const QByteArray &text);
/// An IPv6 address in brackets, anything else as it is.
[[nodiscard]] QString bracketed(const QString &address);

/// An address that can be listened on, or "localhost".
[[nodiscard]] bool isAddress(const QString &listen);

}  // namespace trescca
