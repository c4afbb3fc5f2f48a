// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/log.h"

Q_LOGGING_CATEGORY(logLibvirt, "trescca.libvirt", QtInfoMsg)
Q_LOGGING_CATEGORY(logOpenStack, "trescca.openstack", QtInfoMsg)
Q_LOGGING_CATEGORY(logNet, "trescca.net", QtInfoMsg)
Q_LOGGING_CATEGORY(logDisk, "trescca.disk", QtInfoMsg)
Q_LOGGING_CATEGORY(logPackage, "trescca.package", QtInfoMsg)
Q_LOGGING_CATEGORY(logMigration, "trescca.migration", QtInfoMsg)
Q_LOGGING_CATEGORY(logStore, "trescca.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logDaemon, "trescca.daemon", QtInfoMsg)
