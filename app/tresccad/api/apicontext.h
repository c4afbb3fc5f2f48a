// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tresccad/api/servertasks.h"
#include "app/tresccad/auditlog.h"
#include "app/tresccad/auth.h"
#include "app/tresccad/importrules.h"
#include "app/tresccad/keypairs.h"
#include "app/tresccad/moves.h"
#include "app/tresccad/requestcounts.h"
#include "app/tresccad/restores.h"
#include "app/tresccad/servernotes.h"
#include "app/tresccad/staging.h"
#include "core/disk/imagestore.h"
#include "core/site/site.h"

namespace trescca {

struct ApiSettings {
    QString region;
    QStringList pullFrom;  ///< see DaemonConfig
    ImportRules imports;
};

/// What the resources work on; all outlive them.
struct ApiContext {
    Site &site;
    ImageStore &store;
    Auth &auth;
    Jobs &jobs;
    Moves &moves;
    Restores &restores;
    ServerNotes &notes;
    KeyPairs &keys;
    ServerTasks &tasks;
    Staging &staging;
    AuditLog &audit;
    RequestCounts &counts;
    ApiSettings settings;
};

}  // namespace trescca
