// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccad/daemonfixture.h"
#include "tests/unit/tresccad/rawtls.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

QByteArray statusOf(const QByteArray &answer) { return answer.split(' ').value(1); }

QJsonObject bodyOf(const QByteArray &answer)
{
    return QJsonDocument::fromJson(answer.sliced(std::max<qsizetype>(0, answer.indexOf("\r\n\r\n")))).object();
}

}  // namespace

/// Who is refused is told so at once and in the service's own form, whichever part of the daemon refuses.
class TestHttpErrors final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_daemon = std::make_unique<DaemonFixture>(600); }  // a test fails sooner than it may wait for bytes
    void cleanupTestCase() { m_daemon.reset(); }

    void loginsAreRefusedForWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("identity");
        QTest::addColumn<QByteArray>("scope");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("word");
        const auto row = [](const char *name, const QByteArray &identity, const QByteArray &scope, int status, const QByteArray &word) {
            QTest::newRow(name) << identity << scope << status << word;
        };
        const auto user = [](const QByteArray &domain) {
            return R"("methods": ["password"], "password": {"user": {"name": "alice", "password": "wonderland")" + domain + "}}";
        };
        const QByteArray here = R"(, "domain": {"id": "default"})", noDomain = "Expecting to find domain in ";
        row("good", user(here), {}, 201, "token");
        row("user of no domain", user({}), {}, 400, noDomain + "user");
        row("user of a domain without name", user(R"(, "domain": {})"), {}, 400, noDomain + "user");
        row("project of no domain", user(here), R"(, "scope": {"project": {"name": "default"}})", 400, noDomain + "project");
        row("credential of a user of no domain",
            R"("methods": ["application_credential"], "application_credential": {"name": "robot", "secret": "x", "user": {"name": "alice"}})", {},
            400, noDomain + "user");
        row("two methods", user(here).replace(R"(["password"])", R"(["password", "token"])") + R"(, "token": {"id": "x"})", {}, 401,
            "several methods");
        row("unknown method", R"("methods": ["totp"])", {}, 401, "unsupported method");
    }
    void loginsAreRefusedForWhatIsWrong()
    {
        QFETCH(QByteArray, identity);
        QFETCH(QByteArray, scope);
        QFETCH(QByteArray, word);
        const QByteArray body = R"({"auth": {"identity": {)" + identity + "}" + scope + "}}";
        const Answer answer = m_daemon->anonymous("POST", u"/v3/auth/tokens"_s, body, {std::pair("Content-Type"_ba, "application/json"_ba)});
        QVERIFY2(answer.body.contains(word), answer.body.constData());
        QTEST(answer.status, "status");
    }

    void everyRefusalHasABody_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<int>("status");
        QTest::newRow("long address") << "GET /image/v2/" + QByteArray(9000, 'a') << 414;
        QTest::newRow("range where there are none") << "GET /image/v2/images HTTP/1.1\r\nRange: bytes=7-2"_ba << 401;
        QTest::newRow("line break in the address") << "GET /image/v2/%0aimages"_ba << 404;
        QTest::newRow("line break in an upload's") << "PUT /image/v2/%0a HTTP/1.1\r\nContent-Length: 0"_ba << 404;
        QTest::newRow("a GET's body") << "GET /v3 HTTP/1.1\r\nContent-Length: 2000000000"_ba << 400;
        QTest::newRow("a GET's body in chunks") << "GET /v3 HTTP/1.1\r\nTransfer-Encoding: chunked"_ba << 400;
        QTest::newRow("no method") << "BREW /image/v2/images"_ba << 501;
        QTest::newRow("no request") << "Hello"_ba << 400;
    }
    void everyRefusalHasABody()
    {
        QFETCH(QByteArray, head);
        QFETCH(int, status);
        const bool oneLine = !head.contains(" HTTP/1.1");
        const QByteArray answer = rawTlsExchange(
            m_daemon->port(), head + (oneLine ? " HTTP/1.1" : "") + "\r\nHost: a\r\nAccept: application/json\r\nConnection: close\r\n\r\n");
        QCOMPARE(statusOf(answer), QByteArray::number(status));
        const QJsonObject body = bodyOf(answer);
        const QString message = (body.contains("error"_L1) ? body["error"_L1].toObject() : body)["message"_L1].toString();
        QVERIFY2(message.endsWith(u'.'), answer.constData());
        QCOMPARE(answer.count("\r\nContent-Type: "), 1);
        QVERIFY2(answer.contains("\r\nContent-Type: application/json\r\n"), answer.constData());
        QCOMPARE(answer.count("\r\nContent-Length: "), 1);
    }

    void aRangeBehindTheEndHasABody()
    {
        const QString file = u"/image/v2/images/%1/file"_s.arg(m_daemon->upload(u"data"_s, "0123456789"));
        const Answer answer = m_daemon->send("GET", file, QByteArray(), {std::pair("Range"_ba, "bytes=20-"_ba)});
        QCOMPARE(answer.status, 416);
        QCOMPARE(answer.json()["code"_L1].toString(), u"416 Requested Range Not Satisfiable"_s);
        QCOMPARE(answer.headers.value("content-type"), "application/json"_ba);
        QVERIFY(!answer.headers.contains("content-md5"));  // of the image, not of this
    }

    void whatTheDaemonSaysItselfIsLeftAlone()
    {
        const QByteArray answer = rawTlsExchange(m_daemon->port(), "GET /compute/v2.1/servers HTTP/1.1\r\nHost: a\r\n\r\n");
        QCOMPARE(statusOf(answer), "401"_ba);
        QVERIFY2(bodyOf(answer)["error"_L1]["message"_L1].toString().contains(u"log in again"), answer.constData());
        QVERIFY2(answer.contains("\r\nWWW-Authenticate: Keystone uri="), answer.constData());
        QCOMPARE(answer.count("\r\nX-Openstack-Request-Id: "), 1);
    }

    void largeBodiesAreRefusedByTheirHeader_data()
    {
        QTest::addColumn<QByteArray>("route");
        QTest::addColumn<bool>("known");
        QTest::addColumn<int>("status");
        QTest::newRow("login") << "POST /v3/auth/tokens"_ba << false << 413;
        QTest::newRow("JSON") << "POST /image/v2/images"_ba << true << 413;
        QTest::newRow("JSON of a stranger") << "POST /image/v2/images"_ba << false << 401;
        QTest::newRow("upload of a stranger") << "PUT /image/v2/images/x/file"_ba << false << 401;
        QTest::newRow("upload to nothing") << "PUT /image/v2/images/x/file"_ba << true << 404;
        QTest::newRow("nowhere") << "POST /image/v2/nothing"_ba << true << 404;
        QTest::newRow("line break in the address") << "POST /image/%0a"_ba << true << 404;
    }
    void largeBodiesAreRefusedByTheirHeader()
    {
        QFETCH(QByteArray, route);
        QFETCH(bool, known);
        QFETCH(int, status);
        const QByteArray types = "Accept: application/json\r\nContent-Type: application/octet-stream\r\n";
        const QByteArray token = known ? "X-Auth-Token: " + m_daemon->token() + "\r\n" : QByteArray();
        const QByteArray answer =
            rawTlsExchange(m_daemon->port(), route + " HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999\r\n" + types + token + "\r\n{");
        QCOMPARE(statusOf(answer), QByteArray::number(status));
        QVERIFY2(answer.contains("\"message\":\""), answer.constData());
    }

    void whoAsksFirstIsToldThatItIsTooLarge()
    {
        const QByteArray answer =
            rawTlsExchange(m_daemon->port(), "POST /v3/auth/tokens HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2000000\r\n\r\n");
        QCOMPARE(statusOf(answer), "413"_ba);
    }

    // A chunked body has no length to refuse it by.
    void whatGetsTooLargeOnTheWayIsToldSo_data()
    {
        QTest::addColumn<int>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("as much as may be") << (64 << 10) << 401;
        QTest::newRow("a byte more") << (64 << 10) + 1 << 413;
    }
    void whatGetsTooLargeOnTheWayIsToldSo()
    {
        QFETCH(int, bytes);
        QFETCH(int, status);
        const QByteArray login = DaemonFixture::loginBody(u"alice"_s, u"wrong"_s).leftJustified(bytes, ' ');
        const QByteArray chunk = QByteArray::number(bytes, 16) + "\r\n" + login + "\r\n0\r\n\r\n";
        const QByteArray answer =
            rawTlsExchange(m_daemon->port(), "POST /v3/auth/tokens HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk);
        QCOMPARE(statusOf(answer), QByteArray::number(status));
        QCOMPARE(bodyOf(answer)["error"_L1]["code"_L1].toInt(), status);
    }

    void computesBodiesAreToldSoToo()
    {
        const QByteArray head = "POST /compute/v2.1/servers HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nX-Auth-Token: " + m_daemon->token();
        const int bytes = (1 << 20) + 1;
        const QByteArray chunk = QByteArray::number(bytes, 16) + "\r\n" + QByteArray(bytes, ' ') + "\r\n0\r\n\r\n";
        const QByteArray answer = rawTlsExchange(m_daemon->port(), head + "\r\n\r\n" + chunk);
        QCOMPARE(statusOf(answer), "413"_ba);
        QCOMPARE(bodyOf(answer)["overLimit"_L1]["code"_L1].toInt(), 413);
    }

private:
    std::unique_ptr<DaemonFixture> m_daemon;
};

QTEST_GUILESS_MAIN(TestHttpErrors)
#include "tst_httperrors.moc"
