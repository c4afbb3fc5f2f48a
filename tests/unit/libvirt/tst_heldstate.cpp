// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/heldstate.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

class TestHeldState : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsStoredIsLoaded();
    void aDiskThatWasWrittenToIsFound();
    void aDiskThatIsGoneIsFound();
    void idsThatAreNoneTouchNothing();
};

void TestHeldState::whatIsStoredIsLoaded()
{
    const QTemporaryDir root;
    HeldState state;
    state.id = u"5d4e9f3c-1111-4000-8000-000000000001"_s;
    state.name = u"web"_s;
    state.phase = HeldState::Phase::Held;
    state.autostart = true;
    state.wasRunning = false;
    state.persistent = false;
    state.xml = "<domain/>";
    QVERIFY(state.store(root.path()));
    QCOMPARE(HeldState::list(root.path()), QStringList{state.id});
    const auto loaded = HeldState::load(root.path(), state.id);
    QVERIFY(loaded);
    QCOMPARE(loaded->name, state.name);
    QVERIFY(loaded->phase == HeldState::Phase::Held && loaded->autostart && !loaded->wasRunning && !loaded->persistent);
    QCOMPARE(loaded->xml, state.xml);
    HeldState::remove(root.path(), state.id);
    HeldState::remove(root.path(), state.id);
    QVERIFY(!HeldState::load(root.path(), state.id));
    QVERIFY(QDir(root.path()).isEmpty());
}

void TestHeldState::aDiskThatWasWrittenToIsFound()
{
    const QTemporaryDir root;
    const QString disk = root.filePath(u"disk"_s);
    QFile file(disk);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("content");
    file.close();
    HeldState state;
    state.disks.insert(disk, HeldState::stamp(disk));
    QVERIFY(state.checkDisks());
    QVERIFY(file.open(QIODevice::Append));
    file.write("x");
    file.close();
    QCOMPARE(state.checkDisks().error().kind, Kind::Conflict);
}

void TestHeldState::aDiskThatIsGoneIsFound()
{
    HeldState state;
    state.id = u"0a1b2c3d-0000-4000-8000-000000000000"_s;
    state.name = u"web"_s;
    state.disks.insert(u"/nowhere/disk"_s, u"7 1"_s);
    QVERIFY(state.checkDisks().error().what.contains(u"is its file system mounted"));
    state.phase = HeldState::Phase::Releasing;
    for (const auto &found : {state.checkDisksThere(), state.checkDisks()}) {
        QCOMPARE(found.error().kind, Kind::Conflict);
        for (const auto word : {u"web was being let go", u"/nowhere/disk", u"`tresccac delete --force 0a1b2c3d`"})
            QVERIFY2(found.error().what.contains(word), qPrintable(found.error().what));
    }
}

void TestHeldState::idsThatAreNoneTouchNothing()
{
    const QTemporaryDir root;
    QVERIFY(QDir(root.path()).mkpath(u"keep"_s));
    HeldState::remove(root.path(), u"keep"_s);
    HeldState::remove(root.path(), u".."_s);
    QVERIFY(QDir(root.filePath(u"keep"_s)).exists());
    QVERIFY(!HeldState::load(root.path(), u"../x"_s));
}

QTEST_GUILESS_MAIN(TestHeldState)
#include "tst_heldstate.moc"
