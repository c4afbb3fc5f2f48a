// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/windowscene.h"
#include "ui/files/fileedit.h"
#include "ui/landing/guesthostdialog.h"
#include "ui/main/guesthosts.h"
#include "ui/main/itemactions.h"
#include "ui/settings/preferences.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSemaphore>
#include <QSpinBox>
#include <QTest>
#include <QThreadPool>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// The window of somebody who has a cloud that takes no memory.
struct GuestHostScene : WindowScene {
    GuestHostScene() : preferences(sites.folder.filePath(u"desktop.ini"_s))
    {
        const auto find = [this](const QString &) -> Result<std::shared_ptr<Site>> { return sites.laptop; };
        window = std::make_unique<MainWindow>(
            Services{find, [] { return QStringList{u"laptop"_s}; }, sites.engine.get(), sites.journal.get(), history.get()});
        SettingsServices settings;
        settings.configFile = sites.folder.filePath(u"config.yml"_s);
        settings.keyring = [] { return Result<void>(fail(Kind::Unsupported, {})); };
        settings.reload = [this]() -> Result<QStringList> {
            ++reloads;
            return QStringList();
        };
        services.clouds = [this] { return clouds; };
        services.check = [this](const QString &, const LandingRequest &request, const Context &) -> Result<LandingChoice> {
            if (atCheck)
                atCheck->acquire();
            if (request.wish.flavor == u"tiny")
                return fail(Kind::NoRoom, u"The flavor tiny is too small. Choose a larger one."_s);
            LandingChoice choice;
            choice.image.name = u"debian-13"_s;
            choice.flavor.name = u"large"_s;
            choice.flavor.memory = 4ULL << 30U;
            return choice;
        };
        services.add = [this](const QString &cloud, const LandingRequest &request, const Context &) -> Result<LandingHost> {
            made = cloud + u' ' + request.name + u' ' + QString::number(request.wish.guestMemory >> 20U) + u' ' + request.from.join(u'+');
            return outcome;
        };
        services.guests = [this](const QString &, const QString &id, const Context &) -> Result<QStringList> {
            return id == host ? guests : fail(Kind::NotFound, u"no guest host"_s);
        };
        services.remove = [this](const QString &, const QString &id, const Context &) -> Result<void> {
            if (id != host)
                return fail(Kind::NotFound, u"no guest host"_s);
            removed = true;
            return sites.laptop->removeInstance(id, true, {});
        };
        window->useSettings(settings, preferences);
        new GuestHosts(*window, services);
        window->showSites(u"laptop"_s, {});
        window->show();
    }
    ~GuestHostScene() { window.reset(); }  // before what it works with
    [[nodiscard]] QAction *offer() const
    {
        Q_EMIT window->tools().aboutToShow();
        return window->tools().actions().value(0);
    }
    [[nodiscard]] GuestHostDialog *dialog() const { return window->findChild<GuestHostDialog *>(); }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : dialog()->findChildren<QPushButton *>())
            if (one->isVisible() && one->text().remove(u'&') == text)
                return one;
        return nullptr;
    }
    void type(int nth, const QString &text) const
    {
        const auto edits = dialog()->findChildren<QLineEdit *>(Qt::FindDirectChildrenOnly);
        edits.at(nth)->setText(text);
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        return std::ranges::any_of(
            dialog()->findChildren<QLabel *>(), [&](const QLabel *one) { return one->isVisible() && one->text().contains(text); });
    }
    /// The question before the only instance is deleted.
    [[nodiscard]] QMessageBox *askToDelete() const
    {
        SiteTree &tree = window->left().tree();
        tree.setCurrentIndex(tree.model()->index(0, 0, tree.model()->index(0, 0)));
        window->items().remove->trigger();
        return window->findChild<QMessageBox *>();
    }
    static void agree(const QMessageBox &question)
    {
        for (QAbstractButton *one : question.buttons())
            if (one->text().remove(u'&') == u"Delete")
                return one->click();
        QFAIL("no such button");
    }
    enum Edits { Name, Flavor, Network, Floating, From };

    QStringList clouds{u"factory"_s};
    GuestHostServices services;
    Result<LandingHost> outcome = LandingHost();
    std::unique_ptr<QSemaphore> atCheck;  ///< that a check waits for; null: none
    QString made;
    QString host;  ///< id of the instance that is one
    Result<QStringList> guests;
    std::atomic_bool removed = false;
    std::atomic_int reloads = 0;
    Preferences preferences;
};

}  // namespace

/// A guest host is made from the desktop, and is a site then.
class TestGuestHosts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutACloudThereIsNone()
    {
        GuestHostScene scene;
        scene.clouds.clear();
        QVERIFY(!scene.offer()->isEnabled());
        scene.clouds = {u"factory"_s};
        QVERIFY(scene.offer()->isEnabled());
    }

    void whatIsMissingIsToldBefore()
    {
        const GuestHostScene scene;
        scene.offer()->trigger();
        QTRY_VERIFY(scene.dialog() && scene.button(u"Check"_s));
        scene.dialog()->findChild<FileEdit *>()->setPath(u"/nowhere/tresccad.deb"_s);
        scene.button(u"Check"_s)->click();
        QTRY_VERIFY(scene.says(u"/nowhere/tresccad.deb"_s));
        scene.dialog()->findChild<FileEdit *>()->setPath(u"image"_s);
        scene.type(GuestHostScene::Flavor, u"tiny"_s);
        scene.button(u"Check"_s)->click();
        QTRY_VERIFY(scene.says(u"The flavor tiny is too small."_s));
        QVERIFY(scene.button(u"Check"_s));
    }

    /// An answer for one cloud says nothing of another.
    void whatChangedMeanwhileIsAskedAboutAnew()
    {
        GuestHostScene scene;
        scene.clouds = {u"factory"_s, u"office"_s};
        scene.atCheck = std::make_unique<QSemaphore>();
        scene.offer()->trigger();
        QTRY_VERIFY(scene.dialog() && scene.button(u"Check"_s));
        scene.dialog()->findChild<FileEdit *>()->setPath(u"image"_s);
        scene.button(u"Check"_s)->click();
        QVERIFY(scene.says(u"Asking factory"_s));
        scene.dialog()->findChild<QComboBox *>()->setCurrentIndex(1);
        scene.atCheck->release();
        QTRY_VERIFY(scene.button(u"Check"_s)->isEnabled());
        QVERIFY(!scene.button(u"Make it"_s));
    }

    void oneIsMadeAndShown()
    {
        const GuestHostScene scene;
        scene.offer()->trigger();
        QTRY_VERIFY(scene.dialog() && scene.button(u"Check"_s));
        scene.dialog()->findChild<FileEdit *>()->setPath(u"image"_s);
        scene.type(GuestHostScene::Name, u" annex "_s);
        scene.type(GuestHostScene::From, u"192.0.2.0/24, 198.51.100.7/32"_s);
        scene.dialog()->findChild<QSpinBox *>()->setValue(2048);
        scene.button(u"Check"_s)->click();
        QTRY_VERIFY(scene.button(u"Make it"_s));
        QVERIFY(scene.says(u"annex is made of the image debian-13 with the flavor large"_s));
        // What was found possible was something else.
        scene.dialog()->findChild<QSpinBox *>()->setValue(3072);
        QVERIFY(scene.button(u"Check"_s) && !scene.says(u"is made of the image"_s));
        scene.button(u"Check"_s)->click();
        QTRY_VERIFY(scene.button(u"Make it"_s));
        QVERIFY(scene.made.isEmpty());
        const int before = scene.reloads;
        scene.button(u"Make it"_s)->click();
        QTRY_COMPARE(scene.made, u"factory annex 3072 192.0.2.0/24+198.51.100.7/32"_s);
        QTRY_VERIFY(scene.window->queue().isIdle());
        QTRY_VERIFY(scene.reloads > before);
        QVERIFY(scene.window->queue().jobs().first()->result().sentence().startsWith(u"annex is a guest host of factory"_s));
    }

    void oneIsDeletedWithAllThatBelongsToIt()
    {
        GuestHostScene scene;
        scene.clouds = {u"laptop"_s};
        scene.host = scene.sites.instance.id;
        scene.guests = QStringList{u"counter"_s, u"shop"_s};
        QTRY_VERIFY(scene.isListed());
        const QMessageBox *question = scene.askToDelete();
        QTRY_VERIFY(question->informativeText().startsWith(u"web-1 is a guest host. These are on it, and are lost with it: counter, shop."_s));
        const int before = scene.reloads;
        GuestHostScene::agree(*question);
        QTRY_VERIFY(scene.removed && scene.reloads > before);
        QTRY_VERIFY(scene.window->left().model()->instances().isEmpty());
    }

    void whatIsNotKnownOfItIsTold()
    {
        GuestHostScene scene;
        scene.clouds = {u"laptop"_s};
        scene.host = scene.sites.instance.id;
        scene.guests = fail(Kind::Unreachable, u"web-1 does not answer."_s);
        QTRY_VERIFY(scene.isListed());
        const QMessageBox *question = scene.askToDelete();
        QTRY_VERIFY(question->informativeText().startsWith(u"web-1 is a guest host. What runs on it is lost with it, and is not known:"_s));
    }

    void anotherInstanceIsDeletedAsUsual()
    {
        GuestHostScene scene;
        scene.clouds = {u"laptop"_s};
        QTRY_VERIFY(scene.isListed());
        const QMessageBox *question = scene.askToDelete();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!question->informativeText().contains(u"guest host"));
        GuestHostScene::agree(*question);
        QTRY_VERIFY(scene.window->left().model()->instances().isEmpty());
        QVERIFY(!scene.removed);
    }
};

QTEST_MAIN(TestGuestHosts)
#include "tst_guesthosts.moc"
