// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/itemscene.h"
#include "tests/desktop/menufaults.h"
#include "tests/desktop/panesscene.h"
#include "ui/help/shortcutsdialog.h"
#include "ui/language/language.h"
#include "ui/main/windowmemory.h"

#include <QDockWidget>
#include <QHeaderView>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QTest>
#include <QTimer>
#include <QToolBar>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

QMenu *menu(const MainWindow &window, const QString &title)
{
    for (const QAction *one : window.menuBar()->actions())
        if (one->text().remove(u'&') == title)
            return one->menu();
    return nullptr;
}

QAction *entry(const MainWindow &window, const QString &title, const QString &text)
{
    for (QAction *one : menu(window, title)->actions())
        if (one->text().remove(u'&').startsWith(text))
            return one;
    return nullptr;
}

/// The menu at the mouse, of what is selected in the first pane; empty: it has come with so many entries.
QStringList faultsAtMouse(const PanesScene &scene, qsizetype entries)
{
    QStringList faults{u"no menu"_s};
    QTimer::singleShot(0, scene.window.get(), [&] {
        auto *popup = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        if (!popup)
            return;
        faults = menuFaults(*popup);
        if (popup->actions().size() < entries)
            faults.append(u"%1 entries"_s.arg(popup->actions().size()));
        popup->close();
    });
    Q_EMIT scene.pane(0).tree().customContextMenuRequested({});
    return faults;
}

/// With a third pane, for the ways to choose one.
void select(const PanesScene &scene, int branch, int row)
{
    SiteTree &tree = scene.pane(0).tree();
    tree.setCurrentIndex(tree.model()->index(row, 0, tree.model()->index(branch, 0)));
    scene.window->panes().choose(scene.pane(0));
}

}  // namespace

/// What the menus have, and what of the window outlives it.
class TestMenus final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { language::use(u"en"_s); }

    /// In no language: dialogs are looked at in tst_screens.
    void noLetterIsTwiceInAMenu_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &code : language::available())
            QTest::addRow("%s", qPrintable(code)) << code;
    }
    void noLetterIsTwiceInAMenu()
    {
        QFETCH(QString, language);
        language::use(language);
        const ItemScene scene;
        QTRY_VERIFY(scene.isReady());
        QStringList faults;
        for (const QAction *bar : scene.window->menuBar()->actions())
            faults += menuFaults(*bar->menu());
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void norIsOneInAMenuAtTheMouse_data() { noLetterIsTwiceInAMenu_data(); }
    void norIsOneInAMenuAtTheMouse()
    {
        QFETCH(QString, language);
        language::use(language);
        const PanesScene scene;
        Image package;
        package.name = u"saved"_s;
        package.properties = {{QString::fromLatin1(property::kind), u"package"_s}};
        scene.sites.laptop->addImage(package, "content");
        scene.window->panes().addOne->trigger();
        QStringList faults;
        for (const auto state : {InstanceState::Running, InstanceState::Paused, InstanceState::Off, InstanceState::Saved}) {
            Instance instance = scene.sites.instance;
            instance.state = state;
            scene.sites.laptop->put(instance);
            scene.window->panes().refresh();
            const SiteModel *model = scene.pane(0).model();
            QTRY_VERIFY(model->instances().value(0).state == state && model->images().size() == 2);
            select(scene, 0, 0);
            faults += faultsAtMouse(scene, 5);
        }
        for (const int image : {0, 1}) {
            select(scene, 1, image);
            faults += faultsAtMouse(scene, 7);
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void noKeyIsTwice()
    {
        const WindowScene scene;
        QMap<QKeySequence, const QAction *> keys;
        for (const QAction *one : scene.window->findChildren<QAction *>()) {
            if (one->shortcut().isEmpty() || one->shortcutContext() != Qt::WindowShortcut)
                continue;
            QVERIFY2(!keys.contains(one->shortcut()), qPrintable(one->text()));
            keys.insert(one->shortcut(), one);
        }
        QVERIFY(keys.size() > 10);
    }

    void eachMenuIsOfItsKind()
    {
        const WindowScene scene;
        QVERIFY(entry(*scene.window, u"Instance"_s, u"Delete instance"_s));
        QVERIFY(entry(*scene.window, u"Image"_s, u"Delete image"_s));
        QVERIFY(entry(*scene.window, u"Image"_s, u"Copy to"_s));
        QVERIFY(!entry(*scene.window, u"Image"_s, u"Delete instance"_s));
        const auto actions = menu(*scene.window, u"Instance"_s)->actions();
        const auto pause = actions.indexOf(entry(*scene.window, u"Instance"_s, u"Pause"_s));
        const auto forceOff = actions.indexOf(entry(*scene.window, u"Instance"_s, u"Force off"_s));
        QVERIFY(forceOff > pause + 1);
        QVERIFY(actions.at(forceOff - 1)->isSeparator());
    }

    void whatWasClosedComesBack()
    {
        const WindowScene scene;
        auto *transfers = scene.window->findChild<QDockWidget *>(u"transfers"_s);
        const QWidget *bar = scene.window->findChild<QToolBar *>(u"actions"_s);
        const QList<std::pair<QString, const QWidget *>> parts{{u"Transfers"_s, transfers}, {u"Tool bar"_s, bar}};
        for (const auto &[text, widget] : parts) {
            QAction *shown = entry(*scene.window, u"View"_s, text);
            QVERIFY(shown && !shown->shortcut().isEmpty());
            QVERIFY(widget->isVisible());
            shown->trigger();
            QVERIFY(!widget->isVisible());
            shown->trigger();
            QVERIFY(widget->isVisible());
        }
        transfers->close();
        QVERIFY(!entry(*scene.window, u"View"_s, u"Transfers"_s)->isChecked());
    }

    void allKeysAreTold()
    {
        const WindowScene scene;
        entry(*scene.window, u"Help"_s, u"Keyboard shortcuts"_s)->trigger();
        const auto *dialog = scene.window->findChild<ShortcutsDialog *>();
        QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
        QStringList told;
        const auto *tree = dialog->findChild<QTreeWidget *>();
        for (int group = 0; group < tree->topLevelItemCount(); ++group)
            for (int i = 0; i < tree->topLevelItem(group)->childCount(); ++i)
                told.append(tree->topLevelItem(group)->child(i)->text(1));
        for (const QAction *bar : scene.window->menuBar()->actions())
            for (const QAction *one : bar->menu()->actions())
                QVERIFY2(one->shortcut().isEmpty() || told.contains(one->shortcut().toString(QKeySequence::NativeText)), qPrintable(one->text()));
        entry(*scene.window, u"Help"_s, u"Keyboard shortcuts"_s)->trigger();
        QCOMPARE(scene.window->findChildren<ShortcutsDialog *>().size(), 1);
    }

    void aboutTellsTheVersion()
    {
        const WindowScene scene;
        QApplication::setApplicationVersion(u"1.2.3"_s);
        entry(*scene.window, u"Help"_s, u"About"_s)->trigger();
        const auto *box = qobject_cast<QMessageBox *>(scene.dialog());
        QVERIFY(box && !box->isModal());
        QVERIFY(box->text().contains(u"1.2.3"_s));
    }

    void theNextWindowIsAsTheLastOne()
    {
        WindowScene scene;
        const QString file = scene.sites.folder.filePath(u"window.ini"_s);
        scene.window->resize(790, 690);
        scene.window->findChild<QDockWidget *>(u"transfers"_s)->close();
        QHeaderView &before = *scene.window->right().tree().header();
        const int wide = before.sectionSize(SiteModel::State) + 7;
        before.resizeSection(SiteModel::State, wide);
        QCOMPARE(before.sectionSize(SiteModel::State), wide);
        scene.window->findChild<QDockWidget *>(u"details"_s)->show();
        const QSize size = scene.window->size();
        WindowMemory(file).keep(*scene.window);
        scene.window = scene.makeWindow();
        QVERIFY(scene.window->size() != size);
        WindowMemory(file).restore(*scene.window);
        QCOMPARE(scene.window->size(), size);
        QVERIFY(!scene.window->findChild<QDockWidget *>(u"transfers"_s)->isVisible());
        QVERIFY(scene.window->findChild<QDockWidget *>(u"details"_s)->isVisible());
        scene.window->findChild<QDockWidget *>(u"details"_s)->hide();  // beside them it may be too narrow
        const QHeaderView *columns = scene.window->right().tree().header();
        QTRY_COMPARE(columns->sectionSize(SiteModel::State), wide);
        scene.window->right().setSite(u"laptop"_s);  // as wide as before
        QCOMPARE(columns->sectionSize(SiteModel::State), wide);
    }

    void whatFloatsIsThereAgain()
    {
        WindowScene scene;
        const QString file = scene.sites.folder.filePath(u"window.ini"_s);
        scene.window->findChild<QDockWidget *>(u"transfers"_s)->setFloating(true);
        QObject::connect(scene.window.get(), &MainWindow::closing, scene.window.get(), [&] { WindowMemory(file).keep(*scene.window); });
        QVERIFY(scene.window->close());
        scene.window = scene.makeWindow();
        WindowMemory(file).restore(*scene.window);
        const auto *dock = scene.window->findChild<QDockWidget *>(u"transfers"_s);
        QVERIFY(dock->isFloating() && dock->isVisible());
    }

    void aWindowWithoutAPastIsAsItWouldBe()
    {
        WindowScene scene;
        const QSize size = scene.window->size();
        const int width = scene.window->left().tree().header()->sectionSize(0);
        const QString file = scene.sites.folder.filePath(u"window.ini"_s);
        WindowMemory(file).restore(*scene.window);
        QCOMPARE(scene.window->size(), size);
        QCOMPARE(scene.window->left().tree().header()->sectionSize(0), width);
        QFile broken(file);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("[window]\ngeometry=nonsense\nstate=nonsense\ncolumns_1=nonsense\n");
        broken.close();
        WindowMemory(file).restore(*scene.window);
        QCOMPARE(scene.window->size(), size);
        QVERIFY(scene.window->findChild<QDockWidget *>(u"transfers"_s)->isVisible());
        QCOMPARE(scene.window->left().tree().header()->sectionSize(0), width);
    }

    void theSitesOfLastTimeAreShown()
    {
        WindowScene scene;
        const QString file = scene.sites.folder.filePath(u"window.ini"_s);
        const QStringList known{u"local"_s, u"laptop"_s, u"factory"_s};
        QCOMPARE(WindowMemory(file).sitesToShow({}, known), QStringList({u"local"_s, u"laptop"_s}));
        QCOMPARE(WindowMemory(file).sitesToShow({}, {u"local"_s}), QStringList({u"local"_s, {}}));
        QCOMPARE(WindowMemory(file).sitesToShow({}, {}), QStringList({{}, {}}));
        WindowMemory(file).keep(*scene.window);
        const WindowMemory memory(file);
        QCOMPARE(memory.sitesToShow({}, known), QStringList({u"laptop"_s, u"factory"_s}));
        QCOMPARE(memory.sitesToShow({u"local"_s}, known), QStringList({u"local"_s, u"factory"_s}));
        QCOMPARE(memory.sitesToShow({u"factory"_s}, known), QStringList({u"factory"_s, u"local"_s}));
        QCOMPARE(memory.sitesToShow({u"factory"_s, u"local"_s}, known), QStringList({u"factory"_s, u"local"_s}));
        QCOMPARE(memory.sitesToShow({}, {u"local"_s, u"factory"_s}), QStringList({u"local"_s, u"factory"_s}));
    }
};

QTEST_MAIN(TestMenus)
#include "tst_menus.moc"
