// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/brokenpipes.h"

#include <csignal>

namespace trescca {

void ignoreBrokenPipes() { std::signal(SIGPIPE, SIG_IGN); }

}  // namespace trescca
