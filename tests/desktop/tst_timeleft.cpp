// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/jobqueue.h"

#include <QSemaphore>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// A move that tells what it is given, and then works until it is let go.
JobSpec toldMove(QSemaphore &gate, const std::function<void(const MoveTap &, const Context &)> &tell)
{
    JobSpec spec{u"web-1"_s, u"laptop"_s, u"factory"_s, {u"save"_s, u"transfer"_s, u"restore"_s}, {}, {}};
    spec.tap = std::make_shared<MoveTap>();
    spec.instanceId = u"i-1"_s;
    spec.work = [&gate, tell, tap = spec.tap](const Context &context) -> Result<JobResult> {
        tell(*tap, context);
        while (!gate.tryAcquire(1, 10))
            if (const auto go = context.check(); !go)
                return fail(go);
        return JobResult{u"done"_s, {}};
    };
    return spec;
}

MoveForecast forecast()
{
    MoveForecast made;
    made.saveMs = 4000;
    made.transferMs = 5000;
    made.restoreMs = 3000;
    made.packageBytes = 40'000'000;
    return made;
}

StageRecord stage(const QString &name, std::int64_t begin, std::int64_t end) { return {name, 1, begin, end, 0, end > 0 ? u"ok"_s : QString()}; }

}  // namespace

/// How long a job takes yet, and when its stages were at work.
class TestTimeLeft final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itNeverGoesUp()
    {
        TimeLeft left;
        QVERIFY(!left.tell({}, 0));
        QCOMPARE(left.tell(10'000, 0), 10'000);
        QCOMPARE(left.tell(60'000, 500), 10'000);
        qint64 before = 10'000;
        for (const qint64 now : {1000, 1500, 2000, 2500, 3000}) {
            const qint64 expected = now == 2000 ? 0 : 9000 - now;  // a rate that shakes
            const qint64 told = left.tell(expected, now).value();
            QVERIFY(told <= before);
            QVERIFY(told > 2000);
            before = told;
        }
        QVERIFY(left.tell(100, 60'000) < 200);
        // Nothing comes for a while: it is told anew then.
        QVERIFY(!left.tell({}, 61'000));
        QCOMPARE(left.tell(5000, 90'000), 5000);
    }

    /// From its first byte on, a kernel's, by what is known of earlier moves.
    void aMoveIsJudgedAsAWhole()
    {
        QSemaphore gate;
        JobQueue queue(1);
        JobSpec spec = toldMove(gate, [](const MoveTap &tap, const Context &context) {
            tap.forecast(forecast());
            context.report(u"kernel"_s, 1'000'000);
        });
        spec.bytesPerSecond = 1'000'000;
        Job *job = queue.add(spec);
        QTRY_VERIFY(job->span(u"kernel"_s).end > 0);
        QCOMPARE(expectedLeft(*job), 43'000);
        job->cancel();
        QVERIFY(!expectedLeft(*job));
        QTRY_VERIFY(job->isOver());
    }

    /// A forecast that was far too small is left behind by what is packed, not only when it is used up.
    void whatIsPackedTellsOfTheRest()
    {
        QSemaphore gate;
        JobQueue queue(1);
        JobSpec spec = toldMove(gate, [](const MoveTap &tap, const Context &context) {
            MoveForecast small = forecast();
            small.packageBytes = 10'000'000;
            small.restoreMs = 0;
            tap.forecast(small);
            context.report(u"save"_s, 50'000'000, 100'000'000);
            context.report(u"transfer"_s, 20'000'000);
        });
        spec.bytesPerSecond = 1'000'000;
        Job *job = queue.add(spec);
        QTRY_COMPARE(job->view(u"transfer"_s).done, 20'000'000);
        QCOMPARE(expectedLeft(*job), 20'000);  // the other half as the first one
        gate.release();
        QTRY_VERIFY(job->isOver());
    }

    /// How slowly it went while it was paused says nothing of how it goes on.
    void afterAPauseItIsJudgedAnew()
    {
        QSemaphore gate;
        JobQueue queue(1);
        JobSpec spec = toldMove(gate, [](const MoveTap &tap, const Context &context) {
            MoveForecast all = forecast();
            all.packageBytes = 10'000'000;
            all.restoreMs = 0;
            tap.forecast(all);
            context.report(u"transfer"_s, 1'000);
            QTest::qSleep(1100);
            context.report(u"transfer"_s, 2'000);
        });
        spec.bytesPerSecond = 1'000'000;
        spec.throttle = throttleOf(spec.bytesPerSecond);
        Job *job = queue.add(spec);
        QTRY_COMPARE(job->view(u"transfer"_s).done, 2'000);
        QVERIFY(job->timeLeft().value_or(0) > 1'000'000);
        job->setPaused(true);
        QVERIFY(!job->timeLeft());
        QCOMPARE(job->view(u"transfer"_s).rate, 0.0);
        job->setPaused(false);
        QVERIFY2(job->timeLeft().value_or(1'000'000) <= 10'000, qPrintable(QString::number(job->timeLeft().value_or(-1))));
        gate.release();
        QTRY_VERIFY(job->isOver());
    }

    /// What a cut move is gone on with for is not known before it sends, however its memory begins.
    void nothingIsExpectedBeforeItSends()
    {
        QSemaphore gate;
        JobQueue queue(1);
        Job *job = queue.add(toldMove(gate, [](const MoveTap &, const Context &context) {
            context.report(u"save"_s, 1'500'000, 100'000'000);
            QTest::qSleep(1200);
            context.report(u"save"_s, 2'000'000, 100'000'000);
        }));
        QTRY_COMPARE(job->view(u"save"_s).done, 2'000'000);
        QVERIFY(!expectedLeft(*job));
        gate.release();
        QTRY_VERIFY(job->isOver());
    }

    /// For whom nobody knows how long. It is over with whatever comes next.
    void nothingIsExpectedWhileItWaits()
    {
        const QString waiting = u"waiting for a site that does not answer"_s;
        QSemaphore gate;
        QSemaphore wait;
        JobQueue queue(1);
        Job *job = queue.add(toldMove(gate, [&](const MoveTap &tap, const Context &context) {
            tap.forecast(forecast());
            context.report(u"transfer"_s, 1'000'000);
            context.report(waiting, 0);
            wait.acquire();
            context.report(u"transfer"_s, 2'000'000);
        }));
        QTRY_VERIFY(job->span(waiting).end > 0);
        QVERIFY(!job->hasEnded(waiting));
        QVERIFY(!expectedLeft(*job));
        wait.release();
        QTRY_COMPARE(job->view(u"transfer"_s).done, 2'000'000);
        QVERIFY(job->hasEnded(waiting));
        QVERIFY(expectedLeft(*job));
        gate.release();
        QTRY_VERIFY(job->isOver());
    }

    void stagesAreAsTheJournalHasThem()
    {
        QSemaphore gate;
        JobQueue queue(1);
        Job *job = queue.add(toldMove(gate, [](const MoveTap &tap, const Context &context) {
            MigrationRecord record;
            record.id = u"m-1"_s;
            tap.listener.begun(record);
            const std::int64_t zero = QDateTime::currentMSecsSinceEpoch();
            tap.listener.stage(stage(u"save"_s, zero + 1000, 0));
            tap.listener.stage(stage(u"transfer"_s, zero + 1000, 0));
            context.report(u"save"_s, 1, 100);
            tap.listener.stage(stage(u"save"_s, zero + 1000, zero + 4000));
        }));
        QTRY_VERIFY(job->hasEnded(u"save"_s));
        QCOMPARE(job->moveId(), u"m-1"_s);
        QCOMPARE(job->span(u"save"_s).end - job->span(u"save"_s).begin, 3000);
        QVERIFY(!job->hasEnded(u"transfer"_s) && !job->hasEnded(u"restore"_s));
        gate.release();
        QTRY_VERIFY(job->isOver());
    }

    /// What a package is made of comes one after the other.
    void anEarlierPartHasEndedWithTheNext()
    {
        QSemaphore gate;
        JobQueue queue(1);
        Job *job = queue.add(toldMove(gate, [](const MoveTap &, const Context &context) {
            for (const auto &part : {u"kernel"_s, u"transfer"_s, u"ramdisk"_s})
                context.report(part, 1000);
        }));
        QTRY_VERIFY(job->span(u"ramdisk"_s).end > 0);
        QVERIFY(job->hasEnded(u"kernel"_s));
        QVERIFY(!job->hasEnded(u"transfer"_s) && !job->hasEnded(u"ramdisk"_s));
        gate.release();
        QTRY_VERIFY(job->isOver());
    }

    void theSameMoveWaitsOnce()
    {
        QSemaphore gate;
        JobQueue queue(1);
        Job *job = queue.add(toldMove(gate, [](const MoveTap &, const Context &) {}));
        QVERIFY(queue.isTaken(u"i-1"_s, u"laptop"_s));
        QVERIFY(!queue.isTaken(u"i-1"_s, u"factory"_s) && !queue.isTaken(u"i-2"_s, u"laptop"_s));
        gate.release();
        QTRY_VERIFY(job->isOver());
        QVERIFY(!queue.isTaken(u"i-1"_s, u"laptop"_s));
    }

    void whatGoesOnTakesTheOldPlace()
    {
        QSemaphore gate;
        JobQueue queue(1);
        Job *first = queue.add(toldMove(gate, [](const MoveTap &tap, const Context &) {
            MigrationRecord record;
            record.id = u"m-1"_s;
            tap.listener.begun(record);
        }));
        gate.release();
        QTRY_VERIFY(first->isOver());
        JobSpec other = toldMove(gate, [](const MoveTap &, const Context &) {});
        other.title = u"db-2"_s;
        const Job *second = queue.add(other);
        JobSpec again = toldMove(gate, [](const MoveTap &, const Context &) {});
        again.moveId = u"m-1"_s;
        Job *third = queue.add(again);
        QCOMPARE(queue.jobs().size(), 2);
        QCOMPARE(queue.jobs().first(), third);
        QCOMPARE(queue.jobs().last(), second);
        gate.release(2);
        QTRY_VERIFY(queue.isIdle());
    }
};

QTEST_GUILESS_MAIN(TestTimeLeft)
#include "tst_timeleft.moc"
