// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/package/seektable.h"
#include "tests/unit/libvirt/restorable.h"
#include "tests/unit/package/forgery.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace trescca;
using namespace Qt::StringLiterals;
using test::Forgery;

namespace {

struct Outcome {
    int exitCode = -1;
    long peak = 0;  ///< KiB
    QByteArray told;
};

/// What is in a folder, hidden or not, with sizes.
QStringList contentOf(const QString &folder)
{
    QStringList found;
    for (QDirIterator at(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
        at.hasNext();) {
        const QFileInfo entry = at.nextFileInfo();
        found << entry.filePath() + u' ' + (entry.isDir() ? QString() : QString::number(entry.size()));
    }
    found.sort();
    return found;
}

/// A frame that wants the largest window there may be, of so many blocks of 128 KiB zeros.
QByteArray longFrame(int blocks)
{
    QByteArray frame = QByteArray::fromHex("28b52ffd0088");
    frame += QByteArray::fromHex("02001000").repeated(blocks - 1);
    return frame + QByteArray::fromHex("03001000");
}

/// A snapshot that is only claimed: what is in it comes to be seen while it is read.
Forgery claimed(const QByteArray &stored, std::uint64_t plain)
{
    Forgery forgery;
    forgery.manifest.snapshotLimit = 1ULL << 50U;
    forgery.snapshotMember = stored;
    forgery.plainSize = plain;
    return forgery;
}

QByteArray described(const QByteArray &xml)
{
    Forgery forgery;
    forgery.manifest.memory = 512ULL << 20U;
    forgery.manifest.vcpus = 2;
    forgery.manifest.snapshotLimit = 1ULL << 30U;
    forgery.snapshot = test::saveImage(xml);
    forgery.snapshotMember = test::zstdFrame(forgery.snapshot);
    return test::forgeZip(forgery.members());
}

}  // namespace

/// `tresccac verify` as a process, on what takes most of it: within 256 MiB, and without a trace.
class TestVerifyLimits final : public QObject {
    Q_OBJECT
    QTemporaryDir m_folder;

    /// All that a program may take for its own place is in the folder.
    [[nodiscard]] Outcome verify(const QByteArray &file) const
    {
        const QByteArray program = QFile::encodeName(QCoreApplication::applicationDirPath() + u"/../bin/tresccac"_s);
        const QByteArray folder = QFile::encodeName(m_folder.path());
        const QTemporaryDir elsewhere;
        const QByteArray output = QFile::encodeName(elsewhere.filePath(u"told"_s));
        const pid_t child = ::fork();
        if (child == 0) {
            const int to = ::open(output.constData(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
            ::dup2(to, STDOUT_FILENO);
            ::dup2(to, STDERR_FILENO);
            for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"})
                ::setenv(name, folder.constData(), 1);
            if (::chdir(folder.constData()) == 0)
                ::execl(program.constData(), "tresccac", "verify", file.constData(), nullptr);
            ::_exit(127);
        }
        int status = 0;
        rusage used{};
        if (::wait4(child, &status, 0, &used) != child)
            return {};
        QFile told(QFile::decodeName(output));
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, used.ru_maxrss, told.open(QIODevice::ReadOnly) ? told.readAll() : QByteArray()};
    }

private Q_SLOTS:
    void memoryIsBounded_data()
    {
        QTest::addColumn<QByteArray>("package");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("told");
        const auto forged = [](const Forgery &forgery) { return test::forgeZip(forgery.members()); };
        QTest::newRow("sound") << test::samplePackage(test::restorableContent()) << 0 << QByteArray("The package is sound");
        QTest::newRow("no package") << QByteArray(1 << 20, 'x') << 2 << QByteArray("not a VM package");
        QTest::newRow("largest window") << forged(claimed(longFrame(3000), 3000ULL << 17U)) << 9 << QByteArray("does not have the size and digest");
        QTest::newRow("bomb") << forged(claimed(longFrame(100'000), 100'000ULL << 17U)) << 9 << QByteArray("snapshot.zst unpacks to 12 GiB");
        QTest::newRow("bomb that is larger than it says")
            << forged(claimed(longFrame(100'000), 1U << 20U)) << 9 << QByteArray("larger than the package says");
        SeekTable frames;
        const QByteArray frame = test::zstdFrame(QByteArray(8 << 20, 'x'));
        for (int i = 0; i < 40; ++i)
            frames.add({static_cast<std::uint32_t>(frame.size()), 8U << 20U});
        QTest::newRow("largest frames") << forged(claimed(frame.repeated(40) + frames.toBytes(), 320ULL << 20U)) << 9
                                        << QByteArray("does not have the size and digest");
        SeekTable table;
        for (std::uint64_t i = 0; i < SeekTable::maxFrames; ++i)
            table.add({17, 1});
        QTest::newRow("longest table") << forged(claimed(table.toBytes(), SeekTable::maxFrames * 17)) << 9 << QByteArray("cannot be trusted");
        QTest::newRow("description of disks") << described(test::domainOfSample(QByteArray("<disk><target dev='vda'/></disk>").repeated(30'000))) << 9
                                              << QByteArray("more elements or attributes");
        QTest::newRow("description of host devices") << described(test::domainOfSample(QByteArray("<hostdev/>").repeated(40'000))) << 9
                                                     << QByteArray("is of another machine than libvirt.xml");
        Forgery lists;
        lists.digests =
            "{\"members\":" + QByteArray("[").repeated(500) + QByteArray("[],").repeated(300'000) + "[]" + QByteArray("]").repeated(500) + '}';
        QTest::newRow("digests of lists") << forged(lists) << 9 << QByteArray("digests.json");
    }

    void memoryIsBounded()
    {
        QFETCH(QByteArray, package);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, told);
        const QString file = m_folder.filePath(u"package.zip"_s);
        QVERIFY(test::putFile(file, package));
        package = {};  // a child begins with what its parent has
        const QStringList before = contentOf(m_folder.path());
        const Outcome outcome = verify(QFile::encodeName(file));
        QVERIFY2(outcome.exitCode == exitCode && outcome.told.contains(told), outcome.told.constData());
        QVERIFY2(outcome.peak > 1024 && outcome.peak <= 256L << 10U, qPrintable(u"%1 KiB"_s.arg(outcome.peak)));
        QCOMPARE(contentOf(m_folder.path()), before);
    }
};

QTEST_GUILESS_MAIN(TestVerifyLimits)
#include "tst_verifylimits.moc"
