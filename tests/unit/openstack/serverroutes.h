// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace trescca::test {

/// What is asked of FakeCloud's server "s1".
inline const QByteArray get = "GET /v2.1/p1/servers/s1";
inline const QByteArray act = "POST /v2.1/p1/servers/s1/action";
inline const QByteArray removal = "DELETE /v2.1/p1/servers/s1";

}  // namespace trescca::test
