// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/openstack/session.h"
#include "fakecloud.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

const RetryPolicy quick{.tries = 4, .first = std::chrono::milliseconds(5), .most = std::chrono::milliseconds(20)};
const Credentials good{.password = u"good"_s, .applicationCredentialSecret = {}, .token = {}};
const RestCall list{.path = u"/v2/images"_s};

}  // namespace

class tst_Session : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void logsInOnceForMany();
    void wrongPasswordIsUnauthorized();
    void aRefusedSecretIsReplacedOnce();
    void findsVersion3();
    void refusesWhatIsNoKeystone();
    void aRedirectedLoginIsNotFollowed_data();
    void aRedirectedLoginIsNotFollowed();
    void sendsAnApplicationCredential();
    void takesAToken();
    void renewsBeforeExpiry();
    void renewsOnceAfter401();
    void doesNotRepeat401ForEver();
    void logsInWhenTheTimeHasCome();
    void logInWaitsNoLongerThanTheTimeout();
    void missingRegionNamesTheOthers();
    void cancelEndsTheWaiting();
};

void tst_Session::logsInOnceForMany()
{
    FakeCloud cloud;
    cloud.answer("GET /v2/images", {FakeCloud::json({})});
    CloudSession session(cloud.endpoint(), good, quick);
    std::vector<std::jthread> threads;
    for (int i = 0; i < 6; ++i)
        threads.emplace_back([&] { (void)session.call(Service::Image, list, {}); });
    threads.clear();
    QCOMPARE(cloud.http->count("POST", "/v3/auth/tokens"), 1);
    QCOMPARE(cloud.http->count("GET", "/v2/images"), 6);
    QCOMPARE(cloud.http->log().last().headers.value("x-auth-token"), "token-1");
}

void tst_Session::wrongPasswordIsUnauthorized()
{
    FakeCloud cloud;
    CloudSession session(cloud.endpoint(), {.password = u"bad"_s, .applicationCredentialSecret = {}, .token = {}}, quick);
    const auto token = session.token({});
    QVERIFY(!token);
    QCOMPARE(token.error().kind, Kind::Unauthorized);
    QVERIFY(!token.error().what.contains(u"bad"_s));
}

void tst_Session::aRefusedSecretIsReplacedOnce()
{
    FakeCloud cloud;
    QList<Result<QString>> answers{u"good"_s, u"bad too"_s, fail(Kind::Cancelled, u"No."_s)};
    const Credentials kept{.password = u"bad"_s, .another = [&answers](const Error &) { return answers.takeFirst(); }};
    const auto token = [&] { return CloudSession(cloud.endpoint(), kept, quick).token({}); };
    QVERIFY(token());
    QCOMPARE(token().error().kind, Kind::Unauthorized);
    QCOMPARE(token().error().what, u"No."_s);
    QVERIFY(answers.isEmpty());
}

void tst_Session::findsVersion3()
{
    FakeCloud cloud;
    const QByteArray versions = R"({"versions": {"values": [{"id": "v3.14", "links": [{"rel": "self", "href": "http://inner.invalid:5000/v3/"}]}]}})";
    cloud.answer("GET /identity/", {FakeCloud::status(300, versions)});
    Endpoint endpoint = cloud.endpoint();
    endpoint.uri = cloud.http->url() + u"/identity"_s;
    CloudSession session(endpoint, good, quick);
    QCOMPARE(session.identityUrl({}).value(), cloud.http->url() + u"/identity/v3"_s);
}

void tst_Session::refusesWhatIsNoKeystone()
{
    FakeCloud cloud;
    Endpoint endpoint = cloud.endpoint();
    endpoint.uri = cloud.http->url() + u"/shop"_s;
    cloud.answer("GET /shop/", {FakeCloud::status(200, "<html>buy</html>"), FakeCloud::json({{u"versions"_s, QJsonObject()}})});
    CloudSession session(endpoint, good, {.tries = 1});
    QCOMPARE(session.identityUrl({}).error().kind, Kind::Unreachable);
    QCOMPARE(session.identityUrl({}).error().kind, Kind::Unsupported);
}

void tst_Session::aRedirectedLoginIsNotFollowed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("target");
    QTest::newRow("another server") << 307 << "https://other.invalid:5000/v3/auth/tokens?key=secret"_ba << Kind::Untrusted
                                    << u"https://other.invalid:5000"_s;
    QTest::newRow("for good") << 301 << "https://u:secret@other.invalid/"_ba << Kind::Untrusted << u"https://other.invalid"_s;
    QTest::newRow("same server") << 308 << "/identity/v3/auth/tokens?key=secret"_ba << Kind::InvalidInput << u"another address of the same server"_s;
    QTest::newRow("nonsense") << 307 << "https://[secret"_ba << Kind::InvalidInput << u"another address"_s;
    QTest::newRow("nowhere") << 302 << QByteArray() << Kind::InvalidInput << u"another address"_s;
}

void tst_Session::aRedirectedLoginIsNotFollowed()
{
    QFETCH(int, status);
    QFETCH(QByteArray, location);
    QFETCH(Kind, kind);
    QFETCH(QString, target);
    FakeCloud cloud;
    auto redirect = FakeCloud::status(status);
    if (!location.isEmpty())
        redirect.headers.insert("Location", location);
    cloud.answer("POST /v3/auth/tokens", {redirect});
    CloudSession session(cloud.endpoint(), good, quick);
    const auto token = session.token({});
    QVERIFY(!token);
    QCOMPARE(token.error().kind, kind);
    const QString what = token.error().what;
    QVERIFY2(what.contains(cloud.http->url() + u" answered with a redirect to "_s + target), qPrintable(what));
    QVERIFY2(what.contains(u"auth_url") && what.contains(u"clouds.yaml") && what.contains(u"does not follow"), qPrintable(what));
    QVERIFY2(!what.contains(u"secret") && !token.error().detail.contains(u"secret"), qPrintable(what));
    QCOMPARE(cloud.http->log().size(), 1);
}

void tst_Session::sendsAnApplicationCredential()
{
    FakeCloud cloud;
    Endpoint endpoint = cloud.endpoint();
    endpoint.auth = {{u"application_credential_id"_s, u"ac1"_s}};
    CloudSession session(endpoint, {.password = {}, .applicationCredentialSecret = u"hush"_s, .token = {}}, quick);
    QVERIFY(session.token({}));
    const QByteArray body = cloud.http->log().last().body;
    QVERIFY(body.contains(R"("application_credential":{"id":"ac1","secret":"hush"})"));
    QVERIFY(!body.contains("scope"));
}

void tst_Session::takesAToken()
{
    FakeCloud cloud;
    cloud.answer("GET /v3/auth/tokens", {FakeCloud::json({{u"token"_s, QJsonObject{{u"project"_s, QJsonObject{{u"id"_s, u"p9"_s}}}}}})});
    CloudSession session(cloud.endpoint(), {.password = {}, .applicationCredentialSecret = {}, .token = u"given"_s}, quick);
    const auto token = session.token({});
    QVERIFY(token);
    QCOMPARE(token->value, "given");
    QCOMPARE(token->projectId, u"p9"_s);
    QCOMPARE(cloud.http->log().last().headers.value("x-subject-token"), "given");
}

void tst_Session::renewsBeforeExpiry()
{
    FakeCloud cloud;
    cloud.tokenSeconds = 60;  // less than what is kept in reserve
    CloudSession session(cloud.endpoint(), good, quick);
    QVERIFY(session.token({}));
    QVERIFY(session.token({}));
    QCOMPARE(cloud.http->count("POST", "/v3/auth/tokens"), 2);
    cloud.tokenSeconds = 3000;  // good for a call, not for a long transfer
    QVERIFY(session.token({}));
    QVERIFY(session.token({}));
    QCOMPARE(cloud.http->count("POST", "/v3/auth/tokens"), 3);
    QVERIFY(session.tokenForTransfer({}));
    QCOMPARE(cloud.http->count("POST", "/v3/auth/tokens"), 4);
}

void tst_Session::renewsOnceAfter401()
{
    FakeCloud cloud;
    cloud.answer("GET /v2/images", {FakeCloud::status(401), FakeCloud::json({})});
    CloudSession session(cloud.endpoint(), good, quick);
    QVERIFY(session.call(Service::Image, list, {}));
    QCOMPARE(cloud.http->log().last().headers.value("x-auth-token"), "token-2");
}

void tst_Session::doesNotRepeat401ForEver()
{
    FakeCloud cloud;
    cloud.answer("GET /v2/images", {FakeCloud::status(401)});
    CloudSession session(cloud.endpoint(), good, quick);
    QCOMPARE(session.call(Service::Image, list, {}).error().kind, Kind::Unauthorized);
    QCOMPARE(cloud.http->count("GET", "/v2/images"), 2);
}

void tst_Session::logsInWhenTheTimeHasCome()
{
    FakeCloud cloud;
    auto later = FakeCloud::status(429);
    later.headers.insert("Retry-After", "1");
    auto made = FakeCloud::json({{u"token"_s, QJsonObject{{u"project"_s, QJsonObject{{u"id"_s, u"p1"_s}}}}}}, 201);
    made.headers.insert("X-Subject-Token", "late");
    cloud.answer("POST /v3/auth/tokens", {later, made});
    CloudSession session(cloud.endpoint(), good, {.tries = 1});
    const auto token = session.token({});
    QVERIFY2(token, qPrintable(token ? QString() : token.error().what));
    QCOMPARE(token->value, "late");
}

void tst_Session::logInWaitsNoLongerThanTheTimeout()
{
    FakeCloud cloud;
    auto later = FakeCloud::status(429);
    later.headers.insert("Retry-After", "60");
    cloud.answer("POST /v3/auth/tokens", {later});
    Endpoint endpoint = cloud.endpoint();
    endpoint.timeoutSeconds = 1;
    const auto begin = std::chrono::steady_clock::now();
    QCOMPARE(CloudSession(endpoint, good, {.tries = 1}).token({}).error().kind, Kind::Unreachable);
    const auto taken = std::chrono::steady_clock::now() - begin;
    QVERIFY(taken >= std::chrono::milliseconds(900) && taken < std::chrono::seconds(60));
    QVERIFY(cloud.http->count("POST", "/v3/auth/tokens") >= 2);
}

void tst_Session::missingRegionNamesTheOthers()
{
    FakeCloud cloud;
    Endpoint endpoint = cloud.endpoint();
    endpoint.region = u"Mars"_s;
    CloudSession session(endpoint, good, quick);
    const auto url = session.url(Service::Image, {});
    QCOMPARE(url.error().kind, Kind::Unsupported);
    QVERIFY(url.error().what.contains(u"RegionOne"_s));
}

void tst_Session::cancelEndsTheWaiting()
{
    FakeCloud cloud;
    auto later = FakeCloud::status(503);
    later.headers.insert("Retry-After", "60");
    cloud.answer("GET /v2/images", {later});
    CloudSession session(cloud.endpoint(), good, quick);
    std::stop_source stop;
    std::jthread stopper([&] {
        while (cloud.http->count("GET", "/v2/images") == 0)
            std::this_thread::yield();
        stop.request_stop();
    });
    QCOMPARE(session.call(Service::Image, list, {.stop = stop.get_token(), .progress = {}}).error().kind, Kind::Cancelled);
}

QTEST_GUILESS_MAIN(tst_Session)
#include "tst_session.moc"
