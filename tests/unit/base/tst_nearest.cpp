// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nearest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

class TestNearest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatWasMeant_data();
    void findsWhatWasMeant();
    void asksOnlyWhenItKnows();
};

void TestNearest::findsWhatWasMeant_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("meant");
    QTest::newRow("swapped") << u"lsit"_s << u"list"_s;
    QTest::newRow("missing") << u"migrte"_s << u"migrate"_s;
    QTest::newRow("too many") << u"migratte"_s << u"migrate"_s;
    QTest::newRow("changed") << u"make-config"_s << u"make_config"_s;
    QTest::newRow("case") << u"LIST"_s << u"list"_s;
    QTest::newRow("two") << u"mgirtae"_s << u"migrate"_s;
    QTest::newRow("the nearest") << u"rest"_s << u"reset"_s;
    QTest::newRow("far") << u"launch"_s << QString();
    QTest::newRow("too short") << u"ls"_s << QString();
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("endless") << QString(100'000, u'x') << QString();
}

void TestNearest::findsWhatWasMeant()
{
    QFETCH(QString, word);
    QFETCH(QString, meant);
    QCOMPARE(nearestWord(word, {u"list"_s, u"migrate"_s, u"make_config"_s, u"restart"_s, u"reset"_s, u"ps"_s}), meant);
}

void TestNearest::asksOnlyWhenItKnows()
{
    QCOMPARE(didYouMean(u"lsit"_s, {u"list"_s}), u" Did you mean \"list\"?"_s);
    QCOMPARE(didYouMean(u"lsit"_s, {u"verify"_s}), QString());
    QCOMPARE(didYouMean(u"lsit"_s, {}), QString());
}

QTEST_APPLESS_MAIN(TestNearest)
#include "tst_nearest.moc"
