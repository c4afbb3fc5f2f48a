// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>

namespace trescca::consoletail {

/// Of a log, at most.
inline constexpr std::uint64_t mostBytes = 256 << 10;
inline constexpr qsizetype mostLines = 5000;
inline constexpr qsizetype longestLine = 200;  ///< characters; a window takes long over longer ones, and longest over signs of another font

/// The end of what a guest wrote as it can be shown: without escape sequences, control signs and signs that turn the direction of
/// text, in lines that are not too long or too many.
[[nodiscard]] QString shown(const QByteArray &log);

/// What is to be added at the end of `before` so that `now` stands there; nullopt when it has to be set anew. A log may have lost its
/// beginning meanwhile.
[[nodiscard]] std::optional<QString> added(const QString &before, const QString &now);

}  // namespace trescca::consoletail
