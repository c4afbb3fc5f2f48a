// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/movequestion.h"
#include "tests/desktop/windowscene.h"
#include "ui/jobs/work.h"
#include "ui/settings/appearance.h"
#include "ui/settings/preferences.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

struct QuietScene : WindowScene {
    QuietScene() : preferences(sites.folder.filePath(u"desktop.ini"_s))
    {
        SettingsServices services;
        services.configFile = sites.folder.filePath(u"config.yml"_s);
        services.keyring = [] { return Result<void>(fail(Kind::Unsupported, {})); };
        window->useSettings(services, preferences);
    }
    ~QuietScene() { window.reset(); }  // before what it works with
    void move() const
    {
        select(window->left());
        QTRY_VERIFY(action(u"Move to factory"_s) && action(u"Move to factory"_s)->isEnabled());
        action(u"Move to factory"_s)->trigger();
    }
    Preferences preferences;
};

}  // namespace

/// The question before a move.
class TestMoveDialog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theBandwidthOfThisMoveIsChosen()
    {
        QuestionScene scene({.bytesPerSecond = 1'234'567});
        scene.addBase();
        scene.ask();
        QTRY_VERIFY(scene.move().isEnabled());
        QCOMPARE(scene.dialog->plan().request.options.bytesPerSecond, 1'234'567U);  // as in the settings, to the byte
        scene.field<QDoubleSpinBox>(u"limit"_s).setValue(2);
        QVERIFY(!scene.field<QCheckBox>(u"lastQuestion"_s).isEnabled());
        QVERIFY2(scene.move().isEnabled(), "who has typed it may press the button at once");
        QTRY_VERIFY(scene.move().isEnabled());
        QCOMPARE(scene.dialog->plan().request.options.bytesPerSecond, 2'000'000U);
        QCOMPARE(work::migrate(scene.services, scene.dialog->plan()).bytesPerSecond, 2'000'000U);
    }

    void withoutAPastNothingIsForecast()
    {
        QuestionScene scene;
        scene.ask();
        QTRY_VERIFY(scene.move().isEnabled());
        QVERIFY(scene.says(u"programs go on where they are"_s));
        QVERIFY(scene.says(u"Up to 256 MiB of memory and "_s) && scene.says(u"before they are compressed"_s));
        QVERIFY(scene.says(u"none like it has moved from laptop to factory yet at full speed"_s));
        QVERIFY(scene.says(u"!  Base image bbbbbbbbbbbb is not at factory yet"_s));
    }

    void thePastForecasts()
    {
        QuestionScene scene;
        scene.addBase();
        scene.remember();
        scene.ask();
        QTRY_VERIFY(scene.move().isEnabled());
        QTRY_VERIFY(scene.says(u"It takes up to about 5.0 s, and stands still for up to about 4.5 s."_s));
        QVERIFY(scene.says(u"Up to about 39.3 MB to send. The base of its disks is at factory already."_s));
        QVERIFY(!scene.says(u"Saving 2.0 s"_s));
        scene.dialog->findChild<QToolButton *>()->click();
        QVERIFY(scene.says(u"Saving 2.0 s, sending 3.0 s, restoring 1.0 s; they overlap."_s));
        // Its own size is known.
        scene.remember(u"attic"_s, u"laptop"_s, scene.sites.instance.id);
        scene.ask();
        QTRY_VERIFY(scene.says(u"It takes about 5.0 s, and stands still for about 4.5 s."_s));
    }

    void whatCannotBeTellsReasonsOnly()
    {
        QuestionScene scene;  // its base is missing too, which forbids nothing
        scene.sites.factory->factsToTell.freeMemory = 1U << 20U;
        scene.ask();
        QTRY_VERIFY(scene.says(u"It cannot move there as things are"_s));
        QVERIFY(scene.says(u"factory has 1 MiB of memory left, web-1 needs 256 MiB."_s));
        QVERIFY(!scene.says(u"is not at factory yet"_s));
        QVERIFY(!scene.move().isEnabled());
    }

    void aSiteThatWasAwayIsTriedAgain()
    {
        QuestionScene scene;
        scene.sites.factory->failNext(u"instances"_s, {Kind::Unreachable, u"Nobody answers at factory."_s, {}});
        scene.ask();
        QTRY_VERIFY(scene.says(u"Nobody answers at factory."_s));
        const auto all = scene.dialog->findChildren<QPushButton *>();
        QPushButton *again = *std::ranges::find(all, u"&Try again"_s, &QPushButton::text);
        QVERIFY(again->isVisible() && !scene.move().isEnabled());
        again->click();
        QTRY_VERIFY(scene.move().isEnabled());
        QVERIFY(!again->isVisible() && scene.says(u"programs go on where they are"_s));
    }

    void aChoicePlansAnew()
    {
        QuestionScene scene;
        scene.ask();
        QTRY_VERIFY(scene.move().isEnabled());
        QTRY_VERIFY(scene.field<QComboBox>(u"network"_s).findText(u"default"_s) > 0);
        scene.field<QComboBox>(u"network"_s).setCurrentText(u"nowhere"_s);
        QVERIFY(!scene.move().isEnabled());
        QTRY_VERIFY(scene.says(u"factory has no network nowhere. Choose one of: default."_s));
        QVERIFY(scene.says(u"It cannot move there as things are"_s));
        QVERIFY(!scene.move().isEnabled());
        scene.field<QComboBox>(u"network"_s).setCurrentText(u"default"_s);
        scene.field<QCheckBox>(u"keepSource"_s).click();
        QTRY_VERIFY(scene.move().isEnabled());
        scene.move().click();
        QCOMPARE(scene.dialog->plan().request.options.network, u"default"_s);
        QVERIFY(scene.dialog->plan().request.options.keepSource);
    }

    void theNameIsValidatedInPlace()
    {
        QuestionScene scene;
        scene.ask();
        QTRY_VERIFY(scene.move().isEnabled());
        auto &name = scene.field<QLineEdit>(u"name"_s);
        name.setText(QString(256, u'a'));
        QVERIFY(!scene.move().isEnabled());
        QVERIFY(scene.says(u"up to 255 characters"_s));
        QVERIFY(scene.says(u"First mend what is said below."_s) && !scene.says(u"programs go on where they are"_s));
        scene.sites.factory->addInstance(u"taken"_s);
        name.setText(u"taken"_s);
        QVERIFY(!scene.says(u"up to 255 characters"_s));
        QTRY_VERIFY(scene.says(u"taken"_s));
        name.setText(u"web-2"_s);
        QTRY_VERIFY(scene.move().isEnabled());
        QTRY_COMPARE(scene.dialog->plan().request.options.name, u"web-2"_s);
    }

    void flavorsAreOfferedWhereThereAreSome()
    {
        QuestionScene scene;
        scene.ask();
        QTRY_VERIFY(scene.move().isEnabled());
        QTRY_VERIFY(scene.field<QComboBox>(u"network"_s).count() > 0);
        QVERIFY(!scene.field<QComboBox>(u"flavor"_s).isVisible());
        // A tresccad's are for new machines.
        scene.sites.factory->factsToTell.flavors = {u"m1.small"_s, u"m1.large"_s};
        scene.sites.factory->factsToTell.networks.clear();
        scene.ask();
        QTRY_VERIFY(scene.field<QComboBox>(u"flavor"_s).isVisible());
        for (const QString &name : {u"flavor"_s, u"network"_s}) {
            const auto &field = scene.field<QComboBox>(name);
            QVERIFY(!field.isEnabled() && field.lineEdit()->placeholderText().startsWith(u"none"));
        }
        scene.sites.factory->factsToTell.hypervisor.clear();
        scene.sites.factory->factsToTell.networks = {u"default"_s};
        scene.ask();
        QTRY_VERIFY(scene.field<QComboBox>(u"flavor"_s).count() == 3);
        QVERIFY(scene.field<QComboBox>(u"flavor"_s).isEnabled() && scene.field<QComboBox>(u"network"_s).isEnabled());
        scene.field<QComboBox>(u"flavor"_s).setCurrentText(u"m1.large"_s);
        QTRY_VERIFY(scene.move().isEnabled());
        QCOMPARE(scene.dialog->plan().request.options.flavor, u"m1.large"_s);
        QVERIFY(!scene.field<QCheckBox>(u"lastQuestion"_s).isEnabled());
    }

    void aWarningAsksAlways()
    {
        QuestionScene scene;
        scene.sites.factory->factsToTell.hypervisorVersion = 9'000'000;
        scene.ask();
        QTRY_VERIFY(scene.move().isEnabled());
        QVERIFY(scene.says(u"!  factory has the older"_s));
        QVERIFY(!scene.field<QCheckBox>(u"lastQuestion"_s).isEnabled());
    }

    /// From the menu to the end, as a person goes.
    void aMoveAsDiskOnlyIsMade()
    {
        QuietScene scene;
        scene.sites.factory->factsToTell.keepsState = false;
        QTRY_VERIFY(scene.isListed());
        scene.move();
        QTRY_VERIFY(scene.dialog());
        QTRY_VERIFY(scene.button(*scene.dialog(), u"Move"_s)->isEnabled());
        scene.button(*scene.dialog(), u"Move"_s)->click();
        QTRY_VERIFY(scene.sites.runsAtFactory() && scene.window->queue().isIdle());
        QCOMPARE(scene.sites.laptop->stateOf(scene.sites.instance.id), InstanceState::Off);
        const Job *job = scene.window->queue().jobs().first();
        QCOMPARE(job->result().sentence(), u"web-1 runs at factory now. It is kept at laptop, switched off."_s);
        QVERIFY(!job->stages().contains(u"shut down"_s) && !job->stages().contains(u"spawn"_s));
    }

    void aQuestionIsTheLastOfItsKind()
    {
        QuietScene scene;
        addBaseTo(*scene.sites.factory);
        QTRY_VERIFY(scene.isListed());
        scene.move();
        QTRY_VERIFY(scene.dialog());
        auto *last = scene.dialog()->findChild<QCheckBox *>(u"lastQuestion"_s);
        QTRY_VERIFY(last->isEnabled());
        last->click();
        scene.button(*scene.dialog(), u"Move"_s)->click();
        QTRY_VERIFY(scene.sites.runsAtFactory() && scene.window->queue().isIdle());
        QCOMPARE(scene.preferences.quietMoves(), QStringList{u"laptop\nfactory\nmove"_s});
    }

    void afterThatNoneIsAsked()
    {
        QuietScene scene;
        addBaseTo(*scene.sites.factory);
        scene.preferences.addQuietMove(u"laptop\nfactory\nmove"_s);
        QTRY_VERIFY(scene.isListed());
        scene.move();
        QTRY_VERIFY(scene.sites.runsAtFactory() && scene.window->queue().isIdle());
        QVERIFY(!scene.dialog());
    }

    void anotherWayIsAskedAbout()
    {
        QuietScene scene;
        addBaseTo(*scene.sites.factory);
        scene.preferences.addQuietMove(u"factory\nlaptop\nmove"_s);
        scene.preferences.addQuietMove(u"laptop\nfactory\nkeep"_s);
        QTRY_VERIFY(scene.isListed());
        scene.move();
        QTRY_VERIFY(scene.dialog());
        QVERIFY(scene.window->queue().jobs().isEmpty());
    }

    void whatIsNotGoodIsAskedAboutAllTheSame()
    {
        QuietScene scene;
        scene.preferences.addQuietMove(u"laptop\nfactory\nmove"_s);
        scene.sites.factory->factsToTell.hypervisorVersion = 9'000'000;
        QTRY_VERIFY(scene.isListed());
        scene.move();
        QTRY_VERIFY(scene.dialog());
        QVERIFY(scene.window->queue().jobs().isEmpty());
    }

    void pictures()
    {
        const QString folder = QStringLiteral(TRESCCA_SCREENSHOTS);
        QVERIFY(QDir().mkpath(folder));
        for (const auto tone : {Preferences::Appearance::Light, Preferences::Appearance::Dark}) {
            applyAppearance(tone);
            const QString word = tone == Preferences::Appearance::Light ? u"light"_s : u"dark"_s;
            QuestionScene scene;
            scene.remember();
            scene.addBase();
            scene.sites.factory->factsToTell.flavors = {u"m1.small"_s, u"m1.large"_s};
            scene.ask();
            QTRY_VERIFY(scene.move().isEnabled());
            QTRY_VERIFY(scene.says(u"stands still"_s));
            QCoreApplication::processEvents();  // lays out
            QVERIFY(scene.dialog->grab().save(u"%1/move-%2.png"_s.arg(folder, word)));
            scene.dialog->findChild<QToolButton *>()->click();
            QVERIFY(scene.dialog->grab().save(u"%1/move-details-%2.png"_s.arg(folder, word)));
            scene.sites.factory->factsToTell.hypervisorVersion = 9'000'000;
            scene.sites.factory->factsToTell.freeMemory = 1U << 20U;
            scene.ask();
            QTRY_VERIFY(scene.says(u"cannot move"_s));
            scene.field<QLineEdit>(u"name"_s).setText(u"-web"_s);
            QVERIFY(scene.dialog->grab().save(u"%1/move-refused-%2.png"_s.arg(folder, word)));
        }
        QuestionScene plain;
        plain.sites.factory->factsToTell.keepsState = false;
        plain.ask();
        QTRY_VERIFY(plain.move().isEnabled());
        QCoreApplication::processEvents();
        QVERIFY(plain.dialog->grab().save(folder + u"/move-disk-only-dark.png"_s));
        applyAppearance(Preferences::Appearance::System);
    }
};

QTEST_MAIN(TestMoveDialog)
#include "tst_movedialog.moc"
