// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/movedon.h"
#include "tests/unit/migration/movescene.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

Result<std::optional<MovedOn>> movedOn(const MoveScene &scene)
{
    const auto sites = [&scene](const QString &name) -> Result<std::shared_ptr<Site>> { return name == u"laptop" ? scene.laptop : scene.factory; };
    return findMovedOn(*scene.journal, sites, {u"laptop"_s, scene.instance.id}, {{scene.instance.id}, {}, {}}, {});
}

}  // namespace

/// What a move that kept its source has left is known by the journal, whose other end is asked.
class TestMovedOn final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingMovedIt()
    {
        const MoveScene scene;
        QVERIFY(movedOn(scene) && !*movedOn(scene));
    }

    void aKeptSourceRunsElsewhere()
    {
        MoveScene scene;
        QVERIFY(scene.move({.keepSource = true}));
        const auto moved = movedOn(scene);
        QVERIFY(moved && *moved);
        QCOMPARE((*moved)->site, u"factory"_s);
        QVERIFY((*moved)->state == InstanceState::Running);
    }

    void whatIsOffOrGoneThereDoesNotRun()
    {
        MoveScene scene;
        QVERIFY(scene.move({.keepSource = true}));
        const QString id = scene.record().destinationInstance;
        QVERIFY(scene.factory->act(id, InstanceAction::ForceOff, {}));
        QVERIFY(movedOn(scene) && !*movedOn(scene));
        QVERIFY(scene.factory->removeInstance(id, true, {}));
        QVERIFY(movedOn(scene) && !*movedOn(scene));
    }

    // It was restored beside it, under an id of its own, and moved on by itself.
    void aCopyIsKnownByItsCardToo()
    {
        MoveScene scene;
        QVERIFY(scene.move({.keepSource = true}));
        QVERIFY(scene.factory->removeInstance(scene.record().destinationInstance, true, {}));
        Instance copy = scene.factory->addInstance(u"copy"_s);
        copy.nics = {{u"52:54:00:AA:00:01"_s, u"default"_s, u"virtio"_s}};
        scene.factory->put(copy);
        const auto sites = [&scene](
                               const QString &name) -> Result<std::shared_ptr<Site>> { return name == u"laptop" ? scene.laptop : scene.factory; };
        const auto find = [&](const QString &card) {
            return findMovedOn(*scene.journal, sites, {u"laptop"_s, u"another"_s}, {{}, {card}, {}}, {}).value();
        };
        QVERIFY(!find(u"52:54:00:aa:00:02"_s));
        const auto found = find(u"52:54:00:aa:00:01"_s);
        QVERIFY(found && found->name == u"copy" && found->site == u"factory");
        scene.factory->failNext(u"instances"_s, {Kind::Unreachable, u"factory does not answer."_s, {}});
        QVERIFY(!find(u"52:54:00:aa:00:01"_s));  // nobody knows of any there
    }

    // It has a new id and a new card; the package that it was restored from is at its site.
    void aCopyIsKnownByItsPackageToo()
    {
        MoveScene scene;
        QVERIFY(scene.move({.keepSource = true}));
        const QString arrived = scene.record().destinationInstance;
        Image package;
        package.name = u"saved"_s;
        package.properties = {{QLatin1String(property::kind), u"package"_s}, {QLatin1String(property::instance), arrived}};
        Instance copy = scene.factory->addInstance(u"copy"_s);
        copy.image = scene.factory->addImage(package, "content").id;
        scene.factory->put(copy);
        QVERIFY(scene.factory->removeInstance(arrived, true, {}));
        const auto moved = movedOn(scene);
        QVERIFY(moved && *moved && (*moved)->name == u"copy");
    }

    // What was kept boots elsewhere only beside the one that runs: that is said before.
    void aKeptSourceIsNotMovedWithoutAWord()
    {
        MoveScene scene;
        QVERIFY(scene.move({.keepSource = true}));
        const auto says = [&] {
            const auto plan = scene.engine->plan(scene.request({.mode = MoveMode::DiskOnly}), {});
            return plan && std::ranges::contains(plan->findings, QLatin1StringView(secondCheck), &Finding::check);
        };
        QVERIFY(says());
        QVERIFY(scene.factory->act(scene.record().destinationInstance, InstanceAction::ForceOff, {}));
        QVERIFY(!says());
    }

    void aSilentSiteMayRunIt()
    {
        MoveScene scene;
        QVERIFY(scene.move({.keepSource = true}));
        scene.factory->failNext(u"instances"_s, {Kind::Unreachable, u"factory does not answer."_s, {}});
        const auto moved = movedOn(scene);
        QVERIFY(moved && *moved && !(*moved)->state);
        QCOMPARE((*moved)->name, u"web-1"_s);
    }

    // The source, which was kept, may have been started by hand; its copy is to be started now.
    void theKeptSourceIsAskedToo()
    {
        MoveScene scene;
        QVERIFY(scene.move({.keepSource = true}));
        const QString copy = scene.record().destinationInstance;
        const auto fromThere = [&] {
            const auto sites = [&scene](
                                   const QString &name) -> Result<std::shared_ptr<Site>> { return name == u"laptop" ? scene.laptop : scene.factory; };
            return findMovedOn(*scene.journal, sites, {u"factory"_s, copy}, {{copy}, {}, {}}, {}).value();
        };
        QVERIFY(!fromThere());
        QVERIFY(scene.laptop->act(scene.instance.id, InstanceAction::Start, {}));
        QVERIFY(fromThere());
        QCOMPARE(fromThere()->site, u"laptop"_s);
    }

    void aSiteThatIsNotKnownAnyMore()
    {
        MoveScene scene;
        QVERIFY(scene.move({.keepSource = true}));
        const auto none = [](const QString &name) -> Result<std::shared_ptr<Site>> {
            return fail(Kind::NotFound, u"There is no site %1."_s.arg(name));
        };
        const auto moved = findMovedOn(*scene.journal, none, {u"laptop"_s, scene.instance.id}, {}, {});
        QVERIFY(moved && *moved);
        QCOMPARE((*moved)->site, u"factory"_s);
        // It is called otherwise now: what was kept there is this one.
        const auto places = knownPlaces(*scene.journal, {u"notebook"_s, scene.instance.id});
        QVERIFY(places);
        for (const KnownPlace &known : *places)
            QCOMPARE(known.mayBe({u"notebook"_s, scene.instance.id}, {Kind::NotFound, {}, {}}), known.place.site == u"laptop");
    }

    void aPackageOfAnEndedMoveIsNobodys()
    {
        MoveScene scene;
        QVERIFY(scene.move());
        Image package;
        package.properties = {{QLatin1String(property::migration), scene.record().id}};
        QVERIFY(isOfEndedMove(*scene.journal, package));
        MigrationRecord cut = scene.record();
        cut.state = MigrationState::Interrupted;
        QVERIFY(scene.journal->update(cut));
        QVERIFY(!isOfEndedMove(*scene.journal, package) && !isOfEndedMove(*scene.journal, {}));
        package.properties = {{QLatin1String(property::migration), u"unknown"_s}};
        QVERIFY(!isOfEndedMove(*scene.journal, package));
    }

    void aRenamedSiteTakesItsMovesAlong()
    {
        MoveScene scene;
        QVERIFY(scene.move({.keepSource = true}));
        QVERIFY(scene.journal->renameSite(u"laptop"_s, u"notebook"_s) && scene.journal->renameSite(u"factory"_s, u"mill"_s));
        QCOMPARE(scene.record().source, u"notebook"_s);
        QCOMPARE(scene.record().destination, u"mill"_s);
    }

    // The newest move that has to do with it counts.
    void whatCameBackIsHere()
    {
        MoveScene scene;
        QVERIFY(scene.move());
        const MigrationRecord away = scene.record();
        const auto home = scene.engine->plan({away.destinationInstance, u"factory"_s, u"laptop"_s, {.keepSource = true}}, {});
        QVERIFY(home && scene.engine->migrate(*home, {}));
        QCOMPARE(scene.record().destinationInstance, scene.instance.id);
        QVERIFY(movedOn(scene) && !*movedOn(scene));
    }

    // From there to a third place, where it runs.
    void aChainIsFollowed()
    {
        MoveScene scene;
        QVERIFY(scene.move({.keepSource = true}));
        const MigrationRecord first = scene.record();
        MigrationRecord second = first;
        second.id = u"second"_s;
        second.instanceId = first.destinationInstance;
        second.source = u"factory"_s;
        second.destination = u"mill"_s;
        second.created = first.created.addSecs(1);
        QVERIFY(scene.journal->begin(second) && scene.journal->update(second));
        const auto moved = movedOn(scene);
        QVERIFY(moved && *moved);
        QCOMPARE((*moved)->site, u"mill"_s);
    }
};

QTEST_GUILESS_MAIN(TestMovedOn)
#include "tst_movedon.moc"
