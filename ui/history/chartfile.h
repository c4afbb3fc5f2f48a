// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>
#include <QPalette>
#include <QString>

class QCustomPlot;

namespace trescca {

enum class ChartFormat { Png, Pdf, Svg };

/// By the file's ending; Unsupported for others.
[[nodiscard]] Result<ChartFormat> chartFormatOf(const QString &path);
/// The plot as it stands, as the content of a file: PNG with two pixels for each of the screen, the others as vectors. Only in the GUI
/// thread. Internal when it cannot be drawn.
[[nodiscard]] Result<QByteArray> chartFile(QCustomPlot &plot, ChartFormat format);
/// Writes all of it or nothing. NotFound for a folder that is not there, NoRoom, else Forbidden; in the window's language. From any thread.
[[nodiscard]] Result<void> writeFile(const QString &path, const QByteArray &content);

}  // namespace trescca
