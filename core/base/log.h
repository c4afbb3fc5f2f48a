// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

// One category a room; QT_LOGGING_RULES="trescca.*.debug=true" turns all on. Never log a secret.
Q_DECLARE_LOGGING_CATEGORY(logLibvirt)
Q_DECLARE_LOGGING_CATEGORY(logOpenStack)
Q_DECLARE_LOGGING_CATEGORY(logNet)
Q_DECLARE_LOGGING_CATEGORY(logDisk)
Q_DECLARE_LOGGING_CATEGORY(logPackage)
Q_DECLARE_LOGGING_CATEGORY(logMigration)
Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logDaemon)
