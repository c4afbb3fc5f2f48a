// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pages/indexfile.h"
#include "tests/unit/pages/ramstream.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

const QByteArray content(64, 'a');

PageView pageOf(const QByteArray &bytes, std::size_t number) { return bytesOf(bytes).subspan(number * pageSize).first<pageSize>(); }

}  // namespace

/// What a base image has is known by a file.
class TestIndexFile final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pagesAreFound()
    {
        QVERIFY(write());
        const auto index = IndexFile::open(path(), content);
        QVERIFY2(index, index ? "" : qPrintable(index.error().what));
        for (std::size_t i = 0; i < count; ++i)
            QCOMPARE((*index)->find(hashOf(pageOf(m_pages, i))), std::optional<std::uint64_t>(i));
        QVERIFY(!(*index)->find(hashOf(Page{})));
        test::RamStream make(2);
        for (int i = 0; i < 100; ++i)
            QVERIFY(!(*index)->find(hashOf(pageOf(make.noise(pageSize), 0))));
    }

    /// With the wrong pages a move would come to nothing at its end.
    void whatIsDamagedOrOfSomethingElseIsRefused()
    {
        QVERIFY(write());
        QVERIFY(!IndexFile::open(path(), QByteArray(64, 'b')));
        QCOMPARE(IndexFile::open(path() + u'x', content).error().kind, Kind::NotFound);
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray sound = file.readAll();
        for (qsizetype at = 0; at < sound.size(); at += 97) {
            QByteArray bytes = sound;
            bytes[at] ^= 4;
            QVERIFY(file.seek(0) && file.write(bytes) == bytes.size() && file.flush());
            const auto index = IndexFile::open(path(), content);
            QVERIFY(!index && index.error().kind == Kind::Untrusted);
        }
        for (const qsizetype size : {sound.size() - 1, sound.size() - 16, qsizetype(192), qsizetype(5), qsizetype(0)}) {
            QVERIFY(file.seek(0) && file.write(sound) == sound.size() && file.resize(size) && file.flush());
            QVERIFY(!IndexFile::open(path(), content));
        }
    }

    void nothingHasAnIndexToo()
    {
        QVERIFY(IndexFileWriter().write(path(), content));
        const auto index = IndexFile::open(path(), content);
        QVERIFY(index && !(*index)->find(hashOf(Page{})));
    }

private:
    static constexpr std::size_t count = 300;
    [[nodiscard]] QString path() const { return m_folder.filePath(u"index"_s); }
    /// Behind them some that were there already, and zeros.
    [[nodiscard]] bool write() const
    {
        IndexFileWriter writer;
        for (std::size_t i = 0; i < count; ++i)
            writer.add(pageOf(m_pages, i));
        writer.add(Page{});
        writer.add(pageOf(m_pages, 7));
        return writer.write(path(), content).has_value();
    }

    const QTemporaryDir m_folder;
    const QByteArray m_pages = test::RamStream(1).noise(count * pageSize);
};

QTEST_GUILESS_MAIN(TestIndexFile)
#include "tst_indexfile.moc"
