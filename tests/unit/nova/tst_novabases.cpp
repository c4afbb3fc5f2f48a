// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/nova/helper/basesearch.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::nova;

/// Bases in Nova's image cache, whose names say nothing of their content.
class TestNovaBases final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QByteArray m_content = QByteArray("some disk, ").repeated(1 << 17).left(1 << 20);
    QString m_digest;

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] ContentDigests digests() const { return ContentDigests(path(u"digests"_s)); }
    [[nodiscard]] WantedBase wanted() const { return {m_digest, 1 << 20, u"debian"_s}; }
    bool put(const QString &name, const QByteArray &content)
    {
        QFile file(path(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }
    [[nodiscard]] bool image(const QStringList &words) const { return QProcess::execute(u"qemu-img"_s, words) == 0; }

private Q_SLOTS:
    void init()
    {
        m_folder = QTemporaryDir();
        QVERIFY(QDir(m_folder.path()).mkdir(u"_base"_s));
        QVERIFY(put(u"original"_s, m_content));
        m_digest = digests().of(path(u"original"_s), u"raw"_s, {}).value_or(QString());
        QCOMPARE(m_digest.size(), 64);
    }

    void rawFilesAreFoundByContent()
    {
        QVERIFY(put(u"_base/0aaa"_s, QByteArray(1 << 20, 'x')));
        QVERIFY(put(u"_base/0bbb"_s, m_content + m_content));
        QVERIFY(put(u"_base/77de68daecd823babbb58edb1c8e14d7106e83bb"_s, m_content));
        const auto found = searchBase({{path(u"_base"_s)}, {}}, wanted(), digests(), {});
        QVERIFY(found);
        QCOMPARE(found->path, path(u"_base/77de68daecd823babbb58edb1c8e14d7106e83bb"_s));
        QCOMPARE(found->format, u"raw"_s);
        QCOMPARE(found->size, std::uint64_t{1 << 20});
    }

    void qcow2FilesAreFoundByContent()
    {
        QVERIFY(image({u"convert"_s, u"-f"_s, u"raw"_s, u"-O"_s, u"qcow2"_s, path(u"original"_s), path(u"_base/77de"_s)}));
        const auto found = searchBase({{path(u"_base"_s)}, {}}, wanted(), digests(), {});
        QVERIFY(found);
        QCOMPARE(found->format, u"qcow2"_s);
    }

    void furtherFilesAreLookedAt()
    {
        QVERIFY(put(u"fetched"_s, m_content));
        const auto found = searchBase({{path(u"_base"_s)}, {{.path = path(u"fetched"_s), .format = u"raw"_s}}}, wanted(), digests(), {});
        QVERIFY(found);
        QCOMPARE(found->path, path(u"fetched"_s));
    }

    /// Their content may be right: who names a file of the host in an image is not to have it opened.
    void filesThatNameOthersAreNone()
    {
        QVERIFY(image({u"create"_s, u"-q"_s, u"-f"_s, u"qcow2"_s, u"-b"_s, path(u"original"_s), u"-F"_s, u"raw"_s, path(u"_base/77de"_s)}));
        const auto found = searchBase({{path(u"_base"_s)}, {{.path = path(u"_base/77de"_s), .format = u"qcow2"_s}}}, wanted(), digests(), {});
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Kind::NotFound);
    }

    void whatIsNotFinishedIsPassedOver()
    {
        for (const char *name : {"_base/77de.part", "_base/77de.converted", "_base/.77de"})
            QVERIFY(put(QString::fromLatin1(name), m_content));
        QVERIFY(QFile::link(path(u"original"_s), path(u"_base/link"_s)));
        const auto found = searchBase({{path(u"_base"_s), path(u"nowhere"_s)}, {}}, wanted(), digests(), {});
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Kind::NotFound);
        QVERIFY2(found.error().what.startsWith("The base image debian (content "_L1 + m_digest.left(12)), qPrintable(found.error().what));
    }

    void aSearchCanBeStopped()
    {
        QVERIFY(put(u"_base/77de"_s, m_content));
        std::stop_source stop;
        stop.request_stop();
        const auto found = searchBase({{path(u"_base"_s)}, {}}, wanted(), digests(), {stop.get_token(), {}});
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Kind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestNovaBases)
#include "tst_novabases.moc"
