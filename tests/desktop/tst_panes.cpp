// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/panesscene.h"
#include "ui/main/windowmemory.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

QToolButton *headerButton(const SitePane &pane, const QString &name)
{
    for (auto *one : pane.findChildren<QToolButton *>())
        if (one->isVisible() && one->accessibleName() == name)
            return one;
    return nullptr;
}

QStringList entriesOf(const QAction &menu)
{
    QStringList texts;
    for (const QAction *one : menu.menu()->actions())
        texts.append(one->text());
    return texts;
}

}  // namespace

/// Two panes, and more of them: what is sent away goes to any.
class TestPanes final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsCountedBeforeItIsListed()
    {
        SiteModel model(u"cloud"_s);
        const QSignalSpy changed(&model, &SiteModel::dataChanged);
        QCOMPARE(model.groupIndex(SiteModel::Instances).data().toString(), u"Instances (\u2026)"_s);
        model.setListing({});
        QCOMPARE(model.groupIndex(SiteModel::Instances).data().toString(), u"Instances (0)"_s);
        QVERIFY(!changed.isEmpty());
    }

    void twoAreTheLeastAndFourTheMost()
    {
        const PanesScene scene;
        QCOMPARE(scene.window->panes().panes().size(), 2);
        QVERIFY(!scene.action(u"Close the pane"_s)->isEnabled());
        QVERIFY(!headerButton(scene.pane(0), u"Close the pane"_s));
        QVERIFY(!headerButton(scene.pane(0), u"Add a pane"_s));
        headerButton(scene.pane(1), u"Add a pane"_s)->click();
        QCOMPARE(scene.window->panes().panes().size(), 3);
        scene.action(u"Add a pane"_s)->trigger();
        QCOMPARE(scene.window->panes().panes().size(), 4);
        QVERIFY(!scene.action(u"Add a pane"_s)->isEnabled());
        QVERIFY(!headerButton(scene.pane(3), u"Add a pane"_s));
        while (scene.action(u"Close the pane"_s)->isEnabled())
            scene.action(u"Close the pane"_s)->trigger();
        QCOMPARE(scene.window->panes().panes().size(), 2);
        QCOMPARE(scene.window->panes().count(), 2);
    }

    void aNewOneShowsAnotherSiteAndIsWorkedIn()
    {
        const PanesScene scene;
        scene.action(u"Add a pane"_s)->trigger();
        QCOMPARE(scene.window->panes().sites(), QStringList({u"laptop"_s, u"factory"_s, u"lab"_s}));
        QCOMPARE(&scene.window->panes().active(), &scene.pane(2));
        QVERIFY(scene.pane(2).tree().isActive() && !scene.pane(0).tree().isActive());
        scene.action(u"Add a pane"_s)->trigger();
        QCOMPARE(scene.window->panes().sites().last(), QString());
    }

    void aClosedOneHandsOnWhatIsWorkedIn()
    {
        const PanesScene scene;
        scene.action(u"Add a pane"_s)->trigger();
        headerButton(scene.pane(2), u"Close the pane"_s)->click();
        QCOMPARE(scene.window->panes().sites(), QStringList({u"laptop"_s, u"factory"_s}));
        QCOMPARE(&scene.window->panes().active(), &scene.pane(0));
        QVERIFY(scene.pane(0).tree().isActive());
        // One that is not worked in changes nothing of that.
        scene.action(u"Add a pane"_s)->trigger();
        headerButton(scene.pane(0), u"Close the pane"_s)->click();
        QCOMPARE(scene.window->left().site(), u"factory"_s);
        QCOMPARE(&scene.window->panes().active(), &scene.pane(1));
        QTest::qWait(0);  // it is deleted now
        scene.window->left().refresh();
    }

    void whereNobodySeesThemTheyStay()
    {
        const PanesScene scene;
        scene.action(u"Add a pane"_s)->trigger();
        auto *tabs = scene.window->findChild<QTabWidget *>();
        tabs->setCurrentIndex(1);
        QVERIFY(!scene.action(u"Add a pane"_s)->isEnabled() && !scene.action(u"Close the pane"_s)->isEnabled());
        tabs->setCurrentIndex(0);
        QVERIFY(scene.action(u"Add a pane"_s)->isEnabled() && scene.action(u"Close the pane"_s)->isEnabled());
    }

    void escapeEmptiesTheFilter()
    {
        const PanesScene scene;
        QTRY_VERIFY(scene.isReady());
        auto *filter = scene.pane(0).findChild<QLineEdit *>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(filter);
        scene.window->activateWindow();
        filter->setFocus();
        QTRY_VERIFY(filter->hasFocus());
        QTest::keyClicks(filter, u"none such"_s);
        QTest::keyClick(filter, Qt::Key_Escape);
        QCOMPARE(filter->text(), QString());
    }

    void theKeyGoesRound()
    {
        const PanesScene scene;
        scene.action(u"Add a pane"_s)->trigger();
        for (const int next : {0, 1, 2, 0}) {
            scene.action(u"Other side"_s)->trigger();
            QCOMPARE(&scene.window->panes().active(), &scene.pane(next));
        }
    }

    void eachOtherSiteIsOfferedByName()
    {
        const PanesScene scene;
        QTRY_VERIFY(scene.isReady());
        scene.select(0, 0);
        QTRY_VERIFY(scene.action(u"Move to factory"_s));
        QVERIFY(!scene.action(u"Move to"_s)->menu());  // with two there is one
        scene.action(u"Add a pane"_s)->trigger();
        QTRY_VERIFY(scene.isReady());
        scene.select(0, 0);
        QTRY_VERIFY(scene.action(u"Move to factory"_s)->isEnabled());
        const auto menuOf = [&scene](const QString &text) {
            const auto all = scene.window->findChildren<QAction *>();
            const auto found = std::ranges::find_if(all, [&](const QAction *one) { return one->menu() && one->text().remove(u'&') == text; });
            return found == all.cend() ? nullptr : *found;
        };
        const QAction *moveTo = menuOf(u"Move to"_s);
        QVERIFY(moveTo && moveTo->isVisible() && moveTo->isEnabled());
        QCOMPARE(entriesOf(*moveTo), QStringList({u"factory"_s, u"lab"_s}));
        const QAction *copyTo = menuOf(u"Copy to"_s);
        QVERIFY(!copyTo->isEnabled());  // of an instance
        moveTo->menu()->actions()[1]->trigger();
        QDialog *question = scene.window->findChild<QDialog *>();
        QVERIFY(question);
        const auto told = question->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(told, [](const QLabel *one) { return one->text().contains(u"lab"_s); }));
        question->reject();
        scene.select(0, 1);
        QVERIFY(copyTo->isEnabled() && !moveTo->isEnabled());
        copyTo->menu()->actions()[1]->trigger();
        QTRY_COMPARE(scene.lab->imageCount(), 1);
        QCOMPARE(scene.sites.factory->imageCount(), 0);
    }

    void aDragGoesToAny()
    {
        const PanesScene scene;
        scene.action(u"Add a pane"_s)->trigger();
        QTRY_VERIFY(scene.isReady());
        scene.select(0, 1);
        const auto data = mimeOf(scene.pane(0).tree().selectedItems());
        SiteTree &third = scene.pane(2).tree();
        drag<QDragEnterEvent>(third, *data);
        drag<QDragMoveEvent>(third, *data);
        drag<QDropEvent>(third, *data);
        QTRY_COMPARE(scene.lab->imageCount(), 1);
    }

    void theNextWindowHasAsMany()
    {
        PanesScene scene;
        const QString file = scene.sites.folder.filePath(u"window.ini"_s);
        scene.window->resize(790, 690);
        scene.action(u"Add a pane"_s)->trigger();
        scene.window->panes().setSizes({200, 320, 240});
        const QList<int> sizes = scene.window->panes().sizes();
        WindowMemory(file).keep(*scene.window);
        const QStringList known{u"laptop"_s, u"factory"_s, u"lab"_s};
        const QStringList shown = WindowMemory(file).sitesToShow({}, known);
        QCOMPARE(shown, known);
        QCOMPARE(WindowMemory(file).sitesToShow({u"lab"_s, u"laptop"_s}, known), QStringList({u"lab"_s, u"laptop"_s}));
        QCOMPARE(WindowMemory(file).sitesToShow({u"lab"_s, u"laptop"_s, u"factory"_s}, known).size(), 3);
        scene.window = scene.makeWindow(shown);
        WindowMemory(file).restore(*scene.window);
        QCOMPARE(scene.window->panes().sites(), known);
        QTRY_COMPARE(scene.window->panes().sizes(), sizes);
    }
};

QTEST_MAIN(TestPanes)
#include "tst_panes.moc"
