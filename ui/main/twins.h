// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panes/siteitem.h"

namespace trescca {

class SitePane;

/// Asked of what is about to run: an instance that is off, or a package. A sentence where one of its own id, or with the address of one of its
/// network cards, runs at a site of these panes already (a move can keep what it has left), or where what a package was saved from is suspended
/// there; else empty.
[[nodiscard]] QString twinWarning(const QList<SitePane *> &panes, const SiteItem &item);

}  // namespace trescca
