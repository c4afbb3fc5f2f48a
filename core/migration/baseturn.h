// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <QString>

namespace trescca {

/// The turn to send a base to a site: moves of this program that need the same one there take it one after the other, so that those that
/// waited find it sent. Ends with its life.
class BaseTurn {
public:
    /// Waits until nobody else has it. Cancelled when a stop is requested meanwhile.
    [[nodiscard]] static Result<BaseTurn> take(const QString &site, const QString &digest, const Context &context);
    ~BaseTurn();
    BaseTurn(BaseTurn &&other) noexcept;
    BaseTurn &operator=(BaseTurn &&) = delete;
    BaseTurn(const BaseTurn &) = delete;
    BaseTurn &operator=(const BaseTurn &) = delete;

private:
    explicit BaseTurn(QString what) : m_what(std::move(what)) {}
    QString m_what;  ///< empty: given on
};

}  // namespace trescca
