// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/domainxml.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// What a package cannot carry is found in the description, one sentence each, before anything is done.
class TestDomainObstacles final : public QObject {
    Q_OBJECT

    static QStringList obstacles(const QByteArray &devices, const QByteArray &os = {}, const QByteArray &head = {})
    {
        const auto description =
            describeDomain("<domain type='kvm' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'><name>n</name><os><type>hvm</type>" + os
                + "</os>" + head + "<devices>" + devices + "</devices></domain>");
        return description ? description->obstacles : QStringList{description.error().what};
    }

    static QByteArray disk(const QByteArray &type, const QByteArray &device, const QByteArray &inside)
    {
        return "<disk type='" + type + "' device='" + device + "'>" + inside + "<target dev='vdx'/></disk>";
    }

private Q_SLOTS:
    void whatMovesIsNoObstacle_data()
    {
        QTest::addColumn<QByteArray>("devices");
        QTest::addColumn<QByteArray>("os");
        QTest::newRow("nothing") << QByteArray() << QByteArray();
        QTest::newRow("file") << disk("file", "disk", "<driver type='qcow2'/><source file='/x'/>") << QByteArray();
        QTest::newRow("disc") << disk("file", "cdrom", "<driver type='raw'/><source file='/x'/>") << QByteArray();
        QTest::newRow("empty drive") << disk("block", "cdrom", "<driver type='raw'/>") << QByteArray();
        QTest::newRow("empty floppy drive") << disk("file", "floppy", {}) << QByteArray();
        QTest::newRow("USB redirection") << QByteArray("<redirdev bus='usb' type='spicevmc'/>") << QByteArray();
        QTest::newRow("plain video") << QByteArray("<video><model type='virtio'><acceleration accel3d='no'/></model></video>") << QByteArray();
        QTest::newRow("firmware") << QByteArray()
                                  << QByteArray("<loader readonly='yes' type='pflash'>/f</loader><nvram type='file'><source file='/n'/></nvram>"
                                                "<firmware/><kernel>/k</kernel><initrd>/i</initrd><cmdline>c</cmdline><boot dev='hd'/>");
    }

    void whatMovesIsNoObstacle()
    {
        QFETCH(QByteArray, devices);
        QFETCH(QByteArray, os);
        QCOMPARE(obstacles(devices, os), QStringList());
    }

    void whatDoesNotMoveIsTold_data()
    {
        QTest::addColumn<QByteArray>("devices");
        QTest::addColumn<QString>("sentence");
        const auto told = [](const char *name, const QByteArray &devices, const QString &sentence) { QTest::newRow(name) << devices << sentence; };
        told("host's disc", disk("block", "cdrom", "<source dev='/dev/sr0'/>"), u"The disc in its drive vdx lies on a block device"_s);
        told("disc in the network", disk("network", "cdrom", "<source protocol='https' name='x'/>"),
            u"The disc in its drive vdx lies on the network"_s);
        told("volume of a disk pool", disk("volume", "disk", "<source pool='p' volume='v'/>"), u"vdx lies on a storage pool"_s);
        told("folder", disk("dir", "disk", "<source dir='/x'/>"), u"vdx lies on a folder"_s);
        told("NVMe", disk("nvme", "disk", "<source type='pci'/>"), u"vdx lies on an NVMe device"_s);
        told("unheard of", disk("vhostvdpa", "disk", "<source dev='/x'/>"), u"vdx lies on a device of the type vhostvdpa"_s);
        told("SCSI pass-through", disk("block", "lun", "<source dev='/dev/sdb'/>"), u"passed-through SCSI device"_s);
        told("NVMe controller", "<disk type='file'><source file='/x'/><target dev='nvme0n1' bus='nvme'/></disk>", u"NVMe controller"_s);
        told("encrypted outside", disk("file", "disk", "<source file='/x'/><encryption format='luks'/>"), u"encrypted by the host"_s);
        told("interface of a function", "<interface type='vdpa'><source dev='/x'/></interface>", u"interface of type vdpa"_s);
        told("NIC ROM", "<interface type='user'><rom file='/x'/></interface>", u"ROM file"_s);
        told("passed-through keyboard", "<input type='passthrough'><source evdev='/x'/></input>", u"input device of its host"_s);
        told("guestfwd", "<channel type='unix'><target type='guestfwd' address='10.0.2.1' port='80'/></channel>", u"channel of type guestfwd"_s);
        told("3D", "<video><model type='virtio'><acceleration accel3d='yes'/></model></video>", u"3D acceleration"_s);
        told("vhost-user video", "<video><driver name='vhostuser'/><model type='virtio'/></video>", u"vhost-user process"_s);
        told("TPM of swtpm", "<tpm model='tpm-crb'><backend type='emulator' version='2.0'/></tpm>", u"tpm"_s);
        told("memory module", "<memory model='dimm'/>", u"memory"_s);
        told("IOMMU", "<iommu model='intel'/>", u"iommu"_s);
        told("parallel port", "<parallel type='pty'/>", u"parallel"_s);
    }

    void whatDoesNotMoveIsTold()
    {
        QFETCH(QByteArray, devices);
        QFETCH(QString, sentence);
        const QStringList found = obstacles(devices);
        QCOMPARE(found.filter(sentence).size(), 1);
    }

    void bootSettingsAreTold()
    {
        for (const QByteArray &os :
            {QByteArray("<acpi><table type='slic'>/x</table></acpi>"), QByteArray("<dtb>/x</dtb>"), QByteArray("<shim>/x</shim>"),
                QByteArray("<loader type='rom'>/x</loader>"), QByteArray("<loader type='pflash' readonly='no'>/x</loader>"),
                QByteArray("<nvram type='network'><source protocol='iscsi' name='x'/></nvram>")})
            QVERIFY2(obstacles({}, os).size() == 1, os.constData());
    }

    void whatTheHeadHasIsTold()
    {
        for (const QByteArray &head : {QByteArray("<launchSecurity type='sev'/>"), QByteArray("<cpu><numa><cell id='0'/></numa></cpu>"),
                 QByteArray("<sysinfo type='fwcfg'/>"), QByteArray("<qemu:commandline/>"), QByteArray("<qemu:override/>")})
            QVERIFY2(obstacles({}, {}, head).size() == 1, head.constData());
        QCOMPARE(obstacles({}, {}, "<sysinfo type='smbios'/><qemu:capabilities/><cpu mode='host-model'/>"), QStringList());
    }

    void variablesAreFoundInBothForms()
    {
        for (const QByteArray &nvram : {QByteArray("<nvram template='/t'>/n</nvram>"), QByteArray("<nvram type='file'><source file='/n'/></nvram>")})
            QCOMPARE(describeDomain("<domain><os><type>hvm</type>" + nvram + "</os></domain>")->nvram, u"/n"_s);
    }

    void secretsGoAndTheRestStays()
    {
        const QByteArray open = "<domain>\n\t<devices><graphics type='spice'/></devices></domain>";
        QCOMPARE(*withoutSecrets(open), open);
        const QByteArray plain =
            *withoutSecrets("<domain><devices><graphics type='vnc' passwd='x1'/><graphics type='spice' passwd='x2'/></devices></domain>");
        QVERIFY(plain.contains("vnc") && plain.contains("spice"));
        QVERIFY2(!plain.contains("passwd") && !plain.contains("x1") && !plain.contains("x2"), plain.constData());
    }
};

QTEST_GUILESS_MAIN(TestDomainObstacles)
#include "tst_domainobstacles.moc"
