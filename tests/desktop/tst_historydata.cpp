// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/pastmoves.h"
#include "ui/history/comparison.h"
#include "ui/history/historycsv.h"
#include "ui/history/historymodel.h"
#include "ui/history/historypage.h"
#include "ui/history/movegroups.h"
#include "ui/history/movereport.h"
#include "ui/history/movewords.h"
#include "ui/history/timeline.h"

#include <QAbstractItemModelTester>
#include <QFileDialog>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

const QDateTime noon({2026, 11, 20}, {12, 0});

QStringList idsOf(const HistoryModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.moveAt(row).record.id);
    return ids;
}

/// Three moves of the same hour, told apart by all that can be filtered.
QList<PastMove> three()
{
    return {MadeMove{.id = u"c"_s, .name = u"Db-2"_s, .source = u"attic"_s, .state = MigrationState::Failed, .created = noon.addDays(-1)},
        MadeMove{.id = u"b"_s, .name = u"web-1"_s, .source = u"laptop"_s, .save = 9000, .created = noon.addDays(-8)},
        MadeMove{.id = u"a"_s, .name = u"web-2"_s, .source = u"laptop"_s, .destination = u"attic"_s, .save = 500, .created = noon.addDays(-40)}};
}

}  // namespace

/// What the history counts and says.
class TestHistoryData final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStageCountsOnlyWhatWasWorked()
    {
        MigrationRecord record;
        const PastMove none(record, {{u"save"_s, 1, 1000, 0, 0, {}}});
        for (const Span span : allSpans)
            QVERIFY(!none.has(span));
        const PastMove twice(record, {{u"save"_s, 1, 1000, 3000, 0, u"unreachable"_s}, {u"save"_s, 2, 5000, 9000, 0, u"ok"_s}});
        QCOMPARE(twice.time(Span::Save), 6000);
        QVERIFY(twice.wasInterrupted());
        QVERIFY2(movewords::told(twice).contains(u"interrupted in between"_s), qPrintable(movewords::told(twice)));
        const PastMove made = MadeMove{.id = u"a"_s};
        QCOMPARE(made.time(Span::Whole), 4600);
        QCOMPARE(made.time(Span::Down), 4000);
    }

    void mediansAreTheOnesOfTheBook()
    {
        QVERIFY(!spreadOf(QList<double>()));
        QCOMPARE(spreadOf({7})->median, 7.0);
        QCOMPARE(spreadOf({9, 1, 4})->median, 4.0);
        QCOMPARE(spreadOf({9, 1, 4, 6})->median, 5.0);
        QCOMPARE(spreadOf({9, 1, 4, 6})->least, 1.0);
        QCOMPARE(spreadOf({9, 1, 4, 6})->most, 9.0);
        QCOMPARE(movingMedian({5, 1, 9, 2, 8}, 3), QList<double>({3, 5, 2, 8, 5}));
    }

    void groupsAreByGuestAndWay()
    {
        QList<PastMove> moves;
        for (const qint64 save : {2000, 9000, 4000})
            moves.append(MadeMove{.id = QString::number(save), .save = save, .restore = save / 2});
        moves.append(MadeMove{.id = u"back"_s, .source = u"factory"_s, .destination = u"laptop"_s, .save = 7000});
        moves.append(MadeMove{.id = u"other"_s, .name = u"db-2"_s});
        moves.append(MadeMove{.id = u"lost"_s, .save = 99000, .state = MigrationState::Failed});
        const auto groups = groupsOf(moves);
        QCOMPARE(groups.size(), 3);
        QCOMPARE(groups[0].guest, u"db-2"_s);
        QCOMPARE(groups[1].pair, u"factory \u2192 laptop"_s);
        QCOMPARE(groups[2].ids, QStringList({u"2000"_s, u"9000"_s, u"4000"_s}));
        QCOMPARE(groups[2].spread(Span::Save)->count, 3);
        QCOMPARE(groups[2].spread(Span::Save)->median, 4.0);
        QCOMPARE(groups[2].spread(Span::Save)->least, 2.0);
        QCOMPARE(groups[2].spread(Span::Save)->most, 9.0);
        QCOMPARE(groups[2].spread(Span::Restore)->median, 2.0);
    }

    void filtersLetThroughWhatFits_data()
    {
        QTest::addColumn<MoveFilter>("filter");
        QTest::addColumn<QStringList>("ids");
        QTest::newRow("none") << MoveFilter{} << QStringList{u"c"_s, u"b"_s, u"a"_s};
        QTest::newRow("name") << MoveFilter{.name = u"WEB"_s} << QStringList{u"b"_s, u"a"_s};
        QTest::newRow("site left or reached") << MoveFilter{.site = u"attic"_s} << QStringList{u"c"_s, u"a"_s};
        QTest::newRow("result") << MoveFilter{.result = MigrationState::Failed} << QStringList{u"c"_s};
        QTest::newRow("both") << MoveFilter{.name = u"web"_s, .site = u"factory"_s} << QStringList{u"b"_s};
        const auto period = [](Period one, const QDate &first = {}, const QDate &last = {}) {
            MoveFilter filter;
            setPeriod(filter, one, noon, first, last);
            return filter;
        };
        QTest::newRow("all") << period(Period::All) << QStringList{u"c"_s, u"b"_s, u"a"_s};
        QTest::newRow("today") << period(Period::Today) << QStringList();
        QTest::newRow("week") << period(Period::Week) << QStringList{u"c"_s};
        QTest::newRow("month") << period(Period::Month) << QStringList{u"c"_s, u"b"_s};
        QTest::newRow("both days count") << period(Period::Dates, noon.date().addDays(-8), noon.date().addDays(-1)) << QStringList{u"c"_s, u"b"_s};
    }
    void filtersLetThroughWhatFits()
    {
        QFETCH(MoveFilter, filter);
        QFETCH(QStringList, ids);
        HistoryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setMoves(three());
        model.setFilter(filter);
        QCOMPARE(idsOf(model), ids);
        QCOMPARE(model.moves().size(), 3);
        QCOMPARE(model.rowOf(u"a"_s), ids.indexOf(u"a"_s));
    }

    void todayIsFromMidnight()
    {
        MoveFilter filter;
        setPeriod(filter, Period::Today, noon);
        QVERIFY(filter.matches(MadeMove{.id = u"a"_s, .created = noon.date().startOfDay()}));
        QVERIFY(!filter.matches(MadeMove{.id = u"a"_s, .created = noon.date().startOfDay().addMSecs(-1)}));
    }

    void rowsAreSortedByNumbersNotByWords()
    {
        HistoryModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setMoves(three());
        const QPersistentModelIndex kept = model.index(model.rowOf(u"b"_s), HistoryModel::What);
        model.sort(HistoryModel::Save, Qt::AscendingOrder);
        QCOMPARE(idsOf(model), QStringList({u"a"_s, u"c"_s, u"b"_s}));
        QCOMPARE(kept.data().toString(), u"web-1"_s);
        model.sort(HistoryModel::What, Qt::AscendingOrder);
        QCOMPARE(idsOf(model), QStringList({u"c"_s, u"b"_s, u"a"_s}));
        model.sort(HistoryModel::When, Qt::AscendingOrder);
        QCOMPARE(idsOf(model), QStringList({u"a"_s, u"b"_s, u"c"_s}));
    }

    void aNameWithABracketIsNoMarkup()
    {
        const PastMove move = MadeMove{.id = u"a"_s, .name = u"<img src=x>"_s};
        QVERIFY(!movewords::tip(movewords::told(move)).contains(u"<img"_s));
        QVERIFY(!movereport::ofOne(move, {}).contains(u"<img"_s));
        QVERIFY(!movereport::ofTwo(move, move).contains(u"<img"_s));
    }

    void theTableForOthersIsPlain()
    {
        const PastMove odd = MadeMove{.id = u"m1"_s, .name = u"web, \"one\"\nof them"_s, .state = MigrationState::Failed};
        MigrationRecord bare;
        bare.id = u"m2"_s;
        bare.created = QDateTime({2026, 1, 2}, {3, 4, 5, 6}, QTimeZone::UTC);
        const QByteArray csv = toCsv({odd, PastMove(bare, {})});
        QCOMPARE(csv,
            "id,instance,instance_at_destination,source,destination,mode,result,began,ended,save_s,transfer_s,restore_s,total_s,downtime_s,"
            "memory_bytes,disk_bytes,package_bytes,sent_bytes,error_kind,error\r\n"
            "m1,\"web, \"\"one\"\"\nof them\",,laptop,factory,full,failed,2026-11-20T10:00:00.000Z,2026-11-20T10:00:04.600Z,"
            "2.000,3.000,1.000,4.600,4.000,300000000,100000000,50000000,51000000,no_room,\"factory said \"\"no room\"\", and stopped.\"\r\n"
            "m2,,,,,,running,2026-01-02T03:04:05.006Z,,,,,,,,,,,,\r\n"_ba);
    }

    void twoRunsAreComparedInWords()
    {
        QCOMPARE(fasterWords(8, 4), u"twice as fast"_s);
        QCOMPARE(fasterWords(9, 6), u"1.5 times as fast"_s);
        QCOMPARE(fasterWords(4, 8), u"takes twice as long"_s);
        QCOMPARE(fasterWords(4, 10), u"takes 2.5 times as long"_s);
        QCOMPARE(fasterWords(100, 98), u"as fast"_s);
        QCOMPARE(fasterWords(1, 120), u"takes 120 times as long"_s);
        QCOMPARE(fasterWords(0, 4), QString());
        QCOMPARE(amountWords(10, 20), u"twice as much"_s);
        QCOMPARE(amountWords(10, 5), u"half as much"_s);
        QCOMPARE(amountWords(10, 3), u"30 % of it"_s);
        QCOMPARE(amountWords(10, 10), u"as much"_s);
        const auto numbers = compare(MadeMove{.id = u"a"_s, .save = 8000}, MadeMove{.id = u"b"_s, .save = 4000});
        QCOMPARE(numbers.first().what, u"\u0394s saving"_s);
        QCOMPARE(numbers.first().first, u"8.0 s"_s);
        QCOMPARE(numbers.first().second, u"4.0 s"_s);
        QCOMPARE(numbers.first().difference, u"\u22124.0 s"_s);
        QCOMPARE(numbers.first().words, u"twice as fast"_s);
        QVERIFY(compare(PastMove(), PastMove()).first().words.isEmpty());
    }

    void theTimelineShowsHowStagesOverlap()
    {
        const auto lanes = timelineOf(MadeMove{.id = u"a"_s});
        QCOMPARE(lanes.size(), 4);
        QCOMPARE(lanes[0].stage, u"save"_s);
        QCOMPARE(lanes[0].bars.first().begin, 0.1);
        QCOMPARE(lanes[0].bars.first().end, 2.1);
        QCOMPARE(lanes[1].bars.first().begin, 0.1);
        QCOMPARE(lanes[2].bars.first().end, 4.1);
        QCOMPARE(lanes[3].stage, u"down"_s);
        QCOMPARE(lanes[3].bars.first().begin, 0.1);
        QCOMPARE(lanes[3].bars.first().end, 4.1);
    }

    void theTimelineShowsWhatFailedAndWhatNeverEnded()
    {
        MigrationRecord record = MadeMove{.id = u"a"_s, .state = MigrationState::RolledBack}.record();
        const qint64 zero = record.created.toMSecsSinceEpoch();
        record.downtimeMs = 4000;
        const auto lanes = timelineOf(PastMove(record,
            {{u"transfer"_s, 1, zero, zero + 1000, 0, u"unreachable"_s}, {u"transfer"_s, 2, zero + 2000, zero + 3000, 0, u"ok"_s},
                {u"restore"_s, 1, zero + 3000, 0, 0, {}}}));
        QCOMPARE(lanes[0].bars.size(), 2);
        QVERIFY(lanes[0].bars[0].failed && !lanes[0].bars[1].failed);
        QCOMPARE(lanes[1].bars.first().end, 4.6);
        QVERIFY(lanes[1].bars.first().failed);
        QCOMPARE(lanes[2].bars.first().end, 4.6);
        QCOMPARE(lanes[2].bars.first().begin, 0.6);
    }

    void theReportHasAttemptsAndLog()
    {
        const PastMove move = MadeMove{.id = u"m1"_s, .state = MigrationState::Failed};
        const qint64 zero = move.record.created.toMSecsSinceEpoch();
        const QString html = movereport::ofOne(move, {{u"m1"_s, 1, zero + 250, u"save"_s, u"stop"_s, EffectPhase::Before, {}}});
        for (const QString &part : {u"web-1"_s, u"failed"_s, u"no room"_s, u"4.6 s"_s, u"51.0 MB"_s, u"+0.250 s"_s, u"suspend it"_s})
            QVERIFY2(html.contains(part), qPrintable(part));
        QVERIFY(movereport::ofMany(three()).contains(u"3 moves are chosen"_s));
        PastMove diskOnly = move;
        diskOnly.record.mode = u"disk-only"_s;
        const QString other = movereport::ofOne(diskOnly, {{u"m1"_s, 1, zero + 250, u"save"_s, u"stop"_s, EffectPhase::Before, {}}});
        QVERIFY(other.contains(u"shut it down"_s) && other.contains(u"its disks only"_s) && !other.contains(u"suspend it"_s));
    }

    void anExportHasANameAlready()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"journal.sqlite"_s);
        const auto journal = Journal::open(path).value();
        const auto history = History::open(path).value();
        const Services services{{}, {}, nullptr, journal.get(), history.get()};
        HistoryPage page(services);
        const auto buttons = page.findChildren<QPushButton *>();
        const auto ask = std::ranges::find_if(buttons, [](const QPushButton *one) { return one->text().remove(u'&').startsWith(u"Export"); });
        QVERIFY(ask != buttons.cend());
        (*ask)->click();
        auto *dialog = page.findChild<QFileDialog *>();
        const auto chosen = [dialog] { return QFileInfo(dialog->selectedFiles().value(0)).fileName(); };
        QVERIFY2(chosen().startsWith(u"trescca-moves-") && chosen().endsWith(u".png"), qPrintable(chosen()));
        dialog->selectNameFilter(dialog->nameFilters().last());
        Q_EMIT dialog->filterSelected(dialog->nameFilters().last());
        QVERIFY2(chosen().startsWith(u"trescca-moves-") && chosen().endsWith(u".csv"), qPrintable(chosen()));
    }
};

QTEST_MAIN(TestHistoryData)
#include "tst_historydata.moc"
