// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/memorysink.h"
#include "core/pages/pagedecoder.h"
#include "core/pages/pageencoder.h"
#include "tests/unit/pages/knownbytes.h"
#include "tests/unit/pages/ramstream.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;
using test::KnownBytes;
using test::RamStream;

namespace {

struct Encoded {
    QByteArray bytes;
    PageCounts counts;
};

Encoded encode(const QByteArray &stream, const std::vector<const PageIndex *> &known)
{
    MemorySink sink;
    PageEncoder encoder(sink, known);
    RamScanner scanner(encoder);
    if (!scanner.add(bytesOf(stream)) || !scanner.finish() || !encoder.finish())
        return {};
    return {sink.bytes(), encoder.counts()};
}

Result<QByteArray> decode(const QByteArray &bytes, const std::vector<PageSource *> &sources, std::uint64_t limit)
{
    MemorySource from(bytes);
    MemorySink to;
    const auto written = [&to](std::uint64_t offset, MutableBytes into) -> Result<void> {
        std::ranges::copy(bytesOf(to.bytes()).subspan(offset, into.size()), into.begin());
        return {};
    };
    PageDecoder decoder(from, sources, written, limit);
    return decoder.decode(to).transform([&to] { return to.bytes(); });
}

}  // namespace

/// What is made of pages comes out as it went in.
class TestPageCoding final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsKnownIsNotSent()
    {
        RamStream make(1);
        KnownBytes base(make.noise(4 * pageSize));
        QByteArray known(pageSize, '\0');
        QVERIFY(base.read(2, std::as_writable_bytes(std::span(known)).first<pageSize>()));
        const QByteArray fresh = make.noise(pageSize);
        const QByteArray stream = RamStream::begin(1U << 20U) + RamStream::part(true) + RamStream::first(0, fresh) + RamStream::record(1, known)
            + RamStream::record(2, fresh) + RamStream::zero(3) + RamStream::zero(4) + RamStream::partEnd();
        const Encoded encoded = encode(stream, {&base});
        QCOMPARE(encoded.counts.fresh, 1U);
        QCOMPARE(encoded.counts.known, 1U);
        QCOMPARE(encoded.counts.own, 1U);
        QCOMPARE(encoded.counts.zero, 2U);
        QVERIFY(encoded.bytes.size() < qsizetype(pageSize) + 150);
        QVERIFY(decode(encoded.bytes, {&base}, UINT64_MAX).value_or(QByteArray()) == stream);
    }

    /// Random streams over random bases.
    void whatWentInComesOut()
    {
        for (quint32 seed = 0; seed < 60; ++seed) {
            RamStream make(seed);
            const QByteArray stream = make.any();
            KnownBytes some(stream.mid(static_cast<qsizetype>(make.below(5000))));
            KnownBytes others(make.noise(9 * pageSize));
            const Encoded encoded = encode(stream, {&others, &some});
            const auto decoded = decode(encoded.bytes, {&others, &some}, static_cast<std::uint64_t>(stream.size()));
            QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().what));
            QVERIFY(*decoded == stream);
        }
    }

    /// A disk has no records.
    void blocksOfADiskToo()
    {
        RamStream make(7);
        const QByteArray block = make.noise(pageSize);
        const QByteArray disk = block + QByteArray(3 * pageSize, '\0') + make.noise(100 * pageSize) + block;
        MemorySink sink;
        PageEncoder encoder(sink, {});
        for (std::size_t at = 0; at < static_cast<std::size_t>(disk.size()); at += pageSize)
            QVERIFY(encoder.page(bytesOf(disk).subspan(at).first<pageSize>()));
        QVERIFY(encoder.finish());
        QCOMPARE(encoder.counts().zero, 3U);
        QCOMPARE(encoder.counts().own, 1U);
        QVERIFY(decode(sink.bytes(), {}, UINT64_MAX).value_or(QByteArray()) == disk);
    }

    /// It never gives more than was agreed on, and never crashes.
    void whatIsDamagedIsRefusedOrAnother()
    {
        RamStream make(3);
        const QByteArray stream = make.any();
        KnownBytes base(stream.mid(1000));
        const QByteArray sound = encode(stream, {&base}).bytes;
        for (int i = 0; i < 3000; ++i) {
            QByteArray bytes = sound;
            if (i % 5 == 0)
                bytes.truncate(static_cast<qsizetype>(make.below(static_cast<std::uint64_t>(sound.size()))));
            for (std::uint64_t flips = i % 5 == 0 ? 0 : 1 + make.below(3); flips > 0; --flips)
                bytes[static_cast<qsizetype>(make.below(static_cast<std::uint64_t>(bytes.size())))] ^= static_cast<char>(1U << make.below(8));
            const auto decoded = decode(bytes, {&base}, static_cast<std::uint64_t>(stream.size()));
            if (!decoded)
                QCOMPARE(decoded.error().kind, Kind::Untrusted);
            else
                QVERIFY(decoded->size() <= stream.size());
        }
    }

    void aCutOneIsRefused()
    {
        RamStream make(4);
        const QByteArray sound = encode(make.any(), {}).bytes;
        for (qsizetype size = 0; size < sound.size(); size += 1 + sound.size() / 500)
            QVERIFY(!decode(sound.first(size), {}, UINT64_MAX));
        QVERIFY(!decode(sound, {}, 1000));
    }

    void theTableFindsWhatItWasGiven()
    {
        PageTable table;
        RamStream make(5);
        const auto hash = [](std::uint32_t number) {
            Page page{};
            std::memcpy(page.data(), &number, sizeof(number));
            return hashOf(page);
        };
        for (std::uint32_t i = 0; i < 20'000; ++i)
            QCOMPARE(table.place(hash(i), i), i);
        for (std::uint32_t i = 0; i < 20'000; ++i)
            QCOMPARE(table.place(hash(i), 77), i);
        QVERIFY(table.bytes() <= 20'000 * 43);
    }
};

QTEST_GUILESS_MAIN(TestPageCoding)
#include "tst_pagecoding.moc"
