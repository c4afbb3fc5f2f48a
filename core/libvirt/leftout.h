// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace trescca {

/// What of a foreign domain description would reach its host, so that a guest built from it (DomainBuilder) starts without
/// it: a few words for each, each once, at most 64. Files, sockets and networks that every description names, and that a
/// restore replaces by its own, are not in it. Empty when the description is none.
[[nodiscard]] QStringList leftOut(const QByteArray &foreign);

}  // namespace trescca
