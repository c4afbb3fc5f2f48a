// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/libvirt/novascene.h"

#include <QXmlStreamReader>

using namespace trescca;
using namespace trescca::test;

/// A hostile package's description completed by Nova's.
class TestHostileDomain final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingOfTheHostIsThePackages_data();
    void nothingOfTheHostIsThePackages();
};

void TestHostileDomain::nothingOfTheHostIsThePackages_data()
{
    QTest::addColumn<QByteArray>("devices");
    QTest::addColumn<QByteArray>("head");
    const auto device = [](const char *name, const QByteArray &xml) { QTest::newRow(name) << xml << QByteArray(); };
    const auto head = [](const char *name, const QByteArray &xml) { QTest::newRow(name) << QByteArray() << xml; };
    head("command line", "<qemu:commandline xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'><qemu:arg value='/loot'/></qemu:commandline>");
    head("override", "<qemu:override xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'><qemu:device alias='loot'/></qemu:override>");
    head("metadata",
        "<metadata><nova:instance xmlns:nova='http://openstack.org/xmlns/libvirt/nova/1.1'><nova:name>loot</nova:name></nova:instance></metadata>");
    head("second uuid", "<uuid>10071007-1007-4007-8007-100710071007</uuid><name>loot</name>");
    head("sysinfo", "<sysinfo type='smbios'><system><entry name='serial'>loot</entry></system></sysinfo>");
    head("firmware values", "<sysinfo type='fwcfg'><entry name='opt/loot' file='/loot'/></sysinfo>");
    head("seclabel", "<seclabel type='static' model='dac' relabel='no'><label>loot</label></seclabel>");
    head("memory backing", "<memoryBacking><source type='file'/><hugepages/></memoryBacking><resource><partition>/loot</partition></resource>");
    head("launch", "<launchSecurity type='sev'><dhCert>loot</dhCert></launchSecurity><keywrap><cipher name='loot'/></keywrap>");
    head("firmware", "<os><loader type='rom'>/loot</loader><nvram template='/loot'>/loot</nvram></os>");
    head("bootloader", "<bootloader>/loot</bootloader><idmap><uid start='0' target='0' count='1'/></idmap>");
    device("host device", "<hostdev mode='subsystem' type='usb'><source><vendor id='loot'/></source></hostdev>");
    device("folder", "<filesystem type='mount'><source dir='/loot'/><target dir='loot'/></filesystem>");
    device("shared memory", "<shmem name='loot'><model type='ivshmem-plain'/></shmem>");
    device("TPM", "<tpm model='tpm-tis'><backend type='passthrough'><device path='/loot'/></backend></tpm>");
    device("smartcard", "<smartcard mode='host-certificates'><database>/loot</database></smartcard>");
    device("vsock", "<vsock model='virtio'><cid auto='no' address='3' loot='1'/></vsock>");
    device("crypto", "<crypto model='virtio' type='qemu'><backend model='loot'/></crypto>");
    device("second emulator", "<emulator>/loot</emulator>");
    device("log", "<serial type='pty'><source path='/loot'/><log file='/loot'/><protocol type='loot'/><target port='1'/></serial>");
    device("console", "<console type='file'><source path='/loot'/><log file='/loot'/><target type='virtio' port='1'/></console>");
    device("channel", "<channel type='unix'><source mode='connect' path='/loot'/><target type='virtio' name='x.y'/></channel>");
    device("screen",
        "<graphics type='spice' listen='loot' passwd='loot'><gl enable='yes' rendernode='/loot'/></graphics><video><model type='vga'/><driver "
        "vgaconf='loot'/></video>");
    device("sound", "<sound model='ich9'/><audio id='1' type='file' path='/loot'/>");
    device("chance", "<rng model='virtio'><backend model='egd' type='tcp'><source host='loot'/></backend></rng>");
    device("input", "<input type='evdev'><source dev='/loot'/></input>");
    device("redirection", "<redirdev bus='usb' type='tcp'><source mode='connect' host='loot'/></redirdev>");
    device("watchdog", "<watchdog model='i6300esb' action='dump' path='/loot'/>");
    device("memory device", "<memory model='nvdimm'><source><path>/loot</path></source></memory><iommu model='intel' loot='1'/>");
    device("panic", "<panic model='isa' path='/loot'/><pstore backend='acpi-erst'><path>/loot</path></pstore>");
    device("empty drive",
        "<disk type='file' device='cdrom'><driver name='qemu' type='qcow2'/><source file='/loot'/><backingStore><source file='/loot'/>"
        "</backingStore><target dev='sdx' bus='sata'/><auth username='loot'/></disk>");
}

/// Whatever a package says, no name, path or word of it that means something to the host is in what is started.
void TestHostileDomain::nothingOfTheHostIsThePackages()
{
    QFETCH(QByteArray, devices);
    QFETCH(QByteArray, head);
    const NovaInstance instance = inFolder();
    MAKE(one, saved(devices, head), instance);
    QVERIFY2(!one.xml.contains("loot") && !one.xml.contains("10071007"), one.xml.constData());
    for (const char *reaching : {"hostdev", "filesystem", "shmem", "<tpm", "commandline", "override", "vsock", "fwcfg", "keywrap", "launchSecurity",
             "evdev", "egd", "type=\"tcp\"", "spice", "<iommu", "nvdimm", "action=\"dump\"", "type=\"static\"", "hugepages"})
        QVERIFY2(!one.xml.contains(reaching), (reaching + one.xml).constData());
    const QByteArray given =
        novaDomain(instance) + one.parts.emulator.toUtf8() + ' ' + one.parts.consoleLog.toUtf8() + ' ' + one.parts.kernel.toUtf8();
    QXmlStreamReader xml(one.xml);
    QHash<QString, int> count;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement)
            ++count[xml.name().toString()];
        for (const QXmlStreamAttribute &attribute : xml.attributes())
            QVERIFY2(!attribute.value().contains(u'/') || given.contains(attribute.value().toUtf8()), one.xml.constData());
        if (token == QXmlStreamReader::Characters)
            QVERIFY2(!xml.text().contains(u'/') || given.contains(xml.text().trimmed().toUtf8()), one.xml.constData());
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    for (const char *once : {"domain", "os", "metadata", "uuid", "emulator", "sysinfo", "loader", "graphics"})
        QVERIFY2(count.value(QString::fromLatin1(once)) <= 1, once);
}

QTEST_GUILESS_MAIN(TestHostileDomain)
#include "tst_hostiledomain.moc"
