// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ratefield.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Whoever types a rate means the decimal sign that the keyboard has.
class TestRateField final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothDecimalSignsAreTaken_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QString>("typed");
        for (const auto language : {QLocale::English, QLocale::German, QLocale::French, QLocale::Spanish})
            for (const QString &typed : {u"0.5"_s, u"0,5"_s})
                QTest::addRow("%s %s", qPrintable(QLocale::languageToString(language)), qPrintable(typed)) << QLocale(language) << typed;
    }
    void bothDecimalSignsAreTaken()
    {
        QFETCH(QLocale, locale);
        QFETCH(QString, typed);
        RateField field(u"rate"_s);
        field.setLocale(locale);
        field.show();
        field.selectAll();
        QTest::keyClicks(&field, typed);
        QTest::keyClick(&field, Qt::Key_Tab);
        QCOMPARE(field.bytesPerSecond(), 500'000);
    }
};

QTEST_MAIN(TestRateField)
#include "tst_ratefield.moc"
