// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/desktop/detailsscene.h"
#include "ui/details/detailsdock.h"
#include "ui/details/movetrail.h"
#include "ui/history/historypage.h"
#include "ui/history/movetable.h"

#include <QAccessible>
#include <QDir>
#include <QLabel>
#include <QTabWidget>
#include <QTest>
#include <QTreeWidget>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace trescca;

namespace {

/// Two minutes of a guest that works now and then; for a while nobody looked.
UsageHistory aWhile(bool resident = false)
{
    UsageHistory history;
    InstanceUsage usage;
    usage.vcpus = 2;
    usage.isResident = resident;
    usage.memoryLimit = 512U << 20U;
    usage.cpuTime = usage.diskRead = usage.diskWritten = usage.netReceived = usage.netSent = 0;
    for (int i = 0; i < 60; ++i) {
        usage.at = UsageHistory::Time(1h + 2s * i);
        const double busy = 0.5 + 0.45 * std::sin(i * 0.31) + (i % 7 == 3 ? 0.05 : 0);
        const auto part = [busy](double most) { return static_cast<std::uint64_t>(busy * most); };
        usage.memoryUsed = (150U << 20U) + part(2e8);
        *usage.cpuTime += part(3.6e9);
        *usage.diskRead += part(i % 5 == 0 ? 9e6 : 4e5);
        *usage.diskWritten += part(3e6);
        *usage.netReceived += part(2.2e6);
        *usage.netSent += part(i % 3 == 0 ? 6e5 : 2e5);
        if (i < 20 || i > 28)
            history.add(usage);
    }
    return history;
}

}  // namespace

/// What is told of what is selected.
class TestDetails final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingSelectedSaysHow()
    {
        const DetailsScene scene;
        QCOMPARE(scene.panel->title(), u"Nothing is selected"_s);
        QVERIFY(scene.panel->sentence().startsWith(u"Select an instance"_s));
        QVERIFY(!scene.graphsShown());
    }

    void anInstanceIsToldInFull()
    {
        DetailsScene scene;
        scene.panel->setSelection(scene.selectionOf(scene.guest()));
        const FactsView &facts = scene.panel->facts();
        QCOMPARE(scene.panel->title(), u"web-1"_s);
        QCOMPARE(facts.value(u"State"_s), u"running"_s);
        QCOMPARE(facts.value(u"Site"_s), u"laptop"_s);
        QCOMPARE(facts.value(u"Id"_s), scene.sites.instance.id);
        QCOMPARE(facts.value(u"vCPUs"_s), u"2"_s);
        QCOMPARE(facts.value(u"Memory"_s), u"512 MiB"_s);
        QCOMPARE(facts.value(u"Addresses"_s), u"10.0.0.12\nfe80::1"_s);
        QCOMPARE(facts.value(u"CPU"_s), u"x86_64, host-model, kvm"_s);
        QCOMPARE(facts.value(u"Machine"_s), u"pc-q35-10.0"_s);
        QCOMPARE(facts.value(u"Disks"_s), u"vda: 10.7 GB, qcow2, 21.0 MB written, on the base deb13\nsda: CD"_s);
        QCOMPARE(facts.value(u"Network"_s), u"52:54:00:00:00:01, default, virtio"_s);
        QCOMPARE(facts.value(u"Firmware"_s), QString());  // none is told
    }

    void valuesThatChangeAreReplaced()
    {
        DetailsScene scene;
        Instance guest = scene.guest();
        scene.panel->setSelection(scene.selectionOf(guest));
        auto *id = scene.panel->findChild<QLineEdit *>();
        id->selectAll();
        guest.memory = 1ULL << 30U;
        scene.panel->setSelection(scene.selectionOf(guest));
        QCOMPARE(scene.panel->facts().value(u"Memory"_s), u"1 GiB"_s);
        QCOMPARE(scene.panel->findChild<QLineEdit *>(), id);
        QCOMPARE(id->selectedText(), guest.id);
    }

    void imagesAndPackagesAreTold()
    {
        DetailsScene scene;
        const FactsView &facts = scene.panel->facts();
        Selection selection = scene.selectionOf(scene.guest());
        selection.instances.clear();
        selection.images = {samples::package()};
        scene.panel->setSelection(selection);
        QCOMPARE(scene.panel->title(), u"web-1, saved"_s);
        QCOMPARE(facts.value(u"Kind"_s), u"package"_s);
        QCOMPARE(facts.value(u"Instance"_s), u"web-1"_s);
        QCOMPARE(facts.value(u"Size"_s), u"21.0 MB"_s);
        QCOMPARE(facts.value(u"Memory"_s), u"512 MiB"_s);
        QCOMPARE(facts.value(u"Needs"_s), u"deb13\ncccccccccccc..., not at this site"_s);
        QCOMPARE(facts.value(u"SHA-512"_s), QString(128, u'e'));
        QVERIFY(!facts.value(u"Saved"_s).isEmpty());
        selection.images = {samples::base()};
        scene.panel->setSelection(selection);
        QCOMPARE(facts.value(u"Kind"_s), u"base image"_s);
        QCOMPARE(facts.value(u"Format"_s), u"qcow2"_s);
        QCOMPARE(facts.value(u"SHA-256"_s), QString(64, u'b'));
        QVERIFY(!scene.graphsShown() && scene.panel->sentence().isEmpty() && !scene.panel->trail().isVisible());
    }

    void noValueIsCut()
    {
        DetailsScene scene;
        Selection selection = scene.selectionOf(scene.guest());
        selection.instances.first().disks.first().basePath = u"/bases/of many/words and/more words than fit into a line"_s;
        for (const bool package : {false, true}) {
            if (package) {
                selection.instances.clear();
                selection.images = {samples::package()};
            }
            scene.panel->setSelection(selection);
            const auto fits = [&scene] {
                return std::ranges::all_of(scene.panel->facts().findChildren<QLabel *>(),
                    [](const QLabel *one) { return !one->isVisible() || one->height() >= one->heightForWidth(one->width()); });
            };
            QTRY_VERIFY(fits());
        }
    }

    void severalAreSummed()
    {
        DetailsScene scene;
        Selection selection = scene.selectionOf(scene.guest());
        selection.instances.append(scene.guest());
        selection.instances.last().state = InstanceState::Off;
        selection.images = {samples::base(), samples::package()};
        scene.panel->setSelection(selection);
        QCOMPARE(scene.panel->title(), u"4 selected"_s);
        const FactsView &facts = scene.panel->facts();
        QCOMPARE(facts.value(u"Instances"_s), u"2, of which 1 run"_s);
        QCOMPARE(facts.value(u"vCPUs"_s), u"4"_s);
        QCOMPARE(facts.value(u"Memory"_s), u"1 GiB"_s);
        QCOMPARE(facts.value(u"Images & packages"_s), u"2"_s);
        QCOMPARE(facts.value(u"Size"_s), u"290.0 MB"_s);
        QVERIFY(!scene.graphsShown());
    }

    void pastMovesAreListedUnderAllItsIds()
    {
        const auto record = [](const QString &id, const QString &from, const QString &to) {
            MigrationRecord made;
            made.id = id;
            made.instanceId = from;
            made.destinationInstance = to;
            return made;
        };
        // The newest first: a became b, which became c; d is another.
        const QList<MigrationRecord> all{
            record(u"3"_s, u"b"_s, u"c"_s), record(u"x"_s, u"d"_s, u"e"_s), record(u"2"_s, u"a"_s, u"b"_s), record(u"1"_s, u"a"_s, {})};
        const auto idsOf = [&all](const QString &id) {
            QStringList ids;
            for (const MigrationRecord &one : trailOf(id, all))
                ids.append(one.id);
            return ids;
        };
        QCOMPARE(idsOf(u"c"_s), QStringList({u"3"_s, u"2"_s, u"1"_s}));
        QCOMPARE(idsOf(u"b"_s), QStringList({u"3"_s, u"2"_s, u"1"_s}));
        QCOMPARE(idsOf(u"e"_s), QStringList{u"x"_s});
        QCOMPARE(idsOf(u"f"_s), QStringList());
    }

    void aPastMoveIsShownInTheHistory()
    {
        WindowScene scene;
        QTRY_VERIFY(scene.isListed());
        QVERIFY(scene.sites.move());
        scene.window->history().refresh();
        QTRY_COMPARE(scene.window->history().model().moves().size(), 1);
        scene.window->right().refresh();
        QTRY_COMPARE(scene.window->right().model()->instances().size(), 1);
        DetailsDock &dock = scene.window->details();
        QVERIFY(!dock.isVisible());
        scene.select(scene.window->right());
        scene.action(u"Details"_s)->trigger();
        QVERIFY(dock.isVisible());
        QCOMPARE(dock.panel().title(), u"web-1"_s);
        QTreeWidget &moves = dock.panel().trail().list();
        QTRY_COMPARE(moves.topLevelItemCount(), 1);
        QCOMPARE(moves.topLevelItem(0)->text(1), u"laptop \u2192 factory"_s);
        QCOMPARE(moves.topLevelItem(0)->text(3), u"arrived"_s);
        moves.setCurrentItem(moves.topLevelItem(0));
        QTest::keyClick(&moves, Qt::Key_Return);
        QCOMPARE(scene.window->findChild<QTabWidget *>()->currentWidget(), &scene.window->history());
        QTRY_COMPARE(scene.window->history().table().chosen(), QStringList{scene.sites.record().id});
    }

    void theDockFollowsTheSelection()
    {
        WindowScene scene;
        QTRY_VERIFY(scene.isListed());
        QAction *details = scene.action(u"Details"_s);
        QCOMPARE(details->shortcut(), QKeySequence(Qt::Key_F4));
        details->trigger();
        DetailsPanel &panel = scene.window->details().panel();
        QCOMPARE(panel.title(), u"Nothing is selected"_s);
        scene.select(scene.window->left());
        QCOMPARE(panel.title(), u"web-1"_s);
        scene.window->left().tree().clearSelection();
        QCOMPARE(panel.title(), u"Nothing is selected"_s);
        // What changes at the site changes here.
        scene.select(scene.window->left());
        Instance off = scene.sites.instance;
        off.state = InstanceState::Off;
        scene.sites.laptop->put(off);
        scene.window->left().refresh();
        QTRY_COMPARE(panel.facts().value(u"State"_s), u"off"_s);
        QVERIFY(panel.sentence().contains(u"does not run"_s));
        details->trigger();
        QVERIFY(!scene.window->details().isVisible());
    }

    void allIsNamedForWhoCannotSee()
    {
        DetailsScene scene;
        scene.panel->setSelection(scene.selectionOf(scene.guest()));
        for (QWidget *widget : scene.panel->findChildren<QWidget *>()) {
            const bool graph = qobject_cast<UsageGraph *>(widget) != nullptr;
            const bool stops = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy();
            if (!graph && !stops)
                continue;
            QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
    }

    /// For people to look at.
    void pictures()
    {
        const QString folder = QStringLiteral(TRESCCA_SCREENSHOTS);
        QVERIFY(QDir().mkpath(folder));
        const QPalette light = QApplication::palette();
        for (const bool dark : {false, true}) {
            QApplication::setPalette(dark ? DetailsScene::darkPalette() : light);
            const QString tone = dark ? u"dark"_s : u"light"_s;
            DetailsScene scene(1h);
            const auto save = [&](const QString &name) {
                QTest::qWait(50);  // what is new is laid out in steps
                QVERIFY(scene.panel->grab().save(u"%1/details-%2-%3.png"_s.arg(folder, name, tone)));
            };
            save(u"nothing"_s);
            scene.panel->setSelection(scene.selectionOf(scene.guest()));
            for (UsageGraph *graph : scene.panel->graphs())
                graph->setHistory(aWhile(), 0);
            save(u"instance"_s);
            QVERIFY(scene.panel->graphs()[1]->told().contains(" of "_L1));
            scene.panel->graphs()[1]->setHistory(aWhile(true), 0);
            QVERIFY2(scene.panel->graphs()[1]->told().endsWith("at its host"_L1), qPrintable(scene.panel->graphs()[1]->told()));
            save(u"instance-silent"_s);
            Selection selection = scene.selectionOf(scene.guest());
            selection.instances.clear();
            selection.images = {samples::package()};
            scene.panel->setSelection(selection);
            save(u"package"_s);
            selection.instances = {scene.guest(), scene.guest()};
            scene.panel->setSelection(selection);
            save(u"several"_s);
            scene.sites.laptop->failNext(u"usage"_s, {Kind::Forbidden, u"\"factory\" tells what its instances use to administrators only."_s, {}});
            scene.panel->setSelection(scene.selectionOf(scene.guest()));
            QTRY_VERIFY(!scene.panel->sentence().isEmpty());
            save(u"refused"_s);
        }
        QApplication::setPalette(light);
    }
};

QTEST_MAIN(TestDetails)
#include "tst_details.moc"
