// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/windowscene.h"
#include "ui/jobs/work.h"
#include "ui/settings/appearance.h"
#include "ui/settings/preferences.h"
#include "ui/transfers/movedialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTimeZone>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// That web-1 builds on.
void addBaseTo(FakeSite &site)
{
    site.addImage({.name = u"deb13"_s, .properties = {{QLatin1StringView(property::baseDigest), QString(64, u'b')}}}, "base");
}

/// The question alone, about web-1 from laptop to factory.
struct Scene {
    explicit Scene(const MigrationOptions &options = {}) : history(History::open(sites.folder.filePath(u"journal.sqlite"_s)).value())
    {
        const auto find = [this](const QString &name) -> Result<std::shared_ptr<Site>> { return name == u"laptop" ? sites.laptop : sites.factory; };
        services = {find, {}, sites.engine.get(), sites.journal.get(), history.get()};
        wanted = options;
    }
    void ask()
    {
        dialog = std::make_unique<MoveDialog>(services, sites.request(wanted), u"web-1"_s);
        dialog->show();
    }
    /// A move of the past, of its size: 2 s of saving, 3 s of sending, 1 s of restoring, all in 5 s.
    void remember(const QString &source = u"laptop"_s, const QString &destination = u"factory"_s, const QString &instance = u"another"_s) const
    {
        MigrationRecord record;
        record.id = source + destination + instance;
        record.instanceId = instance;
        record.source = source;
        record.destination = destination;
        record.state = MigrationState::Done;
        record.created = QDateTime({2026, 11, 20}, {10, 0}, QTimeZone::UTC);
        record.ended = record.created.addMSecs(5000);
        record.bytesMemory = 256ULL << 20U;
        record.bytesDisk = 8ULL << 20U;
        record.packageBytes = 39'300'000;
        record.downtimeMs = 4450;
        QVERIFY(sites.journal->begin(record) && sites.journal->update(record));
        for (const auto &[name, begin, end] :
            {std::tuple{u"save"_s, 0, 2000}, std::tuple{u"transfer"_s, 0, 3000}, std::tuple{u"restore"_s, 3000, 4000}})
            QVERIFY(sites.journal->stage(record.id, {name, 1, begin, end, 0, u"ok"_s}));
    }
    void addBase() const { addBaseTo(*sites.factory); }
    [[nodiscard]] bool says(const QString &text) const
    {
        return std::ranges::any_of(
            dialog->findChildren<QLabel *>(), [&](const QLabel *one) { return one->isVisible() && one->text().contains(text); });
    }
    [[nodiscard]] QPushButton &move() const
    {
        const auto all = dialog->findChildren<QPushButton *>();
        return **std::ranges::find(all, u"&Move"_s, &QPushButton::text);
    }
    template <typename Widget>
    [[nodiscard]] Widget &field(const QString &name) const
    {
        return *dialog->findChild<Widget *>(name);
    }

    MoveScene sites;
    std::unique_ptr<History> history;
    Services services;
    MigrationOptions wanted;
    std::unique_ptr<MoveDialog> dialog;
};

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
        Scene scene({.bytesPerSecond = 1'234'567});
        scene.addBase();
        scene.ask();
        QTRY_VERIFY(scene.move().isEnabled());
        QCOMPARE(scene.dialog->plan().request.options.bytesPerSecond, 1'234'567U);  // as in the settings, to the byte
        scene.field<QDoubleSpinBox>(u"limit"_s).setValue(2);
        QVERIFY(!scene.field<QCheckBox>(u"lastQuestion"_s).isEnabled());
        QTRY_VERIFY(scene.move().isEnabled());
        QCOMPARE(scene.dialog->plan().request.options.bytesPerSecond, 2'000'000U);
        QCOMPARE(work::migrate(scene.services, scene.dialog->plan()).bytesPerSecond, 2'000'000U);
    }

    void withoutAPastNothingIsForecast()
    {
        Scene scene;
        scene.ask();
        QTRY_VERIFY(scene.move().isEnabled());
        QVERIFY(scene.says(u"programs go on where they are"_s));
        QVERIFY(scene.says(u"before they are compressed"_s));
        QVERIFY(scene.says(u"no machine like it has moved from laptop to factory"_s));
        QVERIFY(scene.says(u"!  Base image bbbbbbbbbbbb is not at factory yet"_s));
    }

    void thePastForecasts()
    {
        Scene scene;
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

    void aChoicePlansAnew()
    {
        Scene scene;
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
        Scene scene;
        scene.ask();
        QTRY_VERIFY(scene.move().isEnabled());
        auto &name = scene.field<QLineEdit>(u"name"_s);
        name.setText(u"../web"_s);
        QVERIFY(!scene.move().isEnabled());
        QVERIFY(scene.says(u"does not fit"_s));
        scene.sites.factory->addInstance(u"taken"_s);
        name.setText(u"taken"_s);
        QVERIFY(!scene.says(u"does not fit"_s));
        QTRY_VERIFY(scene.says(u"taken"_s));
        name.setText(u"web-2"_s);
        QTRY_VERIFY(scene.move().isEnabled());
        QTRY_COMPARE(scene.dialog->plan().request.options.name, u"web-2"_s);
    }

    void flavorsAreOfferedWhereThereAreSome()
    {
        Scene scene;
        scene.ask();
        QTRY_VERIFY(scene.move().isEnabled());
        QTRY_VERIFY(scene.field<QComboBox>(u"network"_s).count() > 0);
        QVERIFY(!scene.field<QComboBox>(u"flavor"_s).isVisible());
        scene.sites.factory->factsToTell.flavors = {u"m1.small"_s, u"m1.large"_s};
        scene.ask();
        QTRY_VERIFY(scene.field<QComboBox>(u"flavor"_s).isVisible());
        scene.field<QComboBox>(u"flavor"_s).setCurrentText(u"m1.large"_s);
        QTRY_VERIFY(scene.move().isEnabled());
        QCOMPARE(scene.dialog->plan().request.options.flavor, u"m1.large"_s);
        QVERIFY(!scene.field<QCheckBox>(u"lastQuestion"_s).isEnabled());
    }

    void aWarningAsksAlways()
    {
        Scene scene;
        scene.sites.factory->factsToTell.hypervisorVersion = 9'000'000;
        scene.ask();
        QTRY_VERIFY(scene.move().isEnabled());
        QVERIFY(scene.says(u"!  factory has the older"_s));
        QVERIFY(!scene.field<QCheckBox>(u"lastQuestion"_s).isEnabled());
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
            Scene scene;
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
        applyAppearance(Preferences::Appearance::System);
    }
};

QTEST_MAIN(TestMoveDialog)
#include "tst_movedialog.moc"
