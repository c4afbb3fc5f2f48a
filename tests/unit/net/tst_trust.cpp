// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/certificatedigest.h"
#include "core/base/process.h"
#include "core/net/fingerprint.h"
#include "core/net/httpclient.h"
#include "tests/support/scriptedserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Two self-signed certificates: one the server's own, one of somebody else.
class tst_Trust : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void anUnknownCertificateIsRefused();
    void theCaFileIsBelieved();
    void aForeignCaFileIsRefused();
    void aWrongHostNameIsRefused();
    void aClockThatIsWrongIsThoughtOf_data();
    void aClockThatIsWrongIsThoughtOf();
    void theProbeTellsTheFingerprint();
    void thePinIsEnough();
    void aWrongPinSendsNothing();
    void aWrongPinOfTheSettingsIsChangedThere();
    void aPinThatIsNoneIsRefused();
    void verifyOffTakesAnything();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] Result<HttpResponse> send(const HttpTrust &trust, const QString &host = u"127.0.0.1"_s) const;
    QTemporaryDir m_folder;
    std::unique_ptr<ScriptedServer> m_server;
    QString m_fingerprint;
};

void tst_Trust::initTestCase()
{
    for (const QString &name : {u"own"_s, u"foreign"_s}) {
        const auto made = runProcess(u"openssl"_s,
            {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s, u"2"_s,
                u"-subj"_s, u"/CN="_s + name, u"-addext"_s, u"subjectAltName=IP:127.0.0.1"_s, u"-keyout"_s, path(name + u".key"_s), u"-out"_s,
                path(name + u".pem"_s)});
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    }
    const auto told = runProcess(u"openssl"_s, {u"x509"_s, u"-in"_s, path(u"own.pem"_s), u"-noout"_s, u"-fingerprint"_s, u"-sha256"_s});
    QVERIFY(told);
    m_fingerprint = QString::fromLatin1(told->out).section(u'=', 1).trimmed();
    QCOMPARE(normalFingerprint(m_fingerprint).size(), 64);
}

void tst_Trust::init()
{
    m_server = std::make_unique<ScriptedServer>(
        [](const ScriptedRequest &) { return ScriptedAnswer{.status = 200, .body = "in"}; }, path(u"own.pem"_s), path(u"own.key"_s));
}

void tst_Trust::cleanup() { m_server.reset(); }

Result<HttpResponse> tst_Trust::send(const HttpTrust &trust, const QString &host) const
{
    HttpSettings settings;
    settings.trust = trust;
    HttpClient client(settings);
    const HttpRequest request{
        .method = "POST", .url = u"https://%1:%2/"_s.arg(host).arg(m_server->port()), .headers = {{"X-Auth-Token", "secret"}}, .body = "body"};
    auto first = client.send(request, {});
    return first ? client.send(request, {}) : first;  // a kept connection must be as good
}

void tst_Trust::anUnknownCertificateIsRefused()
{
    const auto response = send({});
    QVERIFY(!response);
    QCOMPARE(response.error().kind, Kind::Untrusted);
    QVERIFY(m_server->log().isEmpty());
}

void tst_Trust::theCaFileIsBelieved()
{
    const auto response = send({.caFile = path(u"own.pem"_s)});
    QVERIFY2(response, response ? "" : qPrintable(response.error().what));
    QCOMPARE(send({.caFile = path(u"absent.pem"_s)}).error().kind, Kind::InvalidInput);
}

void tst_Trust::aForeignCaFileIsRefused()
{
    const auto response = send({.caFile = path(u"foreign.pem"_s)});
    QVERIFY(!response);
    QCOMPARE(response.error().kind, Kind::Untrusted);
    QVERIFY(m_server->log().isEmpty());
}

void tst_Trust::aWrongHostNameIsRefused()
{
    const auto response = send({.caFile = path(u"own.pem"_s)}, u"localhost"_s);
    QVERIFY(!response);
    QCOMPARE(response.error().kind, Kind::Untrusted);
}

void tst_Trust::aClockThatIsWrongIsThoughtOf_data()
{
    QTest::addColumn<QStringList>("dates");
    QTest::newRow("not yet valid") << QStringList{u"-not_before"_s, u"20900101000000Z"_s, u"-not_after"_s, u"20910101000000Z"_s};
    QTest::newRow("expired") << QStringList{u"-not_before"_s, u"20100101000000Z"_s, u"-not_after"_s, u"20110101000000Z"_s};
}

void tst_Trust::aClockThatIsWrongIsThoughtOf()
{
    QFETCH(QStringList, dates);
    const auto made = runProcess(u"openssl"_s,
        QStringList{u"x509"_s, u"-new"_s, u"-subj"_s, u"/CN=other time"_s, u"-signkey"_s, path(u"own.key"_s), u"-out"_s, path(u"time.pem"_s)}
            + dates);
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    m_server = std::make_unique<ScriptedServer>(
        [](const ScriptedRequest &) { return ScriptedAnswer{.status = 200, .body = "in"}; }, path(u"time.pem"_s), path(u"own.key"_s));
    const auto response = send({.caFile = path(u"time.pem"_s)});
    QVERIFY(!response);
    QCOMPARE(response.error().kind, Kind::Untrusted);
    QVERIFY2(response.error().what.contains(u"Check this machine's clock, which says 2"), qPrintable(response.error().what));
}

void tst_Trust::theProbeTellsTheFingerprint()
{
    const auto seen = probeFingerprint(u"127.0.0.1"_s, m_server->port());
    QVERIFY2(seen, seen ? "" : qPrintable(seen.error().what));
    QCOMPARE(*seen, normalFingerprint(m_fingerprint));
    QVERIFY(m_server->log().isEmpty());
    QCOMPARE(probeFingerprint(u"127.0.0.1"_s, 1).error().kind, Kind::Unreachable);
}

void tst_Trust::thePinIsEnough()
{
    QVERIFY(send({.fingerprint = m_fingerprint}));
    QVERIFY(send({.caFile = path(u"foreign.pem"_s), .verify = true, .fingerprint = m_fingerprint.toLower().remove(u':')}, u"localhost"_s));
}

void tst_Trust::aWrongPinSendsNothing()
{
    const QString wrong = QString(64, u'a');
    for (const bool verify : {true, false}) {
        const auto response = send({.caFile = path(u"own.pem"_s), .verify = verify, .fingerprint = wrong, .site = u"my cloud"_s, .keptPin = true});
        QVERIFY(!response);
        QCOMPARE(response.error().kind, Kind::Untrusted);
        QVERIFY(response.error().what.contains(wrong));
        QVERIFY2(response.error().what.contains(u"`tresccac cloud trust 'my cloud'`"), qPrintable(response.error().what));
        QVERIFY(response.error().what.contains(normalFingerprint(m_fingerprint)));
    }
    QVERIFY(m_server->log().isEmpty());
}

/// `cloud trust` changes no settings.
void tst_Trust::aWrongPinOfTheSettingsIsChangedThere()
{
    const QString told = send({.fingerprint = QString(64, u'a'), .site = u"my cloud"_s}).error().what;
    QVERIFY2(told.contains(u"change `fingerprint` of my cloud in config.yml"), qPrintable(told));
    QVERIFY2(!told.contains(u"cloud trust"), qPrintable(told));
}

void tst_Trust::aPinThatIsNoneIsRefused()
{
    const auto response = send({.fingerprint = u"12:34"_s});
    QVERIFY(!response);
    QCOMPARE(response.error().kind, Kind::InvalidInput);
    QVERIFY(m_server->log().isEmpty());
}

void tst_Trust::verifyOffTakesAnything() { QVERIFY(send({.verify = false})); }

QTEST_GUILESS_MAIN(tst_Trust)
#include "tst_trust.moc"
