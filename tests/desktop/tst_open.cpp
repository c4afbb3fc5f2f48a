// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/filescene.h"
#include "ui/files/opendialog.h"
#include "ui/parts/restorequestion.h"
#include "ui/settings/appearance.h"
#include "ui/settings/preferences.h"

#include <QCheckBox>
#include <QComboBox>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

struct OpenScene : FileScene {
    [[nodiscard]] OpenDialog *question() const { return qobject_cast<OpenDialog *>(dialog()); }
    [[nodiscard]] QString text(const QString &label) const { return question()->findChild<QLabel *>(label)->text(); }
    [[nodiscard]] bool says(const QString &text) const
    {
        return std::ranges::any_of(
            question()->findChildren<QLabel *>(), [&](const QLabel *one) { return one->isVisible() && one->text().contains(text); });
    }
    void at(const QString &site) const { question()->findChild<QComboBox *>()->setCurrentText(site); }
    [[nodiscard]] QPushButton *start(const QString &site) const { return button(*question(), u"Start it on "_s + site); }
    [[nodiscard]] QPushButton *push(const QString &site) const { return button(*question(), u"Push to "_s + site); }
    /// What the sample builds on.
    void giveBase(FakeSite &site) const
    {
        site.addImage({.name = u"debian"_s, .properties = {{QLatin1StringView(property::baseDigest), QString(64, u'a')}}}, "base");
    }
    void open(const QString &path) const
    {
        QTRY_VERIFY(isListed());
        window->openFile(path);
        QVERIFY(question());
    }
};

}  // namespace

/// A file that was double-clicked tells what it is, and goes where it is told to.
class TestOpen final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aPackageTellsWhatIsInIt()
    {
        const OpenScene scene;
        scene.open(scene.put(u"web.trescca"_s, test::samplePackage()));
        QTRY_VERIFY(scene.text(u"title"_s).contains(u"web 1 \u00fc, a machine saved as it ran"));
        QVERIFY(scene.says(u"512 MiB"_s));
        QVERIFY(scene.says(u"needs the base debian.qcow2"_s));
        QVERIFY(scene.says(u"2026"_s) || scene.says(u"26"_s));  // when it was saved, in the user's own manner
        QTRY_COMPARE(scene.text(u"verdict"_s), u"\u2713  Its content is what was saved."_s);
        scene.at(u"factory"_s);
        QTRY_VERIFY(scene.text(u"base"_s).contains(u"factory does not have its base debian.qcow2"));
        QVERIFY2(!scene.start(u"factory"_s)->isEnabled(), "it is not sent to where it cannot start");
        QVERIFY(scene.push(u"factory"_s)->isEnabled());
        scene.giveBase(*scene.sites.laptop);
        scene.at(u"laptop"_s);
        QTRY_COMPARE(scene.text(u"base"_s), u"\u2713  laptop has its base."_s);
    }

    void theSitesOfThePanesComeFirst()
    {
        const OpenScene scene;
        QTRY_VERIFY(scene.isListed());
        scene.window->showSites(u"factory"_s, u"factory"_s);
        scene.window->openFile(scene.put(u"web.trescca"_s, test::samplePackage()));
        QVERIFY(scene.question());
        const auto *where = scene.question()->findChild<QComboBox *>();
        QCOMPARE(where->itemText(0), u"factory"_s);
        QCOMPARE(where->currentText(), u"factory"_s);
        QCOMPARE(where->findText(u"laptop"_s), where->count() - 1);
    }

    void itStartsWhereItIsTold()
    {
        const OpenScene scene;
        scene.giveBase(*scene.sites.factory);
        scene.open(scene.put(u"web.trescca"_s, test::samplePackage()));
        scene.at(u"factory"_s);
        QTRY_VERIFY(scene.start(u"factory"_s)->isEnabled());
        scene.start(u"factory"_s)->click();
        QTRY_VERIFY(scene.job() && scene.job()->isOver());
        QVERIFY(scene.sites.factory->calls().contains(u"restore"_s));
        QVERIFY(!scene.sites.factory->restored.paused);
        QTRY_VERIFY(!scene.dialog());
    }

    void whatRunsWhereNoPaneShowsItIsAskedAbout()
    {
        const OpenScene scene;
        QTRY_VERIFY(scene.isListed());
        scene.window->showSites(u"laptop"_s, u"laptop"_s);
        scene.sites.factory->addInstance(u"web"_s, {}, InstanceState::Running, u"0b0e9c52-5f0c-4f64-9a2b-0b1f6a3f5a11"_s);
        scene.giveBase(*scene.sites.laptop);
        scene.open(scene.put(u"web.trescca"_s, test::samplePackage()));
        scene.at(u"laptop"_s);
        QTRY_VERIFY(scene.start(u"laptop"_s)->isEnabled());
        scene.start(u"laptop"_s)->click();
        QTRY_VERIFY(qobject_cast<RestoreQuestion *>(scene.dialog()));
        const auto *asked = qobject_cast<RestoreQuestion *>(scene.dialog());
        QTRY_VERIFY2(asked->informativeText().contains(u"web runs at factory already"_s), qPrintable(asked->informativeText()));
        QVERIFY(!scene.sites.laptop->calls().contains(u"restore"_s));
    }

    void itWaitsThereWhereThatIsChosen()
    {
        const OpenScene scene;
        scene.giveBase(*scene.sites.factory);
        scene.open(scene.put(u"web.trescca"_s, test::samplePackage()));
        auto *paused = scene.question()->findChild<QCheckBox *>(u"paused"_s);
        scene.at(u"factory"_s);
        QTRY_VERIFY(paused->isVisible());
        paused->click();
        scene.start(u"factory"_s)->click();
        QTRY_VERIFY(scene.job() && scene.job()->isOver());
        QVERIFY(scene.sites.factory->restored.paused);
    }

    void itIsOnlyPushed()
    {
        const OpenScene scene;
        scene.open(scene.put(u"web.trescca"_s, test::samplePackage()));
        scene.at(u"factory"_s);
        QTRY_VERIFY(scene.push(u"factory"_s)->isEnabled());
        scene.push(u"factory"_s)->click();
        QTRY_VERIFY(scene.job() && scene.job()->isOver());
        QCOMPARE(scene.job()->state(), Job::State::Done);
        QVERIFY(!scene.sites.factory->calls().contains(u"restore"_s));
        QCOMPARE(scene.sites.factory->imageCount(), 1);
    }

    void aDamagedOneGoesNowhere()
    {
        const OpenScene scene;
        QByteArray bytes = test::samplePackage();
        bytes[bytes.size() / 2] = static_cast<char>(~bytes[bytes.size() / 2]);
        scene.open(scene.put(u"web.trescca"_s, bytes));
        QTRY_VERIFY(scene.text(u"verdict"_s).contains(u"It is not to be trusted"));
        QVERIFY(!scene.start(u"laptop"_s)->isEnabled() && !scene.push(u"laptop"_s)->isEnabled());
        scene.at(u"factory"_s);
        QVERIFY(!scene.start(u"factory"_s)->isEnabled());
    }

    void aBadFileIsASentence()
    {
        const OpenScene scene;
        scene.open(scene.put(u"notes.trescca"_s, "PK\003\004 but no package"));
        QTRY_VERIFY2(scene.text(u"title"_s).contains(u"notes.trescca"), qPrintable(scene.text(u"title"_s)));
        QTRY_VERIFY(!scene.text(u"title"_s).startsWith(u"Looking"));
        QVERIFY(!scene.start(u"laptop"_s)->isVisible() && !scene.push(u"laptop"_s)->isVisible());
        scene.button(*scene.question(), u"Close"_s)->click();
        QTRY_VERIFY(!scene.dialog());
        scene.window->openFile(u"factroy"_s);
        QTRY_COMPARE(scene.text(u"title"_s), u"There is neither a site nor a file \"factroy\". Sites: laptop, factory."_s);
    }

    void aDiskImageStartsANewMachine()
    {
        const OpenScene scene;
        scene.open(scene.disk);
        scene.at(u"factory"_s);
        QTRY_VERIFY(scene.button(*scene.question(), u"New instance at factory..."_s));
        scene.button(*scene.question(), u"New instance at factory..."_s)->click();
        QTRY_VERIFY(scene.dialog() && scene.dialog()->windowTitle() == u"New instance at factory");
    }

    void pictures()
    {
        const QString folder = QStringLiteral(TRESCCA_SCREENSHOTS);
        QVERIFY(QDir().mkpath(folder));
        for (const auto tone : {Preferences::Appearance::Light, Preferences::Appearance::Dark}) {
            applyAppearance(tone);
            const OpenScene scene;
            scene.open(scene.put(u"web.trescca"_s, test::samplePackage()));
            QTRY_VERIFY(scene.text(u"verdict"_s).contains(u"what was saved") && !scene.text(u"base"_s).isEmpty());
            QVERIFY(scene.question()->grab().save(u"%1/open-%2.png"_s.arg(folder, tone == Preferences::Appearance::Light ? u"light"_s : u"dark"_s)));
        }
        applyAppearance(Preferences::Appearance::System);
    }
};

QTEST_MAIN(TestOpen)
#include "tst_open.moc"
