// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/disk/contentdigest.h"
#include "core/disk/diskpages.h"
#include "core/disk/pageindexes.h"
#include "core/disk/qemuimg.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace trescca;
using namespace Qt::StringLiterals;

/// What the index tells of a disk is what its pages are, in whatever format it lies here and there.
class TestPageIndexes : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    QString m_raw, m_qcow2, m_digest;

    [[nodiscard]] QString cache() const { return m_dir.filePath(u"cache"_s); }
    static Page pageOf(int number)
    {
        Page page{};
        page[0] = static_cast<std::byte>(number);
        page[1] = static_cast<std::byte>(number >> 8);
        page[2] = std::byte{1};
        return page;
    }

private Q_SLOTS:
    /// Pages 3 to 902 and 5,000; the end is no whole page.
    void initTestCase()
    {
        m_raw = m_dir.filePath(u"disk.raw"_s);
        m_qcow2 = m_dir.filePath(u"disk.qcow2"_s);
        QFile file(m_raw);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(6000 * 4096 + 512));
        for (int number = 3; number <= 5000; number = number == 902 ? 5000 : number + 1) {
            const Page page = pageOf(number);
            QVERIFY(file.seek(number * 4096) && file.write(reinterpret_cast<const char *>(page.data()), 4096) == 4096);
        }
        QVERIFY(file.seek(6000 * 4096) && file.write(QByteArray(512, 'x')) == 512);
        file.close();
        QVERIFY(qemuimg::flatten(m_raw, u"raw"_s, m_qcow2, u"qcow2"_s));
        m_digest = ContentDigests(cache()).of(m_raw, u"raw"_s, {}).value();
    }

    void knowsAllPages()
    {
        for (const auto &[path, format] : {std::pair{m_raw, u"raw"_s}, {m_qcow2, u"qcow2"_s}}) {
            QDir(cache()).removeRecursively();
            const auto index = PageIndexes(cache()).of(path, format, m_digest, {});
            QVERIFY(index);
            for (const int number : {3, 4, 500, 902, 5000})
                QCOMPARE((*index)->find(hashOf(pageOf(number))), std::optional<std::uint64_t>(number));
            QVERIFY(!(*index)->find(hashOf(pageOf(903))));
            QVERIFY(!(*index)->find(hashOf(Page{})));
        }
    }

    void isMadeOnce()
    {
        QDir(cache()).removeRecursively();
        int reports = 0;
        const Context counting{{}, [&reports](const Progress &) { ++reports; }};
        QVERIFY(PageIndexes(cache()).of(m_raw, u"raw"_s, m_digest, counting));
        QVERIFY(reports > 0);
        reports = 0;
        QVERIFY(PageIndexes(cache()).of(m_qcow2, u"qcow2"_s, m_digest, counting));
        QCOMPARE(reports, 0);
        // One that is damaged is made anew.
        QFile file(cache() + u'/' + m_digest + u".pages"_s);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(500) && file.write("!!!!") == 4);
        file.close();
        const auto again = PageIndexes(cache()).of(m_raw, u"raw"_s, m_digest, counting);
        QVERIFY(again && (*again)->find(hashOf(pageOf(700))) && reports > 0);
    }

    void readsWhatTheIndexNames()
    {
        for (const auto &[path, format] : {std::pair{m_raw, u"raw"_s}, {m_qcow2, u"qcow2"_s}}) {
            auto reader = DiskReader::open(path, format);
            QVERIFY(reader);
            DiskPages pages(std::move(*reader));
            Page page;
            for (const int number : {3, 902, 5000}) {
                QVERIFY(pages.read(static_cast<std::uint64_t>(number), page));
                QVERIFY(std::ranges::equal(page, pageOf(number)));
            }
            QVERIFY(pages.read(5999, page));
            for (const std::uint64_t none : {std::uint64_t(6000), std::uint64_t(1) << 60U, UINT64_MAX})
                QCOMPARE(pages.read(none, page).error().kind, Kind::Untrusted);
        }
    }

    void stops()
    {
        QDir(cache()).removeRecursively();
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(PageIndexes(cache()).of(m_raw, u"raw"_s, m_digest, {stop.get_token(), {}}).error().kind, Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestPageIndexes)
#include "tst_pageindexes.moc"
