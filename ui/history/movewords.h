// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/history/pastmove.h"

#include <QColor>
#include <QStringList>

/// What the history calls things; the chart, the table and the report alike.
namespace trescca::movewords {

/// "arrived", "failed", ...
[[nodiscard]] QString result(MigrationState state);
/// The same, and that it was interrupted in between: "arrived, interrupted in between".
[[nodiscard]] QString result(const PastMove &move);
/// "Δs", "Δt", "Δr", "Δm", "Down".
[[nodiscard]] QString symbol(Span span);
/// "saving", "sending", "restoring", "all of it", "standing still".
[[nodiscard]] QString span(Span span);
/// Both: "Δs saving", "standing still".
[[nodiscard]] QString title(Span span);
/// "save", "transfer", "restore", "whole", "down": what the legend is toggled by.
[[nodiscard]] QString key(Span span);
/// "9.2 s"; a dash where it is not known (below 0).
[[nodiscard]] QString time(qint64 milliseconds);
/// "14.2 MB"; a dash where it is not known (0).
[[nodiscard]] QString size(std::uint64_t bytes);
/// The instance's name, with the new one where it was renamed: "web-1 (as web-2)".
[[nodiscard]] QString name(const MigrationRecord &record);
/// The machines' names, for an axis; below that of one that moved more than once, when it did.
[[nodiscard]] QStringList labels(const QList<PastMove> &moves);
/// All numbers of a move, a line each, for a tooltip.
[[nodiscard]] QString told(const PastMove &move);
/// Such lines as a tooltip takes them: a name with a bracket is no markup.
[[nodiscard]] QString tip(const QString &lines);
/// A span's colour in every chart; not valid for Whole and Down, which are drawn in the text's.
[[nodiscard]] QColor colour(Span span);

}  // namespace trescca::movewords
