// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pages/ramscanner.h"
#include "tests/unit/pages/ramstream.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;
using test::RamStream;

namespace {

/// Puts it together again, and counts.
class Again final : public RamListener {
public:
    Result<void> record(std::uint64_t head, PageView page) override
    {
        ++records;
        return put(RamStream::word(head)), put(page);
    }
    Result<void> zeroRecord(std::uint64_t head) override
    {
        ++zeros;
        return put(RamStream::word(head) + char(0));
    }
    Result<void> page(PageView page) override
    {
        ++pages;
        return put(page);
    }
    Result<void> between(ConstBytes bytes) override { return put(bytes); }

    QByteArray all;
    int records = 0, zeros = 0, pages = 0;

private:
    Result<void> put(ConstBytes bytes)
    {
        all.append(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
        return {};
    }
    Result<void> put(const QByteArray &bytes) { return put(bytesOf(bytes)); }
};

Again scanned(const QByteArray &stream, qsizetype piece)
{
    Again again;
    RamScanner scanner(again);
    for (qsizetype at = 0; at < stream.size(); at += piece)
        if (!scanner.add(bytesOf(stream.mid(at, piece))))
            return {};
    return scanner.finish() ? again : Again();
}

}  // namespace

/// Pages are found in QEMU's stream, and no byte is lost whatever comes.
class TestRamScanner final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pagesAreFound()
    {
        const QByteArray page(pageSize, 'p');
        const QByteArray stream = "head" + RamStream::begin(1U << 20U) + RamStream::part(false) + RamStream::first(0, page)
            + RamStream::record(1, page) + RamStream::zero(2) + RamStream::word(0x200) + RamStream::record(9, page) + RamStream::partEnd()
            + RamStream::part(true) + RamStream::first(3, page) + RamStream::partEnd() + "devices";
        const Again again = scanned(stream, stream.size());
        QVERIFY(again.all == stream);
        QCOMPARE(again.records, 2);
        QCOMPARE(again.zeros, 1);
        QCOMPARE(again.pages, 2);
    }

    /// However it is cut into pieces.
    void nothingIsLost()
    {
        for (quint32 seed = 0; seed < 40; ++seed) {
            RamStream make(seed);
            const QByteArray stream = make.any();
            const Again whole = scanned(stream, stream.size());
            QVERIFY(whole.all == stream);
            QVERIFY(whole.pages == 2);
            const Again pieces = scanned(stream, 1 + static_cast<qsizetype>(make.below(seed % 2 == 0 ? 9000 : 60)));
            QVERIFY(pieces.all == stream);
            QCOMPARE(pieces.records, whole.records);
            QCOMPARE(pieces.zeros, whole.zeros);
        }
    }

    /// It may be cut, or of a QEMU that writes otherwise.
    void norOfWhatIsNoStream()
    {
        for (quint32 seed = 0; seed < 200; ++seed) {
            RamStream make(seed);
            QByteArray stream = seed == 0 ? QByteArray() : make.any();
            if (seed % 3 == 1)
                stream.truncate(static_cast<qsizetype>(make.below(static_cast<std::uint64_t>(stream.size()))));
            for (std::uint64_t i = seed % 3 == 2 ? make.below(20) : 0; i > 0; --i)
                stream[static_cast<qsizetype>(make.below(static_cast<std::uint64_t>(stream.size())))] = static_cast<char>(make.below(256));
            QVERIFY(scanned(stream, 5000).all == stream);
        }
    }
};

QTEST_GUILESS_MAIN(TestRamScanner)
#include "tst_ramscanner.moc"
