// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/pastmove.h"

#include <QDate>

#include <optional>

namespace trescca {

/// Which past moves are shown. What is left empty lets all through.
struct MoveFilter {
    QString name;  ///< part of the instance's name, here or there, in either case
    QString site;  ///< that it left or reached
    std::optional<MigrationState> result;
    QDateTime from;   ///< begun then or later
    QDateTime until;  ///< begun before

    [[nodiscard]] bool matches(const PastMove &move) const;
    [[nodiscard]] bool isEmpty() const;
    bool operator==(const MoveFilter &) const = default;
};

enum class Period { All, Today, Week, Month, Dates };

/// Sets the filter's times: Today from midnight, Week and Month the last 7 and 30 days up to now, Dates both days included.
void setPeriod(MoveFilter &filter, Period period, const QDateTime &now, const QDate &first = {}, const QDate &last = {});

}  // namespace trescca
