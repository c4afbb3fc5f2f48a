// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/compression.h"
#include "ui/settings/appearance.h"
#include "ui/settings/appearancepage.h"
#include "ui/settings/preferences.h"
#include "ui/settings/transferspage.h"

#include <QApplication>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QPalette>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

class TestPreferences final : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    [[nodiscard]] QString file() const { return m_folder.filePath(u"desktop.ini"_s); }

private Q_SLOTS:
    void init() { QFile::remove(file()); }

    void eachHasADefault()
    {
        const Preferences preferences(file());
        QCOMPARE(preferences.movesAtOnce(), 2);
        QCOMPARE(preferences.bytesPerSecond(), 0);
        QCOMPARE(preferences.compressionLevel(), defaultCompressionLevel);
        QVERIFY(!preferences.keepPackage());
        QCOMPARE(preferences.appearance(), Preferences::Appearance::System);
        QCOMPARE(preferences.language(), QString());
        QVERIFY(!QFile::exists(file()));
    }

    void theyStand()
    {
        {
            Preferences preferences(file());
            const QSignalSpy changed(&preferences, &Preferences::changed);
            preferences.setMovesAtOnce(99);  // as many as there may be
            preferences.setBytesPerSecond(1'500'000);
            preferences.setCompressionLevel(9);
            preferences.setKeepPackage(true);
            preferences.setAppearance(Preferences::Appearance::Dark);
            preferences.setAppearance(Preferences::Appearance::Dark);
            preferences.setLanguage(u"fr"_s);
            QCOMPARE(changed.size(), 6);
        }
        const Preferences again(file());
        QCOMPARE(again.movesAtOnce(), 16);
        QCOMPARE(again.bytesPerSecond(), 1'500'000);
        QCOMPARE(again.compressionLevel(), 9);
        QVERIFY(again.keepPackage());
        QCOMPARE(again.appearance(), Preferences::Appearance::Dark);
        QCOMPARE(again.language(), u"fr"_s);
    }

    void nonsenseIsTheDefault()
    {
        QFile ini(file());
        QVERIFY(ini.open(QIODevice::WriteOnly));
        ini.write("[transfers]\nmoves_at_once=lots\nbytes_per_second=-5\ncompression_level=100\n[appearance]\nscheme=7\nlanguage=xx\n");
        ini.close();
        const Preferences preferences(file());
        QCOMPARE(preferences.movesAtOnce(), 2);
        QCOMPARE(preferences.bytesPerSecond(), 0);
        QCOMPARE(preferences.compressionLevel(), defaultCompressionLevel);
        QCOMPARE(preferences.appearance(), Preferences::Appearance::System);
    }

    void theTransfersPageAppliesAsItIsChosen()
    {
        Preferences preferences(file());
        TransfersPage page(preferences);
        page.findChild<QSpinBox *>(u"movesAtOnce"_s)->setValue(5);
        page.findChild<QDoubleSpinBox *>(u"limit"_s)->setValue(2.3);
        page.findChild<QSpinBox *>(u"level"_s)->setValue(12);
        page.findChild<QCheckBox *>()->setChecked(true);
        QCOMPARE(preferences.movesAtOnce(), 5);
        QCOMPARE(preferences.bytesPerSecond(), 2'300'000);
        QCOMPARE(preferences.compressionLevel(), 12);
        QVERIFY(preferences.keepPackage());
        page.findChild<QPushButton *>()->click();
        QCOMPARE(preferences.movesAtOnce(), 2);
        QCOMPARE(preferences.bytesPerSecond(), 0);
        QCOMPARE(page.findChild<QSpinBox *>(u"movesAtOnce"_s)->value(), 2);
        QVERIFY(!page.findChild<QCheckBox *>()->isChecked());
    }

    void lightAndDarkApplyAtOnce()
    {
        Preferences preferences(file());
        connect(&preferences, &Preferences::changed, this, [&] { applyAppearance(preferences.appearance()); });
        AppearancePage page(preferences);
        page.show();
        const auto isDark = [] { return QApplication::palette().color(QPalette::Base).lightness() < 128; };
        const auto buttons = page.findChildren<QRadioButton *>();
        QCOMPARE(buttons.size(), 3);
        buttons[2]->click();
        QVERIFY(isDark());
        QTRY_VERIFY(page.palette().color(QPalette::WindowText).lightness() > 128);
        buttons[1]->click();
        QVERIFY(!isDark());
        buttons[0]->click();
        QCOMPARE(preferences.appearance(), Preferences::Appearance::System);
        QCOMPARE(AppearancePage(preferences).findChildren<QRadioButton *>()[0]->isChecked(), true);
    }
};

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
