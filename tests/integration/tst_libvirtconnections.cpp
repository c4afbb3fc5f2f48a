// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/preflight.h"
#include "tests/integration/listeninglog.h"
#include "tests/integration/systemscene.h"

#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;

/// All kinds of libvirt hosts in one process, side by side.
class TestLibvirtConnections final : public QObject {
    Q_OBJECT
    TwoSites m_sites;
    SystemScene m_scene;

    [[nodiscard]] Result<std::unique_ptr<LibvirtSite>> open(const QString &name, const QString &uri) const
    {
        return LibvirtSite::open(TwoSites::endpointOf(name, uri, m_sites.path(name)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString trouble = m_sites.setUp() + m_scene.setUp();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }
    void cleanup()
    {
        m_scene.removeAll();
        m_sites.removeAll();
    }

    void allKindsAreAskedAtTheSameTime()
    {
        const auto test = open(u"test"_s, u"test:///default"_s);
        const auto ssh = open(u"ssh"_s,
            u"qemu+ssh://%1/system?keyfile=%2&no_verify=1"_s.arg(qEnvironmentVariable("TRESCCA_SSH"), qEnvironmentVariable("TRESCCA_SSH_KEY")));
        const auto nowhere = open(u"nowhere"_s, u"qemu:///session?socket="_s + m_sites.path(u"no-socket"_s));
        QVERIFY(test && ssh && nowhere);
        LibvirtSite *const sites[] = {&m_sites.a(), &m_sites.b(), &m_scene.site(), test->get(), ssh->get(), nowhere->get()};
        std::atomic<int> answers = 0;
        std::atomic<int> refusals = 0;
        {
            std::vector<std::jthread> askers;
            for (int round = 0; round < 3; ++round)
                for (LibvirtSite *site : sites)
                    askers.emplace_back([site, &answers, &refusals] { ++(site->instances({}) ? answers : refusals); });
        }
        QCOMPARE(answers.load(), 15);
        QCOMPARE(refusals.load(), 3);
        QCOMPARE((*nowhere)->instances({}).error().kind, Kind::Unreachable);
    }

    // Two programs, or two windows, at one site: both hear, and both see the same.
    void theSameSiteIsOpenedTwice()
    {
        const auto twin = m_scene.openAgain(u"system"_s, m_scene.path(u"site"_s));
        REQUIRE_OK(twin);
        ListeningLog one(m_scene.site());
        ListeningLog other(**twin);
        QVERIFY(one.tells(u"up"_s) && other.tells(u"up"_s));
        const auto guest = m_scene.spawn(u"tst-twice"_s, {}, {});
        REQUIRE_OK(guest);
        QVERIFY(one.tells(guest->id) && other.tells(guest->id));
        REQUIRE_OK((*twin)->act(guest->id, InstanceAction::Pause, {}));
        QTRY_COMPARE_WITH_TIMEOUT(m_scene.site().instance(guest->id, {})->state, InstanceState::Paused, 60000);
        QVERIFY(one.tells(guest->id));
        REQUIRE_OK((*twin)->act(guest->id, InstanceAction::Resume, {}));
        const auto package = (*twin)->saveToImage(guest->id, {}, {});
        REQUIRE_OK(package);
        QCOMPARE(m_scene.site().instance(guest->id, {})->state, InstanceState::Saved);
        REQUIRE_OK(m_scene.site().resumeHeld(guest->id, {}, {}));
        QCOMPARE((*twin)->instance(guest->id, {})->state, InstanceState::Running);
        QCOMPARE(m_scene.site().image(*package, {})->status, ImageStatus::Active);
    }

    void theTestDriverTellsOfChanges()
    {
        const auto test = open(u"test"_s, u"test:///default"_s);
        REQUIRE_OK(test);
        ListeningLog log(**test);
        QVERIFY(log.tells(u"up"_s));
        const QString id = (*test)->instances({})->constFirst().id;
        REQUIRE_OK((*test)->act(id, InstanceAction::Pause, {}));
        QVERIFY(log.tells(id));
        REQUIRE_OK((*test)->act(id, InstanceAction::Resume, {}));
    }

    // QEMU's user mode goes along wherever it goes, whatever networks are there, unless one is wanted.
    void aGuestMovesBetweenSessionAndSystem()
    {
        const auto guest = m_sites.guest();
        REQUIRE_OK(guest);
        REQUIRE_OK(TwoSites::sendBases(m_sites.a(), *guest, m_scene.site()));
        const auto image = TwoSites::package(m_sites.a(), *guest, m_scene.site());
        REQUIRE_OK(image);
        const Counted before = readCounter(m_sites.a(), *guest);
        const auto there = m_scene.site().restore(*image, {}, {});
        REQUIRE_OK(there);
        QCOMPARE(there->nics.value(0).network, u"user"_s);
        REQUIRE_OK(m_sites.a().release(*guest, false, {}));
        QVERIFY(countsTo(m_scene.site(), *guest, before.last + 3));
        REQUIRE_OK(TwoSites::sendBases(m_scene.site(), *guest, m_sites.b()));
        const auto again = TwoSites::package(m_scene.site(), *guest, m_sites.b());
        REQUIRE_OK(again);
        const Counted between = readCounter(m_scene.site(), *guest);
        REQUIRE_OK(m_sites.b().restore(*again, {}, {}));
        REQUIRE_OK(m_scene.site().release(*guest, false, {}));
        QVERIFY(countsTo(m_sites.b(), *guest, between.last + 3));
        const Counted after = readCounter(m_sites.b(), *guest);
        QCOMPARE(after.first, between.last + 1);
        QCOMPARE(after.words, before.words);
    }

    // And a card on a network cannot go on without one.
    void aGuestOnANetworkIsNotMovedToAHostWithoutOne()
    {
        const auto guest = m_scene.spawn(u"tst-networked"_s, u"default"_s, {});
        REQUIRE_OK(guest);
        const auto plan = makePlan(m_scene.site(), m_sites.b(), {guest->id, u"system"_s, u"b"_s, {}}, {});
        REQUIRE_OK(plan);
        const auto impossible = requirePossible(*plan);
        QVERIFY2(!impossible && impossible.error().what.contains(u"Start a network named default"_s), qPrintable(faultOf(impossible)));
        REQUIRE_OK(TwoSites::sendBases(m_scene.site(), guest->id, m_sites.b()));
        const auto image = TwoSites::package(m_scene.site(), guest->id, m_sites.b());
        REQUIRE_OK(image);
        const auto restored = m_sites.b().restore(*image, {}, {});
        QVERIFY(!restored);
        QVERIFY2(restored.error().kind == Kind::Unsupported && restored.error().what.contains(u"virtio"_s), qPrintable(faultOf(restored)));
        QVERIFY(m_sites.entries(u"b/instances"_s).isEmpty());
        REQUIRE_OK(m_scene.site().resumeHeld(guest->id, {}, {}));
    }
};

SYSTEM_TEST_MAIN(TestLibvirtConnections)
#include "tst_libvirtconnections.moc"
