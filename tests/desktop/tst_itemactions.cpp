// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/itemscene.h"
#include "ui/main/itemactions.h"
#include "ui/main/itemquestion.h"

#include <QLabel>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What cannot be undone is asked about, and what is offered can be done.
class TestItemActions final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void forceOffAsks()
    {
        ItemScene scene;
        QTRY_VERIFY(scene.isReady());
        scene.selectBoth();
        QAction *forceOff = scene.action(u"Force off"_s);
        forceOff->trigger();
        QVERIFY(scene.question());
        QCOMPARE(scene.question()->text(), u"Force off web-1 at laptop?"_s);
        QVERIFY(scene.question()->informativeText().contains(u"is lost"_s));
        scene.answer(u"Cancel"_s);
        QTRY_VERIFY(!scene.question());
        QCOMPARE(scene.sites.laptop->stateOf(scene.sites.instance.id), InstanceState::Running);
        forceOff->trigger();
        scene.select(scene.window->right());  // as a live update may do
        scene.answer(u"Force off"_s);
        QTRY_COMPARE(scene.sites.laptop->stateOf(scene.sites.instance.id), InstanceState::Off);
        QCOMPARE(scene.sites.factory->stateOf(scene.remote.id), InstanceState::Running);
    }

    /// What does not react is not waited for.
    void whatIsShuttingDownCanBeForcedOff()
    {
        ItemScene scene;
        QTRY_VERIFY(scene.isReady());
        ItemActions &actions = *scene.window->findChild<ItemActions *>();
        SiteItem item{SiteItem::Kind::Instance, u"laptop"_s, scene.sites.instance.id, u"web-1"_s, InstanceState::Running};
        item.isInUse = true;
        actions.setSelection({item}, {});
        QVERIFY(!actions.forceOff->isEnabled());
        item.isGoingOff = true;
        actions.setSelection({item}, {});
        QVERIFY(actions.forceOff->isEnabled() && !actions.shutDown->isEnabled());
    }

    /// As disk only; what is saved has more than its disk.
    void whatIsOffCanMove()
    {
        ItemScene scene;
        QTRY_VERIFY(scene.isReady());
        ItemActions &actions = *scene.window->findChild<ItemActions *>();
        SiteItem item{SiteItem::Kind::Instance, u"laptop"_s, u"i-9"_s, u"web-9"_s, InstanceState::Off};
        actions.setSelection({item}, {u"factory"_s});
        QVERIFY(actions.move->isEnabled());
        item.state = InstanceState::Saved;
        actions.setSelection({item}, {u"factory"_s});
        QVERIFY(!actions.move->isEnabled());
        item.state = InstanceState::Running;
        actions.setSelection({item}, {u"factory"_s});
        QVERIFY(actions.save->isEnabled());
        item.isDiskOnly = true;
        actions.setSelection({item}, {u"factory"_s});
        QVERIFY(actions.move->isEnabled() && !actions.save->isEnabled());
    }

    /// A name of others is no markup, in either part of a question.
    void questionsShowNamesAsTheyAre()
    {
        ItemScene scene;
        SiteItem item{SiteItem::Kind::Instance, u"laptop"_s, u"i-9"_s, u"<img src=/nonexistent>"_s, InstanceState::Running};
        askToForceOff(scene.window.get(), {item, item}, [] {});
        QVERIFY(scene.question());
        for (const auto *label : scene.question()->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
        scene.answer(u"Cancel"_s);
    }

    void harmlessKeysOfOthersDoNothing()
    {
        const WindowScene scene;
        for (const QAction *one : scene.window->findChildren<QAction *>())
            for (const auto &key : {QKeySequence(Qt::CTRL | Qt::Key_S), QKeySequence(Qt::CTRL | Qt::Key_P)})
                QVERIFY2(one->shortcut() != key, qPrintable(one->text()));
    }

    void theQuestionNamesWhatIsDeleted()
    {
        ItemScene scene;
        scene.sites.laptop->addInstance(u"web-2"_s, {}, InstanceState::Off);
        scene.add(u"web-1"_s, ImageStatus::Active, true);
        scene.window->left().refresh();
        QTRY_COMPARE(scene.window->left().model()->instances().size(), 2);
        QTRY_COMPARE(scene.window->left().model()->images().size(), 2);
        SiteTree &tree = scene.window->left().tree();
        tree.setFocus();
        tree.selectAll();
        scene.action(u"Delete..."_s)->trigger();
        QVERIFY(scene.question());
        QVERIFY2(scene.question()->text().startsWith(u"Delete these 4 things at laptop?"_s), qPrintable(scene.question()->text()));
        const QString more = scene.question()->informativeText();
        for (const QString &line : {u"Instance web-1\n"_s, u"Instance web-2\n"_s, u"Image base"_s, u"Package web-1"_s})
            QVERIFY2(more.contains(line), qPrintable(more));
        QVERIFY2(!more.contains(u"stay"_s), qPrintable(more));  // the base does not
        QVERIFY2(!more.contains(u"Its "_s), qPrintable(more));
        scene.answer(u"Delete"_s);
        QTRY_COMPARE(scene.sites.laptop->imageCount(), 0);
        QVERIFY(!scene.sites.laptop->stateOf(scene.sites.instance.id));
    }

    void ofManyFiveAreNamed()
    {
        ItemScene scene;
        for (int i = 2; i <= 7; ++i)
            scene.sites.laptop->addInstance(u"web-%1"_s.arg(i), {}, InstanceState::Off);
        scene.window->left().refresh();
        QTRY_COMPARE(scene.window->left().model()->instances().size(), 7);
        SiteTree &tree = scene.window->left().tree();
        tree.setFocus();
        tree.selectAll();
        const QModelIndex images = tree.model()->index(1, 0);
        tree.selectionModel()->select(tree.model()->index(0, 0, images), QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
        scene.action(u"Delete..."_s)->trigger();
        QVERIFY(scene.question());
        QVERIFY(scene.question()->text().startsWith(u"Delete these 7 instances"_s));
        QCOMPARE(scene.question()->informativeText().count(u"Instance web-"_s), 5);
        QVERIFY(scene.question()->informativeText().contains(u"and 2 more"_s));
        scene.answer(u"Cancel"_s);
    }

    void whatHasGoneMeanwhileIsTold()
    {
        ItemScene scene;
        QTRY_VERIFY(scene.isReady());
        scene.selectBoth();
        scene.action(u"Delete..."_s)->trigger();
        QVERIFY(scene.question());
        QVERIFY(scene.sites.laptop->removeInstance(scene.sites.instance.id, true, {}));
        scene.window->left().refresh();
        QTRY_VERIFY(scene.window->left().model()->instances().isEmpty());
        scene.answer(u"Delete"_s);
        QTRY_COMPARE(scene.notice().text(), u"web-1 is not at laptop any more, so it was not deleted."_s);
        QCOMPARE(scene.sites.laptop->imageCount(), 1);
    }

    void anImageIsCopiedWithoutADrag()
    {
        ItemScene scene;
        QTRY_VERIFY(scene.isReady());
        SiteTree &tree = scene.window->left().tree();
        tree.setFocus();
        const QAction *copy = scene.action(u"Copy to"_s);
        scene.select(scene.window->left());
        QVERIFY(!copy->isEnabled());  // an instance moves
        tree.setCurrentIndex(tree.model()->index(0, 0, tree.model()->index(1, 0)));
        QVERIFY(copy->isEnabled());
        QVERIFY(!copy->shortcut().isEmpty());
        scene.action(u"Copy to factory"_s)->trigger();
        QTRY_COMPARE(scene.sites.factory->imageCount(), 1);
        QTRY_VERIFY(scene.window->queue().isIdle());
        QCOMPARE(scene.sites.laptop->imageCount(), 1);
    }

    void whereBothSidesAreOneNothingGoesAcross()
    {
        ItemScene scene;
        QTRY_VERIFY(scene.isReady());
        scene.selectBoth();
        QVERIFY(scene.action(u"Move to"_s)->isEnabled());
        scene.window->right().setSite(u"laptop"_s);
        QTRY_VERIFY(scene.window->right().isReachable());
        scene.select(scene.window->left());
        QVERIFY(!scene.action(u"Move to"_s)->isEnabled());
    }

    void whatIsNotCompleteGoesNowhere()
    {
        ItemScene scene;
        scene.add(u"half"_s, ImageStatus::Deactivated, true);
        scene.window->left().refresh();
        QTRY_COMPARE(scene.window->left().model()->images().size(), 2);
        QTRY_VERIFY(scene.isListed());
        SiteTree &tree = scene.window->left().tree();
        tree.setFocus();
        const QModelIndex images = tree.model()->index(1, 0);
        const int half = images.data().isValid() && tree.model()->index(0, 0, images).data() == u"half"_s ? 0 : 1;
        tree.setCurrentIndex(tree.model()->index(half, 0, images));
        QCOMPARE(tree.currentIndex().data(), u"half"_s);
        for (const QString &name : {u"Restore"_s, u"Download"_s, u"Copy to"_s})
            QVERIFY2(!scene.action(name)->isEnabled(), qPrintable(name));
        QVERIFY(scene.action(u"Delete..."_s)->isEnabled());
        DropTarget there = scene.window->right().target();
        there.part = DropTarget::Part::Images;
        const DropPlan plan = planDrop(tree.selectedItems(), there, false);
        QVERIFY(!plan.possible());
        QVERIFY2(plan.sentence.startsWith(u"half is not complete"_s), qPrintable(plan.sentence));
    }

    void eachMenuDeletesItsOwn()
    {
        ItemScene scene;
        QTRY_VERIFY(scene.isReady());
        const QAction *instances = scene.action(u"Delete instance"_s);
        const QAction *images = scene.action(u"Delete image"_s);
        scene.select(scene.window->left());
        QVERIFY(instances->isEnabled() && !images->isEnabled());
        SiteTree &tree = scene.window->left().tree();
        tree.setCurrentIndex(tree.model()->index(0, 0, tree.model()->index(1, 0)));
        QVERIFY(!instances->isEnabled() && images->isEnabled());
        scene.action(u"Delete image"_s)->trigger();
        QVERIFY(scene.question());
        QCOMPARE(scene.question()->text(), u"Delete the image base at laptop?"_s);
        scene.answer(u"Cancel"_s);
    }
};

QTEST_MAIN(TestItemActions)
#include "tst_itemactions.moc"
