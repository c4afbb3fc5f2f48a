// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/twinscene.h"
#include "ui/panes/twinsearch.h"
#include "ui/parts/restorequestion.h"
#include "ui/transfers/movedialog.h"
#include "ui/transfers/movesdialog.h"

using namespace Qt::StringLiterals;
using namespace trescca;

/// Two of one machine at work are asked about, whatever tells of them.
class TestTwins final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// What a move has kept is a second one of the same.
    void ofWhatIsOff()
    {
        TwinScene scene;
        QTRY_VERIFY(scene.isReady());
        Instance kept = scene.sites.instance;
        kept.state = InstanceState::Off;
        scene.sites.factory->put(kept);
        scene.window->right().refresh();
        QTRY_COMPARE(scene.window->right().model()->instances().size(), 2);
        SiteItem item{SiteItem::Kind::Instance, u"laptop"_s, kept.id, kept.name, InstanceState::Off};
        QVERIFY(scene.twins().of(item).text.isEmpty());
        item.site = u"factory"_s;  // it is off there, and runs at laptop
        QVERIFY2(scene.twins().of(item).text.startsWith(u"web-1 runs at laptop already"_s), qPrintable(scene.twins().of(item).text));
        item.id = u"its package"_s;
        QVERIFY(scene.twins().of(item).text.isEmpty());
    }

    void ofAPackageWhoseOriginIsSuspended()
    {
        TwinScene scene;
        QTRY_VERIFY(scene.isReady());
        const QString package = scene.sites.laptop->saveToImage(scene.sites.instance.id, {}, {}).value();
        scene.window->left().refresh();
        QTRY_COMPARE(scene.window->left().model()->images().size(), 2);
        const TwinWarning warning = scene.twins().of(TwinScene::itemOf(package));
        QVERIFY2(warning.text.contains(u"is suspended at laptop still") && !warning.runs, qPrintable(warning.text));
    }

    // It has a new id, and the sites show no card of it.
    void ofWhatWasRestoredOfThePackage()
    {
        TwinScene scene;
        QTRY_VERIFY(scene.isReady());
        QVERIFY(scene.sites.laptop->act(scene.sites.instance.id, InstanceAction::ForceOff, {}));
        const QString package = scene.package();
        Instance copy = scene.sites.laptop->addInstance(u"copy"_s);
        copy.image = package;
        scene.sites.laptop->put(copy);
        scene.window->left().refresh();
        QTRY_VERIFY(scene.twins().of(TwinScene::itemOf(package)).text.startsWith(u"copy runs at laptop already"_s));
    }

    void aSiteThatNoPaneShowsIsAskedToo()
    {
        TwinScene scene;
        QTRY_VERIFY(scene.isReady());
        const auto found = [&] {
            const QObject parent;
            const TwinSearch *search =
                scene.twins().search(machineOf(scene.sites.instance, {}), {u"laptop"_s, scene.sites.instance.id}, const_cast<QObject *>(&parent));
            return QTest::qWaitFor([search] { return search->isOver(); }) ? search->warning() : u"not over"_s;
        };
        QCOMPARE(found(), QString());  // it runs at laptop, which a pane shows
        scene.mill->put(scene.sites.instance);
        scene.mill->failNext(u"instances"_s, {Kind::Unreachable, u"mill does not answer."_s, {}});
        QCOMPARE(found(), QString());  // nobody knows of a copy there
        QVERIFY(found().startsWith(u"web-1 runs at mill already"_s));
    }

    // It has a new id there and no card, but was made of a package of it.
    void aCopyThereIsKnownByItsPackage()
    {
        TwinScene scene;
        QTRY_VERIFY(scene.isReady());
        Image package;
        package.name = u"web-1"_s;
        package.properties = {
            {QString::fromLatin1(property::kind), u"package"_s}, {QString::fromLatin1(property::instance), scene.sites.instance.id}};
        Instance copy = scene.mill->addInstance(u"copy"_s);
        copy.image = scene.mill->addImage(package, "content").id;
        scene.mill->put(copy);
        const QObject parent;
        const TwinSearch *search =
            scene.twins().search(machineOf(scene.sites.instance, {}), {u"laptop"_s, scene.sites.instance.id}, const_cast<QObject *>(&parent));
        QTRY_VERIFY(search->isOver());
        QVERIFY2(search->warning().startsWith(u"copy runs at mill already"_s), qPrintable(search->warning()));
    }

    // It has left the window, and its site is silent: that is told, and not taken for a no.
    void whereAMoveHasLeftItIsAskedInAnyCase()
    {
        TwinScene scene;
        QTRY_VERIFY(scene.isReady());
        QVERIFY(scene.sites.move({.keepSource = true}));
        scene.sites.factory->failNext(u"instances"_s, {Kind::Unreachable, u"factory does not answer."_s, {}});
        const QObject parent;
        const TwinSearch *search =
            scene.twins().search(machineOf(scene.sites.instance, {}), {u"laptop"_s, scene.sites.instance.id}, const_cast<QObject *>(&parent));
        QTRY_VERIFY(search->isOver());
        QVERIFY2(search->warning().startsWith(u"A move has left web-1 at factory, which does not answer"_s), qPrintable(search->warning()));
    }

    /// Enter gives the careful answer, and no second one comes without a word.
    void restoringBesideOneThatRunsIsNotTheDefault()
    {
        TwinScene scene;
        QTRY_VERIFY(scene.isReady());
        QVERIFY(scene.sites.laptop->removeImage(scene.base.id, {}));
        QVERIFY(!scene.package().isEmpty());
        QTRY_COMPARE(scene.window->left().model()->images().size(), 1);
        scene.restore();
        QVERIFY(scene.question());
        QVERIFY(scene.question()->informativeText().contains(u"web-1 runs at laptop already"_s));
        QCOMPARE(scene.question()->icon(), QMessageBox::Warning);
        QCOMPARE(scene.question()->defaultButton(), scene.question()->button(QMessageBox::Cancel));
        scene.answer(u"Start a second one"_s);
        QTRY_COMPARE(scene.sites.laptop->calls().count(u"restore"_s), 1);
        QVERIFY(!scene.sites.laptop->restored.alone);
    }

    void whichSiteDidNotAnswerIsTold()
    {
        TwinScene scene;
        QTRY_VERIFY(scene.isReady());
        QVERIFY(scene.keepsOnly({u"web-1"_s}));
        scene.mill->failNext(u"instances"_s, {Kind::Unreachable, u"mill does not answer."_s, {}});
        RestoreQuestion question(scene.window.get(), u"web-1?"_s, {});
        const Machine machine = machineOf(scene.sites.instance, {});
        scene.twins().warn(question, scene.twins().of(machine), machine, u"laptop"_s);
        QTRY_COMPARE(question.informativeText(), u"Whether it runs at mill is not known: no answer."_s);
        QCOMPARE(question.icon(), QMessageBox::Question);
    }

    void aRestoreThatNobodyWasWarnedOfIsAlone()
    {
        TwinScene scene;
        QTRY_VERIFY(scene.isReady());
        QVERIFY(scene.keepsOnly({u"web-1"_s}));
        scene.restore();
        QVERIFY(scene.question());
        QCOMPARE(scene.question()->icon(), QMessageBox::Question);
        scene.answer(u"Restore"_s);
        QTRY_COMPARE(scene.sites.laptop->calls().count(u"restore"_s), 1);
        QVERIFY(scene.sites.laptop->restored.alone);
    }

    void twoPackagesOfOneMachineAtOnceAreAskedAbout()
    {
        TwinScene scene;
        QTRY_VERIFY(scene.isReady());
        QVERIFY(scene.keepsOnly({u"a"_s, u"b"_s}));
        scene.restore();
        scene.answer(u"Cancel"_s);
        QTRY_VERIFY(!scene.question());
        QItemSelectionModel &selection = *scene.window->left().tree().selectionModel();
        const QModelIndex images = scene.window->left().tree().model()->index(1, 0);
        selection.select(scene.window->left().tree().model()->index(1, 0, images), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        scene.action(u"Restore"_s)->trigger();
        QVERIFY(scene.question());
        QVERIFY2(scene.question()->informativeText().contains(u"there would be two of it"_s), qPrintable(scene.question()->informativeText()));
    }

    // The journal knows where it went, and that place is asked.
    void whatWasMovedAndKeptIsAskedAboutBeforeItStarts()
    {
        TwinScene scene;
        QTRY_VERIFY(scene.isReady());
        QVERIFY(scene.sites.move({.keepSource = true}));
        scene.window->right().setSite(u"laptop"_s);  // no pane shows where it runs
        scene.window->left().refresh();
        QTRY_COMPARE(scene.window->left().model()->instances().first().state, InstanceState::Off);
        scene.select(u"web-1"_s);
        scene.action(u"Start"_s)->trigger();
        QTRY_VERIFY(scene.question());
        QVERIFY2(scene.question()->informativeText().startsWith(u"web-1 runs at factory already"_s), qPrintable(scene.question()->informativeText()));
        QCOMPARE(scene.sites.laptop->stateOf(scene.sites.instance.id), InstanceState::Off);
        scene.answer(u"Start a second one"_s);
        QTRY_COMPARE(scene.sites.laptop->stateOf(scene.sites.instance.id), InstanceState::Running);
    }

    // It would boot from its disk beside the one that runs.
    void whatWasMovedAndKeptIsNotMovedByEnter()
    {
        TwinScene scene;
        QTRY_VERIFY(scene.isReady());
        QVERIFY(scene.sites.move({.keepSource = true}));
        scene.services.engine = scene.sites.engine.get();
        scene.services.history = scene.history.get();
        MoveDialog question(scene.services, MoveWish{scene.sites.request({.mode = MoveMode::DiskOnly}), u"web-1"_s});
        question.show();
        QTRY_VERIFY(scene.button(question, u"Boot a second one"_s));
        QVERIFY(!scene.button(question, u"Boot a second one"_s)->isDefault());
    }

    void norAmongOthers()
    {
        TwinScene scene;
        QTRY_VERIFY(scene.isReady());
        QVERIFY(scene.sites.move({.keepSource = true}));
        Instance moved = scene.sites.factory->instance(scene.sites.instance.id, {}).value();
        moved.name = u"web-1-there"_s;  // so that the name is free
        scene.sites.factory->put(moved);
        const Instance other = scene.sites.laptop->addInstance(u"web-2"_s, {}, InstanceState::Off);
        scene.services.engine = scene.sites.engine.get();
        scene.services.history = scene.history.get();
        const MoveWish fresh{{other.id, u"laptop"_s, u"factory"_s, {.mode = MoveMode::DiskOnly}}, u"web-2"_s};
        MovesDialog question(scene.services, {MoveWish{scene.sites.request({.mode = MoveMode::DiskOnly}), u"web-1"_s}, fresh});
        question.show();
        const auto *move = question.findChild<QPushButton *>(u"move"_s);
        QTRY_VERIFY(move->isEnabled());
        QVERIFY(!move->isDefault());
        QVERIFY(move->text().endsWith(u"second ones too"));
    }

    void whatHasNoSecondOneStartsAtOnce()
    {
        TwinScene scene;
        const Instance off = scene.sites.laptop->addInstance(u"web-2"_s, {}, InstanceState::Off);
        scene.window->left().refresh();
        QTRY_COMPARE(scene.window->left().model()->instances().size(), 2);
        scene.select(u"web-2"_s);
        scene.action(u"Start"_s)->trigger();
        QTRY_COMPARE(scene.sites.laptop->stateOf(off.id), InstanceState::Running);
        QVERIFY(!scene.question());
    }
};

QTEST_MAIN(TestTwins)
#include "tst_twins.moc"
