// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/fileplan.h"

#include <QTemporaryDir>
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
        row("switched off", {machine(InstanceState::Off)}, at(u"factory"_s, Part::Instances), Deed::Migrate, u"its disk is copied"_s);
        row("switched off, and not", {machine(), machine(InstanceState::Off)}, at(u"factory"_s, Part::Instances), Deed::Migrate,
            u"of those that are off, the disk is copied"_s);
        row("saved", {machine(InstanceState::Saved)}, at(u"factory"_s, Part::Instances), Deed::Nothing, u"Start it first."_s);
        row("to where it is", {machine()}, at(u"laptop"_s, Part::Instances), Deed::Nothing, u"is here already"_s);
        row("to the packages", {machine()}, at(u"laptop"_s, Part::Images), Deed::Save, u"Save web-1"_s);
        row("to the packages of another site", {machine()}, at(u"factory"_s, Part::Images), Deed::Save, u"here; it stays at laptop, suspended"_s);
        row("off, to the packages of another site", {machine(InstanceState::Off)}, at(u"factory"_s, Part::Images), Deed::Nothing,
            u"no state to save"_s);
        row("a package to the machines of another site", {image(SiteItem::Kind::Package)}, at(u"factory"_s, Part::Instances), Deed::Restore,
            u"Copy web-1.zip here, and restore it"_s);
        row("an image to the machines of another site", {image(SiteItem::Kind::Image)}, at(u"factory"_s, Part::Instances), Deed::Nothing,
            u"of this site first"_s);
        row("a package to the machines", {image(SiteItem::Kind::Package)}, at(u"laptop"_s, Part::Instances), Deed::Restore, u"goes on"_s);
        row("an image to the machines", {image(SiteItem::Kind::Image)}, at(u"laptop"_s, Part::Instances), Deed::Spawn, u"Start a new machine from"_s);
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
        silent.trouble = Kind::Unauthorized;
        row("not signed in", {machine()}, silent, Deed::Nothing, u"You are not signed in at factory"_s);
        DropTarget small = at(u"factory"_s, Part::Instances);
        small.freeMemory = 1ULL << 30U;
        row("no room when last asked", {machine()}, small, Deed::Migrate, u"1 GiB of memory left when last asked, and web-1 needs 2 GiB"_s);
        row("several machines", {machine(), machine()}, at(u"factory"_s, Part::Instances), Deed::Migrate,
            u"Move 2 machine"_s);  // the plural is the translation's
        row("several machines go on", {machine(), machine()}, at(u"factory"_s, Part::Instances), Deed::Migrate, u"they go on where they are"_s);
        row("several packages", {image(SiteItem::Kind::Package), image(SiteItem::Kind::Package)}, at(u"laptop"_s, Part::Instances), Deed::Restore,
            u"they go on where they were saved"_s);
        DropTarget plain = at(u"factory"_s, Part::Instances);
        plain.keepsState = false;
        row("disks only", {machine()}, plain, Deed::Migrate, u"Move web-1 here as disk only: it is shut down, and boots here anew"_s);
        row("several to disks only", {machine(), machine()}, plain, Deed::Migrate, u"they are shut down"_s);
        SiteItem cloudy = machine();
        cloudy.isDiskOnly = true;
        row("saved from where there are disks only", {cloudy}, at(u"factory"_s, Part::Images), Deed::Nothing, u"laptop cannot save"_s);
        row("from disks only", {cloudy}, at(u"factory"_s, Part::Instances), Deed::Migrate, u"as disk only"_s);
        plain.noStateReason = u"factory has no QEMU."_s;
        row("nothing runs there", {machine()}, plain, Deed::Nothing, u"factory has no QEMU."_s);
        DropTarget memoryless = at(u"laptop"_s, Part::Images);
        memoryless.keepsState = false;
        row("saved where there are disks only", {machine()}, memoryless, Deed::Nothing, u"laptop cannot save a machine with its memory"_s);
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

    void whatFilesBecome_data()
    {
        using Part = DropTarget::Part;
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<DropTarget>("target");
        QTest::addColumn<int>("deed");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const QStringList &files, const DropTarget &target, Deed deed, const QString &word) {
            QTest::newRow(name) << files << target << static_cast<int>(deed) << word;
        };
        const QString disk = u"file:///srv/debian-13.qcow2.xz"_s;
        const QString package = u"file:///srv/web-1.ZIP"_s;
        const DropTarget images = at(u"factory"_s, Part::Images);
        const DropTarget machines = at(u"factory"_s, Part::Instances);
        row("a disk to the images", {disk}, images, Deed::Push, u"Send debian-13.qcow2.xz to the images"_s);
        row("disk and package to the images", {disk, package}, images, Deed::Push, u"2 file"_s);
        for (const QString &ending : {u"qcow2"_s, u"img"_s, u"raw"_s, u"vmdk"_s, u"vhd"_s, u"VHDX"_s, u"vdi"_s, u"ova"_s, u"tar.gz"_s, u"img.bz2"_s})
            row(qPrintable(u"%1 to the machines"_s.arg(ending)), {u"file:///srv/a."_s + ending}, machines, Deed::Spawn,
                u"Start a new machine from a."_s);
        row("a package to the machines", {package}, machines, Deed::Bring, u"goes on where it was saved"_s);
        row("who knows what to the machines", {u"file:///srv/web"_s}, machines, Deed::Bring, u"a disk image starts, a saved machine goes on"_s);
        row("disk and package to the machines", {disk, package}, machines, Deed::Nothing, u"one kind at a time"_s);
        row("a folder", {u"file:///srv/machines"_s}, images, Deed::Nothing, u"machines is a folder"_s);
        row("a folder by its name", {u"file:///srv/more/"_s}, images, Deed::Nothing, u"more is a folder"_s);
        row("one of the web", {disk, u"https://example.org/a.qcow2"_s}, images, Deed::Nothing, u"https://example.org/a.qcow2 is not on this"_s);
        DropTarget silent = images;
        silent.reachable = false;
        row("out of reach", {disk}, silent, Deed::Nothing, u"cannot be reached"_s);
        DropTarget plain = machines;
        plain.keepsState = false;
        plain.noStateReason = u"factory has no plugin."_s;
        row("a package where there are disks only", {package}, plain, Deed::Nothing, u"factory has no plugin."_s);
        row("a disk where there are disks only", {disk}, plain, Deed::Spawn, u"Start"_s);
    }
    void whatFilesBecome()
    {
        QFETCH(QStringList, files);
        QFETCH(DropTarget, target);
        QFETCH(int, deed);
        QFETCH(QString, word);
        const DropPlan plan = planFiles(QUrl::fromStringList(files), {u"/srv/machines"_s}, target);
        QVERIFY2(plan.sentence.contains(word), qPrintable(plan.sentence));
        QCOMPARE(static_cast<int>(plan.deed), deed);
    }

    void foldersAreFoundOut()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"a.raw"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(foldersIn({QUrl::fromLocalFile(folder.path()), QUrl::fromLocalFile(file.fileName()), QUrl(u"https://example.org/"_s)}),
            QSet<QString>{folder.path()});
    }

    void severalKindsAreNamedAsSuch() { QCOMPARE(nameOf({image(SiteItem::Kind::Package), image(SiteItem::Kind::Image)}), u"2 things"_s); }

    void controlKeepsTheSource()
    {
        const DropPlan plan = planDrop({machine()}, at(u"factory"_s, DropTarget::Part::Instances), true);
        QVERIFY(plan.deed == Deed::Migrate && plan.keepSource);
        QVERIFY2(plan.sentence.contains(u"keep it at laptop too"), qPrintable(plan.sentence));
        DropTarget plain = at(u"factory"_s, DropTarget::Part::Instances);
        plain.keepsState = false;
        QVERIFY(!planDrop({machine()}, plain, true).keepSource);  // it stays by itself
        const DropPlan several = planDrop({machine(), machine()}, at(u"factory"_s, DropTarget::Part::Instances), true);
        QVERIFY2(several.sentence.contains(u"keep them at laptop too"), qPrintable(several.sentence));
        SiteItem off = machine();
        off.state = InstanceState::Off;
        const DropPlan mixed = planDrop({machine(), off}, at(u"factory"_s, DropTarget::Part::Instances), true);
        QVERIFY2(mixed.keepSource && mixed.sentence.contains(u"keep them at laptop too"), qPrintable(mixed.sentence));
        QVERIFY(!planDrop({machine(), off}, at(u"factory"_s, DropTarget::Part::Instances), false).keepSource);
    }

    void itemsGoThroughTheClipboard()
    {
        SiteItem cloudy = machine();
        cloudy.isDiskOnly = true;
        const auto data = mimeOf({cloudy, image(SiteItem::Kind::Package)});
        QCOMPARE(data->text(), u"web-1\nweb-1.zip"_s);
        const auto items = itemsIn(data.get());
        QCOMPARE(items.size(), 2);
        QVERIFY(items[0].isDiskOnly && !items[1].isDiskOnly);
        QVERIFY(items[0].id == u"i1" && items[0].memory == 2ULL << 30U && items[1].kind == SiteItem::Kind::Package && items[1].size == 21'000'000);
        QMimeData foreign;
        foreign.setData(QLatin1StringView(siteItemsType), QByteArray(64, '\xff'));
        QVERIFY(itemsIn(&foreign).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDropPlan)
#include "tst_dropplan.moc"
