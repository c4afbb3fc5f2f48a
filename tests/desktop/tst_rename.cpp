// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/itemscene.h"
#include "ui/main/renamedialog.h"
#include "ui/parts/errornote.h"
#include "ui/parts/sentence.h"

#include <QLineEdit>
#include <QThreadPool>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

struct RenameScene : ItemScene {
    ~RenameScene()
    {
        window.reset();
        QThreadPool::globalInstance()->waitForDone();  // what the dialog looks at is not needed any more then
    }
    [[nodiscard]] RenameDialog *renaming() const { return window->findChild<RenameDialog *>(); }
    void type(const QString &name) const
    {
        auto *edit = renaming()->findChild<QLineEdit *>();
        edit->selectAll();
        QTest::keyClicks(edit, name);
    }
    [[nodiscard]] QPushButton *yes() const { return button(*renaming(), u"Rename"_s); }
    [[nodiscard]] QString note() const
    {
        const auto *said = renaming()->findChild<Sentence *>();
        return said->isVisible() ? said->text() : QString();
    }
    [[nodiscard]] bool isShown(InstanceState state) const
    {
        return std::ranges::any_of(
            window->left().model()->instances(), [&](const Instance &one) { return one.id == sites.instance.id && one.state == state; });
    }
    /// The instance at laptop is in this state, selected, and its new name is asked for by the key.
    void ask(InstanceState state) const
    {
        Instance web = sites.instance;
        web.state = state;
        sites.laptop->put(web);
        window->left().refresh();
        QTRY_VERIFY(isShown(state));
        window->activateWindow();
        QTRY_VERIFY(window->isActiveWindow());
        select(window->left());
        QTest::keyClick(&window->left().tree(), Qt::Key_F2);
        QVERIFY(renaming());
    }
};

}  // namespace

/// Another name for what is selected; what the site would not take is told beforehand.
class TestRename final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anInstanceGetsAnotherNameAndStaysSelected()
    {
        RenameScene scene;
        QTRY_VERIFY(scene.isReady());
        scene.ask(InstanceState::Off);
        QVERIFY(!scene.yes()->isEnabled());  // it has that name
        scene.type(u"shop"_s);
        QVERIFY2(scene.yes()->isEnabled(), qPrintable(scene.note()));
        scene.yes()->click();
        QTRY_COMPARE(scene.window->left().model()->instances().first().name, u"shop"_s);
        QTRY_VERIFY(!scene.renaming());
        QCOMPARE(scene.window->left().tree().selectedItems().value(0).name, u"shop"_s);
    }

    void aRunningOneIsRefusedBeforehandWhereItMust()
    {
        RenameScene scene;
        QTRY_VERIFY(scene.isReady());
        scene.ask(InstanceState::Running);
        QTRY_VERIFY(scene.note().contains(u"Shut it down or save it first"_s));
        QVERIFY(!scene.renaming()->findChild<QLineEdit *>()->isEnabled());
        QVERIFY(!scene.yes()->isEnabled());
        button(scene, u"Cancel"_s)->click();
        QTRY_VERIFY(!scene.renaming());
        scene.sites.laptop->factsToTell.renamesRunning = true;
        scene.ask(InstanceState::Running);
        scene.type(u"shop"_s);
        scene.yes()->click();
        QTRY_COMPARE(scene.window->left().model()->instances().first().name, u"shop"_s);
    }

    void aNameThatDoesNotFitIsToldWhileItIsTyped()
    {
        RenameScene scene;
        QTRY_VERIFY(scene.isReady());
        scene.sites.laptop->addInstance(u"web-2"_s, {}, InstanceState::Off);
        scene.ask(InstanceState::Off);
        scene.type(u"a/b"_s);
        QTRY_VERIFY(scene.note().contains(u"64"_s));
        QVERIFY(!scene.yes()->isEnabled());
        scene.type(u"web-2"_s);
        QVERIFY(scene.note().contains(u"web-2 at laptop already"_s));
        QVERIFY(!scene.yes()->isEnabled());
        scene.type(u"web-3"_s);
        QVERIFY(scene.note().isEmpty() && scene.yes()->isEnabled());
    }

    void theSitesOwnWordIsShown()
    {
        RenameScene scene;
        QTRY_VERIFY(scene.isReady());
        scene.ask(InstanceState::Off);
        scene.sites.laptop->failNext(u"rename"_s, {Kind::Forbidden, u"You may only look here."_s, {}});
        scene.type(u"shop"_s);
        scene.yes()->click();
        QTRY_COMPARE(scene.renaming()->findChild<ErrorNote *>()->text(), u"You may only look here."_s);
        QVERIFY(scene.yes()->isEnabled());
        scene.yes()->click();
        QTRY_VERIFY(!scene.renaming());
    }

    void anImageToo()
    {
        RenameScene scene;
        QTRY_VERIFY(scene.isReady());
        SiteTree &tree = scene.window->left().tree();
        tree.setFocus();
        tree.setCurrentIndex(tree.model()->index(0, 0, tree.model()->index(1, 0)));
        QVERIFY(!scene.action(u"Rename instance"_s)->isEnabled());
        scene.action(u"Rename image"_s)->trigger();
        scene.type(u"deb13"_s);
        scene.yes()->click();
        QTRY_COMPARE(scene.window->left().model()->images().first().name, u"deb13"_s);
        QCOMPARE(scene.sites.laptop->image(scene.base.id, {})->name, u"deb13"_s);
    }

    void whatIsInUseOrSeveralAreNotRenamed()
    {
        RenameScene scene;
        QTRY_VERIFY(scene.isReady());
        scene.select(scene.window->left());
        QVERIFY(scene.action(u"Rename..."_s)->isEnabled());
        scene.window->left().tree().selectAll();
        QVERIFY(!scene.action(u"Rename..."_s)->isEnabled());
        scene.sites.laptop->occupy(scene.sites.instance.id, {}, u"move1"_s);
        scene.window->left().refresh();
        scene.select(scene.window->left());
        QTRY_VERIFY(!scene.action(u"Rename instance"_s)->isEnabled());
    }

private:
    static QPushButton *button(const RenameScene &scene, const QString &text) { return scene.button(*scene.renaming(), text); }
};

QTEST_MAIN(TestRename)
#include "tst_rename.moc"
