// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/packagecheck.h"
#include "tests/unit/libvirt/restorable.h"
#include "tests/unit/package/forgedzip.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;
using test::SampleContent;

namespace {

/// Of a package without a manifest, which takes it from there.
QByteArray referenceDomain()
{
    return test::domainOfSample()
        .replace("<target", "<driver type='qcow2'/><target")
        .replace("<memory", "<uuid>e5f3ed4d-69fc-4a92-a7f9-308427c6b2c5</uuid><memory");
}

}  // namespace

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
    void whatHasNoDiskIsNotSpawned();
    void whatCannotBeReadIsNotInspected();
    void aForeignBaseIsOnlyAName();
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
    QTest::newRow("snapshot without a stream") << changed([](auto &c) { c.snapshot.truncate(c.snapshot.indexOf("QEVM")); })
                                               << u"no memory of a guest"_s;
    QTest::newRow("snapshot of junk") << changed([](auto &c) { c.snapshot.replace("QEVM", "JUNK"); }) << u"not the memory of a guest"_s;
    QTest::newRow("snapshot of another QEMU") << changed([](auto &c) { c.snapshot[c.snapshot.indexOf("QEVM") + 7] = 4; })
                                              << u"not the memory of a guest"_s;
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
        QTest::newRow(name) << changed([&](auto &c) { c.snapshot = test::saveImage(test::domainOfSample().replace(from, to)); })
                            << snapshot + u" is of another machine than libvirt.xml (%1)"_s.arg(word);
    };
    differs("other memory than read", "'MiB'>512", "'MiB'>256", u"memory"_s);
    differs("other processors than read", "<vcpu>2", "<vcpu>1", u"processors"_s);
    differs("other machine than read", "q35", "i440fx", u"machine type"_s);
    differs("other hypervisor than read", "type='qemu'", "type='kvm'", u"hypervisor"_s);
    differs("other disks than read", "'vda'", "'vdb'", u"disks"_s);
    differs("other cards than read", "</devices>", "<interface type='user'><mac address='52:54:00:00:00:01'/></interface></devices>",
        u"network interfaces"_s);
    const auto contradicts = [&](const char *name, const QByteArray &from, const QByteArray &to, const QString &word) {
        QTest::newRow(name) << changed([&](auto &c) {
            c.xml.replace(from, to);
            c.snapshot = test::saveImage(c.xml);
        }) << description + u" is of another machine than the package's manifest (%1)"_s.arg(word);
    };
    contradicts("manifest of more memory", "'MiB'>512", "'MiB'>256", u"memory"_s);
    contradicts("manifest of more processors", "<vcpu>2", "<vcpu>1", u"processors"_s);
    contradicts("manifest of another architecture", "arch='x86_64'", "arch='aarch64'", u"architecture"_s);
    contradicts("manifest of another machine", "q35", "i440fx", u"machine type"_s);
    contradicts("manifest of another hypervisor", "type='qemu'", "type='kvm'", u"hypervisor"_s);
    contradicts("manifest of another guest", "<memory", "<uuid>e5f3ed4d-69fc-4a92-a7f9-308427c6b2c5</uuid><memory", u"uuid"_s);
    contradicts("manifest of another kind of disk", "device='disk'", "device='cdrom'", u"disks"_s);
    contradicts("manifest of a kernel", "<kernel>/elsewhere/kernel</kernel>", "", u"kernel"_s);
    contradicts("manifest of variables", "<nvram>/elsewhere/nvram</nvram>", "", u"firmware's variables"_s);
    const auto untold = [&](const char *name, QString Manifest::*field, const QString &word) {
        QTest::newRow(name) << changed([&](auto &c) { (c.manifest.*field).clear(); })
                            << description + u" is of another machine than the package's manifest (%1)"_s.arg(word);
    };
    untold("manifest without a machine", &Manifest::machine, u"machine type"_s);
    untold("manifest without an architecture", &Manifest::arch, u"architecture"_s);
    untold("manifest without a hypervisor", &Manifest::hypervisor, u"hypervisor"_s);
    const auto lacks = [&](const char *name, const QByteArray &from, const QString &word) {
        QTest::newRow(name) << changed([&](auto &c) {
            c.xml.replace(from, "");
            c.snapshot = test::saveImage(c.xml);
        }) << snapshot + u" does not tell its %1"_s.arg(word);
    };
    lacks("no machine type", " machine='pc-q35-10.0'", u"machine type"_s);
    lacks("no architecture", " arch='x86_64'", u"architecture"_s);
    lacks("no hypervisor", " type='qemu'", u"hypervisor"_s);
    QTest::newRow("machine type that only one tells") << changed([](auto &c) { c.xml.replace(" machine='pc-q35-10.0'", ""); })
                                                      << snapshot + u" is of another machine than libvirt.xml (machine type)"_s;
    QTest::newRow("two guests in the snapshot") << changed([](auto &c) { c.snapshot = test::saveImage(c.xml + c.xml); })
                                                << snapshot + u": It is not one domain"_s;
    QTest::newRow("words behind the guest") << changed([](auto &c) { c.snapshot = test::saveImage(c.xml + "words"); })
                                            << snapshot + u": It is not one domain"_s;
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
    // Who only looks at it hears of what the descriptions tell.
    const auto looked = PackageCheck(**reader, u"web.zip"_s).notes();
    if (expected.contains(u"is of another machine"_s))
        QCOMPARE(looked ? QString() : looked.error().what, findings->first().what);
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

void TestPackageCheck::whatHasNoDiskIsNotSpawned()
{
    const auto reader = opened(test::forgeZip({{.name = "libvirt.xml", .content = referenceDomain()}}));
    QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().what));
    const auto findings = PackageCheck(**reader, u"web.zip"_s).all({});
    QVERIFY(findings);
    QVERIFY(!findings->isEmpty());
    QCOMPARE(findings->last().what, u"The package has no snapshot, so it cannot be restored. It has no disk either that could be started."_s);
    QVERIFY(findings->last().refused);
}

// Who only looks hears what who reads all hears.
void TestPackageCheck::whatCannotBeReadIsNotInspected()
{
    const QByteArray entities = "<!DOCTYPE domain [<!ENTITY a 'b'>]>";
    for (const bool inSnapshot : {false, true}) {
        SampleContent content = test::restorableContent();
        (inSnapshot ? content.snapshot : content.xml) = inSnapshot ? test::saveImage(entities + content.xml) : entities + content.xml;
        const auto reader = opened(test::samplePackage(content));
        QVERIFY(reader);
        const auto told = PackageCheck(**reader, u"web.zip"_s).notes();
        QVERIFY(!told);
        QCOMPARE(told.error().kind, Kind::Untrusted);
        QVERIFY2(told.error().what.contains(u"of the package web.zip: The domain description declares entities"), qPrintable(told.error().what));
    }
}

void TestPackageCheck::aForeignBaseIsOnlyAName()
{
    const auto reader = opened(test::forgeZip({{.name = "libvirt.xml", .content = referenceDomain()},
        {.name = "disk", .content = test::qcow2Image("/etc/shadow")}, {.name = "snapshot", .content = test::saveImage(referenceDomain())}}));
    QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().what));
    const auto findings = PackageCheck(**reader, u"web.zip"_s).all({});
    QVERIFY(findings);
    QCOMPARE(findings->size(), 4);
    QVERIFY2(findings->first().what.contains(u"no digests"), qPrintable(findings->first().what));
    QVERIFY(std::ranges::none_of(*findings, [](const auto &finding) { return finding.refused; }));
    QCOMPARE(findings->at(1).what,
        u"disk of the package web.zip builds on /etc/shadow: that path is not followed, only a base named shadow is looked for."_s);
    QVERIFY2(findings->at(2).what.endsWith(u": the UEFI variables /elsewhere/nvram."), qPrintable(findings->at(2).what));
    QVERIFY2(findings->at(3).what.endsWith(u": the kernel /elsewhere/kernel."), qPrintable(findings->at(3).what));
}

QTEST_GUILESS_MAIN(TestPackageCheck)
#include "tst_packagecheck.moc"
