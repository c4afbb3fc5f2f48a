// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMultiMap>
#include <QString>

namespace trescca {

/// What a request's headers, by names in lower case, must not say. Of two lengths, or hosts, or tokens, whoever stands before
/// the daemon may believe the other one: then its end and its sender are guesswork, and it is not even looked at. Returns
/// why; empty when it is sound.
[[nodiscard]] QString unsound(const QMultiMap<QByteArray, QByteArray> &headers);
/// True of a body that is not sent as it is.
[[nodiscard]] bool badMedia(const QMultiMap<QByteArray, QByteArray> &headers);

}  // namespace trescca
