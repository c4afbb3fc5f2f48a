// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/packagecheck.h"
#include "tests/unit/libvirt/restorable.h"
#include "tests/unit/package/forgedzip.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;
using test::SampleContent;

/// Whoever reads of a package hears what of its guest would have reached the host, and in what it is not as its manifest says.
class TestLeftOut final : public QObject, test::PackageFolder {
    Q_OBJECT

private Q_SLOTS:
    void whatReachesTheHostIsTold_data();
    void whatReachesTheHostIsTold();
    void whatOnlyLibvirtXmlNamesIsTold_data();
    void whatOnlyLibvirtXmlNamesIsTold();
    void whatEveryDomainNamesIsNotTold();
    void theGravestIsToldFirst();
    void anotherProcessorModelIsTold_data();
    void anotherProcessorModelIsTold();
    void aDiskThatTheManifestCallsReadOnlyIsTold();
};

void TestLeftOut::whatReachesTheHostIsTold_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<bool>("device");
    QTest::addColumn<QString>("told");
    const auto device = [](const char *told, const QByteArray &xml) { QTest::newRow(told) << xml << true << QString::fromLatin1(told); };
    const auto head = [](const char *told, const QByteArray &xml) { QTest::newRow(told) << xml << false << QString::fromLatin1(told); };
    head("QEMU command line arguments of its own", "<qemu:commandline><qemu:arg value='-evil'/></qemu:commandline>");
    head("QEMU device properties of its own", "<qemu:override/>");
    head("memoryBacking", "<memoryBacking><source type='file'/></memoryBacking>");
    head("launchSecurity (encrypted memory)", "<launchSecurity type='sev'/>");
    head("keywrap", "<keywrap/>");
    head("seclabel", "<seclabel type='none'/>");
    head("resource", "<resource><partition>/evil</partition></resource>");
    head("values for its firmware (fwcfg)", "<sysinfo type='fwcfg'><entry name='opt/x' file='/etc/shadow'/></sysinfo>");
    head("os/acpi", "<os><acpi><table type='slic'>/etc/shadow</table></acpi></os>");
    head("the names and serial numbers of its host (smbios)", "<os><smbios mode='host'/></os>");
    device("hostdev", "<hostdev mode='subsystem' type='pci'/>");
    device("filesystem", "<filesystem type='mount'><source dir='/'/></filesystem>");
    device("shmem", "<shmem name='x'/>");
    device("tpm", "<tpm><backend type='passthrough'/></tpm>");
    device("memory", "<memory model='nvdimm'><source><path>/dev/pmem0</path></source></memory>");
    device("input device of its host", "<input type='evdev'/>");
    device("rng of an EGD daemon", "<rng><backend model='egd' type='tcp'/></rng>");
    device("the source of random numbers /etc/shadow", "<rng><backend model='random'>/etc/shadow</backend></rng>");
    device("the emulator /tmp/evil.sh", "<emulator>/tmp/evil.sh</emulator>");
    device("the emulator /usr/bin/../../tmp/qemu-system-x86_64", "<emulator>/usr/bin/../../tmp/qemu-system-x86_64</emulator>");
    head("the firmware /etc/shadow", "<os><loader readonly='no' type='rom'>/etc/shadow</loader></os>");
    head("the template of its UEFI variables /etc/passwd", "<os><nvram template='/etc/passwd'/></os>");
    head("the UEFI variables /etc/x.fd", "<os><nvram>/etc/x.fd</nvram></os>");
    head("the dump of its memory when it crashes coredump-destroy", "<on_crash>coredump-destroy</on_crash>");
    head("a second devices", "<devices/>");
    head("the binding to processors of its host 0-1", "<vcpu cpuset='0-1'>2</vcpu>");
    device("the file behind the disk sdc /etc/shadow", "<disk type='file' device='cdrom'><source file='/etc/shadow'/><target dev='sdc'/></disk>");
    device(
        "the file behind the disk fda /home/u/a.img", "<disk type='file' device='floppy'><source file='/home/u/a.img'/><target dev='fda'/></disk>");
    device("the base of the disk sdc /etc/shadow",
        "<disk type='file' device='cdrom'><target dev='sdc'/><backingStore type='file'><source file='/etc/shadow'/></backingStore></disk>");
    const QByteArray cd = "<disk type='file' device='cdrom'><target dev='sdc'/>";
    device("a part of its disk (mirror /etc/evil)", cd + "<mirror file='/etc/evil'><source file='/etc/evil'/></mirror></disk>");
    device("a part of its disk (encryption)", cd + "<encryption format='luks'/></disk>");
    device("a part of its disk (transient)", cd + "<transient/></disk>");
    device("a part of its disk (reservations /run/x)", cd + "<reservations managed='no'><source path='/run/x'/></reservations></disk>");
    device("the SCSI commands to its host's device (lun) of the disk vda", "<disk type='file' device='lun'><target dev='vda'/></disk>");
    device("the other end of a channel (unix /var/run/docker.sock)",
        "<channel type='unix'><source mode='connect' path='/var/run/docker.sock'/><target type='virtio' name='x'/></channel>");
    device("the other end of a channel (unix /etc/cron.d/x)",
        "<channel type='unix'><source mode='bind' path='/etc/cron.d/x'/><target type='virtio' name='org.qemu.guest_agent.0'/></channel>");
    device("the other end of a channel (unix /run/libvirt/qemu/x)",
        "<channel type='unix'><source mode='connect' path='/run/libvirt/qemu/x'/><target type='virtio' name='org.qemu.guest_agent.0'/></channel>");
    device("the other end of a serial (file /etc/cron.d/console.log)", "<serial type='file'><source path='/etc/cron.d/console.log'/></serial>");
    device("the socket of a display /etc/evil.sock", "<graphics type='spice'><listen type='socket' socket='/etc/evil.sock'/></graphics>");
    device("a display that listens on ::",
        "<graphics type='vnc'><listen type='address' address='127.0.0.1'/><listen type='address' address='::'/></graphics>");
    device("a display that listens on the network default", "<graphics type='vnc'><listen type='network' network='default'/></graphics>");
    device("a display on the bus unix:path=/run/bus", "<graphics type='dbus' address='unix:path=/run/bus'/>");
    device("the X key of a display /root/.Xauthority", "<graphics type='sdl' xauth='/root/.Xauthority'/>");
    device("the tap of an interface /dev/evil", "<interface type='user'><backend tap='/dev/evil'/></interface>");
    device("the logFile of an interface /etc/cron.d/x", "<interface type='user'><backend type='passt' logFile='/etc/cron.d/x'/></interface>");
    device("the ports of its host that an interface forwards", "<interface type='user'><portForward proto='tcp'/></interface>");
    device("a part of its interface (filterref)", "<interface type='user'><filterref filter='x'/></interface>");
    device("sound by its host (pulseaudio tcp:evil)", "<audio id='2' type='pulseaudio' serverName='tcp:evil'/>");
    device("the other end of a serial (file /root/.profile)", "<serial type='file'><source path='/root/.profile'/></serial>");
    device("the other end of a channel (tcp 0.0.0.0)", "<channel type='tcp'><source mode='bind' host='0.0.0.0'/><target type='virtio'/></channel>");
    device("the log of a serial /root/x", "<serial type='pty'><log file='/root/x'/></serial>");
    device("a display that listens on 0.0.0.0", "<graphics type='vnc' listen='0.0.0.0'/>");
    device("the socket of a display /run/y", "<graphics type='vnc' socket='/run/y'/>");
    device("interface of type vhostuser", "<interface type='vhostuser'/>");
    device("the connection of an interface (direct eth0)", "<interface type='direct'><source dev='eth0'/></interface>");
    device("the script of an interface /tmp/evil", "<interface type='user'><script path='/tmp/evil'/></interface>");
    device("the device behind the disk sda (block /dev/sda)", "<disk type='block' device='cdrom'><source dev='/dev/sda'/><target dev='sda'/></disk>");
    device("sound to a file /root/x", "<audio id='1' type='file' path='/root/x'/>");
}

// Both by who reads all of the package and by who only looks at it; once, however often it is there.
void TestLeftOut::whatReachesTheHostIsTold()
{
    QFETCH(QByteArray, part);
    QFETCH(bool, device);
    QFETCH(QString, told);
    SampleContent content = test::restorableContent();
    content.xml = test::domainOfSample(device ? part.repeated(2) : QByteArray());
    if (!device && part.startsWith("<os>"))
        content.xml.replace("</os>", part.sliced(4));
    else if (part.startsWith("<vcpu"))
        content.xml.replace("<vcpu>2</vcpu>", part);
    else if (!device)
        content.xml.replace("</domain>", part + "</domain>");
    content.snapshot = test::saveImage(content.xml);
    const auto reader = opened(test::samplePackage(content));
    QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().what));
    const PackageCheck check(**reader, u"web.zip"_s);
    QCOMPARE(check.notes().value_or(PackageNotes()).leftOut, QStringList(told));
    const auto findings = check.all({});
    QVERIFY(findings);
    QCOMPARE(findings->size(), 1);
    QVERIFY2(!findings->first().refused, qPrintable(findings->first().what));
    QCOMPARE(findings->first().what, u"The guest would start without what reaches its host: %1."_s.arg(told));
}

void TestLeftOut::whatOnlyLibvirtXmlNamesIsTold_data()
{
    QTest::addColumn<bool>("memory");
    QTest::newRow("with memory") << true;
    QTest::newRow("without") << false;
}

// Nothing starts from it, but somebody may define it by hand.
void TestLeftOut::whatOnlyLibvirtXmlNamesIsTold()
{
    QFETCH(bool, memory);
    SampleContent content = test::restorableContent();
    content.snapshot = test::saveImage(content.xml);
    content.xml.replace("<devices>", "<devices><emulator>/tmp/evil.sh</emulator>");
    const auto reader = opened(memory ? test::samplePackage(content) : test::forgeZip({{.name = "libvirt.xml", .content = content.xml}}));
    QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().what));
    const PackageCheck check(**reader, u"web.zip"_s);
    const QString told = u"libvirt.xml, from which nothing starts, names what reaches its host: the emulator /tmp/evil.sh."_s;
    const auto notes = check.notes();
    QVERIFY(notes && notes->leftOut.isEmpty());
    QVERIFY2(notes->differing.contains(told) && (!memory || notes->differing.size() == 1), qPrintable(notes->differing.join(u'\n')));
    const auto findings = check.all({});
    QVERIFY(findings);
    const auto found = std::ranges::find(*findings, told, &PackageFinding::what);
    QVERIFY(found != findings->cend() && !found->refused);
}

void TestLeftOut::whatEveryDomainNamesIsNotTold()
{
    SampleContent content = test::restorableContent();
    content.xml = test::domainOfSample(
        "<emulator>/usr/bin/qemu-system-x86_64</emulator><serial type='pty'><source path='/dev/pts/1'/><target port='0'/></serial>"
        "<serial type='file'><source path='/site/instances/e5f3ed4d-69fc-4a92-a7f9-308427c6b2c5/console.log'/><target port='0'/></serial>"
        "<serial type='pty'><log file='/var/lib/nova/instances/e5f3ed4d-69fc-4a92-a7f9-308427c6b2c5/console.log' append='off'/><target port='1'/></serial>"
        "<channel type='unix'><source mode='bind' path='/run/user/1000/libvirt/qemu/run/channel/1-x/org.qemu.guest_agent.0'/><target type='virtio' name='org.qemu.guest_agent.0'/></channel>"
        "<channel type='spicevmc'><target type='virtio'/></channel><redirdev bus='usb' type='spicevmc'/><audio id='1' type='spice'/>"
        "<graphics type='vnc' port='5900' listen='127.0.0.1'><listen type='address' address='127.0.0.1'/></graphics>"
        "<interface type='bridge'><source bridge='br0'/><target dev='vnet0'/></interface>"
        "<disk type='file' device='cdrom'><driver name='qemu' type='raw'/><target dev='sda' bus='sata'/><readonly/></disk>"
        "<rng model='virtio'><backend model='random'>/dev/urandom</backend></rng>");
    content.xml.replace("/elsewhere'/>",
        "/home/u/disk.qcow2' index='1'/><backingStore type='file' index='2'><format type='qcow2'/><source file='/home/u/x/../base.qcow2'/>"
        "<backingStore/></backingStore>");
    content.xml.replace("</os>",
        "<loader readonly='yes' type='pflash'>/usr/share/OVMF/OVMF_CODE_4M.fd</loader>"
        "<nvram template='/usr/share/OVMF/OVMF_VARS_4M.fd'>/var/lib/libvirt/qemu/nvram/web_VARS.fd</nvram><kernel>/boot/vmlinuz</kernel></os>");
    content.xml.replace(
        "<devices>", "<resource><partition>/machine</partition></resource><seclabel type='dynamic' model='dac'/><metadata><x/></metadata><devices>");
    content.snapshot = test::saveImage(content.xml);
    const auto reader = opened(test::samplePackage(content));
    QVERIFY(reader);
    const auto told = PackageCheck(**reader, u"web.zip"_s).notes();
    QVERIFY(told);
    QCOMPARE(told->leftOut, QStringList());
}

// Neither a heap of names that nobody knows nor one of sockets hides what is behind it.
void TestLeftOut::theGravestIsToldFirst()
{
    QByteArray decoys;
    for (int i = 0; i < 70; ++i)
        decoys += "<z" + QByteArray::number(i) + "/><serial type='unix'><source path='/run/" + QByteArray::number(i) + "'/></serial>";
    SampleContent content = test::restorableContent();
    content.xml = test::domainOfSample(decoys + "<hostdev/><emulator>/tmp/evil.sh</emulator>");
    content.snapshot = test::saveImage(content.xml);
    const auto reader = opened(test::samplePackage(content));
    QVERIFY(reader);
    const QStringList told = PackageCheck(**reader, u"web.zip"_s).notes().value_or(PackageNotes()).leftOut;
    QCOMPARE(told.size(), 65);
    QCOMPARE(told.first(4),
        QStringList({u"hostdev"_s, u"the other end of a serial (unix /run/0)"_s, u"the emulator /tmp/evil.sh"_s,
            u"the other end of a serial (unix /run/1)"_s}));
    QCOMPARE(told.last(), u"78 more such parts"_s);
}

void TestLeftOut::anotherProcessorModelIsTold_data()
{
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("ran");
    QTest::addColumn<QString>("told");
    const QByteArray model = "<cpu mode='custom'><model>Westmere</model></cpu>";
    QTest::newRow("as it is") << QByteArray(model).replace("Westmere", "qemu64") << QByteArray() << QString();
    QTest::newRow("none") << QByteArray() << QByteArray() << QString();
    QTest::newRow("as it ran") << QByteArray("<cpu mode='host-model'/>") << QByteArray(model).replace("Westmere", "qemu64") << QString();
    QTest::newRow("another") << model << QByteArray() << u"Westmere"_s;
    QTest::newRow("another that ran") << QByteArray("<cpu mode='host-model'/>") << model << u"Westmere"_s;
    QTest::newRow("the host's, which is not told") << QByteArray("<cpu mode='host-model'/>") << QByteArray() << QString();
}

// The manifest of the sample tells qemu64.
void TestLeftOut::anotherProcessorModelIsTold()
{
    QFETCH(QByteArray, asked);
    QFETCH(QByteArray, ran);
    QFETCH(QString, told);
    SampleContent content = test::restorableContent();
    content.xml.replace("<devices>", asked + "<devices>");
    const QByteArray image = test::saveImage(content.xml);
    auto head = SaveImageHead::parse(image.first(SaveImageHead::headerSize));
    QVERIFY(head && head->takeText(image.sliced(SaveImageHead::headerSize, head->dataLength())));
    head->setCookie(ran.isEmpty() ? QByteArray() : "<cookie>" + ran + "</cookie>");
    content.snapshot = head->compose() + image.sliced(SaveImageHead::headerSize + head->dataLength());
    const auto reader = opened(test::samplePackage(content));
    QVERIFY(reader);
    const QString sentence = u"The snapshot, which is what starts, has the CPU model %1, not qemu64 as the package's manifest says."_s.arg(told);
    const auto findings = PackageCheck(**reader, u"web.zip"_s).all({});
    QVERIFY(findings);
    QCOMPARE(findings->size(), told.isEmpty() ? 0 : 1);
    for (const PackageFinding &finding : *findings)
        QVERIFY2(!finding.refused && finding.what == sentence, qPrintable(finding.what));
    const auto looked = PackageCheck(**reader, u"web.zip"_s).notes();
    QVERIFY(looked);
    QCOMPARE(looked->differing, told.isEmpty() ? QStringList() : QStringList(sentence));
}

void TestLeftOut::aDiskThatTheManifestCallsReadOnlyIsTold()
{
    SampleContent content = test::restorableContent();
    content.manifest.disks.first().readOnly = !content.manifest.disks.first().readOnly;
    const auto reader = opened(test::samplePackage(content));
    QVERIFY(reader);
    const auto findings = PackageCheck(**reader, u"web.zip"_s).all({});
    QVERIFY(findings);
    QCOMPARE(findings->size(), 1);
    QVERIFY2(!findings->first().refused && findings->first().what.contains(u"whether it may write to "_s + content.manifest.disks.first().target),
        qPrintable(findings->first().what));
}

QTEST_GUILESS_MAIN(TestLeftOut)
#include "tst_leftout.moc"
