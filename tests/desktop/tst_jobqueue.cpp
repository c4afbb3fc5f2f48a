// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/jobqueue.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Jobs run so many at a time, in their order; cancelling asks the work to stop, and its own word counts.
class TestJobQueue final : public QObject {
    Q_OBJECT

    /// Works until it is let go, or told to stop.
    static JobSpec held(const QString &title, QSemaphore &gate)
    {
        JobSpec spec;
        spec.title = title;
        spec.work = [&gate](const Context &context) -> Result<JobResult> {
            context.report(u"save"_s, 1, 2);
            while (!gate.tryAcquire(1, 10))
                if (const auto go = context.check(); !go)
                    return fail(go);
            return JobResult{u"done"_s, {}};
        };
        return spec;
    }

private Q_SLOTS:
    void soManyAtATime()
    {
        QSemaphore gate;
        JobQueue queue(2);
        QSignalSpy ended(&queue, &JobQueue::ended);
        const auto *first = queue.add(held(u"a"_s, gate));
        const auto *second = queue.add(held(u"b"_s, gate));
        const auto *third = queue.add(held(u"c"_s, gate));
        QCOMPARE(first->state(), Job::State::Running);
        QCOMPARE(second->state(), Job::State::Running);
        QCOMPARE(third->state(), Job::State::Waiting);
        QVERIFY(!queue.isIdle());
        gate.release();
        QTRY_COMPARE(third->state(), Job::State::Running);
        QCOMPARE(queue.running(), 2);
        gate.release(2);
        QTRY_VERIFY(queue.isIdle());
        QCOMPARE(ended.count(), 3);
        QCOMPARE(third->result().sentence(), u"done"_s);
    }

    void theFirstInTheRowIsNext()
    {
        QSemaphore gate;
        JobQueue queue(1);
        queue.add(held(u"a"_s, gate));
        auto *second = queue.add(held(u"b"_s, gate));
        auto *third = queue.add(held(u"c"_s, gate));
        queue.moveBefore(third, second);
        gate.release();
        QTRY_COMPARE(third->state(), Job::State::Running);
        QCOMPARE(second->state(), Job::State::Waiting);
        gate.release(2);
        QTRY_VERIFY(queue.isIdle());
    }

    void waitingOnesGoUpAndDown()
    {
        using Step = JobQueue::Step;
        QSemaphore gate;
        JobQueue queue(1);
        auto *runs = queue.add(held(u"a"_s, gate));
        auto *second = queue.add(held(u"b"_s, gate));
        auto *third = queue.add(held(u"c"_s, gate));
        auto *last = queue.add(held(u"d"_s, gate));
        QVERIFY(!queue.canMove(runs, Step::Down));
        QVERIFY(!queue.canMove(second, Step::Up) && !queue.canMove(second, Step::Front) && queue.canMove(second, Step::Down));
        QVERIFY(!queue.canMove(last, Step::Down));
        queue.move(last, Step::Front);
        QCOMPARE(queue.jobs(), (QList<Job *>{runs, last, second, third}));
        queue.move(last, Step::Down);
        QCOMPARE(queue.jobs(), (QList<Job *>{runs, second, last, third}));
        queue.move(third, Step::Up);
        QCOMPARE(queue.jobs(), (QList<Job *>{runs, second, third, last}));
        queue.move(second, Step::Up);
        QCOMPARE(queue.jobs(), (QList<Job *>{runs, second, third, last}));
        gate.release(4);
        QTRY_VERIFY(queue.isIdle());
    }

    void aHeldQueueBeginsNothing()
    {
        QSemaphore gate;
        JobQueue queue(2);
        const QSignalSpy told(&queue, &JobQueue::heldChanged);
        const auto *runs = queue.add(held(u"a"_s, gate));
        queue.setHeld(true);
        const auto *waits = queue.add(held(u"b"_s, gate));
        gate.release();
        QTRY_COMPARE(runs->state(), Job::State::Done);
        QCOMPARE(waits->state(), Job::State::Waiting);
        QVERIFY(queue.open() == 1 && queue.running() == 0 && !queue.isIdle());
        queue.setAtOnce(5);
        QCOMPARE(waits->state(), Job::State::Waiting);
        queue.setHeld(false);
        QCOMPARE(waits->state(), Job::State::Running);
        QCOMPARE(told.size(), 2);
        gate.release();
        QTRY_VERIFY(queue.isIdle());
    }

    void whatCameToNothingIsTriedAgain()
    {
        JobQueue queue(1);
        JobSpec spec;
        spec.title = u"web-1"_s;
        spec.work = [](const Context &) -> Result<JobResult> { return fail(Kind::NoRoom, u"There is no room."_s); };
        spec.again = [](const Context &) -> Result<JobResult> { return JobResult{u"done at last"_s, {}}; };
        auto *job = queue.add(spec);
        QVERIFY(!queue.retry(job));
        QTRY_COMPARE(job->state(), Job::State::Failed);
        auto *next = queue.retry(job);
        QCOMPARE(queue.jobs(), QList<Job *>{next});
        QTRY_COMPARE(next->result().sentence(), u"done at last"_s);
        QVERIFY(!queue.retry(next));
        // What is unfinished is not begun once more.
        spec.moveId = u"one"_s;
        job = queue.add(spec);
        QTRY_COMPARE(job->state(), Job::State::Failed);
        QVERIFY(!job->canRetry());
        queue.dismissFinished();
        QVERIFY(queue.jobs().isEmpty());
    }

    void whatIsCancelledSaysSo()
    {
        QSemaphore gate;
        JobQueue queue(1);
        auto *first = queue.add(held(u"a"_s, gate));
        auto *second = queue.add(held(u"b"_s, gate));
        second->cancel();
        QCOMPARE(second->state(), Job::State::Cancelled);
        first->cancel();
        QVERIFY(first->isCancelling());
        QTRY_COMPARE(first->state(), Job::State::Cancelled);
        QCOMPARE(first->error().kind, Kind::Cancelled);
    }

    void whatFailsSaysWhy()
    {
        JobQueue queue(1);
        JobSpec spec;
        spec.work = [](const Context &) -> Result<JobResult> { return fail(Kind::NoRoom, u"There is no room."_s); };
        const auto *job = queue.add(std::move(spec));
        QTRY_COMPARE(job->state(), Job::State::Failed);
        QCOMPARE(job->error().what, u"There is no room."_s);
    }

    void progressIsKeptByStage()
    {
        QSemaphore gate;
        JobQueue queue(1);
        auto *job = queue.add(held(u"a"_s, gate));
        QTRY_COMPARE(job->stages(), QStringList{u"save"_s});
        QCOMPARE(job->view(u"save"_s).done, 1U);
        QCOMPARE(job->view(u"save"_s).total, 2U);
        QVERIFY(job->span(u"save"_s).end > 0);
        gate.release();
        QTRY_VERIFY(job->isOver());
    }

    void onlyWhatIsOverIsDismissed()
    {
        QSemaphore gate;
        JobQueue queue(1);
        auto *job = queue.add(held(u"a"_s, gate));
        queue.dismiss(job);
        QCOMPARE(queue.jobs().size(), 1);
        gate.release();
        QTRY_VERIFY(job->isOver());
        queue.dismiss(job);
        QVERIFY(queue.jobs().isEmpty());
    }

    void aQueueThatGoesStopsItsWork()
    {
        QSemaphore gate;
        bool stopped = false;
        {
            JobQueue queue(1);
            JobSpec spec;
            spec.work = [&](const Context &context) -> Result<JobResult> {
                gate.release();
                while (!context.cancelled())
                    QThread::msleep(1);
                stopped = true;
                return fail(context.check());
            };
            queue.add(std::move(spec));
            gate.acquire();
        }
        QVERIFY(stopped);
    }
};

QTEST_GUILESS_MAIN(TestJobQueue)
#include "tst_jobqueue.moc"
