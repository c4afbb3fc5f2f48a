// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memorysink.h"
#include "core/package/seektable.h"
#include "tests/unit/package/forgery.h"

#include <QTest>

using namespace trescca;
using namespace Qt::StringLiterals;
using test::Forgery;
using test::sized;
using test::zstdFrame;

class TestPackageLimits : public QObject, test::PackageFolder {
    Q_OBJECT

private Q_SLOTS:
    void digestsThatLieAreRefused();
    void limitsHoldWhileReading();
    void withoutSeekTableItIsReadAsStream();
    void lyingSeekTablesAreNoHelp();
    void framesOfNextToNothingAreRefused_data();
    void framesOfNextToNothingAreRefused();
    void aWindowThatIsTooLargeIsTold();
    void whatTakesMoreRoomThanItsContentIsRefused();
    void whatUnpacksToVeryMuchIsNotRead();
    void bothLayersAreWork();
};

void TestPackageLimits::digestsThatLieAreRefused()
{
    const QByteArray honest = Forgery().members().last().content;
    Forgery forgery;
    forgery.digests = honest;
    forgery.digests.replace(sized(forgery.snapshot).sha256.toLatin1(), QByteArray(64, 'a'));
    auto reader = opened(test::forgeZip(forgery.members()));
    QVERIFY(reader);
    QCOMPARE(test::extracted(**reader, u"snapshot"_s).error().kind, Kind::Untrusted);
    forgery.digests = honest;
    forgery.digests.replace(sized(forgery.snapshotMember).sha256.toLatin1(), QByteArray(64, 'a'));
    reader = opened(test::forgeZip(forgery.members()));
    QVERIFY(reader);
    const auto findings = (*reader)->verify({});
    QVERIFY(findings);
    QVERIFY(findings->first().refused);
    for (const char *wrong : {"{}", "[]", "{\"members\":[1]}", "{\"members\":7}", "not json"}) {
        forgery.digests = wrong;
        QCOMPARE(opened(test::forgeZip(forgery.members())).error().kind, Kind::Untrusted);
    }
}

void TestPackageLimits::limitsHoldWhileReading()
{
    // A kilobyte that becomes 64 MiB while 100,000 bytes are promised.
    Forgery forgery;
    forgery.snapshotMember = zstdFrame(QByteArray(64 << 20, '\0'));
    const auto reader = opened(test::forgeZip(forgery.members()));
    QVERIFY(reader);
    MemorySink sink;
    QCOMPARE((*reader)->extract(u"snapshot"_s, sink, {}, u"restore"_s).error().kind, Kind::Untrusted);
    QVERIFY(sink.bytes().size() <= 100'000);
    Forgery larger;
    larger.manifest.snapshotLimit = 99'999;
    QCOMPARE(opened(test::forgeZip(larger.members())).error().kind, Kind::Untrusted);
}

void TestPackageLimits::withoutSeekTableItIsReadAsStream()
{
    Forgery forgery;
    forgery.snapshotMember = zstdFrame(forgery.snapshot.first(40'000)) + zstdFrame(forgery.snapshot.sliced(40'000));
    const auto reader = opened(test::forgeZip(forgery.members()));
    QVERIFY(reader);
    QVERIFY(test::extracted(**reader, u"snapshot"_s).value_or("failed") == forgery.snapshot);
    const auto findings = (*reader)->verify({});
    QVERIFY(findings);
    QCOMPARE(findings->size(), 1);
    QVERIFY(!findings->first().refused);
}

void TestPackageLimits::lyingSeekTablesAreNoHelp()
{
    Forgery forgery;
    const QByteArray frame = zstdFrame(forgery.snapshot);
    const auto stored = static_cast<std::uint32_t>(frame.size());
    const auto result = [&](const QList<SeekTable::Frame> &frames) {
        SeekTable table;
        for (const SeekTable::Frame &each : frames)
            table.add(each);
        forgery.snapshotMember = frame + table.toBytes();
        const auto reader = opened(test::forgeZip(forgery.members()));
        return reader ? test::extracted(**reader, u"snapshot"_s) : fail(reader.error().kind, reader.error().what);
    };
    QVERIFY(result({{stored, 100'000}}).value_or("failed") == forgery.snapshot);
    // Sums that do not fit: the table is not believed, the stream is read.
    QVERIFY(result({{stored, 100'001}}).value_or("failed") == forgery.snapshot);
    QVERIFY(result({{stored + 1, 100'000}}).value_or("failed") == forgery.snapshot);
    QVERIFY(result({{0xFFFFFFFF, 0xFFFFFFFF}}).value_or("failed") == forgery.snapshot);
    QVERIFY(result({}).value_or("failed") == forgery.snapshot);
    // Sums that fit and frames that do not.
    QCOMPARE(result({{stored - 10, 99'990}, {10, 10}}).error().kind, Kind::Untrusted);
    QCOMPARE(result({{10, 99'990}, {stored - 10, 10}}).error().kind, Kind::Untrusted);
}

void TestPackageLimits::framesOfNextToNothingAreRefused_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<bool>("withTable");
    const QByteArray skippable = QByteArray::fromHex("502a4d1800000000");
    QTest::newRow("empty") << zstdFrame({}) << false;
    QTest::newRow("skippable") << skippable << false;
    QTest::newRow("one byte") << zstdFrame("x") << false;
    QTest::newRow("one byte, with a table") << zstdFrame("x") << true;
}

// A hundred megabytes have room for millions of them, each of which costs a thread a switch.
void TestPackageLimits::framesOfNextToNothingAreRefused()
{
    QFETCH(QByteArray, piece);
    QFETCH(bool, withTable);
    constexpr int many = 3000;
    Forgery forgery;
    forgery.snapshotMember = piece.repeated(many);
    SeekTable table;
    for (int i = 0; i < many; ++i)
        table.add({static_cast<std::uint32_t>(piece.size()), 1});
    if (withTable)
        forgery.snapshotMember += table.toBytes();
    forgery.snapshot = QByteArray(many, 'x');
    const auto reader = opened(test::forgeZip(forgery.members()));
    QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().what));
    const auto read = test::extracted(**reader, u"snapshot"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Kind::Untrusted);
    QVERIFY2(read.error().detail.contains(u"next to nothing in them"_s), qPrintable(read.error().detail));
}

// As `zstd --long=31` packs what comes through a pipe; the other says nothing of its size, but has a window that is taken.
void TestPackageLimits::aWindowThatIsTooLargeIsTold()
{
    const auto refusal = [this](const char *window) {
        Forgery forgery;
        forgery.snapshot = "x";
        forgery.snapshotMember = QByteArray::fromHex("28b52ffd00") + QByteArray::fromHex(window) + QByteArray::fromHex("090000") + "x";
        const auto reader = opened(test::forgeZip(forgery.members()));
        const auto read = reader ? test::extracted(**reader, u"snapshot"_s) : fail(reader);
        return read ? Error{} : read.error();
    };
    QCOMPARE(refusal("88").what, QString());  // 128 MiB
    for (const char *larger : {"89", "a8"}) {
        const Error error = refusal(larger);
        QCOMPARE(error.kind, Kind::Untrusted);
        QVERIFY2(error.what.contains(u"a window of over 128 MiB"_s) && error.what.contains(u"--long=27"_s), qPrintable(error.what));
        QVERIFY2(!error.what.contains(u"damaged"_s), qPrintable(error.what));
    }
}

void TestPackageLimits::whatTakesMoreRoomThanItsContentIsRefused()
{
    Forgery forgery;
    forgery.snapshot = "x";
    forgery.snapshotMember = zstdFrame("x") + zstdFrame({}).repeated(8000);
    const auto reader = opened(test::forgeZip(forgery.members()));
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, Kind::Untrusted);
    QVERIFY2(reader.error().what.contains(u"snapshot.zst takes more room than what is in it"_s), qPrintable(reader.error().what));
}

// By what is claimed, since no member can have more than that: nothing of it is read.
void TestPackageLimits::whatUnpacksToVeryMuchIsNotRead()
{
    Forgery forgery;
    forgery.manifest.snapshotLimit = 1ULL << 50U;
    forgery.plainSize = 1ULL << 45U;
    const auto reader = opened(test::forgeZip(forgery.members()));
    QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().what));
    QStringList shown;
    const auto inspector = [&shown](const QString &logical) -> std::unique_ptr<ByteSink> {
        shown << logical;
        return nullptr;
    };
    const auto findings = (*reader)->verify({}, inspector, PackageReader::Extent::Bounded);
    QVERIFY(findings);
    QCOMPARE(findings->size(), 1);
    QVERIFY2(
        findings->first().refused && findings->first().what.startsWith(u"snapshot.zst unpacks to 32768 GiB"_s), qPrintable(findings->first().what));
    QVERIFY(shown.contains(u"manifest.json"_s) && !shown.contains(u"snapshot"_s));
    const auto whole = (*reader)->verify({}, inspector);
    QVERIFY(whole && shown.contains(u"snapshot"_s));
    QVERIFY2(whole->first().what.contains(u"does not have the size and digest"_s), qPrintable(whole->first().what));
}

// Deflated and compressed: each layer may have more than the other.
void TestPackageLimits::bothLayersAreWork()
{
    constexpr std::uint32_t much = 3U << 30U;
    Forgery forgery;
    forgery.manifest.snapshotLimit = 1ULL << 50U;
    forgery.plainSize = much;
    const QByteArray stored = QByteArray::number(forgery.snapshotMember.size());
    forgery.digests = forgery.members().last().content;
    QCOMPARE(forgery.digests.count(stored), 1);
    forgery.digests.replace(stored, QByteArray::number(much));
    auto members = forgery.members();
    members[2].deflate = true;
    members[2].deflated = QByteArray(4 << 20, '\0');  // nothing can unpack to more than a thousand times its size
    members[2].plainSize = much;
    const auto reader = opened(test::forgeZip(members));
    QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().what));
    const auto findings = (*reader)->verify({}, {}, PackageReader::Extent::Bounded);
    QVERIFY(findings);
    QCOMPARE(findings->size(), 1);
    QVERIFY2(findings->first().what.startsWith(u"snapshot.zst unpacks to 6 GiB"_s), qPrintable(findings->first().what));
}

QTEST_APPLESS_MAIN(TestPackageLimits)
#include "tst_packagelimits.moc"
