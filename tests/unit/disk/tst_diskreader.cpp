// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/process.h"
#include "core/disk/diskreader.h"
#include "core/disk/qemuimg.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace trescca;
using namespace Qt::StringLiterals;

/// What QEMU's own tools write is what the reader finds, and what they would not write harms nobody.
class TestDiskReader : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    QRandomGenerator m_random{20261129};

    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    static void run(const QString &program, const QStringList &words)
    {
        const auto done = runProcess(program, words, {});
        QVERIFY2(done, qPrintable(done ? QString() : done.error().what));
    }
    /// Patterns, zeros and holes anywhere in the first `size` bytes.
    void scribble(const QString &disk, const QString &format, quint64 size, int times)
    {
        QStringList words{u"-f"_s, format};
        for (int i = 0; i < times; ++i) {
            const quint64 at = m_random.bounded(size / 512) * 512;
            const quint64 count = std::min<quint64>(size - at, (1 + m_random.bounded(400)) * 512);
            const char *const kinds[] = {"write -P 0x%1", "write -z", "write -zu", "discard"};
            const auto kind = QString::fromLatin1(kinds[m_random.bounded(8) % 4]);
            words << u"-c"_s << (kind.contains(u'%') ? kind.arg(1 + m_random.bounded(255), 0, 16) : kind) + u" %1 %2"_s.arg(at).arg(count);
        }
        run(u"qemu-io"_s, words << disk);
    }
    [[nodiscard]] QByteArray whatQemuReads(const QString &disk, const QString &format)
    {
        const QString raw = path(u"qemu.raw"_s);
        QFile::remove(raw);
        if (!qemuimg::flatten(disk, format, raw, u"raw"_s))
            return {};
        QFile file(raw);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// By extents, then at random places; where zeros are told, zeros are.
    void compare(const QString &disk, const QString &format)
    {
        const QByteArray expected = whatQemuReads(disk, format);
        const auto reader = DiskReader::open(disk, format);
        QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().what));
        QCOMPARE((*reader)->size(), static_cast<std::uint64_t>(expected.size()));
        std::vector<std::byte> buffer;
        for (std::uint64_t at = 0; at < (*reader)->size();) {
            const auto extent = (*reader)->extentAt(at);
            QVERIFY(extent && extent->length > 0 && at + extent->length <= (*reader)->size());
            buffer.resize(extent->length);
            QVERIFY((*reader)->read(at, buffer));
            QVERIFY2(std::ranges::equal(buffer, bytesOf(expected).subspan(at, extent->length)), qPrintable(u"at %1"_s.arg(at)));
            QVERIFY(!extent->isZero || std::ranges::all_of(buffer, [](std::byte byte) { return byte == std::byte{}; }));
            at += extent->length;
        }
        for (int i = 0; i < 300; ++i) {
            const auto at = m_random.bounded(static_cast<quint64>(expected.size()));
            buffer.resize(1 + m_random.bounded(300'000));
            QVERIFY((*reader)->read(at, buffer));
            const std::size_t inside = std::min<std::size_t>(buffer.size(), static_cast<std::size_t>(expected.size()) - at);
            QVERIFY(std::ranges::equal(ConstBytes(buffer).first(inside), bytesOf(expected).subspan(at, inside)));
            QVERIFY(std::ranges::all_of(ConstBytes(buffer).subspan(inside), [](std::byte byte) { return byte == std::byte{}; }));
        }
    }

private Q_SLOTS:
    void init()
    {
        for (const QString &name : QDir(m_dir.path()).entryList(QDir::Files))
            QFile::remove(path(name));
    }

    void readsWhatQemuWrote_data()
    {
        QTest::addColumn<QString>("options");
        for (const char *const options : {"compat=1.1", "compat=0.10", "cluster_size=512", "cluster_size=2M", "extended_l2=on",
                 "extended_l2=on,cluster_size=16k", "extended_l2=on,cluster_size=2M", "preallocation=metadata"})
            QTest::addRow("%s", options) << QString::fromLatin1(options);
    }
    void readsWhatQemuWrote()
    {
        QFETCH(QString, options);
        const QString base = path(u"base.qcow2"_s), overlay = path(u"overlay.qcow2"_s);
        run(u"qemu-img"_s, {u"create"_s, u"-q"_s, u"-f"_s, u"qcow2"_s, u"-o"_s, options, base, u"7000064"_s});
        scribble(base, u"qcow2"_s, 7'000'064, 60);
        compare(base, u"qcow2"_s);
        const bool canBack = !options.contains(u"preallocation"_s);
        run(u"qemu-img"_s,
            {u"create"_s, u"-q"_s, u"-f"_s, u"qcow2"_s, u"-o"_s, canBack ? options : u"compat=1.1"_s, u"-b"_s, base, u"-F"_s, u"qcow2"_s, overlay,
                u"9000448"_s});
        compare(overlay, u"qcow2"_s);
        scribble(overlay, u"qcow2"_s, 9'000'448, 40);
        compare(overlay, u"qcow2"_s);
    }

    void opensCompressedClusters_data()
    {
        QTest::addColumn<QString>("options");
        for (const char *const options : {"compression_type=zlib", "compression_type=zstd", "compression_type=zlib,cluster_size=512",
                 "compression_type=zstd,cluster_size=2M", "compat=0.10", "compression_type=zstd,extended_l2=on"})
            QTest::addRow("%s", options) << QString::fromLatin1(options);
    }
    void opensCompressedClusters()
    {
        QFETCH(QString, options);
        const QString raw = path(u"disk.raw"_s), packed = path(u"packed.qcow2"_s);
        run(u"qemu-img"_s, {u"create"_s, u"-q"_s, u"-f"_s, u"raw"_s, raw, u"8388608"_s});
        scribble(raw, u"raw"_s, 8'388'608, 80);
        compare(raw, u"raw"_s);
        run(u"qemu-img"_s, {u"convert"_s, u"-c"_s, u"-f"_s, u"raw"_s, u"-O"_s, u"qcow2"_s, u"-o"_s, options, raw, packed});
        compare(packed, u"qcow2"_s);
        scribble(packed, u"qcow2"_s, 8'388'608, 10);
        compare(packed, u"qcow2"_s);
    }

    void endsBeforeItsOverlayAndBehind()
    {
        const QString base = path(u"base.raw"_s), longer = path(u"longer.qcow2"_s), shorter = path(u"shorter.qcow2"_s);
        run(u"qemu-img"_s, {u"create"_s, u"-q"_s, u"-f"_s, u"raw"_s, base, u"1000448"_s});
        run(u"qemu-io"_s, {u"-f"_s, u"raw"_s, u"-c"_s, u"write -P 7 0 1000448"_s, base});
        for (const auto &[overlay, size] : {std::pair{longer, u"3000320"_s}, {shorter, u"500224"_s}}) {
            run(u"qemu-img"_s, {u"create"_s, u"-q"_s, u"-f"_s, u"qcow2"_s, u"-b"_s, base, u"-F"_s, u"raw"_s, overlay, size});
            compare(overlay, u"qcow2"_s);
        }
    }

    void refusesWhatItCannotRead()
    {
        const QString disk = path(u"disk.qcow2"_s);
        run(u"qemu-img"_s, {u"create"_s, u"-q"_s, u"-f"_s, u"qcow2"_s, disk, u"1M"_s});
        QCOMPARE(DiskReader::open(disk, u"vmdk"_s).error().kind, Kind::Unsupported);
        QCOMPARE(DiskReader::open(disk, {}).error().kind, Kind::Unsupported);
        QVERIFY(!DiskReader::open(path(u"none"_s), u"raw"_s));
        QVERIFY(!DiskReader::open(u"/dev/null"_s, u"raw"_s));
        const QString data = path(u"data.qcow2"_s);
        run(u"qemu-img"_s, {u"create"_s, u"-q"_s, u"-f"_s, u"qcow2"_s, u"-o"_s, u"data_file=%1"_s.arg(path(u"data.raw"_s)), data, u"1M"_s});
        QCOMPARE(DiskReader::open(data, u"qcow2"_s).error().kind, Kind::Unsupported);
        const QString loop = path(u"loop.qcow2"_s);
        run(u"qemu-img"_s, {u"create"_s, u"-q"_s, u"-f"_s, u"qcow2"_s, loop, u"1M"_s});
        run(u"qemu-img"_s, {u"rebase"_s, u"-u"_s, u"-f"_s, u"qcow2"_s, u"-b"_s, u"loop.qcow2"_s, u"-F"_s, u"qcow2"_s, loop});
        QCOMPARE(DiskReader::open(loop, u"qcow2"_s).error().kind, Kind::Unsupported);
    }

    void damageIsAnErrorOrOtherBytes()
    {
        const QString disk = path(u"disk.qcow2"_s);
        run(u"qemu-img"_s, {u"create"_s, u"-q"_s, u"-f"_s, u"qcow2"_s, u"-o"_s, u"cluster_size=512"_s, disk, u"300000"_s});
        scribble(disk, u"qcow2"_s, 299'520, 30);
        QFile file(disk);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray sound = file.readAll();
        std::vector<std::byte> buffer(300'000);
        for (int i = 0; i < 400; ++i) {
            QByteArray bytes = sound;
            for (int flips = 0; flips < 4; ++flips)
                bytes[m_random.bounded(static_cast<quint32>(std::min<qsizetype>(bytes.size(), 12'000)))] = static_cast<char>(m_random.bounded(256));
            QFile hurt(path(u"hurt.qcow2"_s));
            QVERIFY(hurt.open(QIODevice::WriteOnly | QIODevice::Truncate) && hurt.write(bytes) == bytes.size());
            hurt.close();
            const auto reader = DiskReader::open(hurt.fileName(), u"qcow2"_s);
            if (!reader)
                continue;
            for (std::uint64_t at = 0; at < std::min<std::uint64_t>((*reader)->size(), 1 << 20U);) {
                const auto extent = (*reader)->extentAt(at);
                if (!extent)
                    break;
                QVERIFY(extent->length > 0);
                at += extent->length;
            }
            (void)(*reader)->read(0, buffer);
        }
    }
};

QTEST_GUILESS_MAIN(TestDiskReader)
#include "tst_diskreader.moc"
