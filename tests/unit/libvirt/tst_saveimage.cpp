// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memorysink.h"
#include "core/libvirt/saveimage.h"
#include "core/libvirt/snapshotsink.h"

#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

QByteArray stream() { return QByteArray("QEVM\0\0\0\3", 8) + "stream"; }

QByteArray header(const QByteArray &magic, std::uint32_t version, std::uint32_t length, std::uint32_t cookie)
{
    QByteArray out(SaveImageHead::headerSize, '\0');
    out.replace(0, 16, magic);
    const std::uint32_t words[] = {version, length, 1, 0, cookie};
    for (int i = 0; i < 5; ++i)
        qToLittleEndian(words[i], out.data() + 16 + i * 4);
    return out;
}

QByteArray image(const QByteArray &magic = "LibvirtQemudSave")
{
    QByteArray text = QByteArray("<domain/>") + '\0' + "<cookie/>" + '\0' + QByteArray(100, '\0');
    return header(magic, 2, static_cast<std::uint32_t>(text.size()), 10) + text + stream();
}

}  // namespace

class TestSaveImage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headsThatCannotBeAreRefused_data();
    void headsThatCannotBeAreRefused();
    void textIsReadAndComposed();
    void textsThatCannotBeAreRefused();
    void aSnapshotGetsANewHead_data();
    void aSnapshotGetsANewHead();
    void aCutSnapshotIsRefused();
};

void TestSaveImage::headsThatCannotBeAreRefused_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("short") << image().first(91);
    QTest::newRow("magic") << header("LibvirtQemudXave", 2, 100, 0);
    QTest::newRow("version") << header("LibvirtQemudSave", 3, 100, 0);
    QTest::newRow("no text") << header("LibvirtQemudSave", 2, 0, 0);
    QTest::newRow("huge text") << header("LibvirtQemudSave", 2, 0xffffffffU, 0);
    QTest::newRow("cookie outside") << header("LibvirtQemudSave", 2, 100, 100);
}

void TestSaveImage::headsThatCannotBeAreRefused()
{
    QFETCH(QByteArray, head);
    const auto parsed = SaveImageHead::parse(head);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().kind, Kind::Untrusted);
}

void TestSaveImage::textIsReadAndComposed()
{
    auto head = SaveImageHead::parse(image());
    QVERIFY(head);
    QVERIFY(head->isComplete() && head->wasRunning() && head->isRaw());
    QVERIFY(head->takeText(image().sliced(SaveImageHead::headerSize, head->dataLength())));
    QCOMPARE(head->xml(), "<domain/>");
    QCOMPARE(head->cookie(), "<cookie/>");
    QCOMPARE(head->compose(head->dataLength()), image().first(SaveImageHead::headerSize + head->dataLength()));
    head->setXml("<domain>longer</domain>");
    const QByteArray composed = head->compose();
    auto again = SaveImageHead::parse(composed);
    QVERIFY(again && again->takeText(composed.sliced(SaveImageHead::headerSize)));
    QCOMPARE(again->xml(), "<domain>longer</domain>");
    QCOMPARE(again->cookie(), "<cookie/>");
}

void TestSaveImage::textsThatCannotBeAreRefused()
{
    auto head = SaveImageHead::parse(header("LibvirtQemudSave", 2, 20, 5));
    QVERIFY(head);
    QVERIFY(!head->takeText("short"));
    QVERIFY(!head->takeText(QByteArray(20, 'x')));
    QVERIFY(!head->takeText(QByteArray("<domain/>") + '\0' + QByteArray(10, '\0')));
    QVERIFY(!head->takeText(QByteArray("<d>") + '\0' + QByteArray(16, 'x')));
    const QByteArray padded = QByteArray("<d/>\0<c/>", 9) + QByteArray(11, '\0');
    QVERIFY(head->takeText(padded));
    QVERIFY(!head->takeText(QByteArray(padded).replace(15, 1, "x")));  // libvirt leaves zeros there
    auto bare = SaveImageHead::parse(header("LibvirtQemudSave", 2, 20, 0));
    QVERIFY(bare && !bare->takeText(QByteArray("<d/>\0<c/>", 9) + QByteArray(11, '\0')));
}

void TestSaveImage::aSnapshotGetsANewHead_data()
{
    QTest::addColumn<qsizetype>("step");
    for (const qsizetype step : {1, 7, 92, 93, 5000})
        QTest::addRow("%lld bytes at a time", static_cast<long long>(step)) << step;
}

void TestSaveImage::aSnapshotGetsANewHead()
{
    QFETCH(qsizetype, step);
    MemorySink out;
    SnapshotSink sink(out, [](SaveImageHead &head) {
        head.setXml("<ours/>");
        return Result<void>();
    });
    const QByteArray from = image();
    for (qsizetype at = 0; at < from.size(); at += step)
        QVERIFY(sink.write(bytesOf(from.sliced(at, std::min(step, from.size() - at)))));
    QVERIFY(sink.finish());
    auto head = SaveImageHead::parse(out.bytes());
    QVERIFY(head && head->takeText(out.bytes().sliced(SaveImageHead::headerSize, head->dataLength())));
    QCOMPARE(head->xml(), "<ours/>");
    QCOMPARE(out.bytes().sliced(SaveImageHead::headerSize + head->dataLength()), stream());
}

void TestSaveImage::aCutSnapshotIsRefused()
{
    MemorySink out;
    const auto same = [](SaveImageHead &) { return Result<void>(); };
    SnapshotSink cut(out, same);
    QVERIFY(cut.write(bytesOf(image().first(120))));
    QVERIFY(!cut.finish());
    SnapshotSink partial(out, same);
    QVERIFY(!partial.write(bytesOf(image("LibvirtQemudPart"))));
    QVERIFY(out.bytes().isEmpty());
}

QTEST_GUILESS_MAIN(TestSaveImage)
#include "tst_saveimage.moc"
