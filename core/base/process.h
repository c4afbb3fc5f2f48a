// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/context.h"

#include <QByteArray>
#include <QStringList>

namespace trescca {

struct ProcessOutput {
    QByteArray out;
    QByteArray err;
};

/// Runs a program without a shell to its end, C locale, no standard input. A stop request kills it.
/// Fails with the program's own last words in `detail` when it exits with other than 0, NotFound when it is not there.
[[nodiscard]] Result<ProcessOutput> runProcess(const QString &program, const QStringList &arguments, const Context &context = {});

}  // namespace trescca
