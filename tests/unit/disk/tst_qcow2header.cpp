// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process.h"
#include "core/disk/qcow2header.h"
#include "core/disk/qemuimg.h"
#include "tests/unit/disk/forgedqcow2.h"

#include <QTest>

using namespace trescca;
using namespace trescca::test;
using namespace Qt::StringLiterals;

/// Headers as qemu-img reads and writes them.
class TestQcow2Header : public QObject, ImageFile {
    Q_OBJECT

    void qemuImg(const QStringList &arguments)
    {
        const auto done = runProcess(u"qemu-img"_s, arguments);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
    }

private Q_SLOTS:
    void readsWhatQemuImgMakes_data();
    void readsWhatQemuImgMakes();
    void readsBackingFile();
    void clearsTheBackingFile();
    void clearsBesideOtherExtensions();
};

void TestQcow2Header::readsWhatQemuImgMakes_data()
{
    QTest::addColumn<QString>("options");
    QTest::addColumn<int>("version");
    QTest::newRow("plain") << u"compat=1.1"_s << 3;
    QTest::newRow("old") << u"compat=0.10"_s << 2;
    QTest::newRow("small clusters") << u"cluster_size=512"_s << 3;
    QTest::newRow("large clusters") << u"cluster_size=2M"_s << 3;
    QTest::newRow("zstd") << u"compression_type=zstd"_s << 3;
    QTest::newRow("extended") << u"extended_l2=on"_s << 3;
    QTest::newRow("lazy") << u"lazy_refcounts=on,refcount_bits=64"_s << 3;
    QTest::newRow("preallocated") << u"preallocation=metadata"_s << 3;
}

void TestQcow2Header::readsWhatQemuImgMakes()
{
    QFETCH(QString, options);
    QFETCH(int, version);
    const QString path = m_dir.filePath(u"made"_s);
    qemuImg({u"create"_s, u"-q"_s, u"-f"_s, u"qcow2"_s, u"-o"_s, options, path, u"64M"_s});
    const auto header = readQcow2Header(path);
    QVERIFY2(header, qPrintable(header ? QString() : header.error().what));
    QCOMPARE(header->version, version);
    QCOMPARE(header->virtualSize, 64ULL << 20U);
    QVERIFY(header->backingFile.isEmpty() && !header->encrypted && !header->dirty && !header->corrupt);
    QVERIFY(*isQcow2(path));
    QVERIFY(checkForeignQcow2(path, false));
}

void TestQcow2Header::readsBackingFile()
{
    const QString base = m_dir.filePath(u"base"_s);
    const QString overlay = m_dir.filePath(u"overlay"_s);
    qemuImg({u"create"_s, u"-q"_s, u"-f"_s, u"raw"_s, base, u"1M"_s});
    qemuImg({u"create"_s, u"-q"_s, u"-f"_s, u"qcow2"_s, u"-b"_s, u"base"_s, u"-F"_s, u"raw"_s, overlay});
    qemuImg({u"snapshot"_s, u"-c"_s, u"one"_s, overlay});
    const auto header = readQcow2Header(overlay);
    QVERIFY(header);
    QCOMPARE(header->backingFile, u"base"_s);
    QCOMPARE(header->backingFormat, u"raw"_s);
    QCOMPARE(header->snapshots, 1);
    QCOMPARE(checkForeignQcow2(overlay, true).error().kind, Kind::Untrusted);
}

void TestQcow2Header::clearsTheBackingFile()
{
    const QString base = m_dir.filePath(u"secret"_s);
    const QString overlay = m_dir.filePath(u"cleared"_s);
    qemuImg({u"create"_s, u"-q"_s, u"-f"_s, u"raw"_s, base, u"1M"_s});
    qemuImg({u"create"_s, u"-q"_s, u"-f"_s, u"qcow2"_s, u"-b"_s, base, u"-F"_s, u"raw"_s, overlay});
    QVERIFY(clearBackingFile(overlay));
    const auto header = readQcow2Header(overlay);
    QVERIFY(header && header->backingFile.isEmpty() && header->backingFormat.isEmpty());
    const auto facts = qemuimg::info(overlay, {}, u"qcow2"_s);
    QVERIFY(facts && facts->backingFile.isEmpty());
    qemuImg({u"check"_s, u"-q"_s, u"-f"_s, u"qcow2"_s, overlay});
    QFile raw(overlay);
    QVERIFY(raw.open(QIODevice::ReadOnly));
    QVERIFY(!raw.readAll().contains("secret"));
    QVERIFY(qemuimg::relink(overlay, base, u"raw"_s));
    QCOMPARE(readQcow2Header(overlay)->backingFile, u"secret"_s);
    QVERIFY(clearBackingFile(overlay) && clearBackingFile(overlay));
}

void TestQcow2Header::clearsBesideOtherExtensions()
{
    // No closing extension: the name begins where the list ends, and has to read as the list's end afterwards.
    QByteArray image = soundImage();
    const QByteArray list = extension(formatType, "qcow2") + extension(0x12345678, "kept");
    image.replace(112, list.size(), list);
    const qsizetype end = 112 + list.size();
    put64(image, 8, static_cast<quint64>(end));
    put32(image, 16, 2);
    image.replace(end, 8, "b2\xff\xff\xff\xff\xff\xff");
    const QString path = file(image);
    QCOMPARE(readQcow2Header(path)->backingFile, u"b2"_s);
    QVERIFY(clearBackingFile(path));
    const auto header = readQcow2Header(path);
    QVERIFY2(header, qPrintable(header ? QString() : header.error().what));
    QVERIFY(header->backingFormat.isEmpty());
    QFile raw(path);
    QVERIFY(raw.open(QIODevice::ReadOnly));
    QCOMPARE(raw.readAll().mid(112, 16), extension(0x12345678, "kept"));
}

QTEST_GUILESS_MAIN(TestQcow2Header)
#include "tst_qcow2header.moc"
