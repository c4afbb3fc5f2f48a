// SPDX-FileCopyrightText: 2026 The Trescca authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/tresccad/daemonfixture.h"
#include "tests/unit/tresccad/rawtls.h"

#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace trescca;

/// Clients that send or read next to nothing, for as long as the daemon lets them: nobody else waits for them, and they get their answer.
class TestSlowClients final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void slowBodiesKeepNobodyOut_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<int>("length");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("log-in") << "POST /v3/auth/tokens HTTP/1.1\r\nContent-Type: application/json"_ba << 60'000 << "HTTP/1.1 400"_ba;
        QTest::newRow("refused upload") << "PUT /image/v2/images/x/file HTTP/1.1\r\nContent-Type: application/octet-stream"_ba << 200'000
                                        << "HTTP/1.1 401"_ba;
        QTest::newRow("no address") << "PUT /nothing HTTP/1.1"_ba << 200'000 << "HTTP/1.1 404"_ba;
    }
    void slowBodiesKeepNobodyOut()
    {
        QFETCH(QByteArray, head);
        QFETCH(int, length);
        QFETCH(QByteArray, status);
        DaemonFixture daemon(600);
        std::vector<std::unique_ptr<RawTls>> slow;
        for (int i = 0; i < 150; ++i) {
            slow.push_back(std::make_unique<RawTls>(daemon.port()));
            QVERIFY(slow.back()->write(head + "\r\nHost: x\r\nContent-Length: " + QByteArray::number(length) + "\r\n\r\n{"));
        }
        QCOMPARE(daemon.send("GET", u"/image/v2/images"_s).status, 200);
        QVERIFY(slow.front()->write(QByteArray(length - 1, ' ')));
        const QByteArray answer = slow.front()->readAll();
        QVERIFY2(answer.startsWith(status), answer.constData());
    }

    // More of them than there are turns, and none reads or sends more than the first bytes.
    void slowStreamsKeepNobodyOut()
    {
        DaemonFixture daemon(600);
        const QByteArray content(32 << 20, 'x');  // more than lies in sockets
        const QString full = daemon.upload(u"full"_s, content);
        const QString empty = daemon.queued();
        const auto ask = [&](RawTls &client, const QByteArray &method, const QString &image, const QByteArray &more) {
            return client.write(method + " /image/v2/images/" + image.toLatin1()
                + "/file HTTP/1.1\r\nHost: x\r\nX-Auth-Token: " + daemon.currentToken() + "\r\n" + more);
        };
        RawTls sender(daemon.port());
        QVERIFY(ask(sender, "PUT", empty, "Content-Type: application/octet-stream\r\nContent-Length: 3\r\n\r\na"));
        QTRY_COMPARE(daemon.image(empty)["status"_L1].toString(), u"saving"_s);
        std::vector<std::unique_ptr<RawTls>> readers;
        for (int i = 0; i < 150; ++i) {
            readers.push_back(std::make_unique<RawTls>(daemon.port()));
            QVERIFY(ask(*readers.back(), "GET", full, "\r\n"));
        }
        QCOMPARE(daemon.send("GET", u"/image/v2/images"_s).status, 200);
        QVERIFY(sender.write("bc"));
        QVERIFY(sender.readAll().startsWith("HTTP/1.1 204"));
        QCOMPARE(daemon.site().contentOf(empty), "abc"_ba);
        readers.resize(1);  // whose turn has surely come then
        QVERIFY(readers.front()->readAll().endsWith(content));
    }
};

QTEST_GUILESS_MAIN(TestSlowClients)
#include "tst_slowclients.moc"
