// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/transfersscene.h"
#include "ui/transfers/stagebar.h"
#include "ui/words/icons.h"

#include <QEnterEvent>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Who aims at a button of the dock hits that one, whatever has ended meanwhile; and what is drawn does not leap.
class TestRowPlaces final : public QObject {
    Q_OBJECT

    static QRect place(const JobRow &row, const QPushButton *one) { return {one->mapTo(&row, QPoint()), one->size()}; }
    static JobSpec pausable(TransfersScene &scene, const Result<JobResult> &outcome = JobResult{u"done"_s, {}})
    {
        JobSpec spec = heldJob(u"web-1"_s, scene.gate, outcome);
        spec.throttle = std::make_shared<Throttle>(0);
        return spec;
    }
    /// How far from the left the stage is drawn, in pixels.
    static int drawnTo(const JobRow &row)
    {
        auto *bar = row.findChild<StageBar *>();
        const QImage image = bar->grab().toImage();
        int last = -1;
        for (int x = 0; x < image.width(); ++x)
            for (int y = 0; y < image.height(); ++y)
                if (image.pixelColor(x, y) == icons::ofStage(u"save"_s))
                    last = x;
        return last;
    }

private Q_SLOTS:
    void whatComesWithTheEndStandsNotWherePauseAndCancelStood()
    {
        TransfersScene scene;
        MigrationRecord arrived;
        arrived.id = u"m-1"_s;
        arrived.state = MigrationState::Done;
        scene.queue.add(pausable(scene, JobResult{u"done"_s, arrived}));
        QTRY_VERIFY(scene.row(u"web-1"_s)->job().canPause());
        QCoreApplication::processEvents();
        const JobRow &row = *scene.row(u"web-1"_s);
        const QList<QRect> before{place(row, scene.button(row, u"Pause"_s)), place(row, scene.button(row, u"Cancel"_s))};
        QVERIFY(before[0].isValid() && !before[0].intersects(before[1]));
        scene.gate.release();
        QTRY_VERIFY(row.job().isOver());
        QTRY_VERIFY(scene.button(row, u"Move back"_s)->isVisible());
        QCoreApplication::processEvents();
        for (const QString &text : {u"Move back"_s, u"Dismiss"_s})
            for (const QRect &was : before)
                QVERIFY2(!place(row, scene.button(row, text)).intersects(was), qPrintable(text));
    }

    void rowsStayUnderTheMouse()
    {
        TransfersScene scene(four.first(2));
        JobList &list = scene.panel.list();
        QEnterEvent enter({5, 5}, {5, 5}, list.mapToGlobal(QPointF(5, 5)));
        QCoreApplication::sendEvent(&list, &enter);
        list.setAttribute(Qt::WA_UnderMouse);
        scene.gate.release();
        QTRY_COMPARE(scene.row(u"db-2"_s)->job().state(), Job::State::Running);
        QCOMPARE(scene.order(), four.first(2));
        list.setAttribute(Qt::WA_UnderMouse, false);
        QEvent leave(QEvent::Leave);
        QCoreApplication::sendEvent(&list, &leave);
        QCOMPARE(scene.order(), (QStringList{u"db-2"_s, u"web-1"_s}));
    }

    void whatWasCancelledSaysWhatHolds()
    {
        TransfersScene scene({u"web-1"_s});
        Job &job = scene.row(u"web-1"_s)->job();
        QTRY_VERIFY(job.span(u"save"_s).end > 0);
        job.cancel();
        QTRY_VERIFY(job.isOver());
        QCOMPARE(scene.row(u"web-1"_s)->accessibleDescription(), u"Cancelled. web-1 goes on running at laptop."_s);
    }

    /// Nobody knows how long a pause lasts; what was drawn until then keeps its size.
    void aPauseStretchesNoBar()
    {
        TransfersScene scene;
        JobSpec spec = pausable(scene);
        spec.work = [&gate = scene.gate](const Context &context) -> Result<JobResult> {
            for (int tenth = 1; !gate.tryAcquire(1, 100); tenth = std::min(tenth + 1, 50))
                context.report(u"save"_s, tenth, 100);
            return JobResult{u"done"_s, {}};
        };
        Job *job = scene.queue.add(spec);
        QTRY_VERIFY_WITH_TIMEOUT(job->timeLeft().has_value() && job->elapsed() > 1500, 20'000);
        const JobRow &row = *scene.row(u"web-1"_s);
        const int before = drawnTo(row);
        job->setPaused(true);
        QVERIFY(job->isPaused() && !job->timeLeft());
        const int width = row.findChild<StageBar *>()->width();
        const int after = drawnTo(row);
        QVERIFY2(before > 0 && after < before + width / 4, qPrintable(u"%1, then %2 of %3"_s.arg(before).arg(after).arg(width)));
        job->setPaused(false);
        scene.gate.release();
        QTRY_VERIFY(job->isOver());
    }
};

QTEST_MAIN(TestRowPlaces)
#include "tst_rowplaces.moc"
