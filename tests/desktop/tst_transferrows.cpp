// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/menufaults.h"
#include "tests/desktop/transfersscene.h"
#include "ui/language/language.h"
#include "ui/transfers/stagebar.h"
#include "ui/words/icons.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What the rows of the dock tell, in which order, and how long they stay true.
class TestTransferRows final : public QObject {
    Q_OBJECT

    static MigrationRecord cutMove()
    {
        MigrationRecord cut;
        cut.id = u"m-1"_s;
        cut.instanceName = u"web-1"_s;
        cut.source = u"laptop"_s;
        return cut;
    }
    static void addCut(TransfersScene &scene)
    {
        JobSpec spec = heldJob(u"web-1"_s, scene.gate, fail(Kind::Unreachable, u"factory does not answer."_s));
        spec.moveId = cutMove().id;
        scene.queue.add(spec);
        scene.gate.release();
        QTRY_VERIFY(scene.row(u"web-1"_s)->job().isOver());
        scene.panel.setUnfinished({cutMove()});
    }
    static QPushButton *buttonOf(const JobRow &row, const QString &text)
    {
        for (QPushButton *one : row.findChildren<QPushButton *>())
            if (one->text().remove(u'&') == text)
                return one;
        return nullptr;
    }
    static int waysOn(const TransfersScene &scene)
    {
        QCoreApplication::processEvents();  // a new row is shown by its layout
        const auto buttons = scene.panel.list().findChildren<QPushButton *>();
        return static_cast<int>(
            std::ranges::count_if(buttons, [](const QPushButton *one) { return one->isVisible() && one->text().remove(u'&') == u"Resume"_s; }));
    }

private Q_SLOTS:
    void cleanup() { language::use(u"en"_s); }

    void whatSendsThroughHereCanPause()
    {
        TransfersScene scene;
        scene.queue.setAtOnce(2);
        scene.queue.add(heldJob(u"pulled"_s, scene.gate));
        JobSpec spec = heldJob(u"web-1"_s, scene.gate);
        spec.bytesPerSecond = 5'000'000;
        spec.throttle = std::make_shared<Throttle>(spec.bytesPerSecond);
        spec.tap = std::make_shared<MoveTap>();
        scene.queue.add(spec);
        QTRY_VERIFY(scene.row(u"web-1"_s)->job().canPause() && !scene.row(u"pulled"_s)->job().canPause());
        QPushButton *pause = buttonOf(*scene.row(u"web-1"_s), u"Pause"_s);
        QVERIFY(pause);
        QTRY_VERIFY(pause->isVisible());
        QVERIFY(!buttonOf(*scene.row(u"pulled"_s), u"Pause"_s)->isVisible());
        pause->click();
        QVERIFY(scene.row(u"web-1"_s)->job().isPaused());
        QVERIFY2(spec.throttle->rate() > 0 && spec.throttle->rate() < 1000, "silence would end the connection");
        QTRY_VERIFY(scene.row(u"web-1"_s)->accessibleDescription().startsWith(u"paused"));
        QCOMPARE(pause->text().remove(u'&'), u"Continue"_s);
        pause->click();
        QVERIFY(!scene.row(u"web-1"_s)->job().isPaused());
        QCOMPARE(spec.throttle->rate(), spec.bytesPerSecond);
        spec.tap->listener.paced(false);  // the destination fetches it by itself
        QTRY_VERIFY(!scene.row(u"web-1"_s)->job().canPause() && !pause->isEnabled());
        spec.tap->listener.paced(true);
        QTRY_VERIFY(pause->isEnabled());
        pause->click();
        scene.row(u"web-1"_s)->job().cancel();
        QTRY_VERIFY(scene.row(u"web-1"_s)->job().isOver());
        QVERIFY(!pause->isVisible());
        scene.queue.retry(&scene.row(u"web-1"_s)->job());
        QTRY_COMPARE(scene.row(u"web-1"_s)->job().state(), Job::State::Running);
        QCOMPARE(spec.throttle->rate(), spec.bytesPerSecond);
        scene.gate.release(2);
        QTRY_VERIFY(scene.queue.isIdle());
    }

    /// Of those that wait, run, have failed, have arrived, and can be gone on with.
    void noLetterIsTwiceInTheirMenu_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &code : language::available())
            QTest::addRow("%s", qPrintable(code)) << code;
    }
    void noLetterIsTwiceInTheirMenu()
    {
        QFETCH(QString, language);
        language::use(language);
        TransfersScene scene;
        addCut(scene);
        MigrationRecord arrived = cutMove();
        arrived.state = MigrationState::Done;
        const QList<Result<JobResult>> outcomes{fail(Kind::NoRoom, u"full"_s), JobResult{u"done"_s, arrived}};
        for (const Result<JobResult> &outcome : outcomes) {
            const Job *job = scene.add(u"db-2"_s, outcome);
            scene.gate.release();
            QTRY_VERIFY(job->isOver());
        }
        scene.add(u"build-7"_s);
        scene.add(u"redis"_s);
        QCOMPARE(scene.panel.rows().size(), 5);
        QStringList faults;
        for (JobRow *row : scene.panel.rows()) {
            QMenu menu;
            scene.panel.list().fillMenu(menu, *row);
            QVERIFY(std::ranges::count(menu.actions(), true, &QAction::isVisible) > 4);
            faults += menuFaults(menu);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    /// In the language of the window, which may be another than when it ended; and what was kept is told.
    void whatHasArrivedIsToldInTheWindowsWords()
    {
        TransfersScene scene;
        MigrationRecord record = cutMove();
        record.destination = u"factory"_s;
        record.state = MigrationState::Done;
        record.options = {{u"keep_source"_s, true}};
        scene.queue.add(heldJob(u"web-1"_s, scene.gate, JobResult{[] { return u"anders"_s; }, record}));
        scene.gate.release();
        QTRY_VERIFY(scene.row(u"web-1"_s)->job().isOver());
        const QString told = scene.row(u"web-1"_s)->accessibleDescription();
        QVERIFY2(told.startsWith(u"web-1 runs at factory now. It is kept at laptop, switched off."_s), qPrintable(told));
    }

    /// Who has just pressed Cancel, and once more, resumes nothing.
    void waysOnDoNotStandWhereCancelStood()
    {
        TransfersScene scene;
        addCut(scene);
        QCoreApplication::processEvents();
        const JobRow &row = *scene.row(u"web-1"_s);
        const auto place = [&row](const QPushButton *one) { return QRect(one->mapTo(&row, QPoint()), one->size()); };
        const QRect cancel = place(scene.button(row, u"Cancel"_s));
        for (const QString &way : {u"Resume"_s, u"Roll back"_s}) {
            QVERIFY(scene.button(row, way)->isVisible());
            QVERIFY(!place(scene.button(row, way)).intersects(cancel));
        }
    }

    void whatIsNewIsSelectedAndSeen()
    {
        TransfersScene scene;
        scene.panel.resize(700, 180);
        QStringList many;
        for (int i = 0; i < 8; ++i)
            many.append(u"web-%1"_s.arg(i));
        for (const QString &title : many)
            scene.add(title);
        QCOMPARE(scene.selected(), many.last());
        const auto isSeen = [&](const QString &title) { return !scene.row(title)->visibleRegion().isEmpty(); };
        QTRY_VERIFY(isSeen(many.last()) && !isSeen(many.first()));
    }

    void whatRunsStandsAboveWhatHasEnded()
    {
        TransfersScene scene(four.first(3));
        scene.gate.release();
        QTRY_COMPARE(scene.row(u"db-2"_s)->job().state(), Job::State::Running);
        QCOMPARE(scene.order(), (QStringList{u"db-2"_s, u"build-7"_s, u"web-1"_s}));
        QTRY_VERIFY(scene.standsInOrder());
        scene.add(u"redis"_s);
        QCOMPARE(scene.order(), (QStringList{u"db-2"_s, u"build-7"_s, u"redis"_s, u"web-1"_s}));
    }

    void stagesThatHaveEndedAreNotTold()
    {
        TransfersScene scene;
        JobSpec spec = heldJob(u"web-1"_s, scene.gate);
        spec.work = [&gate = scene.gate](const Context &context) -> Result<JobResult> {
            context.report(u"kernel"_s, 5'000'000);
            context.report(u"save"_s, 1, 0);
            context.report(u"waiting for a site that does not answer"_s, 0);
            gate.acquire();
            return JobResult{u"done"_s, {}};
        };
        const Job *job = scene.queue.add(spec);
        QTRY_VERIFY(job->span(u"waiting for a site that does not answer"_s).end > 0);
        QCOMPARE(scene.row(u"web-1"_s)->accessibleDescription(), u"waiting for a site that does not answer"_s);
        scene.gate.release();
        QTRY_VERIFY(job->isOver());
    }

    void timeGoesFromLeftToRight_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }
    /// As in the plot beside it, whatever the layout is.
    void timeGoesFromLeftToRight()
    {
        QFETCH(Qt::LayoutDirection, direction);
        TransfersScene scene;
        scene.panel.setLayoutDirection(direction);
        JobSpec spec = heldJob(u"web-1"_s, scene.gate);
        spec.stages = {u"save"_s};
        spec.work = [&gate = scene.gate](const Context &context) -> Result<JobResult> {
            context.report(u"save"_s, 1, 1);
            gate.acquire();
            return JobResult{u"done"_s, {}};
        };
        const Job *job = scene.queue.add(spec);
        QTRY_VERIFY(job->span(u"save"_s).end > 0 && job->elapsed() > 4 * job->span(u"save"_s).end);
        auto *bar = scene.row(u"web-1"_s)->findChild<StageBar *>();
        const QImage image = bar->grab().toImage();
        int lasts = -1;
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, image.height() / 2) == icons::ofStage(u"save"_s))
                lasts = x;
        QVERIFY(lasts >= 0 && lasts < image.width() / 2);
        scene.gate.release();
        QTRY_VERIFY(job->isOver());
    }

    /// A move that stopped half-way has one row, with the way on.
    void aCutMoveHasOneRow()
    {
        TransfersScene scene;
        addCut(scene);
        QVERIFY(scene.shows(u"web-1"_s, u"Resume"_s) && scene.shows(u"web-1"_s, u"Roll back"_s));
        QCOMPARE(waysOn(scene), 1);
        QVERIFY(!scene.shows(u"web-1"_s, u"Show report"_s));
        QSignalSpy wanted(&scene.panel, &TransfersPanel::rollBackWanted);
        scene.button(*scene.row(u"web-1"_s), u"Roll back"_s)->click();
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().value<MigrationRecord>().id, u"m-1"_s);
        scene.panel.setUnfinished({});
        QVERIFY(!scene.shows(u"web-1"_s, u"Resume"_s));
        QVERIFY(scene.shows(u"web-1"_s, u"Show report"_s));  // there is none of what has not ended
    }

    void theWayOnIsNotClearedAway()
    {
        TransfersScene scene;
        addCut(scene);
        scene.button(scene.panel, u"Clear finished"_s)->click();
        QVERIFY(scene.panel.rows().isEmpty());
        QCOMPARE(waysOn(scene), 1);
    }

    void whatIsGoneOnWithIsNotGoneOnWithTwice()
    {
        TransfersScene scene;
        scene.queue.setHeld(true);
        scene.panel.setUnfinished({cutMove()});
        QCOMPARE(waysOn(scene), 1);
        JobSpec spec = heldJob(u"web-1"_s, scene.gate);
        spec.moveId = cutMove().id;
        scene.queue.add(spec);
        QCOMPARE(waysOn(scene), 0);
        scene.panel.setUnfinished({cutMove()});  // another job has ended
        QCOMPARE(waysOn(scene), 0);
    }

    void whatWasMovedOnIsNotMovedBack()
    {
        TransfersScene scene;
        const auto moved = [](const QString &from, const QString &to, const QString &before, const QString &after) {
            MigrationRecord record;
            record.state = MigrationState::Done;
            record.instanceName = u"web-1"_s;
            record.source = from;
            record.destination = to;
            record.instanceId = before;
            record.destinationInstance = after;
            return JobResult{u"web-1 runs at %1 now."_s.arg(to), record};
        };
        scene.add(u"there"_s, moved(u"laptop"_s, u"factory"_s, u"i-1"_s, u"i-2"_s));
        scene.gate.release();
        QTRY_VERIFY(scene.shows(u"there"_s, u"Move back"_s));
        scene.add(u"back"_s, moved(u"factory"_s, u"laptop"_s, u"i-2"_s, u"i-3"_s));
        scene.gate.release();
        QTRY_VERIFY(scene.shows(u"back"_s, u"Move back"_s));
        QVERIFY(!scene.shows(u"there"_s, u"Move back"_s));
        QVERIFY(scene.row(u"there"_s)->accessibleDescription().startsWith(u"web-1 arrived at factory, and was moved on to laptop since."_s));
        // Or somebody deletes it.
        scene.panel.list().noteGone(&scene.row(u"back"_s)->job());
        QVERIFY(!scene.shows(u"back"_s, u"Move back"_s));
        QVERIFY(scene.row(u"back"_s)->accessibleDescription().startsWith(u"web-1 arrived at laptop, and is not there any more."_s));
    }
};

QTEST_MAIN(TestTransferRows)
#include "tst_transferrows.moc"
