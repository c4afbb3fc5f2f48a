// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/dropplan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

Q_DECLARE_METATYPE(trescca::DropTarget)

/// What a drop would do is known, and said, before the button is let go.
class TestDropPlan final : public QObject {
    Q_OBJECT

    static SiteItem machine(InstanceState state = InstanceState::Running)
    {
        return {SiteItem::Kind::Instance, u"laptop"_s, u"i1"_s, u"web-1"_s, state, false, 2ULL << 30U, 0};
    }
    static SiteItem image(SiteItem::Kind kind) { return {kind, u"laptop"_s, u"p1"_s, u"web-1.zip"_s, InstanceState::Off, false, 0, 21'000'000}; }
    static DropTarget at(const QString &site, DropTarget::Part part) { return {site, part, true, true, {}, {}}; }

private Q_SLOTS:
    void whatCanBeDone_data()
    {
        using Part = DropTarget::Part;
        QTest::addColumn<QList<SiteItem>>("items");
        QTest::addColumn<DropTarget>("target");
        QTest::addColumn<int>("deed");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const QList<SiteItem> &items, const DropTarget &target, Deed deed, const QString &word) {
            QTest::newRow(name) << items << target << static_cast<int>(deed) << word;
        };
        row("a machine to another site", {machine()}, at(u"factory"_s, Part::Instances), Deed::Migrate, u"Move web-1 here"_s);
        row("paused", {machine(InstanceState::Paused)}, at(u"factory"_s, Part::Instances), Deed::Migrate, u"Move"_s);
        row("switched off", {machine(InstanceState::Off)}, at(u"factory"_s, Part::Instances), Deed::Nothing, u"does not run"_s);
        row("to where it is", {machine()}, at(u"laptop"_s, Part::Instances), Deed::Nothing, u"is here already"_s);
        row("to the packages", {machine()}, at(u"laptop"_s, Part::Images), Deed::Save, u"Save web-1"_s);
        row("to the packages of another site", {machine()}, at(u"factory"_s, Part::Images), Deed::Nothing, u"drag the package here"_s);
        row("a package to the machines", {image(SiteItem::Kind::Package)}, at(u"laptop"_s, Part::Instances), Deed::Restore, u"goes on"_s);
        row("an image to the machines", {image(SiteItem::Kind::Image)}, at(u"laptop"_s, Part::Instances), Deed::Nothing, u"tresccac spawn"_s);
        row("a package to another site", {image(SiteItem::Kind::Package)}, at(u"factory"_s, Part::Images), Deed::Transfer, u"Copy"_s);
        row("a package to where it is", {image(SiteItem::Kind::Package)}, at(u"laptop"_s, Part::Images), Deed::Nothing, u"already"_s);
        row("machine and image at once", {machine(), image(SiteItem::Kind::Image)}, at(u"factory"_s, Part::Instances), Deed::Nothing, u"one kind"_s);
        row("nothing", {}, at(u"factory"_s, Part::Instances), Deed::Nothing, u"Nothing"_s);
        SiteItem used = machine();
        used.isInUse = true;
        row("in use", {used}, at(u"factory"_s, Part::Instances), Deed::Nothing, u"going on"_s);
        DropTarget silent = at(u"factory"_s, Part::Instances);
        silent.reachable = false;
        row("out of reach", {machine()}, silent, Deed::Nothing, u"cannot be reached"_s);
        DropTarget small = at(u"factory"_s, Part::Instances);
        small.freeMemory = 1ULL << 30U;
        row("no room", {machine()}, small, Deed::Nothing, u"1 GiB of memory left, web-1 needs 2 GiB"_s);
        DropTarget plain = at(u"factory"_s, Part::Instances);
        plain.keepsState = false;
        plain.noStateReason = u"factory has no plugin."_s;
        row("disks only", {machine()}, plain, Deed::Nothing, u"factory has no plugin."_s);
    }
    void whatCanBeDone()
    {
        QFETCH(QList<SiteItem>, items);
        QFETCH(DropTarget, target);
        QFETCH(int, deed);
        QFETCH(QString, word);
        const DropPlan plan = planDrop(items, target, false);
        QCOMPARE(static_cast<int>(plan.deed), deed);
        QVERIFY2(!plan.sentence.isEmpty() && plan.sentence.contains(word), qPrintable(plan.sentence));
    }

    void controlKeepsTheSource()
    {
        const DropPlan plan = planDrop({machine()}, at(u"factory"_s, DropTarget::Part::Instances), true);
        QVERIFY(plan.deed == Deed::Migrate && plan.keepSource);
        QVERIFY2(plan.sentence.contains(u"keep it at laptop too"), qPrintable(plan.sentence));
    }

    void itemsGoThroughTheClipboard()
    {
        const auto data = mimeOf({machine(), image(SiteItem::Kind::Package)});
        QCOMPARE(data->text(), u"web-1\nweb-1.zip"_s);
        const auto items = itemsIn(data.get());
        QCOMPARE(items.size(), 2);
        QVERIFY(items[0].id == u"i1" && items[0].memory == 2ULL << 30U && items[1].kind == SiteItem::Kind::Package && items[1].size == 21'000'000);
        QMimeData foreign;
        foreign.setData(QLatin1StringView(siteItemsType), QByteArray(64, '\xff'));
        QVERIFY(itemsIn(&foreign).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDropPlan)
#include "tst_dropplan.moc"
