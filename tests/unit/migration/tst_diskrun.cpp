// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/migrationlog.h"
#include "tests/unit/migration/movescene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

const MigrationOptions diskOnly{.mode = MoveMode::DiskOnly};
const Error silent{Kind::Unreachable, u"It does not answer."_s, {}};

QStringList stageNames(const MoveScene &scene)
{
    QStringList names;
    const QList<StageRecord> stages = scene.journal->stages(scene.record().id).value();
    for (const StageRecord &stage : stages)
        names << stage.name;
    return names;
}

}  // namespace

/// A move without memory: what is done in which order, what is left where after each failure, and how it is gone on with.
class TestDiskRun final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shutsDownCopiesAndBoots()
    {
        MoveScene scene;
        scene.factory->factsToTell.keepsState = false;
        const auto record = scene.move(diskOnly);
        QVERIFY2(record, record ? "" : qPrintable(record.error().what));
        QCOMPARE(record->state, MigrationState::Done);
        QCOMPARE(record->mode, u"disk-only"_s);
        QVERIFY(scene.runsAtFactory());
        QVERIFY(!scene.twoRan);
        QCOMPARE(scene.laptop->stateOf(scene.instance.id), InstanceState::Off);  // until its user deletes it
        QCOMPARE(scene.laptop->calls(), (QStringList{u"act"_s, u"copyDisk"_s}));
        QCOMPARE(scene.factory->calls(), (QStringList{u"upload"_s, u"uploadFinish"_s, u"spawn"_s, u"adopt"_s, u"removeImage"_s}));
        QCOMPARE(scene.factory->imageCount(), 0);
        QCOMPARE(stageNames(scene), (QStringList{u"save"_s, u"transfer"_s, u"restore"_s, u"commit"_s}));
        QVERIFY(record->downtimeMs >= 0);
        QVERIFY(record->bytesSent > 0);
        QCOMPARE(record->packageBytes, record->bytesSent);
        const Instance there = scene.factory->instance(record->destinationInstance, {}).value();
        QVERIFY(there.migration.isEmpty());
        QCOMPARE(there.memory, scene.instance.memory);
        QCOMPARE(there.name, u"web-1"_s);
    }

    /// The cloud's guest is to find its disk, card and firmware as it knows them; it hands on what its image says to snapshots.
    void theImageTellsWhatItsGuestNeeds()
    {
        MoveScene scene;
        Instance guest = scene.instance;
        guest.disks.first().bus = u"scsi"_s;
        guest.nics = {{u"52:54:00:00:00:01"_s, u"default"_s, u"e1000"_s}};
        guest.firmware = u"OVMF_CODE_4M.fd"_s;
        scene.laptop->put(guest);
        scene.factory->factsToTell.firmwares = {u"OVMF_CODE_4M.fd"_s};
        MigrationOptions options = diskOnly;
        options.keepPackage = true;
        options.name = u"web-there"_s;
        options.flavor = u"m1.tiny"_s;
        options.network = u"default"_s;
        const auto record = scene.move(options);
        QVERIFY2(record, record ? "" : qPrintable(record.error().what));
        const Image image = scene.factory->image(record->destinationImage, {}).value();
        QCOMPARE(image.diskFormat, u"qcow2"_s);
        QCOMPARE(image.minDisk, 1U);
        const QMap<QString, QString> expected{{u"hw_disk_bus"_s, u"scsi"_s}, {u"hw_scsi_model"_s, u"virtio-scsi"_s}, {u"hw_vif_model"_s, u"e1000"_s},
            {u"hw_machine_type"_s, u"q35"_s}, {u"hw_firmware_type"_s, u"uefi"_s}};
        QCOMPARE(image.properties, expected);
        QCOMPARE(scene.factory->spawned.flavor, u"m1.tiny"_s);
        QCOMPARE(scene.factory->spawned.network, u"default"_s);
        QCOMPARE(scene.factory->instance(record->destinationInstance, {}).value().name, u"web-there"_s);
    }

    /// A site keeps the image that an instance builds on: the move has ended all the same.
    void anImageInUseStays()
    {
        MoveScene scene;
        scene.factory->failNext(u"removeImage"_s, {Kind::Conflict, u"It is in use."_s, {}});
        const auto record = scene.move(diskOnly);
        QVERIFY2(record, record ? "" : qPrintable(record.error().what));
        QCOMPARE(scene.factory->imageCount(), 1);
    }

    void whatIsOffIsCopied()
    {
        MoveScene scene;
        scene.instance = scene.laptop->addInstance(u"web-2"_s, {}, InstanceState::Off);
        const auto record = scene.move(diskOnly);
        QVERIFY2(record, record ? "" : qPrintable(record.error().what));
        QCOMPARE(scene.laptop->calls(), QStringList{u"copyDisk"_s});
        QCOMPARE(scene.laptop->stateOf(scene.instance.id), InstanceState::Off);
        QCOMPARE(scene.factory->runningCount(), 1);
    }

    void whatWasOffStaysOffAfterAFailure()
    {
        MoveScene scene;
        scene.instance = scene.laptop->addInstance(u"web-2"_s, {}, InstanceState::Off);
        scene.factory->failNext(u"spawn"_s, silent);
        scene.factory->failNext(u"removeImage"_s, silent);
        QVERIFY(!scene.move(diskOnly));
        QCOMPARE(scene.record().state, MigrationState::Interrupted);
        const auto back = scene.engine->rollBack(scene.record().id, {}, agreed);
        QVERIFY2(back, back ? "" : qPrintable(back.error().what));
        QVERIFY(back->whereabouts.isBack());
        QCOMPARE(back->record.error, QString());
        QCOMPARE(scene.laptop->stateOf(scene.instance.id), InstanceState::Off);
        QVERIFY(!scene.laptop->calls().contains(u"act"_s));
    }

    void aGuestThatDoesNotListenGoesOn()
    {
        MoveScene scene;
        scene.laptop->ignoresShutDown = true;
        const auto record = scene.move(diskOnly);
        QVERIFY(!record);
        QCOMPARE(record.error().kind, Kind::Conflict);
        QVERIFY2(record.error().what.contains(u"--force-off"_s), qPrintable(record.error().what));
        QVERIFY2(record.error().what.contains(u"goes on running at laptop"_s), qPrintable(record.error().what));
        QVERIFY(scene.runsAtLaptop());
        QCOMPARE(scene.record().downtimeMs, 0);
        QVERIFY(scene.factory->calls().isEmpty());
    }

    void whoAsksForItHasItSwitchedOff()
    {
        MoveScene scene;
        scene.laptop->ignoresShutDown = true;
        MigrationOptions options = diskOnly;
        options.forceOff = true;
        const auto record = scene.move(options);
        QVERIFY2(record, record ? "" : qPrintable(record.error().what));
        QCOMPARE(scene.laptop->calls(), (QStringList{u"act"_s, u"act"_s, u"copyDisk"_s}));
        QVERIFY(scene.runsAtFactory());
        QVERIFY(record->options[u"force_off"].toBool());
    }

    /// Whatever fails before the commit, the guest runs again, and nothing of it is left at the destination.
    void eachFailureBringsItBack_data()
    {
        QTest::addColumn<bool>("atLaptop");
        QTest::addColumn<QString>("call");
        QTest::addColumn<bool>("after");
        QTest::newRow("the order to shut down") << true << u"act"_s << false;
        QTest::newRow("its answer") << true << u"act"_s << true;
        QTest::newRow("the copy") << true << u"copyDisk"_s << false;
        QTest::newRow("the upload's begin") << false << u"upload"_s << false;
        QTest::newRow("in the middle of the upload") << false << u"uploadWrite"_s << false;
        QTest::newRow("the upload's end") << false << u"uploadFinish"_s << false;
        QTest::newRow("its answer ") << false << u"uploadFinish"_s << true;
        QTest::newRow("the boot") << false << u"spawn"_s << false;
    }
    void eachFailureBringsItBack()
    {
        QFETCH(bool, atLaptop);
        QFETCH(QString, call);
        QFETCH(bool, after);
        MoveScene scene;
        (atLaptop ? scene.laptop : scene.factory)
            ->failNext(call, {Kind::Internal, u"It broke."_s, {}}, after ? FakeSite::When::After : FakeSite::When::Before);
        const auto record = scene.move(diskOnly);
        QVERIFY(!record);
        QVERIFY2(record.error().what.contains(u"It broke."_s), qPrintable(record.error().what));
        QCOMPARE(scene.record().state, MigrationState::RolledBack);
        QVERIFY(scene.runsAtLaptop());
        QCOMPARE(scene.factory->imageCount(), 0);
        QVERIFY(!scene.twoRan);
    }

    /// What has come to life is not thrown away for an answer that was lost.
    void aBootWhoseAnswerWasLostIsGoneOnWith()
    {
        MoveScene scene;
        scene.factory->failNext(u"spawn"_s, silent, FakeSite::When::After);
        const auto record = scene.move(diskOnly);
        QVERIFY2(record, record ? "" : qPrintable(record.error().what));
        QVERIFY(scene.runsAtFactory());
        QCOMPARE(scene.factory->calls().count(u"spawn"_s), 1);
    }

    void whatComesUpBrokenIsRemoved()
    {
        MoveScene scene;
        scene.factory->spawnedState = InstanceState::Error;
        QVERIFY(!scene.move(diskOnly));
        QCOMPARE(scene.record().state, MigrationState::RolledBack);
        QVERIFY(scene.runsAtLaptop());
        QCOMPARE(scene.factory->instances({}).value().size(), 0);
        QVERIFY2(scene.record().error.contains(u"error there"_s), qPrintable(scene.record().error));
    }

    void cancelsAtEachCall_data()
    {
        QTest::addColumn<QString>("call");
        for (const QString &call : {u"act"_s, u"copyDisk"_s, u"upload"_s, u"uploadFinish"_s, u"spawn"_s})
            QTest::newRow(qPrintable(call)) << call;
    }
    void cancelsAtEachCall()
    {
        QFETCH(QString, call);
        MoveScene scene;
        std::stop_source stop;
        scene.atCall = [&](const QString &line) {
            if (line.section(u' ', 0, 0) == call)
                stop.request_stop();
        };
        const auto record = scene.move(diskOnly, stop.get_token());
        QVERIFY(!record);
        QCOMPARE(record.error().kind, Kind::Cancelled);
        QCOMPARE(scene.record().state, MigrationState::Cancelled);
        QVERIFY(scene.runsAtLaptop());
        QVERIFY(!scene.twoRan);
        QCOMPARE(scene.factory->imageCount(), 0);
        QVERIFY2(record.error().what.contains(u"runs"_s), qPrintable(record.error().what));
    }

    void choicesOutliveTheProgram()
    {
        const MigrationOptions options{.mode = MoveMode::DiskOnly, .forceOff = true};
        const MigrationOptions kept = optionsFromJson(optionsToJson(options));
        QCOMPARE(kept.mode, MoveMode::DiskOnly);
        QVERIFY(kept.forceOff);
        QCOMPARE(optionsFromJson(QJsonObject()).mode, MoveMode::Full);  // of an older program
    }
};

QTEST_GUILESS_MAIN(TestDiskRun)
#include "tst_diskrun.moc"
