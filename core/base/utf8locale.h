// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace trescca {

/// Text is UTF-8 where the environment names no locale, or C or POSIX, as in cron and containers: Qt would take UTF-8 anyway, and say
/// so in four lines at each start. Called before QCoreApplication is made and while there is one thread that reads the environment.
void useUtf8();

}  // namespace trescca
