// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"
#include "core/disk/imagestore.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <functional>
#include <thread>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace trescca;
using namespace Qt::StringLiterals;

class TestImageStore : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_dir;

    QString folder() const { return m_dir->filePath(u"images"_s); }
    QStringList files() const { return QDir(folder()).entryList(QDir::Files); }
    void touch(const QString &name) const
    {
        QFile file(folder() + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("left") == 4);
    }
    static int inPrograms(int count, const std::function<bool(int)> &work);

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void keepsAllMetadata();
    void uploadsAreDigested();
    void abandonedUploadLeavesNothing();
    void programsShareAFolder();
    void anIdIsTakenOnce();
    void changesOfManyProgramsAreAllKept();
    void killedWriterIsSwept();
    void aDeadWritersImageIsWrittenAnew();
    void onlyOwnLeftoversAreSwept();
    void hostileIdsAreRefused_data();
    void hostileIdsAreRefused();
    void concurrentWriters();
    void noRoom();
    void protectedAndBusyStay();
    void usedImagesStay();
    void speed();
    void aThousandImagesAreListedFast();
};

void TestImageStore::keepsAllMetadata()
{
    Image spec;
    spec.name = u"näme \"x\""_s;
    spec.diskFormat = u"qcow2"_s;
    spec.containerFormat = u"ovf"_s;
    spec.virtualSize = (1ULL << 60U) + 1;  // more than a double holds
    spec.owner = u"me"_s;
    spec.visibility = u"public"_s;
    spec.isProtected = true;
    spec.minDisk = 3;
    spec.minRam = 64;
    spec.tags = {u"a"_s, u"b"_s};
    spec.properties = {{u"trescca_kind"_s, u"package"_s}, {u"trescca_needs"_s, u"1,2"_s}};
    QString id;
    {
        const auto store = ImageStore::open(folder());
        QVERIFY(store);
        const auto made = (*store)->create(spec);
        QVERIFY(made);
        id = made->id;
        QVERIFY(made->status == ImageStatus::Queued && made->created.isValid());
        QCOMPARE((*store)->create(*made).error().kind, Kind::Conflict);
        Image changed = *made;
        changed.name = u"other"_s;
        changed.size = 7;
        changed.status = ImageStatus::Active;
        QCOMPARE((*store)->update(changed)->size, 0ULL);
    }
    const auto store = ImageStore::open(folder());
    const auto image = (*store)->get(id);
    QVERIFY(image);
    QCOMPARE(image->name, u"other"_s);
    QCOMPARE(image->virtualSize, spec.virtualSize);
    QVERIFY(image->status == ImageStatus::Queued && image->isProtected && image->isPackage());
    QCOMPARE(image->tags, spec.tags);
    QCOMPARE(image->properties, spec.properties);
    QVERIFY(image->owner == u"me"_s && image->visibility == u"public"_s && image->minDisk == 3 && image->minRam == 64);
    QVERIFY(image->diskFormat == u"qcow2"_s && image->containerFormat == u"ovf"_s && image->updated >= image->created);
}

void TestImageStore::uploadsAreDigested()
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

void TestImageStore::abandonedUploadLeavesNothing()
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

void TestImageStore::programsShareAFolder()
{
    const auto mine = ImageStore::open(folder());
    const auto other = ImageStore::open(folder());  // its files and locks are its own, as those of another program
    const QString id = (*mine)->create({})->id;
    auto sink = (*mine)->write(id);
    QVERIFY((*sink)->write(bytesOf(QByteArray(2'000'000, 'm'))));
    // One more that opens the folder now must not sweep what is being written.
    QVERIFY(ImageStore::open(folder()) && files().contains(id + u".part"_s));
    QVERIFY((*other)->get(id)->status == ImageStatus::Saving);
    QCOMPARE((*other)->write(id).error().kind, Kind::Conflict);
    QCOMPARE((*other)->remove(id).error().kind, Kind::Conflict);
    const QString second = (*other)->create({})->id;
    auto beside = (*other)->write(second);
    QVERIFY((*beside)->write(bytesOf("beside")) && (*beside)->finish());
    QVERIFY((*mine)->get(second)->status == ImageStatus::Active);
    QVERIFY((*sink)->finish());
    QCOMPARE((*other)->get(id)->checksum, *fileDigest((*other)->path(id), {}, DigestKind::Md5));
    QVERIFY((*other)->list().size() == 2 && (*other)->remove(id));
    QCOMPARE((*mine)->get(id).error().kind, Kind::NotFound);
    QCOMPARE((*mine)->remove(id).error().kind, Kind::NotFound);
}

/// Forks children that do `work` at the same time; how many returned true.
int TestImageStore::inPrograms(int count, const std::function<bool(int)> &work)
{
    int gate[2];
    if (::pipe(gate) != 0)
        return -1;
    QList<pid_t> children;
    for (int n = 0; n < count; ++n) {
        children << ::fork();
        if (children.last() == 0) {
            char byte = 0;
            ::close(gate[1]);
            (void)!::read(gate[0], &byte, 1);  // until the parent opens the gate
            ::_exit(work(n) ? 0 : 1);
        }
    }
    ::close(gate[0]);
    ::close(gate[1]);
    int good = 0;
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        good += WIFEXITED(status) && WEXITSTATUS(status) == 0 ? 1 : 0;
    }
    return good;
}

void TestImageStore::anIdIsTakenOnce()
{
    for (int round = 0; round < 10; ++round) {
        Image spec;
        spec.id = newId();
        const int made = inPrograms(4, [&](int) { return (*ImageStore::open(folder()))->create(spec).has_value(); });
        QCOMPARE(made, 1);
        const int written = inPrograms(4, [&](int n) {
            auto sink = (*ImageStore::open(folder()))->write(spec.id);
            return sink && (*sink)->write(bytesOf(QByteArray(10, static_cast<char>('a' + n)))) && (*sink)->finish();
        });
        QCOMPARE(written, 1);
    }
}

void TestImageStore::changesOfManyProgramsAreAllKept()
{
    const auto store = ImageStore::open(folder());
    const QString id = (*store)->create({})->id;
    const int good = inPrograms(6, [&](int n) {
        const auto own = ImageStore::open(folder());
        for (int round = 0; round < 10; ++round)
            if (!(*own)->change(id, [&](Image &image) -> Result<void> {
                    image.properties[u"p%1-%2"_s.arg(n).arg(round)] = u"x"_s;
                    return {};
                }))
                return false;
        return true;
    });
    QCOMPARE(good, 6);
    QCOMPARE((*store)->get(id)->properties.size(), 60);
}

void TestImageStore::killedWriterIsSwept()
{
    const auto watching = ImageStore::open(folder());
    int ready[2];
    QCOMPARE(::pipe(ready), 0);
    const pid_t child = ::fork();
    if (child == 0) {
        const auto store = ImageStore::open(folder());
        auto sink = (*store)->write((*store)->create({})->id);
        (void)(*sink)->write(bytesOf(QByteArray(3'000'000, 'k')));
        (void)!::write(ready[1], "r", 1);
        ::pause();
        ::_exit(1);
    }
    char byte = 0;
    QCOMPARE(::read(ready[0], &byte, 1), 1);
    const QString id = (*watching)->list().value(0).id;
    QVERIFY((*watching)->get(id)->status == ImageStatus::Saving);
    QCOMPARE((*watching)->write(id).error().kind, Kind::Conflict);
    QVERIFY(ImageStore::open(folder()));
    QCOMPARE(files().size(), 2);
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(ready[0]);
    ::close(ready[1]);
    QVERIFY((*watching)->get(id)->status == ImageStatus::Queued);
    QVERIFY(ImageStore::open(folder()));
    QCOMPARE(files(), QStringList{id + u".json"_s});
    auto again = (*watching)->write(id);
    QVERIFY(again && (*again)->write(bytesOf("x")) && (*again)->finish());
}

void TestImageStore::aDeadWritersImageIsWrittenAnew()
{
    const QString id = (*ImageStore::open(folder()))->create({})->id;
    const auto store = ImageStore::open(folder());
    QCOMPARE(inPrograms(1, [&](int) {
        const auto own = ImageStore::open(folder());
        auto sink = (*own)->write(id);
        (void)(*sink)->write(bytesOf(QByteArray(3'000'000, 'k')));
        ::kill(::getpid(), SIGKILL);
        return true;
    }), 0);
    auto sink = (*store)->write(id);
    QVERIFY(sink && (*sink)->write(bytesOf("x")) && (*sink)->finish());
    QCOMPARE((*store)->get(id)->size, 1ULL);
    QCOMPARE(files().size(), 2);
}

void TestImageStore::onlyOwnLeftoversAreSwept()
{
    QVERIFY(QDir().mkpath(folder()));
    const QString orphan = newId();
    const QString damaged = newId();
    touch(orphan);
    touch(orphan + u".part"_s);
    touch(orphan + u".json.abcdef"_s);
    touch(damaged);
    touch(damaged + u".json"_s);
    touch(u"notes.txt"_s);
    touch(u"notes.part"_s);
    const auto store = ImageStore::open(folder());
    QVERIFY(store && (*store)->list().isEmpty());
    QStringList expected{damaged, damaged + u".json"_s, u"notes.part"_s, u"notes.txt"_s};
    expected.sort();
    QStringList found = files();
    found.sort();
    QCOMPARE(found, expected);
    Image spec;
    spec.id = damaged;
    QCOMPARE((*store)->create(spec).error().kind, Kind::Conflict);
}

void TestImageStore::hostileIdsAreRefused_data()
{
    QTest::addColumn<QString>("id");
    const QString good = newId();
    for (const QString &id : {u"../x"_s, u"/etc/passwd"_s, u"."_s, u".lock"_s, u"x"_s, good + u"/.."_s, good.toUpper() + u'A', good + u'\n',
                              good.chopped(1) + QChar(0), u"{%1}"_s.arg(good), good.left(8) + u"/../"_s + good.mid(12)})
        QTest::newRow(qPrintable(u"%1"_s.arg(id))) << id;
}

void TestImageStore::hostileIdsAreRefused()
{
    QFETCH(QString, id);
    const auto store = ImageStore::open(folder());
    Image spec;
    spec.id = id;
    QCOMPARE((*store)->create(spec).error().kind, Kind::InvalidInput);
    QVERIFY(!(*store)->get(id) && !(*store)->write(id) && !(*store)->update(spec) && !(*store)->remove(id));
    QVERIFY((*store)->path(id).isEmpty());
    QCOMPARE(files(), QStringList());
}

void TestImageStore::concurrentWriters()
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

void TestImageStore::noRoom()
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

void TestImageStore::protectedAndBusyStay()
{
    const auto store = ImageStore::open(folder());
    Image spec;
    spec.isProtected = true;
    Image image = *(*store)->create(spec);
    QCOMPARE((*store)->remove(image.id).error().kind, Kind::Forbidden);
    image.isProtected = false;
    QVERIFY((*store)->update(image));
    {
        const auto sink = (*store)->write(image.id);
        QCOMPARE((*store)->remove(image.id).error().kind, Kind::Conflict);
    }
    QVERIFY((*store)->remove(image.id));
}

void TestImageStore::usedImagesStay()
{
    const auto store = ImageStore::open(folder());
    const auto other = ImageStore::open(folder());
    const QString id = (*store)->create({})->id;
    QCOMPARE((*store)->use(id).error().kind, Kind::Conflict);  // nothing there yet to be used
    auto sink = (*store)->write(id);
    QCOMPARE((*other)->use(id).error().kind, Kind::Conflict);
    QVERIFY((*sink)->write(bytesOf("x")) && (*sink)->finish());
    {
        const auto one = (*store)->use(id);
        const auto two = (*other)->use(id);
        QVERIFY(one && two);
        QCOMPARE((*other)->remove(id).error().kind, Kind::Conflict);
    }
    QString asked;
    (*other)->setRemovalCheck([&](const Image &image) -> Result<void> {
        asked = image.id;
        // Nobody begins to use it behind the check's back.
        return fail((*store)->use(id) ? Kind::Internal : Kind::Forbidden, u"no"_s);
    });
    QCOMPARE((*other)->remove(id).error().kind, Kind::Forbidden);
    QCOMPARE(asked, id);
    (*other)->setRemovalCheck({});
    QVERIFY((*other)->remove(id));
    QCOMPARE((*store)->use(id).error().kind, Kind::NotFound);
}

void TestImageStore::speed()
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

void TestImageStore::aThousandImagesAreListedFast()
{
    Image spec;
    spec.name = u"a rather usual name of an image"_s;
    spec.properties = {{u"trescca_kind"_s, u"package"_s}, {u"trescca_instance"_s, newId()}, {u"trescca_name"_s, u"web-1"_s},
                       {u"trescca_memory"_s, u"268435456"_s}, {u"trescca_arch"_s, u"x86_64"_s}};
    const auto store = ImageStore::open(folder());
    // Copies of one record: a thousand durable ones take their time to make.
    const auto made = (*store)->create(spec);
    QFile record(folder() + u'/' + made->id + u".json"_s);
    QVERIFY(record.open(QIODevice::ReadOnly));
    const QByteArray json = record.readAll();
    for (int n = 1; n < 1000; ++n) {
        const QString id = newId();
        QFile copy(folder() + u'/' + id + u".json"_s);
        QVERIFY(copy.open(QIODevice::WriteOnly));
        copy.write(QByteArray(json).replace(made->id.toUtf8(), id.toUtf8()));
    }
    QElapsedTimer timer;
    timer.start();
    QCOMPARE((*store)->list().size(), 1000);
    const qint64 listed = timer.restart();
    QVERIFY(ImageStore::open(folder()));
    qInfo() << "1,000 images: ms to list" << listed << "to open" << timer.elapsed();
    QVERIFY(listed < 500);  // the machine may be busy; usual is a tenth of it
}

QTEST_GUILESS_MAIN(TestImageStore)
#include "tst_imagestore.moc"
