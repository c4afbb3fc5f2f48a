// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"
#include "core/disk/imagestore.h"
#include "tests/unit/disk/imagefolder.h"

#include <QElapsedTimer>
#include <QTest>

#include <atomic>
#include <csignal>
#include <thread>

#include <sys/resource.h>

using namespace trescca;
using namespace trescca::test;
using namespace Qt::StringLiterals;

/// An image is there as a whole or not at all.
class TestImageUploads : public QObject, ImageFolder {
    Q_OBJECT

private Q_SLOTS:
    void init() { empty(); }
    void uploadsAreDigested();
    void abandonedUploadLeavesNothing();
    void whatIsQueuedAgainCanBeWritten();
    void concurrentWriters();
    void noRoom();
    void theQuotaHoldsForAllTogether();
    void speed();
};

void TestImageUploads::uploadsAreDigested()
{
    const QByteArray bytes = QByteArray(5'000'000, 'z') + QByteArray(1'000'000, '\0');
    QString id;
    {
        const auto store = ImageStore::open(folder());
        id = (*store)->create({})->id;
        auto sink = (*store)->write(id);
        QVERIFY(sink);
        QVERIFY((*store)->get(id)->status == ImageStatus::Saving);
        QCOMPARE((*store)->write(id).error().kind, Kind::Conflict);
        QVERIFY((*sink)->write(bytesOf(bytes.first(1'234'567))) && (*sink)->write(bytesOf(bytes.mid(1'234'567))));
        QVERIFY((*sink)->finish());
        QVERIFY(!(*sink)->write(bytesOf(bytes)));
    }
    const auto store = ImageStore::open(folder());
    const auto image = (*store)->get(id);
    QVERIFY(image->status == ImageStatus::Active);
    QCOMPARE(image->size, static_cast<std::uint64_t>(bytes.size()));
    QCOMPARE(image->virtualSize, image->size);
    QCOMPARE(image->checksum, *fileDigest((*store)->path(id), {}, DigestKind::Md5));
    QCOMPARE(image->hash, *fileDigest((*store)->path(id), {}, DigestKind::Sha512));
    QFile file((*store)->path(id));
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll() == bytes);
    QCOMPARE((*store)->write(id).error().kind, Kind::Conflict);
    QVERIFY((*store)->remove(id));
    QCOMPARE(files(), QStringList());
    QCOMPARE((*store)->get(id).error().kind, Kind::NotFound);
}

void TestImageUploads::abandonedUploadLeavesNothing()
{
    const auto store = ImageStore::open(folder());
    const QString id = (*store)->create({})->id;
    {
        auto sink = (*store)->write(id);
        QVERIFY((*sink)->write(bytesOf(QByteArray(2'000'000, 'z'))));
    }
    QVERIFY((*store)->get(id)->status == ImageStatus::Queued);
    QCOMPARE(files(), QStringList{id + u".json"_s});
    auto again = (*store)->write(id);
    QVERIFY(again && (*again)->write(bytesOf("x")) && (*again)->finish());
}

/// At once, though its last writer is about to let go of it still.
void TestImageUploads::whatIsQueuedAgainCanBeWritten()
{
    const auto store = ImageStore::open(folder());
    const QString id = (*store)->create({})->id;
    for (int i = 0; i < 200; ++i) {
        auto sink = (*store)->write(id);
        QVERIFY(sink);
        const std::jthread cut([given = std::move(*sink)]() mutable { given.reset(); });
        while ((*store)->get(id)->status != ImageStatus::Queued)
            std::this_thread::yield();
        const auto again = (*store)->write(id);
        QVERIFY2(again, again ? "" : qPrintable(again.error().what));
    }
}

void TestImageUploads::concurrentWriters()
{
    const auto store = ImageStore::open(folder());
    std::vector<std::thread> threads;
    std::atomic<int> good = 0;
    for (int n = 0; n < 6; ++n)
        threads.emplace_back([&store, &good, n] {
            for (int round = 0; round < 5; ++round) {
                const auto image = (*store)->create({});
                auto sink = (*store)->write(image->id);
                const QByteArray bytes(300'000, static_cast<char>('a' + n));
                for (int part = 0; part < 4; ++part)
                    good += (*sink)->write(bytesOf(bytes)) ? 1 : 0;
                good += (*sink)->finish() ? 1 : 0;
                Image changed = *(*store)->get(image->id);
                changed.name = QString::number(n);
                good += (*store)->update(changed) ? 1 : 0;
            }
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(good, 6 * 5 * 6);
    for (const Image &image : (*store)->list()) {
        QVERIFY(image.status == ImageStatus::Active && image.size == 1'200'000);
        QCOMPARE(image.checksum, *fileDigest((*store)->path(image.id), {}, DigestKind::Md5));
    }
}

void TestImageUploads::noRoom()
{
    // A limit on the size of files is the one way to run out of room that needs no rights.
    const auto store = ImageStore::open(folder());
    const QString id = (*store)->create({})->id;
    rlimit old{};
    ::getrlimit(RLIMIT_FSIZE, &old);
    const rlimit small{1 << 20, old.rlim_max};
    ::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &small);
    auto sink = (*store)->write(id);
    const auto written = (*sink)->write(bytesOf(QByteArray(2 << 20, 'x')));
    const auto finished = (*sink)->finish();
    sink->reset();
    ::setrlimit(RLIMIT_FSIZE, &old);
    QCOMPARE(written.error().kind, Kind::NoRoom);
    QVERIFY(!finished);
    QVERIFY((*store)->get(id)->status == ImageStatus::Queued);
    QCOMPARE(files(), QStringList{id + u".json"_s});
    QVERIFY(*(*store)->freeBytes() > 0);
}

void TestImageUploads::theQuotaHoldsForAllTogether()
{
    const auto store = ImageStore::open(folder());
    (*store)->setQuota(1000);
    const auto begun = [&] { return std::move(*(*store)->write((*store)->create({})->id)); };
    const auto write = [](const std::unique_ptr<ByteSink> &sink, qsizetype size) { return sink->write(bytesOf(QByteArray(size, 'x'))); };
    const auto first = begun();
    QVERIFY(write(first, 600) && first->finish());
    auto second = begun();
    const auto third = begun();
    QVERIFY(write(second, 300));
    QCOMPARE(write(third, 200).error().kind, Kind::NoRoom);
    QCOMPARE(third->finish().error().kind, Kind::NoRoom);  // never half an image
    second.reset();                                        // abandoned: its bytes are free again
    const auto fourth = begun();
    QVERIFY(write(fourth, 400) && fourth->finish());
    QCOMPARE(write(begun(), 1).error().kind, Kind::NoRoom);
    for (const Image &image : (*store)->list()) {
        if (image.size == 600)
            QVERIFY((*store)->remove(image.id));
    }
    const auto last = begun();
    QVERIFY(write(last, 600) && last->finish());
    QCOMPARE((*store)->storedBytes(), std::uint64_t(1000));
    (*store)->setQuota(0);
    QVERIFY(write(begun(), 5000));
}

void TestImageUploads::speed()
{
    const auto store = ImageStore::open(folder());
    auto sink = (*store)->write((*store)->create({})->id);
    QByteArray bytes(1 << 20, Qt::Uninitialized);
    for (qsizetype n = 0; n < bytes.size(); ++n)
        bytes[n] = static_cast<char>(n * 31 % 251);
    constexpr int count = 256;
    QElapsedTimer timer;
    timer.start();
    for (int n = 0; n < count; ++n)
        QVERIFY((*sink)->write(bytesOf(bytes)));
    QVERIFY((*sink)->finish());
    qInfo() << "stored MB/s:" << count * 1000 / std::max<qint64>(1, timer.elapsed());
}

QTEST_GUILESS_MAIN(TestImageUploads)
#include "tst_imageuploads.moc"
