// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/knowncertificates.h"

#include "tests/support/sizelimit.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Certificates that a person has decided to trust.
class TestKnownCertificates final : public QObject {
    Q_OBJECT

    void write(const QByteArray &content) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
    }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString path() const { return m_folder->filePath(u"known"_s); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void eachServerHasItsOwn()
    {
        const QString below = m_folder->filePath(u"state/known"_s);
        const KnownCertificates known(below);
        QCOMPARE(known.find(a).value(), QString());
        QVERIFY(known.keep(a, one));
        QVERIFY(known.keep(b, two));
        QCOMPARE(KnownCertificates(below).find(a).value(), one);
        QVERIFY(known.keep(a, two));
        QCOMPARE(known.find(a).value(), two);
        QCOMPARE(known.find(b).value(), two);
        QCOMPARE(QFile::permissions(below) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    }

    void theServerThatHasNoNameHasOneToo()
    {
        const KnownCertificates known(path());
        const QString six = u"https://::1:8774"_s;
        QVERIFY(known.keep(six, one));
        QCOMPARE(known.find(six).value(), one);
        write("https://[::1]:8774 " + two.toUtf8() + '\n');
        QCOMPARE(known.find(six).value(), two);
    }

    void itIsReadAsPeopleWriteIt_data()
    {
        QTest::addColumn<QByteArray>("line");
        const QByteArray hex = one.toUtf8(), colons = QByteArray::fromHex(hex).toHex(':').toUpper();
        QTest::newRow("ours") << "https://a:8774 " + hex;
        QTest::newRow("upper case") << "https://a:8774 " + hex.toUpper();
        QTest::newRow("colons") << "https://a:8774 " + colons;
        QTest::newRow("as tresccad prints it") << "https://a:8774 sha256:" + hex;
        QTest::newRow("as openssl prints it") << "https://a:8774 sha256 Fingerprint=" + colons;
        QTest::newRow("blanks") << "  HTTPS://A:8774/v3 \t " + hex + " \r";
    }
    void itIsReadAsPeopleWriteIt()
    {
        QFETCH(QByteArray, line);
        write("# mine\n\n" + line + '\n');
        QCOMPARE(KnownCertificates(path()).find(a).value(), one);
    }

    void aDamagedLineStopsTheServerThatItNames_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("short") << "https://a:8774 abc"_ba;
        QTest::newRow("nothing") << "https://a:8774"_ba;
        QTest::newRow("more") << "https://a:8774 " + one.toUtf8() + " x";
    }
    void aDamagedLineStopsTheServerThatItNames()
    {
        QFETCH(QByteArray, line);
        const QByteArray before = "# mine\nhttps://b:8774 " + two.toUtf8() + '\n' + line + "\n\xff\xfe rubbish\n";
        write(before);
        const KnownCertificates known(path());
        for (const auto &done : {known.find(a).transform([](const QString &) {}), known.keep(a, one)}) {
            QVERIFY(!done);
            QCOMPARE(done.error().kind, Kind::InvalidInput);
            for (const QString &word : {a, u"line 3 of "_s + path(), u"Correct the line"_s})
                QVERIFY2(done.error().what.contains(word), qPrintable(done.error().what));
        }
        QCOMPARE(content(), before);
        QCOMPARE(known.find(b).value(), two);
        QCOMPARE(known.find(u"https://c:8774"_s).value(), QString());
        QVERIFY(known.keep(b, one));
        QCOMPARE(known.find(b).value(), one);
        QVERIFY(content().contains(line) && content().contains("\n\xff\xfe rubbish\n") && content().startsWith("# mine\n"));
    }

    void whatOthersMayWriteIsNotBelieved_data()
    {
        QTest::addColumn<int>("mode");
        QTest::newRow("group") << 0620;
        QTest::newRow("all") << 0602;
    }
    void whatOthersMayWriteIsNotBelieved()
    {
        QFETCH(int, mode);
        const KnownCertificates known(path());
        QVERIFY(known.keep(a, one));
        QCOMPARE(::chmod(QFile::encodeName(path()), static_cast<mode_t>(mode)), 0);
        for (const auto &done : {known.find(a).transform([](const QString &) {}), known.keep(a, one)}) {
            QVERIFY(!done);
            QCOMPARE(done.error().kind, Kind::Forbidden);
            QVERIFY2(done.error().what.contains(u"chmod go-w "_s + path()), qPrintable(done.error().what));
        }
        QCOMPARE(::chmod(QFile::encodeName(path()), 0644), 0);
        QCOMPARE(known.find(a).value(), one);
    }

    void anothersFileIsNotBelieved()
    {
        const KnownCertificates known(path());
        QVERIFY(known.keep(a, one));
        if (::chown(QFile::encodeName(path()), 65534, 65534) != 0)
            QSKIP("only root gives files away");
        const auto found = known.find(a);
        QVERIFY(!found);
        QVERIFY2(found.error().what.contains(u"belongs to another user"_s), qPrintable(found.error().what));
    }

    void itIsBounded()
    {
        const QByteArray line = "https://a:8774 " + one.toUtf8() + '\n';
        write(line + QByteArray((1 << 20) - line.size(), '#'));
        const KnownCertificates known(path());
        QCOMPARE(known.find(a).value(), one);
        const auto kept = known.keep(b, two);
        QVERIFY2(!kept && kept.error().what.contains(u"more than 1 MiB"_s), kept ? "" : qPrintable(kept.error().what));
        QCOMPARE(known.find(a).value(), one);
        write(line + QByteArray((1 << 20) - line.size() + 1, '#'));
        QVERIFY(known.find(a).error().what.contains(u"more than 1 MiB"_s));
    }

    void whatIsNoFileIsRefused()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(path()), 0600), 0);
        QVERIFY(KnownCertificates(path()).find(a).error().what.contains(u"not a regular file"_s));
    }

    void afterAFailureThereIsWhatWasThere()
    {
        const KnownCertificates known(path());
        QVERIFY(known.keep(a, one));
        const QByteArray before = content();
        {
            const SizeLimit limit(20);
            const auto kept = known.keep(b, two);
            QVERIFY(!kept);
            QCOMPARE(kept.error().kind, Kind::NoRoom);
            QVERIFY2(kept.error().what.contains(b) && kept.error().what.contains(path()), qPrintable(kept.error().what));
        }
        QCOMPARE(content(), before);
        QVERIFY(known.keep(b, two));
    }

private:
    const QString a = u"https://a:8774"_s, b = u"https://b:8774"_s;
    const QString one = u"1f"_s.repeated(32), two = u"2e"_s.repeated(32);
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestKnownCertificates)
#include "tst_knowncertificates.moc"
