// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/movequestion.h"
#include "ui/jobs/work.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace trescca;

/// The question before a move as disk only, and when that is what is asked about.
class TestDiskQuestion : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A cloud without the plugin takes no memory: what that means is told, and what can be chosen is of use there.
    void whereNoMemoryGoesTheDiskDoes()
    {
        QuestionScene scene;
        scene.addBase();
        scene.sites.factory->factsToTell.keepsState = false;
        scene.sites.factory->factsToTell.flavors = {u"m1.small"_s};
        scene.remember(u"laptop"_s, u"factory"_s, u"another"_s, MoveMode::DiskOnly);
        scene.ask();
        QTRY_VERIFY(scene.move().isEnabled());
        QVERIFY(
            scene.says(u"Disk only: it is shut down, and boots there anew from a copy of its disk. factory moves machines without their memory"_s));
        QVERIFY(scene.says(u"programs and what is in memory end. It stays at laptop too, switched off, until you delete it there."_s));
        QVERIFY(!scene.says(u"programs go on where they are"_s) && !scene.says(u"cannot move there"_s));
        QVERIFY(scene.says(u"It takes up to about"_s));
        scene.dialog->findChild<QToolButton *>()->click();
        QVERIFY(scene.says(u"Shutting down "_s) && scene.says(u"one after the other"_s));
        const auto &mode = scene.field<QComboBox>(u"mode"_s);
        QVERIFY(!mode.isEnabled() && mode.currentText().startsWith(u"Disk only"_s) && mode.toolTip().contains(u"factory"_s));
        for (const QString &name : {u"keepSource"_s, u"paused"_s})
            QVERIFY2(!scene.field<QCheckBox>(name).isVisible(), qPrintable(name));
        QVERIFY(scene.field<QComboBox>(u"flavor"_s).isEnabled());
        QVERIFY(!scene.field<QCheckBox>(u"lastQuestion"_s).isEnabled());
        scene.field<QCheckBox>(u"forceOff"_s).click();
        QTRY_VERIFY(scene.move().isEnabled());
        QVERIFY(scene.says(u"as if its plug were pulled"_s));
        const MigrationRequest &request = scene.dialog->plan().request;
        QVERIFY(request.options.mode == MoveMode::DiskOnly && request.options.forceOff && !request.options.keepSource && !request.options.paused);
        const JobSpec spec = work::migrate(scene.services, scene.dialog->plan());
        QCOMPARE(spec.mode, MoveMode::DiskOnly);
        QCOMPARE(spec.afterCancel(), u"web-1 stays at laptop; if it was shut down already, it boots there again."_s);
    }

    void fromWhereNoMemoryComesTheDiskDoes()
    {
        QuestionScene scene;
        scene.sites.laptop->factsToTell.keepsState = false;
        scene.ask();
        QTRY_VERIFY(scene.move().isEnabled());
        QVERIFY(scene.says(u"laptop moves machines without their memory only."_s));
        QCOMPARE(scene.dialog->plan().request.options.mode, MoveMode::DiskOnly);
    }

    /// A host that cannot run anything is to be mended.
    void aHostInTroubleIsNoCloud()
    {
        QuestionScene scene;
        scene.sites.factory->factsToTell.keepsState = false;
        scene.sites.factory->factsToTell.noStateReason = u"QEMU is missing."_s;
        scene.ask();
        QTRY_VERIFY(scene.says(u"It cannot move there as things are"_s));
        QVERIFY(scene.says(u"QEMU is missing."_s));
    }

    void diskOnlyCanBeChosen()
    {
        QuestionScene scene;
        scene.addBase();
        scene.ask();
        QTRY_VERIFY(scene.move().isEnabled());
        QTRY_VERIFY(scene.field<QComboBox>(u"network"_s).findText(u"default"_s) > 0);
        auto &mode = scene.field<QComboBox>(u"mode"_s);
        QVERIFY(mode.isEnabled() && !scene.field<QCheckBox>(u"forceOff"_s).isVisible());
        mode.setCurrentIndex(1);
        QVERIFY(!scene.move().isEnabled());
        QTRY_VERIFY(scene.move().isEnabled());
        QVERIFY(scene.says(u"Disk only: it is shut down"_s) && scene.field<QCheckBox>(u"forceOff"_s).isVisible());
        QCOMPARE(scene.dialog->plan().request.options.mode, MoveMode::DiskOnly);
        mode.setCurrentIndex(0);
        QTRY_VERIFY(scene.move().isEnabled());
        QVERIFY(scene.says(u"programs go on where they are"_s) && !scene.field<QCheckBox>(u"forceOff"_s).isVisible());
        QCOMPARE(scene.dialog->plan().request.options.mode, MoveMode::Full);
    }

    void whatIsOffMovesItsDisk()
    {
        QuestionScene scene({.mode = MoveMode::DiskOnly});  // as it is asked for then
        scene.sites.instance = scene.sites.laptop->addInstance(u"web-2"_s, {}, InstanceState::Off);
        scene.ask();
        QTRY_VERIFY(scene.move().isEnabled());
        QVERIFY(scene.says(u"Disk only: its disk is copied, and the copy boots there. It is off, so there is no memory to take along."_s));
        QVERIFY(!scene.field<QComboBox>(u"mode"_s).isEnabled() && !scene.field<QCheckBox>(u"forceOff"_s).isVisible());
        QCOMPARE(work::migrate(scene.services, scene.dialog->plan()).afterCancel(), u"web-2 stays at laptop, switched off."_s);
    }
};

QTEST_MAIN(TestDiskQuestion)
#include "tst_diskquestion.moc"
