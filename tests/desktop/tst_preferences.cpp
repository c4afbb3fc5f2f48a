// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/compression.h"
#include "core/import/imagefile.h"
#include "ui/parts/sentence.h"
#include "ui/settings/appearance.h"
#include "ui/settings/appearancepage.h"
#include "ui/settings/askagain.h"
#include "ui/settings/bandwidthkeeper.h"
#include "ui/settings/preferences.h"
#include "ui/settings/transferspage.h"
#include "ui/settings/visibleedges.h"
#include "ui/settings/workfolderfield.h"

#include <QApplication>
#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QImage>
#include <QLineEdit>
#include <QPalette>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeEdit>
#include <QTimerEvent>

#include <algorithm>

#include <unistd.h>

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

    /// One that is configured is there, whatever was hidden before it was.
    void onlyWhatIsFoundIsHidden()
    {
        const QStringList names{u"local"_s, u"office"_s, u"school, lab"_s};
        {
            Preferences preferences(file());
            const QSignalSpy changed(&preferences, &Preferences::changed);
            QCOMPARE(preferences.shownOf(names, names), names);
            for (const QString &name : names)
                preferences.setSiteHidden(name, true);
            preferences.setSiteHidden(u"office"_s, true);
            QCOMPARE(changed.size(), 3);
            preferences.resetTransfers();
        }
        Preferences again(file());
        QCOMPARE(again.hiddenSites(), names);
        QCOMPARE(again.shownOf(names, {u"local"_s, u"school, lab"_s}), QStringList{u"office"_s});
        again.setSiteHidden(u"local"_s, false);
        again.setSiteHidden(u"local"_s, false);
        QCOMPARE(again.hiddenSites(), names.mid(1));
        for (const QString &name : names)
            again.setSiteHidden(name, false);
        QCOMPARE(again.hiddenSites(), QStringList());
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
        page.findChild<QCheckBox *>(u"keep"_s)->setChecked(true);
        QCOMPARE(preferences.movesAtOnce(), 5);
        QCOMPARE(preferences.bytesPerSecond(), 2'300'000);
        QCOMPARE(preferences.compressionLevel(), 12);
        QVERIFY(preferences.keepPackage());
        page.findChild<QPushButton *>()->click();
        QCOMPARE(preferences.movesAtOnce(), 2);
        QCOMPARE(preferences.bytesPerSecond(), 0);
        QCOMPARE(page.findChild<QSpinBox *>(u"movesAtOnce"_s)->value(), 2);
        QVERIFY(!page.findChild<QCheckBox *>(u"keep"_s)->isChecked());
    }

    void aLimitHoldsByTheTimeOfTheDay()
    {
        Bandwidth day{.always = 5, .byHours = true, .from = {8, 0}, .to = {18, 0}, .atHours = 1};
        QCOMPARE(day.at({7, 59, 59}), 5);
        QCOMPARE(day.at({8, 0}), 1);
        QCOMPARE(day.at({17, 59, 59}), 1);
        QCOMPARE(day.at({18, 0}), 5);
        std::swap(day.from, day.to);  // over midnight
        QCOMPARE(day.at({7, 59}), 1);
        QCOMPARE(day.at({12, 0}), 5);
        QCOMPARE(day.at({23, 0}), 1);
        day.to = day.from;
        QCOMPARE(day.at({12, 0}), 1);
        day.byHours = false;
        QCOMPARE(day.at({12, 0}), 5);
    }

    void theLimitOfAllIsKeptAtOnceAndInTime()
    {
        Preferences preferences(file());
        const auto throttle = std::make_shared<Throttle>(7);
        QTime now(12, 0);
        BandwidthKeeper keeper(throttle, preferences, nullptr, [&now] { return now; });
        QCOMPARE(throttle->rate(), 0U);
        const QSignalSpy changed(&preferences, &Preferences::changed);
        const Bandwidth chosen{.always = 2'000'000, .byHours = true, .from = {13, 0}, .to = {14, 30}, .atHours = 500'000};
        preferences.setBandwidth(chosen);
        preferences.setBandwidth(chosen);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(throttle->rate(), 2'000'000U);
        QVERIFY(Preferences(file()).bandwidth() == chosen);
        now = QTime(13, 0);
        QTimerEvent tick(1);
        QCoreApplication::sendEvent(&keeper, &tick);
        QCOMPARE(throttle->rate(), 500'000U);
    }

    void theLimitOfAllIsChosenOnThePage()
    {
        Preferences preferences(file());
        TransfersPage page(preferences);
        page.show();
        QVERIFY(!page.findChild<QTimeEdit *>(u"from"_s)->isEnabled());
        QCOMPARE(page.findChild<QTimeEdit *>(u"from"_s)->text(), u"08:00"_s);
        page.findChild<QDoubleSpinBox *>(u"limitOfAll"_s)->setValue(3);
        page.findChild<QCheckBox *>(u"byHours"_s)->click();
        page.findChild<QTimeEdit *>(u"from"_s)->setTime({22, 0});
        page.findChild<QTimeEdit *>(u"to"_s)->setTime({6, 30});
        page.findChild<QDoubleSpinBox *>(u"limitAtHours"_s)->setValue(0.5);
        QVERIFY(preferences.bandwidth() == (Bandwidth{3'000'000, true, {22, 0}, {6, 30}, 500'000}));
        page.findChild<QCheckBox *>(u"notify"_s)->click();
        page.findChild<QCheckBox *>(u"tray"_s)->click();
        QVERIFY(!preferences.notifies() && !preferences.showsTray());
        page.findChild<QPushButton *>()->click();
        QVERIFY(preferences.bandwidth() == Bandwidth{});
        QVERIFY(preferences.notifies() && preferences.showsTray());
        QCOMPARE(page.findChild<QDoubleSpinBox *>(u"limitOfAll"_s)->value(), 0.0);
        QVERIFY(!page.findChild<QCheckBox *>(u"byHours"_s)->isChecked());
    }

    void theQuestionBeforeMovesCanBeHadBack()
    {
        Preferences preferences(file());
        const TransfersPage page(preferences);
        auto *again = page.findChild<AskAgain *>();
        QVERIFY(!again->isEnabled());
        preferences.addQuietMove(u"laptop\nfactory\nmove"_s);
        preferences.addQuietMove(u"laptop\nfactory\nmove"_s);
        QCOMPARE(Preferences(file()).quietMoves(), QStringList{u"laptop\nfactory\nmove"_s});
        QVERIFY(again->isEnabled() && again->toolTip().contains(u"laptop to factory"));
        again->click();
        QVERIFY(!again->isEnabled() && preferences.quietMoves().isEmpty());
        QVERIFY(Preferences(file()).quietMoves().isEmpty());
    }

    void edgesAreSeenOnDarkWindowsToo()
    {
        applyAppearance(Preferences::Appearance::Dark);
        VisibleEdges edges;
        QCheckBox box;
        QLineEdit field;
        for (QWidget *one : {static_cast<QWidget *>(&box), static_cast<QWidget *>(&field)}) {
            one->setStyle(&edges);
            one->setFixedSize(60, 24);
            const QImage image = one->grab().toImage();
            int lightest = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    lightest = std::max(lightest, image.pixelColor(x, y).lightness());
            QVERIFY2(lightest > box.palette().color(QPalette::Window).lightness() + 40, one->metaObject()->className());
        }
        applyAppearance(Preferences::Appearance::System);
    }

    void downloadsHaveAFolder()
    {
        Preferences preferences(file());
        QVERIFY(preferences.downloadFolder().isEmpty());
        TransfersPage page(preferences);
        auto *folder = page.findChild<QLineEdit *>(u"downloadFolder"_s);
        folder->setText(m_folder.filePath(u"none"_s));
        QVERIFY(preferences.downloadFolder().isEmpty());
        folder->setText(m_folder.path());
        QCOMPARE(Preferences(file()).downloadFolder(), m_folder.path());
        // What is being typed is none yet, though its beginning is one.
        folder->setText({});
        QTest::keyClicks(folder, u"/tmp/none\r"_s);
        QVERIFY(preferences.downloadFolder().isEmpty());
        QTest::keyClicks(folder, u"\b\b\b\b\b\r"_s);
        QCOMPARE(preferences.downloadFolder(), u"/tmp"_s);
        // One that has gone meanwhile is not offered.
        preferences.setDownloadFolder(m_folder.filePath(u"gone"_s));
        QVERIFY(preferences.downloadFolder().isEmpty());
    }

    void whatIsUnpackedHasAFolder()
    {
        Preferences preferences(file());
        TransfersPage page(preferences);
        const auto *field = page.findChild<WorkFolderField *>();
        auto *edit = page.findChild<QLineEdit *>(u"workFolder"_s);
        QCOMPARE(edit->placeholderText(), standardWorkFolder());
        QTRY_VERIFY2(field->note().text().contains(u"B free there"_s), qPrintable(field->note().text()));
        edit->setText(m_folder.filePath(u"none"_s));
        QTRY_VERIFY2(field->note().text().contains(u"There is no folder"_s), qPrintable(field->note().text()));
        QVERIFY(preferences.workFolder().isEmpty());
        edit->setText(m_folder.path());
        QTRY_COMPARE(Preferences(file()).workFolder(), m_folder.path());
        QVERIFY(field->note().text().contains(u"B free there"_s));
        if (::geteuid() != 0) {
            edit->setText(u"/"_s);
            QTRY_VERIFY2(field->note().text().contains(u"You may not write in /"_s), qPrintable(field->note().text()));
            QCOMPARE(preferences.workFolder(), m_folder.path());
        }
        edit->setText({});
        QTRY_VERIFY(preferences.workFolder().isEmpty());
        edit->setText(m_folder.path());
        QTRY_COMPARE(preferences.workFolder(), m_folder.path());
        preferences.resetTransfers();
        QVERIFY(preferences.workFolder().isEmpty());
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
