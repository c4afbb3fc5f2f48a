// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace trescca {

/// What a connection test found, step by step. It reports by the step's name, 0 of 1 as one begins and 1 of 1 once it succeeded.
struct ConnectionStep {
    QString name;  ///< "reach", "TLS", "token", "catalog", "image", "compute", "network", "quota", "save/restore", "guest host" (where that fails)
    bool ok = false;
    QString detail;
};

}  // namespace trescca
