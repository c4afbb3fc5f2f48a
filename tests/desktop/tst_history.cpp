// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/pastmoves.h"
#include "ui/history/filterbar.h"
#include "ui/history/historychart.h"
#include "ui/history/historypage.h"
#include "ui/history/movetable.h"

#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// The page over a real history.
struct Scene {
    explicit Scene(const QList<PastMove> &moves = {})
        : journal(Journal::open(path()).value()), history(History::open(path()).value()), services{{}, {}, nullptr, journal.get(), history.get()}
    {
        for (const PastMove &move : moves)
            add(move);
        page = std::make_unique<HistoryPage>(services);
        page->resize(1100, 620);
        page->show();
        page->refresh();
    }
    void add(const PastMove &move) const
    {
        QVERIFY(journal->begin(move.record));
        QVERIFY(journal->update(move.record));
        for (const StageRecord &stage : move.stages)
            QVERIFY(journal->stage(move.record.id, stage));
        QVERIFY(journal->entry({move.record.id, 0, move.record.created.toMSecsSinceEpoch() + 100, u"save"_s, u"stop"_s, EffectPhase::Before, {}}));
    }
    [[nodiscard]] QString path() const { return folder.filePath(u"journal.sqlite"_s); }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : page->findChildren<QPushButton *>())
            if (one->text().remove(u'&') == text)
                return one;
        return nullptr;
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        return std::ranges::any_of(page->findChildren<QLabel *>(), [&](const QLabel *one) { return one->isVisible() && one->text().contains(text); });
    }
    [[nodiscard]] QString report() const { return page->findChild<QTextBrowser *>()->toPlainText(); }
    /// Where the chart tells of something.
    [[nodiscard]] QPoint placeOf(const QString &told) const
    {
        QWidget &plot = *page->chart().focusProxy();
        for (int x = 0; x < plot.width(); ++x)
            if (page->chart().told(QPointF(x, plot.height() / 2)).contains(told))
                return {x, plot.height() / 2};
        return {};
    }
    /// Exports, and reads what was written.
    [[nodiscard]] QByteArray exported(const QString &name) const
    {
        QSignalSpy spy(page.get(), &HistoryPage::exported);
        page->exportTo(folder.filePath(name));
        if (spy.isEmpty())
            spy.wait();
        QFile file(folder.filePath(name));
        return spy.value(0).value(1).toBool() && file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    std::unique_ptr<Journal> journal;
    std::unique_ptr<History> history;
    Services services;
    std::unique_ptr<HistoryPage> page;
};

QList<PastMove> some()
{
    const QDateTime day({2026, 11, 20}, {10, 0}, QTimeZone::UTC);
    return {MadeMove{.id = u"one"_s, .save = 8000, .transfer = 8000, .created = day},
        MadeMove{.id = u"two"_s, .name = u"db-2"_s, .save = 4000, .transfer = 4000, .created = day.addDays(1)},
        MadeMove{.id = u"three"_s, .name = u"db-2"_s, .source = u"attic"_s, .state = MigrationState::Failed, .created = day.addDays(2)}};
}

QPalette darkPalette()
{
    QPalette dark(QColor(50, 50, 50), QColor(35, 35, 35));
    dark.setColor(QPalette::Base, QColor(28, 28, 28));
    dark.setColor(QPalette::Highlight, QColor(60, 110, 180));
    return dark;
}

}  // namespace

/// The page as a person uses it.
class TestHistory final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutMovesItTellsHowToMakeOne()
    {
        const Scene scene;
        const auto *text = scene.page->findChild<QLabel *>(u"howTo"_s);
        QVERIFY(scene.says(u"No move has been made yet."_s) && text->height() >= text->heightForWidth(text->width()));
        scene.add(some().first());
        scene.page->refresh();
        QTRY_VERIFY(scene.page->model().rowCount() == 1 && !scene.says(u"No move has been made yet."_s));
    }

    void typingFiltersTableAndChart()
    {
        const Scene scene(some());
        QTRY_COMPARE(scene.page->model().rowCount(), 3);
        QVERIFY(scene.says(u"3 moves"_s));
        QVERIFY(!scene.button(u"Clear filter"_s)->isVisible());
        QTest::keyClicks(scene.page->filterBar().findChild<QLineEdit *>(), u"DB"_s);
        QCOMPARE(scene.page->model().rowCount(), 2);
        QVERIFY(scene.says(u"2 of 3 moves"_s));
        QVERIFY(scene.page->chart().description().startsWith(u"1 moves"_s));  // the other did not arrive
        scene.button(u"Clear filter"_s)->click();
        QCOMPARE(scene.page->model().rowCount(), 3);
        QVERIFY(!scene.button(u"Clear filter"_s)->isVisible());
    }

    void sitesOfThePastAreOffered()
    {
        const Scene scene(some());
        QTRY_COMPARE(scene.page->model().rowCount(), 3);
        auto *sites = scene.page->filterBar().findChildren<QComboBox *>().first();
        QCOMPARE(sites->count(), 4);
        sites->setCurrentText(u"attic"_s);
        QCOMPARE(scene.page->model().rowCount(), 1);
        scene.page->refresh();
        scene.add(MadeMove{.id = u"four"_s, .source = u"attic"_s});
        scene.page->refresh();
        QTRY_COMPARE(scene.page->model().rowCount(), 2);
        QCOMPARE(sites->currentText(), u"attic"_s);
    }

    void tableAndChartChooseForEachOther()
    {
        const Scene scene(some());
        QTRY_COMPARE(scene.page->model().rowCount(), 3);
        MoveTable &table = scene.page->table();
        const QPoint bar = scene.placeOf(u"db-2"_s);
        QVERIFY(!bar.isNull());
        QTest::mouseClick(scene.page->chart().focusProxy(), Qt::LeftButton, {}, bar);
        QCOMPARE(table.chosen(), QStringList{u"two"_s});
        QCOMPARE(table.currentIndex().row(), scene.page->model().rowOf(u"two"_s));
        // The arrow keys go on from there, and the chart goes with them.
        table.setFocus();
        QTest::keyClick(&table, Qt::Key_Down);
        QCOMPARE(table.chosen(), QStringList{u"one"_s});
        scene.page->chart().setKind(ChartKind::Timeline);
        QVERIFY(scene.page->chart().description().startsWith(u"web-1"_s));
        QTest::keyClick(scene.page->chart().focusProxy(), Qt::Key_Right);
        QCOMPARE(table.chosen(), QStringList{u"two"_s});
        QVERIFY(scene.page->chart().description().startsWith(u"db-2"_s));
    }

    void whatIsChosenStaysChosen()
    {
        const Scene scene(some());
        QTRY_COMPARE(scene.page->model().rowCount(), 3);
        MoveTable &table = scene.page->table();
        table.choose({u"two"_s});
        table.sortByColumn(HistoryModel::Whole, Qt::AscendingOrder);
        QCOMPARE(table.chosen(), QStringList{u"two"_s});
        scene.add(MadeMove{.id = u"four"_s});
        scene.page->refresh();
        QTRY_COMPARE(scene.page->model().rowCount(), 4);
        QCOMPARE(table.chosen(), QStringList{u"two"_s});
        QCOMPARE(table.selectionModel()->selectedRows().value(0).row(), scene.page->model().rowOf(u"two"_s));
        scene.page->filterBar().findChild<QLineEdit *>()->setText(u"web"_s);
        QVERIFY(table.chosen().isEmpty());
    }

    void theReportTellsOneWithItsLog()
    {
        const Scene scene(some());
        QTRY_COMPARE(scene.page->model().rowCount(), 3);
        QVERIFY(scene.report().contains(u"Choose a move"_s));
        scene.page->table().choose({u"three"_s});
        QVERIFY(scene.report().contains(u"no room"_s));
        QTRY_VERIFY(scene.report().contains(u"suspend it"_s));
        scene.page->table().choose({u"one"_s, u"two"_s, u"three"_s});
        QVERIFY(scene.report().contains(u"3 moves are chosen"_s));
    }

    void twoAreCompared()
    {
        const Scene scene(some());
        QTRY_COMPARE(scene.page->model().rowCount(), 3);
        QTest::mouseClick(scene.page->chart().focusProxy(), Qt::LeftButton, {}, scene.placeOf(u"db-2"_s));
        QTest::mouseClick(scene.page->chart().focusProxy(), Qt::LeftButton, Qt::ControlModifier, scene.placeOf(u"web-1"_s));
        QCOMPARE(scene.page->table().chosen(), QStringList({u"one"_s, u"two"_s}));  // the older is A
        QVERIFY2(scene.report().contains(u"twice as fast"_s), qPrintable(scene.report()));
        QVERIFY(scene.report().contains(u"\u22124.0 s"_s));
        scene.page->chart().setKind(ChartKind::Timeline);
        QVERIFY(scene.page->chart().description().contains(u"web-1"_s) && scene.page->chart().description().contains(u"db-2"_s));
    }

    void exportsAreFilesOfTheirKind()
    {
        const Scene scene(some());
        QTRY_COMPARE(scene.page->model().rowCount(), 3);
        QVERIFY(scene.exported(u"chart.png"_s).startsWith("\x89PNG"));
        QVERIFY(scene.exported(u"chart.pdf"_s).startsWith("%PDF-"));
        QVERIFY(scene.exported(u"chart.svg"_s).contains("<svg"));
        scene.page->filterBar().findChild<QLineEdit *>()->setText(u"db"_s);
        const QByteArray csv = scene.exported(u"table.csv"_s);
        QCOMPARE(csv.count("\r\n"), 3);
        QVERIFY(csv.contains("\r\nthree,db-2,"));
        QVERIFY(scene.says(u"Exported to "_s));
        scene.page->findChild<QPushButton *>(u"close"_s)->click();
        QVERIFY(!scene.says(u"Exported to "_s));
    }

    void anExportThatFailsIsTold()
    {
        const Scene scene(some());
        QTRY_COMPARE(scene.page->model().rowCount(), 3);
        QVERIFY(scene.exported(u"no/such/folder/table.csv"_s).isEmpty());
        QVERIFY(scene.says(u"There is no folder"_s));
        QVERIFY(scene.exported(u"chart.doc"_s).isEmpty());
        QVERIFY(scene.says(u"End its name in"_s));
    }

    void allIsNamedAndReachedByTheKeys()
    {
        const Scene scene(some());
        QTRY_COMPARE(scene.page->model().rowCount(), 3);
        for (const QWidget *widget : scene.page->findChildren<QWidget *>()) {
            const bool stops = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy();
            if (!stops || widget->objectName().startsWith(u"qt_"_s))
                continue;
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }

    void thousandsOfRowsAreFilteredAtOnce()
    {
        HistoryModel model;
        HistoryChart chart;
        chart.resize(600, 400);
        model.setMoves(manyMoves(10'000));
        MoveTable table(model);
        table.choose({u"move-17"_s});
        for (const QString &text : {u"w"_s, u"we"_s, u"web"_s, QString(), u"web"_s}) {
            QElapsedTimer clock;
            clock.start();
            model.setFilter({.name = text});
            const qint64 filtered = clock.elapsed();
            chart.setMoves(model.shown(), table.chosen());
            qInfo("%d of 10000 rows: %lld ms to filter, %lld ms to draw", model.rowCount(), filtered, clock.elapsed() - filtered);
        }
        QCOMPARE(model.rowCount(), 2000);
        table.selectAll();
        QCOMPARE(table.chosen().size(), 2000);
        model.setFilter({});
        QCOMPARE(table.chosen().size(), 2000);
    }

    /// For people to look at.
    void pictures()
    {
        const QString folder = QStringLiteral(TRESCCA_SCREENSHOTS);
        QVERIFY(QDir().mkpath(folder));
        const QPalette light = QApplication::palette();
        for (const bool dark : {false, true}) {
            QApplication::setPalette(dark ? darkPalette() : light);
            const QString tone = dark ? u"dark"_s : u"light"_s;
            const Scene empty;
            QVERIFY(empty.page->grab().save(u"%1/history-empty-%2.png"_s.arg(folder, tone)));
            const Scene scene(manyMoves(60));
            QTRY_COMPARE(scene.page->model().rowCount(), 60);
            auto *kind = scene.button(u"Export..."_s)->parentWidget()->findChild<QComboBox *>();
            for (int i = 0; i < kind->count(); ++i) {
                kind->setCurrentIndex(i);
                scene.page->table().choose(i % 2 == 0 ? QStringList{u"move-57"_s} : QStringList{u"move-50"_s, u"move-57"_s});
                QTest::qWait(200);
                QVERIFY(scene.page->grab().save(u"%1/history-%2-%3.png"_s.arg(folder).arg(i).arg(tone)));
            }
        }
        QApplication::setPalette(light);
    }
};

QTEST_MAIN(TestHistory)
#include "tst_history.moc"
