// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/panesscene.h"
#include "ui/language/language.h"
#include "ui/panes/panecolumns.h"

#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

QHeaderView &headerOf(const SitePane &pane) { return *pane.tree().header(); }

QList<int> shown(const SitePane &pane)
{
    QList<int> columns;
    for (int column = 0; column < SiteModel::ColumnCount; ++column)
        if (!headerOf(pane).isSectionHidden(column))
            columns.append(column);
    return columns;
}

/// All of the tree, and no more.
bool fills(const SitePane &pane) { return headerOf(pane).length() == pane.tree().viewport()->width(); }

void toggle(const SitePane &pane, const QString &entry)
{
    QMenu menu;
    pane.tree().findChild<PaneColumns *>()->offer(menu);
    for (QAction *one : menu.actions())
        if (one->text().remove(u'&') == entry)
            return one->trigger();
    QFAIL("no such entry");
}

}  // namespace

/// The columns of a pane: in the room that it has, as a person wants them.
class TestPaneColumns final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { language::use(u"en"_s); }

    void nothingIsToBeScrolledAtFirst_data()
    {
        QTest::addColumn<QString>("code");
        for (const QString &code : language::available())
            QTest::newRow(qPrintable(code)) << code;
    }
    void nothingIsToBeScrolledAtFirst()
    {
        QFETCH(QString, code);
        language::use(code);
        const PanesScene scene;
        scene.window->resize(1120, 760);  // as on a screen that is larger
        QTRY_VERIFY(scene.isReady());
        for (const SitePane *pane : scene.window->panes().panes()) {
            QTRY_VERIFY(fills(*pane));
            QCOMPARE(pane->tree().horizontalScrollBar()->maximum(), 0);
            // Some languages have longer words.
            QVERIFY(shown(*pane).size() >= SiteModel::ColumnCount - (code == u"en"_s ? 0 : 1));
        }
    }

    /// In each language: it was cut in most.
    void theKindOfABaseIsReadWhole_data() { nothingIsToBeScrolledAtFirst_data(); }
    void theKindOfABaseIsReadWhole()
    {
        QFETCH(QString, code);
        language::use(code);
        const PanesScene scene;
        Image base;
        base.properties = {{QString::fromLatin1(property::kind), u"base"_s}};
        scene.sites.laptop->addImage(base, "content");
        scene.window->panes().refresh();
        const SitePane &pane = scene.pane(0);
        QTRY_COMPARE(pane.model()->images().size(), 2);
        const QAbstractItemModel &rows = *pane.tree().model();
        for (int row = 0; row < 2; ++row) {
            const QModelIndex kind = rows.index(row, SiteModel::State, rows.index(1, 0));
            QVERIFY2(pane.tree().sizeHintForIndex(kind).width() <= headerOf(pane).sectionSize(SiteModel::State), qPrintable(kind.data().toString()));
        }
    }

    /// Of what is only arriving.
    void whatIsNotKnownIsNotTold()
    {
        const PanesScene scene;
        Instance arriving = scene.sites.instance;
        arriving.memory = 0;
        scene.sites.laptop->put(arriving);
        scene.window->panes().refresh();
        const SitePane &pane = scene.pane(0);
        QTRY_VERIFY(pane.model()->instances().size() == 1 && pane.model()->instances().first().memory == 0);
        const QAbstractItemModel &rows = *pane.tree().model();
        QCOMPARE(rows.index(0, SiteModel::Size, rows.index(0, 0)).data().toString(), QString());
    }

    void theLessImportantGiveWay()
    {
        const PanesScene scene;
        QTRY_VERIFY(scene.isReady());
        const SitePane &pane = scene.pane(0);
        scene.window->resize(1600, 700);
        QTRY_COMPARE(shown(pane).size(), 6);
        scene.window->panes().setSizes({330, 1270});
        QTRY_VERIFY(shown(pane).size() < 5);
        QVERIFY(shown(pane).contains(SiteModel::State) && !shown(pane).contains(SiteModel::Age));
        QVERIFY(fills(pane));
        scene.window->panes().setSizes({800, 800});
        QTRY_COMPARE(shown(pane).size(), 6);
        QVERIFY(fills(pane));
    }

    void whatAPersonChoosesStays()
    {
        PanesScene scene;
        QTRY_VERIFY(scene.isReady());
        scene.window->resize(1600, 700);
        QTRY_COMPARE(shown(scene.pane(0)).size(), 6);
        toggle(scene.pane(0), u"Address"_s);
        QVERIFY(!shown(scene.pane(0)).contains(SiteModel::Address));
        QVERIFY(fills(scene.pane(0)));
        const QByteArray kept = scene.pane(0).tree().columns();
        scene.pane(0).setSite(u"lab"_s);
        QVERIFY(!shown(scene.pane(0)).contains(SiteModel::Address));
        scene.pane(1).tree().setColumns(kept);
        QVERIFY(!shown(scene.pane(1)).contains(SiteModel::Address));
        QVERIFY(shown(scene.pane(1)).contains(SiteModel::Age));
        scene.window->panes().setSizes({1300, 300});
        QTRY_VERIFY(scene.pane(1).tree().horizontalScrollBar()->maximum() > 0);  // it is wanted so
        toggle(scene.pane(1), u"As many as there is room for"_s);
        QTRY_VERIFY(fills(scene.pane(1)));
        toggle(scene.pane(0), u"As many as there is room for"_s);
        QVERIFY(shown(scene.pane(0)).contains(SiteModel::Address));
    }

    void theMenuHasThemForTheKeyboard()
    {
        const PanesScene scene;
        scene.window->resize(1600, 700);
        QTRY_VERIFY(scene.isReady());
        QTRY_COMPARE(shown(scene.pane(1)).size(), 6);
        scene.window->panes().choose(scene.pane(1));
        QMenu *menu = scene.window->panes().columns->menu();
        Q_EMIT menu->aboutToShow();
        QCOMPARE(menu->actions().size(), 2 + 5);
        menu->actions().last()->trigger();
        QCOMPARE(shown(scene.pane(1)).size(), 5);
        QCOMPARE(shown(scene.pane(0)).size(), 6);
    }

    void nonsenseChangesNothing()
    {
        const PanesScene scene;
        QTRY_VERIFY(scene.isReady());
        const QByteArray before = scene.pane(0).tree().columns();
        for (const QByteArray &state : {QByteArray(), "nonsense"_ba, before.left(20), "\0\0\0\1\0\0\0\0\1\0\0\0\0"_ba}) {
            scene.pane(0).tree().setColumns(state);
            QCOMPARE(scene.pane(0).tree().columns(), before);
        }
    }

    void anEdgeIsMovedBetweenTwoColumns()
    {
        const PanesScene scene;
        QTRY_VERIFY(scene.isReady());
        scene.window->resize(1600, 700);
        const SitePane &pane = scene.pane(0);
        QTRY_COMPARE(shown(pane).size(), 6);
        QHeaderView &header = headerOf(pane);
        const int name = header.sectionSize(SiteModel::Name), state = header.sectionSize(SiteModel::State),
                  size = header.sectionSize(SiteModel::Size);
        header.resizeSection(SiteModel::State, state + 10);
        QCOMPARE(header.sectionSize(SiteModel::State), state + 10);
        QCOMPARE(header.sectionSize(SiteModel::Size), size - 10);
        QCOMPARE(header.sectionSize(SiteModel::Name), name);
        header.resizeSection(SiteModel::Name, name - 30);
        QCOMPARE(header.sectionSize(SiteModel::Name), name - 30);
        QCOMPARE(header.sectionSize(SiteModel::State), state + 40);
        header.resizeSection(SiteModel::Name, 5000);
        const QByteArray kept = pane.tree().columns();
        scene.pane(1).tree().setColumns(kept);
        QCOMPARE(headerOf(scene.pane(1)).sectionSize(SiteModel::Size), header.sectionSize(SiteModel::Size));
        QVERIFY(fills(pane));
        const int last = header.sectionSize(SiteModel::Age);
        header.resizeSection(SiteModel::Age, last + 50);  // there is none behind it
        QCOMPARE(header.sectionSize(SiteModel::Age), last);
        QVERIFY(fills(pane));
    }
};

QTEST_MAIN(TestPaneColumns)
#include "tst_panecolumns.moc"
