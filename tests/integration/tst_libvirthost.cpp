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
        const auto usage = (*site)->usage(id, {});
        REQUIRE_OK(usage);
        QVERIFY(usage->cpuTime.has_value() && usage->vcpus.value_or(0) > 0);
    }

    void whatAGuestUsesIsCounted()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        const auto before = m_sites.a().usage(*guest, {});
        REQUIRE_OK(before);
        QVERIFY(countsOn(m_sites.a(), *guest));
        const auto after = m_sites.a().usage(*guest, {});
        REQUIRE_OK(after);
        QVERIFY(after->at > before->at);
        QVERIFY(before->cpuTime && after->cpuTime && *after->cpuTime > *before->cpuTime);
        const auto instance = m_sites.a().instance(*guest, {});
        QCOMPARE(after->vcpus, instance->vcpus);
        QCOMPARE(after->memoryLimit, instance->memory);
        QVERIFY(after->memoryUsed.value_or(0) > (8U << 20U));
        // It counts on its disk, too.
        QVERIFY(before->diskRead.value_or(0) > 0 && after->diskWritten && *after->diskWritten > before->diskWritten.value_or(0));
        REQUIRE_OK(m_sites.a().act(*guest, InstanceAction::Pause, {}));
        REQUIRE_OK(m_sites.a().usage(*guest, {}));
        REQUIRE_OK(m_sites.a().act(*guest, InstanceAction::Resume, {}));
    }

    void whatDoesNotRunUsesNothing()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        REQUIRE_OK(m_sites.a().act(*guest, InstanceAction::ForceOff, {}));
        QCOMPARE(m_sites.a().usage(*guest, {}).error().kind, Kind::Conflict);
        QCOMPARE(m_sites.a().usage(u"00000000-0000-0000-0000-000000000000"_s, {}).error().kind, Kind::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestLibvirtHost)
#include "tst_libvirthost.moc"
