// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/integration/twosites.h"

namespace trescca {

/// What the tests over two sites begin and end with. One that needs more says so under the same name.
class TwoSitesTest : public QObject {
    Q_OBJECT

protected:
    TwoSites m_sites;

private Q_SLOTS:
    void initTestCase();
    void cleanup() { m_sites.tidy(); }
    void cleanupTestCase() { m_sites.removeAll(); }
};

}  // namespace trescca
