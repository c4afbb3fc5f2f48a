// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"
#include "core/base/memorysink.h"
#include "tests/unit/package/samplepackage.h"
#include "tests/unit/pages/knownbytes.h"
#include "tests/unit/pages/ramstream.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace trescca;
using namespace Qt::StringLiterals;
using test::KnownBytes;
using test::RamStream;

/// Packages whose snapshot and disk are made of pages that stand elsewhere too.
class TestPackagePages : public QObject, test::PackageFolder {
    Q_OBJECT

    struct Content {
        QByteArray snapshot;
        QByteArray disk;
        QList<QByteArray> sources;
    };

    /// Of what the sources have, of its own, and of nothing like it.
    static Content anyContent(quint32 seed)
    {
        RamStream random(seed);
        Content content;
        for (int i = 0; i < 2; ++i)
            content.sources << random.noise(static_cast<qsizetype>(pageSize * (1 + random.below(40))) + 100);
        const auto knownPage = [&] {
            const QByteArray &source = content.sources[static_cast<qsizetype>(random.below(2))];
            return source.sliced(static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(source.size()) / pageSize) * pageSize), pageSize);
        };
        content.snapshot =
            random.noise(1000) + RamStream::begin(std::uint64_t(1) << 30U) + RamStream::part(true) + RamStream::first(0, random.noise(pageSize));
        for (std::uint64_t page = 1; page < 60; ++page)
            content.snapshot += random.below(3) == 0 ? RamStream::record(page, knownPage())
                : random.below(2) == 0               ? RamStream::zero(page)
                                                     : RamStream::record(page, random.noise(pageSize));
        content.snapshot += RamStream::partEnd() + random.noise(500);
        for (int block = 0; block < 30; ++block)
            content.disk += random.below(2) == 0 ? knownPage() : random.below(2) == 0 ? QByteArray(pageSize, '\0') : random.noise(pageSize);
        content.disk += random.noise(static_cast<qsizetype>(random.below(pageSize)));
        return content;
    }

    static Manifest manifestFor(const Content &content)
    {
        Manifest manifest = test::sampleManifest();
        manifest.hasKernel = manifest.hasNvram = false;
        manifest.snapshotEncoding = manifest.disks[0].encoding = Encoding::Pages;
        for (const QByteArray &source : content.sources)
            manifest.sources << ManifestSource{QString(64, u'b'), static_cast<std::uint64_t>(source.size())};
        return manifest;
    }

    static Result<QByteArray> packed(const Content &content, PageCounts *counts = nullptr)
    {
        MemorySink to;
        const auto writer = PackageWriter::begin(to, manifestFor(content));
        if (!writer)
            return fail(writer);
        std::vector<std::unique_ptr<KnownBytes>> known;
        std::vector<const PageIndex *> indexes;
        for (const QByteArray &source : content.sources)
            indexes.push_back(known.emplace_back(std::make_unique<KnownBytes>(source)).get());
        MemorySource snapshot(content.snapshot, 3000), disk(content.disk, 5000);
        const auto done = (*writer)
                              ->addPlain(u"libvirt.xml"_s, "<domain/>")
                              .and_then([&] { return (*writer)->addPages(u"snapshot"_s, snapshot, PageShape::SaveImage, indexes, {}, u"save"_s); })
                              .and_then([&](PageCounts told) {
                                  if (counts)
                                      *counts = told;
                                  return (*writer)->addPages(u"disk"_s, disk, PageShape::Blocks, indexes, {}, u"save"_s);
                              })
                              .and_then([&](PageCounts) { return (*writer)->finish(); });
        return done ? Result<QByteArray>(to.bytes()) : fail(done);
    }

    static std::vector<std::unique_ptr<PageSource>> sourcesOf(const QList<QByteArray> &contents)
    {
        std::vector<std::unique_ptr<PageSource>> sources;
        for (const QByteArray &content : contents)
            sources.push_back(content.isNull() ? nullptr : std::make_unique<KnownBytes>(content));
        return sources;
    }

    static bool isSound(const PackageReader &reader)
    {
        return reader.verify({}).transform([](const auto &found) { return found.isEmpty(); }).value_or(false);
    }

private Q_SLOTS:
    void isRebuiltByteForByte()
    {
        for (quint32 seed = 1; seed <= 60; ++seed) {
            const Content content = anyContent(seed);
            PageCounts counts;
            const auto archive = packed(content, &counts);
            QVERIFY2(archive, qPrintable(archive ? QString() : archive.error().what));
            QVERIFY(counts.known > 0 && counts.zero > 0 && counts.fresh > 0);
            const auto reader = opened(*archive);
            QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().what));
            QVERIFY(isSound(**reader));
            (*reader)->setSources(sourcesOf(content.sources));
            QCOMPARE(*test::extracted(**reader, u"snapshot"_s), content.snapshot);
            QCOMPARE(*test::extracted(**reader, u"disk"_s), content.disk);
            for (const PackageMember &member : (*reader)->members())
                if (member.logical == u"disk"_s) {
                    QCOMPARE(member.encoding, Encoding::Pages);
                    QCOMPARE(member.plainSize, static_cast<std::uint64_t>(content.disk.size()));
                    QVERIFY(member.storedSize < member.plainSize);
                }
        }
    }

    void saysWhatItLacks()
    {
        const Content content = anyContent(3);
        const auto reader = opened(*packed(content));
        QVERIFY(reader);
        for (const auto &there : {QList<QByteArray>(), {content.sources[0], QByteArray()}}) {
            (*reader)->setSources(sourcesOf(there));
            const auto failed = test::extracted(**reader, u"snapshot"_s);
            QVERIFY(!failed);
            QCOMPARE(failed.error().kind, Kind::NotFound);
            QVERIFY(failed.error().what.contains(QString(64, u'b')));
        }
    }

    void anotherSourceIsFound()
    {
        const Content content = anyContent(4);
        const auto reader = opened(*packed(content));
        QVERIFY(reader);
        QByteArray other = content.sources[0];
        for (qsizetype at = 0; at < other.size(); at += pageSize)
            other[at] = static_cast<char>(other[at] ^ 1);
        for (const QByteArray &wrong : {other, QByteArray(10, 'x')}) {
            (*reader)->setSources(sourcesOf({wrong, content.sources[1]}));
            const auto failed = test::extracted(**reader, u"disk"_s);
            QVERIFY(!failed);
            QCOMPARE(failed.error().kind, Kind::Untrusted);
        }
    }

    void peeksWithoutSources()
    {
        const Content content = anyContent(5);
        const auto reader = opened(*packed(content));
        QVERIFY(reader);
        MemorySink sink;
        QVERIFY((*reader)->peek(u"snapshot"_s, sink, {}));
        QCOMPARE(sink.bytes().size(), content.snapshot.size());
        QCOMPARE(sink.bytes().first(900), content.snapshot.first(900));
    }

    void damageIsFound()
    {
        const Content content = anyContent(6);
        const auto archive = packed(content);
        QVERIFY(archive);
        RamStream random(99);
        for (int i = 0; i < 150; ++i) {
            QByteArray hurt = *archive;
            const auto at = static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(hurt.size())));
            hurt[at] = static_cast<char>(hurt[at] ^ static_cast<char>(1U << random.below(8)));
            const auto reader = opened(hurt);
            if (!reader)
                continue;
            (*reader)->setSources(sourcesOf(content.sources));
            const auto snapshot = test::extracted(**reader, u"snapshot"_s), disk = test::extracted(**reader, u"disk"_s);
            QVERIFY(!snapshot || *snapshot == content.snapshot);
            QVERIFY(!disk || *disk == content.disk);
            QVERIFY(!isSound(**reader) || (snapshot && disk));
        }
    }

    void manifestAndMembersAgree()
    {
        const Content content = anyContent(7);
        MemorySink to;
        const auto writer = PackageWriter::begin(to, manifestFor(content));
        QVERIFY(writer);
        MemorySource disk(content.disk);
        QCOMPARE((*writer)->addCompressed(u"disk"_s, disk, {}, u"save"_s).error().kind, Kind::Internal);
        QCOMPARE((*writer)->addPages(u"disk"_s, disk, PageShape::Blocks, {}, {}, u"save"_s).error().kind, Kind::Internal);
        const auto roundTrip = Manifest::parse(manifestFor(content).toJson());
        QVERIFY(roundTrip);
        QCOMPARE(roundTrip->snapshotEncoding, Encoding::Pages);
        QCOMPARE(roundTrip->sources.size(), 2);
        QCOMPARE(roundTrip->sources[1].size, static_cast<std::uint64_t>(content.sources[1].size()));
        const auto refuses = [](const QByteArray &from, const QByteArray &into) {
            const QByteArray json = manifestFor(anyContent(7)).toJson();
            return json.contains(from) && !Manifest::parse(QByteArray(json).replace(from, into));
        };
        QVERIFY(refuses("\"pages\"", "\"leaves\""));
        QVERIFY(refuses(QByteArray(64, 'b'), QByteArray(63, 'b')));
        QVERIFY(refuses(QByteArray(64, 'b'), QByteArray(64, 'z')));
    }
};

QTEST_GUILESS_MAIN(TestPackagePages)
#include "tst_packagepages.moc"
