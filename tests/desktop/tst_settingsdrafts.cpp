// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/settingsscene.h"

#include <QListWidget>

using namespace trescca;

/// What is typed in the settings: checked as it is, and not lost.
class TestSettingsDrafts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { qunsetenv("DBUS_SESSION_BUS_ADDRESS"); }

    void whatIsTypedStaysUntilItIsSaved()
    {
        Scene scene;
        scene.open();
        scene.type(Field::Address, u"qemu:///system"_s);
        scene.page().choose(u"office"_s);
        QCOMPARE(scene.editor().edit(Field::Address)->text(), u"https://office:8774/v3"_s);
        QVERIFY(scene.dialog->findChild<QListWidget *>()->item(0)->text().contains(u"not saved"));
        scene.page().choose(u"lab"_s);
        QCOMPARE(scene.editor().edit(Field::Address)->text(), u"qemu:///system"_s);
        QCOMPARE(scene.config(), twoSites);
        scene.click(u"Discard changes"_s);
        QCOMPARE(scene.editor().edit(Field::Address)->text(), u"qemu:///session?socket=/nowhere"_s);
        QVERIFY(!scene.dialog->findChild<QListWidget *>()->item(0)->text().contains(u"not saved"));
    }

    void whatIsNotSavedIsAskedAbout()
    {
        Scene scene;
        scene.open();
        scene.type(Field::Address, u"qemu:///system"_s);
        scene.dialog->close();
        QVERIFY(scene.dialog->isVisible());
        scene.click(u"Go on editing"_s);
        QVERIFY(scene.dialog->isVisible());
        QCOMPARE(scene.editor().edit(Field::Address)->text(), u"qemu:///system"_s);
        scene.dialog->close();
        scene.click(u"Discard and close"_s);
        QVERIFY(!scene.dialog->isVisible());
        QCOMPARE(scene.config(), twoSites);
        scene.dialog->show();
        QCOMPARE(scene.editor().edit(Field::Address)->text(), u"qemu:///session?socket=/nowhere"_s);
        // What is wrong is shown and not closed.
        scene.type(Field::Address, u"nonsense"_s);
        scene.dialog->close();
        scene.click(u"Save and close"_s);
        QVERIFY(scene.dialog->isVisible());
        QVERIFY(!scene.editor().problem(Field::Address).isEmpty());
        scene.type(Field::Address, u"qemu:///system"_s);
        scene.page().choose(u"office"_s);
        scene.dialog->close();
        scene.click(u"Save and close"_s);
        QVERIFY(!scene.dialog->isVisible());
        QCOMPARE(scene.config(), QByteArray(twoSites).replace("/session?socket=/nowhere", "/system"));
        // A new one that nobody filled in is nothing.
        scene.dialog->show();
        scene.click(u"Add"_s);
        scene.dialog->close();
        QVERIFY(!scene.dialog->isVisible());
    }

    void whatIsWrongIsSaidWhileItIsTyped()
    {
        Scene scene;
        scene.open();
        QLineEdit *name = scene.editor().edit(Field::Name);
        name->clear();
        QTest::keyClicks(name, u"a/b"_s);
        QVERIFY2(scene.editor().problem(Field::Name).contains(u"slash"), qPrintable(scene.editor().problem(Field::Name)));
        QTest::keyClick(name, Qt::Key_Backspace);
        QTest::keyClick(name, Qt::Key_Backspace);
        QVERIFY(scene.editor().problem(Field::Name).isEmpty());
    }

    void aRemovedSiteCanBeBroughtBack()
    {
        Scene scene;
        scene.open();
        scene.click(u"Remove"_s);
        QCOMPARE(scene.page().bar().text(), u"lab was removed. Undo brings it back until the settings are closed."_s);
    }
};

QTEST_MAIN(TestSettingsDrafts)
#include "tst_settingsdrafts.moc"
