// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/preflight.h"
#include "core/site/networkchoice.h"
#include "tests/integration/systemscene.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Guests on libvirt's networks: their addresses, and which network and which address they come back with.
class TestLibvirtNetworks final : public QObject {
    Q_OBJECT
    TwoSites m_sites;  ///< without networks of their own
    SystemScene m_scene;
    Instance m_leased;  ///< on "default": by DHCP, and with an address that it never uses
    Instance m_still;   ///< on "plain", which has no DHCP: with an address of its own
    QString m_package;  ///< of m_still

    [[nodiscard]] QStringList addresses(const Instance &of) const
    {
        const auto now = m_scene.site().instance(of.id, {});
        return now ? now->addresses : QStringList{now.error().what};
    }
    /// The address that the network's DHCP server has given.
    [[nodiscard]] QString leaseOf(const Nic &nic) const
    {
        QByteArray out;
        const QString wrong = SystemScene::virsh({u"net-dhcp-leases"_s, nic.network, u"--mac"_s, nic.mac}, &out);
        static const QRegularExpression address(u"(\\d+\\.\\d+\\.\\d+\\.\\d+)/"_s);
        return wrong + address.match(QString::fromLatin1(out)).captured(1);
    }
    /// The findings of a check about a move from here to another site on the same host.
    [[nodiscard]] QList<Finding> findings(const Instance &instance, const QString &check, const QString &network) const
    {
        const auto there = m_scene.openAgain(u"there"_s, m_scene.path(u"there"_s));
        MigrationRequest request{instance.id, u"system"_s, u"there"_s, {}};
        request.options.network = network;
        const auto plan = there ? makePlan(m_scene.site(), **there, request, {}) : fail(there);
        QList<Finding> found;
        if (plan)
            std::ranges::copy_if(plan->findings, std::back_inserter(found), [&](const Finding &finding) { return finding.check == check; });
        return found;
    }
    [[nodiscard]] Result<Instance> restoreStill(const QString &network)
    {
        RestoreOptions options;
        options.network = network;
        return m_scene.site().restore(m_package, options, {});
    }

    /// Waits until a guest has told an address that it was given.
    [[nodiscard]] static bool tells(LibvirtSite &site, const QString &id, const QByteArray &address)
    {
        return QTest::qWaitFor(
            [&] { return site.consoleLog(id, 1U << 20U, {}).value_or(QByteArray()).contains("NET " + address); }, countingPatience);
    }
    /// Saves an instance here and takes it to a site; where it goes on, or empty.
    [[nodiscard]] Result<Instance> moved(const QString &id, LibvirtSite &to, const QString &network) const
    {
        RestoreOptions options;
        options.network = network;
        const auto package = &to == &m_scene.site()
            ? to.saveToImage(id, {}, {})
            : TwoSites::sendBases(m_scene.site(), id, to).and_then([&] { return TwoSites::package(m_scene.site(), id, to); });
        return package.and_then([&](const QString &) { return m_scene.site().release(id, false, {}); }).and_then([&] {
            return to.restore(*package, options, {});
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString trouble = m_sites.setUp() + m_scene.setUp() + SystemScene::createNetwork(u"plain"_s, u"10.77.0"_s);
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        const auto leased = m_scene.spawn(u"tst-leased"_s, {}, u"net=dhcp still=10.88.0.9/24 agent"_s);
        REQUIRE_OK(leased);
        m_leased = *leased;
        const auto still = m_scene.spawn(u"tst-still"_s, u"plain"_s, u"net=10.77.0.6/24"_s);
        REQUIRE_OK(still);
        m_still = *still;
    }

    void theNetworkIsDefaultWhereNoneIsNamed()
    {
        QCOMPARE(m_leased.nics.value(0).network, u"default"_s);
        QCOMPARE(m_still.nics.value(0).network, u"plain"_s);
        SpawnRequest request;
        request.name = u"tst-nowhere"_s;
        request.network = u"nowhere"_s;
        QCOMPARE(m_scene.site().checkSpawn(request, 0, {}).error().kind, Kind::NotFound);
        QVERIFY(m_scene.site().facts({})->networks.contains(u"default"_s));
    }

    // What the DHCP server gave; and what only the guest's agent can know.
    void addressesAreThoseOfLeaseAndAgent()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!leaseOf(m_leased.nics[0]).isEmpty(), 120000);
        QTRY_VERIFY_WITH_TIMEOUT(addresses(m_leased).contains(u"10.88.0.9"_s), 120000);
        QVERIFY2(addresses(m_leased).contains(leaseOf(m_leased.nics[0])), qPrintable(addresses(m_leased).join(u' ')));
        QCOMPARE(addresses(m_leased).size(), 2);
    }

    // No lease, no agent: the host has seen it.
    void anAddressIsFoundByTheHostsNeighbours() { QTRY_COMPARE_WITH_TIMEOUT(addresses(m_still), QStringList{u"10.77.0.6"_s}, 120000); }

    void aTakenAddressIsRefusedBeforeAnythingStarts()
    {
        const auto package = m_scene.site().saveToImage(m_still.id, {}, {});
        REQUIRE_OK(package);
        m_package = *package;
        const qint64 counted = readCounter(m_scene.site(), m_still.id).last;
        REQUIRE_OK(m_scene.site().resumeHeld(m_still.id, {}, {}));
        RestoreOptions options;
        options.name = u"tst-twin"_s;
        const auto twin = m_scene.site().restore(m_package, options, {});
        QVERIFY(!twin);
        QCOMPARE(twin.error().kind, Kind::Conflict);
        QVERIFY2(twin.error().what.contains(u"in use by tst-still"_s), qPrintable(twin.error().what));
        QCOMPARE(m_scene.site().instances({})->size(), 2);
        QVERIFY(countsTo(m_scene.site(), m_still.id, counted + 3));
        const auto told = findings(m_still, u"mac"_s, {});
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0].level, Finding::Level::Blocker);
        QVERIFY2(told[0].what.contains(u"tst-still"_s), qPrintable(told[0].what));
    }

    void itComesBackToTheNetworkOfItsName()
    {
        REQUIRE_OK(m_scene.site().removeInstance(m_still.id, true, {}));
        const auto unknown = restoreStill(u"nowhere"_s);
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().kind, Kind::NotFound);
        QCOMPARE(m_scene.site().instances({})->size(), 1);
        const auto restored = restoreStill({});
        REQUIRE_OK(restored);
        QCOMPARE(restored->id, m_still.id);
        QCOMPARE(restored->nics.value(0).network, u"plain"_s);
        QCOMPARE(restored->nics[0].mac, m_still.nics[0].mac);
        QVERIFY(countsOn(m_scene.site(), restored->id));
        QTRY_COMPARE_WITH_TIMEOUT(addresses(*restored), QStringList{u"10.77.0.6"_s}, 60000);
        const auto told = findings(m_still, u"network"_s, u"nowhere"_s);
        QCOMPARE(told.size(), 1);
        QCOMPARE(told[0].level, Finding::Level::Blocker);
        QVERIFY(findings(m_still, u"network"_s, {}).isEmpty());
    }

    void itComesToTheWantedNetwork()
    {
        const QString trouble = SystemScene::createNetwork(u"other"_s, u"10.99.0"_s);
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        REQUIRE_OK(m_scene.site().removeInstance(m_still.id, true, {}));
        const auto restored = restoreStill(u"other"_s);
        REQUIRE_OK(restored);
        QCOMPARE(restored->nics.value(0).network, u"other"_s);
        QCOMPARE(restored->nics[0].mac, m_still.nics[0].mac);
    }

    void itComesToDefaultWhereItsNetworkIsNot()
    {
        const QString trouble = SystemScene::virsh({u"net-destroy"_s, u"plain"_s});
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
        // It is still on "other", and the package says "plain".
        REQUIRE_OK(m_scene.site().removeInstance(m_still.id, true, {}));
        const auto restored = restoreStill({});
        REQUIRE_OK(restored);
        QCOMPARE(restored->nics.value(0).network, u"default"_s);
        QCOMPARE(restored->nics[0].mac, m_still.nics[0].mac);
        QVERIFY(countsOn(m_scene.site(), restored->id));
    }

    void aMovedGuestKeepsItsLease()
    {
        const QString before = leaseOf(m_leased.nics[0]);
        const auto package = m_scene.site().saveToImage(m_leased.id, {}, {});
        REQUIRE_OK(package);
        REQUIRE_OK(m_scene.site().release(m_leased.id, false, {}));
        const auto restored = m_scene.site().restore(*package, {}, {});
        REQUIRE_OK(restored);
        QCOMPARE(restored->nics.value(0).mac, m_leased.nics[0].mac);
        QTRY_VERIFY_WITH_TIMEOUT(addresses(*restored).contains(before), 60000);
        QTRY_VERIFY_WITH_TIMEOUT(addresses(*restored).contains(u"10.88.0.9"_s), 60000);  // its agent is found again
    }

    // From a computer of one's own to a network, and home again, where there is none.
    void aGuestLeavesUserModeAndComesBack_data()
    {
        QTest::addColumn<bool>("rebooted");
        QTest::newRow("as it is") << false;
        QTest::newRow("booted there") << true;
    }
    void aGuestLeavesUserModeAndComesBack()
    {
        QFETCH(bool, rebooted);
        const auto guest = m_scene.spawn(u"tst-mobile"_s, userModeNetwork.toString(), u"net=dhcp"_s);
        REQUIRE_OK(guest);
        QCOMPARE(guest->nics.value(0).network, userModeNetwork);
        QVERIFY(tells(m_scene.site(), guest->id, "10.0.2.15"));
        const Counted before = readCounter(m_scene.site(), guest->id);

        const auto there = moved(guest->id, m_scene.site(), u"default"_s);
        REQUIRE_OK(there);
        QCOMPARE(there->nics.value(0).network, u"default"_s);
        QVERIFY(countsTo(m_scene.site(), there->id, before.last + 3));
        QCOMPARE(readCounter(m_scene.site(), there->id).words, before.words);
        QTRY_VERIFY_WITH_TIMEOUT(!leaseOf(there->nics[0]).isEmpty(), 120000);
        const QByteArray lease = leaseOf(there->nics[0]).toLatin1();
        QVERIFY(tells(m_scene.site(), there->id, lease));
        if (rebooted) {
            QCOMPARE(SystemScene::virsh({u"reset"_s, there->id}), QString());
            QTRY_VERIFY_WITH_TIMEOUT(readCounter(m_scene.site(), there->id).words != before.words, countingPatience);
        }

        const Counted between = readCounter(m_scene.site(), there->id);
        const auto home = moved(there->id, m_sites.b(), {});
        REQUIRE_OK(home);
        QCOMPARE(home->nics.value(0).network, userModeNetwork);
        QVERIFY(countsTo(m_sites.b(), home->id, between.last + 3));
        QCOMPARE(readCounter(m_sites.b(), home->id).words, between.words);
        QVERIFY(tells(m_sites.b(), home->id, "10.0.2.15"));
        m_sites.removeAll();
    }
};

SYSTEM_TEST_MAIN(TestLibvirtNetworks)
#include "tst_libvirtnetworks.moc"
