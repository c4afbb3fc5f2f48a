// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace trescca {

class JobQueue;

/// A machine that this program moves, or is to move when its turn comes: the panes of both sites tell so.
struct Journey {
    QString instanceId;  ///< where it comes from
    QString name;
    QString from;  ///< sites
    QString to;
    bool isUnderWay = false;  ///< else it waits in the queue
    [[nodiscard]] bool operator==(const Journey &) const = default;
};

/// Those of the queue that are not over. What only ends an interrupted move is none.
[[nodiscard]] QList<Journey> journeysIn(const JobQueue &queue);

}  // namespace trescca
