// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/digest.h"
#include "core/base/process.h"
#include "core/disk/qcow2header.h"
#include "core/disk/qemuimg.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace trescca;
using namespace Qt::StringLiterals;

class TestQemuImg : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

    QString base()
    {
        const QString path = m_dir.filePath(u"base:1.raw"_s);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(QByteArray(1 << 20, 'b')) != 1 << 20)
            qFatal("cannot write the base");
        return path;
    }

private Q_SLOTS:
    void overlaysAreRelative();
    void relinkKeepsTheContent();
    void flattenLeavesNothingWhenStopped();
    void odditiesAreRefused();
    void aFullDiskIsToldWithWhatToDo();
};

void TestQemuImg::overlaysAreRelative()
{
    const QString path = base();
    QVERIFY(QDir(m_dir.path()).mkpath(u"real/deep"_s));
    QVERIFY(QFile::link(m_dir.filePath(u"real/deep"_s), m_dir.filePath(u"link"_s)));
    const QString overlay = m_dir.filePath(u"link/overlay"_s);
    const auto made = qemuimg::createOverlay(overlay, path, u"raw"_s, 2 << 20);
    QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
    QCOMPARE(readQcow2Header(overlay)->backingFile, u"../../base:1.raw"_s);
    const auto facts = qemuimg::info(overlay);
    QVERIFY(facts);
    QCOMPARE(facts->format, u"qcow2"_s);
    QCOMPARE(facts->virtualSize, 2ULL << 20U);
    QCOMPARE(QFileInfo(facts->backingFile).canonicalFilePath(), QFileInfo(path).canonicalFilePath());
    QCOMPARE(facts->backingFormat, u"raw"_s);
    QCOMPARE(qemuimg::createOverlay(overlay, path, u"raw"_s).error().kind, Kind::Conflict);
}

void TestQemuImg::relinkKeepsTheContent()
{
    const QString raw = base();
    const QString overlay = m_dir.filePath(u"relinked"_s);
    QVERIFY(qemuimg::createOverlay(overlay, raw, u"raw"_s));
    const QString other = m_dir.filePath(u"other.qcow2"_s);
    QVERIFY(qemuimg::flatten(raw, u"raw"_s, other, u"qcow2"_s));
    QVERIFY(qemuimg::relink(overlay, other, u"qcow2"_s));
    QCOMPARE(readQcow2Header(overlay)->backingFile, u"other.qcow2"_s);
    const QString flat = m_dir.filePath(u"flat"_s);
    QVERIFY(qemuimg::flatten(overlay, u"qcow2"_s, flat, u"raw"_s));
    QCOMPARE(*fileDigest(flat), *fileDigest(raw));
    // In the same folder a colon would make the name a protocol.
    const QString beside = m_dir.filePath(u"beside"_s);
    QVERIFY(qemuimg::createOverlay(beside, raw, u"raw"_s));
    QCOMPARE(readQcow2Header(beside)->backingFile, u"./base:1.raw"_s);
}

void TestQemuImg::flattenLeavesNothingWhenStopped()
{
    std::stop_source stop;
    stop.request_stop();
    const QString to = m_dir.filePath(u"stopped"_s);
    QCOMPARE(qemuimg::flatten(base(), u"raw"_s, to, u"raw"_s, {stop.get_token(), {}}).error().kind, Kind::Cancelled);
    QVERIFY(!QFile::exists(to) && !QFile::exists(to + u".part"_s));
}

void TestQemuImg::odditiesAreRefused()
{
    const QString path = base();
    QCOMPARE(qemuimg::flatten(path, {}, path + u'2', u"raw"_s).error().kind, Kind::InvalidInput);
    QCOMPARE(qemuimg::flatten(path, u"raw,x"_s, path + u'2', u"raw"_s).error().kind, Kind::InvalidInput);
    QCOMPARE(qemuimg::flatten(path, u"raw"_s, path + u'2', u"vmdk"_s).error().kind, Kind::Unsupported);
    QCOMPARE(qemuimg::createOverlay(m_dir.filePath(u"o"_s), m_dir.filePath(u"none"_s), u"raw"_s).error().kind, Kind::NotFound);
    QVERIFY(!qemuimg::info(m_dir.filePath(u"none"_s)));
    QVERIFY(!qemuimg::flatten(path, u"qcow2"_s, path + u'2', u"raw"_s));
    QVERIFY(!QFile::exists(path + u"2.part"_s));
}

/// By a qemu-img that has met one.
void TestQemuImg::aFullDiskIsToldWithWhatToDo()
{
    const QString path = base();
    const QByteArray before = qgetenv("PATH");
    QVERIFY(QDir(m_dir.path()).mkpath(u"bin"_s));
    QFile program(m_dir.filePath(u"bin/qemu-img"_s));
    QVERIFY(program.open(QIODevice::WriteOnly) && program.write("#!/bin/sh\necho 'qemu-img: error: No space left on device' >&2\nexit 1\n") > 0);
    program.close();
    QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    qputenv("PATH", m_dir.filePath(u"bin"_s).toLocal8Bit() + ':' + before);
    const auto made = qemuimg::createOverlay(m_dir.filePath(u"full"_s), path, u"raw"_s);
    qputenv("PATH", before);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Kind::NoRoom);
    QVERIFY2(made.error().what.endsWith(u"No space left on device. Make room there, then try again."), qPrintable(made.error().what));
}

QTEST_GUILESS_MAIN(TestQemuImg)
#include "tst_qemuimg.moc"
