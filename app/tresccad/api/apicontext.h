// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/auth.h"
#include "app/tresccad/moves.h"
#include "core/disk/imagestore.h"
#include "core/site/site.h"

namespace trescca {

/// What the resources work on; all outlive them.
struct ApiContext {
    Site &site;
    ImageStore &store;
    Auth &auth;
    Jobs &jobs;
    Moves &moves;
    QString region;
    QStringList pullFrom;  ///< see DaemonConfig
};

}  // namespace trescca
