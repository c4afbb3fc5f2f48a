// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/windowscene.h"
#include "ui/history/historypage.h"
#include "ui/history/movetable.h"
#include "ui/main/mainwindow.h"
#include "ui/panes/sitepane.h"
#include "ui/panes/sitetree.h"
#include "ui/transfers/jobrow.h"
#include "ui/transfers/transferspanel.h"

#include <QAction>
#include <QCheckBox>
#include <QDialog>
#include <QDropEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QToolBar>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// What goes on until it is cancelled, and comes to `end` then.
JobSpec untilCancelled(const Error &end)
{
    JobSpec spec;
    spec.work = [end](const Context &context) -> Result<JobResult> {
        while (!context.cancelled())
            QThread::msleep(1);
        return std::unexpected(end);
    };
    return spec;
}

/// Presses a button of the next question.
void answer(const QString &text)
{
    QTimer::singleShot(0, qApp, [text] {
        auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
        QVERIFY(question);
        for (QAbstractButton *one : question->buttons())
            if (one->text().remove(u'&') == text)
                return one->click();
        question->reject();
        QFAIL("no such button");
    });
}

}  // namespace

/// The window as a person uses it.
class TestMainWindow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyToolHasAnIcon()
    {
        WindowScene scene;
        int tools = 0;
        for (const QToolBar *bar : scene.window->findChildren<QToolBar *>())
            for (const QAction *action : bar->actions()) {
                tools += action->isSeparator() ? 0 : 1;
                QVERIFY2(action->isSeparator() || !action->icon().pixmap(24).isNull(), qPrintable(action->text()));
            }
        QVERIFY(tools > 0);
    }

    void aMachineMovesAndComesBack()
    {
        WindowScene scene;
        QTRY_VERIFY(scene.isListed());
        scene.select(scene.window->left());
        QAction *move = scene.action(u"Move to factory"_s);
        QVERIFY(move && move->isEnabled());
        move->trigger();
        QTRY_VERIFY(scene.dialog());
        QPushButton *yes = scene.button(*scene.dialog(), u"Move"_s);
        QTRY_VERIFY(yes->isEnabled());
        yes->click();
        QTRY_VERIFY(scene.sites.runsAtFactory());
        QTRY_COMPARE(scene.window->right().model()->instances().size(), 1);
        QTRY_COMPARE(scene.window->history().model().moves().size(), 1);
        const JobRow *row = scene.window->transfers().rows().value(0);
        QTRY_VERIFY(row && row->job().isOver());
        QCOMPARE(row->job().result().sentence(), u"web-1 runs at factory now."_s);
        scene.button(*row, u"Move back"_s)->click();
        QTRY_VERIFY(scene.dialog());
        yes = scene.button(*scene.dialog(), u"Move"_s);
        QTRY_VERIFY(yes->isEnabled());
        yes->click();
        QTRY_VERIFY(scene.sites.runsAtLaptop());
        QTRY_COMPARE(scene.window->history().model().moves().size(), 2);
        QVERIFY(!scene.sites.twoRan);
    }

    void whatMovesCannotBePausedMeanwhile()
    {
        WindowScene scene;
        QTRY_VERIFY(scene.isListed());
        scene.select(scene.window->left());
        const QStringList words{u"Pause"_s, u"Save"_s, u"Shut down"_s, u"Delete"_s, u"Move to factory"_s};
        for (const QString &word : words)
            QVERIFY2(scene.action(word)->isEnabled(), qPrintable(word));
        JobSpec spec;
        spec.title = u"web-1"_s;
        spec.from = u"laptop"_s;
        spec.to = u"factory"_s;
        spec.instanceId = scene.sites.instance.id;
        spec.work = [](const Context &context) -> Result<JobResult> {
            while (!context.cancelled())
                QThread::msleep(1);
            return fail(context.check());
        };
        Job *job = scene.window->queue().add(std::move(spec));
        QTRY_COMPARE(job->state(), Job::State::Running);
        const auto *model = scene.window->left().model();
        QCOMPARE(model->index(0, SiteModel::State, model->groupIndex(SiteModel::Instances)).data().toString(), u"moving to factory"_s);
        for (const QString &word : words)
            QVERIFY2(!scene.action(word)->isEnabled(), qPrintable(word));
        job->cancel();
        QTRY_VERIFY(job->isOver());
        for (const QString &word : words)
            QTRY_VERIFY2(scene.action(word)->isEnabled(), qPrintable(word));
    }

    void aDropSaysWhatItDoesAndAsks()
    {
        WindowScene scene;
        QTRY_VERIFY(scene.isListed());
        const auto *model = scene.window->left().model();
        const auto data = mimeOf({*model->itemAt(model->index(0, 0, model->groupIndex(SiteModel::Instances)))});
        SiteTree &there = scene.window->right().tree();
        const auto *hint = there.findChild<QLabel *>(u"dropHint"_s);
        drag<QDragEnterEvent>(there, *data);
        drag<QDragMoveEvent>(there, *data);
        QVERIFY(hint->isVisible());
        QCOMPARE(hint->text(), u"Move web-1 here; it goes on where it is now"_s);
        drag<QDropEvent>(there, *data, Qt::ControlModifier);
        QVERIFY(!hint->isVisible());
        QTRY_VERIFY(scene.dialog());
        QVERIFY(scene.dialog()->findChild<QCheckBox *>(u"keepSource"_s)->isChecked());  // Ctrl keeps it here too
        QVERIFY(scene.sites.runsAtLaptop());
        scene.button(*scene.dialog(), u"Cancel"_s)->click();
        QTRY_VERIFY(!scene.dialog());
        QVERIFY(scene.window->queue().jobs().isEmpty());
    }

    void aDropThatCannotBeSaysWhy()
    {
        WindowScene scene;
        scene.sites.laptop->put([&] {
            Instance saved = scene.sites.instance;
            saved.state = InstanceState::Saved;
            return saved;
        }());
        QTRY_VERIFY(scene.isListed());
        scene.window->left().refresh();
        const auto *model = scene.window->left().model();
        QTRY_COMPARE(model->instances().first().state, InstanceState::Saved);
        const auto data = mimeOf({*model->itemAt(model->index(0, 0, model->groupIndex(SiteModel::Instances)))});
        SiteTree &there = scene.window->right().tree();
        drag<QDragEnterEvent>(there, *data);
        drag<QDragMoveEvent>(there, *data);
        const auto *hint = there.findChild<QLabel *>(u"dropHint"_s);
        QVERIFY2(hint->isVisible() && hint->text().contains(u"does not run"), qPrintable(hint->text()));
        drag<QDropEvent>(there, *data);
        QVERIFY(!scene.dialog());
    }

    /// It stands still then, so nobody does it by a slip of the hand.
    void aSaveIsAskedAbout()
    {
        WindowScene scene;
        QTRY_VERIFY(scene.isListed());
        SitePane &pane = scene.window->left();
        const auto *model = pane.model();
        Q_EMIT pane.dropped({Deed::Save, {}}, {*model->itemAt(model->index(0, 0, model->groupIndex(SiteModel::Instances)))});
        QVERIFY(scene.dialog());
        scene.button(*scene.dialog(), u"Cancel"_s)->click();
        QTRY_VERIFY(!scene.dialog());
        scene.select(pane);
        scene.action(u"Save"_s)->trigger();
        QVERIFY(scene.dialog());
        QVERIFY(scene.window->queue().jobs().isEmpty());
        scene.button(*scene.dialog(), u"Save"_s)->click();
        QTRY_COMPARE(scene.window->queue().jobs().size(), 1);
        QTRY_VERIFY(scene.window->queue().isIdle());
    }

    void aSiteOutOfReachSaysSoAndIsTriedAgain()
    {
        WindowScene scene;
        QTRY_VERIFY(scene.isListed());
        // Listing fails, then the next try to reach it.
        scene.sites.factory->failNext(u"instances"_s, {Kind::Unreachable, u"Nobody answers at factory."_s, {}});
        scene.window->right().refresh();
        QTRY_VERIFY(!scene.window->right().isReachable());
        scene.select(scene.window->left());
        QVERIFY(!scene.action(u"Move to"_s)->isEnabled());
        QPushButton *retry = scene.button(scene.window->right(), u"Retry"_s);
        QVERIFY(retry->isVisible());
        retry->click();
        QTRY_VERIFY(scene.window->right().isReachable());
        QTRY_VERIFY(!retry->isVisible());
    }

    void closingInTheMiddleAsks()
    {
        WindowScene scene;
        QTRY_VERIFY(scene.isListed());
        Job *job = scene.window->queue().add(untilCancelled({Kind::Cancelled, u"Stopped on request."_s, {}}));
        answer(u"Stay"_s);
        QVERIFY(!scene.window->close());
        QVERIFY(!job->isOver());
        answer(u"Cancel and quit"_s);
        QVERIFY2(!scene.window->close(), "what is undone is to be seen until it is");
        QTRY_VERIFY(!scene.window->isVisible());
        QCOMPARE(job->state(), Job::State::Cancelled);
    }

    void whatCouldNotBeUndoneIsRead()
    {
        WindowScene scene;
        QTRY_VERIFY(scene.isListed());
        const Job *job = scene.window->queue().add(untilCancelled({Kind::Unreachable, u"laptop does not answer."_s, {}}));
        answer(u"Cancel and quit"_s);
        QVERIFY(!scene.window->close());
        QTRY_COMPARE(job->state(), Job::State::Failed);
        QCoreApplication::processEvents();
        QVERIFY(scene.window->isVisible());
        QVERIFY(scene.window->close());
    }

    void whatWasCutIsOfferedAndEnded()
    {
        for (const QString &word : {u"Resume"_s, u"Roll back"_s}) {
            WindowScene scene;
            QTRY_VERIFY(scene.isListed());
            QVERIFY(!scene.sites.moveCutAtRestore(FakeSite::When::Before));
            QCOMPARE(scene.sites.record().state, MigrationState::Interrupted);
            // The next window finds it.
            scene.window = scene.makeWindow();
            QTRY_VERIFY(scene.button(scene.window->transfers(), word));
            scene.button(scene.window->transfers(), word)->click();
            QTRY_VERIFY(!scene.sites.record().isUnfinished());
            QTRY_VERIFY(scene.window->queue().isIdle());
            QVERIFY(word == u"Resume" ? scene.sites.runsAtFactory() : scene.sites.runsAtLaptop());
            QTRY_VERIFY(!scene.button(scene.window->transfers(), word));
            QVERIFY(!scene.sites.twoRan);
        }
    }

    void whatFailsIsToldInTheRow()
    {
        WindowScene scene;
        QTRY_VERIFY(scene.isListed());
        scene.sites.factory->failNext(u"restore"_s, {Kind::NoRoom, u"factory has no room."_s, {}});
        scene.select(scene.window->left());
        scene.action(u"Move to factory"_s)->trigger();
        QTRY_VERIFY(scene.dialog());
        QPushButton *yes = scene.button(*scene.dialog(), u"Move"_s);
        QTRY_VERIFY(yes->isEnabled());
        yes->click();
        QTRY_COMPARE(scene.window->queue().jobs().size(), 1);
        const Job *job = scene.window->queue().jobs().first();
        QTRY_COMPARE(job->state(), Job::State::Failed);
        QVERIFY2(job->error().what.contains(u"factory has no room."), qPrintable(job->error().what));
        QVERIFY(scene.sites.runsAtLaptop());
        const QString failed = scene.sites.record().id;
        const MoveTable &table = scene.window->history().table();
        scene.button(scene.window->transfers(), u"Show report"_s)->click();
        QTRY_COMPARE(table.chosen(), QStringList{failed});
        QVERIFY(scene.window->history().isVisible());
        // Now there is room; the report is that of the second try.
        scene.button(scene.window->transfers(), u"Try again"_s)->click();
        QTRY_VERIFY(scene.sites.runsAtFactory());
        QTRY_VERIFY(scene.window->queue().isIdle());
        QCOMPARE(scene.window->queue().jobs().size(), 1);
        scene.button(scene.window->transfers(), u"Show report"_s)->click();
        QTRY_VERIFY(!table.chosen().isEmpty() && table.chosen() != QStringList{failed});
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
