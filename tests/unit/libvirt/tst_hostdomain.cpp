// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/domainxml.h"
#include "tests/unit/libvirt/novascene.h"

using namespace trescca;
using namespace trescca::test;

/// The description that is started, of a package's and Nova's own.
class TestHostDomain final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHardwareIsThePackages()
    {
        MAKE(one, saved("<video><model type='qxl' ram='65536'/></video><memballoon model='virtio'><stats period='5'/></memballoon>"), inFolder());
        for (const char *kept : {"machine=\"pc-q35-10.0\"", "arch=\"x86_64\"", ">qemu64<", "dev=\"sda\" bus=\"sata\"", "unit=\"3\"", "e1000e",
                 "bus=\"0x05\"", "isa-serial", "52:54:00:12:34:56", "type=\"qxl\"", "<cmdline>console=ttyS0 quiet</cmdline>"})
            QVERIFY2(one.xml.contains(kept), one.xml.constData());
        for (const char *novas : {"Nehalem", "nova=words", "fa:16:3e", "bus=\"virtio\"", "machine=\"q35\"", "mtu"})
            QVERIFY2(!one.xml.contains(novas), novas);
    }

    void theHostsSideIsNovas()
    {
        MAKE(one, saved(), inFolder());
        for (const char *novas : {"<name>instance-0000002a</name>", "<uuid>0e6f7a52-6d0f-4b5e-9a43-0f3c6a1c2b77</uuid>",
                 "<nova:project uuid=\"deadbeefdeadbeefdeadbeefdeadbeef\">demo</nova:project>", "xmlns:nova=", "OpenStack Nova",
                 "<smbios mode=\"sysinfo\"", "<shares>1024</shares>", "cpuset=\"0-1\"", "type=\"bridge\"", "bridge=\"br-int\"", "tap5b6d3a1e-90",
                 "openvswitch", "type=\"pty\"", "/console.log\" append=\"off\"", "/kernel</kernel>", "/ramdisk</initrd>", "io=\"native\"",
                 "discard=\"unmap\"", "cache=\"directsync\""})
            QVERIFY2(one.xml.contains(novas), (QByteArray(novas) + one.xml).constData());
        for (const char *foreign : {"loot", "elsewhere", "on_poweroff", "<title"})
            QVERIFY2(!one.xml.contains(foreign), foreign);
    }

    void cachesMeet_data()
    {
        QTest::addColumn<QByteArray>("guest");
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("plain") << "writeback"_ba << "none"_ba << "none"_ba;
        QTest::newRow("no host cache told") << "none"_ba << "writeback"_ba << "writeback"_ba;
        QTest::newRow("guest's writes go through") << "writethrough"_ba << "writeback"_ba << "writethrough"_ba;
        QTest::newRow("both") << "directsync"_ba << "none"_ba << "directsync"_ba;
        QTest::newRow("the operator's risk") << "none"_ba << "unsafe"_ba << "unsafe"_ba;
    }
    void cachesMeet()
    {
        QFETCH(QByteArray, guest);
        QFETCH(QByteArray, host);
        QFETCH(QByteArray, expected);
        NovaInstance instance = inFolder();
        instance.disks.replace("cache=\"none\"", "cache=\"" + host + "\"");
        MAKE(one, saved().replace("cache='writethrough'", "cache='" + guest + "'"), instance);
        QVERIFY2(one.xml.contains("cache=\"" + expected + "\""), one.xml.constData());
    }

    void cardsMeetByAddressElseByOrder()
    {
        const auto card = [](const char *mac, const char *bridge) {
            return QByteArray("<interface type=\"bridge\"><mac address=\"") + mac + "\"/><source bridge=\"" + bridge + "\"/><target dev=\"tap-"
                + bridge + "\"/></interface>";
        };
        NovaInstance instance = inFolder();
        instance.interface = card("fa:16:3e:00:00:01", "one") + card("FA:16:3E:00:00:02", "two") + card("fa:16:3e:00:00:03", "three");
        const QByteArray more = "<interface type='user'><mac address='fa:16:3e:00:00:02'/><model type='virtio'/></interface>"
                                "<interface type='user'><mac address='fa:16:3e:00:00:01'/><model type='virtio'/></interface>";
        MAKE(one, saved(more), instance);
        const qsizetype first = one.xml.indexOf("52:54:00:12:34:56");
        const qsizetype second = one.xml.indexOf("fa:16:3e:00:00:02");
        const qsizetype third = one.xml.indexOf("fa:16:3e:00:00:01");
        QVERIFY(0 < first && first < second && second < third);
        QVERIFY(first < one.xml.indexOf("tap-three") && one.xml.indexOf("tap-three") < second);
        QVERIFY(second < one.xml.indexOf("tap-two") && one.xml.indexOf("tap-two") < third);
        QVERIFY(third < one.xml.indexOf("tap-one"));
    }

    // It has begun without offloads, and goes back where there are none.
    void aCardOfUserModeStaysWithoutOffloads()
    {
        NovaInstance instance = inFolder();
        instance.interface +=
            R"(<interface type="bridge"><mac address="52:54:00:00:00:09"/><driver name="vhost"/><source bridge="br-int"/></interface>)";
        MAKE(one, saved("<interface type='user'><mac address='52:54:00:00:00:09'/><model type='virtio'/></interface>"), instance);
        const auto read = describeDomain(one.xml);
        QVERIFY(read && read->instance.nics.size() == 2);
        QCOMPARE(read->instance.nics[1].network, u"br-int"_s);
        QVERIFY2(!read->instance.nics[1].offloads && one.xml.contains("<driver name=\"vhost\">"), one.xml.constData());
        QVERIFY(read->instance.nics[0].offloads);
    }

    void asManyCardsAsPorts()
    {
        const Made two = made(saved("<interface type='user'><mac address='52:54:00:00:00:09'/></interface>"), inFolder());
        QCOMPARE(two.fault, u"The guest has 2 network cards, and the instance was given 1 ports. Restore it with as many ports as it has cards."_s);
        NovaInstance none = inFolder();
        none.interface.clear();
        QVERIFY(made(saved(), none).fault.startsWith("The guest has 1 network cards, and the instance was given 0 ports."_L1));
    }

    void aScreenNeedsACard()
    {
        MAKE(without, saved("<graphics type='vnc' listen='0.0.0.0'/>"), inFolder());
        QVERIFY(!without.xml.contains("<graphics"));
        MAKE(none, saved("<video><model type='none'/></video>"), inFolder());
        QVERIFY(!none.xml.contains("<graphics"));
        MAKE(with, saved("<graphics type='vnc' listen='0.0.0.0'/><video><model type='vga'/></video>"), inFolder());
        QVERIFY(with.xml.contains("<graphics type=\"vnc\" autoport=\"yes\" listen=\"127.0.0.1\""));
    }

    void portsThatNovaHasNotLeadNowhere()
    {
        MAKE(one,
            saved("<serial type='unix'><source mode='bind' path='/loot/s'/><target port='1'/></serial><channel type='unix'><source mode='bind' "
                  "path='/loot/agent'/><target type='virtio' name='org.qemu.guest_agent.0'/></channel>"),
            inFolder());
        QCOMPARE(one.xml.count("type=\"null\""), 1);
        QVERIFY(!one.xml.contains("loot"));
        NovaInstance silent = inFolder();
        silent.serial.clear();
        silent.more = "<channel type=\"unix\"><source mode=\"bind\" path=\"/var/lib/libvirt/qemu/org.qemu.guest_agent.0.instance-0000002a.sock\"/>"
                      "<target type=\"virtio\" name=\"org.qemu.guest_agent.0\"/></channel>";
        MAKE(two, saved("<channel type='pty'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>"), silent);
        QVERIFY(two.xml.contains("<serial type=\"null\""));
        QVERIFY(two.xml.contains("guest_agent.0.instance-0000002a.sock"));
    }

    void filesAreWhereNovaHasThem()
    {
        NovaInstance instance = inFolder();
        instance.disks +=
            "<disk type=\"file\" device=\"disk\"><driver name=\"qemu\" type=\"qcow2\" cache=\"none\"/><source file=\"FOLDER/disk.eph0\"/>"
            "<target dev=\"vdb\" bus=\"virtio\"/></disk><disk type=\"file\" device=\"cdrom\"><driver name=\"qemu\" type=\"raw\"/>"
            "<source file=\"FOLDER/disk.config\"/><target dev=\"sdz\" bus=\"sata\"/><readonly/></disk>";
        const auto host = HostDomain::parse(novaDomain(instance));
        QVERIFY(host);
        LocalParts parts;
        Manifest manifest = manifestOf({ManifestDisk{.member = u"disk"_s, .target = u"sda"_s}, cdrom(u"sdb"_s), cdrom(u"sdc"_s)});
        manifest.hasNvram = true;
        QVERIFY(host->place(parts, manifest, folder));
        QStringList paths;
        for (const LocalDisk &disk : parts.disks)
            paths << disk.path;
        QCOMPARE(paths, QStringList({folder + u"/disk"_s, folder + u"/disk.config"_s, folder + u"/trescca-medium-1"_s}));
        QCOMPARE(parts.kernel, folder + u"/kernel"_s);
        QCOMPARE(parts.nvram, folder + u"/nvram"_s);
        QCOMPARE(host->unused(manifest), QStringList{u"The guest does not get the instance's disk vdb: it was saved without."_s});
        QCOMPARE(host->unused(manifestOf()).size(), 2);
        manifest.disks = QList<ManifestDisk>(3, ManifestDisk{.member = u"disk"_s, .target = u"vda"_s});
        const auto placed = host->place(parts, manifest, folder);
        QVERIFY(!placed);
        QVERIFY2(placed.error().what.contains("more disks than the 2 "_L1), qPrintable(placed.error().what));
    }

    /// A plugin that has mixed up two instances must not write into the other's folder.
    void onlyFilesOfTheInstanceAreNamed()
    {
        NovaInstance other = inFolder();
        other.disks.replace("FOLDER/disk", "/var/lib/nova/instances/other/disk");
        QVERIFY(made(saved(), other).fault.contains("does not lie in its folder"_L1));
        other.disks.replace("/var/lib/nova/instances/other/disk", "FOLDER/../other/disk");
        QVERIFY(made(saved(), other).fault.contains("does not lie in its folder"_L1));
    }

    void whatNoSavedGuestGoesOnWithIsRefused_data()
    {
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QString>("why");
        QTest::newRow("passthrough") << "<hostdev mode=\"subsystem\" type=\"pci\" managed=\"yes\"/>"_ba << ""_ba << u"a device of the host"_s;
        QTest::newRow("TPM") << "<tpm model=\"tpm-tis\"><backend type=\"emulator\" version=\"2.0\"/></tpm>"_ba << ""_ba << u"it has a TPM"_s;
        QTest::newRow("share") << "<filesystem type=\"mount\"/>"_ba << ""_ba << u"a shared folder"_s;
        QTest::newRow("volume") << "<disk type=\"network\" device=\"disk\"><source protocol=\"rbd\" name=\"v\"/><target dev=\"vdb\"/></disk>"_ba
                                << ""_ba << u"its disk vdb is no file"_s;
        QTest::newRow("SR-IOV") << "<interface type=\"hostdev\"/>"_ba << ""_ba << u"one of its ports is a device of the host (hostdev)"_s;
        QTest::newRow("SEV") << ""_ba << "<launchSecurity type=\"sev\"/>"_ba << u"its memory is to be encrypted"_s;
    }
    void whatNoSavedGuestGoesOnWithIsRefused()
    {
        QFETCH(QByteArray, more);
        QFETCH(QByteArray, head);
        QFETCH(QString, why);
        NovaInstance instance = inFolder();
        instance.more = more;
        instance.head = head;
        const auto host = HostDomain::parse(novaDomain(instance));
        QVERIFY(!host);
        QCOMPARE(host.error().kind, Kind::Unsupported);
        QVERIFY2(host.error().what.contains(why), qPrintable(host.error().what));
    }

    void limitsOfTheHostAreNovas()
    {
        NovaInstance instance = inFolder();
        instance.head =
            "<memoryBacking><hugepages><page size=\"2048\" unit=\"KiB\" nodeset=\"0\"/></hugepages></memoryBacking><numatune><memory mode=\"strict\" "
            "nodeset=\"0\"/><memnode cellid=\"0\" mode=\"strict\" nodeset=\"0\"/></numatune><seclabel type=\"dynamic\" model=\"dac\"/>";
        NovaInstance pinned = instance;
        MAKE(one, saved({}, "<memtune><hard_limit>1</hard_limit></memtune><seclabel type='none'/><cputune><vcpupin vcpu='0' cpuset='7'/></cputune>"),
            pinned);
        QVERIFY(one.xml.contains("<page size=\"2048\" unit=\"KiB\""));
        QVERIFY(one.xml.contains("<memory mode=\"strict\" nodeset=\"0\""));
        QVERIFY(one.xml.contains("<seclabel type=\"dynamic\""));
        for (const char *gone : {"memnode", "hard_limit", "<seclabel type=\"none\"", "cpuset=\"7\""})
            QVERIFY2(!one.xml.contains(gone), gone);
    }
};

QTEST_GUILESS_MAIN(TestHostDomain)
#include "tst_hostdomain.moc"
