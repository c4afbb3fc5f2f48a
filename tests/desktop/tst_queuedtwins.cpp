// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/twinscene.h"
#include "ui/jobs/jobqueue.h"
#include "ui/jobs/measuredmoves.h"
#include "ui/jobs/work.h"

#include <QLabel>

#include <semaphore>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// The queue is held, and something waits in it.
struct HeldScene : TwinScene {
    /// The restore of the machine's package.
    [[nodiscard]] bool waitsToRestore()
    {
        if (!keepsOnly({u"web-1"_s}))
            return false;
        window->queue().setHeld(true);
        restore();
        answer(u"Restore"_s);
        return QTest::qWaitFor([this] { return window->queue().open() == 1 && !question(); });
    }
    /// The move of the machine's copy; null: there is none.
    [[nodiscard]] const Job *waitsToMoveCopy()
    {
        const auto kept = keepsCopy();
        const auto plan = kept ? planOfMove(*kept) : fail(Kind::NotFound, {});
        window->queue().setHeld(true);
        return plan ? window->queue().add(work::migrate(services, *plan)) : nullptr;
    }
};

}  // namespace

/// What waits in the queue is a second one of a machine, too, when its turn comes.
class TestQueuedTwins final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsBeingRestoredIsNotStartedUnasked()
    {
        HeldScene scene;
        QTRY_VERIFY(scene.isReady());
        QVERIFY(scene.waitsToRestore());
        scene.select(u"web-1"_s);
        scene.action(u"Start"_s)->trigger();
        QTRY_VERIFY(scene.question());
        QVERIFY2(scene.question()->informativeText().startsWith(u"web-1 is on its way to laptop, or waits for that"_s),
            qPrintable(scene.question()->informativeText()));
        scene.answer(u"Cancel"_s);
        QCOMPARE(scene.sites.laptop->stateOf(scene.sites.instance.id), InstanceState::Off);
    }

    void whatRunsElsewhereByThenIsNotRestored()
    {
        TwinScene scene;
        scene.services.siteNames = [] { return QStringList{u"laptop"_s, u"mill"_s}; };
        JobQueue queue(1);
        queue.setHeld(true);
        JobSpec spec = work::restore(scene.services, u"laptop"_s, u"package"_s, u"web-1"_s, {.alone = true});
        spec.machine = {{scene.sites.instance.id}, {}, {}};
        const Job *job = queue.add(work::onlyOne(scene.services, std::move(spec), {u"laptop"_s, scene.sites.instance.id}));
        Instance there = scene.sites.instance;
        there.state = InstanceState::Running;
        scene.mill->put(there);
        queue.setHeld(false);
        QTRY_VERIFY(job->isOver());
        QCOMPARE(job->state(), Job::State::Failed);
        QVERIFY2(isSecond(job->error()) && job->error().what.startsWith(u"web-1 is running at mill already"), qPrintable(job->error().what));
        QCOMPARE(scene.sites.laptop->calls().count(u"restore"_s), 0);
    }

    // Its copy has another id, and the same card.
    void whatIsToBootElsewhereIsNotStartedUnasked()
    {
        HeldScene scene;
        QTRY_VERIFY(scene.isReady());
        const Job *job = scene.waitsToMoveCopy();
        QVERIFY(job);
        scene.select(u"web-1"_s);
        scene.action(u"Start"_s)->trigger();
        QTRY_VERIFY(scene.question());
        QVERIFY2(scene.question()->informativeText().startsWith(u"kept is on its way to factory"_s), qPrintable(scene.question()->informativeText()));
        scene.answer(u"Start a second one"_s);
        QTRY_COMPARE(scene.sites.laptop->stateOf(scene.sites.instance.id), InstanceState::Running);
        scene.window->queue().setHeld(false);  // nobody has agreed to this one
        QTRY_VERIFY(job->isOver());
        QVERIFY(job->state() == Job::State::Failed && isSecond(job->error()));
    }

    void norMovedUnasked()
    {
        HeldScene scene;
        QTRY_VERIFY(scene.isReady());
        QVERIFY(scene.waitsToMoveCopy());
        scene.select(u"web-1"_s);
        scene.action(u"Move to factory"_s)->trigger();
        QTRY_VERIFY(scene.dialog() && scene.button(*scene.dialog(), u"Boot a second one"_s));
        QVERIFY(scene.button(*scene.dialog(), u"Cancel"_s)->isDefault());
        scene.dialog()->reject();
    }

    void twoCopiesAreNotStartedTogetherUnasked()
    {
        TwinScene scene;
        QTRY_VERIFY(scene.isReady());
        QVERIFY(scene.keepsCopy());
        scene.selectTwo();
        scene.action(u"Start"_s)->trigger();
        for (int asked = 0; asked < 2; ++asked) {
            QTRY_VERIFY(scene.question());
            QVERIFY2(
                scene.question()->informativeText().contains(u"is a copy of the same machine"_s), qPrintable(scene.question()->informativeText()));
            scene.answer(u"Cancel"_s);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        }
        QCOMPARE(scene.sites.laptop->runningCount(), 0);
    }

    void norMovedTogether()
    {
        TwinScene scene;
        QTRY_VERIFY(scene.isReady());
        QVERIFY(scene.keepsCopy());
        scene.selectTwo();
        scene.action(u"Move to factory"_s)->trigger();
        QTRY_VERIFY(scene.dialog());
        const auto *move = scene.dialog()->findChild<QPushButton *>(u"move"_s);
        QVERIFY(move);
        QTRY_VERIFY(move->isEnabled());
        QVERIFY(!move->isDefault());
        QStringList told;
        for (const QLabel *label : scene.dialog()->findChildren<QLabel *>(u"verdict"_s))
            told << label->text();
        QVERIFY2(told.join(u' ').contains(u"kept is a copy of the same machine"_s), qPrintable(told.join(u'\n')));
        scene.dialog()->reject();
    }

    // Each looks for the other when its turn comes, which neither is yet while both are on their way.
    void ofOneMachineOneJobIsAtWork()
    {
        JobQueue queue(3);
        std::binary_semaphore end(0);
        JobSpec spec;
        spec.machine = {{u"id"_s}, {u"52:54:00:00:00:01"_s}, {}};
        spec.work = [&end](const Context &) {
            end.acquire();
            return Result<JobResult>(JobResult());
        };
        const Job *first = queue.add(spec);
        spec.work = [](const Context &) { return Result<JobResult>(JobResult()); };
        spec.machine.ids = {u"another"_s};
        const Job *second = queue.add(spec);
        spec.machine = {{u"third"_s}, {}, {}};
        const Job *third = queue.add(spec);
        QTRY_COMPARE(third->state(), Job::State::Done);
        QVERIFY(first->state() == Job::State::Running && second->state() == Job::State::Waiting);
        end.release();
        QTRY_COMPARE(second->state(), Job::State::Done);
    }

    void whatIsNeededIsNotDeletedUnwarned()
    {
        HeldScene scene;
        QTRY_VERIFY(scene.isReady());
        QVERIFY(scene.waitsToMoveCopy());
        for (const QString &name : {u"web-1"_s, u"kept"_s}) {
            scene.select(name);
            scene.action(u"Delete"_s)->trigger();
            QTRY_VERIFY(scene.question());
            const QString told = scene.question()->informativeText();
            QVERIFY2(told.contains(u"kept is on its way to factory"_s) == (name == u"kept"_s), qPrintable(told));
            scene.answer(u"Cancel"_s);
            QTRY_VERIFY(!scene.question());
        }
    }

    void norThePackageThatIsRestored()
    {
        HeldScene scene;
        QTRY_VERIFY(scene.isReady());
        QVERIFY(scene.waitsToRestore());
        scene.action(u"Delete"_s)->trigger();
        QTRY_VERIFY(scene.question());
        QVERIFY2(scene.question()->informativeText().contains(u"needs it: cancel that first"_s), qPrintable(scene.question()->informativeText()));
        scene.answer(u"Cancel"_s);
    }

    void whatIsAboutToBeSavedStays()
    {
        TwinScene scene;
        QTRY_VERIFY(scene.isReady());
        const Instance guest = scene.sites.laptop->instances({}).value().first();
        scene.window->queue().setHeld(true);
        (void)scene.window->queue().add(work::save(scene.services, u"laptop"_s, guest.id, guest.name));
        scene.select(guest.name);
        for (const QString &deed : {u"Save"_s, u"Move to factory"_s}) {
            scene.action(deed)->trigger();
            QTRY_VERIFY(scene.notice().isVisible());
            QVERIFY2(!scene.dialog(), qPrintable(deed));
            QCOMPARE(scene.window->queue().open(), 1);
        }
        scene.action(u"Delete"_s)->trigger();
        QTRY_VERIFY(scene.question());
        QVERIFY2(
            scene.question()->informativeText().contains(u"is being saved, or waits for that"_s), qPrintable(scene.question()->informativeText()));
        scene.answer(u"Cancel"_s);
    }

    void whatIsAboutToMoveIsNotSaved()
    {
        TwinScene scene;
        QTRY_VERIFY(scene.isReady());
        scene.services.engine = scene.sites.engine.get();
        const auto plan = scene.sites.engine->plan(scene.sites.request(), {});
        QVERIFY(plan);
        scene.window->queue().setHeld(true);
        (void)scene.window->queue().add(work::migrate(scene.services, *plan));
        scene.select(u"web-1"_s);
        scene.action(u"Save"_s)->trigger();
        QTRY_VERIFY(scene.notice().isVisible());
        QVERIFY(!scene.dialog());
        QCOMPARE(scene.window->queue().open(), 1);
    }

    void theLimitOfAllTogetherIsForeseen()
    {
        TwinScene scene;
        MigrationPlan plan;
        plan.request = {u"id"_s, u"laptop"_s, u"factory"_s, {}};
        plan.memoryBytes = 100'000'000;
        MeasuredMove past;
        past.record.state = MigrationState::Done;
        past.record.source = u"laptop"_s;
        past.record.destination = u"factory"_s;
        past.record.created = QDateTime::currentDateTimeUtc();
        past.record.ended = past.record.created.addSecs(4);
        past.record.bytesMemory = past.record.packageBytes = 100'000'000;
        past.record.downtimeMs = 3000;
        past.stages = {{u"save"_s, 1, 1000, 2000, 0, u"ok"_s}, {u"transfer"_s, 1, 1000, 3000, 0, u"ok"_s}, {u"restore"_s, 1, 3000, 3500, 0, u"ok"_s}};
        const auto free = forecastHere(scene.services, plan, {past});
        scene.services.throttle = std::make_shared<Throttle>(1'000'000);
        const auto limited = forecastHere(scene.services, plan, {past});
        QVERIFY(free && limited);
        QVERIFY2(limited->transferMs > 10 * free->transferMs, qPrintable(QString::number(limited->transferMs)));
    }
};

QTEST_MAIN(TestQueuedTwins)
#include "tst_queuedtwins.moc"
