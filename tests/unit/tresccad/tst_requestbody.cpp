// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tresccad/requestbody.h"
#include "tests/unit/tresccad/daemonfixture.h"
#include "tests/unit/tresccad/handclock.h"
#include "tests/unit/tresccad/rawtls.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace trescca;

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 20s;
constexpr int length = 1000;

/// A client that sends a byte at a time.
class Trickle {
public:
    explicit Trickle(int secondsEach) : m_secondsEach(secondsEach) {}
    [[nodiscard]] RequestBody::Source source()
    {
        return {[this](const RequestBody::Taker &taker) {
                    for (; m_sent < length; ++m_sent) {
                        m_clock.pass(m_secondsEach);
                        if (!taker("x", 1))
                            return false;
                    }
                    return true;
                },
            length, m_cut};
    }
    [[nodiscard]] Clock clock() const { return m_clock.clock(); }
    [[nodiscard]] int sent() const { return m_sent; }

private:
    const int m_secondsEach;
    const bool m_cut = false;
    int m_sent = 0;
    HandClock m_clock;
};

class RefusingSink final : public ByteSink {
public:
    Result<void> write(ConstBytes) override { return fail(Kind::NoRoom, u"full"_s); }
    Result<void> finish() override { return {}; }
};

}  // namespace

/// What of a body is read, and what of it is taken for whole.
class TestRequestBody final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatNobodyWantsIsReadForAWhileOnly_data()
    {
        QTest::addColumn<bool>("begun");
        QTest::addColumn<int>("secondsEach");
        QTest::addColumn<int>("sent");
        QTest::newRow("never begun, slow") << false << 1 << 20;
        QTest::newRow("never begun, quick") << false << 0 << length;
        QTest::newRow("refused on the way, slow") << true << 1 << 21;  // the first byte was wanted
        QTest::newRow("refused on the way, quick") << true << 0 << length;
    }
    void whatNobodyWantsIsReadForAWhileOnly()
    {
        QFETCH(bool, begun);
        QFETCH(int, secondsEach);
        QFETCH(int, sent);
        Connections all(4, 4);
        const auto connection = all.enter(-1);
        const std::atomic<bool> stopping = false;
        Trickle client(secondsEach);
        RequestBody body(client.source(), *connection, stopping, patience, client.clock());
        RefusingSink sink;
        if (begun)
            QCOMPARE(body.into(sink).error().kind, Kind::NoRoom);
        else
            body.drain(true);
        QCOMPARE(client.sent(), sent);
    }

    void chunksThatDoNotEndAreRefused_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<int>("status");
        QTest::newRow("as it should") << "0\r\n\r\n"_ba << 204;
        QTest::newRow("with a trailer") << "0\r\nX-A: b\r\n\r\n"_ba << 204;
        QTest::newRow("no empty line") << "0\r\n"_ba << 400;
        QTest::newRow("half an empty line") << "0\r\n\r"_ba << 503;
        QTest::newRow("no end of the last chunk's line") << "0"_ba << 400;
        QTest::newRow("half a trailer") << "0\r\nX-A: b"_ba << 503;
        QTest::newRow("a trailer without an end") << "0\r\nX-A: b\r\n"_ba << 503;
        QTest::newRow("no last chunk") << ""_ba << 503;
    }
    void chunksThatDoNotEndAreRefused()
    {
        QFETCH(QByteArray, end);
        QFETCH(int, status);
        DaemonFixture daemon(600);
        const QString id = daemon.queued();
        RawTls client(daemon.port());
        QVERIFY(client.write("PUT /image/v2/images/" + id.toLatin1()
            + "/file HTTP/1.1\r\nHost: x\r\nContent-Type: application/octet-stream\r\nX-Auth-Token: " + daemon.currentToken()
            + "\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n" + end));
        client.finish();
        const QByteArray answer = client.readAll();
        const bool whole = status == 204;
        QVERIFY2(answer.startsWith("HTTP/1.1 " + QByteArray::number(status)), answer.constData());
        QCOMPARE(daemon.image(id)["status"_L1].toString(), whole ? u"active"_s : u"queued"_s);
        const QStringList left = QDir(daemon.folder() + "/images"_L1).entryList({id + u'*'}, QDir::Files);
        QCOMPARE(left.size(), whole ? 2 : 1);  // its record, and its bytes
    }
};

QTEST_GUILESS_MAIN(TestRequestBody)
#include "tst_requestbody.moc"
