// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/qcow2header.h"
#include "tests/unit/disk/forgedqcow2.h"

#include <QTest>

using namespace trescca;
using namespace trescca::test;
using namespace Qt::StringLiterals;

/// Headers that somebody damaged or forged.
class TestQcow2Hostile : public QObject, ImageFile {
    Q_OBJECT

private Q_SLOTS:
    void refusesEveryTruncation();
    void refusesHostileFields_data();
    void refusesHostileFields();
    void survivesEveryFlippedByte();
    void foreignImagesAreRefused_data();
    void foreignImagesAreRefused();
    void pipesAndFoldersAreRefused();
};

void TestQcow2Hostile::refusesEveryTruncation()
{
    const QByteArray image = overlayImage("base", extension(formatType, "qcow2"));
    QVERIFY(readQcow2Header(file(image)));
    for (qsizetype size = 0; size <= 1100; ++size)
        QVERIFY2(!readQcow2Header(file(image.first(size))), qPrintable(QString::number(size)));
    QVERIFY(!readQcow2Header(file(image.chopped(65536))));
}

void TestQcow2Hostile::refusesHostileFields_data()
{
    QTest::addColumn<QByteArray>("image");
    const auto row = [](const char *name, auto change) {
        QByteArray image = soundImage();
        change(image);
        QTest::newRow(name) << image;
    };
    row("magic", [](QByteArray &i) { put32(i, 0, 0x514649FA); });
    row("version 1", [](QByteArray &i) { put32(i, 4, 1); });
    row("version 4", [](QByteArray &i) { put32(i, 4, 4); });
    row("backing offset in header", [](QByteArray &i) { put64(i, 8, 50); });
    row("backing offset far", [](QByteArray &i) { put64(i, 8, 65537); });
    row("backing offset huge", [](QByteArray &i) { put64(i, 8, ~0ULL); });
    row("backing name long", [](QByteArray &i) {
        put64(i, 8, 1024);
        put32(i, 16, 1024);
    });
    row("backing name over cluster", [](QByteArray &i) {
        put64(i, 8, 65530);
        put32(i, 16, 7);
    });
    row("backing name with NUL", [](QByteArray &i) {
        put64(i, 8, 1024);
        put32(i, 16, 4);
    });
    row("cluster bits 8", [](QByteArray &i) { put32(i, 20, 8); });
    row("cluster bits 22", [](QByteArray &i) { put32(i, 20, 22); });
    row("cluster bits huge", [](QByteArray &i) { put32(i, 20, ~0U); });
    row("size beyond L1", [](QByteArray &i) { put64(i, 24, (1ULL << 30U) + 1); });
    row("size huge", [](QByteArray &i) { put64(i, 24, ~0ULL); });
    row("crypt method", [](QByteArray &i) { put32(i, 32, 3); });
    row("luks without header", [](QByteArray &i) { put32(i, 32, 2); });
    row("L1 too small", [](QByteArray &i) { put32(i, 36, 1); });
    row("L1 huge", [](QByteArray &i) { put32(i, 36, ~0U); });
    row("L1 outside", [](QByteArray &i) { put32(i, 36, 8193); });
    row("L1 unaligned", [](QByteArray &i) { put64(i, 40, 65544); });
    row("L1 on header", [](QByteArray &i) { put64(i, 40, 0); });
    row("L1 far", [](QByteArray &i) { put64(i, 40, ~0ULL << 16U); });
    row("refcount unaligned", [](QByteArray &i) { put64(i, 48, 1); });
    row("refcount on header", [](QByteArray &i) { put64(i, 48, 0); });
    row("refcount far", [](QByteArray &i) { put64(i, 48, ~0ULL << 16U); });
    row("no refcount clusters", [](QByteArray &i) { put32(i, 56, 0); });
    row("refcount clusters huge", [](QByteArray &i) { put32(i, 56, ~0U); });
    row("snapshots huge", [](QByteArray &i) { put32(i, 60, 65537); });
    row("snapshots outside", [](QByteArray &i) {
        put32(i, 60, 65536);
        put64(i, 64, 131072);
    });
    row("snapshots unaligned", [](QByteArray &i) { put64(i, 64, 3); });
    row("unknown incompatible", [](QByteArray &i) { put64(i, 72, 32); });
    row("unknown incompatible high", [](QByteArray &i) { put64(i, 72, 1ULL << 63U); });
    row("compression bit alone", [](QByteArray &i) { put64(i, 72, 8); });
    row("compression type alone", [](QByteArray &i) { i[104] = 1; });
    row("compression unknown", [](QByteArray &i) {
        put64(i, 72, 8);
        i[104] = 2;
    });
    row("extended L2 small clusters", [](QByteArray &i) {
        put64(i, 72, 16);
        put32(i, 20, 13);
        put64(i, 24, 1 << 20);
    });
    row("bitmaps claimed", [](QByteArray &i) { put64(i, 88, 1); });
    row("raw data file claimed", [](QByteArray &i) { put64(i, 88, 2); });
    row("refcount order", [](QByteArray &i) { put32(i, 96, 7); });
    row("header short", [](QByteArray &i) { put32(i, 100, 96); });
    row("header odd", [](QByteArray &i) { put32(i, 100, 107); });
    row("header longer than cluster", [](QByteArray &i) { put32(i, 100, 65544); });
    row("extension endless", [](QByteArray &i) {
        put32(i, 112, 0x6803F857);
        put32(i, 116, ~0U);
    });
    row("extension over name", [](QByteArray &i) {
        put64(i, 8, 124);
        put32(i, 16, 1);
        put32(i, 112, 1);
        put32(i, 116, 8);
    });
    row("format name long", [](QByteArray &i) { i.replace(112, 24, extension(formatType, QByteArray(16, 'x'))); });
    row("format twice", [](QByteArray &i) { i.replace(112, 32, extension(formatType, "raw").repeated(2)); });
    row("encryption header alone", [](QByteArray &i) { i.replace(112, 24, extension(0x0537BE77, QByteArray(16, '\0'))); });
    row("bitmaps zero", [](QByteArray &i) { i.replace(112, 32, extension(0x23852875, QByteArray(24, '\0'))); });
    row("bitmaps short", [](QByteArray &i) { i.replace(112, 16, extension(0x23852875, QByteArray(4, '\0'))); });
}

void TestQcow2Hostile::refusesHostileFields()
{
    QFETCH(QByteArray, image);
    const QString path = file(image);
    const auto header = readQcow2Header(path);
    QVERIFY(!header);
    QVERIFY2(header.error().what.contains(path), qPrintable(header.error().what));
    QVERIFY(!checkForeignQcow2(path, true));
    QVERIFY(!clearBackingFile(path));
}

void TestQcow2Hostile::survivesEveryFlippedByte()
{
    const QByteArray image = overlayImage("base", extension(formatType, "qcow2") + extension(0x23852875, QByteArray(24, '\1')));
    for (qsizetype at = 0; at < 200; ++at) {
        for (const char value : {'\0', '\1', '\x7f', '\xff'}) {
            QByteArray changed = image;
            changed[at] = value;
            (void)readQcow2Header(file(changed));  // must neither crash nor trip a sanitizer
        }
    }
}

void TestQcow2Hostile::foreignImagesAreRefused_data()
{
    QTest::addColumn<QByteArray>("image");
    QTest::addColumn<bool>("backingAllowed");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("plain") << soundImage() << false << true;
    QTest::newRow("backing") << overlayImage("/etc/shadow") << false << false;
    QTest::newRow("backing allowed") << overlayImage("../base/b:1") << true << true;
    QTest::newRow("json") << overlayImage("json:{\"driver\":\"raw\"}") << true << false;
    QTest::newRow("nbd") << overlayImage("nbd:localhost:10809") << true << false;
    QTest::newRow("url") << overlayImage("https://example.org/disk") << true << false;
    QByteArray corrupt = soundImage();
    put64(corrupt, 72, 2);
    QTest::newRow("corrupt") << corrupt << true << false;
    QByteArray encrypted = soundImage();
    put32(encrypted, 32, 1);
    QTest::newRow("encrypted") << encrypted << true << false;
    QByteArray data = soundImage();
    put64(data, 72, 4);
    QTest::newRow("external data") << data << true << false;
    QByteArray named = soundImage();
    named.replace(112, 24, extension(0x44415441, "/etc/passwd"));
    // With clusters of 2 MiB an L1 table of a few entries stands for terabytes.
    QByteArray vast = soundImage();
    put32(vast, 20, 21);
    vast.resize(3 << 21);
    put64(vast, 40, 2 << 21);
    put64(vast, 48, 1 << 21);
    put32(vast, 36, 1024);
    put64(vast, 24, (64ULL << 40U) + 512);
    QTest::newRow("absurd size") << vast << true << false;
    put64(vast, 24, 64ULL << 40U);
    QTest::newRow("largest size") << vast << true << true;
    QTest::newRow("external data by name only") << named << true << false;
}

void TestQcow2Hostile::foreignImagesAreRefused()
{
    QFETCH(QByteArray, image);
    QFETCH(bool, backingAllowed);
    QFETCH(bool, accepted);
    const QString path = file(image);
    QVERIFY(readQcow2Header(path));
    const auto header = checkForeignQcow2(path, backingAllowed);
    QCOMPARE(header.has_value(), accepted);
    if (!accepted)
        QCOMPARE(header.error().kind, Kind::Untrusted);
}

void TestQcow2Hostile::pipesAndFoldersAreRefused()
{
    QVERIFY(!readQcow2Header(m_dir.path()));
    QVERIFY(!readQcow2Header(u"/dev/zero"_s));
    QCOMPARE(readQcow2Header(m_dir.filePath(u"none"_s)).error().kind, Kind::NotFound);
    QVERIFY(!*isQcow2(file("QF")));
}

QTEST_GUILESS_MAIN(TestQcow2Hostile)
#include "tst_qcow2hostile.moc"
