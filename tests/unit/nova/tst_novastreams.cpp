// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/cancelwatch.h"
#include "app/nova/helper/fdsink.h"
#include "app/nova/helper/stagedfiles.h"
#include "tests/unit/nova/openpipe.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::nova;

/// What the helper writes to, and who stops it.
class TestNovaStreams final : public QObject {
    Q_OBJECT

    static bool put(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

private Q_SLOTS:
    void initTestCase() { std::signal(SIGPIPE, SIG_IGN); }

    void aSlowReaderGetsAll()
    {
        test::OpenPipe pipe;
        auto sink = FdSink::open(pipe.writer(), {});
        QVERIFY(sink);
        const QByteArray content = QByteArray("0123456789").repeated(20'000);
        QByteArray came;
        std::jthread reader([&] { came = pipe.readAll(); });
        QVERIFY((*sink)->write(bytesOf(content)));
        QVERIFY((*sink)->finish());
        pipe.closeWriter();
        reader.join();
        QCOMPARE(came, content);
        QCOMPARE((*sink)->size(), std::uint64_t(content.size()));
        QCOMPARE((*sink)->sha512(), QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha512).toHex()));
    }

    void aReaderThatHasGoneIsTold()
    {
        test::OpenPipe pipe;
        auto sink = FdSink::open(pipe.writer(), {});
        QVERIFY(sink);
        std::jthread reader([&] {
            char one = 0;
            (void)!::read(pipe.reader(), &one, 1);
            pipe.closeReader();
        });
        const auto written = (*sink)->write(bytesOf(QByteArray(1 << 20, 'x')));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Kind::Unreachable);
    }

    void oneThatIsStoppedWaitsNoLonger()
    {
        test::OpenPipe pipe;
        std::stop_source stop;
        auto sink = FdSink::open(pipe.writer(), stop.get_token());
        QVERIFY(sink);
        std::jthread stopper([&] { stop.request_stop(); });
        const auto written = (*sink)->write(bytesOf(QByteArray(1 << 20, 'x')));
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Kind::Cancelled);
    }

    void onlyWhatIsOpenForWritingIsTaken()
    {
        test::OpenPipe pipe;
        QVERIFY(!FdSink::open(pipe.reader(), {}));
        QVERIFY(!FdSink::open(987, {}));
        const int child = ::fcntl(pipe.writer(), F_GETFD);
        ::fcntl(pipe.writer(), F_SETFD, child & ~FD_CLOEXEC);
        QVERIFY(FdSink::open(pipe.writer(), {}));
        QVERIFY((::fcntl(pipe.writer(), F_GETFD) & FD_CLOEXEC) != 0);  // no program that we start keeps it open
    }

    void theEndOfInputStops()
    {
        test::OpenPipe pipe;
        CancelWatch watch;
        watch.watchInput(pipe.reader());
        QCOMPARE(::write(pipe.writer(), "more", 4), 4);
        QVERIFY(!watch.token().stop_requested());
        pipe.closeWriter();
        QTRY_VERIFY(watch.token().stop_requested());
    }

    void filesAppearTogether()
    {
        const QTemporaryDir folder;
        const QString one = folder.filePath(u"disk"_s);
        const QString two = folder.filePath(u"memory"_s);
        QVERIFY(put(one, "old"));
        {
            StagedFiles staged(folder.path());
            QVERIFY(put(one + StagedFiles::suffix(), "new"));
            QVERIFY(put(two + StagedFiles::suffix(), "new"));
            QVERIFY(put(two + StagedFiles::suffix() + u".part"_s, "half"));
            staged.add(one, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
            staged.add(two, QFile::ReadOwner | QFile::WriteOwner);
            QVERIFY(staged.place());
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList({u"disk"_s, u"memory"_s}));
        QFile file(one);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "new"_ba);
        QVERIFY(QFileInfo(one).permission(QFile::ReadGroup));
        QVERIFY(!QFileInfo(two).permission(QFile::ReadGroup));
    }

    void orNotAtAll()
    {
        const QTemporaryDir folder;
        const QString one = folder.filePath(u"disk"_s);
        QVERIFY(put(folder.filePath(u"killed"_s) + StagedFiles::suffix(), "of an earlier one"));
        QVERIFY(put(one, "old"));
        {
            StagedFiles staged(folder.path());
            QVERIFY(put(one + StagedFiles::suffix(), "new"));
            staged.add(one, QFile::ReadOwner);
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"disk"_s});
        QFile file(one);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "old"_ba);
    }
};

QTEST_GUILESS_MAIN(TestNovaStreams)
#include "tst_novastreams.moc"
