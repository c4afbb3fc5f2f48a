// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/certificatedigest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// A fingerprint is the same one however it is written.
class TestCertificateDigest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formsOfOne_data()
    {
        QTest::addColumn<QString>("text");
        const QString hex = u"0aF5"_s.repeated(16);
        QTest::newRow("plain") << hex;
        QTest::newRow("upper case") << hex.toUpper();
        QTest::newRow("colons") << u"0A:F5"_s + u":0a:f5"_s.repeated(15);
        QTest::newRow("spaces") << u"0A F5"_s + u" 0A F5"_s.repeated(15);
        QTest::newRow("sha256:") << u"sha256:"_s + hex;
        QTest::newRow("SHA-256 = ") << u"SHA-256 = "_s + hex;
        QTest::newRow("openssl's") << u"sha256 Fingerprint=0A:F5"_s + u":0A:F5"_s.repeated(15);
        QTest::newRow("blanks around") << u" \t"_s + hex + u"\n"_s;
    }
    void formsOfOne()
    {
        QFETCH(QString, text);
        QCOMPARE(normalFingerprint(text), u"0af5"_s.repeated(16));
    }

    void whatIsNone_data()
    {
        QTest::addColumn<QString>("text");
        const QString hex = u"0af5"_s.repeated(16);
        QTest::newRow("nothing") << QString();
        QTest::newRow("short") << hex.chopped(2);
        QTest::newRow("long") << hex + u"00"_s;
        QTest::newRow("SHA-1") << u"sha1:"_s + hex;
        QTest::newRow("other digits") << hex.chopped(2) + u"0g"_s;
        QTest::newRow("colons anywhere") << hex.left(1) + u':' + hex.mid(1);
        QTest::newRow("ssh's") << u"SHA256:uNiVztksCsDhcc0u9e8BrJQ2bcT1pCVSSxrcFgpOxo0"_s;
        QTest::newRow("two") << hex + u' ' + hex;
    }
    void whatIsNone()
    {
        QFETCH(QString, text);
        QCOMPARE(normalFingerprint(text), QString());
    }
};

QTEST_GUILESS_MAIN(TestCertificateDigest)
#include "tst_certificatedigest.moc"
