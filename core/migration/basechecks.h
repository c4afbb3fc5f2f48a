// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/migrationplan.h"
#include "core/site/site.h"

namespace trescca {

/// A base, and what people call it.
struct NamedBase {
    PlannedBase planned;
    QString name;
};

/// The bases that a save needs, and whether the destination has them. Errors as those of its findBase().
[[nodiscard]] Result<QList<NamedBase>> findBases(const SaveForecast &forecast, Site &source, Site &destination, const Context &context);
/// What is to be said of them; returns the bytes of those that are to be sent, at most.
[[nodiscard]] std::uint64_t reportBases(const QList<NamedBase> &bases, const QString &destination, QList<Finding> &findings);

}  // namespace trescca
