// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/libvirt/domainbuilder.h"

namespace trescca::fuzz {

/// Reads a description that was built for a host as libvirt would, by another parser and other rules than those that built
/// it, and demands that nothing in it reaches that host but what the host gave.
void demandNothingOfTheHost(const QByteArray &built, const LocalParts &host);
/// The same of a save image's cookie: it describes a CPU and no more.
void demandOnlyCpu(const QByteArray &cookie);

}  // namespace trescca::fuzz
