// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/migration/movescene.h"
#include "ui/jobs/imagework.h"
#include "ui/language/language.h"
#include "ui/main/mainwindow.h"
#include "ui/main/windowcarry.h"
#include "ui/panes/sitepane.h"
#include "ui/panes/sitetree.h"
#include "ui/parts/screensize.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/siteeditor.h"
#include "ui/settings/sitespage.h"
#include "ui/transfers/jobrow.h"
#include "ui/transfers/livechart.h"
#include "ui/transfers/movedialog.h"
#include "ui/transfers/transferspanel.h"
#include "ui/tray/tray.h"

#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// The window over two fake sites, whose names are as they are told.
struct Scene {
    Scene() : history(History::open(sites.folder.filePath(u"journal.sqlite"_s)).value()) { openWindow({}); }
    void openWindow(const std::shared_ptr<JobQueue> &queue)
    {
        const auto find = [this](const QString &name) -> Result<std::shared_ptr<Site>> { return name == u"laptop" ? sites.laptop : sites.factory; };
        window = std::make_unique<MainWindow>(Services{find, [this] { return preferences ? preferences->shownOf(names, names) : names; },
                                                  sites.engine.get(), sites.journal.get(), history.get(), throttle},
            queue);
        window->showSites(u"laptop"_s, u"factory"_s);
        window->show();
    }
    [[nodiscard]] bool isListed() const
    {
        return window->left().isReachable() && window->right().isReachable() && window->left().model()->instances().size() == 1;
    }
    [[nodiscard]] QAction *action(const QString &text) const
    {
        for (QAction *one : window->findChildren<QAction *>())
            if (one->text().remove(u'&').startsWith(text))
                return one;
        return nullptr;
    }
    template <typename Dialog>
    [[nodiscard]] Dialog *dialog() const
    {
        auto *found = window->findChild<Dialog *>();
        return found && found->isVisible() ? found : nullptr;
    }

    QStringList names{u"laptop"_s, u"factory"_s};
    std::unique_ptr<Preferences> preferences;  ///< null: nothing is hidden
    std::shared_ptr<Throttle> throttle = std::make_shared<Throttle>(0);
    MoveScene sites;
    std::unique_ptr<History> history;
    std::unique_ptr<MainWindow> window;
};

}  // namespace

/// What is chosen in the settings is so in the window at once.
class TestWindowSettings final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// As when the language is another.
    void whatHasEndedStaysInTheNextWindow()
    {
        Scene scene;
        Job *job = scene.window->queue().add({u"web-1"_s, u"laptop"_s, u"factory"_s, {}, {},
            [](const Context &) { return Result<JobResult>(JobResult{u"web-1 runs at factory now."_s, {}}); }});
        QTRY_VERIFY(job->isOver());
        const auto queue = scene.window->sharedQueue();
        scene.window.reset();
        scene.openWindow(queue);
        QCOMPARE(scene.window->transfers().rows().size(), 1);
        QCOMPARE(&scene.window->transfers().rows().first()->job(), job);
        QVERIFY(scene.window->transfers().chart().isVisible());
        QVERIFY(scene.window->transfers().chart().description().startsWith(u"web-1"_s));
    }

    /// What has ended and what is on its way is told in the language of the window.
    void jobsSpeakTheLanguageOfTheWindow()
    {
        Scene scene;
        JobQueue &before = scene.window->queue();
        Job *saved = before.add(
            work::save({.site = [&scene](const QString &) { return scene.sites.laptop; }}, u"laptop"_s, scene.sites.instance.id, u"web-1"_s));
        QTRY_VERIFY(saved->isOver());
        const QString english = saved->result().sentence();
        QVERIFY2(english.startsWith(u"web-1 is saved"_s), qPrintable(english));
        const QString stays = saved->spec().afterCancel();
        const auto queue = scene.window->sharedQueue();
        scene.window.reset();
        language::use(u"de"_s);
        const auto back = qScopeGuard([] { language::use(u"en"_s); });
        scene.openWindow(queue);
        const QString told = scene.window->transfers().rows().first()->accessibleDescription();
        QVERIFY2(told.contains(u"web-1"_s) && !told.contains(english), qPrintable(told));
        QVERIFY2(told.contains(saved->result().sentence()) && saved->spec().afterCancel() != stays, qPrintable(told));
        scene.window.reset();
    }

    void lookingAgainReadsTheFileAgain()
    {
        Scene scene;
        Preferences preferences(scene.sites.folder.filePath(u"desktop.ini"_s));
        std::atomic_int reads = 0;
        SettingsServices services;
        services.configFile = scene.sites.folder.filePath(u"config.yml"_s);
        services.keyring = [] { return Result<void>(fail(Kind::Unsupported, {})); };
        services.reload = [&reads]() -> Result<QStringList> {
            ++reads;
            return QStringList{u"third"_s};
        };
        scene.window->useSettings(services, preferences);
        QTRY_VERIFY(scene.isListed());
        scene.names.append(u"third"_s);
        scene.action(u"Look again"_s)->trigger();
        QTRY_COMPARE(scene.window->left().findChild<QComboBox *>()->count(), 3);
        QCOMPARE(reads, 1);
        scene.window.reset();
    }

    void sortingAndDraftsGoAlongToTheNextWindow()
    {
        Scene scene;
        Preferences preferences(scene.sites.folder.filePath(u"desktop.ini"_s));
        SettingsServices services;
        services.configFile = scene.sites.folder.filePath(u"config.yml"_s);
        services.keyring = [] { return Result<void>(fail(Kind::Unsupported, {})); };
        services.reload = [] { return QStringList(); };
        scene.window->useSettings(services, preferences);
        QTRY_VERIFY(scene.isListed());
        scene.window->left().tree().sortByColumn(1, Qt::DescendingOrder);
        scene.window->left().tree().select({scene.sites.instance.id});
        scene.window->right().findChild<QLineEdit *>()->setText(u"web"_s);
        SitesPage &before = scene.window->openSettings().showSites();
        before.add();
        before.editor().edit(SiteDraft::Field::Name)->setText(u"new"_s);
        const WindowCarry carry(*scene.window);
        const auto queue = scene.window->sharedQueue();
        scene.window.reset();
        scene.openWindow(queue);
        scene.window->useSettings(services, preferences);
        carry.giveTo(*scene.window);
        QCOMPARE(scene.window->left().tree().header()->sortIndicatorSection(), 1);
        QCOMPARE(scene.window->left().tree().header()->sortIndicatorOrder(), Qt::DescendingOrder);
        QCOMPARE(scene.window->right().findChild<QLineEdit *>()->text(), u"web"_s);
        QTRY_COMPARE(scene.window->left().tree().selectedItems().size(), 1);
        QVERIFY(scene.dialog<SettingsDialog>());
        QCOMPARE(scene.dialog<SettingsDialog>()->sites().editor().draft().name(), u"new"_s);
        scene.window.reset();  // before what it works with
    }

    void aWindowIsNoLargerThanItsScreen()
    {
        QWidget window;
        resizeWithinScreen(window, {100'000, 50});
        QVERIFY(window.width() < window.screen()->availableSize().width());
        QCOMPARE(window.height(), 50);
    }

    void otherSitesAreThereAtOnce()
    {
        Scene scene;
        QTRY_VERIFY(scene.isListed());
        SitePane &pane = scene.window->left();
        const auto *chooser = pane.findChild<QComboBox *>();
        scene.names = {u"third"_s, u"factory"_s, u"laptop"_s};
        pane.takeSites({u"third"_s});
        QCOMPARE(chooser->count(), 3);
        QCOMPARE(chooser->currentText(), u"laptop"_s);
        QVERIFY(pane.isReachable());  // nothing of it has changed
        QCOMPARE(pane.model()->instances().size(), 1);
        scene.names = {u"factory"_s};
        pane.takeSites({u"laptop"_s, u"third"_s});
        QVERIFY(!pane.isReachable() && pane.model()->instances().isEmpty());
        QCOMPARE(chooser->currentIndex(), -1);
        scene.names = {u"laptop"_s, u"factory"_s};
        pane.takeSites({u"laptop"_s});
        QTRY_VERIFY(pane.isReachable());
    }

    void aHiddenSiteIsOfferedNowhere()
    {
        Scene scene;
        scene.names = {u"local"_s, u"factory"_s};
        scene.preferences = std::make_unique<Preferences>(scene.sites.folder.filePath(u"desktop.ini"_s));
        SettingsServices services;
        services.configFile = scene.sites.folder.filePath(u"config.yml"_s);
        services.keyring = [] { return Result<void>(fail(Kind::Unsupported, {})); };
        scene.openWindow({});
        scene.window->useSettings(services, *scene.preferences);
        scene.window->showSites(u"local"_s, u"factory"_s);
        QTRY_VERIFY(scene.window->left().isReachable());
        SettingsDialog &settings = scene.window->openSettings();
        settings.sites().choose(u"local"_s);
        const auto click = [&settings](const QString &text) {
            const auto buttons = settings.findChildren<QPushButton *>();
            (*std::ranges::find_if(buttons, [&](const QPushButton *one) { return one->text().remove(u'&') == text; }))->click();
        };
        const auto *left = scene.window->left().findChild<QComboBox *>();
        const auto *right = scene.window->right().findChild<QComboBox *>();
        click(u"Hide"_s);
        QCOMPARE(left->findText(u"local"_s), -1);
        QCOMPARE(right->findText(u"local"_s), -1);
        QVERIFY(!scene.window->left().isReachable());
        QCOMPARE(right->currentText(), u"factory"_s);
        click(u"Show"_s);
        QCOMPARE(right->findText(u"local"_s), 0);
        QTRY_VERIFY(scene.window->left().isReachable());
        scene.window.reset();  // before what it works with
    }

    void theSettingsAreInEffect()
    {
        Scene scene;
        QTRY_VERIFY(scene.isListed());
        Preferences preferences(scene.sites.folder.filePath(u"desktop.ini"_s));
        preferences.setMovesAtOnce(1);
        SettingsServices services;
        services.configFile = scene.sites.folder.filePath(u"config.yml"_s);
        services.keyring = [] { return Result<void>(fail(Kind::Unsupported, {})); };
        scene.window->useSettings(services, preferences);
        scene.action(u"Settings..."_s)->trigger();
        QVERIFY(scene.dialog<SettingsDialog>() && !scene.dialog<SettingsDialog>()->isModal());
        scene.dialog<SettingsDialog>()->close();
        for (int i = 0; i < 2; ++i)
            scene.window->queue().add({{}, {}, {}, {}, {}, [](const Context &context) -> Result<JobResult> {
                                           while (!context.cancelled())
                                               QThread::msleep(1);
                                           return fail(context.check());
                                       }});
        QCOMPARE(scene.window->queue().running(), 1);
        preferences.setMovesAtOnce(3);
        QCOMPARE(scene.window->queue().running(), 2);
        QVERIFY(scene.window->findChild<Tray *>());
        preferences.setBandwidth({.always = 3'000'000});
        QCOMPARE(scene.throttle->rate(), 3'000'000U);
        preferences.setCompressionLevel(7);
        preferences.setBytesPerSecond(50'000'000);
        SiteTree &tree = scene.window->left().tree();
        tree.setFocus();
        tree.setCurrentIndex(tree.model()->index(0, 0, tree.model()->index(0, 0)));
        scene.action(u"Move to factory"_s)->trigger();
        QTRY_VERIFY(scene.dialog<MoveDialog>());
        auto *dialog = scene.dialog<MoveDialog>();
        QTRY_VERIFY(dialog->findChildren<QPushButton *>().last()->isEnabled());
        QTRY_COMPARE(dialog->plan().instance.name, u"web-1"_s);
        QCOMPARE(dialog->plan().request.options.compressionLevel, 7);
        QCOMPARE(dialog->plan().request.options.bytesPerSecond, 50'000'000U);
        dialog->reject();
        for (Job *job : scene.window->queue().jobs())
            job->cancel();
        QTRY_VERIFY(scene.window->queue().isIdle());
    }

    /// What a site fetches by itself, nobody here can slow down.
    void imagesGoThroughHereWhereAllKeepALimit()
    {
        for (const std::uint64_t rate : {std::uint64_t(0), std::uint64_t(1) << 40U}) {
            MoveScene sites;
            const auto find = [&](const QString &name) -> Result<std::shared_ptr<Site>> { return name == u"laptop" ? sites.laptop : sites.factory; };
            Services services{find};
            services.throttle = std::make_shared<Throttle>(rate);
            Image image;
            sites.factory->factsToTell.pulls = true;
            image.name = u"deb13"_s;
            image = sites.laptop->addImage(image, "content");
            const auto sent = work::transfer(services, u"laptop"_s, image.id, image.name, u"factory"_s).work({});
            QVERIFY2(sent, sent ? "" : qPrintable(sent.error().what));
            QCOMPARE(sites.factory->calls().contains(u"pull"_s), rate == 0);
            QCOMPARE(sites.factory->imageCount(), 1);
        }
    }
};

QTEST_MAIN(TestWindowSettings)
#include "tst_windowsettings.moc"
