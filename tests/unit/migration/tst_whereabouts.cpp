// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/migration/movescene.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

const Error silent{Kind::Unreachable, u"factory does not answer."_s, {}};

bool hasPackage(FakeSite &site)
{
    const QList<Image> images = site.images({}).value();
    return std::ranges::any_of(images, &Image::isPackage);
}

/// Somebody ends the instance at its source.
void switchOff(MoveScene &scene)
{
    Instance off = scene.instance;
    off.state = InstanceState::Off;
    scene.laptop->put(off);
}

void at(MoveScene &scene, const QString &call, const std::function<void()> &deed)
{
    scene.atCall = [call, deed](const QString &line) {
        if (line.startsWith(call))
            deed();
    };
}

/// The package's transfer fails and the source cannot bring the instance back at once: a move to be rolled back later.
void interrupt(MoveScene &scene)
{
    scene.factory->failNext(u"uploadFinish"_s, {Kind::NoRoom, u"factory has no room."_s, {}});  // of the base
    scene.factory->failNext(u"uploadFinish"_s, {Kind::NoRoom, u"factory has no room."_s, {}});
    scene.laptop->failNext(u"resumeHeld"_s, {Kind::Conflict, u"Not now."_s, {}});
    Image base;
    base.properties = {{QLatin1String(property::baseDigest), QString(64, u'b')}};
    std::ignore = scene.factory->addImage(base, "bytes");
}

}  // namespace

/// After a roll back the user is told where the instance really is, not where it should be.
class TestWhereabouts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endedWhileItWasSaved()
    {
        MoveScene scene;
        scene.laptop->failNext(u"save"_s, {Kind::Internal, u"The guest is gone."_s, {}});
        at(scene, u"resumeHeld"_s, [&] { switchOff(scene); });
        const auto moved = scene.move();
        QVERIFY(!moved);
        QVERIFY2(moved.error().what.startsWith(u"web-1 is off at laptop. The guest is gone."), qPrintable(moved.error().what));
        QCOMPARE(scene.record().state, MigrationState::RolledBack);
        QCOMPARE(scene.laptop->stateOf(scene.instance.id), InstanceState::Off);
        QVERIFY(!hasPackage(*scene.factory));
    }

    /// What a person saved may run elsewhere by now: a move that did not suspend it does not wake it.
    void savedByAPersonBeforeItWasSaved()
    {
        MoveScene scene;
        at(scene, u"uploadFinish"_s, [&] {  // of its base
            Instance saved = scene.instance;
            saved.state = InstanceState::Saved;
            scene.laptop->put(saved);
        });
        const auto moved = scene.move();
        const QString next =
            u"A person saved it meanwhile. Start it first (`tresccac --cloud laptop start %1`), then move it."_s.arg(scene.instance.id.left(8));
        QVERIFY(!moved);
        QCOMPARE(moved.error().what, u"web-1 is suspended at laptop. "_s + next);
        QCOMPARE(scene.record().error, next);
        QCOMPARE(scene.record().state, MigrationState::RolledBack);
        QCOMPARE(scene.laptop->stateOf(scene.instance.id), InstanceState::Saved);
        QVERIFY(!scene.laptop->calls().join(u" "_s).contains(u"resumeHeld"_s));
    }

    /// The move finds his save at work. Its end may come while the move is undone, or after that.
    void savedByAPersonAtTheSameTime_data()
    {
        QTest::addColumn<QString>("endsAt");
        QTest::addColumn<QString>("sentence");
        const QString next = u"A person saved it meanwhile. Start it first (`tresccac --cloud laptop start %1`), then move it."_s;
        QTest::newRow("its end comes before the undo's question") << u"resumeHeld"_s << u"web-1 is suspended at laptop. "_s + next;
        QTest::newRow("its end comes after it") << QString()
                                                << u"web-1 is being saved at laptop. Instance web-1 is busy; only a running one can be saved."_s;
    }
    void savedByAPersonAtTheSameTime()
    {
        QFETCH(QString, endsAt);
        QFETCH(QString, sentence);
        MoveScene scene;
        const auto becomes = [&](InstanceState state, const QString &task) {
            Instance now = scene.instance;
            now.state = state;
            now.task = task;
            scene.laptop->put(now);
        };
        scene.atCall = [&](const QString &line) {
            if (line.startsWith(u"save "))
                becomes(InstanceState::Busy, u"saving"_s);
            if (!endsAt.isEmpty() && line.startsWith(endsAt))
                becomes(InstanceState::Saved, {});
        };
        const auto moved = scene.move();
        QVERIFY(!moved);
        QCOMPARE(moved.error().what, sentence.replace(u"%1"_s, scene.instance.id.left(8)));
        QCOMPARE(moved.error().kind, Kind::Conflict);
        QCOMPARE(scene.record().state, MigrationState::RolledBack);
        QCOMPARE(scene.laptop->runningCount() + scene.factory->runningCount(), 0);
        QVERIFY(scene.laptop->calls().contains(u"resumeHeld"_s) && !hasPackage(*scene.factory));
    }

    /// A cloud's save may be this move's own, which was given up and comes late: that is not told away.
    void aSaveAtWorkAtACloudIsNotTakenForAnothers()
    {
        MoveScene scene;
        scene.laptop->streams = false;
        Instance saving = scene.instance;
        saving.state = InstanceState::Busy;
        saving.task = u"saving"_s;
        at(scene, u"saveToImage "_s, [&] { scene.laptop->put(saving); });
        const auto moved = scene.move();
        QVERIFY(!moved);
        QCOMPARE(scene.record().state, MigrationState::Interrupted);
        saving.state = InstanceState::Saved;
        saving.task.clear();
        scene.laptop->put(saving);
        const auto back = scene.engine->rollBack(scene.record().id, {}, agreed);
        QVERIFY2(back && back->whereabouts.state == InstanceState::Saved, back ? "" : qPrintable(back.error().what));
        QCOMPARE(scene.record().state, MigrationState::RolledBack);
    }

    void endedBeforeItWasSaved()
    {
        MoveScene scene;
        at(scene, u"uploadFinish"_s, [&] { switchOff(scene); });  // of its base
        const auto moved = scene.move();
        QVERIFY2(!moved && moved.error().what.startsWith(u"web-1 is off at laptop."), qPrintable(moved ? QString() : moved.error().what));
        QCOMPARE(scene.record().state, MigrationState::RolledBack);
    }

    void rolledBack_data()
    {
        using Deed = std::function<void(MoveScene &)>;
        QTest::addColumn<Deed>("deed");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("site");
        QTest::addColumn<bool>("isBack");
        QTest::newRow("it runs") << Deed([](MoveScene &) {}) << u"web-1 goes on running at laptop."_s << u"laptop"_s << true;
        QTest::newRow("somebody ended it") << Deed(switchOff) << u"web-1 is off at laptop."_s << u"laptop"_s << false;
        QTest::newRow("somebody removed it") << Deed([](MoveScene &scene) { QVERIFY(scene.laptop->release(scene.instance.id, false, {})); })
                                             << u"web-1 is not at laptop any more."_s << QString() << false;
        QTest::newRow("another move holds it") << Deed([](MoveScene &scene) { scene.laptop->occupy(scene.instance.id, {}, u"another"_s); })
                                               << u"web-1 is held at laptop for another move."_s << u"laptop"_s << false;
    }
    void rolledBack()
    {
        QFETCH(std::function<void(MoveScene &)>, deed);
        QFETCH(QString, sentence);
        QFETCH(QString, site);
        QFETCH(bool, isBack);
        MoveScene scene;
        interrupt(scene);
        QVERIFY(!scene.move());
        QCOMPARE(scene.record().state, MigrationState::Interrupted);
        deed(scene);
        const auto back = scene.engine->rollBack(scene.record().id, {}, agreed);
        QVERIFY2(back, back ? "" : qPrintable(back.error().what));
        QCOMPARE(back->whereabouts.sentence, sentence);
        QCOMPARE(back->whereabouts.site, site);
        QCOMPARE(back->whereabouts.isBack(), isBack);
        QCOMPARE(scene.record().state, MigrationState::RolledBack);
        QCOMPARE(scene.record().error, isBack ? QString() : sentence);
        QCOMPARE(scene.laptop->runningCount(), isBack ? 1 : 0);
        QVERIFY(!hasPackage(*scene.factory));
    }

    /// While its package still has to be removed, and afterwards: by then nobody resumes it, so somebody must look.
    void askedAgainWhenOnlyThePackageIsLeft()
    {
        MoveScene scene;
        interrupt(scene);
        QVERIFY(!scene.move());
        switchOff(scene);
        scene.factory->failNext(u"images"_s, silent);
        const auto stopped = scene.engine->rollBack(scene.record().id, {}, agreed);
        QVERIFY2(!stopped && stopped.error().what.startsWith(u"web-1 is off at laptop."), qPrintable(stopped ? QString() : stopped.error().what));
        QCOMPARE(scene.record().state, MigrationState::Interrupted);
        const auto back = scene.engine->rollBack(scene.record().id, {}, agreed);
        QVERIFY2(back && back->whereabouts.state == InstanceState::Off, qPrintable(back ? back->whereabouts.sentence : back.error().what));
    }

    /// That is somebody's good right, and no reason to keep what is left of the move.
    void switchedOffAfterItWasBroughtBack()
    {
        MoveScene scene;
        scene.factory->failNext(u"restore"_s, {Kind::NoRoom, u"factory has no room."_s, {}});
        scene.laptop->failNext(u"images"_s, {Kind::Unreachable, u"laptop does not answer."_s, {}});
        const auto moved = scene.move();
        QVERIFY2(!moved && moved.error().what.startsWith(u"web-1 goes on running at laptop."), qPrintable(moved ? QString() : moved.error().what));
        QCOMPARE(scene.record().state, MigrationState::Interrupted);
        switchOff(scene);
        const auto back = scene.engine->rollBack(scene.record().id, {}, agreed);
        QVERIFY2(back && back->whereabouts.state == InstanceState::Off, qPrintable(back ? back->whereabouts.sentence : back.error().what));
    }

    /// Nobody has started anything from it yet, but the source cannot go on without it.
    void aWholePackageStaysWhenTheSourceIsOff()
    {
        MoveScene scene;
        at(scene, u"instance "_s, [&] {
            if (hasPackage(*scene.factory) && scene.laptop->stateOf(scene.instance.id) == InstanceState::Saved)
                switchOff(scene);
        });
        const auto moved = scene.move();
        QVERIFY2(!moved && moved.error().what.contains(u"What arrived at factory stays"), qPrintable(moved ? QString() : moved.error().what));
        QVERIFY(!scene.factory->calls().contains(u"restore"_s));
        QVERIFY(hasPackage(*scene.factory));
        QCOMPARE(scene.record().state, MigrationState::Interrupted);
    }

    void aSourceThatIsSilentIsNotSpokenFor()
    {
        MoveScene scene;
        interrupt(scene);
        QVERIFY(!scene.move());
        scene.factory->failNext(u"images"_s, silent);
        QVERIFY(!scene.engine->rollBack(scene.record().id, {}, agreed));
        scene.laptop->failNext(u"instance"_s, {Kind::Unreachable, u"laptop does not answer."_s, {}});
        const auto back = scene.engine->rollBack(scene.record().id, {}, agreed);
        QVERIFY2(back, back ? "" : qPrintable(back.error().what));
        QVERIFY(!back->whereabouts.isBack() && back->whereabouts.site.isEmpty());
        QVERIFY2(back->whereabouts.sentence.contains(u"is not known now: laptop does not answer."), qPrintable(back->whereabouts.sentence));
    }

    /// What arrived may be the last memory of it: nobody is told that it is safe at the source, or to boot it there.
    void offWhileWhatArrivedIsKept()
    {
        MoveScene scene;
        at(scene, u"restore "_s, [&] { switchOff(scene); });
        scene.factory->failNext(u"restore"_s, {Kind::NoRoom, u"factory has no room."_s, {}});
        const auto moved = scene.move();
        QVERIFY(!moved && hasPackage(*scene.factory));
        const QString told = moved.error().what;
        QVERIFY2(told.contains(u"web-1 is off at laptop.") && !told.contains(u"safe") && !told.contains(u"start"), qPrintable(told));
    }
};

QTEST_GUILESS_MAIN(TestWhereabouts)
#include "tst_whereabouts.moc"
