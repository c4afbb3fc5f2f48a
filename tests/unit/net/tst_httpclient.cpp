// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"
#include "tests/support/scriptedserver.h"

#include <QElapsedTimer>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

class BytesSource final : public ByteSource {
public:
    explicit BytesSource(QByteArray bytes, qsizetype failAt = -1) : m_bytes(std::move(bytes)), m_failAt(failAt) {}
    Result<std::size_t> read(MutableBytes into) override
    {
        if (m_failAt >= 0 && m_done >= m_failAt)
            return fail(Kind::NoRoom, u"the source broke"_s);
        const auto count = std::min<qsizetype>({static_cast<qsizetype>(into.size()), m_bytes.size() - m_done, 50'000});
        memcpy(into.data(), m_bytes.constData() + m_done, static_cast<std::size_t>(count));
        m_done += count;
        return static_cast<std::size_t>(count);
    }

private:
    QByteArray m_bytes;
    qsizetype m_done = 0;
    qsizetype m_failAt;
};

class BytesSink final : public ByteSink {
public:
    Result<void> write(ConstBytes more) override
    {
        if (bytes.size() > failAfter)
            return fail(Kind::NoRoom, u"the sink is full"_s);
        bytes.append(reinterpret_cast<const char *>(more.data()), static_cast<qsizetype>(more.size()));
        return {};
    }
    Result<void> finish() override { return {}; }
    QByteArray bytes;
    qsizetype failAfter = 1 << 30;
};

HttpSettings quick()
{
    HttpSettings settings;
    settings.connectTimeout = std::chrono::seconds(2);
    settings.stallTimeout = std::chrono::seconds(1);
    return settings;
}

ScriptedAnswer ok(const QByteArray &body)
{
    return {.status = 200, .body = body};
}

const QByteArray big(5'000'000, 'x');

}  // namespace

class tst_HttpClient : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersOfAnyStatusAreAnswers();
    void aStreamOfUnknownLengthGoesInChunks();
    void aStreamOfKnownLengthSaysSo();
    void aRefusalStopsTheUpload();
    void theBodyGoesIntoTheSinkOnlyWhenAllIsWell();
    void failuresOfSourceAndSinkAreTold();
    void aCutIsUnreachable();
    void aSilentServerIsUnreachable();
    void aSlowSourceIsNoStall();
    void aStopEndsAtOnce();
    void noRedirectToAnotherServer();
    void redirectsAtHomeAreFollowed();
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

void tst_HttpClient::aStreamOfUnknownLengthGoesInChunks()
{
    ScriptedServer server([](const ScriptedRequest &) { return ok({}); });
    HttpClient client(quick());
    BytesSource source(big);
    const auto response = client.send({.method = "PUT", .url = server.url(), .source = &source}, {});
    QVERIFY(response);
    QCOMPARE(server.log().first().headers.value("transfer-encoding"), "chunked");
    QCOMPARE(server.log().first().headers.value("expect"), "100-continue");
    QCOMPARE(server.log().first().method, "PUT");
    QVERIFY(server.log().first().body == big);
}

void tst_HttpClient::aStreamOfKnownLengthSaysSo()
{
    ScriptedServer server([](const ScriptedRequest &) { return ok({}); });
    HttpClient client(quick());
    BytesSource source(big);
    const auto response = client.send({.method = "PUT", .url = server.url(), .source = &source, .sourceSize = big.size()}, {});
    QVERIFY(response);
    QCOMPARE(server.log().first().headers.value("content-length"), "5000000");
    QVERIFY(server.log().first().body == big);
}

void tst_HttpClient::aRefusalStopsTheUpload()
{
    ScriptedServer server([](const ScriptedRequest &) { return ok({}); });
    server.setEarly([](const ScriptedRequest &) { auto answer = ok("too much"); answer.status = 413; return answer; });
    HttpClient client(quick());
    BytesSource source(big, 1);  // would fail if more than the first piece was asked for
    const auto response = client.send({.method = "PUT", .url = server.url(), .source = &source}, {});
    QVERIFY2(response, response ? "" : qPrintable(response.error().what));
    QCOMPARE(response->status, 413);
}

void tst_HttpClient::theBodyGoesIntoTheSinkOnlyWhenAllIsWell()
{
    ScriptedServer server([](const ScriptedRequest &request) {
        auto answer = ok(request.path == "/bad" ? QByteArray("why") : big);
        answer.status = request.path == "/bad" ? 500 : 200;
        return answer;
    });
    HttpClient client(quick());
    BytesSink sink;
    auto response = client.send({.url = server.url() + u"/bad"_s, .sink = &sink}, {});
    QVERIFY(response);
    QCOMPARE(response->body, "why");
    QVERIFY(sink.bytes.isEmpty());
    response = client.send({.url = server.url(), .sink = &sink}, {});
    QVERIFY(response);
    QVERIFY(sink.bytes == big);
}

void tst_HttpClient::failuresOfSourceAndSinkAreTold()
{
    ScriptedServer server([](const ScriptedRequest &) { return ok(big); });
    HttpClient client(quick());
    BytesSource source(big, 1'000'000);
    auto response = client.send({.method = "PUT", .url = server.url(), .source = &source}, {});
    QVERIFY(!response);
    QCOMPARE(response.error().what, u"the source broke"_s);
    BytesSink sink;
    sink.failAfter = 1'000'000;
    response = client.send({.url = server.url(), .sink = &sink}, {});
    QVERIFY(!response);
    QCOMPARE(response.error().what, u"the sink is full"_s);
}

void tst_HttpClient::aCutIsUnreachable()
{
    ScriptedServer server([](const ScriptedRequest &) { auto answer = ok(big); answer.cutAfter = 100'000; return answer; });
    HttpClient client(quick());
    BytesSink sink;
    const auto response = client.send({.url = server.url(), .sink = &sink}, {});
    QVERIFY(!response);
    QCOMPARE(response.error().kind, Kind::Unreachable);
    QCOMPARE(sink.bytes.size(), 100'000);
}

void tst_HttpClient::aSilentServerIsUnreachable()
{
    ScriptedServer server([](const ScriptedRequest &) { auto answer = ok({}); answer.silent = true; return answer; });
    HttpClient client(quick());
    const auto response = client.send({.url = server.url()}, {});
    QVERIFY(!response);
    QCOMPARE(response.error().kind, Kind::Unreachable);
    QVERIFY(response.error().what.contains(u"does not answer"_s));
}

void tst_HttpClient::aSlowSourceIsNoStall()
{
    class Slow final : public ByteSource {
    public:
        Result<std::size_t> read(MutableBytes) override
        {
            if (m_rounds++ > 0)
                return 0;
            std::this_thread::sleep_for(std::chrono::milliseconds(1500));  // longer than the stall time-out
            return 1;
        }

    private:
        int m_rounds = 0;
    };
    ScriptedServer server([](const ScriptedRequest &) { return ok({}); });
    HttpClient client(quick());
    Slow source;
    QVERIFY(client.send({.method = "PUT", .url = server.url(), .source = &source}, {}));
}

void tst_HttpClient::aStopEndsAtOnce()
{
    ScriptedServer server([](const ScriptedRequest &) { auto answer = ok({}); answer.silent = true; return answer; });
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
    ScriptedServer server([&other](const ScriptedRequest &) { auto answer = ok({}); answer.status = 302; answer.headers.insert("Location", other.url().toLatin1()); return answer; });
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
