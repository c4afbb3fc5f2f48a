// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudguest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::test;

/// OpenStackSite against a real Nova and Neutron with two compute hosts: see `cloud` beside this file.
class tst_Nova : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void tellsWhatTheCloudIs();
    void aGuestGetsItsAddress();
    void aPausedGuestGoesOn();
    void aSuspendedGuestGoesOn();
    void aResetGuestBootsAnew();
    void aGuestThatIsShutDownIsStarted();
    void memoryIsNotSaved();
    void anotherProjectFindsNothing();
    void aReaderChangesNothing();
    void whatDoesNotFitIsRefused();
    void aRemovedOneIsGone();

private:
    std::unique_ptr<OpenStackSite> m_demo;
    std::unique_ptr<CloudCounter> m_guest;  ///< the instance that all look at
};

#define REQUIRE_RESULT(result) QVERIFY2((result), (result) ? "" : qPrintable((result).error().what))

void tst_Nova::initTestCase()
{
    const auto entry = cloudEntry(u"demo"_s);
    if (!entry || guestFile(u"x"_s).isEmpty())
        QSKIP("OS_CLIENT_CONFIG_FILE and TRESCCA_GUEST name no test cloud with its guest: see tests/openstack/cloud up full");
    m_demo = siteOf(*entry);
    REQUIRE_RESULT(emptyProject(*m_demo));  // of a run that was broken off
    const auto instance = spawnCounter(*m_demo, u"counter"_s);
    REQUIRE_RESULT(instance);
    m_guest = std::make_unique<CloudCounter>(*m_demo, instance->id);
    QTRY_VERIFY_WITH_TIMEOUT(m_guest->tick() > 2, bootMillis);
}

void tst_Nova::cleanupTestCase()
{
    if (m_demo)
        REQUIRE_RESULT(emptyProject(*m_demo));
}

void tst_Nova::tellsWhatTheCloudIs()
{
    for (const ConnectionStep &step : m_demo->test({}))
        QVERIFY2(step.ok || step.name == "save/restore"_L1 || step.name == "guest host"_L1, qPrintable(step.name + u": "_s + step.detail));
    const auto facts = m_demo->facts({});
    REQUIRE_RESULT(facts);
    QVERIFY(!facts->keepsState);
    QCOMPARE(facts->networks, QStringList{u"provider"_s});
}

void tst_Nova::aGuestGetsItsAddress()
{
    const auto instance = m_demo->instance(m_guest->id(), {});
    REQUIRE_RESULT(instance);
    QCOMPARE(instance->state, InstanceState::Running);
    QCOMPARE(instance->memory, 192ULL << 20U);
    QCOMPARE(instance->addresses.size(), 1);
    // What the guest itself was given by DHCP.
    QTRY_COMPARE_WITH_TIMEOUT(m_guest->address(), instance->addresses.first().toUtf8(), bootMillis);
}

void tst_Nova::aPausedGuestGoesOn()
{
    const QByteArray before = m_guest->boot();
    REQUIRE_RESULT(m_demo->act(m_guest->id(), InstanceAction::Pause, {}));
    QCOMPARE(m_demo->instance(m_guest->id(), {})->state, InstanceState::Paused);
    const qint64 stopped = m_guest->tick();
    REQUIRE_RESULT(m_demo->act(m_guest->id(), InstanceAction::Resume, {}));
    QCOMPARE(m_demo->instance(m_guest->id(), {})->state, InstanceState::Running);
    QTRY_VERIFY_WITH_TIMEOUT(m_guest->tick() > stopped, bootMillis);
    QCOMPARE(m_guest->boot(), before);
}

void tst_Nova::aSuspendedGuestGoesOn()
{
    const QByteArray before = m_guest->boot();
    REQUIRE_RESULT(m_demo->act(m_guest->id(), InstanceAction::Suspend, {}));
    QCOMPARE(m_demo->instance(m_guest->id(), {})->state, InstanceState::Saved);
    REQUIRE_RESULT(m_demo->act(m_guest->id(), InstanceAction::Resume, {}));
    const qint64 stopped = m_guest->tick();
    QTRY_VERIFY_WITH_TIMEOUT(m_guest->tick() > stopped, bootMillis);
    QCOMPARE(m_guest->boot(), before);
}

void tst_Nova::aResetGuestBootsAnew()
{
    const QByteArray before = m_guest->boot();
    REQUIRE_RESULT(m_demo->act(m_guest->id(), InstanceAction::Reset, {}));
    QTRY_COMPARE_WITH_TIMEOUT(m_demo->instance(m_guest->id(), {})->task, QString(), bootMillis);
    bool anew = false;  // sticks: Nova may not find the console the next time
    const auto look = [&] {
        const QByteArray now = m_guest->boot();
        anew = anew || (!now.isEmpty() && now != before);
        return anew;
    };
    QTRY_VERIFY_WITH_TIMEOUT(look(), bootMillis);
}

void tst_Nova::aGuestThatIsShutDownIsStarted()
{
    REQUIRE_RESULT(m_demo->act(m_guest->id(), InstanceAction::ShutDown, {}));
    QTRY_COMPARE_WITH_TIMEOUT(m_demo->instance(m_guest->id(), {})->state, InstanceState::Off, bootMillis);
    QTRY_COMPARE_WITH_TIMEOUT(m_demo->instance(m_guest->id(), {})->task, QString(), bootMillis);
    REQUIRE_RESULT(m_demo->act(m_guest->id(), InstanceAction::Start, {}));
    QCOMPARE(m_demo->instance(m_guest->id(), {})->state, InstanceState::Running);  // when it runs, not when Nova heard of it
}

void tst_Nova::memoryIsNotSaved()
{
    const auto forecast = m_demo->forecast(m_guest->id(), {});
    REQUIRE_RESULT(forecast);
    QVERIFY(forecast->obstacles.join(u' ').contains(u"no Trescca plugin"_s));
    QCOMPARE(m_demo->saveToImage(m_guest->id(), {}, {}).error().kind, Kind::Unsupported);
    QCOMPARE(m_demo->instance(m_guest->id(), {})->state, InstanceState::Running);
}

void tst_Nova::anotherProjectFindsNothing()
{
    const auto other = site(u"other"_s);
    QCOMPARE(other->instances({}).value().size(), 0);
    QCOMPARE(other->act(m_guest->id(), InstanceAction::ShutDown, {}).error().kind, Kind::NotFound);
}

void tst_Nova::aReaderChangesNothing()
{
    const auto viewer = site(u"viewer"_s);
    QCOMPARE(viewer->instances({}).value().size(), 1);
    QCOMPARE(viewer->act(m_guest->id(), InstanceAction::ShutDown, {}).error().kind, Kind::Forbidden);
    QCOMPARE(viewer->removeInstance(m_guest->id(), true, {}).error().kind, Kind::Forbidden);
}

void tst_Nova::whatDoesNotFitIsRefused()
{
    SpawnRequest request;
    request.name = u"large"_s;
    request.memory = 64ULL << 30U;
    QCOMPARE(m_demo->checkSpawn(request, 0, {}).error().kind, Kind::NoRoom);
    request.memory = 64ULL << 20U;
    QVERIFY(m_demo->checkSpawn(request, 0, {}));
    request.network = u"absent"_s;
    QCOMPARE(m_demo->checkSpawn(request, 0, {}).error().kind, Kind::NotFound);
}

void tst_Nova::aRemovedOneIsGone()
{
    REQUIRE_RESULT(m_demo->removeInstance(m_guest->id(), true, {}));
    QCOMPARE(m_demo->instance(m_guest->id(), {}).error().kind, Kind::NotFound);
    QCOMPARE(m_demo->instances({}).value().size(), 0);
    m_guest.reset();
}

QTEST_GUILESS_MAIN(tst_Nova)
#include "tst_nova.moc"
