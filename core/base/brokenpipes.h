// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace trescca {

/// From now on writing to a pipe or socket whose reader has gone is an error of that write (EPIPE) and does not end the program:
/// libvirt and OpenSSL write to sockets without asking for that.
void ignoreBrokenPipes();

}  // namespace trescca
