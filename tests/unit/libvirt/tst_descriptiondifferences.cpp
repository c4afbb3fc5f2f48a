// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/descriptiondifferences.h"
#include "core/libvirt/packagecheck.h"
#include "tests/unit/libvirt/restorable.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace trescca;
using test::SampleContent;

namespace {

/// As libvirt tells a running guest.
QByteArray detailedDomain()
{
    QByteArray xml = test::domainOfSample(
        "<controller type='usb' index='0' model='piix3-uhci'><alias name='usb'/></controller><interface type='network'><mac address='52:54:00:AA:00:01'/>"
        "<source network='default' portid='e5f3ed4d-69fc-4a92-a7f9-308427c6b2c6' bridge='virbr0'/><target dev='vnet3'/><model type='virtio'/></interface>"
        "<serial type='pty'><source path='/dev/pts/1'/><target type='isa-serial' port='0'><model name='isa-serial'/></target></serial>"
        "<console type='pty' tty='/dev/pts/1'><target type='serial' port='0'/></console><channel type='unix'><source mode='bind' "
        "path='/run/libvirt/qemu/channel/1-web/org.qemu.guest_agent.0'/><target type='virtio' name='org.qemu.guest_agent.0' state='connected'/>"
        "<alias name='channel0'/></channel><input type='mouse' bus='ps2'/><input type='keyboard' bus='ps2'/><watchdog model='itco' action='reset'/>");
    xml.replace("<domain type", "<domain id='1' type");
    xml.replace("<memory", "<uuid>0b0e9c52-5f0c-4f64-9a2b-0b1f6a3f5a11</uuid><title>Web</title><memory");
    xml.replace("</os>",
        "<loader readonly='yes' type='pflash'>/usr/share/OVMF/OVMF_CODE.fd</loader><cmdline>quiet</cmdline></os>"
        "<cpu mode='custom' match='exact' check='full'><model fallback='forbid'>qemu64</model><feature policy='require' name='hypervisor'/></cpu>");
    return xml;
}

/// As libvirt writes the same guest into a save image.
QByteArray detailedSnapshot()
{
    QByteArray xml = detailedDomain();
    for (const auto &[from, to] : std::initializer_list<std::pair<const char *, const char *>>{{" id='1'", ""}, {"<alias name='channel0'/>", ""},
             {"<source mode='bind' path='/run/libvirt/qemu/channel/1-web/org.qemu.guest_agent.0'/>", ""}, {" state='connected'", ""},
             {"<controller type='usb' index='0' model='piix3-uhci'><alias name='usb'/></controller>", ""}, {" tty='/dev/pts/1'", ""},
             {"<source path='/dev/pts/1'/>", ""}, {" type='isa-serial' port='0'><model name='isa-serial'/></target>", " port='0'/>"},
             {"<input type='keyboard' bus='ps2'/><watchdog model='itco' action='reset'/>", ""}, {"<target dev='vnet3'/>", ""},
             {" portid='e5f3ed4d-69fc-4a92-a7f9-308427c6b2c6' bridge='virbr0'", ""}, {"file='/elsewhere'", "file='/elsewhere' index='1'"}})
        xml.replace(from, to);
    return xml;
}

QByteArray asHostModel(QByteArray xml)
{
    const qsizetype at = xml.indexOf("<cpu");
    return xml.replace(at, xml.indexOf("</cpu>") + 6 - at, "<cpu mode='host-model' check='partial'/>");
}

}  // namespace

/// The guest that starts is the one that people read of.
class TestDescriptionDifferences final : public QObject, test::PackageFolder {
    Q_OBJECT

private Q_SLOTS:
    void anotherMachineIsRefused_data();
    void anotherMachineIsRefused();
    void theCookiesCpuIsWhatRan();
    void whatLibvirtWritesDifferentlyIsNoDifference_data();
    void whatLibvirtWritesDifferentlyIsNoDifference();
    void whatIsOtherwiseIsTold_data();
    void whatIsOtherwiseIsTold();
    void manySettingsAreCounted();
    void aPersonsDescriptionNeedNotTellAll();
};

void TestDescriptionDifferences::anotherMachineIsRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("word");
    const auto startsOther = [](const char *name, const QByteArray &from, const QByteArray &to, const QString &word) {
        QTest::newRow(name) << from << to << word;
    };
    startsOther("other kernel command line", "quiet", "init=/bin/sh", u"kernel command line"_s);
    startsOther("other firmware", "OVMF_CODE.fd", "other.fd", u"firmware"_s);
    startsOther("no disk", "<disk type='file' device='disk'", "<disk type='file' device='cdrom'", u"disks"_s);
    startsOther("other card's address", "52:54:00", "52:54:01", u"network interfaces"_s);
    startsOther("no id", "<uuid>0b0e9c52-5f0c-4f64-9a2b-0b1f6a3f5a11</uuid>", "", u"uuid"_s);
    startsOther("other id", "0b0e9c52", "0b0e9c53", u"uuid"_s);
}

void TestDescriptionDifferences::anotherMachineIsRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, word);
    SampleContent content = test::restorableContent();
    content.xml = detailedDomain();
    content.snapshot = test::saveImage(detailedSnapshot().replace(from, to));
    const auto reader = opened(test::samplePackage(content));
    QVERIFY(reader);
    const auto findings = PackageCheck(**reader, u"web.zip"_s).all({});
    QVERIFY(findings);
    QCOMPARE(findings->size(), 1);
    QVERIFY(findings->first().refused);
    QVERIFY2(findings->first().what.contains(u"is of another machine than libvirt.xml (%1)"_s.arg(word)), qPrintable(findings->first().what));
}

// What starts with another CPU than is read of is told by the cookie only.
void TestDescriptionDifferences::theCookiesCpuIsWhatRan()
{
    const QByteArray same = "<cookie><cpu mode='custom'><model>qemu64</model></cpu></cookie>";
    const auto differing = [](const QByteArray &cookie) {
        return compareDescriptions(asHostModel(detailedSnapshot()), cookie, detailedDomain()).told;
    };
    QCOMPARE(differing(same), QStringList());
    QCOMPARE(differing(QByteArray(same).replace("qemu64", "Haswell")), QStringList(u"CPU model"_s));
}

void TestDescriptionDifferences::whatLibvirtWritesDifferentlyIsNoDifference_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QByteArray>("snapshot");
    QTest::newRow("paths, ids and what each machine has") << detailedDomain() << detailedSnapshot();
    QTest::newRow("what libvirt adds while it runs")
        << detailedDomain()
               .replace("<os>", "<os firmware='efi'><firmware><feature enabled='no' name='secure-boot'/></firmware>")
               .replace("<loader", "<loader format='raw'")
               .replace("</domain>", "<seclabel type='dynamic'/><resource><partition>/machine</partition></resource></domain>")
        << detailedSnapshot();
    QTest::newRow("the host's CPU in both") << asHostModel(detailedDomain()) << asHostModel(detailedSnapshot());
    QTest::newRow("the host's CPU") << detailedDomain() << asHostModel(detailedSnapshot());
    QByteArray bridged = detailedDomain();
    bridged.replace("<interface type='network'", "<interface type='bridge'");
    QTest::newRow("a network that is a bridge") << bridged << detailedSnapshot();
}

void TestDescriptionDifferences::whatLibvirtWritesDifferentlyIsNoDifference()
{
    QFETCH(QByteArray, xml);
    QFETCH(QByteArray, snapshot);
    SampleContent content = test::restorableContent();
    content.xml = xml;
    content.snapshot = test::saveImage(snapshot);
    const auto reader = opened(test::samplePackage(content));
    QVERIFY(reader);
    const auto findings = PackageCheck(**reader, u"web.zip"_s).all({});
    QVERIFY(findings);
    QVERIFY2(findings->isEmpty(), qPrintable(findings->isEmpty() ? QString() : findings->first().what));
}

void TestDescriptionDifferences::whatIsOtherwiseIsTold_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("word");
    QTest::newRow("name") << QByteArray("<name>web") << QByteArray("<name>evil") << u"name"_s;
    QTest::newRow("other CPU model") << QByteArray("qemu64") << QByteArray("Haswell") << u"CPU model"_s;
    QTest::newRow("other CPU mode") << QByteArray("<cpu mode='custom'") << QByteArray("<cpu mode='maximum'") << u"CPU model"_s;
    QTest::newRow("other disk bus") << QByteArray("dev='vda' bus='virtio'") << QByteArray("dev='vda' bus='scsi'") << u"disks"_s;
    QTest::newRow("another CD") << QByteArray("<console")
                                << QByteArray("<disk type='file' device='cdrom'><target dev='sdc' bus='sata'/></disk><console") << u"disks"_s;
    QTest::newRow("a device of its host") << QByteArray("<console") << QByteArray("<hostdev mode='subsystem'/><console") << u"hostdev"_s;
    QTest::newRow("an unknown device") << QByteArray("<console") << QByteArray("<x1/><console") << u"other devices"_s;
    QTest::newRow("no channel") << QByteArray("channel") << QByteArray("chanel") << u"channel, other devices"_s;
    QTest::newRow("other card") << QByteArray("<model type='virtio'") << QByteArray("<model type='e1000'") << u"network interfaces"_s;
    QTest::newRow("title") << QByteArray("Web") << QByteArray("Evil") << u"title"_s;
    const auto setting = [](const char *path, const QByteArray &from, const QByteArray &to) {
        QTest::newRow(path) << from << to << QString::fromLatin1(path);
    };
    setting("os", "<os>", "<os firmware='efi'>");
    setting("os/loader", "<loader", "<loader stateless='yes'");
    setting("os/kernel", "</os>", "<kernel>/k</kernel></os>");
    setting("os/boot", "</os>", "<boot dev='network'/></os>");
    setting("os/bootmenu", "</os>", "<bootmenu enable='yes'/></os>");
    setting("os/smbios, sysinfo", "</os>",
        "<smbios mode='sysinfo'/></os><sysinfo type='smbios'><system><entry name='serial'>a</entry></system></sysinfo>");
    setting("os/cmdline", "</cmdline>", "</cmdline><cmdline>init=/bin/sh</cmdline>");
    setting("currentMemory", "<vcpu", "<currentMemory unit='MiB'>64</currentMemory><vcpu");
    setting("maxMemory", "<vcpu", "<maxMemory slots='4' unit='GiB'>64</maxMemory><vcpu");
    setting("vcpu", "<vcpu>", "<vcpu current='1'>");
    setting("cpu/topology", "<model fallback", "<topology sockets='2' cores='1' threads='1'/><model fallback");
    setting("clock", "<devices>", "<clock offset='localtime'/><devices>");
    setting("features", "<devices>", "<features><acpi/></features><devices>");
    setting("?", "<devices>", QByteArray("<\xc3\xa4/><devices>"));
    QTest::newRow("network") << QByteArray("network='default'") << QByteArray("network='inner'") << u"networks"_s;
    QTest::newRow("bridge") << QByteArray("<interface type='network'>") << QByteArray("<interface type='bridge'><source bridge='br0'/>")
                            << u"networks"_s;
    QTest::newRow("display") << QByteArray("<console") << QByteArray("<graphics type='vnc'/><console") << u"display"_s;
}

void TestDescriptionDifferences::whatIsOtherwiseIsTold()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, word);
    SampleContent content = test::restorableContent();
    content.xml = detailedDomain();
    content.snapshot = test::saveImage(detailedSnapshot().replace(from, to));
    const auto reader = opened(test::samplePackage(content));
    QVERIFY(reader);
    const auto findings = PackageCheck(**reader, u"web.zip"_s).all({});
    QVERIFY(findings);
    QVERIFY(std::ranges::none_of(*findings, &PackageFinding::refused));
    const QString expected = u"The snapshot, which is what starts, is not as libvirt.xml says (%1)."_s.arg(word);
    QVERIFY2(std::ranges::contains(*findings, expected, &PackageFinding::what), qPrintable(expected));
}

void TestDescriptionDifferences::manySettingsAreCounted()
{
    QByteArray more;
    for (char name = 'a'; name < 'a' + 10; ++name)
        more += QByteArray("<x") + name + "/>";
    const QStringList settings = compareDescriptions(detailedSnapshot().replace("<devices>", more + "<devices>"), {}, detailedDomain()).settings;
    QCOMPARE(settings.size(), 9);
    QCOMPARE(settings.constLast(), u"and 2 more"_s);
}

// In a package without a manifest, made by hand, libvirt.xml may be what libvirt was once given.
void TestDescriptionDifferences::aPersonsDescriptionNeedNotTellAll()
{
    const DescriptionDifferences found = compareDescriptions(detailedSnapshot(), {},
        detailedDomain().replace(" machine='pc-q35-10.0'", "").replace("<uuid>0b0e9c52-5f0c-4f64-9a2b-0b1f6a3f5a11</uuid>", ""));
    QCOMPARE(found.machine, QStringList());
    QCOMPARE(found.missing, (QStringList{u"uuid"_s, u"machine type"_s}));
}

QTEST_GUILESS_MAIN(TestDescriptionDifferences)
#include "tst_descriptiondifferences.moc"
