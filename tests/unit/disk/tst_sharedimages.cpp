// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"
#include "core/disk/imagestore.h"
#include "tests/unit/disk/imagefolder.h"

#include <QTest>

#include <csignal>
#include <functional>

#include <sys/wait.h>
#include <unistd.h>

using namespace trescca;
using namespace trescca::test;
using namespace Qt::StringLiterals;

/// Several programs keep their images in one folder, and some of them die.
class TestSharedImages : public QObject, ImageFolder {
    Q_OBJECT

    static int inPrograms(int count, const std::function<bool(int)> &work);

private Q_SLOTS:
    void init() { empty(); }
    void programsShareAFolder();
    void anIdIsTakenOnce();
    void changesOfManyProgramsAreAllKept();
    void killedWriterIsSwept();
    void whatNobodyWritesAgainGoesWithItsWriter();
    void aDeadWritersImageIsWrittenAnew();
};

void TestSharedImages::programsShareAFolder()
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
int TestSharedImages::inPrograms(int count, const std::function<bool(int)> &work)
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

void TestSharedImages::anIdIsTakenOnce()
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

void TestSharedImages::changesOfManyProgramsAreAllKept()
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

void TestSharedImages::killedWriterIsSwept()
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

void TestSharedImages::whatNobodyWritesAgainGoesWithItsWriter()
{
    const auto watching = ImageStore::open(folder());
    Image spec;
    spec.id = newId();
    const auto write = [&](int) {
        const auto own = ImageStore::open(folder());
        auto sink = (*own)->begin(spec);
        (void)(*sink)->write(bytesOf(QByteArray(3'000'000, 'k')));
        const auto seen = (*watching)->get(spec.id);
        if (!seen || seen->status != ImageStatus::Saving || (*watching)->begin(spec) || !ImageStore::open(folder()) || !(*watching)->get(spec.id))
            return true;
        ::kill(::getpid(), SIGKILL);
        return true;
    };
    QCOMPARE(inPrograms(1, write), 0);
    QVERIFY(!files().isEmpty());
    QCOMPARE((*watching)->get(spec.id).error().kind, Kind::NotFound);
    QVERIFY((*watching)->list().isEmpty());
    {
        auto again = (*watching)->begin(spec);  // though nothing was swept yet
        QVERIFY(again && (*again)->write(bytesOf("x")));
    }
    QCOMPARE(files(), QStringList());
    auto kept = (*watching)->begin(spec);
    QVERIFY(kept && (*kept)->write(bytesOf("x")) && (*kept)->finish());
    QVERIFY((*watching)->get(spec.id)->status == ImageStatus::Active);
    QCOMPARE(inPrograms(1,
                 [&](int) {
                     Image other = spec;
                     other.id = newId();
                     const auto own = ImageStore::open(folder());
                     auto sink = (*own)->begin(other);
                     (void)(*sink)->write(bytesOf(QByteArray(3'000'000, 'k')));
                     ::kill(::getpid(), SIGKILL);
                     return true;
                 }),
        0);
    QVERIFY(ImageStore::open(folder()));
    QCOMPARE(files().size(), 2);
}

void TestSharedImages::aDeadWritersImageIsWrittenAnew()
{
    const QString id = (*ImageStore::open(folder()))->create({})->id;
    const auto store = ImageStore::open(folder());
    QCOMPARE(inPrograms(1,
                 [&](int) {
                     const auto own = ImageStore::open(folder());
                     auto sink = (*own)->write(id);
                     (void)(*sink)->write(bytesOf(QByteArray(3'000'000, 'k')));
                     ::kill(::getpid(), SIGKILL);
                     return true;
                 }),
        0);
    auto sink = (*store)->write(id);
    QVERIFY(sink && (*sink)->write(bytesOf("x")) && (*sink)->finish());
    QCOMPARE((*store)->get(id)->size, 1ULL);
    QCOMPARE(files().size(), 2);
}

QTEST_GUILESS_MAIN(TestSharedImages)
#include "tst_sharedimages.moc"
