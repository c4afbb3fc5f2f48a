// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccad/daemonfixture.h"
#include "tests/unit/tresccad/rawtls.h"

#include <QJsonDocument>
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

    void everyServiceSaysTheSameOfAMissingToken()
    {
        for (const QString &path : {u"/v3/projects"_s, u"/image/v2/images"_s, u"/compute/v2.1/servers"_s}) {
            const Answer answer = m_daemon->anonymous("GET", path);
            QCOMPARE(answer.json()["error"_L1]["code"_L1].toInt(), 401);
            QVERIFY(answer.headers.value("www-authenticate").startsWith("Keystone uri="));
        }
    }

    void bodiesAreCheckedAsTheReferenceSays_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("no auth") << "{}"_ba;
        QTest::newRow("no identity") << R"({"auth": {}})"_ba;
        QTest::newRow("methods of a wrong type") << R"({"auth": {"identity": {"methods": "password"}}})"_ba;
        QTest::newRow("user of a wrong type") << R"({"auth": {"identity": {"methods": ["password"], "password": {"user": "alice"}}}})"_ba;
        QTest::newRow("unknown word") << R"({"auth": {"identity": {"methods": ["password"]}, "colour": 1}})"_ba;
        QTest::newRow("no JSON") << "{"_ba;
    }

    void bodiesAreCheckedAsTheReferenceSays()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(m_daemon->anonymous("POST", u"/v3/auth/tokens"_s, body).status, 400);
    }

    void applicationCredentialsLogInUntilTheyAreRemoved()
    {
        const QJsonObject made = credential({{u"name"_s, u"robot"_s}});
        QVERIFY(made["secret"_L1].toString().size() > 40);
        QByteArray robot = loginBy(made);
        m_daemon->useToken(robot);
        QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/servers"_s).status, 200);
        QCOMPARE(m_daemon->send("POST", path(), QJsonObject{{u"application_credential"_s, QJsonObject{{u"name"_s, u"second"_s}}}}).status, 403);
        m_daemon->restart();  // credentials outlive the daemon
        robot = loginBy(made);
        QVERIFY(!robot.isEmpty());
        const QJsonObject shown = m_daemon->send("GET", path() + u'/' + made["id"_L1].toString()).json()["application_credential"_L1].toObject();
        QVERIFY(!shown.contains("secret"_L1) && shown["name"_L1] == "robot"_L1);
        QCOMPARE(m_daemon->send("DELETE", path() + u'/' + made["id"_L1].toString()).status, 204);
        QVERIFY(loginBy(made).isEmpty());
        m_daemon->useToken(robot);
        QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/servers"_s).status, 401);
    }

    void anExpiredCredentialIsNone()
    {
        const QString soon = QDateTime::currentDateTimeUtc().addSecs(60).toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'000'"_s);
        const QJsonObject made = credential({{u"name"_s, u"robot"_s}, {u"expires_at"_s, soon}});
        m_daemon->useToken(loginBy(made));
        QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/servers"_s).status, 200);
        m_daemon->forward(61);
        QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/servers"_s).status, 401);  // nor do its tokens live on
        QVERIFY(loginBy(made).isEmpty());
        QVERIFY(credential({{u"name"_s, u"late"_s}, {u"expires_at"_s, u"2001-01-01T00:00:00.000000"_s}}).isEmpty());
    }

    void aCredentialGivesNoMoreThanItsMakerHas()
    {
        m_daemon->useToken(m_daemon->token(u"carol"_s, u"lookingglass"_s));
        QVERIFY(credential({{u"name"_s, u"robot"_s}, {u"roles"_s, QJsonArray{QJsonObject{{u"name"_s, u"member"_s}}}}}).isEmpty());
        m_daemon->useToken(loginBy(credential({{u"name"_s, u"robot"_s}})));
        QCOMPARE(m_daemon->send("POST", u"/image/v2/images"_s, QByteArray("{}")).status, 403);
    }

    void accessRulesNarrowATokenAndWhatComesOfIt()
    {
        const QJsonObject rule{{u"service"_s, u"compute"_s}, {u"method"_s, u"GET"_s}, {u"path"_s, u"/v2.1/servers/*"_s}};
        const QJsonObject all{{u"service"_s, u"identity"_s}, {u"method"_s, u"POST"_s}, {u"path"_s, u"/v3/**"_s}};
        const QByteArray narrow =
            loginBy(credential({{u"name"_s, u"robot"_s}, {u"unrestricted"_s, true}, {u"access_rules"_s, QJsonArray{rule, all}}}));
        const QJsonObject identity{{u"methods"_s, QJsonArray{u"token"_s}}, {u"token"_s, QJsonObject{{u"id"_s, QString::fromLatin1(narrow)}}}};
        const QJsonObject again{{u"auth"_s, QJsonObject{{u"identity"_s, identity}}}};
        const QByteArray second = m_daemon->anonymous("POST", u"/v3/auth/tokens"_s, QJsonDocument(again).toJson()).headers.value("x-subject-token");
        const QString user = path();
        for (const QByteArray &token : {narrow, second}) {
            m_daemon->useToken(token);
            QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/servers/detail"_s).status, 200);
            QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/servers/a/b"_s).status, 404);
            QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/flavors"_s).status, 401);
            QCOMPARE(m_daemon->send("GET", u"/image/v2/images"_s).status, 401);
            // It may not get itself a credential without the rules.
            QCOMPARE(m_daemon->send("POST", user, QJsonObject{{u"application_credential"_s, QJsonObject{{u"name"_s, u"free"_s}}}}).status, 403);
        }
    }

    void aPasswordIsChangedByWhoKnowsIt()
    {
        const QString where = u"/v3/users/%1/password"_s.arg(userId());
        const auto change = [&](const QString &old, const QString &fresh) {
            return m_daemon->send("POST", where, QJsonObject{{u"user"_s, QJsonObject{{u"original_password"_s, old}, {u"password"_s, fresh}}}}).status;
        };
        QCOMPARE(change(u"wonderland"_s, u"short"_s), 400);
        int refused = 0;
        while (change(u"wrong"_s, u"longenough"_s) == 401)
            ++refused;
        QVERIFY(refused > 1);
        QCOMPARE(change(u"wonderland"_s, u"longenough"_s), 429);
        m_daemon->forward(120);
        QCOMPARE(change(u"wonderland"_s, u"longenough"_s), 204);
        QCOMPARE(m_daemon->send("GET", u"/compute/v2.1/servers"_s).status, 401);  // older tokens have ended
        QVERIFY(m_daemon->token().isEmpty());
        QVERIFY(!m_daemon->token(u"alice"_s, u"longenough"_s).isEmpty());
    }

    void membersSeeThemselvesOnly()
    {
        for (const QString &where : {u"/v3/projects"_s, u"/v3/users"_s, u"/v3/roles"_s, u"/v3/users/0123"_s, u"/v3/users/0123/projects"_s,
                 u"/v3/users/0123/application_credentials"_s})
            QCOMPARE(m_daemon->send("GET", where).status, 403);
        QCOMPARE(m_daemon->send("GET", u"/v3/users/"_s + userId()).json()["user"_L1]["name"_L1].toString(), u"alice"_s);
        QCOMPARE(m_daemon->send("GET", u"/v3/auth/projects"_s).json()["projects"_L1].toArray().size(), 1);
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
    /// Of alice.
    QString userId()
    {
        const QByteArray token = m_daemon->token();
        return m_daemon->anonymous("GET", u"/v3/auth/tokens"_s, {}, {std::pair("X-Auth-Token"_ba, token), std::pair("X-Subject-Token"_ba, token)})
            .json()["token"_L1]["user"_L1]["id"_L1]
            .toString();
    }
    QString path() { return u"/v3/users/%1/application_credentials"_s.arg(userId()); }
    /// Made by who is logged in; empty when refused.
    QJsonObject credential(const QJsonObject &spec)
    {
        const QByteArray token = m_daemon->currentToken();
        const Answer self = m_daemon->send("GET", u"/v3/auth/tokens"_s, QByteArray(), {std::pair("X-Subject-Token"_ba, token)});
        const QString user = self.json()["token"_L1]["user"_L1]["id"_L1].toString();
        const Answer answer =
            m_daemon->send("POST", u"/v3/users/%1/application_credentials"_s.arg(user), QJsonObject{{u"application_credential"_s, spec}});
        return answer.status == 201 ? answer.json()["application_credential"_L1].toObject() : QJsonObject();
    }
    QByteArray loginBy(const QJsonObject &credential)
    {
        const QJsonObject key{{u"id"_s, credential["id"_L1]}, {u"secret"_s, credential["secret"_L1]}};
        const QJsonObject identity{{u"methods"_s, QJsonArray{u"application_credential"_s}}, {u"application_credential"_s, key}};
        const QByteArray body = QJsonDocument(QJsonObject{{u"auth"_s, QJsonObject{{u"identity"_s, identity}}}}).toJson();
        return m_daemon->anonymous("POST", u"/v3/auth/tokens"_s, body).headers.value("x-subject-token");
    }

    std::unique_ptr<DaemonFixture> m_daemon;
};

QTEST_GUILESS_MAIN(TestIdentityApi)
#include "tst_identityapi.moc"
