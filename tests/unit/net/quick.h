// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httpclient.h"
#include "tests/support/scriptedserver.h"

namespace trescca::test {

/// For a server on this machine, so that a test of silence does not take long.
inline HttpSettings quick()
{
    HttpSettings settings;
    settings.connectTimeout = std::chrono::seconds(2);
    settings.stallTimeout = std::chrono::seconds(1);
    return settings;
}

inline ScriptedAnswer ok(const QByteArray &body) { return {.status = 200, .body = body}; }

}  // namespace trescca::test
