// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/transfersscene.h"

#include <QAccessible>
#include <QAction>
#include <QFrame>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// The dock as a person uses it.
class TestTransfers final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowTellsItsOwnLimit()
    {
        TransfersScene scene;
        scene.queue.setHeld(true);
        JobSpec spec = heldJob(u"web-1"_s, scene.gate);
        spec.bytesPerSecond = 2'000'000;
        scene.queue.add(spec);
        scene.add(u"db-2"_s);
        QVERIFY(scene.row(u"web-1"_s)->accessibleDescription().contains(u"at most 2.0 MB/s"_s));
        QVERIFY(!scene.row(u"db-2"_s)->accessibleDescription().contains(u"at most"_s));
    }

    void aClickAndTheKeysSelect()
    {
        const TransfersScene scene(four);
        QCOMPARE(scene.selected(), u"redis"_s);
        QTest::mouseClick(scene.row(u"build-7"_s), Qt::LeftButton);
        QCOMPARE(scene.selected(), u"build-7"_s);
        QVERIFY(scene.row(u"build-7"_s)->isSelected() && !scene.row(u"web-1"_s)->isSelected());
        QTest::keyClick(scene.row(u"build-7"_s), Qt::Key_Down);
        QCOMPARE(scene.selected(), u"redis"_s);
        QTest::keyClick(scene.row(u"redis"_s), Qt::Key_Down);
        QCOMPARE(scene.selected(), u"redis"_s);
        QTest::keyClick(scene.row(u"redis"_s), Qt::Key_Up);
        QCOMPARE(scene.selected(), u"build-7"_s);
        QTest::mouseClick(scene.row(u"web-1"_s)->findChildren<QLabel *>().last(), Qt::LeftButton);
        QCOMPARE(scene.selected(), u"web-1"_s);
    }

    void waitingRowsAreDragged()
    {
        TransfersScene scene(four);
        QVERIFY(QTest::qWaitForWindowExposed(&scene.panel));
        const auto *line = scene.panel.list().widget()->findChild<QFrame *>(u"dropLine"_s);
        const auto drag = [&](const QString &title, int to, bool let = true) {
            JobRow *row = scene.row(title);
            const QPoint end = row->mapFrom(scene.panel.list().widget(), QPoint(30, to));
            QTest::mousePress(row, Qt::LeftButton, {}, {30, 8});
            QTest::mouseMove(row, {30, 12});
            QVERIFY(!line->isVisible());
            QTest::mouseMove(row, (end + QPoint(30, 8)) / 2);
            QTest::mouseMove(row, end);
            if (let)
                QTest::mouseRelease(row, Qt::LeftButton, {}, end);
        };
        drag(u"redis"_s, scene.row(u"db-2"_s)->y() + 4, false);
        QVERIFY(line->isVisible());
        QVERIFY(std::abs(line->y() - scene.row(u"db-2"_s)->y()) < 8);
        QTest::mouseRelease(scene.row(u"redis"_s), Qt::LeftButton);
        QVERIFY(!line->isVisible());
        QCOMPARE(scene.order(), (QStringList{u"web-1"_s, u"redis"_s, u"db-2"_s, u"build-7"_s}));
        QTRY_VERIFY(scene.standsInOrder());
        drag(u"redis"_s, scene.row(u"build-7"_s)->geometry().bottom());
        QCOMPARE(scene.order(), four.first(3) << u"redis"_s);
        QTRY_VERIFY(scene.standsInOrder());
        // Above what runs there is no place: it goes to the front of those that wait.
        drag(u"build-7"_s, 2);
        QCOMPARE(scene.order(), (QStringList{u"web-1"_s, u"build-7"_s, u"db-2"_s, u"redis"_s}));
    }

    void whatRunsIsNotDragged()
    {
        const TransfersScene scene(four);
        JobRow *row = scene.row(u"web-1"_s);
        QTest::mousePress(row, Qt::LeftButton, {}, {30, 8});
        QTest::mouseMove(row, {30, 300});
        QVERIFY(!scene.panel.list().widget()->findChild<QFrame *>(u"dropLine"_s)->isVisible());
        QTest::mouseRelease(row, Qt::LeftButton, {}, {30, 300});
        QCOMPARE(scene.order(), four);
    }

    void escapeLetsADraggedRowStay()
    {
        const TransfersScene scene(four);
        JobRow *row = scene.row(u"redis"_s);
        QTest::mousePress(row, Qt::LeftButton, {}, {30, 8});
        QTest::mouseMove(row, {30, -200});
        QTest::keyClick(row, Qt::Key_Escape);
        QTest::mouseRelease(row, Qt::LeftButton, {}, {30, -200});
        QCOMPARE(scene.order(), four);
    }

    void keysAndMenuChangeThePriority()
    {
        const TransfersScene scene(four);
        QTest::mouseClick(scene.row(u"redis"_s), Qt::LeftButton);
        QTest::keyClick(scene.row(u"redis"_s), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(scene.order(), (QStringList{u"web-1"_s, u"db-2"_s, u"redis"_s, u"build-7"_s}));
        QCOMPARE(scene.selected(), u"redis"_s);
        QTest::keyClick(scene.row(u"redis"_s), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(scene.order(), four);
        const auto choose = [&](const QString &title, const QString &text) {
            QMenu menu;
            scene.panel.list().fillMenu(menu, *scene.row(title));
            for (QAction *action : menu.actions())
                if (action->text().remove(u'&') == text)
                    return action->isEnabled() ? (action->trigger(), true) : false;
            return false;
        };
        QVERIFY(choose(u"redis"_s, u"To the front"_s));
        QCOMPARE(scene.order(), (QStringList{u"web-1"_s, u"redis"_s, u"db-2"_s, u"build-7"_s}));
        QVERIFY(choose(u"redis"_s, u"Move down"_s));
        QVERIFY(choose(u"build-7"_s, u"Move up"_s));
        QCOMPARE(scene.order(), (QStringList{u"web-1"_s, u"db-2"_s, u"build-7"_s, u"redis"_s}));
        QVERIFY(!choose(u"web-1"_s, u"Move down"_s));
        QVERIFY(choose(u"db-2"_s, u"Cancel"_s));
        QCOMPARE(scene.row(u"db-2"_s)->job().state(), Job::State::Cancelled);
    }

    void cancelTellsWhatItDoes()
    {
        const TransfersScene scene(four);
        QCOMPARE(scene.button(*scene.row(u"web-1"_s), u"Cancel"_s)->toolTip(), u"web-1 goes on running at laptop."_s);
        QVERIFY(scene.button(*scene.row(u"db-2"_s), u"Cancel"_s)->toolTip().contains(u"nothing has begun"_s));
    }

    void whatFailedIsTriedAgain()
    {
        TransfersScene scene;
        scene.add(u"web-1"_s, fail(Kind::NoRoom, u"There is no room."_s));
        QVERIFY(!scene.shows(u"web-1"_s, u"Try again"_s));
        scene.gate.release();
        QTRY_COMPARE(scene.row(u"web-1"_s)->job().state(), Job::State::Failed);
        QVERIFY(scene.shows(u"web-1"_s, u"Try again"_s));
        QVERIFY(!scene.shows(u"web-1"_s, u"Show report"_s));  // nothing has begun
        // What waits to be gone on with is not begun once more.
        MigrationRecord cut;
        cut.instanceId = u"i-web-1"_s;
        scene.panel.setUnfinished({cut});
        QVERIFY(!scene.shows(u"web-1"_s, u"Try again"_s));
        scene.panel.setUnfinished({});
        scene.button(*scene.row(u"web-1"_s), u"Try again"_s)->click();
        QCOMPARE(scene.panel.rows().size(), 1);
        QCOMPARE(scene.row(u"web-1"_s)->job().state(), Job::State::Running);
        QCOMPARE(scene.selected(), u"web-1"_s);
    }

    void finishedOnesStayUntilTheyAreCleared()
    {
        TransfersScene scene(four);
        QPushButton *clear = scene.button(scene.panel, u"Clear finished"_s);
        QVERIFY(!clear->isEnabled());
        scene.gate.release(2);
        QTRY_COMPARE(scene.row(u"build-7"_s)->job().state(), Job::State::Running);
        QCOMPARE(scene.panel.rows().size(), 4);
        QVERIFY(clear->isEnabled());
        clear->click();
        QCOMPARE(scene.order(), (QStringList{u"build-7"_s, u"redis"_s}));
        QCOMPARE(scene.selected(), u"redis"_s);
        QTRY_VERIFY(!clear->isEnabled());
    }

    void theQueueIsHeldAndGoesOn()
    {
        TransfersScene scene(four.first(2));
        QPushButton *hold = scene.button(scene.panel, u"Hold the queue"_s);
        hold->click();
        QVERIFY(scene.queue.isHeld());
        const auto says = [&](const QString &text) {
            const auto labels = scene.row(u"db-2"_s)->findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text().contains(text); });
        };
        QVERIFY(says(u"held"_s));
        scene.gate.release();
        QTRY_VERIFY(scene.row(u"web-1"_s)->job().isOver());
        QCOMPARE(scene.row(u"db-2"_s)->job().state(), Job::State::Waiting);
        // Somebody else lets it go on, as the tray's menu may.
        scene.queue.setHeld(false);
        QVERIFY(!hold->isChecked());
        QCOMPARE(scene.row(u"db-2"_s)->job().state(), Job::State::Running);
    }

    void theReportOfARowIsWanted()
    {
        TransfersScene scene;
        JobSpec spec = heldJob(u"web-1"_s, scene.gate);
        spec.moveId = u"m-1"_s;
        scene.queue.add(spec);
        const QSignalSpy wanted(&scene.panel, &TransfersPanel::reportWanted);
        scene.gate.release();
        QTRY_VERIFY(scene.shows(u"web-1"_s, u"Show report"_s));
        scene.button(*scene.row(u"web-1"_s), u"Show report"_s)->click();
        QCOMPARE(wanted.size(), 1);
    }

    void allIsNamed()
    {
        const TransfersScene scene(four);
        for (const QWidget *widget : scene.panel.findChildren<QWidget *>()) {
            const bool stops = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy();
            if (!stops || widget->objectName().startsWith(u"qt_"_s))
                continue;
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }
};

QTEST_MAIN(TestTransfers)
#include "tst_transfers.moc"
