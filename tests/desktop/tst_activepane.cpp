// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/itemscene.h"
#include "ui/details/detailsdock.h"
#include "ui/panes/dimmed.h"

#include <QComboBox>
#include <QLabel>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

QPoint rowOf(const SiteTree &tree)
{
    const QRect row = tree.visualRect(tree.model()->index(0, 0, tree.model()->index(0, 0)));
    return {row.center().x(), row.center().y()};
}

/// Of the selected row, beside its text.
QRgb backgroundOf(const SiteTree &tree)
{
    const QRect row = tree.visualRect(tree.model()->index(0, 0, tree.model()->index(0, 0)));
    return tree.viewport()->grab().toImage().pixel(row.right() - 4, row.top() + 3);
}

}  // namespace

/// What is done is done to what the user sees and means.
class TestActivePane final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theClickedPaneIsMeant()
    {
        ItemScene scene;
        QTRY_VERIFY(scene.isReady());
        scene.selectBoth();
        QTRY_VERIFY(scene.action(u"Move to factory"_s));
        // It is selected already, so that its selection does not change.
        SiteTree &there = scene.window->right().tree();
        QTest::mouseClick(there.viewport(), Qt::LeftButton, {}, rowOf(there));
        QVERIFY(scene.action(u"Move to laptop"_s));
        scene.action(u"Pause"_s)->trigger();
        QTRY_COMPARE(scene.sites.factory->stateOf(scene.remote.id), InstanceState::Paused);
        QCOMPARE(scene.sites.laptop->stateOf(scene.sites.instance.id), InstanceState::Running);
    }

    void theEmptyRoomOfAPaneCountsToo()
    {
        ItemScene scene;
        QTRY_VERIFY(scene.isReady());
        scene.selectBoth();
        QVERIFY(scene.action(u"New instance from a file at laptop"_s));
        SiteTree &there = scene.window->right().tree();
        QTest::mouseClick(there.viewport(), Qt::LeftButton, {}, there.viewport()->rect().bottomRight() - QPoint(5, 5));
        QVERIFY(scene.action(u"New instance from a file at factory"_s));
        QTest::mouseClick(&scene.window->left(), Qt::LeftButton, {}, QPoint(1, 1));  // its edge
        QVERIFY(scene.action(u"New instance from a file at laptop"_s));
    }

    void theFocusedPaneIsMeant()
    {
        ItemScene scene;
        QTRY_VERIFY(scene.isReady());
        scene.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(scene.window.get()));
        scene.selectBoth();
        scene.window->right().findChild<QComboBox *>()->setFocus();
        QVERIFY(scene.action(u"Move to laptop"_s));
        scene.window->left().tree().setFocus();
        QVERIFY(scene.action(u"Move to factory"_s));
        scene.action(u"Other side"_s)->trigger();
        QVERIFY(scene.window->right().tree().hasFocus());
        QTest::keyClick(&scene.window->right().tree(), Qt::Key_Delete);
        QVERIFY(scene.question());
        QCOMPARE(scene.question()->text(), u"Delete the instance other-1 at factory?"_s);
        scene.answer(u"Cancel"_s);
    }

    void theOtherSelectionIsDimmed()
    {
        ItemScene scene;
        QTRY_VERIFY(scene.isReady());
        scene.selectBoth();
        SiteTree &left = scene.window->left().tree();
        SiteTree &right = scene.window->right().tree();
        const QRgb dimmed = dimmedHighlight(left.palette()).rgb();
        QVERIFY(dimmed != left.palette().color(QPalette::Base).rgb());
        QVERIFY(backgroundOf(left) != dimmed);
        QCOMPARE(backgroundOf(right), dimmed);
        QTest::mouseClick(right.viewport(), Qt::LeftButton, {}, rowOf(right));
        QVERIFY(backgroundOf(right) != dimmed);
        QCOMPARE(backgroundOf(left), dimmed);
    }

    void theDetailsStayUntilSomethingElseIsSelected()
    {
        ItemScene scene;
        QTRY_VERIFY(scene.isReady());
        scene.window->details().show();
        const auto isTold = [&scene](const QString &name) {
            const auto labels = scene.window->details().findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&name](const QLabel *one) { return one->isVisible() && one->text() == name; });
        };
        scene.select(scene.window->left());
        QVERIFY(isTold(u"web-1"_s));
        SiteTree &there = scene.window->right().tree();
        there.setFocus();
        QVERIFY(there.isActive());
        QVERIFY(isTold(u"web-1"_s));
        scene.select(scene.window->right());
        QVERIFY(isTold(u"other-1"_s) && !isTold(u"web-1"_s));
        there.clearSelection();
        QVERIFY(!isTold(u"other-1"_s) && !isTold(u"web-1"_s));
    }

    void whatIsNotSeenIsNotMeant()
    {
        ItemScene scene;
        QTRY_VERIFY(scene.isReady());
        scene.selectBoth();
        const QList<QAction *> meant{scene.action(u"Move to"_s), scene.action(u"Pause"_s), scene.action(u"Save"_s), scene.action(u"Shut down"_s),
            scene.action(u"Force off"_s), scene.action(u"Delete..."_s), scene.action(u"Delete instance"_s), scene.action(u"Console"_s)};
        for (const QAction *one : meant)
            QVERIFY2(one->isEnabled(), qPrintable(one->text()));
        scene.tabs().setCurrentIndex(1);
        for (const QAction *one : meant)
            QVERIFY2(!one->isEnabled(), qPrintable(one->text()));
        scene.window->left().refresh();
        scene.tabs().setCurrentIndex(0);
        for (const QAction *one : meant)
            QVERIFY2(one->isEnabled(), qPrintable(one->text()));
    }
};

QTEST_MAIN(TestActivePane)
#include "tst_activepane.moc"
