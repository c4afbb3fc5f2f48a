// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/loopwatch.h"
#include "tests/unit/migration/movescene.h"
#include "ui/history/historypage.h"
#include "ui/jobs/work.h"
#include "ui/main/mainwindow.h"
#include "ui/panes/sitepane.h"
#include "ui/panes/sitetree.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace std::chrono_literals;

namespace {

constexpr int many = 1000;
constexpr int moves = 10;
constexpr auto patience = 50ms;

LoopWatch *watch() { return static_cast<LoopWatch *>(QCoreApplication::instance()); }

/// What the loop was held for at most since it was asked last.
void expectFluent(const char *during)
{
    const LoopWatch::Hold hold = watch()->takeLongest();
    const double ms = std::chrono::duration<double, std::milli>(hold.time).count();
    qInfo("%s: the event loop was held for %.1f ms at most (%s)", during, ms, qPrintable(hold.what));
    QVERIFY2(hold.time < patience, during);
}

struct Scene {
    Scene() : history(History::open(sites.folder.filePath(u"journal.sqlite"_s)).value()) {}
    void open()
    {
        const auto find = [this](const QString &name) -> Result<std::shared_ptr<Site>> { return name == u"laptop" ? sites.laptop : sites.factory; };
        services = {find, {u"laptop"_s, u"factory"_s}, {}, sites.engine.get(), sites.journal.get(), history.get()};
        window = std::make_unique<MainWindow>(services);
        window->showSites(u"laptop"_s, u"factory"_s);
        window->show();
    }
    [[nodiscard]] qsizetype listed() const { return window->left().model()->instances().size(); }
    [[nodiscard]] SiteTree &tree() const { return window->left().tree(); }

    MoveScene sites;
    std::unique_ptr<History> history;
    Services services;
    std::unique_ptr<MainWindow> window;
};

}  // namespace

/// Nothing that a person does, or that goes on meanwhile, holds the windows for as long as a person would notice.
class TestFluency final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { (void)watch()->takeLongest(); }

    void aFullPaneListsFiltersScrollsAndDrags()
    {
        Scene scene;
        scene.sites.laptop->onCall({});
        for (int i = 1; i < many; ++i)
            scene.sites.laptop->addInstance(u"web-%1"_s.arg(i + 1));
        for (int i = 0; i < many; ++i) {
            Image image;
            image.name = u"image-%1"_s.arg(i);
            scene.sites.laptop->addImage(image, "x");
        }
        scene.open();
        QTRY_COMPARE(scene.listed(), many);
        QCoreApplication::processEvents();
        expectFluent("listing");

        auto *filter = scene.window->left().findChild<QLineEdit *>();
        for (const char key : {'9', '9', '9'})
            QTest::keyClick(filter, key);
        QCoreApplication::processEvents();
        filter->clear();
        QCoreApplication::processEvents();
        expectFluent("filtering");

        QScrollBar *bar = scene.tree().verticalScrollBar();
        for (int i = 0; i <= 20; ++i) {
            bar->setValue(bar->maximum() * i / 20);
            QCoreApplication::processEvents();
        }
        scene.tree().selectAll();
        QCoreApplication::processEvents();
        expectFluent("scrolling and selecting all");

        const auto data = mimeOf(scene.tree().selectedItems());
        SiteTree &there = scene.window->right().tree();
        for (int i = 0; i < 20; ++i) {
            QDragMoveEvent event({10 + i, 30 + i}, Qt::CopyAction | Qt::MoveAction, data.get(), Qt::LeftButton, {});
            QCoreApplication::sendEvent(there.viewport(), &event);
            QCoreApplication::processEvents();
        }
        expectFluent("dragging all of them");

        for (int i = 0; i < 5; ++i) {
            scene.sites.laptop->addInstance(u"late-%1"_s.arg(i));
            scene.window->left().refresh();
            QTRY_COMPARE(scene.listed(), many + 1 + i);
        }
        expectFluent("listings that changed");
    }

    void tenMovesAtOnceGoOn()
    {
        Scene scene;
        scene.sites.laptop->onCall({});
        scene.sites.factory->onCall({});
        scene.sites.laptop->packageSize = 1 << 22;
        QStringList ids{scene.sites.instance.id};
        while (ids.size() < moves)
            ids << scene.sites.laptop->addInstance(u"web-%1"_s.arg(ids.size() + 1)).id;
        scene.open();
        scene.window->queue().setAtOnce(moves);
        QTRY_COMPARE(scene.listed(), moves);
        for (const QString &id : std::as_const(ids)) {
            const auto plan = scene.sites.engine->plan({id, u"laptop"_s, u"factory"_s, {}}, {});
            QVERIFY(plan);
            scene.window->queue().add(work::migrate(scene.services, *plan));
        }
        (void)watch()->takeLongest();
        QTRY_VERIFY(scene.window->queue().isIdle());
        QCOMPARE(scene.sites.factory->runningCount(), moves);
        QTRY_COMPARE(scene.window->history().model().moves().size(), moves);
        expectFluent("ten moves at once");
    }
};

int main(int argc, char **argv)
{
    LoopWatch application(argc, argv);
    TestFluency test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_fluency.moc"
