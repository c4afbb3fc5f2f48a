// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httptypes.h"

#include <QJsonObject>

namespace trescca::rest {

/// The body as a JSON object; Unreachable with a sentence naming `who` when it is none (a portal, a proxy, ...).
[[nodiscard]] Result<QJsonObject> object(const HttpResponse &response, const QString &who);
[[nodiscard]] QByteArray bytes(const QJsonObject &object);
/// A number of bytes or the like: 0 for what is missing, negative or no number. Strings of digits count too.
[[nodiscard]] std::uint64_t number(const QJsonValue &value);
[[nodiscard]] QStringList strings(const QJsonValue &value);
/// For a path segment or query value.
[[nodiscard]] QString escaped(const QString &text);
/// An id that may stand in a path; InvalidInput for an empty or strange one.
[[nodiscard]] Result<void> checkId(const QString &id, const QString &what);

}  // namespace trescca::rest
