// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/net/quick.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::test;

class tst_HttpClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersOfAnyStatusAreAnswers();
    void aSilentServerIsUnreachable();
    void aStopEndsAtOnce();
    void noRedirectToAnotherServer();
    void redirectsAtHomeAreFollowed();
    void anAddressThatIsGivenIsNotLookedUp();
    void headersCannotBeSplit();
    void nothingGoesOutInClearBesideAFingerprint();
    void longAnswersAreRefused();
    void nobodyThere();
    void manyThreads();
};

void tst_HttpClient::answersOfAnyStatusAreAnswers()
{
    ScriptedServer server([](const ScriptedRequest &request) {
        ScriptedAnswer answer = ok("hello " + request.body);
        answer.status = request.path == "/gone" ? 404 : 200;
        answer.headers.insert("X-Thing", "7");
        return answer;
    });
    HttpClient client(quick());
    auto response = client.send({.method = "POST", .url = server.url() + u"/a?b=c"_s, .headers = {{"X-Auth-Token", "t"}}, .body = "you"}, {});
    QVERIFY(response);
    QCOMPARE(response->status, 200);
    QCOMPARE(response->body, "hello you");
    QCOMPARE(response->header("x-thing"), "7");
    response = client.send({.url = server.url() + u"/gone"_s}, {});
    QVERIFY(response);
    QCOMPARE(response->status, 404);
    QCOMPARE(server.log().first().headers.value("x-auth-token"), "t");
    QVERIFY(!server.log().first().headers.contains("expect"));
}

// Who looked a name up, and found its address good, must not be led elsewhere by a second answer.
void tst_HttpClient::anAddressThatIsGivenIsNotLookedUp()
{
    ScriptedServer server([](const ScriptedRequest &) { return ok("here"); });
    HttpSettings settings = quick();
    const QString url = u"http://nobody-knows.invalid:%1/a"_s.arg(server.port());
    settings.addresses = {u"127.0.0.1"_s};
    const auto response = HttpClient(settings).send({.url = url}, {});
    QVERIFY(response);
    QCOMPARE(response->body, "here");
    QVERIFY(server.log().first().headers.value("host").startsWith("nobody-knows.invalid"));
    settings.addresses = {u"127.0.0.3"_s};  // where nobody listens, though the name in the URL has a server
    QCOMPARE(HttpClient(settings).send({.url = u"http://localhost:%1/a"_s.arg(server.port())}, {}).error().kind, Kind::Unreachable);
}

void tst_HttpClient::aSilentServerIsUnreachable()
{
    ScriptedServer server([](const ScriptedRequest &) {
        auto answer = ok({});
        answer.silent = true;
        return answer;
    });
    HttpClient client(quick());
    const auto response = client.send({.url = server.url()}, {});
    QVERIFY(!response);
    QCOMPARE(response.error().kind, Kind::Unreachable);
    QVERIFY(response.error().what.contains(u"does not answer"_s));
}

void tst_HttpClient::aStopEndsAtOnce()
{
    ScriptedServer server([](const ScriptedRequest &) {
        auto answer = ok({});
        answer.silent = true;
        return answer;
    });
    HttpSettings settings = quick();
    settings.stallTimeout = std::chrono::seconds(60);
    HttpClient client(settings);
    std::stop_source stop;
    std::jthread stopper([&] {
        while (server.log().isEmpty())
            std::this_thread::yield();
        stop.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    const auto response = client.send({.url = server.url()}, {.stop = stop.get_token(), .progress = {}});
    QVERIFY(!response);
    QCOMPARE(response.error().kind, Kind::Cancelled);
    QVERIFY(timer.elapsed() < 30'000);  // not when the stall would end it
}

void tst_HttpClient::noRedirectToAnotherServer()
{
    ScriptedServer other([](const ScriptedRequest &) { return ok("stolen"); });
    ScriptedServer server([&other](const ScriptedRequest &) {
        auto answer = ok({});
        answer.status = 302;
        answer.headers.insert("Location", other.url().toLatin1());
        return answer;
    });
    HttpClient client(quick());
    const auto response = client.send({.url = server.url(), .headers = {{"X-Auth-Token", "secret"}}}, {});
    QVERIFY(!response);
    QCOMPARE(response.error().kind, Kind::Untrusted);
    QVERIFY(other.log().isEmpty());
}

void tst_HttpClient::redirectsAtHomeAreFollowed()
{
    ScriptedServer server([](const ScriptedRequest &request) {
        auto answer = ok("here");
        if (request.path == "/v3") {
            answer.status = 301;
            answer.headers.insert("Location", "/v3/");
        }
        return answer;
    });
    HttpClient client(quick());
    const auto response = client.send({.url = server.url() + u"/v3"_s}, {});
    QVERIFY(response);
    QCOMPARE(response->status, 200);
    QCOMPARE(response->body, "here");
}

void tst_HttpClient::headersCannotBeSplit()
{
    HttpClient client(quick());
    const auto response = client.send({.url = u"http://127.0.0.1:1/"_s, .headers = {{"X-Auth-Token", "a\r\nX-Evil: 1"}}, .body = {}}, {});
    QVERIFY(!response);
    QCOMPARE(response.error().kind, Kind::InvalidInput);
}

void tst_HttpClient::nothingGoesOutInClearBesideAFingerprint()
{
    ScriptedServer server([](const ScriptedRequest &) { return ok("here"); });
    HttpSettings settings = quick();
    settings.trust.fingerprint = QString(64, u'a');
    const auto response = HttpClient(settings).send({.url = server.url()}, {});
    QVERIFY(!response);
    QCOMPARE(response.error().kind, Kind::Untrusted);
    QVERIFY(server.log().isEmpty());
}

void tst_HttpClient::longAnswersAreRefused()
{
    ScriptedServer server([](const ScriptedRequest &) { return ok(QByteArray((16 << 20) + 1, 'x')); });
    HttpClient client(quick());
    const auto response = client.send({.url = server.url()}, {});
    QVERIFY(!response);
    QCOMPARE(response.error().kind, Kind::Untrusted);
}

void tst_HttpClient::nobodyThere()
{
    HttpClient client(quick());
    QCOMPARE(client.send({.url = u"http://127.0.0.1:1/"_s}, {}).error().kind, Kind::Unreachable);
    QCOMPARE(client.send({.url = u"file:///etc/passwd"_s}, {}).error().kind, Kind::InvalidInput);
    QCOMPARE(client.send({.url = u"nonsense"_s}, {}).error().kind, Kind::InvalidInput);
}

void tst_HttpClient::manyThreads()
{
    ScriptedServer server([](const ScriptedRequest &request) { return ok(request.path); });
    HttpClient client(quick());
    std::atomic<int> good = 0;
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&, i] {
                for (int j = 0; j < 20; ++j) {
                    const QString path = u"/%1-%2"_s.arg(i).arg(j);
                    const auto response = client.send({.url = server.url() + path}, {});
                    good += response && response->body == path.toLatin1() ? 1 : 0;
                }
            });
    }
    QCOMPARE(good.load(), 160);
}

QTEST_GUILESS_MAIN(tst_HttpClient)
#include "tst_httpclient.moc"
