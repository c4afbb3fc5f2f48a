// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/heldjob.h"
#include "tests/desktop/windowscene.h"
#include "ui/parts/noticebar.h"
#include "ui/transfers/jobrow.h"
#include "ui/transfers/transferspanel.h"

#include <QLabel>
#include <QStatusBar>
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
