// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"
#include "core/disk/contentdigest.h"
#include "core/disk/qemuimg.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace trescca;
using namespace Qt::StringLiterals;

class TestContentDigest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    QString m_raw;

    QString cache() const { return m_dir.filePath(u"cache"_s); }

private Q_SLOTS:
    void init();
    void rawAndQcow2Agree();
    void holesCountAsZeros();
    void cacheFollowsTheFile();
    void cacheFollowsTheBackingFile();
    void remembersWhatWasVerified();
    void stops();
    void otherFormatsAreRefused();
};

void TestContentDigest::init()
{
    QDir(cache()).removeRecursively();
    m_raw = m_dir.filePath(u"disk.raw"_s);
    QFile::remove(m_raw);
    QFile file(m_raw);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(40 << 20) && file.seek(5 << 20));
    QCOMPARE(file.write(QByteArray(3'000'000, 'x')), 3'000'000);
}

void TestContentDigest::rawAndQcow2Agree()
{
    const ContentDigests digests(cache());
    const QString qcow2 = m_dir.filePath(u"disk.qcow2"_s);
    QVERIFY(qemuimg::flatten(m_raw, u"raw"_s, qcow2, u"qcow2"_s));
    const auto raw = digests.of(m_raw, u"raw"_s, {});
    QVERIFY(raw);
    QCOMPARE(*digests.of(qcow2, u"qcow2"_s, {}), *raw);
}

void TestContentDigest::holesCountAsZeros()
{
    const ContentDigests digests(cache());
    QCOMPARE(*digests.of(m_raw, u"raw"_s, {}), *fileDigest(m_raw));
    QFile file(m_dir.filePath(u"hole"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(12'345'678));
    QCOMPARE(*digests.of(file.fileName(), u"raw"_s, {}), *fileDigest(file.fileName()));
    QFile none(m_dir.filePath(u"empty"_s));
    QVERIFY(none.open(QIODevice::WriteOnly));
    QCOMPARE(*digests.of(none.fileName(), u"raw"_s, {}), *fileDigest(none.fileName()));
}

void TestContentDigest::cacheFollowsTheFile()
{
    const ContentDigests digests(cache());
    const auto first = digests.of(m_raw, u"raw"_s, {});
    int reports = 0;
    const Context counting{{}, [&reports](const Progress &) { ++reports; }};
    QCOMPARE(*ContentDigests(cache()).of(m_raw, u"raw"_s, counting), *first);
    QCOMPARE(reports, 0);
    QFile file(m_raw);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(file.write("!"), 1);
    file.close();
    const auto second = digests.of(m_raw, u"raw"_s, counting);
    QVERIFY(*second != *first);
    QVERIFY(reports > 0);
}

void TestContentDigest::cacheFollowsTheBackingFile()
{
    const ContentDigests digests(cache());
    const QString overlay = m_dir.filePath(u"overlay"_s);
    QFile::remove(overlay);
    QVERIFY(qemuimg::createOverlay(overlay, m_raw, u"raw"_s));
    const auto first = digests.of(overlay, u"qcow2"_s, {});
    QCOMPARE(*first, *fileDigest(m_raw));
    QFile file(m_raw);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(file.write("!"), 1);
    file.close();
    QCOMPARE(*digests.of(overlay, u"qcow2"_s, {}), *fileDigest(m_raw));
}

void TestContentDigest::remembersWhatWasVerified()
{
    const ContentDigests digests(cache());
    const QString known = QString(64, u'a');
    digests.remember(m_raw, known);
    QCOMPARE(*digests.of(m_raw, u"raw"_s, {}), known);
    const QString qcow2 = m_dir.filePath(u"known.qcow2"_s);
    QVERIFY(qemuimg::flatten(m_raw, u"raw"_s, qcow2, u"qcow2"_s));
    digests.remember(qcow2, known);
    QCOMPARE(*digests.of(qcow2, u"qcow2"_s, {}), known);
}

void TestContentDigest::stops()
{
    std::stop_source stop;
    stop.request_stop();
    QCOMPARE(ContentDigests(cache()).of(m_raw, u"raw"_s, {stop.get_token(), {}}).error().kind, Kind::Cancelled);
    QVERIFY(QDir(cache()).isEmpty());
}

void TestContentDigest::otherFormatsAreRefused()
{
    const ContentDigests digests(cache());
    QCOMPARE(digests.of(m_raw, u"vmdk"_s, {}).error().kind, Kind::Unsupported);
    QCOMPARE(digests.of(m_raw, {}, {}).error().kind, Kind::Unsupported);
    QCOMPARE(digests.of(m_raw + u'x', u"raw"_s, {}).error().kind, Kind::NotFound);
    QVERIFY(!digests.of(m_raw, u"qcow2"_s, {}));
    QVERIFY(!digests.of(u"/dev/null"_s, u"raw"_s, {}));
}

QTEST_GUILESS_MAIN(TestContentDigest)
#include "tst_contentdigest.moc"
