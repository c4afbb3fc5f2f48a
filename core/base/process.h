// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <optional>

namespace trescca {

struct ProcessOutput {
    QByteArray out;
    QByteArray err;
};

struct ProcessOptions {
    /// What it reads from standard input.
    QByteArray input = {};
    /// Called with pieces of standard output while they come; these are not in ProcessOutput then.
    std::function<void(const QByteArray &piece)> onOutput = {};
    /// No file it writes may become longer: the kernel ends it (or refuses) there.
    std::optional<std::uint64_t> largestFile = {};
};

/// Runs a program without a shell to its end, C locale. A stop request kills it.
/// Fails with the program's own last words in `detail` when it exits with other than 0, NotFound when it is not there.
[[nodiscard]] Result<ProcessOutput> runProcess(
    const QString &program, const QStringList &arguments, const Context &context = {}, const ProcessOptions &options = {});

}  // namespace trescca
