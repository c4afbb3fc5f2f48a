// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/twositestest.h"
#include "tests/support/failsink.h"

using namespace Qt::StringLiterals;
using namespace trescca;

/// Hosts of all kinds, and what happens to them.
class TestLibvirtHost final : public TwoSitesTest {
    Q_OBJECT

private Q_SLOTS:
    void theTestDriverIsListedAndActedOn()
    {
        Endpoint endpoint;
        endpoint.name = u"test"_s;
        endpoint.uri = u"test:///default"_s;
        endpoint.folder = m_sites.path(u"test"_s);
        const auto site = LibvirtSite::open(endpoint);
        REQUIRE_OK(site);
        const auto all = (*site)->instances({});
        REQUIRE_OK(all);
        QCOMPARE(all->size(), 1);
        const QString id = all->constFirst().id;
        REQUIRE_OK((*site)->act(id, InstanceAction::Pause, {}));
        QCOMPARE((*site)->instance(id, {})->state, InstanceState::Paused);
        test::FailSink room(UINT64_MAX);
        QCOMPARE((*site)->save(id, {}, room, {}).error().kind, Kind::Unsupported);
        QVERIFY(!(*site)->facts({})->keepsState);
    }
};

QTEST_GUILESS_MAIN(TestLibvirtHost)
#include "tst_libvirthost.moc"
