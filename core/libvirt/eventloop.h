// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace trescca {

/// Gives libvirt an event loop, which it needs before the first connection: a thread of its own that serves all connections till
/// the process ends. Further calls do nothing. Thread-safe.
///
/// libvirt's default loop turns GLib's default context, and that is held by the thread of Qt's application object wherever Qt is built
/// with GLib: while that thread works or waits, no event arrives, and a host that fell silent is waited for without end,
/// because keep-alive is counted by the loop (libvirt's `virEventRegisterImpl` is made for such programs).
void startEventLoop();

}  // namespace trescca
