// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/heldjob.h"
#include "tests/desktop/windowscene.h"
#include "ui/parts/noticebar.h"
#include "ui/transfers/jobrow.h"
#include "ui/transfers/transferspanel.h"

#include <QLabel>
#include <QMenuBar>
#include <QMessageBox>
#include <QStatusBar>
#include <QTabBar>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What the window says of its queue, and what it keeps out of it.
class TestQueueGuards final : public QObject {
    Q_OBJECT

    static void moveIt(WindowScene &scene)
    {
        scene.select(scene.window->left());
        scene.action(u"Move to factory"_s)->trigger();
        QTRY_VERIFY(scene.dialog());
        QPushButton *yes = scene.button(*scene.dialog(), u"Move"_s);
        QTRY_VERIFY(yes->isEnabled());
        yes->click();
        QTRY_COMPARE(scene.window->queue().jobs().size(), 1);
    }
    static bool statusSays(const WindowScene &scene, const QString &text)
    {
        const auto labels = scene.window->statusBar()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == text; });
    }

private Q_SLOTS:
    void theSameMoveIsNotQueuedTwice()
    {
        WindowScene scene;
        QTRY_VERIFY(scene.isListed());
        scene.window->queue().setHeld(true);
        moveIt(scene);
        QVERIFY(statusSays(scene, u"1 waiting, held"_s));
        QTRY_VERIFY(!scene.dialog());
        scene.action(u"Move to factory"_s)->trigger();
        QVERIFY(!scene.dialog());
        QVERIFY(scene.window->findChild<NoticeBar *>()->text().contains(u"web-1 is on its way from laptop already"_s));
        QCOMPARE(scene.window->queue().jobs().size(), 1);
        scene.window->queue().jobs().first()->cancel();
        QVERIFY(statusSays(scene, u"Nothing is on its way."_s));
    }

    void ofSeveralThoseUnderWayAreLeftOut()
    {
        WindowScene scene;
        scene.sites.laptop->addInstance(u"web-2"_s);
        QTRY_COMPARE(scene.window->left().model()->instances().size(), 2);
        QTRY_VERIFY(scene.window->right().isReachable());
        scene.window->queue().setHeld(true);
        moveIt(scene);
        QTRY_VERIFY(!scene.dialog());
        SiteTree &tree = scene.window->left().tree();
        tree.setFocus();
        tree.selectAll();
        scene.action(u"Move to factory"_s)->trigger();
        QTRY_VERIFY(scene.dialog());
        QVERIFY(scene.window->findChild<NoticeBar *>()->text().contains(u"web-1 is on its way from laptop already"_s));
        QPushButton *yes = scene.button(*scene.dialog(), u"Move"_s);  // of one machine
        QTRY_VERIFY(yes->isEnabled());
        yes->click();
        QTRY_COMPARE(scene.window->queue().jobs().size(), 2);
        QCOMPARE(scene.window->queue().jobs().last()->spec().title, u"web-2"_s);
        QTRY_VERIFY(!scene.dialog());
        scene.action(u"Move to factory"_s)->trigger();
        QVERIFY(!scene.dialog());
        QVERIFY(scene.window->findChild<NoticeBar *>()->text().contains(u"web-1, web-2 are on their way from laptop already"_s));
    }

    void whatIsGoneIsNotMovedBack()
    {
        WindowScene scene;
        QTRY_VERIFY(scene.isListed());
        moveIt(scene);
        const JobRow *row = scene.window->transfers().rows().value(0);
        QTRY_VERIFY(row->job().isOver());
        QVERIFY(scene.button(*row, u"Move back"_s)->isVisibleTo(row));
        QVERIFY(scene.sites.factory->removeInstance(row->job().result().record->destinationInstance, true, {}));
        QEvent activated(QEvent::WindowActivate);
        QCoreApplication::sendEvent(scene.window.get(), &activated);
        QTRY_VERIFY2(row->accessibleDescription().startsWith(u"web-1 arrived at factory, and is not there any more."_s),
            qPrintable(row->accessibleDescription()));
        QVERIFY(!scene.button(*row, u"Move back"_s)->isVisibleTo(row));
    }

    /// Alt and a letter does one thing.
    void theLettersOfARowAreNotTheWindows()
    {
        WindowScene scene;
        QSemaphore gate;
        scene.window->queue().add(heldJob(u"web-1"_s, gate));
        QStringList taken;
        const auto letter = [](const QString &text) { return QKeySequence::mnemonic(text).toString(); };
        const auto *tabs = scene.window->centralWidget()->findChild<QTabBar *>();
        for (int i = 0; i < tabs->count(); ++i)
            taken.append(letter(tabs->tabText(i)));
        for (const QAction *menu : scene.window->menuBar()->actions())
            taken.append(letter(menu->text()));
        QVERIFY2(QSet<QString>(taken.cbegin(), taken.cend()).size() == taken.size(), qPrintable(taken.join(u' ')));
        const JobRow *row = scene.window->transfers().rows().value(0);
        for (const QAction *one : row->actions())
            QVERIFY2(!taken.contains(letter(one->text())), qPrintable(one->text()));
        gate.release();
        QTRY_VERIFY(scene.window->queue().isIdle());
    }

    /// What went wrong meanwhile is not lost with the window.
    void theQuestionBeforeQuittingStaysWhereAMoveFailed()
    {
        WindowScene scene;
        QSemaphore gate;
        scene.window->queue().add(heldJob(u"web-1"_s, gate, fail(Kind::NoRoom, u"There is no room at factory."_s)));
        QString told;
        QTimer::singleShot(0, scene.window.get(), [&] {
            QObject::connect(&scene.window->queue(), &JobQueue::ended, scene.window.get(), [&] {
                const auto *box = scene.window->findChild<QMessageBox *>();
                told = box->informativeText();
                for (QAbstractButton *one : box->buttons())
                    if (one->text().remove(u'&') == u"Stay")
                        one->click();
            });
            gate.release();
        });
        QVERIFY(!scene.window->close());
        QVERIFY2(told.contains(u"web-1: There is no room at factory."_s), qPrintable(told));
    }

    void theQuestionBeforeQuittingEndsByItself()
    {
        WindowScene scene;
        QSemaphore gate;
        scene.window->queue().add(heldJob(u"web-1"_s, gate));
        QTimer::singleShot(0, scene.window.get(), [&gate] { gate.release(); });
        QVERIFY(scene.window->close());
        QVERIFY(scene.window->queue().isIdle());
    }
};

QTEST_MAIN(TestQueueGuards)
#include "tst_queueguards.moc"
