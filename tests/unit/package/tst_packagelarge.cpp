// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process.h"
#include "tests/unit/package/samplepackage.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace trescca;
using namespace Qt::StringLiterals;

namespace {

constexpr std::uint64_t large = (4ULL << 30U) + (300ULL << 20U);  // more than 32 bits can count

/// Zeros, and at the end bytes by which one is known from another. Costs neither memory nor, in a sparse file, disk.
class LongSource final : public ByteSource {
public:
    LongSource(std::uint64_t size, QByteArray end) : m_left(size), m_end(std::move(end)) {}
    Result<std::size_t> read(MutableBytes into) override
    {
        const auto tail = static_cast<std::uint64_t>(m_end.size());
        if (m_left > tail) {
            const auto count = std::min<std::uint64_t>(into.size(), m_left - tail);
            std::ranges::fill(into.first(count), std::byte{0});
            m_left -= count;
            return count;
        }
        const auto from = bytesOf(m_end).last(m_left);
        const auto count = std::min(from.size(), into.size());
        std::ranges::copy(from.first(count), into.begin());
        m_left -= count;
        return count;
    }

private:
    std::uint64_t m_left;
    QByteArray m_end;
};

/// Counts, and keeps the last bytes.
class EndSink final : public RereadSink {
public:
    Result<void> write(ConstBytes bytes) override
    {
        constexpr std::size_t kept = 64;
        const auto last = bytes.last(std::min(bytes.size(), kept));
        m_end.append(reinterpret_cast<const char *>(last.data()), static_cast<qsizetype>(last.size()));
        m_end = m_end.right(kept);
        size += bytes.size();
        return {};
    }
    Result<void> finish() override { return {}; }
    Result<void> reread(std::uint64_t, MutableBytes) override { return fail(Kind::Internal, u"Nothing is kept."_s); }
    [[nodiscard]] bool endsWith(const QByteArray &end) const { return m_end.endsWith(end); }
    std::uint64_t size = 0;

private:
    QByteArray m_end;
};

}  // namespace

/// A member, an offset and a plain size beyond 4 GiB: ZIP64, which other tools have to read too.
class TestPackageLarge : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;
    QString path() const { return m_folder.filePath(u"package.zip"_s); }

    Result<void> write()
    {
        Manifest manifest = test::sampleManifest();
        manifest.hasKernel = manifest.hasNvram = false;
        manifest.hasRamdisk = true;
        manifest.memory = 5ULL << 30U;
        manifest.snapshotLimit = 6ULL << 30U;
        manifest.disks.clear();
        auto file = FileSink::create(path(), true);
        if (!file)
            return fail(file);
        const auto writer = PackageWriter::begin(**file, manifest);
        if (!writer)
            return fail(writer);
        LongSource ramdisk(large, "the ramdisk's end");
        LongSource snapshot(large + 1, "the snapshot's end");
        return (*writer)
            ->addPlain(u"libvirt.xml"_s, "<domain/>")
            .and_then([&] { return (*writer)->addStored(u"ramdisk"_s, ramdisk, {}); })
            .and_then([&] { return (*writer)->addCompressed(u"snapshot"_s, snapshot, {}, u"save"_s); })
            .and_then([&] { return (*writer)->finish(); })
            .and_then([&] { return (*file)->finish(); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto written = write();
        QVERIFY2(written, qPrintable(written ? QString() : written.error().what));
        QVERIFY(QFileInfo(path()).size() > static_cast<qint64>(large));
    }

    void comesBack()
    {
        const auto reader = PackageReader::open(path());
        QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().what));
        for (const auto &[member, size, end] :
            {std::tuple{u"ramdisk"_s, large, "the ramdisk's end"_ba}, {u"snapshot"_s, large + 1, "the snapshot's end"_ba}}) {
            EndSink sink;
            const auto extracted = (*reader)->extract(member, sink, {}, u"test"_s);
            QVERIFY2(extracted, qPrintable(extracted ? QString() : extracted.error().what));
            QCOMPARE(sink.size, size);
            QVERIFY(sink.endsWith(end));
        }
    }

    void otherToolsReadIt()
    {
        const auto listed = runProcess(u"unzip"_s, {u"-Zl"_s, path()});
        QVERIFY2(listed, qPrintable(listed ? QString() : listed.error().detail));
        QVERIFY(listed->out.contains(QByteArray::number(static_cast<qulonglong>(large))));
        const auto read = runProcess(u"python3"_s,
            {u"-c"_s,
                u"import sys, zipfile\n"
                "archive = zipfile.ZipFile(sys.argv[1])\n"
                "assert archive.getinfo('ramdisk').file_size == int(sys.argv[2])\n"
                "assert archive.getinfo('snapshot.zst').header_offset > 2 ** 32\n"
                "with archive.open('ramdisk') as member:\n"
                "    member.seek(-17, 2)\n"
                "    assert member.read() == b\"the ramdisk's end\"\n"
                "archive.read('snapshot.zst')\n"_s,
                path(), QString::number(large)});
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
    }
};

QTEST_GUILESS_MAIN(TestPackageLarge)
#include "tst_packagelarge.moc"
