// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/words/words.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QLocale>
#include <QTest>
#include <QTextLayout>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Values as people read them.
class TestWords final : public QObject {
    Q_OBJECT

    /// Whether a sign stands left of another in a line that goes from right to left.
    static bool standsBefore(const QString &text, QChar one, QChar other)
    {
        QTextLayout layout(text);
        QTextOption option;
        option.setTextDirection(Qt::RightToLeft);
        layout.setTextOption(option);
        layout.beginLayout();
        layout.createLine().setLineWidth(1000);
        layout.endLayout();
        const auto place = [&](QChar sign) { return layout.glyphRuns(static_cast<int>(text.indexOf(sign)), 1).value(0).boundingRect().x(); };
        return place(one) < place(other);
    }

private Q_SLOTS:
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    void valuesAreTextsThatCanBeCopied()
    {
        QCOMPARE(words::size(14'200'000), u"14.2 MB"_s);
        QCOMPARE(words::memory(4ULL << 30U), u"4 GiB"_s);
        QCOMPARE(words::rate(1'200'000), u"1.2 MB/s"_s);
        QCOMPARE(words::time(125'000), u"2 min 5 s"_s);
    }

    void timesAreTheNearest()
    {
        QCOMPARE(words::time(3240), u"3.2 s"_s);
        QCOMPARE(words::time(9949), u"9.9 s"_s);
        QCOMPARE(words::time(9951), u"10 s"_s);
        QCOMPARE(words::time(16'240), u"16 s"_s);
        QCOMPARE(words::time(148'270), u"2 min 28 s"_s);
        QCOMPARE(words::time(59'600), u"1 min 0 s"_s);
        // What is left is never less than it is.
        QCOMPARE(words::timeLeft(100), u"about 1 s left"_s);
        QCOMPARE(words::timeLeft(4100), u"about 5 s left"_s);
        QCOMPARE(words::timeLeft(70'000), u"about 1 min 10 s left"_s);
        QVERIFY(!words::unbroken(u"1.0 MB/s"_s).contains(u"/s"_s));
    }

    void valuesKeepTheirOrderFromRightToLeft_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QChar>("first");
        QTest::addColumn<QChar>("last");
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        QTest::addRow("size") << words::size(14'200'000) << QChar(u'1') << QChar(u'M');
        QTest::addRow("memory") << words::memory(4ULL << 30U) << QChar(u'4') << QChar(u'G');
        QTest::addRow("rate") << words::rate(1'200'000) << QChar(u'1') << QChar(u's');
        QTest::addRow("time") << words::time(125'000) << QChar(u'2') << QChar(u's');
        QLocale::setDefault(QLocale(QLocale::German));
        const QDateTime time({2026, 11, 27}, {14, 5});
        QTest::addRow("day") << words::day(time) << QChar(u'7') << QChar(u'6');
        QTest::addRow("date") << words::date(time) << QChar(u'7') << QChar(u'5');
        QLocale::setDefault(QLocale::c());
        QTest::addRow("clock") << words::whole(u"27.11. at 8 o"_s) << QChar(u'7') << QChar(u'o');
    }
    void valuesKeepTheirOrderFromRightToLeft()
    {
        QVERIFY(standsBefore(u"4 GiB"_s, u'G', u'4'));  // what it is about
        QFETCH(QString, value);
        QFETCH(QChar, first);
        QFETCH(QChar, last);
        QVERIFY2(standsBefore(value, first, last), qPrintable(value));
    }
};

QTEST_MAIN(TestWords)
#include "tst_words.moc"
