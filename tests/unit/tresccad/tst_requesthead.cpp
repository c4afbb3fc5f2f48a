// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/chunkedbody.h"
#include "app/tresccad/requesthead.h"
#include "tests/unit/tresccad/daemonfixture.h"
#include "tests/unit/tresccad/rawtls.h"

#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

const QByteArray plain = "GET /healthz HTTP/1.1\r\nHost: a\r\n";
const QByteArray login = "POST /v3/auth/tokens HTTP/1.1\r\nHost: a\r\n";

struct Case {
    const char *name;
    QByteArray head;  ///< as far as the daemon has to read before it knows
    int status;
};

const QList<Case> &refusals()
{
    static const QList<Case> all{
        {"space before the colon", login + "Content-Length : 5\r\n", 400},
        {"tab before the colon", login + "Content-Length\t: 5\r\n", 400},
        {"no Host", "GET /healthz HTTP/1.1\r\n\r\n", 400},
        {"two Hosts", plain + "Host: a\r\n\r\n", 400},
        {"Host with a path", "GET /healthz HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
        {"Host with a user", "GET /healthz HTTP/1.1\r\nHost: u@a\r\n\r\n", 400},
        {"Host with a wrong port", "GET /healthz HTTP/1.1\r\nHost: a:b\r\n\r\n", 400},
        {"empty Host", "GET /healthz HTTP/1.1\r\nHost:\r\n\r\n", 400},
        {"wrong Host in HTTP/1.0", "GET /healthz HTTP/1.0\r\nHost: a b\r\n\r\n", 400},
        {"wrong Host in the address", "GET https://u@a/healthz HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        {"folded field", plain + "X-A: 1\r\n Content-Length: 5\r\n", 400},
        {"folded first field", "GET /healthz HTTP/1.1\r\n Host: a\r\n", 400},
        {"field without a colon", plain + "hello\r\n", 400},
        {"field without a name", plain + ": 5\r\n", 400},
        {"field with a name that is none", plain + "X(A): 5\r\n", 400},
        {"line feeds alone", "GET /healthz HTTP/1.1\n", 400},
        {"line feed in a field", plain + "X-A: 1\nContent-Length: 5\r\n", 400},
        {"carriage return in a field", plain + "X-A: 1\rContent-Length: 5\r\n", 400},
        {"carriage return in the address", "GET /healthz\r HTTP/1.1\r\n", 400},
        {"NUL in a field", plain + "X-A: 1"_ba + '\0' + "2\r\n", 400},
        {"NUL in the address", "GET /heal"_ba + '\0' + "thz HTTP/1.1\r\n", 400},
        {"escape in a field", plain + "X-A: \x1b[0m\r\n", 400},
        {"two lengths", login + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n", 400},
        {"a list of lengths", login + "Content-Length: 5, 6\r\n\r\n", 400},
        {"signed length", login + "Content-Length: +5\r\n\r\n", 400},
        {"escaped length", login + "Content-Length: %35\r\n\r\n", 400},
        {"endless length", login + "Content-Length: 99999999999999999999\r\n\r\n", 400},
        {"length and coding", login + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", 400},
        {"coding that ends nowhere", login + "Transfer-Encoding: gzip\r\n\r\n", 400},
        {"chunked, then another", login + "Transfer-Encoding: chunked, gzip\r\n\r\n", 400},
        {"chunked twice", login + "Transfer-Encoding: chunked, chunked\r\n\r\n", 400},
        {"no coding", login + "Transfer-Encoding: identity\r\n\r\n", 400},
        {"coding of HTTP/1.0", "POST /v3/auth/tokens HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 400},
        {"coding that is not known", login + "Transfer-Encoding: gzip, chunked\r\n\r\n", 501},
        {"two tokens", plain + "X-Auth-Token: a\r\nX-Auth-Token: b\r\n\r\n", 400},
        {"HTTP/0.9", "GET /healthz\r\n", 400},
        {"two spaces", "GET  /healthz HTTP/1.1\r\n", 400},
        {"address without a slash", "GET healthz HTTP/1.1\r\n", 400},
        {"address with a fragment", "GET /healthz#a HTTP/1.1\r\n", 400},
        {"no version", "GET /healthz HTTP/1\r\n", 400},
        {"lower-case version", "GET /healthz http/1.1\r\n", 400},
        {"HTTP/2", "PRI * HTTP/2.0\r\n", 505},
        {"HTTP/3.1", "GET /healthz HTTP/3.1\r\n", 505},
        {"no method of ours", "BREW /healthz HTTP/1.1\r\n", 501},
        {"method that is no word", "G(T /healthz HTTP/1.1\r\n", 400},
        {"address that does not end", "GET /" + QByteArray(9000, 'a'), 414},
        {"field that does not end", plain + "X-A: " + QByteArray(9000, 'a'), 431},
        {"too many fields", plain + QByteArray("X-A: 1\r\n").repeated(100), 431},
        {"too much of a header", plain + ("X-A: " + QByteArray(7000, 'a') + "\r\n").repeated(10), 431},
    };
    return all;
}

const QList<Case> &goodOnes()
{
    static const QList<Case> all{
        {"HTTP/1.0", "GET /healthz HTTP/1.0\r\n\r\n", 200}, {"later HTTP/1", "GET /healthz HTTP/1.7\r\nHost: a\r\n\r\n", 200},
        {"whole address", "GET https://a.example:8774/healthz HTTP/1.1\r\nHost: b\r\n\r\n", 200},
        {"whole address without a path", "GET https://a.example HTTP/1.1\r\nHost: b\r\n\r\n", 300},
        {"empty line before", "\r\n" + plain + "\r\n", 200}, {"blanks around a value", "GET /healthz HTTP/1.1\r\nHost: \t a \t\r\n\r\n", 200},
        {"IPv6 host", "GET /healthz HTTP/1.1\r\nHost: [::1]:8774\r\n\r\n", 200},
        {"host with an underscore", "GET /healthz HTTP/1.1\r\nHost: my_host\r\n\r\n", 200},
        {"other letters", plain + "X-A: gr\xc3\xbc\xc3\x9f\r\n\r\n", 200},
        {"chunked in capitals", login + "Transfer-Encoding: Chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n", 400},  // no log-in, that is
    };
    return all;
}

void addRows(const QList<Case> &cases)
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("status");
    for (const Case &one : cases)
        QTest::newRow(one.name) << one.head << one.status;
}

}  // namespace

/// RFC 9112: what a request must not be is told at once, and nothing behind it is read.
class TestRequestHead final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_daemon = std::make_unique<DaemonFixture>(600); }  // a test fails sooner than it may wait for bytes
    void cleanupTestCase() { m_daemon.reset(); }

    void wrongOnesAreRefusedAtOnce_data() { addRows(refusals()); }
    void wrongOnesAreRefusedAtOnce()
    {
        QFETCH(QByteArray, head);
        QFETCH(int, status);
        const QByteArray answer = rawTlsExchange(m_daemon->port(), head);
        QVERIFY2(answer.startsWith("HTTP/1.1 " + QByteArray::number(status) + ' '), answer.constData());
        QVERIFY2(answer.contains("\r\nConnection: close\r\n") && answer.contains("\"message\":\""), answer.constData());
        QCOMPARE(answer.count("\r\n\r\n"), 1);
    }

    // Whose bytes are unread when a connection is closed might never see the answer: the system resets it.
    void whatFollowsIsNeitherServedNorInTheWay()
    {
        const QByteArray answer = rawTlsExchange(m_daemon->port(), login + "Content-Length : 5\r\n\r\n" + QByteArray(1 << 20, ' ') + plain + "\r\n");
        QVERIFY2(answer.startsWith("HTTP/1.1 400 "), answer.constData());
        QCOMPARE(answer.count("HTTP/1.1 "), 1);
    }

    void soundOnesAreServed_data() { addRows(goodOnes()); }
    void soundOnesAreServed()
    {
        QFETCH(QByteArray, head);
        QFETCH(int, status);
        const QByteArray answer = rawTlsExchange(m_daemon->port(), head);
        QVERIFY2(answer.startsWith("HTTP/1.1 " + QByteArray::number(status) + ' '), answer.constData());
    }

    void itIsTheSameByteByByte_data() { addRows(refusals() + goodOnes()); }
    void itIsTheSameByteByByte()
    {
        QFETCH(QByteArray, head);
        QFETCH(int, status);
        RequestHead slow, fast;
        qsizetype taken = 0;
        while (taken < head.size() && slow.take(QByteArrayView(head).sliced(taken, 1)) == 1)
            ++taken;
        QCOMPARE(fast.take(head), taken);
        QCOMPARE(slow.isComplete(), fast.isComplete());
        QCOMPARE(slow.text(), fast.text());
        QCOMPARE(slow.refusal().has_value(), fast.refusal().has_value());
        if (fast.refusal())
            QCOMPARE(fast.refusal()->status, status);
    }

    void aHeadStopsWhereTheBodyBegins()
    {
        RequestHead head;
        const QByteArray request = login + "Content-Length: 2\r\nX-A: 50%25\r\n\r\n";
        QCOMPARE(head.take(request + "{}"), request.size());
        QVERIFY(head.isComplete());
        QVERIFY(head.bodyLength() == 2U);
        QCOMPARE(head.fields().value("x-a"), "50%25"_ba);
    }

    // No length and no coding is no body (RFC 9112, 6.3): nothing is waited for.
    void aRequestWithoutALengthHasNoBody()
    {
        const QByteArray answer = rawTlsExchange(m_daemon->port(), login + "\r\n");
        QVERIFY2(answer.startsWith("HTTP/1.1 400 "), answer.constData());
    }

    void theWholeAddressNamesTheHost()
    {
        const QByteArray answer = rawTlsExchange(m_daemon->port(), "GET https://one.example/v3 HTTP/1.1\r\nHost: two.example\r\n\r\n");
        QVERIFY2(answer.contains("https://one.example/v3") && !answer.contains("two.example"), answer.constData());
    }

    void wrongChunksAreRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("endless extension") << "2;a=" + QByteArray(100'000, 'b') + "\r\n{}\r\n0\r\n\r\n";
        QTest::newRow("no size") << "zz\r\n{}\r\n0\r\n\r\n"_ba;
        QTest::newRow("more than its size") << "2\r\n{}}\r\n0\r\n\r\n"_ba;
        QTest::newRow("size of no end") << "ffffffffffffffffff\r\n{}"_ba;
        // Hexadecimal digits and nothing else: another may read no number here, or the whole rest of the connection.
        for (const char *size : {"+2", " 2", "0x2", "-2", "", "2 ", ";a=b"})
            QTest::addRow("size \"%s\"", size) << size + "\r\n{}\r\n0\r\n\r\n"_ba;
        QTest::newRow("last size \"-0\"") << "2\r\n{}\r\n-0\r\n\r\n"_ba;
        QTest::newRow("only a line feed") << "2\n{}\r\n0\r\n\r\n"_ba;
    }
    void wrongChunksAreRefused()
    {
        QFETCH(QByteArray, body);
        const QByteArray answer = rawTlsExchange(m_daemon->port(), login + "Transfer-Encoding: chunked\r\n\r\n" + body);
        QVERIFY2(answer.startsWith("HTTP/1.1 400 ") && answer.contains("chunked"), answer.constData());
    }

    void rightChunksAreTaken()
    {
        for (const QByteArray &body : {"2\r\n{}\r\n0\r\n\r\n"_ba, "0a\r\n0123456789\r\nA;name=\"a b\"\r\n0123456789\r\n0 ;x\r\nX-A: b\r\n\r\n"_ba})
            for (const qsizetype piece : {qsizetype(1), qsizetype(3), body.size()}) {
                ChunkedBody chunks;
                for (qsizetype at = 0; at < body.size(); at += piece)
                    QVERIFY2(chunks.take(QByteArrayView(body).sliced(at, std::min(piece, body.size() - at))), body.constData());
            }
    }

    void aRefusedHeadRequestHasNoBody()
    {
        const QByteArray answer = rawTlsExchange(m_daemon->port(), "HEAD /healthz HTTP/1.1\r\nHost: a b\r\n\r\n");
        QVERIFY2(answer.startsWith("HTTP/1.1 400 ") && answer.endsWith("\r\n\r\n"), answer.constData());
    }

private:
    std::unique_ptr<DaemonFixture> m_daemon;
};

QTEST_GUILESS_MAIN(TestRequestHead)
#include "tst_requesthead.moc"
