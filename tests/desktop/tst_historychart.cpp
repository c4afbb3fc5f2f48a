// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/pastmoves.h"
#include "tests/desktop/shownchart.h"
#include "ui/history/chartparts.h"
#include "ui/history/movewords.h"
#include "ui/words/words.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

QList<double> valuesOf(const QCPBars &bars)
{
    QList<double> values;
    for (const QCPBarsData &bar : *bars.data())
        values.append(bar.value);
    return values;
}

QList<PastMove> two()
{
    return {MadeMove{.id = u"new"_s, .name = u"db-2"_s, .save = 4000, .created = QDateTime({2026, 11, 21}, {10, 0}, QTimeZone::UTC)},
        MadeMove{.id = u"old"_s}};
}

}  // namespace

class TestHistoryChart final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sizesAreRightWithoutNeedlessZeros()
    {
        struct Ticker final : chartparts::SizeTicker {
            QString label(double tick) { return getTickLabel(tick, QLocale(), u'g', 3); }
        } ticker;
        QCOMPARE(ticker.label(750), u"750 bytes"_s);
        QCOMPARE(ticker.label(1500), u"1.5 kB"_s);
        QCOMPARE(ticker.label(250'000'000), u"250 MB"_s);
    }

    void movesAreStackedTheOldestAtTheLeft()
    {
        const Shown shown(two());
        const auto bars = shown.plottables();
        QCOMPARE(bars.size(), 3);
        QCOMPARE(valuesOf(*bars[0]), QList<double>({2, 4}));
        QCOMPARE(valuesOf(*bars[1]), QList<double>({3, 3}));
        QCOMPARE(valuesOf(*bars[2]), QList<double>({1, 1}));
        QCOMPARE(bars[1]->barBelow(), bars[0]);
        QCOMPARE(bars[2]->barBelow(), bars[1]);
        QCOMPARE(bars[0]->brush().color(), QColor(0x00, 0x72, 0xB2));
    }

    void theLegendHidesAndShowsAStage()
    {
        Shown shown(two());
        QCOMPARE(shown.chart.legendKeys(), QStringList({u"save"_s, u"transfer"_s, u"restore"_s, u"whole"_s}));
        QTest::mouseClick(&shown.plot(), Qt::LeftButton, {}, shown.legendEntry(1));
        QVERIFY(valuesOf(*shown.plottables()[1]).isEmpty());
        QCOMPARE(shown.plottables()[2]->barBelow(), shown.plottables()[0]);
        QCOMPARE(shown.chart.legendKeys().size(), 4);
        QTest::keyClick(&shown.plot(), Qt::Key_2);
        QCOMPARE(valuesOf(*shown.plottables()[1]), QList<double>({3, 3}));
        // The charts do not share what is hidden.
        QTest::keyClick(&shown.plot(), Qt::Key_1);
        shown.chart.setKind(ChartKind::Trend);
        QVERIFY(!shown.plottables<QCPGraph>()[0]->data()->isEmpty());
    }

    void whatTheLegendHidesComesBackWithAll()
    {
        Shown shown(two());
        shown.chart.toggle(u"transfer"_s);
        QVERIFY(valuesOf(*shown.plottables()[1]).isEmpty());
        shown.chart.showAll();
        QCOMPARE(valuesOf(*shown.plottables()[1]), QList<double>({3, 3}));
    }

    void movesOfOneMachineAreToldApart()
    {
        const QDateTime first({2026, 11, 27}, {10, 0}, QTimeZone::LocalTime);
        QList<PastMove> moves{
            MadeMove{.created = first}, MadeMove{.created = first.addSecs(3600)}, MadeMove{.name = u"db-2"_s, .created = first.addSecs(7200)}};
        const auto time = [](const QDateTime &when) { return QLocale().toString(when.time(), QLocale::ShortFormat); };
        QCOMPARE(movewords::labels(moves), (QStringList{u"web-1\n"_s + time(first), u"web-1\n"_s + time(first.addSecs(3600)), u"db-2"_s}));
        moves[2] = MadeMove{.name = u"db-2"_s, .created = first.addDays(1)};
        QCOMPARE(movewords::labels(moves).first(), u"web-1\n"_s + words::date(first));
    }

    void theWheelZoomsAndDraggingPansAndHomeShowsAll()
    {
        Shown shown(manyMoves(200));
        const QCPRange home = shown.range();
        shown.wheel(120);
        QVERIFY(shown.range().size() < home.size());
        const QCPRange zoomed = shown.range();
        const QPoint centre = shown.plot().axisRect()->center();
        shown.drag(centre, centre + QPoint(80, 0));
        QVERIFY(shown.range().lower < zoomed.lower);
        QTest::keyClick(&shown.plot(), Qt::Key_Home);
        QCOMPARE(shown.range(), home);
        QTest::keyClick(&shown.plot(), Qt::Key_Plus);
        QVERIFY(shown.range().size() < home.size());
        QTest::mouseDClick(&shown.plot(), Qt::LeftButton, {}, centre);
        QCOMPARE(shown.range(), home);
        for (int i = 0; i < 40; ++i)
            shown.wheel(-120);
        QVERIFY(shown.range().lower >= -0.6 - 1e-9);
        QVERIFY(shown.range().upper <= 200);
    }

    void aClickChoosesAndHoveringTellsAllNumbers()
    {
        Shown shown(two());
        QSignalSpy chosen(&shown.chart, &HistoryChart::chosen);
        QTest::mouseClick(&shown.plot(), Qt::LeftButton, {}, shown.at(1));
        QTest::mouseClick(&shown.plot(), Qt::LeftButton, Qt::ControlModifier, shown.at(0));
        QCOMPARE(chosen.size(), 2);
        QCOMPARE(chosen[0], QVariantList({QStringList{u"new"_s}, false}));
        QCOMPARE(chosen[1], QVariantList({QStringList{u"old"_s}, true}));
        const QString told = shown.chart.told(shown.at(1));
        for (const QString &part : {u"db-2"_s, u"laptop \u2192 factory"_s, u"4.0 s"_s, u"3.0 s"_s, u"1.0 s"_s, u"5.6 s"_s, u"5.0 s"_s, u"51.0 MB"_s})
            QVERIFY2(told.contains(part), qPrintable(told));
        QVERIFY(shown.chart.told({1, 1}).isEmpty());
    }

    void whatIsChosenIsMarkedAndBroughtIntoView()
    {
        Shown shown(manyMoves(200));
        QCOMPARE(shown.items<QCPItemRect>(), 0);
        QVERIFY(shown.range().lower > 100);
        shown.chart.choose({u"move-3"_s});
        QCOMPARE(shown.items<QCPItemRect>(), 1);
        QVERIFY(shown.range().lower < 5);
        shown.chart.choose({u"move-3"_s, u"move-4"_s});
        QCOMPARE(shown.items<QCPItemText>(), 2);  // A and B
        QSignalSpy chosen(&shown.chart, &HistoryChart::chosen);
        QTest::keyClick(&shown.plot(), Qt::Key_Left);
        QTest::keyClick(&shown.plot(), Qt::Key_Right);
        QCOMPARE(chosen.value(0).value(0).toStringList(), QStringList{u"move-2"_s});
        QCOMPARE(chosen.value(1).value(0).toStringList(), QStringList{u"move-5"_s});
    }

    void groupsHaveMediansAndWhiskers()
    {
        QList<PastMove> moves = two();
        for (const qint64 save : {6000, 10000})
            moves.append(MadeMove{.id = QString::number(save), .save = save, .restore = 3000});
        moves.append(MadeMove{.id = u"back"_s, .source = u"factory"_s, .destination = u"laptop"_s, .save = 7000});
        Shown shown(moves, ChartKind::Groups);
        QCOMPARE(shown.plot().axisRectCount(), 2);
        QCOMPARE(shown.chart.legendKeys(), QStringList({u"factory \u2192 laptop"_s, u"laptop \u2192 factory"_s}));
        const auto bars = shown.plottables();
        QCOMPARE(bars.size(), 4);  // two ways, saving and restoring
        QCOMPARE(valuesOf(*bars[0]), QList<double>({7}));
        QCOMPARE(valuesOf(*bars[1]), QList<double>({4, 6}));
        QCOMPARE(valuesOf(*bars[3]), QList<double>({1, 3}));
        const auto whiskers = shown.plottables<QCPErrorBars>();
        QCOMPARE(whiskers[1]->data()->at(1).errorMinus, 4.0);
        QCOMPARE(whiskers[1]->data()->at(1).errorPlus, 4.0);
        // The right one of web-1's two.
        const QPoint there = shown.at(1.2);
        QVERIFY2(shown.chart.told(there).contains(u"3 moves"_s), qPrintable(shown.chart.told(there)));
        QSignalSpy chosen(&shown.chart, &HistoryChart::chosen);
        QTest::mouseClick(&shown.plot(), Qt::LeftButton, {}, there);
        QCOMPARE(chosen.value(0).value(0).toStringList().size(), 3);
        shown.chart.toggle(u"factory \u2192 laptop"_s);
        QVERIFY(valuesOf(*shown.plottables()[0]).isEmpty());
    }

    void theTrendHasPointsAndAMedian()
    {
        const Shown shown(two(), ChartKind::Trend);
        const auto graphs = shown.plottables<QCPGraph>();
        QCOMPARE(graphs.size(), 8);
        QCOMPARE(graphs[0]->data()->size(), 2);
        QCOMPARE(graphs[0]->data()->at(0)->value, 2.0);
        QCOMPARE(graphs[1]->data()->at(0)->value, 3.0);
        QCOMPARE(shown.chart.legendKeys(), QStringList({u"save"_s, u"transfer"_s, u"restore"_s, u"down"_s}));
        const QPoint point(static_cast<int>(graphs[0]->keyAxis()->coordToPixel(graphs[0]->data()->at(1)->key)),
            static_cast<int>(graphs[0]->valueAxis()->coordToPixel(4)));
        QVERIFY(shown.chart.told(point).contains(u"db-2"_s));
    }

    void sizesAreByGuest()
    {
        Shown shown(two(), ChartKind::Sizes);
        QCOMPARE(shown.chart.legendKeys(), QStringList({u"db-2"_s, u"web-1"_s}));
        const auto graphs = shown.plottables<QCPGraph>();
        QCOMPARE(graphs[0]->data()->at(0)->key, 4e8);
        QCOMPARE(graphs[0]->data()->at(0)->value, 5.1e7);
        QVERIFY(shown.chart.description().contains(u"db-2 13 % (n=1)"_s));
        shown.chart.toggle(u"db-2"_s);
        QVERIFY(shown.plottables<QCPGraph>()[0]->data()->isEmpty());
    }

    void theTimelineIsOfTheChosen()
    {
        Shown shown(two(), ChartKind::Timeline);
        QVERIFY(shown.chart.description().contains(u"Choose a move"_s));
        shown.chart.choose({u"old"_s});
        QCOMPARE(shown.items<QCPItemRect>(), 4);
        QVERIFY2(shown.chart.description().contains(u"saving from 0.1 to 2.1 s"_s), qPrintable(shown.chart.description()));
        shown.chart.choose({u"old"_s, u"new"_s});
        QCOMPARE(shown.items<QCPItemRect>(), 8);
    }

    void everyKindIsTold_data()
    {
        QTest::addColumn<ChartKind>("kind");
        for (const auto kind : {ChartKind::Moves, ChartKind::Groups, ChartKind::Trend, ChartKind::Sizes, ChartKind::Timeline})
            QTest::addRow("%d", static_cast<int>(kind)) << kind;
    }
    void everyKindIsTold()
    {
        QFETCH(ChartKind, kind);
        Shown shown(two(), kind, {u"old"_s});
        QVERIFY(!shown.plot().accessibleName().isEmpty());
        QCOMPARE(shown.plot().accessibleDescription(), shown.chart.description());
        const QString full = shown.chart.description();
        shown.chart.setMoves({}, {});
        QVERIFY(!shown.chart.description().isEmpty());
        QVERIFY(shown.chart.description() != full);
        QCOMPARE(shown.plot().axisRectCount(), 0);
    }

    void darkIsAsLegibleAsLight()
    {
        Shown shown(two());
        QPalette dark;
        dark.setColor(QPalette::Base, Qt::black);
        dark.setColor(QPalette::Text, Qt::white);
        shown.chart.setPalette(dark);
        QCOMPARE(shown.plot().axisRect()->axis(QCPAxis::atBottom)->tickLabelColor(), QColor(Qt::white));
        const QImage screen = shown.plot().grab().toImage();
        QCOMPARE(screen.pixelColor(1, screen.height() - 2), QColor(Qt::black));
        // On paper it is dark on white all the same.
        const QImage paper = QImage::fromData(*shown.chart.file(ChartFormat::Png));
        QCOMPARE(paper.pixelColor(2, paper.height() - 3), QColor(Qt::white));
        QCOMPARE(shown.plot().axisRect()->axis(QCPAxis::atBottom)->tickLabelColor(), QColor(Qt::white));
    }

    /// The times are for who reads the log.
    void thousandsAreDrawn()
    {
        Shown shown(manyMoves(10'000), ChartKind::Moves, {u"move-9990"_s});
        for (const auto kind : {ChartKind::Groups, ChartKind::Trend, ChartKind::Sizes, ChartKind::Timeline, ChartKind::Moves}) {
            QElapsedTimer clock;
            clock.start();
            shown.chart.setKind(kind);
            qInfo("%s: %lld ms", qPrintable(shown.plot().accessibleName()), clock.elapsed());
            clock.start();
            shown.chart.choose({u"move-9991"_s});
            qInfo("    another chosen: %lld ms", clock.elapsed());
            QVERIFY(shown.plot().axisRectCount() > 0);
        }
    }

    void filesAreOfTheirKind()
    {
        Shown shown(two());
        const QByteArray png = *shown.chart.file(ChartFormat::Png);
        QVERIFY(png.startsWith("\x89PNG\r\n"));
        QCOMPARE(QImage::fromData(png).size(), shown.plot().size() * 2);
        const QByteArray pdf = *shown.chart.file(ChartFormat::Pdf);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QXmlStreamReader svg(*shown.chart.file(ChartFormat::Svg));
        QVERIFY(svg.readNextStartElement());
        QCOMPARE(svg.name(), u"svg"_s);
        int paths = 0;
        QString texts;
        while (!svg.atEnd())
            if (svg.readNext() == QXmlStreamReader::StartElement) {
                paths += svg.name() == u"path"_s || svg.name() == u"rect"_s ? 1 : 0;
                texts += svg.name() == u"text"_s ? svg.readElementText(QXmlStreamReader::IncludeChildElements) : QString();
            }
        QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
        QVERIFY(paths > 5);
        QVERIFY(texts.contains(u"db-2"_s));
        QCOMPARE(chartFormatOf(u"a.PDF"_s).value(), ChartFormat::Pdf);
        QCOMPARE(chartFormatOf(u"a.bmp"_s).error().kind, Kind::Unsupported);
    }
};

QTEST_MAIN(TestHistoryChart)
#include "tst_historychart.moc"
