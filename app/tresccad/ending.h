// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <csignal>

namespace trescca {

class Daemon;

/// Serves on until what is under way has come to its end, which takes `patience` at most, or one of the signals of `ending`, which are
/// blocked in all threads, comes once more. Nothing new is begun meanwhile.
void windDown(Daemon &daemon, const sigset_t &ending, std::chrono::seconds patience);

}  // namespace trescca
