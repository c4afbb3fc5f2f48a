// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/preflight.h"
#include "tests/support/fakesite.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What will not work is said before anything is stopped, with a remedy.
class TestPreflight final : public QObject {
    Q_OBJECT

    struct Scene {
        FakeSite laptop{u"laptop"_s};
        FakeSite factory{u"factory"_s};
        Instance instance = laptop.addInstance(u"web-1"_s);
        MigrationOptions options;

        MigrationPlan plan() { return makePlan(laptop, factory, {instance.id, u"laptop"_s, u"factory"_s, options}, {}).value(); }
        /// The blocker or warning of that check; an empty one when there is none.
        Finding finding(const QString &check)
        {
            for (const Finding &found : plan().findings)
                if (found.check == check && found.level != Finding::Level::Ok)
                    return found;
            return {};
        }
    };

    static void expectBlocker(Scene &scene, const QString &check)
    {
        const Finding found = scene.finding(check);
        QVERIFY2(found.level == Finding::Level::Blocker, qPrintable(check));
        QVERIFY2(found.what.endsWith(u'.'), qPrintable(found.what));
        QVERIFY(!found.remedy.isEmpty());
        QVERIFY(!scene.plan().possible());
        QVERIFY(!requirePossible(scene.plan()));
    }

private Q_SLOTS:
    void healthyMoveIsPossible()
    {
        Scene scene;
        QVERIFY(scene.plan().possible());
        QVERIFY(requirePossible(scene.plan()));
        QVERIFY(!scene.laptop.log().contains(u"save"_s));
    }

    void basesAreCalledByTheirNames()
    {
        Scene scene;
        const QString digest(64, u'b');
        scene.instance = scene.laptop.addInstance(u"db-1"_s, digest);
        scene.instance.disks[0].basePath = u"/srv/images/debian-13.qcow2"_s;
        scene.laptop.put(scene.instance);
        QVERIFY2(scene.finding(u"base"_s).what.startsWith(u"Base image debian-13.qcow2 is not at factory yet"_s),
            qPrintable(scene.finding(u"base"_s).what));
        scene.laptop.addImage({.name = u"deb13"_s, .properties = {{QLatin1StringView(property::baseDigest), digest}}}, "base");
        QVERIFY2(scene.finding(u"base"_s).what.startsWith(u"Base image deb13 is not at factory yet"_s), qPrintable(scene.finding(u"base"_s).what));
        QVERIFY(!scene.finding(u"base"_s).remedy.contains(u"Nothing"_s));
        // The site's own image before anybody has told its digest.
        scene.instance.disks[0].baseDigest = QString(64, u'c');
        const Image fresh = scene.laptop.addImage({.name = u"fresh"_s}, "base");
        scene.instance.disks[0].basePath = u"/srv/images/"_s + fresh.id;
        scene.laptop.put(scene.instance);
        QVERIFY2(scene.finding(u"base"_s).what.startsWith(u"Base image fresh is not at factory yet"_s), qPrintable(scene.finding(u"base"_s).what));
        scene.instance.disks[0].baseDigest = digest;
        scene.laptop.put(scene.instance);
        scene.factory.addImage({.name = u"trixie"_s, .properties = {{QLatin1StringView(property::baseDigest), digest}}}, "base");
        const auto findings = scene.plan().findings;
        QVERIFY(std::ranges::contains(findings, u"Base image trixie is at factory already."_s, &Finding::what));
    }

    void memoryIsInItsOwnUnits()
    {
        Scene scene;
        scene.factory.factsToTell.freeMemory = 128ULL << 20U;
        QCOMPARE(scene.finding(u"memory"_s).what, u"factory has 128 MiB of memory left, web-1 needs 256 MiB."_s);
    }

    void blocksWhatCannotWork()
    {
        const QList<std::pair<QString, std::function<void(Scene &)>>> cases{
            {u"memory"_s, [](Scene &scene) { scene.factory.factsToTell.freeMemory = 1; }},
            {u"room"_s, [](Scene &scene) { scene.factory.factsToTell.freeDisk = 1; }},
            {u"quota"_s, [](Scene &scene) { scene.factory.factsToTell.freeInstances = 0; }},
            {u"quota"_s, [](Scene &scene) { scene.factory.factsToTell.store.freeBytes = 0; }},
            {u"quota"_s,
                [](Scene &scene) {
                    scene.laptop.streams = false;
                    scene.laptop.factsToTell.store.freeBytes = 0;
                }},
            {u"role"_s, [](Scene &scene) { scene.factory.factsToTell.store.readOnly = true; }},
            {u"role"_s, [](Scene &scene) { scene.laptop.factsToTell.store.readOnly = true; }},
            {u"architecture"_s, [](Scene &scene) { scene.factory.factsToTell.architectures = {u"s390x"_s}; }},
            {u"kvm"_s,
                [](Scene &scene) {
                    scene.instance.hypervisor = u"kvm"_s;
                    scene.laptop.put(scene.instance);
                    scene.factory.factsToTell.kvm = false;
                }},
            {u"cpu"_s, [](Scene &scene) { scene.factory.factsToTell.cpuModels = {{u"qemu"_s, {u"qemu32"_s}}}; }},
            {u"machine"_s, [](Scene &scene) { scene.factory.factsToTell.machines = {{u"x86_64"_s, {u"pc-i440fx-2.0"_s}}}; }},
            {u"firmware"_s,
                [](Scene &scene) {
                    scene.instance.firmware = u"OVMF_CODE_4M.fd"_s;
                    scene.laptop.put(scene.instance);
                    scene.factory.factsToTell.firmwares = {u"other.fd"_s};
                }},
            {u"mode"_s, [](Scene &scene) { scene.factory.factsToTell.keepsState = false; }},
            {u"state"_s, [](Scene &scene) { scene.instance = scene.laptop.addInstance(u"cold"_s, {}, InstanceState::Off); }},
            {u"state"_s, [](Scene &scene) { scene.instance = scene.laptop.addInstance(u"saved"_s, {}, InstanceState::Saved); }},
            {u"state"_s,
                [](Scene &scene) {
                    scene.instance.migration = u"0a1b2c3d-4e5f"_s;
                    scene.laptop.put(scene.instance);
                }},
            {u"name"_s,
                [](Scene &scene) {
                    scene.factory.addInstance(u"taken"_s);
                    scene.options.name = u"taken"_s;
                }},
            {u"name"_s, [](Scene &scene) { scene.options.name = u"a\nb"_s; }},
            {u"twin"_s, [](Scene &scene) { scene.factory.put(scene.instance); }},
            {u"network"_s,
                [](Scene &scene) {
                    scene.factory.factsToTell.networks = {u"default"_s};
                    scene.options.network = u"dmz"_s;
                }},
        };
        for (const auto &[check, arrange] : cases) {
            Scene scene;
            arrange(scene);
            expectBlocker(scene, check);
        }
    }

    /// What its host says of that tells more than that there is nothing to move.
    void libvirtsManagedSaveIsToldOnce()
    {
        Scene scene;
        scene.instance = scene.laptop.addInstance(u"saved"_s, {}, InstanceState::Saved);
        scene.laptop.obstacles = {u"Its memory is saved by libvirt (managed save). Start it first, so that it runs on from there."_s};
        const auto plan = scene.plan();
        QCOMPARE(std::ranges::count(plan.findings, Finding::Level::Blocker, &Finding::level), 1);
        QVERIFY(std::ranges::contains(plan.findings, scene.laptop.obstacles.first(), &Finding::what));
    }

    void namesOfAnyScriptMayBeAskedFor()
    {
        Scene scene;
        scene.options.name = u"Läden: 2 (test)"_s;
        QVERIFY(scene.plan().possible());
    }

    /// A copy that was kept there and is off costs it its id, and no more.
    void aTwinThatIsOffIsWarnedOf()
    {
        Scene scene;
        Instance twin = scene.instance;
        twin.state = InstanceState::Off;
        scene.factory.put(twin);
        QVERIFY(scene.finding(u"twin"_s).level == Finding::Level::Warning);
        QVERIFY(scene.plan().possible());
    }

    void hostsOwnProcessorNeedsItsLike()
    {
        Scene scene;
        scene.instance.cpuModel = u"host-passthrough"_s;
        scene.laptop.put(scene.instance);
        scene.factory.factsToTell.cpuModels = {{u"qemu"_s, {u"qemu64"_s}}};
        scene.laptop.factsToTell.hostCpu = u"EPYC-Rome"_s;
        scene.factory.factsToTell.hostCpu = u"EPYC-Rome"_s;
        QVERIFY(scene.plan().possible());
        scene.factory.factsToTell.hostCpu = u"Skylake-Client"_s;
        expectBlocker(scene, u"cpu"_s);
    }

    void machineTypesOfAnotherArchitectureDoNotCount()
    {
        Scene scene;
        scene.factory.factsToTell.architectures = {u"x86_64"_s, u"aarch64"_s};
        scene.factory.factsToTell.machines = {{u"x86_64"_s, {u"pc-q35-10.0"_s}}, {u"aarch64"_s, {u"virt-10.0"_s}}};
        scene.instance.arch = u"aarch64"_s;
        scene.instance.machine = u"virt-10.0"_s;
        scene.laptop.put(scene.instance);
        QVERIFY(scene.plan().possible());
    }

    void blocksWhatIsBeingMoved()
    {
        for (const auto &[task, heldFor, word] : {std::tuple{u"saving"_s, u"0a1b2c3d-4e5f"_s, u"0a1b2c3d"_s},
                 {QString(), u"0a1b2c3d-4e5f"_s, u"suspended"_s}, {u"in use"_s, QString(), u"in use"_s}}) {
            Scene scene;
            scene.laptop.occupy(scene.instance.id, task, heldFor);
            const auto possible = requirePossible(scene.plan());
            QCOMPARE(possible.error().kind, Kind::Conflict);
            QVERIFY2(possible.error().what.contains(word), qPrintable(possible.error().what));
        }
    }

    void warnsOfOlderHypervisor()
    {
        Scene scene;
        scene.laptop.factsToTell.hypervisorVersion = 10'000'000;
        scene.factory.factsToTell.hypervisorVersion = 9'000'000;
        QCOMPARE(scene.finding(u"hypervisor"_s).level, Finding::Level::Warning);
        QVERIFY(scene.plan().possible());
    }

    /// How small it gets is known when it is packed.
    void warnsOfAQuotaThatMayNotSuffice()
    {
        Scene scene;
        scene.factory.factsToTell.store.freeBytes = 1 << 20;
        QCOMPARE(scene.finding(u"quota"_s).level, Finding::Level::Warning);
        QVERIFY(scene.plan().possible());
        scene.factory.factsToTell.store.freeBytes = 1ULL << 40U;
        QVERIFY(scene.finding(u"quota"_s).what.isEmpty());
    }

    void aQuotaOfASourceThatStreamsDoesNotMatter()
    {
        Scene scene;
        scene.laptop.factsToTell.store.freeBytes = 0;
        QVERIFY(scene.plan().possible());
    }

    /// The saved memory is kept there; most of it may be zeros.
    void theSourcesDiskHasToHoldTheMemory()
    {
        Scene scene;
        auto &free = scene.laptop.factsToTell.freeDisk;
        free = scene.instance.memory;
        QVERIFY(scene.finding(u"room"_s).what.isEmpty());
        *free -= 1;
        QCOMPARE(scene.finding(u"room"_s).level, Finding::Level::Warning);
        QVERIFY2(scene.finding(u"room"_s).what.contains(u"laptop has"), qPrintable(scene.finding(u"room"_s).what));
        free = 15ULL << 20U;
        expectBlocker(scene, u"room"_s);
        QCOMPARE(requirePossible(scene.plan()).error().kind, Kind::NoRoom);
        scene.instance.state = InstanceState::Saved;  // it lies there already
        scene.laptop.put(scene.instance);
        QVERIFY(scene.finding(u"room"_s).what.isEmpty());
        scene.laptop.streams = false;
        expectBlocker(scene, u"room"_s);
        free.reset();
        QVERIFY(scene.finding(u"room"_s).what.isEmpty());
    }

    void aRoleThatForbidsIsNoMatterOfRoom()
    {
        Scene scene;
        scene.factory.factsToTell.store = {true, 0};
        const auto possible = requirePossible(scene.plan());
        QCOMPARE(possible.error().kind, Kind::Forbidden);
        QVERIFY2(possible.error().what.contains(u"Ask its owner for the role member."), qPrintable(possible.error().what));
    }

    void sameSiteIsRefused()
    {
        Scene scene;
        const auto plan = makePlan(scene.laptop, scene.laptop, {scene.instance.id, u"laptop"_s, u"laptop"_s, {}}, {});
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, Kind::InvalidInput);
    }

    void saysWhichSiteDoesNotAnswer()
    {
        Scene scene;
        scene.factory.failNext(u"facts"_s, {Kind::Unreachable, u"no answer."_s, {}});
        const auto plan = makePlan(scene.laptop, scene.factory, {scene.instance.id, u"laptop"_s, u"factory"_s, {}}, {});
        QVERIFY(!plan);
        QVERIFY(plan.error().what.startsWith(u"factory"));
    }
};

QTEST_GUILESS_MAIN(TestPreflight)
#include "tst_preflight.moc"
