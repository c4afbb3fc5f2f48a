// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/package/samplepackage.h"

#include <QDir>
#include <QMimeDatabase>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

const QString resources = QStringLiteral(TRESCCA_SOURCE_DIR) + u"/resources/"_s;

}  // namespace

/// What tells other programs of this one is as they read it.
class TestResources final : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;

    static void accept(const QString &checker, const QStringList &words)
    {
        if (QStandardPaths::findExecutable(checker).isEmpty())
            QSKIP(qPrintable(checker + u" is not there"_s));
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(checker, words);
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY2(process.exitCode() == 0, process.readAll().constData());
    }

private Q_SLOTS:
    void initTestCase()
    {
        // Before Qt's database is first asked.
        const QString packages = m_dir.filePath(u"mime/packages"_s);
        QVERIFY(QDir().mkpath(packages) && QFile::copy(resources + u"org.trescca.Trescca.xml"_s, packages + u"/org.trescca.Trescca.xml"_s));
        qputenv("XDG_DATA_HOME", m_dir.path().toLocal8Bit());
        if (!QStandardPaths::findExecutable(u"update-mime-database"_s).isEmpty())
            QCOMPARE(QProcess::execute(u"update-mime-database"_s, {m_dir.filePath(u"mime"_s)}), 0);
    }
    void theDesktopEntryIsSound() { accept(u"desktop-file-validate"_s, {resources + u"org.trescca.Trescca.desktop"_s}); }
    /// A double-click on a package opens it.
    void packagesAreOpened()
    {
        QFile entry(resources + u"org.trescca.Trescca.desktop"_s);
        QVERIFY(entry.open(QIODevice::ReadOnly));
        const QByteArray lines = entry.readAll();
        QVERIFY(lines.contains("\nExec=trescca %F\n") && lines.contains("\nMimeType=application/vnd.trescca.package;\n"));
    }
    void theMetadataAreSound() { accept(u"appstreamcli"_s, {u"validate"_s, u"--no-net"_s, resources + u"org.trescca.Trescca.metainfo.xml"_s}); }
    void packagesAreKnownByWhatTheyHold()
    {
        const QString plain = m_dir.filePath(u"web-1"_s);
        QVERIFY(test::putFile(plain, test::samplePackage()));
        QCOMPARE(QMimeDatabase().mimeTypeForFile(plain).name(), u"application/vnd.trescca.package"_s);
        QCOMPARE(QMimeDatabase().mimeTypeForFile(u"web-1.trescca"_s, QMimeDatabase::MatchExtension).name(), u"application/vnd.trescca.package"_s);
        QCOMPARE(QMimeDatabase().mimeTypeForFile(u"other.zip"_s, QMimeDatabase::MatchExtension).name(), u"application/zip"_s);
    }
};

QTEST_GUILESS_MAIN(TestResources)
#include "tst_resources.moc"
