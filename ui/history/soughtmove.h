// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/pastmove.h"

#include <QString>

namespace trescca {

/// A move of which somebody knows its id, or else only what was moved from where, and since when.
struct SoughtMove {
    QString id = {};
    QString instanceId = {};
    QString source = {};
    QDateTime since = {};

    /// Its id; empty when it is not among them. Without an id it is the first that began since: one instance is moved by one at a time.
    [[nodiscard]] QString in(const QList<PastMove> &moves) const;
};

}  // namespace trescca
