// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/packagecheck.h"
#include "tests/unit/libvirt/restorable.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;
using test::SampleContent;

/// Whoever asks whether a package is sound hears what a restore would say of its content.
class TestPackageCheck final : public QObject, test::PackageFolder {
    Q_OBJECT

private Q_SLOTS:
    void whatARestoreTakesIsSound();
    void whatARestoreRefusesIsFound_data();
    void whatARestoreRefusesIsFound();
    void aSnapshotStaysWithinItsManifest_data();
    void aSnapshotStaysWithinItsManifest();
    void aRestoreAsksTheSameOfTheConfiguration();
    void aDiskIsOfTheSizeThatIsTold();
    void damageIsToldOnce();
    void whatReachesTheHostIsTold_data();
    void whatReachesTheHostIsTold();
    void whatEveryDomainNamesIsNotTold();
};

void TestPackageCheck::whatARestoreTakesIsSound()
{
    const auto reader = opened(test::samplePackage(test::restorableContent()));
    QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().what));
    const auto findings = PackageCheck(**reader, u"web.zip"_s).all({});
    QVERIFY(findings);
    QVERIFY2(findings->isEmpty(), qPrintable(findings->isEmpty() ? QString() : findings->first().what));
}

void TestPackageCheck::whatARestoreRefusesIsFound_data()
{
    QTest::addColumn<SampleContent>("content");
    QTest::addColumn<QString>("expected");
    const auto changed = [](auto change) {
        SampleContent content = test::restorableContent();
        change(content);
        return content;
    };
    const QString disk = u"disk.zst of the package web.zip"_s;
    const QString snapshot = u"snapshot.zst of the package web.zip"_s;
    QTest::newRow("disk of noise") << changed([](auto &c) { c.disk = test::someBytes(70'000, 1); }) << disk + u" is not a sound qcow2 image"_s;
    QTest::newRow("disk cut off") << changed([](auto &c) { c.disk.resize(70'000); }) << disk + u" is not a sound qcow2 image"_s;
    QTest::newRow("disk that names a server") << changed([](auto &c) { c.disk = test::qcow2Image("nbd:evil:10809"); })
                                              << disk + u" is refused: its backing file"_s;
    QTest::newRow("disk of another size") << changed([](auto &c) { c.disk = test::qcow2Image({}, 1U << 30U); }) << disk + u" is of another size"_s;
    QTest::newRow("variables over a file") << changed([](auto &c) { c.nvram = test::qcow2Image("/etc/shadow"); })
                                           << u"nvram of the package web.zip is refused: it refers to another file"_s;
    QTest::newRow("snapshot of noise") << changed([](auto &c) { c.snapshot = test::someBytes(5000, 2); }) << u"does not begin as one"_s;
    QTest::newRow("snapshot cut in its head") << changed([](auto &c) { c.snapshot.resize(200); }) << u"cut off in its head"_s;
    QTest::newRow("snapshot of a cut save") << changed([](auto &c) { c.snapshot = test::saveImage("<domain/>", "LibvirtQemudPart"); })
                                            << u"its save was cut"_s;
    QTest::newRow("description is no XML") << changed([](auto &c) { c.snapshot = test::saveImage("<domain"); }) << snapshot + u": "_s;
    QTest::newRow("disk that is not there") << changed([](auto &c) {
        c.xml = test::domainOfSample("<disk type='file'><target dev='vdb'/></disk>");
        c.snapshot = test::saveImage(c.xml);
    }) << snapshot + u": "_s;
    const QString description = u"libvirt.xml of the package web.zip"_s;
    QTest::newRow("configuration without end") << changed([](auto &c) { c.xml = QByteArray("<a>").repeated(150'000); }) << description + u": "_s;
    QTest::newRow("configuration nested deeply") << changed([](auto &c) {
        c.xml = "<domain>" + QByteArray("<a>").repeated(100) + QByteArray("</a>").repeated(100) + "</domain>";
    }) << description + u": The domain description is nested too deeply"_s;
    QTest::newRow("configuration with entities") << changed([](auto &c) { c.xml = "<!DOCTYPE domain [<!ENTITY a 'b'>]>" + c.xml; })
                                                 << description + u": The domain description declares entities"_s;
    QTest::newRow("configuration of something else") << changed([](auto &c) { c.xml = "<network/>"; }) << description + u": It is not one domain"_s;
    QTest::newRow("two configurations") << changed([](auto &c) { c.xml += c.xml; }) << description + u": It is not one domain"_s;
    QTest::newRow("no configuration") << changed([](auto &c) { c.xml = " "; }) << description + u": "_s;
    QTest::newRow("configuration of another encoding")
        << changed([](auto &c) { c.xml = QStringEncoder(QStringConverter::Utf16, QStringConverter::Flag::WriteBom)(QString::fromUtf8(c.xml)); })
        << description + u": "_s;
    QTest::newRow("configuration of names without end")
        << changed([](auto &c) { c.xml.replace("<vcpu>", "<vcpu" + QByteArray(" a='1'").repeated(300) + '>'); })
        << description + u": The domain description has more elements or attributes"_s;
    const auto differs = [&](const char *name, const QByteArray &from, const QByteArray &to, const QString &word) {
        QTest::newRow(name) << changed([&](auto &c) { c.xml.replace(from, to); })
                            << snapshot + u" is of another machine than libvirt.xml (%1)"_s.arg(word);
    };
    differs("other memory than read", "'MiB'>512", "'MiB'>256", u"memory"_s);
    differs("other processors than read", "<vcpu>2", "<vcpu>1", u"processors"_s);
    differs("other machine than read", "q35", "i440fx", u"machine type"_s);
    differs("other hypervisor than read", "type='qemu'", "type='kvm'", u"hypervisor"_s);
    differs("other disks than read", "'vda'", "'vdb'", u"disks"_s);
    differs("other cards than read", "</devices>", "<interface type='user'><mac address='52:54:00:00:00:01'/></interface></devices>",
        u"network interfaces"_s);
    QTest::newRow("other hypervisor") << changed([](auto &c) { c.snapshot = test::saveImage(test::domainOfSample({}, "xen")); })
                                      << u"hypervisor xen"_s;
}

void TestPackageCheck::whatARestoreRefusesIsFound()
{
    QFETCH(SampleContent, content);
    QFETCH(QString, expected);
    const auto reader = opened(test::samplePackage(content));
    QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().what));
    const auto findings = PackageCheck(**reader, u"web.zip"_s).all({});
    QVERIFY(findings);
    QCOMPARE(findings->size(), 1);
    QVERIFY(findings->first().refused);
    QVERIFY2(findings->first().what.contains(expected), qPrintable(findings->first().what));
}

void TestPackageCheck::aSnapshotStaysWithinItsManifest_data()
{
    QTest::addColumn<QByteArray>("domain");
    QTest::addColumn<bool>("taken");
    QTest::newRow("as much memory") << test::domainOfSample() << true;
    QTest::newRow("less memory") << test::domainOfSample({}, "qemu", "511") << true;
    QTest::newRow("more memory") << test::domainOfSample({}, "qemu", "513") << false;
    QTest::newRow("memory without end") << test::domainOfSample({}, "qemu", "18446744073709551615") << false;
    QTest::newRow("more processors") << test::domainOfSample().replace("<vcpu>2", "<vcpu>3") << false;
}

// What a host reserves for a guest is decided by the manifest; the snapshot is what is started.
void TestPackageCheck::aSnapshotStaysWithinItsManifest()
{
    QFETCH(QByteArray, domain);
    QFETCH(bool, taken);
    SampleContent content = test::restorableContent();
    content.xml = domain;
    const auto reader = opened(test::samplePackage(content));
    QVERIFY(reader);
    const QByteArray image = test::saveImage(domain);
    auto head = SaveImageHead::parse(image.first(SaveImageHead::headerSize));
    QVERIFY(head && head->takeText(image.sliced(SaveImageHead::headerSize, head->dataLength())));
    const auto checked = PackageCheck(**reader, u"web.zip"_s).snapshot(*head);
    QCOMPARE(checked.has_value(), taken);
    if (!taken) {
        QCOMPARE(checked.error().kind, Kind::Untrusted);
        QVERIFY2(
            checked.error().what.contains(u"snapshot.zst of the package web.zip wants more memory or processors"), qPrintable(checked.error().what));
    }
}

void TestPackageCheck::aRestoreAsksTheSameOfTheConfiguration()
{
    SampleContent content = test::restorableContent();
    const auto sound = opened(test::samplePackage(content));
    QVERIFY(sound && PackageCheck(**sound, u"web.zip"_s).configuration());
    content.xml = "<domain>";
    const auto cut = opened(test::samplePackage(content));
    QVERIFY(cut);
    const auto checked = PackageCheck(**cut, u"web.zip"_s).configuration();
    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, Kind::Untrusted);
    QVERIFY2(checked.error().what.startsWith(u"libvirt.xml of the package web.zip: "), qPrintable(checked.error().what));
}

// A manifest that tells no size does not leave it open.
void TestPackageCheck::aDiskIsOfTheSizeThatIsTold()
{
    const SampleContent content = test::restorableContent();
    const auto reader = opened(test::samplePackage(content));
    QVERIFY(reader);
    ManifestDisk disk = (*reader)->manifest().disks.constFirst();
    const Qcow2Head head{content.disk, static_cast<std::uint64_t>(content.disk.size())};
    const PackageCheck check(**reader, u"web.zip"_s);
    QVERIFY(check.disk(disk, head));
    disk.virtualSize = 0;
    QCOMPARE(check.disk(disk, head).error().kind, Kind::Untrusted);
}

void TestPackageCheck::damageIsToldOnce()
{
    const SampleContent content = test::restorableContent();
    QByteArray archive = test::samplePackage(content);
    const qsizetype at = archive.indexOf(content.kernel) + 100;
    archive[at] = static_cast<char>(archive[at] ^ 1);
    const auto reader = opened(archive);
    QVERIFY(reader);
    const auto findings = PackageCheck(**reader, u"web.zip"_s).all({});
    QVERIFY(findings);
    QCOMPARE(findings->size(), 1);
    QVERIFY2(findings->first().refused && findings->first().what.contains(u"member kernel"), qPrintable(findings->first().what));
}

void TestPackageCheck::whatReachesTheHostIsTold_data()
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
    device("the other end of a serial (file /root/.profile)", "<serial type='file'><source path='/root/.profile'/></serial>");
    device("the other end of a channel (tcp 0.0.0.0)", "<channel type='tcp'><source mode='bind' host='0.0.0.0'/><target type='virtio'/></channel>");
    device("the log of a serial /root/x", "<serial type='pty'><log file='/root/x'/></serial>");
    device("a display that listens on 0.0.0.0", "<graphics type='vnc' listen='0.0.0.0'/>");
    device("the socket of a display /run/y", "<graphics type='vnc' socket='/run/y'/>");
    device("interface of type vhostuser", "<interface type='vhostuser'/>");
    device("the connection of an interface (direct eth0)", "<interface type='direct'><source dev='eth0'/></interface>");
    device("the script of an interface /tmp/evil", "<interface type='user'><script path='/tmp/evil'/></interface>");
    device("the block device behind the disk sda", "<disk type='block' device='cdrom'><source dev='/dev/sda'/><target dev='sda'/></disk>");
    device("sound to a file /root/x", "<audio id='1' type='file' path='/root/x'/>");
}

// Both by who reads all of the package and by who only looks at it; once, however often it is there.
void TestPackageCheck::whatReachesTheHostIsTold()
{
    QFETCH(QByteArray, part);
    QFETCH(bool, device);
    QFETCH(QString, told);
    SampleContent content = test::restorableContent();
    content.xml = test::domainOfSample(device ? part.repeated(2) : QByteArray());
    if (!device && part.startsWith("<os>"))
        content.xml.replace("</os>", part.sliced(4));
    else if (!device)
        content.xml.replace("<devices>", part + "<devices>");
    content.snapshot = test::saveImage(content.xml);
    const auto reader = opened(test::samplePackage(content));
    QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().what));
    const PackageCheck check(**reader, u"web.zip"_s);
    QCOMPARE(check.leftOut(), QStringList(told));
    const auto findings = check.all({});
    QVERIFY(findings);
    QCOMPARE(findings->size(), 1);
    QVERIFY2(!findings->first().refused, qPrintable(findings->first().what));
    QCOMPARE(findings->first().what, u"The guest would start without what reaches its host: %1."_s.arg(told));
}

void TestPackageCheck::whatEveryDomainNamesIsNotTold()
{
    SampleContent content = test::restorableContent();
    content.xml = test::domainOfSample(
        "<emulator>/usr/bin/qemu</emulator><serial type='pty'><source path='/dev/pts/1'/><target port='0'/></serial>"
        "<serial type='file'><source path='/site/instances/x/console.log'/><target port='0'/></serial>"
        "<channel type='unix'><source mode='bind' path='/run/libvirt/x'/><target type='virtio' name='org.qemu.guest_agent.0'/></channel>"
        "<channel type='spicevmc'><target type='virtio'/></channel><redirdev bus='usb' type='spicevmc'/><audio id='1' type='spice'/>"
        "<graphics type='vnc' port='5900' listen='127.0.0.1'><listen type='address' address='127.0.0.1'/></graphics>"
        "<interface type='bridge'><source bridge='br0'/><target dev='vnet0'/></interface>"
        "<rng model='virtio'><backend model='random'>/dev/urandom</backend></rng>");
    content.xml.replace(
        "<devices>", "<resource><partition>/machine</partition></resource><seclabel type='dynamic' model='dac'/><metadata><x/></metadata><devices>");
    content.snapshot = test::saveImage(content.xml);
    const auto reader = opened(test::samplePackage(content));
    QVERIFY(reader);
    QCOMPARE(PackageCheck(**reader, u"web.zip"_s).leftOut(), QStringList());
}

QTEST_GUILESS_MAIN(TestPackageCheck)
#include "tst_packagecheck.moc"
