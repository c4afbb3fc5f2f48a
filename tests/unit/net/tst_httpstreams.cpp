// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/net/quick.h"

#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace trescca;
using namespace trescca::test;

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

const QByteArray big(5'000'000, 'x');

}  // namespace

/// Bodies that are too long for memory, on their way to a server and from it.
class tst_HttpStreams : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStreamOfUnknownLengthGoesInChunks();
    void aStreamOfKnownLengthSaysSo();
    void aRefusalStopsTheUpload();
    void theBodyGoesIntoTheSinkOnlyWhenAllIsWell();
    void failuresOfSourceAndSinkAreTold();
    void aCutIsUnreachable();
    void aSlowSourceIsNoStall();
};

void tst_HttpStreams::aStreamOfUnknownLengthGoesInChunks()
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

void tst_HttpStreams::aStreamOfKnownLengthSaysSo()
{
    ScriptedServer server([](const ScriptedRequest &) { return ok({}); });
    HttpClient client(quick());
    BytesSource source(big);
    const auto response = client.send({.method = "PUT", .url = server.url(), .source = &source, .sourceSize = big.size()}, {});
    QVERIFY(response);
    QCOMPARE(server.log().first().headers.value("content-length"), "5000000");
    QVERIFY(server.log().first().body == big);
}

void tst_HttpStreams::aRefusalStopsTheUpload()
{
    ScriptedServer server([](const ScriptedRequest &) { return ok({}); });
    server.setEarly([](const ScriptedRequest &) {
        auto answer = ok("too much");
        answer.status = 413;
        return answer;
    });
    HttpClient client(quick());
    BytesSource source(big, 1);  // would fail if more than the first piece was asked for
    const auto response = client.send({.method = "PUT", .url = server.url(), .source = &source}, {});
    QVERIFY2(response, response ? "" : qPrintable(response.error().what));
    QCOMPARE(response->status, 413);
}

void tst_HttpStreams::theBodyGoesIntoTheSinkOnlyWhenAllIsWell()
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

void tst_HttpStreams::failuresOfSourceAndSinkAreTold()
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

void tst_HttpStreams::aCutIsUnreachable()
{
    ScriptedServer server([](const ScriptedRequest &) {
        auto answer = ok(big);
        answer.cutAfter = 100'000;
        return answer;
    });
    HttpClient client(quick());
    BytesSink sink;
    const auto response = client.send({.url = server.url(), .sink = &sink}, {});
    QVERIFY(!response);
    QCOMPARE(response.error().kind, Kind::Unreachable);
    QCOMPARE(sink.bytes.size(), 100'000);
}

void tst_HttpStreams::aSlowSourceIsNoStall()
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

QTEST_GUILESS_MAIN(tst_HttpStreams)
#include "tst_httpstreams.moc"
