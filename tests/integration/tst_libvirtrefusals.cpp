// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/foreignguests.h"
#include "tests/integration/twositestest.h"
#include "tests/support/failsink.h"

#include <QFile>
#include <QProcess>

#include <future>
#include <optional>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What cannot move is told before anything is stopped.
class TestLibvirtRefusals final : public TwoSitesTest {
    Q_OBJECT
    ForeignGuests m_guests{m_sites};
    QProcess m_server;  ///< of a network disk
    const QString m_secret = u"7a1b6c7e-5a0e-4b8c-9d1f-0123456789ab"_s;

    [[nodiscard]] Result<QByteArray> serveDisk()
    {
        const auto image = m_guests.noise(u"served.img"_s, 1 << 20);
        if (!image)
            return fail(image);
        const QString socket = m_guests.path(u"nbd"_s);
        m_server.start(u"qemu-nbd"_s, {u"-t"_s, u"-f"_s, u"raw"_s, u"-k"_s, socket, *image});
        if (!QTest::qWaitFor([&] { return QFile::exists(socket); }, countingPatience))
            return fail(Kind::Internal, u"qemu-nbd does not serve."_s);
        return "<disk type='network'><driver name='qemu' type='raw'/><source protocol='nbd'><host transport='unix' socket='" + socket.toUtf8()
            + "'/></source><target dev='vdb' bus='virtio'/></disk>";
    }

    [[nodiscard]] Result<QByteArray> encryptedDisk() const
    {
        const QString path = m_guests.path(u"luks.qcow2"_s);
        const QString definition = m_guests.path(u"secret.xml"_s);
        QFile file(definition);
        if (!file.open(QIODevice::WriteOnly) || file.write("<secret private='no'><uuid>" + m_secret.toUtf8() + "</uuid></secret>") < 0)
            return fail(Kind::NoRoom, file.errorString());
        file.close();
        auto made = ForeignGuests::qemuImg({u"create"_s, u"-q"_s, u"-f"_s, u"qcow2"_s, u"--object"_s, u"secret,id=s,data=sesame"_s, u"-o"_s,
            u"encrypt.format=luks,encrypt.key-secret=s,encrypt.iter-time=10"_s, path, u"1M"_s});
        if (made)
            made = m_guests.virshA({u"secret-define"_s, definition});
        if (made)
            made = m_guests.virshA({u"secret-set-value"_s, m_secret, u"--base64"_s, QString::fromLatin1(QByteArray("sesame").toBase64())});
        if (!made)
            return made;
        QByteArray xml = ForeignGuests::disk(path, "qcow2", "vdc", "virtio");
        return xml.replace(
            "'/><target", "'><encryption format='luks'><secret type='passphrase' uuid='" + m_secret.toUtf8() + "'/></encryption></source><target");
    }

    /// A disk made by `words` of qemu-img out of nothing.
    [[nodiscard]] Result<QByteArray> oddDisk(
        const QString &name, const QByteArray &format, const QByteArray &target, const QString &options, const QByteArray &more = {}) const
    {
        QStringList words{u"create"_s, u"-q"_s, u"-f"_s, QString::fromLatin1(format)};
        if (!options.isEmpty())
            words << u"-o"_s << options;
        const auto made = ForeignGuests::qemuImg(words << m_guests.path(name) << u"1M"_s);
        return made ? ForeignGuests::disk(m_guests.path(name), format, target, "virtio", more) : made;
    }

    /// A guest with one of each that runs.
    [[nodiscard]] Result<ForeignShape> oddShape()
    {
        ForeignShape shape{.name = u"tst-site-odd"_s, .memory = 32, .counts = false};
        shape.domainAttributes = "xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'";
        shape.os = "<loader type='rom'>/usr/share/seabios/bios-256k.bin</loader>";
        shape.head =
            "<qemu:commandline><qemu:arg value='-no-user-config'/></qemu:commandline><sysinfo type='fwcfg'><entry name='opt/org.example/x'>y</entry>"
            "</sysinfo><cpu mode='custom' match='exact'><model>qemu64</model><numa><cell id='0' cpus='0' memory='32' unit='MiB'/></numa></cpu>";
        shape.devices = "<disk type='block'><driver name='qemu' type='raw'/><source dev='/dev/null'/><target dev='vda' bus='virtio'/></disk>"
                        "<filesystem type='mount' accessmode='mapped'><source dir='/tmp'/><target dir='tmp'/></filesystem>";
        const auto floppy = m_guests.noise(u"floppy.img"_s, 1440 << 10);
        const auto part = m_guests.noise(u"part.img"_s, 1 << 20);
        const auto snapshot = oddDisk(u"snapshot.qcow2"_s, "qcow2", "vdd", {});
        if (!floppy || !part || !snapshot)
            return fail(Kind::Internal, faultOf(floppy) + faultOf(part) + faultOf(snapshot));
        QByteArray sliced = ForeignGuests::disk(*part, "raw", "vdh", "virtio");
        sliced.replace("'/><target", "'><slices><slice type='storage' offset='4096' size='65536'/></slices></source><target");
        shape.devices += ForeignGuests::disk(*floppy, "raw", "fda", "fdc", {}, "floppy") + sliced + *snapshot;
        const auto snapped = ForeignGuests::qemuImg({u"snapshot"_s, u"-c"_s, u"one"_s, m_guests.path(u"snapshot.qcow2"_s)});
        for (const auto &disk :
            {serveDisk(), encryptedDisk(), snapped, oddDisk(u"data.qcow2"_s, "qcow2", "vde", u"data_file="_s + m_guests.path(u"data.raw"_s)),
                oddDisk(u"shared.img"_s, "raw", "vdf", {}, "<shareable/>"), oddDisk(u"disk.vmdk"_s, "vmdk", "vdg", {}),
                oddDisk(u"transient.qcow2"_s, "qcow2", "vdi", {}, "<transient/>")}) {
            if (!disk)
                return fail(disk);
            shape.devices += *disk;
        }
        return shape;
    }

private Q_SLOTS:
    void cleanupTestCase()
    {
        m_sites.removeAll();
        (void)m_guests.virshA({u"secret-undefine"_s, m_secret});
        m_server.terminate();
        m_server.waitForFinished();
    }

    void everyReasonIsToldWhileTheGuestRuns()
    {
        const auto shape = oddShape();
        REQUIRE_OK(shape);
        const auto id = m_guests.start(*shape);
        REQUIRE_OK(id);
        const auto run = m_guests.virshA({u"domid"_s, *id});
        REQUIRE_OK(run);
        test::FailSink nothing(0);
        const auto saved = m_sites.a().save(*id, {}, nothing, {});
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Kind::Unsupported);
        const QStringList obstacles = m_sites.a().forecast(*id, {})->obstacles;
        for (const QString &reason : {u"vda lies on a block device"_s, u"vdb lies on the network"_s, u"vdc is encrypted"_s,
                 u"vdd has internal snapshots"_s, u"vde keeps its data in another file"_s, u"vdf is shared"_s, u"vdg has the format vmdk"_s,
                 u"vdh is a part of a larger file"_s, u"vdi is transient"_s, u"floppy disk in fda"_s, u"filesystem"_s,
                 u"QEMU command line arguments"_s, u"fwcfg"_s, u"NUMA"_s, u"bios-256k.bin"_s}) {
            QVERIFY2(saved.error().what.contains(reason), qPrintable(reason + u" | "_s + saved.error().what));
            QCOMPARE(obstacles.filter(reason).size(), 1);
        }
        QCOMPARE(m_sites.a().instance(*id, {})->state, InstanceState::Running);
        QCOMPARE(*m_guests.virshA({u"domid"_s, *id}), *run);
        QVERIFY(m_sites.entries(u"a/held"_s).isEmpty());
    }

    // As libvirt gives them back; what is needed to start such guests is not on every machine.
    void devicesOfTheHostAreTold()
    {
        ForeignShape shape{.name = u"tst-site-host"_s, .memory = 64, .counts = false};
        shape.head = "<memoryBacking><source type='memfd'/><access mode='shared'/></memoryBacking>";
        shape.devices = "<hostdev mode='subsystem' type='usb'><source><vendor id='0x1234'/><product id='0xbeef'/></source></hostdev>"
                        "<interface type='hostdev'><source><address type='pci' bus='0x77' slot='0' function='0'/></source></interface>"
                        "<interface type='vhostuser'><source type='unix' path='/tmp/none' mode='client'/><model type='virtio'/></interface>"
                        "<tpm model='tpm-crb'><backend type='passthrough'><device path='/dev/tpm0'/></backend></tpm>"
                        "<vsock model='virtio'><cid auto='yes'/></vsock><shmem name='x'><model type='ivshmem-plain'/><size unit='M'>1</size></shmem>"
                        "<filesystem type='mount'><driver type='virtiofs'/><source dir='/tmp'/><target dir='t'/></filesystem>"
                        "<input type='evdev'><source dev='/dev/input/event0'/></input>"
                        "<rng model='virtio'><backend model='egd' type='unix'><source mode='connect' path='/tmp/none'/></backend></rng>";
        const auto id = m_guests.define(shape);
        REQUIRE_OK(id);
        const auto forecast = m_sites.a().forecast(*id, {});
        REQUIRE_OK(forecast);
        for (const QString &device : {u"hostdev"_s, u"interface of type hostdev"_s, u"interface of type vhostuser"_s, u"tpm"_s, u"vsock"_s,
                 u"shmem"_s, u"filesystem"_s, u"input device"_s, u"EGD"_s})
            QVERIFY2(!forecast->obstacles.filter(device).isEmpty(), qPrintable(device + u" | "_s + forecast->obstacles.join(u' ')));
    }

    void aGuestSavedByLibvirtIsToBeStartedFirst()
    {
        const auto id = m_guests.start({.name = u"tst-site-managed"_s, .memory = 32, .counts = false});
        REQUIRE_OK(id);
        REQUIRE_OK(m_guests.virshA({u"managedsave"_s, *id}));
        QCOMPARE(m_sites.a().forecast(*id, {})->obstacles.size(), 1);
        test::FailSink nothing(0);
        const auto saved = m_sites.a().save(*id, {}, nothing, {});
        QCOMPARE(saved.error().kind, Kind::Unsupported);
        QVERIFY2(saved.error().what.contains(u"Start it first"), qPrintable(saved.error().what));
        QCOMPARE(m_sites.a().instance(*id, {})->state, InstanceState::Saved);
        REQUIRE_OK(m_sites.a().act(*id, InstanceAction::Start, {}));
        QCOMPARE(m_sites.a().instance(*id, {})->state, InstanceState::Running);
        QVERIFY(m_sites.a().forecast(*id, {})->obstacles.isEmpty());
    }

    // Held, it would stay defined for their sake, and anybody could start it.
    void snapshotsAreToBeForgottenFirst()
    {
        const auto disk = m_guests.image(u"checked.qcow2"_s, 1 << 20);
        REQUIRE_OK(disk);
        ForeignShape shape{.name = u"tst-site-snapshots"_s, .memory = 32, .counts = false};
        shape.devices = ForeignGuests::disk(*disk, "qcow2", "vda", "virtio");
        const auto id = m_guests.start(shape);
        REQUIRE_OK(id);
        for (const char *name : {"s1", "s2", "s3", "s4", "s5"})
            REQUIRE_OK(m_guests.noteSnapshot(*id, name));
        REQUIRE_OK(m_guests.virshA({u"checkpoint-create-as"_s, *id, u"c1"_s}));
        test::FailSink room(UINT64_MAX);
        const auto saved = m_sites.a().save(*id, {.migrationId = u"m1"_s}, room, {});
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Kind::Unsupported);
        for (const QString &words :
            {u"(s1, s2, s3 and 2 more)"_s, u" snapshot-delete tst-site-snapshots s1`"_s, u"(c1)"_s, u" checkpoint-delete tst-site-snapshots c1`"_s})
            QVERIFY2(saved.error().what.contains(words), qPrintable(saved.error().what));
        QCOMPARE(m_sites.a().forecast(*id, {})->obstacles.size(), 2);
        QCOMPARE(m_sites.a().instance(*id, {})->state, InstanceState::Running);
        QVERIFY(m_sites.entries(u"a/held"_s).isEmpty());
        for (const QString &name : {u"s1"_s, u"s2"_s, u"s3"_s, u"s4"_s, u"s5"_s})
            REQUIRE_OK(m_guests.virshA({u"snapshot-delete"_s, *id, name, u"--metadata"_s}));
        REQUIRE_OK(m_guests.virshA({u"checkpoint-delete"_s, *id, u"c1"_s, u"--metadata"_s}));
        REQUIRE_OK(m_sites.a().save(*id, {.migrationId = u"m1"_s}, room, {}));
        QVERIFY(!m_guests.virshA({u"start"_s, *id}));
        REQUIRE_OK(m_sites.a().resumeHeld(*id, u"m1"_s, {}));
    }

    // A move that is undone as it came too late: at whatever moment of his save it asks, it finds that nothing of it is the move's.
    void whatAPersonSavesIsNotWokenForAMove()
    {
        const auto id = m_guests.start({.name = u"tst-site-persons"_s, .memory = 32, .counts = false});
        REQUIRE_OK(id);
        std::optional<Instance> seen;
        Result<void> woken;
        const auto ask = [&](const Progress &progress) {
            if (seen || progress.stage != u"save"_s)
                return;
            woken = m_sites.a().resumeHeld(*id, u"m1"_s, {});
            seen = m_sites.a().instance(*id, {}).value_or(Instance());
        };
        test::FailSink room(UINT64_MAX);
        REQUIRE_OK(m_sites.a().save(*id, {}, room, {.stop = {}, .progress = ask}));
        QVERIFY(!woken && woken.error().kind == Kind::Conflict);
        QVERIFY(seen && seen->state == InstanceState::Busy && seen->task == u"saving"_s && seen->heldFor.isEmpty());
        QCOMPARE(m_sites.a().resumeHeld(*id, u"m1"_s, {}).error().kind, Kind::Conflict);
        QCOMPARE(m_sites.a().instance(*id, {})->state, InstanceState::Saved);
        REQUIRE_OK(m_sites.a().resumeHeld(*id, {}, {}));
    }

    void aCancelledSpawnLeavesNothing()
    {
        SpawnRequest request;
        request.name = u"tst-site-cancelled"_s;
        request.memory = 32U << 20U;
        request.kernel = m_sites.guestFolder() + u"/vmlinuz"_s;
        std::stop_source stop;
        stop.request_stop();
        const QStringList before = m_sites.entries(u"a/instances"_s);
        const auto made = m_sites.a().spawn(request, {.stop = stop.get_token(), .progress = {}});
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Kind::Cancelled);
        const auto present = m_sites.a().instances({});
        REQUIRE_OK(present);
        QVERIFY(!std::ranges::contains(*present, request.name, &Instance::name));
        QCOMPARE(m_sites.entries(u"a/instances"_s), before);
    }

    void ofTwoSpawnsAtOnceOneHasTheName()
    {
        SpawnRequest request;
        request.name = u"tst-site-once"_s;
        request.memory = 32U << 20U;
        request.kernel = m_sites.guestFolder() + u"/vmlinuz"_s;
        auto other = std::async(std::launch::async, [&] { return m_sites.a().spawn(request, {}); });
        const auto first = m_sites.a().spawn(request, {});
        const auto second = other.get();
        QVERIFY(first.has_value() != second.has_value());
        const Error &refused = first ? second.error() : first.error();
        QVERIFY2(refused.kind == Kind::Conflict && refused.what.contains(u"Choose another name"), qPrintable(refused.what));
        REQUIRE_OK(m_sites.a().removeInstance((first ? first : second)->id, true, {}));
    }

    void aHostHasNoFlavors()
    {
        SpawnRequest request;
        request.name = u"tst-site-flavored"_s;
        request.flavor = u"m1.small"_s;
        const auto possible = m_sites.a().checkSpawn(request, 0, {});
        QVERIFY(!possible);
        QCOMPARE(possible.error().kind, Kind::Unsupported);
        QVERIFY2(possible.error().what.contains(u"--memory"), qPrintable(possible.error().what));
    }
};

QTEST_GUILESS_MAIN(TestLibvirtRefusals)
#include "tst_libvirtrefusals.moc"
