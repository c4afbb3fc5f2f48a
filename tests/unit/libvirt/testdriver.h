// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/endpoint.h"

namespace trescca {

/// libvirt's test driver: a host in this process, with one guest that runs.
inline Endpoint testDriver(const QString &folder)
{
    Endpoint endpoint;
    endpoint.name = QStringLiteral("local");
    endpoint.uri = QStringLiteral("test:///default");
    endpoint.folder = folder;
    return endpoint;
}

}  // namespace trescca
