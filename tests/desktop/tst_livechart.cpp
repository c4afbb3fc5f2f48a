// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/jobqueue.h"
#include "ui/transfers/joblist.h"
#include "ui/transfers/livechart.h"
#include "ui/transfers/transferspanel.h"

#include <QApplication>
#include <QDir>
#include <QSemaphore>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

constexpr std::uint64_t megabyte = 1'000'000;

/// A move in small: a bit of each stage at each step that it is let make, or all of it by itself.
JobSpec smallMove(QSemaphore &steps, int many = 3)
{
    JobSpec spec{u"web-1"_s, u"laptop"_s, u"factory"_s, {u"save"_s, u"transfer"_s, u"restore"_s}, u"web-1 goes on running at laptop."_s,
        [&steps, many](const Context &context) -> Result<JobResult> {
            for (int step = 0; step <= many + many / 2; ++step) {
                while (!steps.tryAcquire(1, 10))
                    if (const auto go = context.check(); !go)
                        return fail(go);
                const auto done = static_cast<std::uint64_t>(step);
                const auto all = static_cast<std::uint64_t>(many);
                if (step <= many * 2 / 3)
                    context.report(u"save"_s, done * 3 * megabyte, all * 2 * megabyte);
                if (step <= many)
                    context.report(u"transfer"_s, done * done * megabyte, 0);
                else
                    context.report(u"restore"_s, (done - all) * megabyte, 0);
                QThread::msleep(15);
            }
            MigrationRecord record;
            record.id = u"one"_s;
            record.state = MigrationState::Done;
            record.downtimeMs = 30;
            record.bytesSent = 9 * megabyte;
            return JobResult{u"web-1 runs at factory now."_s, record};
        }};
    spec.instanceId = u"i-1"_s;
    return spec;
}

QPalette darkPalette()
{
    QPalette dark(QColor(50, 50, 50), QColor(35, 35, 35));
    dark.setColor(QPalette::Base, QColor(28, 28, 28));
    dark.setColor(QPalette::Highlight, QColor(60, 110, 180));
    return dark;
}

}  // namespace

/// The selected job over time.
class TestLiveChart final : public QObject {
    Q_OBJECT

    /// Anything that is told along the middle of the upper or the lower part.
    static bool tells(const LiveChart &chart, const QString &text)
    {
        const QWidget &plot = *chart.focusProxy();
        for (int y = 0; y < plot.height(); y += 4)
            for (int x = 0; x < plot.width(); ++x)
                if (chart.told(QPointF(x, y)).contains(text))
                    return true;
        return false;
    }

    /// What stands there, and those hear who do not see it.
    static QString told(const LiveChart &chart) { return chart.focusProxy()->accessibleDescription(); }

private Q_SLOTS:
    void itGoesWithTheJobAndStays()
    {
        QSemaphore steps;
        JobQueue queue(1);
        LiveChart chart;
        chart.resize(500, 260);
        chart.show();
        QVERIFY(chart.description().startsWith(u"Choose a row"_s));
        Job *job = queue.add(smallMove(steps));
        chart.setJob(job);
        steps.release(3);
        QTRY_VERIFY2(chart.description().contains(u"4.0 MB sent"_s), qPrintable(chart.description()));
        QVERIFY(chart.description().contains(u"saving from"_s) && !chart.description().contains(u"standing still"_s));
        steps.release(2);
        QTRY_VERIFY(job->isOver());
        QVERIFY2(chart.description().contains(u"9.0 MB sent"_s), qPrintable(chart.description()));
        QVERIFY2(chart.description().contains(u"standing still from"_s), qPrintable(chart.description()));
        QVERIFY(tells(chart, u"MB/s"_s) && tells(chart, u"saving"_s) && tells(chart, u"standing still"_s));
        queue.dismiss(job);
        QTRY_VERIFY(chart.description().startsWith(u"Choose a row"_s));
        chart.setJob(nullptr);
    }

    void whatWaitsSaysSo()
    {
        QSemaphore steps;
        JobQueue queue(1);
        queue.setHeld(true);
        Job *job = queue.add(smallMove(steps));
        LiveChart chart;
        chart.show();
        chart.setJob(job);
        QCOMPARE(chart.description(), u"web-1 has not begun yet."_s);
        QVERIFY(!tells(chart, u"after"_s));
        queue.setHeld(false);
        QCOMPARE(chart.description(), u"web-1: looking at both sites..."_s);
        QCOMPARE(told(chart), chart.description());
        job->cancel();
        QTRY_VERIFY(job->isOver());
    }

    void theDockShowsTheSelectedOne()
    {
        QSemaphore steps;
        JobQueue queue(1);
        TransfersPanel panel(queue);
        panel.show();
        QVERIFY(!panel.chart().isVisible());
        Job *first = queue.add(smallMove(steps));
        Job *second = queue.add(smallMove(steps));
        QVERIFY(panel.chart().isVisible());
        QVERIFY(panel.chart().description().contains(u"not begun"_s));  // the newest
        panel.list().select(first);
        QVERIFY(!panel.chart().description().contains(u"not begun"_s));
        second->cancel();
        first->cancel();
        QTRY_VERIFY(queue.isIdle());
        queue.dismissFinished();
        QVERIFY(!panel.chart().isVisible());
    }

    /// For people to look at.
    void pictures()
    {
        const QString folder = QStringLiteral(TRESCCA_SCREENSHOTS);
        QVERIFY(QDir().mkpath(folder));
        const QPalette light = QApplication::palette();
        for (const bool dark : {false, true}) {
            QApplication::setPalette(dark ? darkPalette() : light);
            QSemaphore steps;
            JobQueue queue(2);
            TransfersPanel panel(queue);
            panel.resize(1120, 260);
            panel.show();
            Job *job = queue.add(smallMove(steps, 30));
            JobSpec second = smallMove(steps);
            second.title = u"db-2"_s;
            queue.setHeld(true);
            queue.add(second);
            panel.list().select(job);
            const auto picture = [&](const QString &name) {
                QTest::qWait(300);
                return panel.grab().save(u"%1/transfers-%2-%3.png"_s.arg(folder, name, dark ? u"dark"_s : u"light"_s));
            };
            for (int step = 0; step < 20; ++step) {
                steps.release();
                QTest::qWait(60);
            }
            QVERIFY(picture(u"running"_s));
            for (int step = 0; step < 30; ++step) {
                steps.release();
                QTest::qWait(30);
            }
            QTRY_VERIFY(job->isOver());
            QVERIFY(picture(u"done"_s));
            queue.jobs().last()->cancel();
        }
        QApplication::setPalette(light);
    }
};

QTEST_MAIN(TestLiveChart)
#include "tst_livechart.moc"
