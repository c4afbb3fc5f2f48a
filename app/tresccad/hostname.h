// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace trescca {

/// "https://<host>" of a Host header that is a plain name or address with an optional port; `fallback` for anything else,
/// as the word comes from the caller and goes into the catalog.
[[nodiscard]] QString originFromHost(const QString &host, const QString &fallback);
/// An IPv6 address in brackets, anything else as it is.
[[nodiscard]] QString bracketed(const QString &address);

}  // namespace trescca
