// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/package/forgery.h"

#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QTest>

using namespace trescca;
using namespace Qt::StringLiterals;
using test::ForgedMember;
using test::Forgery;

class TestPackageHostile : public QObject, test::PackageFolder {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"trescca.*=false"_s); }
    void cutAnywhereIsRefused();
    void flippedBitsNeverGoUnnoticed();
    void flippedBitsInManyFramesNeverGoUnnoticed();
    void honestForgeryIsRead();
    void strangeNamesAreRefused_data();
    void strangeNamesAreRefused();
    void archivesThatLieAreRefused_data();
    void archivesThatLieAreRefused();
    void membersThatOverlapAreRefused();
    void noiseIsNoPackage();

private:
    void checkDamaged(const QByteArray &archive, const test::SampleContent &content);
};

void TestPackageHostile::cutAnywhereIsRefused()
{
    test::SampleContent content;
    content.disk.resize(3000);
    content.snapshot.resize(3000);
    content.kernel.resize(100);
    const QByteArray whole = test::samplePackage(content);
    QVERIFY(opened(whole));
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const auto reader = opened(whole.first(size));
        QVERIFY(!reader);
        QVERIFY(reader.error().kind == Kind::InvalidInput || reader.error().kind == Kind::Untrusted);
    }
}

/// Whatever a damaged package still gives must be what went in.
void TestPackageHostile::checkDamaged(const QByteArray &archive, const test::SampleContent &content)
{
    const auto reader = opened(archive);
    if (!reader) {
        const Kind kind = reader.error().kind;
        QVERIFY(kind == Kind::InvalidInput || kind == Kind::Untrusted || kind == Kind::Unsupported);
        return;
    }
    const std::pair<QString, QByteArray> expected[] = {{u"disk"_s, content.disk}, {u"snapshot"_s, content.snapshot}, {u"kernel"_s, content.kernel},
        {u"nvram"_s, content.nvram}, {u"libvirt.xml"_s, content.xml}};
    for (const auto &[name, plain] : expected) {
        const auto got = test::extracted(**reader, name);
        QVERIFY(got ? *got == plain : got.error().kind == Kind::Untrusted);
    }
}

void TestPackageHostile::flippedBitsNeverGoUnnoticed()
{
    test::SampleContent content;
    content.disk.resize(500);
    content.snapshot.resize(700);
    content.kernel.resize(100);
    const QByteArray whole = test::samplePackage(content);
    QRandomGenerator random(99);
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray archive = whole;
        archive[at] = static_cast<char>(archive[at] ^ (1 << random.bounded(8)));
        checkDamaged(archive, content);
    }
}

void TestPackageHostile::flippedBitsInManyFramesNeverGoUnnoticed()
{
    test::SampleContent content;
    content.disk = test::someBytes(9 << 20, 8, 64);
    const QByteArray whole = test::samplePackage(content);
    QRandomGenerator random(98);
    for (int round = 0; round < 12; ++round) {
        QByteArray archive = whole;
        const auto at = static_cast<qsizetype>(random.bounded(static_cast<int>(whole.size())));
        archive[at] = static_cast<char>(archive[at] ^ (1 << random.bounded(8)));
        checkDamaged(archive, content);
        if (const auto reader = opened(archive))
            QVERIFY((*reader)->verify({}));
    }
}

void TestPackageHostile::honestForgeryIsRead()
{
    const Forgery forgery;
    const auto reader = opened(test::forgeZip(forgery.members(), "a comment"));
    QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().what));
    QVERIFY(test::extracted(**reader, u"snapshot"_s).value_or("failed") == forgery.snapshot);
    QList<ForgedMember> zipped = forgery.members();
    for (ForgedMember &member : zipped)
        member.deflate = true;
    const auto deflated = opened(test::forgeZip(zipped));
    QVERIFY2(deflated, qPrintable(deflated ? QString() : deflated.error().what));
    QVERIFY(test::extracted(**deflated, u"snapshot"_s).value_or("failed") == forgery.snapshot);
}

void TestPackageHostile::strangeNamesAreRefused_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"", "/etc/passwd", "../kernel", "kernel/", "x/kernel", "Kernel", "kernel ", "disk.0.zst", "disk.064", "disk.64.zst",
             "disk.-1", "disk.1.zst.zst", "libvirt.xml.zst", "snapshot.gz", "kernel\\..", "disk.\xD9\xA1", "disk.1", "ramdisk"})
        QTest::newRow(name) << QByteArray(name);
    QTest::newRow("nul") << QByteArray("kernel\0x", 8);
    QTest::newRow("long") << QByteArray(60'000, 'a');
}

void TestPackageHostile::strangeNamesAreRefused()
{
    QFETCH(QByteArray, name);
    const auto reader = opened(test::forgeZip(Forgery().members() + QList<ForgedMember>{{.name = name, .content = "x"}}));
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, Kind::Untrusted);
}

void TestPackageHostile::archivesThatLieAreRefused_data()
{
    QTest::addColumn<QList<ForgedMember>>("members");
    const auto changed = [](auto change) {
        QList<ForgedMember> members = Forgery().members();
        change(members);
        return members;
    };
    QTest::newRow("twice") << changed([](auto &m) { m << m[2]; });
    QTest::newRow("compressed and plain") << changed([](auto &m) { m << ForgedMember{.name = "snapshot", .content = "x"}; });
    QTest::newRow("other name at its place") << changed([](auto &m) { m[2].nameAtPlace = "snapshot.zsu"; });
    QTest::newRow("longer name at its place") << changed([](auto &m) { m[2].nameAtPlace = "snapshot.zst/../x"; });
    QTest::newRow("plain size") << changed([](auto &m) { m[2].plainSize = 5; });
    QTest::newRow("stored size") << changed([](auto &m) { m[2].storedSize = m[2].plainSize = 0x7FFFFFFF; });
    QTest::newRow("stored over others") << changed(
        [](auto &m) { m[0].storedSize = m[0].plainSize = static_cast<std::uint32_t>(m[0].content.size() + 60); });
    QTest::newRow("size at its place") << changed([](auto &m) { m[2].localStored = 1; });
    QTest::newRow("plain size at its place") << changed([](auto &m) { m[2].localPlain = 1; });
    QTest::newRow("checksum at its place") << changed([](auto &m) { m[2].localCrc = 1; });
    QTest::newRow("same data") << changed([](auto &m) { m[2].headerOffset = 0; });
    QTest::newRow("out of the file") << changed([](auto &m) { m[3].headerOffset = 0xFFFFFFF0; });
    QTest::newRow("encrypted") << changed([](auto &m) { m[2].flags = 1; });
    QTest::newRow("method") << changed([](auto &m) { m[2].method = 93; });
    QTest::newRow("symlink") << changed([](auto &m) { m[2].attributes = 0xA1FF0000; });
    QTest::newRow("descriptor") << changed([](auto &m) { m[2].flags = 8; });
    QTest::newRow("deflate bomb") << changed([](auto &m) {
        m[2].deflate = true;
        m[2].plainSize = 0x7FFFFFFF;
    });
    QTest::newRow("no manifest") << changed([](auto &m) { m.removeFirst(); });
    QTest::newRow("no xml") << changed([](auto &m) { m.removeAt(1); });
    QTest::newRow("no snapshot") << changed([](auto &m) { m.removeAt(2); });
    QTest::newRow("no digests") << changed([](auto &m) { m.removeLast(); });
    QTest::newRow("crowd") << changed([](auto &m) {
        for (int i = 0; i < 100; ++i)
            m << m[2];
    });
}

void TestPackageHostile::archivesThatLieAreRefused()
{
    QFETCH(QList<ForgedMember>, members);
    const auto reader = opened(test::forgeZip(members));
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, Kind::Untrusted);
    QVERIFY(reader.error().what.contains(u"trust"_s));
}

// Names, sizes and checksums are all true: one member lies whole in the content of another.
void TestPackageHostile::membersThatOverlapAreRefused()
{
    const QByteArray xml = "<domain type='qemu'><name>web</name><memory unit='MiB'>64</memory><vcpu>1</vcpu>"
                           "<os><type arch='x86_64' machine='pc'>hvm</type></os></domain>";
    const ForgedMember ramdisk{.name = "ramdisk", .content = "inner"};
    constexpr qsizetype header = 30;
    const QByteArray nested = test::forgeZip({ramdisk}).first(header + ramdisk.name.size() + ramdisk.content.size());
    QList<ForgedMember> members{{.name = "kernel", .content = nested + "more"}, ramdisk, {.name = "libvirt.xml", .content = xml}};
    const auto apart = opened(test::forgeZip(members));
    QVERIFY2(apart, qPrintable(apart ? QString() : apart.error().what));
    QCOMPARE(test::extracted(**apart, u"ramdisk"_s).value_or("failed"), ramdisk.content);
    members[1].headerOffset = static_cast<std::uint32_t>(header + members[0].name.size());
    const auto reader = opened(test::forgeZip(members));
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, Kind::Untrusted);
    QVERIFY2(reader.error().what.contains(u"kernel and ramdisk overlap"_s), qPrintable(reader.error().what));
}

void TestPackageHostile::noiseIsNoPackage()
{
    for (quint32 seed = 0; seed < 200; ++seed) {
        QByteArray noise = test::someBytes(static_cast<qsizetype>(seed * 13), seed);
        QVERIFY(!opened(noise));
        // The same with an end record that points into the noise.
        noise += QByteArray::fromHex("504b050600000000") + QByteArray("\x01\0\x01\0", 4) + test::someBytes(8, seed) + QByteArray(2, '\0');
        QVERIFY(!opened(noise));
        noise = test::someBytes(60, seed) + QByteArray::fromHex("504b0607") + QByteArray(4, '\0') + test::someBytes(1, seed) + QByteArray(7, '\0')
            + QByteArray::fromHex("01000000") + noise.last(22);
        QVERIFY(!opened(noise));
    }
}

QTEST_APPLESS_MAIN(TestPackageHostile)
#include "tst_packagehostile.moc"
