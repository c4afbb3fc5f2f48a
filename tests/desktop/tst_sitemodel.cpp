// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/dragpicture.h"
#include "ui/panes/shutdownwatch.h"
#include "ui/panes/sitemodel.h"
#include "ui/panes/sitetree.h"
#include "ui/words/tip.h"
#include "ui/words/words.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QLabel>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Two branches that follow the listings, without losing what is selected.
class TestSiteModel final : public QObject {
    Q_OBJECT

    static Instance machine(const QString &name, InstanceState state = InstanceState::Running)
    {
        Instance instance;
        instance.id = u"id-"_s + name;
        instance.name = name;
        instance.state = state;
        instance.memory = 2ULL << 30U;
        return instance;
    }
    static Image image(const QString &name)
    {
        Image one;
        one.id = u"id-"_s + name;
        one.name = name;
        one.status = ImageStatus::Active;
        one.size = 21'000'000;
        return one;
    }
    static QStringList names(const SiteModel &model, SiteModel::Group group)
    {
        QStringList all;
        const QModelIndex parent = model.groupIndex(group);
        for (int row = 0; row < model.rowCount(parent); ++row)
            all.append(model.index(row, SiteModel::Name, parent).data().toString());
        return all;
    }

private Q_SLOTS:
    /// A cloud's operator chooses names and faults: they open no file of this computer.
    void namesOfOthersAreNoMarkup()
    {
        const QString name = u"<img src=/nonexistent><h1>x"_s;
        Instance broken = machine(u"b"_s, InstanceState::Error);
        broken.fault = name;
        SiteModel model(u"cloud"_s);
        model.setListing({{machine(name), broken}, {image(name)}});
        const QModelIndex instances = model.groupIndex(SiteModel::Instances);
        for (const QModelIndex &index : {model.index(0, SiteModel::Name, instances), model.index(1, SiteModel::Name, instances),
                 model.index(0, SiteModel::Name, model.groupIndex(SiteModel::Images))}) {
            const QString tip = index.data(Qt::ToolTipRole).toString();
            QTextDocument shown;
            shown.setHtml(tip);
            QVERIFY2(Qt::mightBeRichText(tip) && !tip.contains(u"<img"), qPrintable(tip));
            QVERIFY2(shown.toPlainText().contains(name), qPrintable(shown.toPlainText()));
        }
        QCOMPARE(words::tip(u"web-1: running\nid 1"_s), u"web-1: running\nid 1"_s);
    }

    /// What a site has switched off itself is told, once.
    void whatDidNotShutDownIsNoticed()
    {
        ShutdownWatch watch;
        Instance slow = machine(u"slow"_s);
        Instance quick = machine(u"quick"_s);
        slow.task = quick.task = u"powering-off"_s;
        QCOMPARE(words::state(slow), u"shutting down"_s);
        QVERIFY(watch.take({slow, quick}, 1000).isEmpty());
        quick.task.clear();
        quick.state = InstanceState::Off;
        QVERIFY(watch.take({slow, quick}, 20'000).isEmpty());
        QVERIFY(watch.take({slow, quick}, 60'000).isEmpty());
        slow.task.clear();
        slow.state = InstanceState::Off;
        QCOMPARE(watch.take({slow, quick}, 62'000), QStringList{u"slow"_s});
        QVERIFY(watch.take({slow, quick}, 130'000).isEmpty());
    }

    void itFollowsTheListings()
    {
        SiteModel model(u"laptop"_s);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setListing({{machine(u"a"_s), machine(u"b"_s), machine(u"c"_s)}, {image(u"x"_s)}});
        QCOMPARE(names(model, SiteModel::Instances), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        model.setListing({{machine(u"c"_s), machine(u"d"_s), machine(u"a"_s, InstanceState::Paused)}, {}});
        QCOMPARE(names(model, SiteModel::Instances), (QStringList{u"a"_s, u"c"_s, u"d"_s}));
        QVERIFY(names(model, SiteModel::Images).isEmpty());
        QCOMPARE(model.index(0, SiteModel::State, model.groupIndex(SiteModel::Instances)).data().toString(), u"paused"_s);
        QCOMPARE(model.groupIndex(SiteModel::Instances).data().toString(), u"Instances (3)"_s);
        model.setListing({});
        QCOMPARE(model.groupIndex(SiteModel::Instances).data().toString(), u"Instances (0)"_s);
    }

    void theDayIsShownAndItsTimeIsTheTip()
    {
        SiteModel model(u"laptop"_s);
        Instance made = machine(u"a"_s);
        made.created = QDateTime({2026, 11, 27}, {14, 5});
        Image base = image(u"x"_s);
        base.created = made.created.addDays(-1);
        model.setListing({{made}, {base}});
        const auto since = [&model](SiteModel::Group group) { return model.index(0, SiteModel::Age, model.groupIndex(group)); };
        QCOMPARE(since(SiteModel::Instances).data().toString(), QLocale().toString(QDate(2026, 11, 27), QLocale::ShortFormat));
        QCOMPARE(since(SiteModel::Images).data().toString(), QLocale().toString(QDate(2026, 11, 26), QLocale::ShortFormat));
        QCOMPARE(since(SiteModel::Instances).data(Qt::ToolTipRole).toString(), words::date(made.created));
        QCOMPARE(since(SiteModel::Images).data(Qt::ToolTipRole).toString(), words::date(base.created));
        QCOMPARE(since(SiteModel::Images).data(SiteModel::SortRole).toDateTime(), base.created);
    }

    void noDayAndNoAddressIsCut_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        for (const QLocale &locale : {QLocale(u"en_US"_s), QLocale(u"de_DE"_s), QLocale(u"es_ES"_s), QLocale(u"fr_FR"_s), QLocale(u"he_IL"_s)})
            for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft})
                QTest::addRow("%s %d", qPrintable(locale.name()), direction) << locale << direction;
    }
    void noDayAndNoAddressIsCut()
    {
        QFETCH(QLocale, locale);
        QFETCH(Qt::LayoutDirection, direction);
        const auto asBefore = qScopeGuard([before = QLocale()] {
            QLocale::setDefault(before);
            QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        });
        QLocale::setDefault(locale);
        QGuiApplication::setLayoutDirection(direction);
        SiteModel model(u"laptop"_s);
        Instance made = machine(u"a"_s);
        made.created = QDateTime({2026, 12, 30}, {14, 5});
        made.addresses = QStringList{u"192.168.122.153"_s};
        model.setListing({{made}, {}});
        SiteTree tree;
        QFont large = tree.font();
        large.setPointSize(20);
        tree.setFont(large);
        tree.setSite(&model);
        const auto isWhole = [&tree](int column) {
            const QString text = tree.model()->index(0, column, tree.model()->index(0, 0)).data().toString();
            return !text.isEmpty() && (tree.isColumnHidden(column) || tree.columnWidth(column) >= tree.fontMetrics().horizontalAdvance(text) + 8);
        };
        for (const int width : {1800, 900, 240}) {
            tree.resize(width, 300);
            tree.show();
            QCoreApplication::processEvents();  // lays out
            QVERIFY(isWhole(SiteModel::Age));
            QVERIFY(isWhole(SiteModel::Address));
            QVERIFY(width < 1800 || !tree.isColumnHidden(SiteModel::Age));  // it gives way first
        }
    }

    void whatIsAsItWasIsNotTold()
    {
        SiteModel model(u"laptop"_s);
        model.setListing({{machine(u"a"_s), machine(u"b"_s)}, {}});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.setListing({{machine(u"a"_s), machine(u"b"_s, InstanceState::Off)}, {}});
        QVERIFY(removed.isEmpty());
        const auto rows = std::ranges::count_if(changed, [](const QList<QVariant> &one) { return !SiteModel::isGroup(one.first().toModelIndex()); });
        QCOMPARE(rows, 1);
    }

    void theDisksAreSummedUp()
    {
        SiteModel model(u"laptop"_s);
        Instance made = machine(u"a"_s);
        Disk disk;
        disk.virtualSize = 3ULL << 30U;
        Disk disc = disk;
        disc.device = u"cdrom"_s;
        made.disks = {disk, disk, disc};
        model.setListing({{made, machine(u"b"_s)}, {}});
        const auto shown = [&model](
                               int row) { return model.index(row, SiteModel::DiskSize, model.groupIndex(SiteModel::Instances)).data().toString(); };
        QCOMPARE(shown(0), u"6 GiB"_s);
        QCOMPARE(shown(1), QString());  // the site does not tell
    }

    void whatMovesSaysSoAtBothSites()
    {
        const Journey journey{u"id-a"_s, u"a"_s, u"laptop"_s, u"factory"_s, true};
        SiteModel here(u"laptop"_s);
        here.setListing({{machine(u"a"_s), machine(u"b"_s)}, {}});
        const auto cell = [](const SiteModel &model, int row, SiteModel::Group group) {
            return model.index(row, SiteModel::State, model.groupIndex(group));
        };
        const auto item = [&](const SiteModel &model, int row) { return model.itemAt(model.index(row, 0, model.groupIndex(SiteModel::Instances))); };
        QSignalSpy changed(&here, &QAbstractItemModel::dataChanged);
        here.setJourneys({journey});
        QVERIFY(!changed.isEmpty());
        QCOMPARE(cell(here, 0, SiteModel::Instances).data().toString(), u"moving to factory"_s);
        QCOMPARE(cell(here, 1, SiteModel::Instances).data().toString(), u"running"_s);
        QVERIFY(item(here, 0)->isInUse && !item(here, 1)->isInUse);

        SiteModel there(u"factory"_s);
        Instance restored = machine(u"a"_s);
        restored.task = u"restoring"_s;
        Image sent = image(u"a"_s);
        sent.status = ImageStatus::Saving;
        sent.size = 0;
        there.setListing({{restored}, {sent}});
        there.setJourneys({journey});
        QCOMPARE(cell(there, 0, SiteModel::Instances).data().toString(), u"arriving from laptop"_s);
        QCOMPARE(cell(there, 0, SiteModel::Images).data().toString(), u"arriving from laptop"_s);
        QCOMPARE(cell(there, 0, SiteModel::Images).siblingAtColumn(SiteModel::Size).data().toString(), QString());

        Journey waiting = journey;
        waiting.isUnderWay = false;
        here.setJourneys({waiting});
        QCOMPARE(cell(here, 0, SiteModel::Instances).data().toString(), u"running, waits to move to factory"_s);
        QVERIFY(!item(here, 0)->isInUse);
        here.setJourneys({});
        QCOMPARE(cell(here, 0, SiteModel::Instances).data().toString(), u"running"_s);
    }

    void aFilterThatLeavesNothingSaysSo()
    {
        SiteModel model(u"laptop"_s);
        SiteTree tree;
        tree.setSite(&model);
        model.setListing({{machine(u"a"_s), machine(u"b"_s)}, {image(u"x"_s)}});
        tree.resize(600, 300);
        tree.show();
        const auto *said = tree.findChild<QLabel *>(u"nothingFound"_s);
        QVERIFY(!said->isVisible());
        tree.setFilter(u"zebra"_s);
        QVERIFY(said->isVisible() && said->text().contains(u"zebra"));
        QCOMPARE(tree.model()->index(0, 0).data().toString(), u"Instances (2), 0 shown"_s);
        model.setListing({{machine(u"zebra"_s)}, {}});
        QTRY_VERIFY(!said->isVisible());
        tree.setFilter({});
        QCOMPARE(tree.model()->index(0, 0).data().toString(), u"Instances (1)"_s);
        model.setListing({});
        tree.setFilter(u"zebra"_s);
        QVERIFY(!said->isVisible());  // it is not the filter that leaves nothing
        tree.setSite(nullptr);
    }

    void whatIsDraggedTellsHowMany()
    {
        SiteTree tree;
        const SiteItem one{SiteItem::Kind::Instance, u"laptop"_s, u"i1"_s, u"web-1"_s};
        QCOMPARE(nameOf({one}), u"web-1"_s);
        QVERIFY(nameOf({one, one, one}).startsWith(u"3 machine"));
        QVERIFY(dragPicture(tree, nameOf({one, one, one}), {}).width() > tree.fontMetrics().horizontalAdvance(nameOf({one, one, one})));
    }

    void aSelectionLastsThroughLooks()
    {
        SiteModel model(u"laptop"_s);
        SiteTree tree;
        tree.setSite(&model);
        model.setListing({{machine(u"a"_s), machine(u"b"_s)}, {image(u"x"_s)}});
        tree.show();
        const QModelIndex group = tree.model()->index(0, 0);
        tree.setCurrentIndex(tree.model()->index(1, 0, group));
        QCOMPARE(tree.selectedItems().value(0).name, u"b"_s);
        model.setListing({{machine(u"0"_s), machine(u"b"_s, InstanceState::Paused), machine(u"z"_s)}, {image(u"x"_s)}});
        QCOMPARE(tree.selectedItems().size(), 1);
        QCOMPARE(tree.selectedItems().first().name, u"b"_s);
        QCOMPARE(tree.selectedItems().first().state, InstanceState::Paused);
        tree.setSite(nullptr);
    }

    void branchesKeepTheirPlacesWhenSorted()
    {
        SiteModel model(u"laptop"_s);
        SiteTree tree;
        tree.setSite(&model);
        model.setListing({{machine(u"a"_s), machine(u"b"_s)}, {image(u"x"_s)}});
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            tree.sortByColumn(SiteModel::Name, order);
            QCOMPARE(tree.model()->index(0, 0).data().toString(), u"Instances (2)"_s);
            const QString first = order == Qt::AscendingOrder ? u"a"_s : u"b"_s;
            QCOMPARE(tree.model()->index(0, 0, tree.model()->index(0, 0)).data().toString(), first);
        }
        tree.setFilter(u"B"_s);
        QCOMPARE(tree.model()->rowCount(), 2);
        QCOMPARE(tree.model()->rowCount(tree.model()->index(0, 0)), 1);
        QCOMPARE(tree.model()->rowCount(tree.model()->index(1, 0)), 0);
        tree.setSite(nullptr);
    }
};

QTEST_MAIN(TestSiteModel)
#include "tst_sitemodel.moc"
