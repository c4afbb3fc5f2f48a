// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/movequestion.h"
#include "tests/desktop/windowscene.h"
#include "ui/settings/appearance.h"
#include "ui/settings/preferences.h"
#include "ui/transfers/movesdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// One that cannot run at factory.
Instance foreigner(WindowScene &scene)
{
    scene.sites.factory->factsToTell.architectures = {u"x86_64"_s};
    Instance made = scene.sites.laptop->addInstance(u"web-3"_s);
    made.arch = u"s390x"_s;
    scene.sites.laptop->put(made);
    return made;
}

}  // namespace

/// Several machines at once.
class TestSeveralMoves final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void severalMachinesAreOneQuestion()
    {
        WindowScene scene;
        const Instance second = scene.sites.laptop->addInstance(u"web-2"_s);
        const Instance third = foreigner(scene);
        QTRY_COMPARE(scene.window->left().model()->instances().size(), 3);
        QTRY_VERIFY(scene.window->right().isReachable());
        const auto *model = scene.window->left().model();
        QList<SiteItem> items;
        for (int row = 0; row < 3; ++row)
            items.append(*model->itemAt(model->index(row, 0, model->groupIndex(SiteModel::Instances))));
        const auto data = mimeOf(items);
        SiteTree &there = scene.window->right().tree();
        drag<QDragEnterEvent>(there, *data);
        drag<QDragMoveEvent>(there, *data);
        QVERIFY(there.findChild<QLabel *>(u"dropHint"_s)->text().contains(u"they go on"));
        drag<QDropEvent>(there, *data);
        QTRY_VERIFY(scene.dialog());
        QCOMPARE(scene.window->findChildren<QDialog *>().size(), 1);
        const auto verdicts = scene.dialog()->findChildren<QLabel *>(u"verdict"_s);
        QCOMPARE(verdicts.size(), 3);
        auto *move = scene.dialog()->findChild<QPushButton *>(u"move"_s);
        QTRY_VERIFY(move->isEnabled());
        const auto stays =
            std::ranges::count_if(verdicts, [](const QLabel *one) { return one->text().contains(u"web-3 stays: factory runs no s390x"); });
        QCOMPARE(stays, 1);
        QVERIFY(move->text().contains(u"2 of 3"));
        scene.dialog()->findChild<QCheckBox *>(u"paused"_s)->click();  // for all of them
        QVERIFY(!move->isEnabled());
        QTRY_VERIFY(move->isEnabled());
        move->click();
        QTRY_COMPARE(scene.window->queue().jobs().size(), 2);
        QTRY_VERIFY(scene.window->queue().isIdle());
        for (const QString &id : {scene.sites.instance.id, second.id})
            QCOMPARE(scene.sites.factory->instance(id, {}).value().state, InstanceState::Paused);
        QCOMPARE(scene.sites.laptop->instance(third.id, {}).value().state, InstanceState::Running);
    }

    /// Of some, that are off, only the disk goes whatever is chosen for the others.
    void someGoAsDiskOnly()
    {
        WindowScene scene;
        const Instance off = scene.sites.laptop->addInstance(u"web-2"_s, {}, InstanceState::Off);
        const Services services{
            [&](const QString &name) -> Result<std::shared_ptr<Site>> { return name == u"laptop" ? scene.sites.laptop : scene.sites.factory; }, {},
            scene.sites.engine.get(), scene.sites.journal.get(), scene.history.get()};
        MigrationOptions diskOnly;
        diskOnly.mode = MoveMode::DiskOnly;
        const QList<MoveWish> wanted{{scene.sites.request(), u"web-1"_s}, {{off.id, u"laptop"_s, u"factory"_s, diskOnly}, off.name}};
        MovesDialog dialog(services, wanted);
        dialog.show();
        auto *move = dialog.findChild<QPushButton *>(u"move"_s);
        QTRY_VERIFY(move->isEnabled());
        QVERIFY(dialog.findChild<QLabel *>(u"sum"_s)->text().startsWith(u"Some keep their memory"_s));
        QList<MoveMode> modes;
        for (const MigrationPlan &plan : dialog.plans())
            modes.append(plan.request.options.mode);
        QCOMPARE(modes, (QList{MoveMode::Full, MoveMode::DiskOnly}));
        dialog.findChild<QComboBox *>(u"mode"_s)->setCurrentIndex(1);
        QTRY_VERIFY(move->isEnabled());
        QVERIFY(dialog.findChild<QLabel *>(u"sum"_s)->text().startsWith(u"Disk only: their disks are copied"_s));
        for (const MigrationPlan &plan : dialog.plans())
            QCOMPARE(plan.request.options.mode, MoveMode::DiskOnly);
    }

    void tooMuchTogetherIsToldAndRefused()
    {
        WindowScene scene;
        const Instance second = scene.sites.laptop->addInstance(u"web-2"_s);
        scene.sites.factory->factsToTell.freeMemory = scene.sites.instance.memory + 1;
        const QList<MoveWish> wanted{{scene.sites.request(), u"web-1"_s}, {{second.id, u"laptop"_s, u"factory"_s, {}}, second.name}};
        const auto find = [&](const QString &name) -> Result<std::shared_ptr<Site>> {
            return name == u"laptop" ? scene.sites.laptop : scene.sites.factory;
        };
        const Services services{find, {}, scene.sites.engine.get(), scene.sites.journal.get(), scene.history.get()};
        MovesDialog dialog(services, wanted);
        dialog.show();
        const auto *sum = dialog.findChild<QLabel *>(u"sum"_s);
        QTRY_VERIFY(sum->text().contains(u"Together they need 512 MiB of memory, and factory has 256 MiB left."));
        QTRY_COMPARE(dialog.plans().size(), 2);
        QVERIFY(!dialog.findChild<QPushButton *>(u"move"_s)->isEnabled());
    }

    void theQuestionIsTheLastOfItsKind()
    {
        WindowScene scene;
        Preferences preferences(scene.sites.folder.filePath(u"desktop.ini"_s));
        SettingsServices services;
        services.configFile = scene.sites.folder.filePath(u"config.yml"_s);
        services.keyring = [] { return Result<void>(fail(Kind::Unsupported, {})); };
        scene.window->useSettings(services, preferences);
        addBaseTo(*scene.sites.factory);
        const Instance second = scene.sites.laptop->addInstance(u"web-2"_s);
        QTRY_COMPARE(scene.window->left().model()->instances().size(), 2);
        QTRY_VERIFY(scene.window->right().isReachable());
        const auto moveAll = [&scene] {
            SiteTree &tree = scene.window->left().tree();
            tree.setFocus();
            tree.selectAll();
            scene.action(u"Move to factory"_s)->trigger();
        };
        moveAll();
        QTRY_VERIFY(scene.dialog());
        auto *last = scene.dialog()->findChild<QCheckBox *>(u"lastQuestion"_s);
        QTRY_VERIFY(last->isEnabled());
        auto *paused = scene.dialog()->findChild<QCheckBox *>(u"paused"_s);
        paused->click();  // chosen for these only
        QVERIFY(!last->isEnabled());
        paused->click();
        QTRY_VERIFY(last->isEnabled());
        last->click();
        scene.window->queue().setHeld(true);
        scene.dialog()->findChild<QPushButton *>(u"move"_s)->click();
        QTRY_COMPARE(scene.window->queue().jobs().size(), 2);
        QCOMPARE(preferences.quietMoves(), QStringList{u"laptop\nfactory\nmove"_s});
        QTRY_VERIFY(!scene.dialog());
        for (Job *job : scene.window->queue().jobs())
            job->cancel();
        moveAll();
        QTRY_COMPARE(scene.window->queue().jobs().size(), 4);
        QVERIFY(!scene.dialog());
        for (Job *job : scene.window->queue().jobs())
            job->cancel();
        scene.window.reset();  // before what it works with
    }

    void aWarningOfOneAsksAlways()
    {
        WindowScene scene;
        addBaseTo(*scene.sites.factory);
        const Instance second = foreigner(scene);
        const auto find = [&](const QString &name) -> Result<std::shared_ptr<Site>> {
            return name == u"laptop" ? scene.sites.laptop : scene.sites.factory;
        };
        const Services services{find, {}, scene.sites.engine.get(), scene.sites.journal.get(), scene.history.get()};
        MovesDialog dialog(services, {{scene.sites.request(), u"web-1"_s}, {{second.id, u"laptop"_s, u"factory"_s, {}}, second.name}});
        dialog.show();
        QTRY_VERIFY(dialog.findChild<QPushButton *>(u"move"_s)->isEnabled());
        QVERIFY(!dialog.findChild<QCheckBox *>(u"lastQuestion"_s)->isEnabled());
    }

    void pictures()
    {
        const QString folder = QStringLiteral(TRESCCA_SCREENSHOTS);
        QVERIFY(QDir().mkpath(folder));
        WindowScene scene;
        const Instance second = scene.sites.laptop->addInstance(u"web-2"_s);
        const Instance third = foreigner(scene);
        const auto find = [&](const QString &name) -> Result<std::shared_ptr<Site>> {
            return name == u"laptop" ? scene.sites.laptop : scene.sites.factory;
        };
        const Services services{find, {}, scene.sites.engine.get(), scene.sites.journal.get(), scene.history.get()};
        for (const auto tone : {Preferences::Appearance::Light, Preferences::Appearance::Dark}) {
            applyAppearance(tone);
            MovesDialog dialog(services,
                {{scene.sites.request(), u"web-1"_s}, {{second.id, u"laptop"_s, u"factory"_s, {}}, second.name},
                    {{third.id, u"laptop"_s, u"factory"_s, {}}, third.name}});
            dialog.show();
            QTRY_VERIFY(dialog.findChild<QPushButton *>(u"move"_s)->isEnabled());
            QCoreApplication::processEvents();  // lays out
            QVERIFY(dialog.grab().save(u"%1/moves-%2.png"_s.arg(folder, tone == Preferences::Appearance::Light ? u"light"_s : u"dark"_s)));
        }
        applyAppearance(Preferences::Appearance::System);
    }
};

QTEST_MAIN(TestSeveralMoves)
#include "tst_severalmoves.moc"
