// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudguest.h"

#include <QTest>

#include <array>
#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::test;

/// OpenStackSite against a real Nova that has our plugin, on two compute hosts: see `cloud plugin` beside this file.
class tst_NovaPlugin : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void tellsWhatCanBeSet();
    void tellsThatItKeepsTheState();
    void tellsWhatASaveWouldSend();
    void aSavedGuestGoesOnWhereItWas();
    void whatAMoveHoldsOnlyThatMoveResumes();
    void aMoveIsDoneOnce();
    void aRestoredGuestGoesOn();
    void nobodyAgreedToASecondOne();
    void anotherProjectFindsNothing();
    void aReaderChangesNothing();
    void aDamagedPackageIsRefused();
    void aCutUploadLeavesItRunning();
    void aKilledComputeLeavesItRunning();

private:
    [[nodiscard]] bool countsOn(qint64 after) const;

    std::unique_ptr<OpenStackSite> m_demo;
    std::unique_ptr<CloudCounter> m_guest;
};

#define REQUIRE_RESULT(result) QVERIFY2((result), (result) ? "" : qPrintable((result).error().what))

namespace {

const QString move = u"11111111-2222-4333-8444-555555555555"_s;

SaveOptions forMove(const QString &id)
{
    SaveOptions options;
    options.migrationId = id;
    return options;
}

}  // namespace

bool tst_NovaPlugin::countsOn(qint64 after) const
{
    return QTest::qWaitFor([&] { return m_guest->tick() > after; }, bootMillis);
}

void tst_NovaPlugin::initTestCase()
{
    const auto entry = cloudEntry(u"demo"_s);
    if (!entry || guestFile(u"x"_s).isEmpty())
        QSKIP("OS_CLIENT_CONFIG_FILE and TRESCCA_GUEST name no test cloud with its guest: see tests/openstack/cloud up full");
    m_demo = siteOf(*entry);
    REQUIRE_RESULT(emptyProject(*m_demo));
    const auto instance = spawnCounter(*m_demo, u"counter"_s);
    REQUIRE_RESULT(instance);
    m_guest = std::make_unique<CloudCounter>(*m_demo, instance->id);
    QVERIFY(countsOn(2));
}

void tst_NovaPlugin::cleanupTestCase()
{
    if (m_demo)
        REQUIRE_RESULT(emptyProject(*m_demo));
}

// By the commands of INSTALL.md.
void tst_NovaPlugin::tellsWhatCanBeSet()
{
    const auto prints = [](const QString &command, const QString &line) {
        return cloud({u"exec"_s, u"controller"_s, u"sh"_s, u"-c"_s, u"%1 --namespace trescca-nova 2>&1 | grep -q '^#%2'"_s.arg(command, line)});
    };
    for (const QString &option : {u"helper"_s, u"held_path"_s, u"compression_level"_s, u"progress_interval"_s})
        QVERIFY2(prints(u"oslo-config-generator"_s, option + u" = "_s), qPrintable(option));
    for (const QString &rule : {u"save"_s, u"restore"_s, u"restore:keep_address"_s, u"show"_s})
        QVERIFY2(prints(u"oslopolicy-sample-generator"_s, u"\"trescca:servers:%1\":"_s.arg(rule)), qPrintable(rule));
}

void tst_NovaPlugin::tellsThatItKeepsTheState()
{
    for (const ConnectionStep &step : m_demo->test({}))
        QVERIFY2(step.ok, qPrintable(step.name + u": "_s + step.detail));
    const auto facts = m_demo->facts({});
    REQUIRE_RESULT(facts);
    QVERIFY(facts->keepsState);
    QVERIFY(facts->architectures.contains(u"x86_64"_s));
    QCOMPARE(facts->networks, QStringList{u"provider"_s});
}

void tst_NovaPlugin::tellsWhatASaveWouldSend()
{
    const auto forecast = m_demo->forecast(m_guest->id(), {});
    REQUIRE_RESULT(forecast);
    QCOMPARE(forecast->obstacles, QStringList());
    QCOMPARE(forecast->neededBases.size(), 1);
    QVERIFY(forecast->memoryBytes > 0);
    const auto base = m_demo->publishBase(m_guest->id(), forecast->neededBases.first(), {});
    REQUIRE_RESULT(base);
    QCOMPARE(base->name, u"counter"_s);
}

void tst_NovaPlugin::aSavedGuestGoesOnWhereItWas()
{
    const QByteArray boot = m_guest->boot();
    const auto package = m_demo->saveToImage(m_guest->id(), {}, {});
    REQUIRE_RESULT(package);
    QCOMPARE(m_demo->instance(m_guest->id(), {})->state, InstanceState::Saved);
    QVERIFY(m_demo->image(*package, {})->isPackage());
    const qint64 stopped = m_guest->tick();
    REQUIRE_RESULT(m_demo->act(m_guest->id(), InstanceAction::Resume, {}));
    QVERIFY(countsOn(stopped));
    QCOMPARE(m_guest->boot(), boot);
    REQUIRE_RESULT(m_demo->removeImage(*package, {}));
}

void tst_NovaPlugin::whatAMoveHoldsOnlyThatMoveResumes()
{
    const auto package = m_demo->saveToImage(m_guest->id(), forMove(move), {});
    REQUIRE_RESULT(package);
    QCOMPARE(m_demo->instance(m_guest->id(), {})->heldFor, move);
    QCOMPARE(m_demo->act(m_guest->id(), InstanceAction::Resume, {}).error().kind, Kind::Conflict);
    QCOMPARE(m_demo->act(m_guest->id(), InstanceAction::Reset, {}).error().kind, Kind::Conflict);
    QCOMPARE(m_demo->removeInstance(m_guest->id(), true, {}).error().kind, Kind::Conflict);
    QCOMPARE(m_demo->resumeHeld(m_guest->id(), u"another"_s, {}).error().kind, Kind::Conflict);
    QCOMPARE(m_demo->instance(m_guest->id(), {})->state, InstanceState::Saved);
    const qint64 stopped = m_guest->tick();
    REQUIRE_RESULT(m_demo->resumeHeld(m_guest->id(), move, {}));
    QVERIFY(countsOn(stopped));
    QVERIFY(m_demo->instance(m_guest->id(), {})->heldFor.isEmpty());
    REQUIRE_RESULT(m_demo->removeImage(*package, {}));
}

void tst_NovaPlugin::aMoveIsDoneOnce()
{
    const auto package = m_demo->saveToImage(m_guest->id(), forMove(move), {});
    REQUIRE_RESULT(package);
    // As after an upload elsewhere that was cut: packed again from what is held.
    const auto again = m_demo->saveToImage(m_guest->id(), forMove(move), {});
    REQUIRE_RESULT(again);
    REQUIRE_RESULT(m_demo->resumeHeld(m_guest->id(), move, {}));
    REQUIRE_RESULT(m_demo->removeImage(*package, {}));
    REQUIRE_RESULT(m_demo->removeImage(*again, {}));
}

void tst_NovaPlugin::aRestoredGuestGoesOn()
{
    const QByteArray boot = m_guest->boot();
    const auto before = m_demo->instance(m_guest->id(), {});
    REQUIRE_RESULT(before);
    const auto package = m_demo->saveToImage(m_guest->id(), forMove(move), {});
    REQUIRE_RESULT(package);
    const qint64 stopped = m_guest->tick();
    QCOMPARE(m_demo->restore(*package, {}, {}).error().kind, Kind::Conflict);  // it is another's
    REQUIRE_RESULT(m_demo->release(m_guest->id(), false, {}));
    RestoreOptions options;
    options.migrationId = move;
    const auto restored = m_demo->restore(*package, options, {});
    REQUIRE_RESULT(restored);
    const auto repeated = m_demo->restore(*package, options, {});
    REQUIRE_RESULT(repeated);
    QCOMPARE(repeated->id, restored->id);
    m_guest = std::make_unique<CloudCounter>(*m_demo, restored->id);
    QVERIFY(countsOn(stopped));
    QCOMPARE(m_guest->boot(), boot);
    QCOMPARE(restored->name, u"counter"_s);
    QCOMPARE(restored->addresses, before->addresses);
    QCOMPARE(restored->nics.first().mac, before->nics.first().mac);
    REQUIRE_RESULT(m_demo->adopt(restored->id, move, {}));
    QCOMPARE(m_demo->instances({})->size(), 1);
}

void tst_NovaPlugin::nobodyAgreedToASecondOne()
{
    const auto package = m_demo->saveToImage(m_guest->id(), {}, {});
    REQUIRE_RESULT(package);
    RestoreOptions alone;
    alone.alone = true;
    std::array<Result<Instance>, 2> made;
    {
        std::array<std::jthread, 2> threads;
        for (std::size_t i = 0; i < made.size(); ++i)
            threads[i] = std::jthread([&, i] { made[i] = test::site(u"demo"_s)->restore(*package, alone, {}); });
    }
    QCOMPARE_LE(std::ranges::count_if(made, [](const auto &one) { return one.has_value(); }), 1);
    for (const auto &one : made)
        if (!one)
            QVERIFY2(one.error().kind == Kind::Conflict && one.error().what.contains(u"No second one"), qPrintable(one.error().what));
        else
            REQUIRE_RESULT(m_demo->removeInstance(one->id, true, {}));
    QTRY_COMPARE_WITH_TIMEOUT(m_demo->instances({})->size(), 1, bootMillis);
    REQUIRE_RESULT(m_demo->resumeHeld(m_guest->id(), {}, {}));
    const auto beside = m_demo->restore(*package, alone, {});
    QVERIFY2(!beside && beside.error().kind == Kind::Conflict, beside ? "" : qPrintable(beside.error().what));
    QCOMPARE(m_demo->instances({})->size(), 1);
    REQUIRE_RESULT(m_demo->removeImage(*package, {}));
}

void tst_NovaPlugin::anotherProjectFindsNothing()
{
    const auto other = site(u"other"_s);
    QCOMPARE(other->saveToImage(m_guest->id(), {}, {}).error().kind, Kind::NotFound);
    QCOMPARE(other->forecast(m_guest->id(), {}).error().kind, Kind::NotFound);
    const auto images = m_demo->images({});
    REQUIRE_RESULT(images);
    QCOMPARE(other->restore(images->first().id, {}, {}).error().kind, Kind::NotFound);
}

void tst_NovaPlugin::aReaderChangesNothing()
{
    const auto viewer = site(u"viewer"_s);
    QCOMPARE(viewer->saveToImage(m_guest->id(), {}, {}).error().kind, Kind::Forbidden);
    QVERIFY(viewer->forecast(m_guest->id(), {}));
    QCOMPARE(m_demo->instance(m_guest->id(), {})->state, InstanceState::Running);
}

void tst_NovaPlugin::aDamagedPackageIsRefused()
{
    const auto package = m_demo->saveToImage(m_guest->id(), {}, {});
    REQUIRE_RESULT(package);
    REQUIRE_RESULT(m_demo->act(m_guest->id(), InstanceAction::Resume, {}));
    auto bytes = downloaded(*m_demo, *package);
    REQUIRE_RESULT(bytes);
    (*bytes)[bytes->size() / 2] ^= 1;
    Image spec = *m_demo->image(*package, {});
    spec.id.clear();
    const auto damaged = store(*m_demo, spec, *bytes, true);
    REQUIRE_RESULT(damaged);
    const auto restored = m_demo->restore(damaged->id, {}, {});
    QVERIFY(!restored);
    QCOMPARE(restored.error().kind, Kind::Untrusted);
    QVERIFY2(restored.error().what.contains(u"cannot be trusted"_s), qPrintable(restored.error().what));
    QCOMPARE(m_demo->instances({})->size(), 1);
}

void tst_NovaPlugin::aCutUploadLeavesItRunning()
{
    const QByteArray boot = m_guest->boot();
    bool killed = false;
    Context context;
    context.progress = [&](const Progress &) {
        if (!killed)
            killed = cloud({u"kill"_s, u"controller"_s, u"glance"_s});
    };
    const auto package = m_demo->saveToImage(m_guest->id(), {}, context);
    const bool up = cloud({u"up"_s, u"full"_s});
    QVERIFY(up);
    QVERIFY(!package);
    const qint64 now = m_guest->tick();
    QVERIFY(countsOn(now));
    QCOMPARE(m_guest->boot(), boot);
}

// What Nova notes of the instance when its host is back tells that the save is over; its image stays as it was, till it is of no use any more.
void tst_NovaPlugin::aKilledComputeLeavesItRunning()
{
    const QByteArray boot = m_guest->boot();
    bool killed = false;
    Context context;
    context.progress = [&killed](const Progress &) {
        if (std::exchange(killed, true))
            return;
        for (const QString &host : {u"compute1"_s, u"compute2"_s})
            QVERIFY(cloud({u"kill"_s, host, u"nova-compute"_s}));
        QVERIFY(cloud({u"up"_s, u"full"_s}));
    };
    const auto package = m_demo->saveToImage(m_guest->id(), {}, context);
    QVERIFY(!package);
    QCOMPARE(package.error().kind, Kind::Unreachable);
    const qint64 now = m_guest->tick();
    QVERIFY(countsOn(now));
    QCOMPARE(m_guest->boot(), boot);
    QCOMPARE(m_demo->instance(m_guest->id(), {})->state, InstanceState::Running);
    REQUIRE_RESULT(m_demo->removeInstance(m_guest->id(), true, {}));
    const auto images = m_demo->images({});
    REQUIRE_RESULT(images);
    QVERIFY(std::ranges::none_of(*images, [this](const Image &image) { return image.isPackage() && image.status != ImageStatus::Active; }));
}

QTEST_GUILESS_MAIN(tst_NovaPlugin)
#include "tst_novaplugin.moc"
