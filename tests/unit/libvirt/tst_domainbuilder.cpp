// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/domainbuilder.h"
#include "core/libvirt/domainxml.h"
#include "core/site/instancename.h"
#include "tests/unit/libvirt/samplehost.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;
using test::plainHost;

namespace {

QByteArray domain(const QByteArray &devices, const QByteArray &head = {})
{
    return "<domain type='kvm' xmlns:qemu='http://libvirt.org/schemas/domain/qemu/1.0'><name>foreign</name><uuid>u</uuid>"
           "<memory unit='KiB'>131072</memory><vcpu>1</vcpu><os><type arch='x86_64' machine='pc-q35-10.0'>hvm</type>"
           "<kernel>/etc/shadow</kernel><cmdline>console=ttyS0 a=b</cmdline></os>"
        + head
        + "<devices><emulator>/tmp/evil</emulator><disk type='file' device='disk'><driver name='qemu' type='raw' cache='none'/>"
          "<source file='/etc/shadow'/><target dev='vda' bus='virtio'/><serial>S-1</serial>"
          "<address type='pci' domain='0x0000' bus='0x03' slot='0x00' function='0x0'/></disk>"
        + devices + "</devices></domain>";
}

}  // namespace

class TestDomainBuilder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatTheGuestSeesIsKept();
    void whatTouchesTheHostIsOurs();
    void aDiskHasOneDriver();
    void hostileThingsAreDropped_data();
    void hostileThingsAreDropped();
    void entitiesAreRefused();
    void aDiskThatIsNotInThePackageIsRefused();
    void valuesThatAreNoWordsAreDropped();
    void networksAreOfThisHost();
    void portsLeadToTheLogOrNowhere();
    void firmwareIsOfThisHost();
    void theCookieKeepsTheCpuOnly();
    void namesAreMadePlain();
    void wordsForPeopleAreKept();
    void whatIsPluggedInIsKeptAsSockets();
    void smbiosIsNotThatOfTheHost();
};

void TestDomainBuilder::whatTheGuestSeesIsKept()
{
    const auto built = DomainBuilder::build(
        domain("<controller type='pci' index='1' model='pcie-root-port'><model name='pcie-root-port'/>"
               "<target chassis='1' port='0x8'/></controller><memballoon model='virtio'><address type='pci' bus='0x04'/></memballoon>",
            "<cpu mode='custom' match='exact'><model fallback='allow'>qemu64</model><feature policy='require' name='lahf_lm'/></cpu>"),
        plainHost());
    QVERIFY(built);
    for (const char *kept : {"machine=\"pc-q35-10.0\"", "chassis=\"1\"", "bus=\"0x03\"", "<memballoon model=\"virtio\"", "qemu64", "lahf_lm",
             "<serial>S-1</serial>", "131072", "console=ttyS0 a=b"})
        QVERIFY2(built->contains(kept), kept);
}

void TestDomainBuilder::aDiskHasOneDriver()
{
    QByteArray twice = domain({});
    twice.replace("<source file='/etc/shadow'/>", "<driver copy_on_read='on' discard='unmap'/><driver/><source file='/etc/shadow'/>");
    const auto built = DomainBuilder::build(twice, plainHost());
    QVERIFY(built);
    QCOMPARE(built->count("<driver"), 1);
    QVERIFY2(built->contains("<driver name=\"qemu\" type=\"qcow2\""), built->constData());
}

void TestDomainBuilder::whatTouchesTheHostIsOurs()
{
    const auto built = DomainBuilder::build(domain({}), plainHost());
    QVERIFY(built);
    QVERIFY(!built->contains("/etc/shadow"));
    QVERIFY(!built->contains("/tmp/evil"));
    QVERIFY(!built->contains("foreign"));
    QVERIFY(built->contains("<domain type=\"qemu\""));
    QVERIFY(built->contains("<emulator>/ours/emulator</emulator>"));
    QVERIFY(built->contains("<kernel>/ours/kernel</kernel>"));
    QVERIFY(built->contains("<source file=\"/ours/disk-vda\""));
    QVERIFY(built->contains("<source file=\"/ours/base\""));
    QVERIFY(built->contains("cache=\"writeback\""));
    const auto description = describeDomain(*built);
    QVERIFY(description);
    QCOMPARE(description->instance.migration, u"our-move"_s);
    QCOMPARE(description->instance.name, u"our-name"_s);
}

void TestDomainBuilder::hostileThingsAreDropped_data()
{
    QTest::addColumn<QByteArray>("devices");
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("forbidden");
    const auto device = [](const char *name, const QByteArray &xml, const QByteArray &forbidden) {
        QTest::newRow(name) << xml << QByteArray() << forbidden;
    };
    const auto head = [](const char *name, const QByteArray &xml, const QByteArray &forbidden) {
        QTest::newRow(name) << QByteArray() << xml << forbidden;
    };
    head("QEMU's command line", "<qemu:commandline><qemu:arg value='-evil'/></qemu:commandline>", "evil");
    head("QEMU overrides", "<qemu:override><qemu:device alias='x'/></qemu:override>", "override");
    head("memory backing", "<memoryBacking><source type='file'/><hugepages/></memoryBacking>", "memoryBacking");
    head("NUMA tuning", "<numatune><memory mode='strict' nodeset='0'/></numatune>", "numatune");
    head("security label", "<seclabel type='none'/>", "seclabel");
    head("resource", "<resource><partition>/machine</partition></resource>", "resource");
    head("fw_cfg files", "<sysinfo type='fwcfg'><entry name='opt/x' file='/etc/shadow'/></sysinfo>", "sysinfo");
    head("memory dump on crash", "<on_crash>/bin/sh x</on_crash>", "/bin/sh");
    head("other metadata", "<metadata><x xmlns='y'>evil</x></metadata>", "evil");
    head("encrypted memory", "<launchSecurity type='sev'><session>/etc/shadow</session></launchSecurity>", "launchSecurity");
    head("key wrapping", "<keywrap><cipher name='aes' state='on'/></keywrap>", "keywrap");
    head("processors of the host", "<cputune><vcpupin vcpu='0' cpuset='0'/></cputune>", "cputune");
    head("I/O limits by path", "<blkiotune><device><path>/dev/sda</path></device></blkiotune>", "/dev/sda");
    device("NVDIMM", "<memory model='nvdimm'><source><path>/dev/pmem0</path></source></memory>", "pmem");
    device("vhost-user disk", "<disk type='vhostuser' device='cdrom'><source type='unix' path='/run/v'/><target dev='sda'/></disk>", "/run/v");
    device("parallel port", "<parallel type='dev'><source path='/dev/parport0'/></parallel>", "parport");
    device("host device", "<hostdev mode='subsystem' type='pci'><source><address bus='0x06'/></source></hostdev>", "hostdev");
    device("file system", "<filesystem type='mount'><source dir='/'/><target dir='all'/></filesystem>", "filesystem");
    device("shared memory", "<shmem name='x'/>", "shmem");
    device("TPM", "<tpm model='tpm-tis'><backend type='passthrough'><device path='/dev/tpm0'/></backend></tpm>", "tpm");
    device("USB redirection", "<redirdev bus='usb' type='tcp'><source mode='connect' host='1.2.3.4'/></redirdev>", "1.2.3.4");
    device("smart card", "<smartcard mode='host'/>", "smartcard");
    device("vsock", "<vsock model='virtio'/>", "vsock");
    device("event device", "<input type='evdev'><source dev='/dev/input/event0'/></input>", "evdev");
    device("entropy file", "<rng model='virtio'><backend model='random'>/etc/shadow</backend></rng>", "shadow");
    device("entropy socket", "<rng model='virtio'><backend model='egd' type='tcp'><source host='1.2.3.4'/></backend></rng>", "egd");
    device("serial file", "<serial type='file'><source path='/root/.profile'/><target port='0'/></serial>", ".profile");
    device("serial device", "<serial type='dev'><source path='/dev/ttyS0'/><target port='0'/></serial>", "/dev/ttyS0");
    device("serial log", "<serial type='pty'><log file='/root/x'/><target port='0'/></serial>", "/root/x");
    device("console pipe", "<console type='pipe'><source path='/tmp/p'/><target type='virtio'/></console>", "/tmp/p");
    device("channel socket",
        "<channel type='unix'><source mode='bind' path='/run/x'/><target type='virtio' name='org.qemu.guest_agent.0'/></channel>", "/run/x");
    device("listening channel", "<channel type='tcp'><source mode='bind' host='0.0.0.0' service='22'/><target type='virtio' name='x'/></channel>",
        "0.0.0.0");
    device("open VNC", "<graphics type='vnc' port='5900' listen='0.0.0.0' socket='/run/y'/>", "0.0.0.0");
    device("graphics socket", "<graphics type='vnc' socket='/run/y'/>", "/run/y");
    device("NIC script", "<interface type='ethernet'><script path='/tmp/evil'/><target dev='eth0'/></interface>", "script");
    device("NIC of the host", "<interface type='direct'><source dev='eth0'/></interface>", "eth0");
    device("NIC ROM", "<interface type='user'><rom file='/etc/shadow'/></interface>", "shadow");
    device("network disk target",
        "<disk type='network' device='cdrom'><source protocol='http' name='x'><host name='h'/></source><target dev='sda'/></disk>", "protocol");
    device("block CD-ROM", "<disk type='block' device='cdrom'><source dev='/dev/sda'/><target dev='sda' bus='sata'/></disk>", "/dev/sda");
    device("watchdog dump", "<watchdog model='itco' action='dump'/>", "dump");
    device("video acceleration", "<video><model type='virtio'><acceleration rendernode='/dev/dri/renderD128'/></model></video>", "render");
    device("vhost-user video", "<video><driver vgaconf='on' name='vhostuser'/><model type='virtio'/></video>", "vhostuser");
    device("audio to a file", "<audio id='1' type='file' path='/root/x'/>", "/root/x");
}

void TestDomainBuilder::hostileThingsAreDropped()
{
    QFETCH(QByteArray, devices);
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, forbidden);
    const auto built = DomainBuilder::build(domain(devices, head), plainHost());
    QVERIFY2(built, built ? "" : qPrintable(built.error().what));
    QVERIFY2(!built->contains(forbidden), built->constData());
}

void TestDomainBuilder::entitiesAreRefused()
{
    const auto built = DomainBuilder::build("<!DOCTYPE d [<!ENTITY x SYSTEM 'file:///etc/shadow'>]>" + domain({}), plainHost());
    QVERIFY(!built);
    QCOMPARE(built.error().kind, Kind::Untrusted);
    const QString disguised = u"\uFEFF<!DOCTYPE d [<!ENTITY x 'y'>]>"_s + QString::fromUtf8(domain({}));
    const QByteArray utf16(reinterpret_cast<const char *>(disguised.utf16()), disguised.size() * 2);
    QVERIFY(!DomainBuilder::build(utf16, plainHost()));
    QVERIFY(!DomainBuilder::build(QByteArray(2 << 20, ' ') + domain({}), plainHost()));
    QVERIFY(!DomainBuilder::build("<domain><os><type>exe</type></os></domain>", plainHost()));
}

void TestDomainBuilder::aDiskThatIsNotInThePackageIsRefused()
{
    const auto built = DomainBuilder::build(domain("<disk type='file'><source file='/x'/><target dev='vdb'/></disk>"), plainHost());
    QVERIFY(!built);
    QCOMPARE(built.error().kind, Kind::Untrusted);
}

void TestDomainBuilder::valuesThatAreNoWordsAreDropped()
{
    const auto built = DomainBuilder::build(domain("<controller type='scsi' index='0' model='virtio-scsi,evil=on'/>"
                                                   "<input type='tablet/../x' bus='usb'/>",
                                                "<cpu mode='custom'><model>a,b=c</model></cpu>"),
        plainHost());
    QVERIFY(built);
    QVERIFY(!built->contains("evil"));
    QVERIFY(!built->contains("../"));
    QVERIFY(!built->contains("a,b"));
}

void TestDomainBuilder::networksAreOfThisHost()
{
    LocalParts parts = plainHost();
    parts.networks << u"default"_s;
    const auto nicBuilt = [&parts](const QByteArray &type, const QByteArray &source) {
        return DomainBuilder::build(
            domain("<interface type='" + type + "'><mac address='52:54:00:00:00:01'/>" + source + "<model type='e1000'/></interface>"), parts)
            .value_or(QByteArray());
    };
    QVERIFY(nicBuilt("network", "<source network='our-second'/>").contains("<source network=\"our-second\""));
    QVERIFY(nicBuilt("bridge", "<source bridge='our-second'/>").contains("<source network=\"our-second\""));
    QVERIFY(nicBuilt("network", "<source network='other'/>").contains("<source network=\"default\""));
    QVERIFY(nicBuilt("user", {}).contains("<interface type=\"user\">"));
    parts.networks.clear();
    const QByteArray built = nicBuilt("network", "<source network='our-second'/>");
    QVERIFY(built.contains("<interface type=\"user\">"));
    QVERIFY(built.contains("52:54:00:00:00:01"));
    QVERIFY(!built.contains("our-second"));
}

void TestDomainBuilder::portsLeadToTheLogOrNowhere()
{
    const auto built = DomainBuilder::build(domain("<serial type='pty'><target type='isa-serial' port='0'/></serial>"
                                                   "<console type='pty'><target type='serial' port='0'/></console>"
                                                   "<channel type='spicevmc'><target type='virtio' name='com.redhat.spice.0'/></channel>"),
        plainHost());
    QVERIFY(built);
    QVERIFY(built->contains("<source path=\"/ours/console.log\" append=\"on\""));
    QVERIFY(built->contains("<channel type=\"null\">"));
    QVERIFY(!built->contains("pty"));
}

void TestDomainBuilder::firmwareIsOfThisHost()
{
    QByteArray xml = domain({});
    xml.replace("<kernel>", "<loader readonly='yes' type='pflash'>/tmp/evil.fd</loader><nvram template='/etc/shadow'>/root/vars</nvram><kernel>");
    LocalParts parts = plainHost();
    const auto plain = DomainBuilder::build(xml, parts);
    QVERIFY(plain && !plain->contains("loader") && !plain->contains("nvram"));
    parts.loader = u"/ours/loader"_s;
    parts.nvram = u"/ours/nvram"_s;
    const auto built = DomainBuilder::build(xml, parts);
    QVERIFY(built && built->contains(">/ours/loader</loader>") && built->contains("<nvram>/ours/nvram</nvram>"));
    QVERIFY(!built->contains("evil") && !built->contains("shadow"));
    xml.replace("type='pflash'", "type='pflash' stateless='yes' secure='yes'");
    parts.nvram.clear();
    const auto stateless = DomainBuilder::build(xml, parts);
    QVERIFY(stateless && stateless->contains("stateless=\"yes\"") && stateless->contains("secure=\"yes\"") && !stateless->contains("nvram"));
}

void TestDomainBuilder::theCookieKeepsTheCpuOnly()
{
    const QByteArray cookie =
        DomainBuilder::buildCookie("<cookie><cpu mode='custom'><model>qemu64</model></cpu><slirpHelper/><evil path='/x'/></cookie>");
    QVERIFY(cookie.contains("qemu64"));
    QVERIFY(!cookie.contains("slirp") && !cookie.contains("evil"));
    QVERIFY(DomainBuilder::buildCookie({}).isEmpty());
}

void TestDomainBuilder::namesAreMadePlain()
{
    QCOMPARE(plainInstanceName(u"web-1.example"_s), u"web-1.example"_s);
    QCOMPARE(plainInstanceName(u"../../etc/x"_s), u"etc-x"_s);
    QCOMPARE(plainInstanceName(u"--help"_s), u"help"_s);
    QCOMPARE(plainInstanceName(u""_s), u"instance"_s);
    QCOMPARE(plainInstanceName(u"Büro PC 2"_s), u"Büro PC 2"_s);
    QCOMPARE(plainInstanceName(u"Bu\u0308ro"_s), u"Büro"_s);  // its other spelling
    QCOMPARE(plainInstanceName(u" . x\n<y>\u202e;z "_s), u"x--y---z"_s);
    QCOMPARE(plainInstanceName(QString(500, u'a')).size(), 64);
}

void TestDomainBuilder::wordsForPeopleAreKept()
{
    const auto built = DomainBuilder::build(
        domain({}, "<title>The\nB\xc3\xbcro&#xFFFE; &lt;x&gt;</title><description>one\ntwo\x07</description><genid>8-a</genid>"), plainHost());
    QVERIFY2(built && built->contains("<title>TheB\xc3\xbcro &lt;x&gt;</title>"), built ? built->constData() : "not built");
    QVERIFY2(built->contains("<description>one\ntwo</description>"), built->constData());
    QVERIFY(built->contains("<genid>8-a</genid>"));
    QVERIFY(DomainBuilder::build(domain({}, "<title>" + QByteArray(9000, 'x') + "</title>"), plainHost())->size() < 9000);
}

// A card whose cable was out must not be plugged in by a move; a USB redirection is there without what was redirected.
void TestDomainBuilder::whatIsPluggedInIsKeptAsSockets()
{
    const auto built = DomainBuilder::build(domain("<interface type='user'><model type='virtio'/><link state='down'/></interface>"
                                                   "<redirdev bus='usb' type='spicevmc'><address type='usb' bus='0' port='2'/></redirdev>"),
        plainHost());
    QVERIFY(built && built->contains("<link state=\"down\""));
    QVERIFY2(built->contains("<redirdev bus=\"usb\" type=\"null\">") && built->contains("port=\"2\""), built->constData());
}

void TestDomainBuilder::smbiosIsNotThatOfTheHost()
{
    for (const auto &[mode, kept] : {std::pair{"host", false}, {"emulate", true}, {"sysinfo", true}}) {
        QByteArray xml = domain({});
        xml.replace(
            "<kernel>", QByteArray("<acpi><table type='slic'>/etc/shadow</table></acpi><smbios mode='") + mode + "'/><smbios mode='host'/><kernel>");
        const auto built = DomainBuilder::build(xml, plainHost());
        QVERIFY(built && built->contains("smbios") == kept);
        QVERIFY(!built->contains("shadow") && !built->contains("mode=\"host\""));
    }
}

QTEST_GUILESS_MAIN(TestDomainBuilder)
#include "tst_domainbuilder.moc"
