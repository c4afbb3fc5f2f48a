// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/site/arrival.h"
#include "core/site/instancename.h"
#include "core/site/networkchoice.h"
#include "core/site/savedbytes.h"
#include "core/site/thingname.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What all sites share: names, networks, whose an arrival is, and what a save has told so far.
class TestSiteContract final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesBecomePlain_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("plain");
        QTest::newRow("plain") << u"web-1.example_a+b:c@d"_s << u"web-1.example_a+b:c@d"_s;
        QTest::newRow("letters of other scripts") << u"späti 東京"_s << u"späti 東京"_s;
        QTest::newRow("a path") << u"../../etc/passwd"_s << u"etc-passwd"_s;
        QTest::newRow("an option") << u"--help"_s << u"help"_s;
        QTest::newRow("markup and control") << u"a<b>\n\x07\"'&"_s << u"a-b------"_s;
        QTest::newRow("blanks around") << u"  web  "_s << u"web"_s;
        QTest::newRow("nothing that stays") << u"///"_s << u"instance"_s;
        QTest::newRow("too long") << QString(70, u'a') << QString(64, u'a');
        QTest::newRow("decomposed") << u"u\u0308ber"_s << u"\u00fcber"_s;
    }
    void namesBecomePlain()
    {
        QFETCH(QString, name);
        QFETCH(QString, plain);
        QCOMPARE(plainInstanceName(name), plain);
        QCOMPARE(plainInstanceName(plain), plain);
        QCOMPARE(checkInstanceName(name).has_value(), name == plain);
    }

    void namesAreLinesOfText_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("fits");
        QTest::newRow("marks") << u"Läden: 2 (test)"_s << true;
        QTest::newRow("beyond the first plane") << u"\U0001f600"_s << true;
        QTest::newRow("first half of a character") << QString(QChar(0xd800)) << false;
        QTest::newRow("second half") << u"a"_s + QChar(0xdc00) << false;
        QTest::newRow("two lines") << u"a\nb"_s << false;
        QTest::newRow("a blank at its end") << u"a "_s << false;
        QTest::newRow("none") << QString() << false;
        QTest::newRow("longest") << QString(longestThingName, u'a') << true;
        QTest::newRow("too long") << QString(longestThingName + 1, u'a') << false;
    }
    void namesAreLinesOfText()
    {
        QFETCH(QString, name);
        QTEST(checkServerName(name).has_value(), "fits");
        QTEST(checkImageName(name).has_value(), "fits");
    }

    void whatArrivesHasAShortName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("arriving");
        QTest::newRow("plain") << QString(64, u'a') << QString(64, u'a');
        QTest::newRow("a slash") << u"Shop / 1"_s << u"Shop - 1"_s;
        QTest::newRow("some accents") << u"Ärzteverwaltung Köln-Süd"_s << u"Ärzteverwaltung Köln-Süd"_s;
        QTest::newRow("accents alone") << QString(255, u'\u00e9') << QString(12, u'\u00e9');
        QTest::newRow("three bytes a letter") << QString(19, u'\u9867') << QString(8, u'\u9867');
        QTest::newRow("cut at a blank") << QString(7, u'\u9867') + u"xy "_s + QString(9, u'\u9867') << QString(7, u'\u9867') + u"xy"_s;
    }
    void whatArrivesHasAShortName()
    {
        QFETCH(QString, name);
        QFETCH(QString, arriving);
        QCOMPARE(arrivingInstanceName(name), arriving);
        QCOMPARE(arrivingInstanceName(arriving), arriving);
    }

    void anArrivalIsItsMovesAlone()
    {
        Instance web;
        web.name = u"web"_s;
        QVERIFY(checkAdopted(web));
        web.migration = u"0123456789"_s;
        QVERIFY(checkAdopted(web, u"0123456789"_s));
        for (const QString &asking : {QString(), u"01234567"_s, u"another"_s}) {
            const auto refused = checkAdopted(web, asking);
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, Kind::Conflict);
            for (const auto word : {u"web", u"01234567", u"tresccac resume", u"tresccac rollback"})
                QVERIFY2(refused.error().what.contains(word), qPrintable(refused.error().what));
        }
    }

    void networksAreChosenByName()
    {
        const QStringList present{u"default"_s, u"lab"_s, u"dmz"_s};
        QCOMPARE(networkFor(u"lab"_s, {}, present), u"lab"_s);
        QCOMPARE(networkFor(u"lab"_s, u"dmz"_s, present), u"dmz"_s);
        QCOMPARE(networkFor(u"gone"_s, u"gone too"_s, present), u"default"_s);
        QCOMPARE(networkFor(u"gone"_s, {}, {u"lab"_s}), QString());
        QCOMPARE(networkFor(u"user"_s, {}, present), QString());  // its connections go on there
        QCOMPARE(networkFor(u"user"_s, u"lab"_s, present), u"lab"_s);
        QCOMPARE(networkFor(u"user"_s, u"gone"_s, present), QString());
    }

    void networksThatCannotGoOnAreObstacles()
    {
        const Nic user{.mac = u"52:54:00:00:00:01"_s, .network = u"user"_s, .model = u"virtio"_s};
        QCOMPARE(networkObstacle(user, {}, {}), QString());
        QCOMPARE(networkObstacle(user, u"lab"_s, {u"lab"_s}), QString());
        Nic card{.mac = u"52:54:00:00:00:02"_s, .network = u"lab"_s, .model = u"virtio"_s};
        QCOMPARE(networkObstacle(card, {}, {u"default"_s}), QString());
        QVERIFY(networkObstacle(card, {}, {u"dmz"_s}).contains(u"lab"));
        card.offloads = false;
        QCOMPARE(networkObstacle(card, {}, {u"dmz"_s}), QString());
        card.offloads = true;
        card.model = u"e1000"_s;
        QCOMPARE(networkObstacle(card, {}, {u"dmz"_s}), QString());
    }

    void savedBytesAddUpOverDisks()
    {
        SavedBytes bytes;
        QList<Progress> heard;
        const Context context = bytes.listenTo({{}, [&](const Progress &progress) { heard << progress; }});
        context.report(u"save"_s, 100);
        context.report(u"save"_s, 700);
        context.report(u"disk"_s, 10, 50);
        context.report(u"disk"_s, 50, 50);
        context.report(u"disk"_s, 5, 30);  // another disk
        context.report(u"disk"_s, 30, 30);
        context.report(u"transfer"_s, 999);
        QCOMPARE(bytes.memory(), std::uint64_t{700});
        QCOMPARE(bytes.disk(), std::uint64_t{80});
        QCOMPARE(heard.size(), 7);
    }
};

QTEST_GUILESS_MAIN(TestSiteContract)
#include "tst_sitecontract.moc"
