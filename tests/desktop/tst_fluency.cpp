// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/loopwatch.h"
#include "tests/unit/migration/movescene.h"
#include "ui/details/consolelog.h"
#include "ui/details/detailsdock.h"
#include "ui/history/historypage.h"
#include "ui/jobs/work.h"
#include "ui/main/mainwindow.h"
#include "ui/panes/sitepane.h"
#include "ui/panes/sitetree.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTest>
#include <QThread>
#include <QThreadPool>
#include <QTimer>

#include <ctime>
#include <functional>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace std::chrono_literals;

namespace {

constexpr int many = 1000;
constexpr int moves = 10;
constexpr auto patience = 50ms;

LoopWatch *watch() { return static_cast<LoopWatch *>(QCoreApplication::instance()); }

/// Does something until the loop was not held for long meanwhile, some times at most: what holds it does so every time, but a machine
/// that others use, too, now and then only.
void expectFluent(const char *what, const std::function<void()> &deed)
{
    LoopWatch::Hold hold;
    for (int attempt = 0; attempt < 5; ++attempt) {
        (void)watch()->takeLongest();
        deed();
        if (QTest::currentTestFailed())
            return;
        QCoreApplication::processEvents();
        hold = watch()->takeLongest();
        const double ms = std::chrono::duration<double, std::milli>(hold.time).count();
        qInfo("%s: the event loop was held for %.1f ms at most (%s)", what, ms, qPrintable(hold.what));
        if (hold.time < patience)
            return;
    }
    QFAIL(what);
}

struct Scene {
    Scene() : history(History::open(sites.folder.filePath(u"journal.sqlite"_s)).value()) {}
    void open()
    {
        const auto find = [this](const QString &name) -> Result<std::shared_ptr<Site>> { return name == u"laptop" ? sites.laptop : sites.factory; };
        services = {find, [] { return QStringList{u"laptop"_s, u"factory"_s}; }, sites.engine.get(), sites.journal.get(), history.get()};
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
    void theWatchSeesWhoSleepsOrComputes()
    {
        (void)watch()->takeLongest();
        QTimer::singleShot(0, this, [] { QThread::sleep(patience + 10ms); });
        QCoreApplication::processEvents();
        QVERIFY(watch()->takeLongest().time > patience);
        QTimer::singleShot(0, this, [] {
            // Of its own time, for the machine may give it less.
            for (const std::clock_t begin = std::clock(); std::clock() - begin < CLOCKS_PER_SEC / 10;) {}
        });
        QCoreApplication::processEvents();
        QVERIFY(watch()->takeLongest().time > patience);
    }

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
        expectFluent("opening and listing", [&scene] {
            scene.open();
            QTRY_COMPARE(scene.listed(), many);
        });
        auto *filter = scene.window->left().findChild<QLineEdit *>();
        expectFluent("filtering", [filter] {
            for (const char key : {'9', '9', '9'})
                QTest::keyClick(filter, key);
            QCoreApplication::processEvents();
            filter->clear();
        });
        expectFluent("scrolling and selecting", [&tree = scene.tree()] {
            QScrollBar *bar = tree.verticalScrollBar();
            for (int i = 0; i <= 20; ++i) {
                bar->setValue(bar->maximum() * i / 20);
                QCoreApplication::processEvents();
            }
            tree.clearSelection();
            tree.selectAll();
        });
        const auto data = mimeOf(scene.tree().selectedItems());
        expectFluent("dragging", [&data, &there = scene.window->right().tree()] {
            for (int i = 0; i < 20; ++i) {
                QDragMoveEvent event({10 + i, 30 + i}, Qt::CopyAction | Qt::MoveAction, data.get(), Qt::LeftButton, {});
                QCoreApplication::sendEvent(there.viewport(), &event);
                QCoreApplication::processEvents();
            }
        });
        expectFluent("listings that change", [&scene] {
            for (int i = 0; i < 5; ++i) {
                const auto before = scene.listed();
                scene.sites.laptop->addInstance(u"late-%1"_s.arg(before));
                scene.window->left().refresh();
                QTRY_COMPARE(scene.listed(), before + 1);
            }
        });
    }

    void detailsComeAndGo()
    {
        Scene scene;
        scene.sites.laptop->onCall({});
        for (int i = 1; i < many; ++i)
            scene.sites.laptop->addInstance(u"web-%1"_s.arg(i + 1));
        scene.open();
        QTRY_COMPARE(scene.listed(), many);
        expectFluent("opening the details", [&scene] {
            scene.window->details().hide();
            scene.window->details().show();
        });
        expectFluent("details of one after the other", [&tree = scene.tree()] {
            tree.setFocus();
            tree.setCurrentIndex(tree.model()->index(0, 0, tree.model()->index(0, 0)));
            for (int i = 0; i < 20; ++i) {
                QTest::keyClick(&tree, Qt::Key_Down);
                QCoreApplication::processEvents();
            }
        });
        expectFluent("details of all", [&tree = scene.tree()] {
            tree.clearSelection();
            tree.selectAll();
            QCoreApplication::processEvents();
        });
    }

    void aLongConsoleLogOpens()
    {
        Scene scene;
        scene.sites.laptop->onCall({});
        scene.open();
        QTRY_COMPARE(scene.listed(), 1);
        const SiteItem item{SiteItem::Kind::Instance, u"laptop"_s, scene.sites.instance.id, u"web-1"_s, InstanceState::Running, false, 0, 0};
        for (const QByteArray &unit : {QByteArray("[   12.345678] usb 1-1: new device found, as the kernel says of many\n"), QByteArray("x"),
                 QByteArray("\n"), QByteArray("\xe6\x9d\xb1")}) {
            QThreadPool::globalInstance()->waitForDone();
            scene.sites.laptop->console = unit.repeated((1 << 20) / unit.size());
            expectFluent("a long console log", [&] {
                ConsoleLog log(scene.services, item, nullptr, 10ms);
                log.show();
                QTRY_VERIFY(!log.text().document()->isEmpty());
                QCoreApplication::processEvents();
            });
        }
    }

    void tenMovesAtOnceGoOn()
    {
        Scene scene;
        scene.sites.laptop->onCall({});
        scene.sites.factory->onCall({});
        scene.sites.laptop->packageSize = 1 << 22;
        scene.open();
        scene.window->queue().setAtOnce(moves);
        qsizetype moved = 0;
        expectFluent("ten moves at once", [&scene, &moved] {
            for (int i = 0; i < moves; ++i) {
                const Instance guest = scene.sites.laptop->addInstance(u"guest-%1"_s.arg(++moved));
                const auto plan = scene.sites.engine->plan({guest.id, u"laptop"_s, u"factory"_s, {}}, {});
                QVERIFY(plan);
                scene.window->queue().add(work::migrate(scene.services, *plan));
            }
            QTRY_VERIFY(scene.window->queue().isIdle());
            QCOMPARE(scene.sites.factory->runningCount(), moved);
            QTRY_COMPARE(scene.window->history().model().moves().size(), moved);
        });
    }
};

int main(int argc, char **argv)
{
    LoopWatch application(argc, argv);
    TestFluency test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_fluency.moc"
