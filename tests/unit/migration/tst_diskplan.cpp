// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/migration/movescene.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

using Level = Finding::Level;

MigrationOptions diskOnly() { return {.mode = MoveMode::DiskOnly}; }

std::optional<Finding> find(const MigrationPlan &plan, const QString &check, Level level)
{
    const auto found = std::ranges::find_if(plan.findings, [&](const Finding &finding) { return finding.check == check && finding.level == level; });
    return found == plan.findings.cend() ? std::nullopt : std::optional(*found);
}

}  // namespace

/// What is told before a move without memory.
class TestDiskPlan final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysThatItReboots()
    {
        MoveScene scene;
        const auto plan = scene.engine->plan(scene.request(diskOnly()), {});
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().what));
        QVERIFY(plan->possible());
        QCOMPARE(find(*plan, u"mode"_s, Level::Warning)->what, u"web-1 is shut down and boots at factory: programs and what is in memory end."_s);
        QCOMPARE(plan->memoryBytes, 0U);
        QCOMPARE(plan->diskBytes, scene.instance.disks.first().virtualSize);
        QVERIFY(plan->bases.isEmpty());
        QVERIFY(scene.laptop->calls().isEmpty());
        QVERIFY(scene.factory->calls().isEmpty());
    }

    /// That is the way out where memory cannot go.
    void aCloudWithoutPluginIsToldTheWay()
    {
        MoveScene scene;
        scene.factory->factsToTell.keepsState = false;
        const auto full = scene.engine->plan(scene.request(), {});
        QVERIFY(find(*full, u"mode"_s, Level::Blocker)->remedy.contains(u"--mode disk-only"_s));
        QVERIFY(scene.engine->plan(scene.request(diskOnly()), {})->possible());
    }

    /// In QEMU's user mode it is where there is no network at a host; in a cloud it always joins one.
    void whereItsCardComesToIsTold()
    {
        MoveScene scene;
        Instance guest = scene.instance;
        guest.nics = {{u"52:54:00:00:00:01"_s, u"office"_s, u"virtio"_s}};
        const auto told = [&scene, &guest] {
            scene.laptop->put(guest);
            const auto plan = scene.engine->plan(scene.request(diskOnly()), {});
            const auto warning = plan ? find(*plan, u"network"_s, Level::Warning) : std::nullopt;
            return warning ? warning->what : QString();
        };
        SiteFacts &facts = scene.factory->factsToTell;
        facts.networks.clear();
        facts.hypervisor = u"QEMU 10.0.2"_s;
        QVERIFY(told().startsWith(u"web-1 gets a network of its own at factory"));
        guest.nics.first().network = u"user"_s;
        QCOMPARE(told(), QString());
        facts.networks = {u"default"_s};
        QVERIFY(told().startsWith(u"web-1 joins the default network at factory"));
        facts.networks.clear();
        facts.hypervisor.clear();
        QVERIFY(told().startsWith(u"web-1 joins the default network at factory"));
    }

    /// What a guest's memory needs to go on elsewhere is nothing to one that boots.
    void itsProcessorAndMachineDoNotMatter()
    {
        MoveScene scene;
        SiteFacts &facts = scene.factory->factsToTell;
        facts.machines = {{u"x86_64"_s, {u"pc-q35-2.0"_s}}};
        facts.cpuModels = {{u"qemu"_s, {u"other"_s}}};
        facts.hypervisorVersion = 1;
        scene.laptop->obstacles = {u"It has a device that cannot move along: tpm. Remove it first."_s};
        QVERIFY(!scene.engine->plan(scene.request(), {})->possible());
        QVERIFY(scene.engine->plan(scene.request(diskOnly()), {})->possible());
    }

    void theFlavorIsProposed()
    {
        MoveScene scene;
        scene.factory->flavorToTell = u"m1.small"_s;
        const auto plan = scene.engine->plan(scene.request(diskOnly()), {});
        QCOMPARE(find(*plan, u"flavor"_s, Level::Ok)->what, u"At factory it gets the flavor m1.small."_s);
    }

    void whatSpeaksAgainstItIsTold_data()
    {
        using Arrange = std::function<void(MoveScene &, MigrationOptions &)>;
        QTest::addColumn<QString>("check");
        QTest::addColumn<Arrange>("arrange");
        const auto row = [](const char *name, const QString &check, const Arrange &arrange) { QTest::newRow(name) << check << arrange; };
        const auto change = [](MoveScene &scene, auto what) {
            what(scene.instance);
            scene.laptop->put(scene.instance);
        };
        row("two disks", u"disks"_s, [=](MoveScene &scene, auto &) { change(scene, [](Instance &guest) { guest.disks << guest.disks.first(); }); });
        row("no disk", u"disks"_s, [=](MoveScene &scene, auto &) { change(scene, [](Instance &guest) { guest.disks.clear(); }); });
        row("a kernel beside it", u"disks"_s, [=](MoveScene &scene, auto &) { change(scene, [](Instance &guest) { guest.kernel = u"/boot/k"_s; }); });
        row("no copy", u"disks"_s, [](MoveScene &scene, auto &) { scene.laptop->copyObstacle = u"It lies on a device. Move it."_s; });
        row("saved", u"state"_s, [=](MoveScene &scene, auto &) { change(scene, [](Instance &guest) { guest.state = InstanceState::Saved; }); });
        row("paused", u"state"_s, [=](MoveScene &scene, auto &) { change(scene, [](Instance &guest) { guest.state = InstanceState::Paused; }); });
        row("broken", u"state"_s, [=](MoveScene &scene, auto &) { change(scene, [](Instance &guest) { guest.state = InstanceState::Error; }); });
        row("at work", u"state"_s, [](MoveScene &scene, auto &) { scene.laptop->occupy(scene.instance.id, u"saving"_s, {}); });
        row("held", u"state"_s, [](MoveScene &scene, auto &) { scene.laptop->occupy(scene.instance.id, {}, u"other"_s); });
        row("to be paused", u"mode"_s, [](MoveScene &, MigrationOptions &options) { options.paused = true; });
        row("the name is taken", u"name"_s, [](MoveScene &scene, auto &) { (void)scene.factory->addInstance(u"web-1"_s); });
        row("being stopped", u"mode"_s, [](MoveScene &scene, auto &) {
            scene.factory->factsToTell.keepsState = false;
            scene.factory->factsToTell.noStateReason = u"It is being stopped and begins nothing new; start it again first."_s;
        });
        row("no flavor", u"quota"_s, [](MoveScene &scene, auto &) { scene.factory->failNext(u"checkSpawn"_s, {Kind::NoRoom, u"No. Ask."_s, {}}); });
        row("memory", u"memory"_s, [](MoveScene &scene, auto &) { scene.factory->factsToTell.freeMemory = 1; });
        row("instances", u"quota"_s, [](MoveScene &scene, auto &) { scene.factory->factsToTell.freeInstances = 0; });
        row("images", u"quota"_s, [](MoveScene &scene, auto &) { scene.factory->factsToTell.store.freeBytes = 0; });
        row("reader", u"role"_s, [](MoveScene &scene, auto &) { scene.factory->factsToTell.store.readOnly = true; });
        row("room there", u"room"_s, [](MoveScene &scene, auto &) { scene.factory->factsToTell.freeDisk = 1 << 20; });
        row("room here", u"room"_s, [](MoveScene &scene, auto &) { scene.laptop->factsToTell.freeDisk = 1 << 20; });
        row("architecture", u"architecture"_s, [](MoveScene &scene, auto &) { scene.factory->factsToTell.architectures = {u"riscv64"_s}; });
        row("firmware", u"firmware"_s, [=](MoveScene &scene, auto &) { change(scene, [](Instance &guest) { guest.firmware = u"OVMF.fd"_s; }); });
    }
    void whatSpeaksAgainstItIsTold()
    {
        using Arrange = std::function<void(MoveScene &, MigrationOptions &)>;
        QFETCH(QString, check);
        QFETCH(Arrange, arrange);
        MoveScene scene;
        MigrationOptions options = diskOnly();
        arrange(scene, options);
        const auto plan = scene.engine->plan(scene.request(options), {});
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().what));
        const auto found = find(*plan, check, Level::Blocker);
        QVERIFY(found);
        QVERIFY(!found->what.isEmpty());
        QVERIFY(!scene.engine->migrate(*plan, {}));
        QVERIFY(scene.laptop->calls().isEmpty());
    }

    /// As a Nova does by itself, after a minute.
    void aCloudSwitchesOffWhatDoesNotListen()
    {
        MoveScene scene;
        scene.laptop->streams = false;
        const auto plan = scene.engine->plan(scene.request(diskOnly()), {});
        QVERIFY(plan->possible());
        QCOMPARE(plan->transfer, u"relay"_s);
        QVERIFY(std::ranges::any_of(plan->findings, [](const Finding &finding) { return finding.what.contains(u"as if its plug were pulled"); }));
        QVERIFY(scene.move(diskOnly()));
        QVERIFY(scene.runsAtFactory());
    }

    void aPausedOneMayBeSwitchedOff()
    {
        MoveScene scene;
        scene.instance.state = InstanceState::Paused;
        scene.laptop->put(scene.instance);
        MigrationOptions options = diskOnly();
        options.forceOff = true;
        const auto plan = scene.engine->plan(scene.request(options), {});
        QVERIFY(plan->possible());
        QCOMPARE(std::ranges::count(plan->findings, u"mode"_s, &Finding::check), 2);  // it says what that is like
        QVERIFY(scene.move(options));
        QVERIFY(scene.runsAtFactory());
    }
};

QTEST_GUILESS_MAIN(TestDiskPlan)
#include "tst_diskplan.moc"
