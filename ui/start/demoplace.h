// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace trescca {

/// The program that sets the demo up, where there is one: `run` in the folder of $TRESCCA_INSTALLER, else in `folder`, as which main()
/// gives the installer of the source tree that this program was built from. Empty: there is none here.
[[nodiscard]] QString demoProgram(const QString &folder);

}  // namespace trescca
