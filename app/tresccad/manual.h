// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/manual/manpage.h"

namespace trescca {

/// What tresccad(8) has beside the declared command line: settings, files, signals, units, a first start.
void addDaemonManual(ManPage &page);

}  // namespace trescca
