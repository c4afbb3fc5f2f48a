// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/work.h"

namespace trescca::work {

/// An image or package goes from one site to another: fetched by that one where it can, else through this program. With a limit (0: none)
/// always the latter.
[[nodiscard]] JobSpec transfer(
    const Services &services, const QString &from, const QString &imageId, const QString &name, const QString &to, std::uint64_t bytesPerSecond = 0);
/// A running instance becomes a package of another site, and stays where it is, suspended. A second try sends what the first has saved.
[[nodiscard]] JobSpec saveTo(
    const Services &services, const QString &from, const QString &id, const QString &name, const QString &to, std::uint64_t bytesPerSecond = 0);
/// A package is copied to another site, and goes on there. A second try restores what the first has sent.
[[nodiscard]] JobSpec restoreFrom(const Services &services, const QString &from, const QString &imageId, const QString &name, const QString &to,
    const RestoreOptions &options = {}, std::uint64_t bytesPerSecond = 0);

}  // namespace trescca::work
