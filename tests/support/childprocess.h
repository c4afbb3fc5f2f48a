// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>

namespace trescca {

/// Has the process told to end (SIGTERM) as soon as this one is gone, however it ends: a test that is killed leaves no
/// daemon behind. Before start(), on a thread that lives as long as the process is to.
void dieWithParent(QProcess &process);

}  // namespace trescca
