// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTime>

namespace trescca {

/// How fast all transfers may go together, in bytes a second; 0: no limit.
struct Bandwidth {
    qint64 always = 0;
    bool byHours = false;  ///< then another limit holds from one time of the day to another; over midnight too, and all day when both are the same
    QTime from = QTime(8, 0);
    QTime to = QTime(18, 0);
    qint64 atHours = 0;

    [[nodiscard]] qint64 at(QTime time) const
    {
        const bool within = from < to ? time >= from && time < to : time >= from || time < to;
        return byHours && within ? atHours : always;
    }
    bool operator==(const Bandwidth &) const = default;
};

}  // namespace trescca
