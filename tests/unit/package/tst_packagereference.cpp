// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process.h"
#include "tests/unit/package/forgedzip.h"
#include "tests/unit/package/samplepackage.h"

#include <QDir>
#include <QStandardPaths>
#include <QStringEncoder>
#include <QTest>
#include <QtEndian>

#include <array>

using namespace trescca;
using namespace Qt::StringLiterals;
using test::ForgedMember;

namespace {

const QByteArray domain = R"(<?xml version="1.0"?>
<!-- edited by hand -->
<domain type="qemu" id="3">
  <name>redis</name>
  <uuid>0b0e9c52-5f0c-4f64-9a2b-0b1f6a3f5a11</uuid>
  <memory unit='MiB'>256</memory>
  <vcpu placement="static">2</vcpu>
  <os><type arch="x86_64" machine="pc-i440fx-2.0">hvm</type></os>
  <cpu><model fallback="allow">qemu64</model></cpu>
  <devices>
    <disk type="file" device="cdrom"><target dev="hdc"/><readonly/></disk>
    <disk type="file" device="disk"><driver name="qemu" type="qcow2"/><source file="/somewhere/disk"/><target dev="vda" bus="virtio"/></disk>
  </devices>
</domain>
)";

QList<ForgedMember> members(bool deflate, const QByteArray &xml = domain)
{
    return {{.name = "disk", .content = test::someBytes(100'000, 1, 4), .deflate = deflate},
        {.name = "kernel", .content = test::someBytes(5'000, 2, 4), .deflate = deflate},
        {.name = "snapshot", .content = test::someBytes(300'000, 3, 4), .deflate = deflate},
        {.name = "libvirt.xml", .content = xml, .deflate = deflate}};
}

}  // namespace

class TestPackageReference : public QObject, test::PackageFolder {
    Q_OBJECT

private Q_SLOTS:
    void isRead_data();
    void isRead();
    void zipsOwnArchiveIsRead();
    void damageIsFound();
    void blocksOfNextToNothingAreRefused_data();
    void blocksOfNextToNothingAreRefused();
    void hostileXmlIsRefused_data();
    void hostileXmlIsRefused();
    void strangersAreRefused();
};

void TestPackageReference::isRead_data()
{
    QTest::addColumn<bool>("deflate");
    QTest::newRow("stored") << false;
    QTest::newRow("deflated") << true;
}

void TestPackageReference::isRead()
{
    QFETCH(bool, deflate);
    const auto reader = opened(test::forgeZip(members(deflate)));
    QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().what));
    QVERIFY((*reader)->isReferenceForm());
    const Manifest &manifest = (*reader)->manifest();
    QCOMPARE(manifest.name, u"redis"_s);
    QCOMPARE(manifest.memory, 256U << 20U);
    QCOMPARE(manifest.vcpus, 2);
    QCOMPARE(manifest.arch, u"x86_64"_s);
    QCOMPARE(manifest.machine, u"pc-i440fx-2.0"_s);
    QCOMPARE(manifest.hypervisor, u"qemu"_s);
    QVERIFY(manifest.hasKernel && manifest.hasSnapshot && !manifest.hasRamdisk);
    QCOMPARE(manifest.disks.size(), 1);
    QCOMPARE(manifest.disks.first().target, u"vda"_s);
    QCOMPARE(manifest.disks.first().fileSize, 100'000U);
    for (const ForgedMember &member : members(false))
        QVERIFY(test::extracted(**reader, QString::fromLatin1(member.name)).value_or("failed") == member.content);
    const auto findings = (*reader)->verify({});
    QVERIFY(findings);
    QCOMPARE(findings->size(), 1);
    QVERIFY(!findings->first().refused);
}

void TestPackageReference::zipsOwnArchiveIsRead()
{
    if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
        QSKIP("python3 is not installed");
    const QString path = m_folder.filePath(u"foreign.zip"_s);
    for (const ForgedMember &member : members(false))
        QVERIFY(test::putFile(m_folder.filePath(QString::fromLatin1(member.name)), member.content));
    const auto zipped = runProcess(u"python3"_s,
        {u"-c"_s,
            u"import os, sys, zipfile\nos.chdir(sys.argv[1])\nz = zipfile.ZipFile('foreign.zip', 'w', zipfile.ZIP_DEFLATED, compresslevel=9)\n"
            "[z.write(n) for n in ('disk', 'kernel', 'snapshot', 'libvirt.xml')]\nz.close()"_s,
            m_folder.path()});
    QVERIFY2(zipped, qPrintable(zipped ? QString() : zipped.error().detail));
    const auto reader = PackageReader::open(path);
    QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().what));
    QVERIFY(test::extracted(**reader, u"snapshot"_s).value_or("failed") == members(false)[2].content);
}

void TestPackageReference::damageIsFound()
{
    for (const bool deflate : {false, true}) {
        QByteArray archive = test::forgeZip(members(deflate));
        const qsizetype middle = archive.size() / 2;
        archive[middle] = static_cast<char>(archive[middle] ^ 4);
        const auto reader = opened(archive);
        QVERIFY(reader);
        QCOMPARE(test::extracted(**reader, u"snapshot"_s).error().kind, Kind::Untrusted);
        QVERIFY((*reader)->verify({})->last().refused);
    }
    QList<ForgedMember> shorter = members(true);
    shorter[2].plainSize = 299'999;
    QCOMPARE(test::extracted(**opened(test::forgeZip(shorter)), u"snapshot"_s).error().kind, Kind::Untrusted);
    shorter[2].plainSize = 300'001;
    QCOMPARE(test::extracted(**opened(test::forgeZip(shorter)), u"snapshot"_s).error().kind, Kind::Untrusted);
}

void TestPackageReference::blocksOfNextToNothingAreRefused_data()
{
    QTest::addColumn<int>("blocks");
    QTest::addColumn<int>("size");
    QTest::addColumn<bool>("fair");
    QTest::newRow("a few") << 1000 << 1 << true;
    QTest::newRow("many") << 3000 << 1 << false;
    QTest::newRow("many of two pages") << 3000 << 8192 << true;
    QTest::newRow("many of half a page") << 3000 << 2048 << false;
}

// Each block of a deflated member may have tables of its own: a hundred megabytes of nearly empty ones took most of a minute.
void TestPackageReference::blocksOfNextToNothingAreRefused()
{
    QFETCH(int, blocks);
    QFETCH(int, size);
    QFETCH(bool, fair);
    const QByteArray content = test::someBytes(blocks * size, 1, 4);
    QByteArray deflated;
    for (int i = 0; i < blocks; ++i) {
        // RFC 1951, 3.2.4: a block that is not compressed, its length and the complement of that.
        const std::array<quint16, 2> lengths{qToLittleEndian(static_cast<quint16>(size)), qToLittleEndian(static_cast<quint16>(~size))};
        deflated += i + 1 < blocks ? '\0' : '\1';
        deflated.append(reinterpret_cast<const char *>(lengths.data()), sizeof lengths);
        deflated += QByteArrayView(content).sliced(static_cast<qsizetype>(i) * size, size);
    }
    QList<ForgedMember> all = members(true);
    all.first().content = content;
    all.first().deflated = deflated;
    const auto reader = opened(test::forgeZip(all));
    QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().what));
    const auto read = test::extracted(**reader, u"disk"_s);
    QVERIFY2(fair == read.has_value(), qPrintable(read ? QString() : read.error().what));
    QVERIFY2(fair || read.error().what.contains(u"disk cannot be trusted: its deflated data are blocks without end"),
        qPrintable(read ? QString() : read.error().what));
    QVERIFY(!fair || *read == content);
}

void TestPackageReference::hostileXmlIsRefused_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no xml") << QByteArray("hello");
    QTest::newRow("no domain") << QByteArray("<network/>");
    QTest::newRow("cut") << domain.first(200);
    QTest::newRow("document type") << QByteArray("<!DOCTYPE domain SYSTEM \"http://example.org/x\"><domain type='kvm'/>");
    QTest::newRow("laughs") << QByteArray("<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><domain type='kvm'><name>&b;</name></domain>");
    QTest::newRow("entity") << QByteArray("<domain type='kvm'><name>&x;</name></domain>");
    QTest::newRow("name") << QByteArray("<domain type='kvm'><name>../../x</name></domain>");
    QTest::newRow("memory") << QByteArray("<domain type='kvm'><memory unit='TiB'>99999999999</memory></domain>");
    QTest::newRow("unit") << QByteArray("<domain type='kvm'><memory unit='furlong'>1</memory></domain>");
    QTest::newRow("type") << QByteArray("<domain type='vbox'><name>x</name></domain>");
    QTest::newRow("deep") << QByteArray("<domain>") + QByteArray("<a>").repeated(100'000);
    QByteArray attributes;
    for (int i = 0; i < 80'000; ++i)
        attributes += " a" + QByteArray::number(i) + "=''";
    QTest::newRow("attributes by the thousand") << QByteArray("<domain type='kvm'") + attributes + "/>";
    QTest::newRow("a long name") << QByteArray("<domain type='kvm'><") + QByteArray(5000, 'a') + "/></domain>";
    QTest::newRow("other encoding") << QByteArray(
        QStringEncoder(QStringConverter::Utf16, QStringConverter::Flag::WriteBom)(QString::fromUtf8(domain)));
    QTest::newRow("large") << QByteArray("<domain>") + QByteArray(2 << 20, ' ') + QByteArray("</domain>");
}

void TestPackageReference::hostileXmlIsRefused()
{
    QFETCH(QByteArray, xml);
    const auto reader = opened(test::forgeZip(members(false, xml)));
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, Kind::Untrusted);
    QVERIFY2(reader.error().what.contains(u"libvirt.xml"_s) && !reader.error().what.contains(u"manifest"_s), qPrintable(reader.error().what));
    QVERIFY2(!reader.error().what.endsWith(u".."), qPrintable(reader.error().what));
}

void TestPackageReference::strangersAreRefused()
{
    for (const char *name : {"nvram", "disk.1", "snapshot.zst", "digests.json"}) {
        const auto reader = opened(test::forgeZip(members(false) + QList<ForgedMember>{{.name = name, .content = "x"}}));
        QVERIFY(!reader);
        QCOMPARE(reader.error().kind, Kind::Untrusted);
    }
}

QTEST_GUILESS_MAIN(TestPackageReference)
#include "tst_packagereference.moc"
