// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/moveforecast.h"
#include "ui/jobs/services.h"

namespace trescca {

/// What there is to choose from where a machine is to go, whether its memory can go along, and what is known of moves so far.
struct MovePlace {
    std::optional<SiteFacts> facts;  ///< none: it cannot be reached, which the plan tells
    bool isCloud = false;            ///< or a tresccad
    QString withoutMemory;           ///< which of the two sites moves machines as disk only; empty: none that is known
    QList<MeasuredMove> past;
};

/// Blocks. It never fails: without a history nothing is forecast.
[[nodiscard]] MovePlace lookAtPlace(const Services &services, const QString &source, const QString &destination, const Context &context);

}  // namespace trescca
