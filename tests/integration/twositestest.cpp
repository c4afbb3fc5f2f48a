// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/twositestest.h"

namespace trescca {

void TwoSitesTest::initTestCase()
{
    const QString trouble = m_sites.setUp();
    QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
}

}  // namespace trescca
