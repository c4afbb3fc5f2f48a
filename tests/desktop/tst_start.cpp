// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/windowscene.h"
#include "ui/main/welcome.h"
#include "ui/settings/appearance.h"
#include "ui/settings/importdialog.h"
#include "ui/settings/preferences.h"
#include "ui/settings/settingsdialog.h"
#include "ui/settings/siteeditor.h"
#include "ui/settings/sitespage.h"
#include "ui/start/demodialog.h"
#include "ui/start/demoplace.h"

#include <QLabel>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <latch>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// The window of somebody who has but one site.
struct StartScene : WindowScene {
    explicit StartScene(
        const QString &demo = {}, std::function<QStringList()> hosts = [] { return QStringList{u"qemu:///session"_s}; })
        : preferences(sites.folder.filePath(u"desktop.ini"_s))
    {
        const auto find = [this](const QString &) -> Result<std::shared_ptr<Site>> { return sites.laptop; };
        window = std::make_unique<MainWindow>(Services{find, [this] { return names; }, sites.engine.get(), sites.journal.get(), history.get()});
        SettingsServices services;
        services.configFile = sites.folder.filePath(u"config.yml"_s);
        services.keyring = [] { return Result<void>(fail(Kind::Unsupported, {})); };
        window->useSettings(services, preferences);
        teach(*window, {std::move(hosts), demo});
        window->showSites(u"laptop"_s, {});
        window->show();
    }
    ~StartScene() { window.reset(); }  // before what it works with
    [[nodiscard]] StartPage &page() const { return *window->right().findChild<StartPage *>(); }
    [[nodiscard]] bool says(const QWidget &in, const QString &text) const
    {
        return std::ranges::any_of(in.findChildren<QLabel *>(), [&](const QLabel *one) { return one->isVisible() && one->text().contains(text); });
    }
    [[nodiscard]] QString script(const QByteArray &text) const
    {
        const QString path = sites.folder.filePath(u"run"_s);
        QFile file(path);
        const bool written = file.open(QIODevice::WriteOnly) && file.write("#!/bin/bash\n" + text) > 0;
        return written && file.setPermissions(file.permissions() | QFile::ExeOwner) ? path : QString();
    }
    [[nodiscard]] DemoDialog *demo() const { return window->findChild<DemoDialog *>(); }
    QStringList names{u"laptop"_s};
    Preferences preferences;
};

}  // namespace

/// Who starts for the first time is told how to begin.
class TestStart final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPaneWithoutASiteTeaches()
    {
        const StartScene scene;
        QVERIFY(scene.page().isVisible());
        QVERIFY(!scene.window->left().findChild<StartPage *>()->isVisible());
        QTRY_VERIFY(scene.says(scene.page(), u"libvirt answers on this computer: qemu:///session."_s));
        scene.window->right().setSite(u"laptop"_s);
        QVERIFY(!scene.page().isVisible() && scene.window->right().tree().isVisible());
    }

    /// By another pane, say, whose first question starts that of the session.
    void aDaemonThatComesLaterIsSeen()
    {
        std::atomic_bool runs = false;
        const StartScene scene({}, [&runs] { return runs ? QStringList{u"qemu:///session"_s} : QStringList(); });
        QTRY_VERIFY(scene.says(scene.page(), u"No libvirt answers"_s));
        runs = true;
        QTRY_VERIFY(scene.says(scene.page(), u"libvirt answers on this computer: qemu:///session."_s));
    }

    /// The socket of a daemon that hangs holds nobody up.
    void lookingHoldsNothingUp()
    {
        std::latch answer(1);
        const StartScene scene({}, [&answer] {
            answer.wait();
            return QStringList();
        });
        QVERIFY(scene.says(scene.page(), u"Looking for libvirt"_s));
        answer.count_down();
        QTRY_VERIFY(scene.says(scene.page(), u"No libvirt answers on this computer."_s));
    }

    /// Also for who has sites already, and no empty pane.
    void theFirstStepsAreInTheMenu()
    {
        const StartScene scene(u"/bin/true"_s);
        scene.window->right().setSite(u"laptop"_s);
        scene.action(u"First steps"_s)->trigger();
        const QDialog *dialog = scene.dialog();
        QVERIFY(dialog);
        const QPushButton *demo = scene.button(*dialog, u"Try it with a demo machine"_s);
        QVERIFY(demo && demo->isVisible());
    }

    void everythingIsSeenAtOnce()
    {
        const StartScene scene(u"/bin/true"_s);
        scene.window->resize(1120, 760);
        QTRY_VERIFY(scene.says(scene.page(), u"libvirt answers on this computer"_s));
        QTRY_COMPARE(scene.page().verticalScrollBar()->maximum(), 0);
    }

    void aCloudIsAdded()
    {
        const StartScene scene;
        scene.button(scene.page(), u"Add a cloud..."_s)->click();
        auto *settings = scene.window->findChild<SettingsDialog *>();
        QVERIFY(settings && settings->isVisible());
        QVERIFY(settings->sites().editor().isVisible());
    }

    void cloudsAreImported()
    {
        qputenv("OS_CLIENT_CONFIG_FILE", "/nowhere/clouds.yaml");
        const StartScene scene;
        scene.button(scene.page(), u"Import clouds.yaml..."_s)->click();
        QTRY_VERIFY(scene.window->findChild<ImportDialog *>());
    }

    void aNewSiteIsShownAtOnce()
    {
        StartScene scene;
        scene.names = {u"laptop"_s, u"factory"_s};
        scene.window->right().takeSites({u"factory"_s});
        QCOMPARE(scene.window->right().site(), u"factory"_s);
        QVERIFY(!scene.page().isVisible());
    }

    void withoutAnInstallerItIsToldWhereTheDemoIs()
    {
        const StartScene scene;
        QVERIFY(!scene.button(scene.page(), u"Try it with a demo machine"_s));
        QVERIFY(scene.says(scene.page(), u"./installer/run"_s));
    }

    void theDemosProgramIsLookedFor()
    {
        qunsetenv("TRESCCA_INSTALLER");
        QCOMPARE(demoProgram(u"/nowhere"_s), QString());
        const StartScene scene;
        const QString program = scene.script("true\n");
        QCOMPARE(demoProgram(scene.sites.folder.path()), program);
        qputenv("TRESCCA_INSTALLER", scene.sites.folder.path().toUtf8());
        QCOMPARE(demoProgram(u"/nowhere"_s), program);
        qputenv("TRESCCA_INSTALLER", "/nowhere");
        QCOMPARE(demoProgram(scene.sites.folder.path()), QString());
        qunsetenv("TRESCCA_INSTALLER");
    }

    void theDemoTellsItsStepsAndCleansUp()
    {
        const StartScene files;
        const QString mark = files.sites.folder.filePath(u"clean"_s);
        const StartScene scene(files.script("[ \"$1\" = --open ] || exit 1\n"
                                            "trap 'touch "
            + mark.toLocal8Bit()
            + "; exit 143' TERM\n"
              "echo '==> Building (release)'; echo 'a word'\n"
              "while true; do sleep 0.05; done\n"));
        scene.button(scene.page(), u"Try it with a demo machine"_s)->click();
        QVERIFY(scene.demo() && !scene.demo()->isModal());
        QTRY_VERIFY(scene.says(*scene.demo(), u"Building (release)"_s));
        scene.button(scene.page(), u"Try it with a demo machine"_s)->click();
        QCOMPARE(scene.window->findChildren<DemoDialog *>().size(), 1);
        scene.button(*scene.demo(), u"Cancel and clean up"_s)->click();
        QTRY_VERIFY(!scene.demo());
        QVERIFY(QFile::exists(mark));
    }

    void whoQuitsEndsTheDemo()
    {
        const StartScene files;
        const QString mark = files.sites.folder.filePath(u"clean"_s);
        {
            const StartScene scene(
                files.script("trap 'touch " + mark.toLocal8Bit() + "; exit 143' TERM\necho '==> Open'\nwhile true; do sleep 0.05; done\n"));
            scene.button(scene.page(), u"Try it with a demo machine"_s)->click();
            QTRY_VERIFY(scene.says(*scene.demo(), u"Open"_s));
        }
        QVERIFY(QFile::exists(mark));
    }

    /// Also of several lines, with the log folded.
    void aLongStepIsReadWhole()
    {
        const StartScene files;
        const QByteArray step = QByteArray("Waiting for the machine to count ").repeated(8);
        const StartScene scene(files.script("echo '==> " + step + "'; exec sleep 60\n"));
        scene.button(scene.page(), u"Try it with a demo machine"_s)->click();
        QTRY_VERIFY(scene.says(*scene.demo(), u"Waiting for"_s));
        const auto *label = scene.demo()->findChild<QLabel *>(u"step"_s);
        QTRY_VERIFY(label->height() >= label->heightForWidth(label->width()));
        scene.button(*scene.demo(), u"Cancel and clean up"_s)->click();
        QTRY_VERIFY(!scene.demo());
    }

    void whatGoesWrongIsASentence()
    {
        const StartScene files;
        const StartScene scene(files.script("echo '==> Installing'; echo 'trescca: no network.' >&2; exit 1\n"));
        scene.button(scene.page(), u"Try it with a demo machine"_s)->click();
        QTRY_VERIFY(scene.says(*scene.demo(), u"The demo could not be set up: trescca: no network."_s));
        scene.button(*scene.demo(), u"Close"_s)->click();
        QTRY_VERIFY(!scene.demo());
    }

    void pictures()
    {
        const QString folder = QStringLiteral(TRESCCA_SCREENSHOTS);
        QVERIFY(QDir().mkpath(folder));
        for (const auto tone : {Preferences::Appearance::Light, Preferences::Appearance::Dark}) {
            applyAppearance(tone);
            const QString word = tone == Preferences::Appearance::Light ? u"light"_s : u"dark"_s;
            const StartScene files;
            const StartScene scene(files.script("echo '==> Starting a laptop and a cloud'; exec sleep 60\n"));
            QTRY_VERIFY(scene.window->left().isReachable());
            QTRY_VERIFY(scene.says(scene.page(), u"libvirt answers"_s));
            QCoreApplication::processEvents();  // lays out
            QVERIFY(scene.window->grab().save(u"%1/start-%2.png"_s.arg(folder, word)));
            scene.button(scene.page(), u"Try it with a demo machine"_s)->click();
            QTRY_VERIFY(scene.says(*scene.demo(), u"Starting a laptop"_s));
            QVERIFY(scene.demo()->grab().save(u"%1/demo-%2.png"_s.arg(folder, word)));
            scene.button(*scene.demo(), u"Cancel and clean up"_s)->click();
            QTRY_VERIFY(!scene.demo());
        }
        applyAppearance(Preferences::Appearance::System);
    }
};

QTEST_MAIN(TestStart)
#include "tst_start.moc"
