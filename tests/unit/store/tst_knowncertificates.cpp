// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/knowncertificates.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Certificates that a person has decided to trust.
class TestKnownCertificates final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachServerHasItsOwn()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"state/known"_s);
        const KnownCertificates known(path);
        QCOMPARE(known.find(a).value(), QString());
        QVERIFY(known.keep(a, one));
        QVERIFY(known.keep(b, two));
        QCOMPARE(KnownCertificates(path).find(a).value(), one);
        QVERIFY(known.keep(a, two));
        QCOMPARE(known.find(a).value(), two);
        QCOMPARE(known.find(b).value(), two);
        QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
    }

    void aDamagedFileIsNotTakenForAnEmptyOne()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"known"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("# mine\n" + a.toUtf8() + " abc\n") > 0);
        file.close();
        const KnownCertificates known(path);
        const auto found = known.find(a);
        QVERIFY2(!found && found.error().kind == Kind::InvalidInput && found.error().what.startsWith(u"Line 2 "),
            found ? "" : qPrintable(found.error().what));
        QVERIFY(!known.keep(a, one));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("abc"));
    }

private:
    const QString a = u"https://a:8774"_s, b = u"https://b:8774"_s;
    const QString one = u"1f"_s.repeated(32), two = u"2e"_s.repeated(32);
};

QTEST_GUILESS_MAIN(TestKnownCertificates)
#include "tst_knowncertificates.moc"
