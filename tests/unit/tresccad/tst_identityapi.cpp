// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccad/daemonfixture.h"
#include "tests/unit/tresccad/rawtls.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

class TestIdentityApi : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_daemon = std::make_unique<DaemonFixture>(); }
    void cleanup() { m_daemon.reset(); }

    void tokenHasProjectRolesAndCatalog()
    {
        const Answer answer = m_daemon->anonymous("POST", u"/v3/auth/tokens"_s, DaemonFixture::loginBody(u"alice"_s, u"wonderland"_s));
        QCOMPARE(answer.status, 201);
        QVERIFY(answer.headers.value("x-subject-token").size() >= 43);
        const QJsonObject token = answer.json()["token"_L1].toObject();
        QCOMPARE(token["project"_L1]["name"_L1].toString(), u"default"_s);
        QCOMPARE(token["catalog"_L1].toArray().size(), 3);
        QCOMPARE(token["catalog"_L1][1]["endpoints"_L1][0]["url"_L1].toString(), m_daemon->url(u"/image"_s));
        QVERIFY(QDateTime::fromString(token["expires_at"_L1].toString(), Qt::ISODateWithMs) > QDateTime::currentDateTimeUtc().addSecs(80'000));
        QCOMPARE(token["roles"_L1].toArray().size(), 2);
    }

    void wrongPasswordIsRefusedAndThenBlocked()
    {
        const QByteArray body = DaemonFixture::loginBody(u"alice"_s, u"wrong"_s);
        const Answer first = m_daemon->anonymous("POST", u"/v3/auth/tokens"_s, body);
        QCOMPARE(first.status, 401);
        QCOMPARE(first.json()["error"_L1]["code"_L1].toInt(), 401);
        for (int i = 0; i < 9; ++i)
            (void)m_daemon->anonymous("POST", u"/v3/auth/tokens"_s, body);
        QCOMPARE(m_daemon->anonymous("POST", u"/v3/auth/tokens"_s, DaemonFixture::loginBody(u"alice"_s, u"wonderland"_s)).status, 429);
    }

    void tokensEnd()
    {
        QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/servers"_s).status, 200);
        m_daemon->forward(24 * 3600 + 1);
        QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/servers"_s).status, 401);
        const QByteArray fresh = m_daemon->token();
        m_daemon->useToken(fresh);
        QCOMPARE(m_daemon->send("DELETE", u"/v3/auth/tokens"_s, QByteArray(), {std::pair("X-Subject-Token"_ba, fresh)}).status, 204);
        QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/servers"_s).status, 401);
    }

    void othersTokensAreNobodysButAnAdminsBusiness()
    {
        const QByteArray alice = m_daemon->token();
        const QByteArray carol = m_daemon->token(u"carol"_s, u"lookingglass"_s);
        const QByteArray admin = m_daemon->token(u"queen"_s, u"of hearts"_s);
        const auto about = [&](const QByteArray &who, const QByteArray &method, const QByteArray &subject) {
            m_daemon->useToken(who);
            return m_daemon->send(method, u"/v3/auth/tokens"_s, QByteArray(), {std::pair("X-Subject-Token"_ba, subject)}).status;
        };
        for (const QByteArray &method : {"GET"_ba, "HEAD"_ba, "DELETE"_ba}) {
            QCOMPARE(about(carol, method, alice), 403);
            QCOMPARE(about(alice, method, admin), 403);
            QCOMPARE(about(carol, method, "unknown"), 404);
        }
        QCOMPARE(about(alice, "GET", m_daemon->token()), 200);
        QCOMPARE(about(admin, "GET", alice), 200);
        QCOMPARE(about(admin, "DELETE", alice), 204);
        QCOMPARE(about(carol, "DELETE", m_daemon->token(u"carol"_s, u"lookingglass"_s)), 204);
        QCOMPARE(about(carol, "DELETE", carol), 204);
        QCOMPARE(about(admin, "GET", carol), 404);
    }

    void nothingWithoutAToken()
    {
        for (const QString &path : {u"/compute/v2.1/servers"_s, u"/image/v2/images"_s, u"/v3/auth/catalog"_s, u"/compute/v2.1/trescca"_s})
            QCOMPARE(m_daemon->anonymous("GET", path).status, 401);
        QCOMPARE(m_daemon->anonymous("GET", u"/healthz"_s).status, 200);
        QCOMPARE(m_daemon->anonymous("GET", u"/"_s).status, 300);
        QCOMPARE(m_daemon->anonymous("GET", u"/compute"_s).status, 200);
        QCOMPARE(m_daemon->anonymous("GET", u"/nothing/here"_s).status, 404);
    }

    void readersOnlyRead()
    {
        const Instance guest = m_daemon->site().addInstance(u"web"_s);
        m_daemon->useToken(m_daemon->token(u"carol"_s, u"lookingglass"_s));
        QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/servers/"_s + guest.id).status, 200);
        QCOMPARE(m_daemon->send("POST", u"/compute/v2.1/servers/%1/save"_s.arg(guest.id), QByteArray("{}")).status, 403);
        QCOMPARE(m_daemon->send("DELETE", u"/compute/v2.1/servers/"_s + guest.id).status, 403);
        QCOMPARE(m_daemon->send("POST", u"/image/v2/images"_s, QByteArray("{\"name\":\"x\"}")).status, 403);
        QVERIFY(m_daemon->site().calls().isEmpty());
    }

    void largeJsonIsRefused()
    {
        const Answer answer = m_daemon->send("POST", u"/image/v2/images"_s, QByteArray(2 << 20, ' '));
        QCOMPARE(answer.status, 413);
        QCOMPARE(m_daemon->send("POST", u"/image/v2/images"_s, QByteArray("[1]")).status, 400);
        QCOMPARE(m_daemon->send("POST", u"/image/v2/images"_s, QByteArray("{}"), {std::pair("Content-Encoding"_ba, "gzip"_ba)}).status, 415);
        QVERIFY(m_daemon->store().list().isEmpty());
    }

    void smugglingAttemptsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("both lengths") << "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n"_ba;
        QTest::newRow("two lengths") << "Content-Length: 5\r\nContent-Length: 6\r\n"_ba;
        QTest::newRow("signed length") << "Content-Length: +5\r\n"_ba;
        QTest::newRow("odd coding") << "Transfer-Encoding: xchunked\r\n"_ba;
        QTest::newRow("two hosts") << "Host: b\r\nContent-Length: 0\r\n"_ba;
        QTest::newRow("huge header") << "X-A: "_ba + QByteArray(20'000, 'a') + "\r\n";
    }

    void smugglingAttemptsAreRefused()
    {
        QFETCH(QByteArray, head);
        const QByteArray answer = rawTlsExchange(
            m_daemon->port(), "POST /v3/auth/tokens HTTP/1.1\r\nHost: a\r\n" + head + "\r\n0\r\n\r\nGET /healthz HTTP/1.1\r\nHost: a\r\n\r\n");
        QVERIFY2(answer.isEmpty() || answer.startsWith("HTTP/1.1 4"), answer.constData());
        QCOMPARE(answer.count("HTTP/1.1 "), answer.isEmpty() ? 0 : 1);  // what follows is never taken for a request
    }

    void multipartIsRefusedWhereverItStands_data()
    {
        QTest::addColumn<QByteArray>("types");
        const QByteArray multipart = "Content-Type: multipart/form-data; boundary=x\r\n";
        const QByteArray other = "Content-Type: application/json\r\n";
        QTest::newRow("alone") << multipart;
        QTest::newRow("first") << multipart + other;
        QTest::newRow("last") << other + multipart;
    }

    void multipartIsRefusedWhereverItStands()
    {
        QFETCH(QByteArray, types);
        const QByteArray answer =
            rawTlsExchange(m_daemon->port(), "POST /v3/auth/tokens HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n" + types + "\r\n");
        QVERIFY2(answer.startsWith("HTTP/1.1 415"), answer.constData());
    }

private:
    std::unique_ptr<DaemonFixture> m_daemon;
};

QTEST_GUILESS_MAIN(TestIdentityApi)
#include "tst_identityapi.moc"
