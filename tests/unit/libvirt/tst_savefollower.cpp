// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/libvirt/savefollower.h"
#include "core/libvirt/saveimage.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <array>
#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

/// Writes a save image the way libvirt does: head with the magic of a partial one, stream, then the magic.
class Writer {
public:
    explicit Writer(const QString &path) : m_file(path)
    {
        m_opened = m_file.open(QIODevice::ReadWrite | QIODevice::Truncate | QIODevice::Unbuffered);
    }
    [[nodiscard]] bool opened() const { return m_opened; }
    void head(const QByteArray &xml = "<domain/>")
    {
        append("LibvirtQemudPart");
        QByteArray rest(SaveImageHead::headerSize - 16, '\0');
        qToLittleEndian<std::uint32_t>(2, rest.data());
        qToLittleEndian<std::uint32_t>(static_cast<std::uint32_t>(xml.size() + 11), rest.data() + 4);
        append(rest);
        append(xml + QByteArray(11, '\0'));
    }
    void append(const QByteArray &bytes)
    {
        m_file.seek(m_file.size());
        m_file.write(bytes);
    }
    void turn()
    {
        m_file.seek(0);
        m_file.write("LibvirtQemudSave");
    }
    [[nodiscard]] QByteArray all()
    {
        m_file.seek(0);
        return m_file.readAll();
    }

private:
    QFile m_file;
    bool m_opened = false;
};

Result<QByteArray> readAll(SaveFollower &follower)
{
    QByteArray out;
    std::array<std::byte, 777> buffer{};
    for (;;) {
        const auto got = follower.read(buffer);
        if (!got)
            return fail(got);
        if (*got == 0)
            return out;
        out.append(reinterpret_cast<const char *>(buffer.data()), static_cast<qsizetype>(*got));
    }
}

}  // namespace

class TestSaveFollower : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theStreamIsThatOfTheCompleteFile();
    void theHeadIsThereBeforeTheStream();
    void itsSizeIsKnownOnceItIsWhole();
    void passwordsAreNotGivenOut();
    void aFailedSaveFailsTheStream();
    void aSaveThatEndsWithoutItsMagicFails();
    void aStopEndsTheWait();
    void aChangedHeadIsFound();
    void anotherFormatIsRefused();

private:
    QTemporaryDir m_folder;
    QString m_path;
};

void TestSaveFollower::init()
{
    m_path = m_folder.filePath(u"memory.save"_s);
    QFile::remove(m_path);
}

void TestSaveFollower::theStreamIsThatOfTheCompleteFile()
{
    Writer writer(m_path);
    QVERIFY(writer.opened());
    const auto follower = SaveFollower::open(m_path, [] { return std::optional<Result<void>>(); }, {});
    QVERIFY(follower);
    std::thread libvirt([&writer] {
        writer.head();
        for (int i = 0; i < 200; ++i)
            writer.append(QByteArray(1000 + i, static_cast<char>('a' + i % 26)));
        writer.turn();
    });
    const auto got = readAll(**follower);
    libvirt.join();
    QVERIFY(got);
    QCOMPARE(*got, writer.all());
    QVERIFY((*follower)->checkHead());
}

// And the stream begins with it all the same.
void TestSaveFollower::theHeadIsThereBeforeTheStream()
{
    Writer writer(m_path);
    int asked = 0;
    const auto follower = SaveFollower::open(m_path,
        [&] {
            if (++asked == 2)  // nothing is written at first
                writer.head("<domain><name>web</name></domain>");
            return std::optional<Result<void>>();
        },
        {});
    const auto head = (*follower)->head();
    QVERIFY(head);
    QCOMPARE(head->xml(), "<domain><name>web</name></domain>");
    QVERIFY(head->isComplete());
    writer.append("QEVMstream");
    writer.turn();
    QCOMPARE(*readAll(**follower), writer.all());
}

// Also where the description becomes longer than the place it had.
// Before it is read to its end: how much there is to be packed.
void TestSaveFollower::itsSizeIsKnownOnceItIsWhole()
{
    Writer writer(m_path);
    QVERIFY(writer.opened());
    const auto follower = SaveFollower::open(m_path, [] { return std::optional<Result<void>>(); }, {});
    QVERIFY(follower);
    writer.head();
    writer.append(QByteArray(100'000, 'a'));
    std::array<std::byte, 777> buffer{};
    while ((*follower)->wholeSize() == 0 && QFileInfo(m_path).size() < 200'000) {
        QVERIFY((*follower)->read(buffer).value_or(0) > 0);
        writer.append(QByteArray(50'000, 'b'));
        QCOMPARE((*follower)->wholeSize(), 0U);
    }
    writer.turn();
    while ((*follower)->wholeSize() == 0)
        QVERIFY((*follower)->read(buffer).value_or(0) > 0);
    QCOMPARE((*follower)->wholeSize(), static_cast<std::uint64_t>(QFileInfo(m_path).size()));
}

void TestSaveFollower::passwordsAreNotGivenOut()
{
    Writer writer(m_path);
    writer.head("<domain><devices><graphics passwd='sesame'/><a/><b/><c/><d/><e/><f/><g/></devices></domain>");
    writer.append("QEVMstream");
    writer.turn();
    const auto follower = SaveFollower::open(m_path, [] { return std::optional<Result<void>>(); }, {});
    const auto got = readAll(**follower);
    QVERIFY(got);
    QVERIFY(!got->contains("sesame") && writer.all().contains("sesame"));
    auto head = SaveImageHead::parse(*got);
    QVERIFY(head && head->takeText(got->sliced(SaveImageHead::headerSize, head->dataLength())));
    QVERIFY(head->xml().contains("<graphics"));
    QCOMPARE(got->sliced(SaveImageHead::headerSize + head->dataLength()), "QEVMstream");
    QVERIFY((*follower)->checkHead());
}

void TestSaveFollower::aFailedSaveFailsTheStream()
{
    Writer writer(m_path);
    writer.head();
    const auto follower = SaveFollower::open(m_path, [] { return std::optional<Result<void>>(fail(Kind::NoRoom, u"full"_s)); }, {});
    const auto got = readAll(**follower);
    QVERIFY(!got);
    QCOMPARE(got.error().kind, Kind::NoRoom);
}

void TestSaveFollower::aSaveThatEndsWithoutItsMagicFails()
{
    Writer writer(m_path);
    writer.head();
    writer.append("stream");
    const auto follower = SaveFollower::open(m_path, [] { return std::optional<Result<void>>(Result<void>()); }, {});
    const auto got = readAll(**follower);
    QVERIFY(!got);
    QCOMPARE(got.error().kind, Kind::Internal);
}

void TestSaveFollower::aStopEndsTheWait()
{
    Writer writer(m_path);
    std::stop_source stop;
    const auto follower = SaveFollower::open(
        m_path,
        [&stop] {
            stop.request_stop();
            return std::optional<Result<void>>();
        },
        stop.get_token());
    const auto got = readAll(**follower);
    QVERIFY(!got);
    QCOMPARE(got.error().kind, Kind::Cancelled);
}

void TestSaveFollower::aChangedHeadIsFound()
{
    Writer writer(m_path);
    writer.head();
    writer.turn();
    const auto follower = SaveFollower::open(m_path, [] { return std::optional<Result<void>>(); }, {});
    QVERIFY(readAll(**follower));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(95);
    file.write("X");
    file.close();
    QVERIFY(!(*follower)->checkHead());
}

void TestSaveFollower::anotherFormatIsRefused()
{
    Writer writer(m_path);
    writer.head();
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(16 + 12);
    file.write("\6");
    file.close();
    const auto follower = SaveFollower::open(m_path, [] { return std::optional<Result<void>>(); }, {});
    QCOMPARE(readAll(**follower).error().kind, Kind::Unsupported);
    QVERIFY(!SaveFollower::open(m_folder.filePath(u"none"_s), {}, {}));
}

QTEST_GUILESS_MAIN(TestSaveFollower)
#include "tst_savefollower.moc"
