// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/manners.h"
#include "tests/desktop/screens.h"
#include "ui/language/language.h"
#include "ui/settings/appearance.h"

#include <QApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Every screen: good manners in every language, and pictures for people to look at.
class TestScreens final : public QObject {
    Q_OBJECT

    static void eachScreenInEachLanguage()
    {
        QTest::addColumn<QString>("screen");
        QTest::addColumn<QString>("language");
        for (const QString &screen : Screens::names())
            for (const QString &code : language::available())
                QTest::addRow("%s, %s", qPrintable(screen), qPrintable(code)) << screen << code;
    }

private Q_SLOTS:
    void cleanup()
    {
        QApplication::setLayoutDirection(Qt::LeftToRight);
        language::use(u"en"_s);
        applyAppearance(Preferences::Appearance::System);
    }

    void manners_data() { eachScreenInEachLanguage(); }
    void manners()
    {
        QFETCH(QString, screen);
        QFETCH(QString, language);
        language::use(language);
        Screens screens;
        QWidget *shown = screens.open(screen);
        QVERIFY(shown);
        QStringList faults;
        const auto look = [&faults](const QString &fault, const QStringList &found) {
            for (const QString &one : found)
                faults.append(fault + u": "_s + one);
        };
        look(u"takes markup"_s, manners::takingMarkup(*shown));
        look(u"has no name"_s, manners::nameless(*shown));
        look(u"share a letter"_s, manners::sharedMnemonics(*shown));
        look(u"has no letter"_s, manners::withoutMnemonic(*shown));
        look(u"not reached by Tab"_s, manners::outOfTabsReach(*shown));
        look(u"is cut"_s, manners::clipped(*shown));
        look(u"has no room on a small screen"_s, manners::tooLarge(*shown));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void fromRightToLeft_data()
    {
        QTest::addColumn<QString>("screen");
        for (const QString &screen : Screens::names())
            QTest::addRow("%s", qPrintable(screen)) << screen;
    }
    void fromRightToLeft()
    {
        QFETCH(QString, screen);
        QApplication::setLayoutDirection(Qt::RightToLeft);
        Screens screens;
        QWidget *shown = screens.open(screen);
        QVERIFY(shown);
        QCOMPARE(manners::clipped(*shown).join(u'\n'), QString());
        QVERIFY(shown->grab().save(u"%1/%2-right-to-left.png"_s.arg(QStringLiteral(TRESCCA_SCREENSHOTS), screen)));
    }

    void pictures_data() { fromRightToLeft_data(); }
    void pictures()
    {
        QFETCH(QString, screen);
        QVERIFY(QDir().mkpath(QStringLiteral(TRESCCA_SCREENSHOTS)));
        for (const auto appearance : {Preferences::Appearance::Light, Preferences::Appearance::Dark}) {
            applyAppearance(appearance);
            Screens screens;
            QWidget *shown = screens.open(screen);
            QVERIFY(shown);
            const QString tone = appearance == Preferences::Appearance::Dark ? u"dark"_s : u"light"_s;
            QVERIFY(shown->grab().save(u"%1/%2-%3.png"_s.arg(QStringLiteral(TRESCCA_SCREENSHOTS), screen, tone)));
        }
    }
};

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
