// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QStringList>

#include <libvirt/libvirt.h>

#include <chrono>

namespace trescca {

/// How long a guest is given to notice that a link is down. One that has not noticed keeps the address it has.
inline constexpr std::chrono::milliseconds linkPause{2000};

/// Takes the cables of a running guest's network cards out and puts them in again, so that what runs in it asks for an address anew. `macs`
/// tells which cards; empty: all. A link that is down already stays down. In the end they are up again, as far as libvirt does it.
[[nodiscard]] Result<void> renewLinks(virDomain *domain, const QStringList &macs, std::chrono::milliseconds pause = linkPause);

}  // namespace trescca
