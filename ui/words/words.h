// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/image.h"
#include "core/model/instance.h"
#include "core/model/migrationplan.h"

#include <QCoreApplication>
#include <QString>

namespace trescca::words {

/// A value in the order in which it is read, also in a layout from right to left, where "4 GiB" would come out as "GiB 4" otherwise: there,
/// and only there, it is put between characters that nobody sees. All values below are such.
[[nodiscard]] QString whole(const QString &value);
/// "14.2 MB": SI units in the user's language, one digit that matters.
[[nodiscard]] QString size(std::uint64_t bytes);
/// "1.2 MB/s"
[[nodiscard]] QString rate(double bytesPerSecond);
/// "512 MiB": binary units, in which memory is given.
[[nodiscard]] QString memory(std::uint64_t bytes);
/// "9.2 s", "14 s", "2 min 5 s", "1 h 2 min", of milliseconds; to the nearest.
[[nodiscard]] QString time(std::int64_t milliseconds);
/// "about 12 s left", of milliseconds.
[[nodiscard]] QString timeLeft(std::int64_t milliseconds);
/// The same, but no line is broken within a rate.
[[nodiscard]] QString unbroken(QString text);
/// A day, short, in local time; in its order as all values. Empty for an invalid one.
[[nodiscard]] QString day(const QDateTime &time);
/// A date and time, short, in local time; in its order as all values. Empty for an invalid one.
[[nodiscard]] QString date(const QDateTime &time);
/// "running", "paused", ...; what is going on with it, where something is.
[[nodiscard]] QString state(const Instance &instance);
/// It is asked to shut down, and its site waits for that: a cloud or a tresccad, which then switches it off.
[[nodiscard]] bool isGoingOff(const Instance &instance);
/// "base", "package", "saving", ...
[[nodiscard]] QString kind(const Image &image);
/// "saving", "sending", ... of a stage's word in core.
[[nodiscard]] QString stage(const QString &stage, MoveMode mode = MoveMode::Full);
/// Whether a stage is but waiting for a site.
[[nodiscard]] bool isWait(const QString &stage);

}  // namespace trescca::words
